import type { Sections } from '../layout.js'
import { capacity, misfits } from './buffers.js'
import type { FeatureTable } from './features.js'
import { forbidden, readLinear } from './layout.js'

/** Less than any path's weight. */
const unreachable = -0x40000000

/** Labels of a position with the weight of the best path to each, less that of the best of them. */
interface Paths {
  count: number
  readonly label: Uint8Array
  readonly path: Int32Array
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
  /** At `best · labels + label`: what the transition behind a position can give `label` over `best`, at the most. */
  readonly #gap: Int32Array
  /** At `before · labels + best`: the most that the transitions round a position can give another label over `best`. */
  readonly #widest: Int32Array
  /** The labels that may follow label `l`: `next[nextAt[l]]` … `next[nextAt[l + 1]]`. */
  readonly #nextAt: Uint16Array
  readonly #next: Uint8Array
  /** Buffers of `best`, kept from sequence to sequence: where each label of each position came from; the scores of one position. */
  #back = new Uint8Array(0)
  readonly #score: Int32Array
  readonly #top: Int32Array
  /** The labels of a position that count, and the best path to each: of the position before, and of the one at hand. */
  readonly #paths: readonly Paths[]

  private constructor(file: ReturnType<typeof readLinear>) {
    this.labels = file.labels
    this.#file = file
    for (let b = 0; b < 0x10000; b++)
      for (let f = file.bucket[b]; f < file.bucket[b + 1]; f++)
        this.#filter[b >> 1] |= 1 << (((b & 1) << 4) | (file.low[f] >> 12))
    const size = file.labels.length
    this.#gap = gaps(file.transition, size)
    this.#widest = widest(file.transition, this.#gap, size)
    const after = Array.from({ length: size + 1 }, (_, l) => file.transition.subarray(l * size, (l + 1) * size))
    const next = after.map((row) => [...row.keys()].filter((label) => row[label] > forbidden))
    this.#next = Uint8Array.from(next.flat())
    this.#nextAt = new Uint16Array(size + 2)
    for (let l = 0; l <= size; l++) this.#nextAt[l + 1] = this.#nextAt[l] + next[l].length
    this.#score = new Int32Array(size + 1)
    this.#top = new Int32Array(size)
    this.#paths = [0, 1].map(() => ({ count: 0, label: new Uint8Array(size), path: new Int32Array(size) }))
  }

  static open(sections: Sections): LinearModel {
    return new LinearModel(readLinear(sections))
  }

  /** Elements a position in an array of scores: two labels share one, see `add`. */
  get lanes(): number {
    return (this.labels.length + 1) >> 1
  }

