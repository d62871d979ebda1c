/** Exact matching of spans, summed over documents. */
export interface SpanScore {
  readonly gold: number
  readonly found: number
  readonly right: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Counts keys such as `12-20 person`: right where both sides have one. */
export class SpanCounter {
  #gold = 0
  #found = 0
  #right = 0

  add(gold: Iterable<string>, found: Iterable<string>): void {
    const wanted = new Set(gold)
    this.#gold += wanted.size
    for (const key of new Set(found)) {
      this.#found++
      if (wanted.has(key)) this.#right++
    }
  }

  score(): SpanScore {
    const precision = this.#found === 0 ? 0 : this.#right / this.#found
    const recall = this.#gold === 0 ? 0 : this.#right / this.#gold
    const f1 = this.#right === 0 ? 0 : (2 * this.#right) / (this.#gold + this.#found)
    return {
      gold: this.#gold,
      found: this.#found,
      right: this.#right,
      precision: round(precision),
      recall: round(recall),
      f1: round(f1),
    }
  }
}

/** Four digits behind the point. */
export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
