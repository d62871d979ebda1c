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
  /** At `best · labels + label`: what the transitions round a position can give `label` over `best`, at the most. */
  readonly #gap: Int32Array

  private constructor(file: ReturnType<typeof readLinear>) {
    this.labels = file.labels
    this.#file = file
    for (let b = 0; b < 0x10000; b++)
      for (let f = file.bucket[b]; f < file.bucket[b + 1]; f++)
        this.#filter[b >> 1] |= 1 << (((b & 1) << 4) | (file.low[f] >> 12))
    this.#gap = gaps(file.transition, file.labels.length)
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
   * A label that no transitions could lift to the label with the best features is left out, which changes no answer.
   * O(positions · (features + labels²)) at the worst; most positions have one label or two that count.
   */
  decode(features: FeatureTable): Uint8Array {
    const { length, at, values } = features
    const size = this.labels.length
    const { transition } = this.#file
    const gap = this.#gap
    const labels = new Uint8Array(length)
    if (length === 0) return labels
    const back = new Uint8Array(length * size)
    const score = new Int32Array(size)
    // Labels that count, and the best path to each of them: of the position before and of this one.
    let before = { count: 0, label: new Uint8Array(size), path: new Int32Array(size) }
    let now = { count: 0, label: new Uint8Array(size), path: new Int32Array(size) }
    for (let i = 0; i < length; i++) {
      score.fill(0)
      this.#add(values, at[i], at[i + 1], score)
      let best = 0
      for (let label = 1; label < size; label++) if (score[label] > score[best]) best = label
      now.count = 0
      for (let label = 0; label < size; label++) {
        if (score[best] - score[label] > gap[best * size + label]) continue
        let top =
          i === 0 ? transition[size * size + label] : before.path[0] + transition[before.label[0] * size + label]
        let origin = before.label[0]
        for (let b = 1; b < before.count; b++) {
          const path = before.path[b] + transition[before.label[b] * size + label]
          if (path <= top) continue
          top = path
          origin = before.label[b]
        }
        back[i * size + label] = origin
        now.label[now.count] = label
        now.path[now.count++] = top + score[label]
      }
      ;[before, now] = [now, before]
    }
    let last = 0
    for (let b = 1; b < before.count; b++) if (before.path[b] > before.path[last]) last = b
    let label = before.label[last]
    for (let i = length - 1; i >= 0; i--) {
      labels[i] = label
      label = back[i * size + label]
    }
    return labels
  }
}

/** See `#gap`: the best that a label can win from the one before it, and from the one after it or the end. */
function gaps(transition: Int16Array, size: number): Int32Array {
  const gap = new Int32Array(size * size)
  for (let best = 0; best < size; best++)
    for (let label = 0; label < size; label++) {
      let into = -Infinity
      for (let row = 0; row <= size; row++)
        into = Math.max(into, transition[row * size + label] - transition[row * size + best])
      let out = 0
      for (let next = 0; next < size; next++)
        out = Math.max(out, transition[label * size + next] - transition[best * size + next])
      gap[best * size + label] = into + out
    }
  return gap
}
