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
 * per label and of its transitions. Integer weights, read where they lie in the file; immutable.
 */
export class LinearModel {
  readonly labels: readonly string[]
  readonly #file: ReturnType<typeof readLinear>
  /** One bit for the upper 20 bits of each hash: most features of a text are not in the model, and are seen off here. */
  readonly #filter = new Uint32Array(1 << 15)

  private constructor(file: ReturnType<typeof readLinear>) {
    this.labels = file.labels
    this.#file = file
    for (let b = 0; b < 0x10000; b++)
      for (let f = file.bucket[b]; f < file.bucket[b + 1]; f++)
        this.#filter[b >> 1] |= 1 << (((b & 1) << 4) | (file.low[f] >> 12))
  }

  static open(sections: Sections): LinearModel {
    return new LinearModel(readLinear(sections))
  }

  /** Adds the weights of some features to `score` (one value a label). A feature that the model has not changes nothing. */
  #add(values: Uint32Array, from: number, to: number, score: Int32Array): void {
    // Fields are read once: this is the innermost loop of all.
    const filter = this.#filter
    const { bucket, low, first, label, weight } = this.#file
    for (let v = from; v < to; v++) {
      const hash = values[v]
      if ((filter[hash >>> 17] & (1 << ((hash >>> 12) & 31))) === 0) continue
      const wanted = hash & 0xffff
      const past = bucket[(hash >>> 16) + 1]
      for (let f = bucket[hash >>> 16]; f < past; f++) {
        if (low[f] !== wanted) continue
        const last = first[f + 1]
        for (let w = first[f]; w < last; w++) score[label[w]] += weight[w]
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
    const { transition } = this.#file
    const best = new Uint8Array(length)
    if (length === 0) return best
    const back = new Uint8Array(length * size)
    let before = new Int32Array(size)
    let now = new Int32Array(size)
    const origin = new Int32Array(size)
    const score = new Int32Array(size)
    for (let i = 0; i < length; i++) {
      score.fill(0)
      this.#add(values, at[i], at[i + 1], score)
      if (i === 0) for (let label = 0; label < size; label++) now[label] = transition[size * size + label]
      else {
        // Row by row of the transitions, so that they are read in their order.
        for (let label = 0; label < size; label++) now[label] = before[0] + transition[label]
        origin.fill(0)
        for (let previous = 1; previous < size; previous++) {
          const path = before[previous]
          const row = previous * size
          for (let label = 0; label < size; label++) {
            const sum = path + transition[row + label]
            if (sum > now[label]) {
              now[label] = sum
              origin[label] = previous
            }
          }
        }
        for (let label = 0; label < size; label++) back[i * size + label] = origin[label]
      }
      for (let label = 0; label < size; label++) now[label] += score[label]
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
