import type { FeatureContext, WorthyTerms } from './context.js'

/** What a set of candidates covers, each term once. */
export interface Covered {
  syllables: number
  pairs: number
  /** Sums of worth (`term-worth.ts`). */
  syllableWorth: number
  pairWorth: number
  headSyllables: number
  headPairs: number
}

/** Counts what growing sets of candidates cover, in time linear in the tokens of what is added. */
export class Coverage {
  readonly #context: FeatureContext
  readonly #syllable: Int32Array
  readonly #pair: Int32Array
  #round = 1
  #tries = 0

  constructor(context: FeatureContext) {
    this.#context = context
    this.#syllable = new Int32Array(context.syllables.length)
    this.#pair = new Int32Array(context.pairs.length)
  }

  /** Starts an empty set. */
  clear(): void {
    this.#round++
  }

  /** What candidate `rank` would bring beside the set; with `keep` it joins. */
  add(rank: number, keep = true): Covered {
    const { candidate, syllables, pairs, input } = this.#context
    if (!keep) this.#tries++
    // A term of the set is marked with the set's number, one that was only looked at with a number below 0, no two of them equal.
    const mark = keep ? this.#round : -this.#tries
    const from = input.tokens.sentenceAt[candidate[rank]]
    const to = input.tokens.sentenceAt[candidate[rank] + 1]
    const one = count(syllables, this.#syllable, this.#round, mark, from, to)
    const two = count(pairs, this.#pair, this.#round, mark, from, to)
    return {
      syllables: one.terms,
      pairs: two.terms,
      syllableWorth: one.worth,
      pairWorth: two.worth,
      headSyllables: one.head,
      headPairs: two.head,
    }
  }
}

/** The terms of some tokens that are not marked yet; marks them. */
function count(
  { id, worth, inHeadline }: WorthyTerms,
  marks: Int32Array,
  has: number,
  mark: number,
  from: number,
  to: number,
) {
  let [terms, sum, head] = [0, 0, 0]
  for (let i = from; i < to; i++) {
    const term = id[i]
    if (term < 0 || marks[term] === has || marks[term] === mark) continue
    marks[term] = mark
    terms++
    sum += worth[term]
    head += inHeadline[term]
  }
  return { terms, worth: sum, head }
}
