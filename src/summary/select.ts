import type { SummaryTable } from '../columns.js'
import { found, InputError, requireOptions } from '../errors.js'
import type { SummaryInput } from './features.js'
import type { Ranking } from './rank.js'

export interface SelectOptions {
  /** How many sentences; by default one for every eight that could be picked, from one to five. */
  readonly sentences?: number
}

/** A sentence that shares more of its syllable pairs than this with one already picked says the same again. */
const redundancy = 0.5

/**
 * Picks the best sentences, leaves out what repeats a better one, and gives them in text order. Ties go to the earlier
 * sentence. Fewer than asked for where the text has no more; none for a text of headings and captions alone.
 *
 * @throws InputError `input/unknown-option`, `input/bad-option`
 */
export function selectSentences(input: SummaryInput, ranking: Ranking, options: SelectOptions = {}): SummaryTable {
  requireOptions(options, ['sentences'], 'summary')
  const { candidate, hashes } = ranking.context
  const limit = options.sentences ?? Math.min(5, Math.max(1, Math.round(candidate.length / 8)))
  if (!Number.isInteger(limit) || limit < 0)
    throw new InputError(
      'input/bad-option',
      `sentences must be a whole number from 0 on, found ${found(options.sentences)}`,
    )
  const order = Array.from(candidate.keys()).sort((a, b) => ranking.score[b] - ranking.score[a] || a - b)
  const picks: number[] = []
  const pairs: Set<number>[] = []
  const { sentenceAt } = input.tokens
  for (const rank of order) {
    if (picks.length >= limit) break
    const s = candidate[rank]
    const own = new Set(hashes.bigram.subarray(sentenceAt[s], sentenceAt[s + 1]))
    own.delete(0)
    if (pairs.some((other) => overlap(own, other) > redundancy)) continue
    picks.push(rank)
    pairs.push(own)
  }
  picks.sort((a, b) => a - b)
  return {
    length: picks.length,
    sentence: Int32Array.from(picks, (rank) => candidate[rank]),
    score: Float32Array.from(picks, (rank) => ranking.score[rank]),
  }
}

/** The share of the smaller set that lies in the other. */
function overlap(a: Set<number>, b: Set<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let both = 0
  for (const member of small) if (large.has(member)) both++
  return both / small.size
}
