import type { Budget } from './budget.js'
import { Coverage } from './coverage.js'
import { Heap } from './heap.js'
import type { Ranking } from './rank.js'
import { Repeats } from './repeats.js'
import { standings } from './standing.js'
import { worthScale } from './term-worth.js'

/** What is picked from: scored candidates and how each stands alone (`standing.ts`). */
export interface Pool {
  readonly ranking: Ranking
  readonly standing: Uint8Array
}

export interface Picks {
  /** Places among the candidates, in the order in which they were picked. */
  readonly rank: readonly number[]
  /** Per candidate that was passed over because it repeats a pick: that pick. */
  readonly repeats: ReadonlyMap<number, number>
}

/** What covering a term is worth beside the scores of sentences: points for each syllable, or half a pair, that a sapo is expected to share. */
const coveragePoints = 100

/** A sentence that leans on the one before comes with it, and that one with its own; longer chains stay out. */
const longestChain = 3

/**
 * Greedy picks under a budget: F(S) = Σ quality + points × worth of the terms covered, each term once. F is monotone and submodular
 * (Lin & Bilmes 2011). Picks go by gain, and once more by gain for cost; the better of the two has at least ½ (1 − 1/e) of the
 * best F there is, and (1 − 1/e) where all costs are equal (Leskovec et al. 2007). The bound is that of sentences which stand alone: repeats
 * left out and sentences that bring their predecessor are restrictions on top of it.
 *
 * Gains are recomputed only when a sentence comes to the top (they never grow): near-linear in practice, at worst picks × tokens.
 */
export function greedy(pool: Pool, budget: Budget): Picks {
  const byGain = run(pool, budget, false)
  if (budget.cost.every((cost) => cost === budget.cost[0])) return byGain
  const byCost = run(pool, budget, true)
  return byCost.total > byGain.total ? byCost : byGain
}

function run({ ranking, standing }: Pool, { limit, cost }: Budget, perCost: boolean): Picks & { total: number } {
  const { context, score } = ranking
  let lowest = Number.POSITIVE_INFINITY
  for (let r = 0; r < score.length; r++) if (score[r] < lowest) lowest = score[r]
  const coverage = new Coverage(context)
  const repeats = new Repeats(context)
  const repeated = new Map<number, number>()
  const rank: number[] = []
  const picked = new Uint8Array(score.length)
  const heap = new Heap()
  const fresh = new Int32Array(score.length).fill(-1)
  let left = limit
  let total = 0

  /** What must come along: the sentence itself and those that it leans on, the earliest first; undefined where that is too much, or is not there. */
  const unitOf = (r: number): number[] | undefined => {
    const unit = [r]
    while (standing[unit[0]] === standings.leaning && picked[unit[0] - 1] !== 1) {
      if (unit[0] === 0 || unit.length === longestChain || standing[unit[0] - 1] === standings.open) return undefined
      unit.unshift(unit[0] - 1)
    }
    return unit
  }
  const push = (r: number): void => {
    const unit = unitOf(r)
    if (picked[r] === 1 || !unit) return
    let price = 0
    let gain = 0
    for (const member of unit) {
      price += cost[member]
      const { syllableWorth, pairWorth } = coverage.add(member, false)
      gain += score[member] - lowest + (coveragePoints * (syllableWorth + 2 * pairWorth)) / worthScale
    }
    if (price > left) return
    fresh[r] = rank.length
    heap.push(r, gain / (perCost ? price : unit.length))
  }

  for (let r = 0; r < score.length; r++) if (standing[r] < standings.open) push(r)
  while (heap.length > 0) {
    const { item } = heap.pop()
    if (picked[item] === 1) continue
    if (fresh[item] !== rank.length) {
      push(item)
      continue
    }
    const unit = unitOf(item)
    const repeat = unit?.map((member) => [member, repeats.of(member)]).find(([, of]) => of >= 0)
    if (!unit || repeat) {
      if (repeat && repeat[0] === item) repeated.set(item, repeat[1])
      continue
    }
    if (unit.some((a, k) => unit.slice(k + 1).some((b) => repeats.alike(a, b)))) continue
    for (const member of unit) {
      const { syllableWorth, pairWorth } = coverage.add(member)
      total += score[member] - lowest + (coveragePoints * (syllableWorth + 2 * pairWorth)) / worthScale
      repeats.add(member)
      picked[member] = 1
      left -= cost[member]
      rank.push(member)
    }
    // What leans on the last of them may have been too much before.
    if (item + 1 < score.length && standing[item + 1] === standings.leaning) push(item + 1)
  }
  return { rank, repeats: repeated, total }
}
