import { budgetOf, type SelectOptions, unitsOf } from '../budget.js'
import type { FeatureContext } from '../context.js'
import { Repeats } from '../repeats.js'
import { type Selection, selectionOf } from '../selection.js'

/** The candidates of a text with the scores of a classic method. */
export interface ClassicRanking {
  readonly context: FeatureContext
  readonly score: Float64Array
}

/**
 * Picks by score alone, as the classic methods are used: the best first (ties go to the earlier sentence), what would not fit or repeats a
 * better one passed over, in text order. Without a budget one sentence for every eight candidates, from one to five.
 * @throws InputError `input/not-an-object`, `input/unknown-option`, `input/bad-option`
 */
export function selectClassic({ context, score }: ClassicRanking, options: SelectOptions = {}): Selection {
  const { length } = context.candidate
  const { limit, cost } = budgetOf(options, context.length, unitsOf(context)) ?? {
    limit: Math.min(5, Math.max(1, Math.round(length / 8))),
    cost: new Int32Array(length).fill(1),
  }
  const repeats = new Repeats(context)
  const repeated = new Map<number, number>()
  const rank: number[] = []
  let left = limit
  for (const r of Array.from(score.keys()).sort((a, b) => score[b] - score[a] || a - b)) {
    if (cost[r] > left) {
      if (left === 0) break
      continue
    }
    const of = repeats.of(r)
    if (of >= 0) {
      repeated.set(r, of)
      continue
    }
    repeats.add(r)
    rank.push(r)
    left -= cost[r]
  }
  return selectionOf(context, score, 1, { rank, repeats: repeated })
}
