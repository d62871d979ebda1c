import { corpusPath } from '../../corpus/corpora.js'
import { newsArticles, summaryInput } from '../../corpus/vietnews.js'
import { asciiTokens, type RougeF1 as Rouge, rougeF1, syllableTokens } from '../../src/rouge/index.js'
import { rankSentences } from '../../src/summary/rank.js'
import { type SelectOptions, selectSentences } from '../../src/summary/select.js'
import { pairedBootstrap } from './bootstrap.js'

const files = ['vietnews/val-1.jsonl.gz']

/** Mean F1 of a way to sum up, on the two scales. */
export interface SummaryScore {
  readonly system: string
  readonly syllables: Rouge
  readonly ascii: Rouge
  /** Against lead-2, syllable ROUGE-1 + ROUGE-2 + ROUGE-L in points: the mean gain and the paired bootstrap's p. */
  readonly gain?: { readonly points: number; readonly p: number }
}

/**
 * ROUGE of `limit` distinct articles of vietnews val, every eleventh, against their sapo. Undefined where the set is not at hand.
 * Lead takes the first sentences; the ranker sees the same body, with the headline or without; `auto` leaves the number of sentences to it.
 */
export async function evaluateNewsSummaries(
  limit = 2000,
): Promise<{ articles: number; scores: SummaryScore[] } | undefined> {
  if (!files.every(corpusPath)) return undefined
  const systems = [
    'lead-1',
    'lead-2',
    'lead-3',
    'ranker-1 with headline',
    'ranker-2 with headline',
    'auto with headline',
    'ranker-1',
    'ranker-2',
    'auto',
  ] as const
  const sum3: number[][] = systems.map(() => [])
  const sums = systems.map(() => ({ syllables: zero(), ascii: zero() }))
  let articles = 0
  let seen = 0
  for await (const article of newsArticles(files)) {
    if (articles === limit) break
    if (seen++ % 11 !== 0) continue
    articles++
    systems.forEach((system, i) => {
      const length = /\d/.exec(system)?.[0]
      const picked = system.startsWith('lead')
        ? article.body.slice(0, Number(length))
        : ranked(article, length === undefined ? {} : { sentences: Number(length) }, system.endsWith('headline'))
      const summary = picked.join(' ')
      const score = rougeF1(syllableTokens(summary), syllableTokens(article.abstract))
      add(sums[i].syllables, score)
      sum3[i].push(100 * (score.rouge1 + score.rouge2 + score.rougeL))
      add(sums[i].ascii, rougeF1(asciiTokens(summary), asciiTokens(article.abstract)))
    })
  }
  return {
    articles,
    scores: systems.map((system, i) => ({
      system,
      syllables: mean(sums[i].syllables, articles),
      ascii: mean(sums[i].ascii, articles),
      ...(!system.startsWith('lead') && { gain: gainOver(sum3[i], sum3[systems.indexOf('lead-2')]) }),
    })),
  }
}

function ranked(article: Parameters<typeof summaryInput>[0], options: SelectOptions, withTitle: boolean): string[] {
  const input = summaryInput(article, withTitle)
  const picks = selectSentences(rankSentences(input), options)
  return Array.from(picks.sentence, (s) => article.body[s])
}

function gainOver(first: readonly number[], second: readonly number[]): { points: number; p: number } {
  const { difference, p } = pairedBootstrap(first, second)
  return { points: Math.round(difference * 10) / 10, p: Math.round(p * 10_000) / 10_000 }
}

interface Sum {
  rouge1: number
  rouge2: number
  rougeL: number
}
const zero = (): Sum => ({ rouge1: 0, rouge2: 0, rougeL: 0 })
function add(sum: Sum, score: Rouge): void {
  sum.rouge1 += score.rouge1
  sum.rouge2 += score.rouge2
  sum.rougeL += score.rougeL
}
/** In points of a hundred, one digit behind the point. */
const mean = (sum: Sum, n: number): Rouge => ({
  rouge1: points(sum.rouge1 / n),
  rouge2: points(sum.rouge2 / n),
  rougeL: points(sum.rougeL / n),
})
const points = (share: number): number => Math.round(share * 1000) / 10
