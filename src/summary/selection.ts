import type { SummaryTable } from '../columns.js'
import type { FeatureContext } from './context.js'
import type { Picks } from './greedy.js'
import { Repeats } from './repeats.js'

/** A sentence that a pick kept out of the summary: it would say the same again, or it is the best that found no room. */
export interface Displaced {
  /** Index into the sentences. */
  readonly sentence: number
  readonly reason: 'repeats' | 'next best'
}

/** The sentences picked, in text order, with what each displaced. */
export interface Selection extends SummaryTable {
  readonly displaced: readonly (readonly Displaced[])[]
}

/** What the picks and the scores of all candidates make of a text. @param scale what of `score` is a score of 1 */
export function selectionOf(
  context: FeatureContext,
  score: Int32Array | Float64Array,
  scale: number,
  { rank, repeats }: Picks,
): Selection {
  const { candidate } = context
  const picks = [...rank].sort((a, b) => a - b)
  const displaced = picks.map((): Displaced[] => [])
  const keepOut = (pick: number, other: number, reason: Displaced['reason']) =>
    displaced[picks.indexOf(pick)].push({ sentence: candidate[other], reason })
  for (const [other, pick] of repeats) keepOut(pick, other, 'repeats')
  const next = nextBest(score, new Set([...picks, ...repeats.keys()]))
  if (next >= 0 && picks.length > 0) {
    // It repeats a pick that stands for it, or it is what the weakest pick was preferred to.
    const repeated = repeatedBy(context, picks, next)
    const weakest = picks.reduce((low, pick) => (score[pick] < score[low] ? pick : low))
    keepOut(repeated < 0 ? weakest : repeated, next, repeated < 0 ? 'next best' : 'repeats')
  }
  return {
    length: picks.length,
    sentence: Int32Array.from(picks, (pick) => candidate[pick]),
    score: Float32Array.from(picks, (pick) => score[pick] / scale),
    displaced,
  }
}

/** The best candidate outside a set, or −1. */
function nextBest(score: Int32Array | Float64Array, without: ReadonlySet<number>): number {
  let best = -1
  for (let r = 0; r < score.length; r++) if (!without.has(r) && (best < 0 || score[r] > score[best])) best = r
  return best
}

function repeatedBy(context: FeatureContext, picks: readonly number[], rank: number): number {
  const repeats = new Repeats(context)
  for (const pick of picks) repeats.add(pick)
  return repeats.of(rank)
}
