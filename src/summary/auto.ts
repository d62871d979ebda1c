import type { FeatureContext } from './context.js'
import type { SentenceFacts } from './facts.js'
import type { Picks } from './greedy.js'
import type { Ranking } from './rank.js'
import { repeatShare } from './repeats.js'
import { type ShortSummary, shortSummaries, shortSummaryFeatures, shortSummaryRows } from './short-summaries.js'
import { standingAt, standings } from './standing.js'
import { shortTrees } from './tree-tables.js'
import { readTrees, scoreRow, type Trees } from './trees.js'

/**
 * How many sentences a text asks for: 0 where one or two are to be weighed against each other (an article of news, up to 40
 * candidates), else one for every sixteen candidates, five at most.
 */
export function autoLength({ candidate }: FeatureContext): number {
  return candidate.length < 40 ? 0 : Math.min(5, Math.round(candidate.length / 16))
}

const trees: (Trees | undefined)[] = []

/** The summary of one or two sentences with the best expected ROUGE (trained on whole summaries). */
export function shortPicks(ranking: Ranking): Picks {
  const which = ranking.context.headline.unigram.size > 0 ? 1 : 0
  const chooser = (trees[which] ??= readTrees(shortTrees.depth, shortTrees.columns[which]))
  // A sentence is asked for more than once: for itself, and for what leans on it.
  const known = new Int8Array(ranking.score.length).fill(-1)
  const readable = shortSummaries(ranking, (rank) => {
    if (known[rank] < 0) known[rank] = standingAt(ranking, rank)
    return known[rank]
  })
  // Where none stands alone, all may: a poor summary is better than none.
  const summaries = readable.length > 0 ? readable : shortSummaries(ranking, () => standings.alone)
  const rows = shortSummaryRows(ranking, summaries)
  let best: readonly number[] = []
  let most = Number.NEGATIVE_INFINITY
  summaries.forEach((summary, i) => {
    const score = scoreRow(chooser, rows, i * shortSummaryFeatures.length)
    if (score <= most || (summary.rank.length === 2 && repeat(ranking.facts, summary))) return
    most = score
    best = summary.rank
  })
  return { rank: best, repeats: new Map() }
}

/** True where two sentences say the same: see `repeatShare`. */
function repeat({ distinctPairs }: SentenceFacts, { rank: [a, b], covered }: ShortSummary): boolean {
  const both = distinctPairs[a] + distinctPairs[b] - covered.pairs
  return both > repeatShare * Math.min(distinctPairs[a], distinctPairs[b])
}
