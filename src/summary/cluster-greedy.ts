import type { Budget } from './budget.js'
import { type ClusterTable, sharedPairs } from './cluster-table.js'
import { repeatShare } from './repeats.js'
import { standingIn, standings } from './standing.js'

/** What a pair counts that is told once more; on the clusters for choosing a little better than 0. */
const toldAgain = 0.2

/** Pairs added to the length of a sentence, so that a short one is not taken for a few good pairs. */
const shortest = 12

/** A sentence that leans on the one before comes with it, and that one with its own; longer chains stay out. */
const longestChain = 3

export interface ClusterPicks {
  /** Candidate → its worth when it was picked, in the order of the picks. */
  readonly picks: ReadonlyMap<number, number>
  /** Candidates that were passed over, with the pick that they repeat. */
  readonly repeats: readonly (readonly [candidate: number, pick: number])[]
}

/**
 * Greedy maximum coverage of weighted pairs (Takamura & Okumura 2009; Gillick & Favre 2009): again and again the sentence with the most worth of
 * pairs for its length, pairs that picks have already at a fifth, plus its bonus. What repeats a pick (more than `repeatShare` of its pairs), or
 * does not fit, is passed over. Ties go to the place in the article, then to the earlier document.
 *
 * A sentence that brings others is weighed with them as one. Worths only fall, so a sentence is weighed anew only where it could still win: O(picks × sentences + pairs) in practice.
 */
export function greedyCluster(
  table: ClusterTable,
  worth: Float64Array,
  bonus: Float64Array,
  { limit, cost }: Budget,
): ClusterPicks {
  const { length, pairAt, pair, rank } = table
  const standing = table.rankings.flatMap((ranking) => [...standingIn(ranking)])
  const out = Uint8Array.from(standing, (how) => (how < standings.open ? 0 : 1))
  const picks = new Map<number, number>()
  const repeats: [number, number][] = []
  const holders = new Map<number, number[]>()
  let left = limit

  const size = (i: number) => pairAt[i + 1] - pairAt[i]
  /** The pick that a candidate repeats most, or −1. */
  const repeated = (i: number): number => {
    const shared = new Map<number, number>()
    for (let p = pairAt[i]; p < pairAt[i + 1]; p++)
      for (const pick of holders.get(pair[p]) ?? []) shared.set(pick, (shared.get(pick) ?? 0) + 1)
    let [best, most] = [-1, repeatShare]
    for (const [pick, both] of shared) {
      const share = both / Math.min(size(i), size(pick))
      if (share > most) [best, most] = [pick, share]
    }
    return best
  }
  /** True where two sentences say the same. */
  const same = (a: number, b: number): boolean => {
    const { both, shorter } = sharedPairs(table, a, b)
    return both > repeatShare * shorter
  }
  /** The sentence with those that it leans on, the earliest first; undefined where that is too much, or is not there. */
  const unitOf = (i: number): number[] | undefined => {
    const unit = [i]
    while (standing[unit[0]] === standings.leaning && (rank[unit[0]] === 0 || !picks.has(unit[0] - 1))) {
      if (rank[unit[0]] === 0 || unit.length === longestChain || standing[unit[0] - 1] === standings.open)
        return undefined
      unit.unshift(unit[0] - 1)
    }
    return unit
  }
  const weigh = (i: number): number => {
    const unit = standing[i] === standings.leaning ? unitOf(i) : [i]
    if (!unit) return Number.NEGATIVE_INFINITY
    let [sum, pairs, extra] = [0, 0, 0]
    for (const member of unit) {
      for (let p = pairAt[member]; p < pairAt[member + 1]; p++)
        sum += holders.has(pair[p]) ? toldAgain * worth[pair[p]] : worth[pair[p]]
      pairs += size(member)
      extra += bonus[member]
    }
    return sum / (pairs + shortest) + extra / unit.length
  }
  const current = Float64Array.from(bonus, (_, i) => (out[i] === 1 ? Number.NEGATIVE_INFINITY : weigh(i)))

  for (;;) {
    let best = -1
    for (let i = 0; i < length; i++) {
      if (out[i] === 1 || (best >= 0 && current[i] < current[best])) continue
      current[i] = weigh(i)
      if (best < 0 || current[i] > current[best] || (current[i] === current[best] && rank[i] < rank[best])) best = i
    }
    if (best < 0 || current[best] === Number.NEGATIVE_INFINITY) return { picks, repeats }
    out[best] = 1
    const unit = unitOf(best)
    if (!unit || unit.reduce((sum, i) => sum + cost[i], 0) > left) continue
    if (unit.some((a, k) => unit.slice(k + 1).some((b) => same(a, b)))) continue
    const pick = unit.map(repeated).find((of) => of >= 0)
    if (pick !== undefined) {
      repeats.push([best, pick])
      continue
    }
    const value = current[best]
    for (const i of unit) {
      out[i] = 1
      left -= cost[i]
      picks.set(i, value)
      // What leans on it no longer has to bring it, and may be worth more.
      current[i + 1] = Number.POSITIVE_INFINITY
    }
    for (const i of unit)
      for (let p = pairAt[i]; p < pairAt[i + 1]; p++) {
        const list = holders.get(pair[p])
        if (list) list.push(i)
        else holders.set(pair[p], [i])
      }
  }
}
