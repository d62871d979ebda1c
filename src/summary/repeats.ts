import type { FeatureContext } from './context.js'

/** A sentence that shares more than this of its pairs with another, counted on the shorter of the two, says the same again. */
export const repeatShare = 0.5

/** Which picked sentence a candidate would repeat: pairs lead to the picks that hold them. */
export class Repeats {
  readonly #context: FeatureContext
  /** Per pair: the latest pick that holds it (its number + 1), linked to the ones before. */
  readonly #head: Int32Array
  readonly #pick: number[] = []
  readonly #next: number[] = []
  readonly #ranks: number[] = []
  readonly #size: number[] = []
  readonly #seen: Int32Array
  #round = 0

  constructor(context: FeatureContext) {
    this.#context = context
    this.#head = new Int32Array(context.pairs.length).fill(-1)
    this.#seen = new Int32Array(context.pairs.length)
  }

  /** A candidate that is picked from now on. */
  add(rank: number): void {
    const number = this.#ranks.push(rank) - 1
    let size = 0
    this.#eachPair(rank, (pair) => {
      size++
      this.#pick.push(number)
      this.#next.push(this.#head[pair])
      this.#head[pair] = this.#pick.length - 1
    })
    this.#size.push(size)
  }

  /** The pick that candidate `rank` repeats most, or −1. Linear in its pairs × the picks that hold them. */
  of(rank: number): number {
    const shared = new Map<number, number>()
    let size = 0
    this.#eachPair(rank, (pair) => {
      size++
      for (let at = this.#head[pair]; at >= 0; at = this.#next[at])
        shared.set(this.#pick[at], (shared.get(this.#pick[at]) ?? 0) + 1)
    })
    let best = -1
    let most = repeatShare
    for (const [number, both] of shared) {
      const share = both / Math.min(size, this.#size[number])
      if (share > most) {
        most = share
        best = this.#ranks[number]
      }
    }
    return best
  }

  /** True where two candidates say the same. Linear in their pairs. */
  alike(a: number, b: number): boolean {
    const own = new Set<number>()
    this.#eachPair(a, (pair) => own.add(pair))
    let both = 0
    let size = 0
    this.#eachPair(b, (pair) => {
      size++
      if (own.has(pair)) both++
    })
    return both > repeatShare * Math.min(own.size, size)
  }

  #eachPair(rank: number, visit: (pair: number) => void): void {
    const { candidate, pairs, input } = this.#context
    const { sentenceAt } = input.tokens
    this.#round++
    for (let i = sentenceAt[candidate[rank]]; i < sentenceAt[candidate[rank] + 1]; i++) {
      const pair = pairs.id[i]
      if (pair < 0 || this.#seen[pair] === this.#round) continue
      this.#seen[pair] = this.#round
      visit(pair)
    }
  }
}
