import type { Sections } from '../layout.js'
import { readLinear } from './layout.js'

/** Hashed features of a sequence: position `i` has `values[at[i]]` … `values[at[i + 1]]`, unsigned 32-bit hashes. */
export interface FeatureTable {
  readonly length: number
  readonly at: Int32Array
  readonly values: Uint32Array
}

/**
 * A first-order linear sequence model over hashed features: the score of a labelling is the sum of its features' weights
 * per label and of its transitions. Integer weights; immutable.
 */
export class LinearModel {
  readonly labels: readonly string[]
  readonly #bucket: Uint32Array
  readonly #low: Uint16Array
  readonly #first: Uint32Array
  readonly #label: Uint8Array
  readonly #weight: Int8Array
  readonly #transition: Int16Array
  /** One bit for the upper 20 bits of each hash: most features of a text are not in the model, and are seen off here. */
  readonly #filter: Uint32Array

  private constructor(weights: ReturnType<typeof readLinear>) {
    this.labels = weights.labels
    this.#bucket = weights.bucket
    this.#low = weights.low
    this.#first = weights.first
    this.#label = weights.label
    this.#weight = weights.weight
    this.#transition = weights.transition
    this.#filter = filterOf(weights.bucket, weights.low)
  }

  static open(sections: Sections): LinearModel {
    return new LinearModel(readLinear(sections))
  }

  /** Adds the weights of some features to `score` (one value a label). A feature that the model has not changes nothing. */
  #add(values: Uint32Array, from: number, to: number, score: Int32Array): void {
    // Fields are read once: this is the innermost loop of all.
    const filter = this.#filter
    const bucket = this.#bucket
    const low = this.#low
    for (let v = from; v < to; v++) {
      const hash = values[v]
      if ((filter[hash >>> 17] & (1 << ((hash >>> 12) & 31))) === 0) continue
      const wanted = hash & 0xffff
      const past = bucket[(hash >>> 16) + 1]
      for (let f = bucket[hash >>> 16]; f < past; f++) {
        if (low[f] !== wanted) continue
        const last = this.#first[f + 1]
        for (let w = this.#first[f]; w < last; w++) score[this.#label[w]] += this.#weight[w]
        break
      }
    }
  }

  /**
   * The best labelling (Viterbi 1967): one label a position. Ties go to the label with the smaller number.
   * O(positions · (features + labels²)).
   */
  decode(features: FeatureTable): Uint8Array {
    const { length, at, values } = features
    const size = this.labels.length
    const transition = this.#transition
    const best = new Uint8Array(length)
    if (length === 0) return best
    const back = new Uint8Array(length * size)
    let before = new Int32Array(size)
    let now = new Int32Array(size)
    const score = new Int32Array(size)
    for (let i = 0; i < length; i++) {
      score.fill(0)
      this.#add(values, at[i], at[i + 1], score)
      for (let label = 0; label < size; label++) {
        let top = i === 0 ? transition[size * size + label] : before[0] + transition[label]
        let from = 0
        if (i > 0)
          for (let previous = 1; previous < size; previous++) {
            const path = before[previous] + transition[previous * size + label]
            if (path > top) {
              top = path
              from = previous
            }
          }
        now[label] = top + score[label]
        back[i * size + label] = from
      }
      ;[before, now] = [now, before]
    }
    let label = 0
    for (let l = 1; l < size; l++) if (before[l] > before[label]) label = l
    for (let i = length - 1; i >= 0; i--) {
      best[i] = label
      label = back[i * size + label]
    }
    return best
  }
}

function filterOf(bucket: Uint32Array, low: Uint16Array): Uint32Array {
  const filter = new Uint32Array(1 << 15)
  for (let b = 0; b < 0x10000; b++)
    for (let f = bucket[b]; f < bucket[b + 1]; f++) filter[b >> 1] |= 1 << (((b & 1) << 4) | (low[f] >> 12))
  return filter
}
