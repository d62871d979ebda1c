import { features } from '../src/summary/features.js'
import { type Ranking, scoreScale } from '../src/summary/rank.js'
import {
  type ShortSummary,
  shortSummaries,
  shortSummaryFeatures,
  shortSummaryRows,
} from '../src/summary/short-summaries.js'
import { standingOf } from '../src/summary/standing.js'
import { readTrees, scoreRow, type Trees } from '../src/summary/trees.js'
import { type Boosting, boost, centred, type Grown } from './boost.js'
import { type ReadArticle, RowCollector, readArticles, worthOf } from './summary-rows.js'
import type { newsParts } from './vietnews-parts.js'

/** Settings chosen on the part `tune`, never on val. */
export const sentenceBoosting: Boosting = { trees: 60, depth: 4, rate: 0.08, smooth: 20, sample: 0.5 }
export const shortBoosting: Boosting = { trees: 120, depth: 3, rate: 0.08, smooth: 20, sample: 0.5 }

/** The columns of `src/summary/tree-tables.ts`: values as whole numbers of `scoreScale`ths, all in base 36. */
export function columnsOf({ feature, threshold, value }: Grown): [string, string, string] {
  const digits = (column: readonly number[]) => column.map((n) => n.toString(36)).join(' ')
  return [digits(feature), digits(threshold), digits(value.map((v) => Math.round(v * scoreScale)))]
}

/** Trees over sentences: each is worth its ROUGE against the sapo, within its article. */
export async function trainSentences(withHeadline: boolean): Promise<[string, string, string]> {
  const collector = new RowCollector(features.length)
  for await (const { rows, tokens, reference } of readArticles('rank', withHeadline))
    collector.add(
      rows,
      tokens.map((t) => worthOf(t, reference)),
    )
  const { rows, target } = collector.finish()
  return columnsOf(boost(rows, centred(target, rows.groupAt), sentenceBoosting))
}

/** The ranking of an article by given trees. */
export function rankingOf({ facts, rows }: ReadArticle, trees: Trees): Ranking {
  const score = new Int32Array(facts.n)
  for (let rank = 0; rank < facts.n; rank++) score[rank] = scoreRow(trees, rows, rank * features.length)
  return { context: facts.context, facts, score, row: rows }
}

export interface ShortGroup {
  readonly article: ReadArticle
  readonly summaries: readonly ShortSummary[]
  readonly rows: Uint8Array
}

/** Per article of a part: the summaries of one or two sentences that are to choose from. */
export async function* shortGroups(
  part: keyof typeof newsParts,
  withHeadline: boolean,
  columns: readonly string[],
): AsyncGenerator<ShortGroup> {
  const trees = readTrees(sentenceBoosting.depth, columns)
  for await (const article of readArticles(part, withHeadline)) {
    const ranking = rankingOf(article, trees)
    const standing = standingOf(ranking.context, ranking.facts)
    const summaries = shortSummaries(ranking, (rank) => standing[rank])
    if (summaries.length > 1) yield { article, summaries, rows: shortSummaryRows(ranking, summaries) }
  }
}

/** Trees over short summaries, worth their ROUGE against the sapo within their article, ROUGE-L twice, or three times with the headline (chosen on `tune`). */
export async function trainShort(
  withHeadline: boolean,
  sentenceColumns: readonly string[],
): Promise<[string, string, string]> {
  const collector = new RowCollector(shortSummaryFeatures.length)
  for (const part of ['pick', 'pickMore'] as const)
    for await (const { article, summaries, rows } of shortGroups(part, withHeadline, sentenceColumns))
      collector.add(
        rows,
        summaries.map(({ rank }) =>
          worthOf(
            rank.flatMap((r) => article.tokens[r]),
            article.reference,
            withHeadline ? 3 : 2,
          ),
        ),
      )
  const { rows, target } = collector.finish()
  return columnsOf(boost(rows, centred(target, rows.groupAt), shortBoosting))
}