  /**
   * Adds the weights of the features `values[from]` … `values[to]` to the scores of a position, `scores[at]` … `scores[at +
   * lanes]`: label `l` has the lower half of element `l >> 1` where it is even, else the upper, both in 16 bits with their sign.
   * So scores add up element by element, as long as each stays in 16 bits. A feature that the model has not changes nothing.
   */
  add(values: Uint32Array, from: number, to: number, scores: Int32Array, at: number): void {
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
        for (let w = first[f]; w < last; w++) scores[at + (label[w] >> 1)] += weight[w] << ((label[w] & 1) << 4)
        break
      }
    }
  }

  /** The score of one label in what `add` wrote from element `at` on. */
  scoreOf(scores: Int32Array, at: number, label: number): number {
    const both = scores[at + (label >> 1)]
    const lower = (both << 16) >> 16
    return label & 1 ? (both - lower) >> 16 : lower
  }

  /** The best labelling of a sequence by all its features, see `best`. */
  decode({ length, at, values }: FeatureTable): Uint8Array {
    const { lanes } = this
    const scores = new Int32Array(length * lanes)
    for (let i = 0; i < length; i++) this.add(values, at[i], at[i + 1], scores, i * lanes)
    return this.best(scores, 0, length)
  }

  /**
   * The best labelling (Viterbi 1967): one label a position, under `scores`, from element `from` on, as `add` writes them.
   * Ties go to the label with the smaller number. A label whose best path no transition could lift to that of another is left
   * out, which changes no answer. O(positions · labels²) at the worst; most positions have one label or two that count.
   *
   * @param before the label of the position in front; by default the sequence starts here
   */
  best(scores: Int32Array, from: number, length: number, before = this.labels.length): Uint8Array {
    const size = this.labels.length
    const { lanes } = this
    const { transition } = this.#file
    const gap = this.#gap
    const widest = this.#widest
    const labels = new Uint8Array(length)
    if (length === 0) return labels
    if (misfits(this.#back.length, length * size)) this.#back = new Uint8Array(capacity(length * size))
    const back = this.#back
    const score = this.#score
    const top = this.#top
    const next = this.#next
    const nextAt = this.#nextAt
    let [earlier, now] = this.#paths
    earlier.count = 1
    earlier.label[0] = before
    earlier.path[0] = 0
    for (let i = 0; i < length; i++) {
      const row = from + i * lanes
      let best = 0
      let most = -Infinity
      let second = -Infinity
      for (let k = 0, l = 0; l < size; k++, l += 2) {
        const both = scores[row + k]
        const lower = (both << 16) >> 16
        const upper = (both - lower) >> 16
        score[l] = lower
        score[l + 1] = upper
        if (lower > most) {
          second = most
          most = lower
          best = l
        } else if (lower > second) second = lower
        if (l + 1 === size) break
        if (upper > most) {
          second = most
          most = upper
          best = l + 1
        } else if (upper > second) second = upper
      }
      const only = earlier.label[0]
      if (earlier.count === 1 && most - second > widest[only * size + best]) {
        // Mostly no other label counts, and none need be looked at.
        back[i * size + best] = only
        now.label[0] = best
        now.path[0] = 0
        now.count = 1
      } else {
        top.fill(unreachable)
        for (let b = 0; b < earlier.count; b++) {
          const path = earlier.path[b]
          const from = earlier.label[b]
          for (let k = nextAt[from]; k < nextAt[from + 1]; k++) {
            const label = next[k]
            const sum = path + transition[from * size + label]
            if (sum <= top[label]) continue
            top[label] = sum
            back[i * size + label] = from
          }
        }
        most = unreachable
        for (let label = 0; label < size; label++) {
          score[label] += top[label]
          if (score[label] <= most) continue
          most = score[label]
          best = label
        }
        now.count = 0
        for (let label = 0; label < size; label++) {
          if (top[label] === unreachable || most - score[label] > gap[best * size + label]) continue
          now.label[now.count] = label
          now.path[now.count++] = score[label] - most
        }
      }
      ;[earlier, now] = [now, earlier]
    }
    let last = 0
    for (let b = 1; b < earlier.count; b++) if (earlier.path[b] > earlier.path[last]) last = b
    let label = earlier.label[last]
    for (let i = length - 1; i >= 0; i--) {
      labels[i] = label
      label = back[i * size + label]
    }
    return labels
  }
}

/** See `#gap`: the best that a label can win from the one after it, or from the end. */
function gaps(transition: Int16Array, size: number): Int32Array {
  const gap = new Int32Array(size * size)
  for (let best = 0; best < size; best++)
    for (let label = 0; label < size; label++)
      for (let next = 0; next < size; next++)
        gap[best * size + label] = Math.max(
          gap[best * size + label],
          transition[label * size + next] - transition[best * size + next],
        )
  return gap
}

/** See `#widest`. */
function widest(transition: Int16Array, gap: Int32Array, size: number): Int32Array {
  const widest = new Int32Array((size + 1) * size)
  for (let before = 0; before <= size; before++)
    for (let best = 0; best < size; best++)
      for (let label = 0; label < size; label++)
        if (label !== best)
          widest[before * size + best] =
            transition[before * size + best] === forbidden
              ? -unreachable
              : Math.max(
                  widest[before * size + best],
                  transition[before * size + label] - transition[before * size + best] + gap[best * size + label],
                )
  return widest
}
