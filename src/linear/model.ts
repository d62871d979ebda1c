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

  private constructor(weights: ReturnType<typeof readLinear>) {
    this.labels = weights.labels
    this.#bucket = weights.bucket
    this.#low = weights.low
    this.#first = weights.first
    this.#label = weights.label
    this.#weight = weights.weight
    this.#transition = weights.transition
  }

  static open(sections: Sections): LinearModel {
    return new LinearModel(readLinear(sections))
  }

  /** Adds the weights of one feature to `score` (one value a label). A feature that the model has not changes nothing. */
  add(hash: number, score: Int32Array): void {
    const bucket = hash >>> 16
    const low = hash & 0xffff
    const past = this.#bucket[bucket + 1]
    for (let f = this.#bucket[bucket]; f < past; f++) {
      if (this.#low[f] !== low) continue
      for (let w = this.#first[f]; w < this.#first[f + 1]; w++) score[this.#label[w]] += this.#weight[w]
      return
    }
  }

  /**
   * The best labelling (Viterbi 1967): one label a position. Ties go to the label with the smaller number.
   * O(positions · (features + labels²)).
   */
  decode(features: FeatureTable): Uint8Array {
    const { length, at, values } = features
    const size = this.labels.length
    const best = new Uint8Array(length)
    if (length === 0) return best
    const back = new Uint8Array(length * size)
    let before = new Int32Array(size)
    let now = new Int32Array(size)
    const score = new Int32Array(size)
    for (let i = 0; i < length; i++) {
      score.fill(0)
      for (let f = at[i]; f < at[i + 1]; f++) this.add(values[f], score)
      for (let label = 0; label < size; label++) {
        let top = i === 0 ? this.#transition[size * size + label] : before[0] + this.#transition[label]
        let from = 0
        if (i > 0)
          for (let previous = 1; previous < size; previous++) {
            const path = before[previous] + this.#transition[previous * size + label]
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
