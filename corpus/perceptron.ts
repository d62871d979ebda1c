import type { FeatureTable } from '../src/linear/features.js'
import { forbidden, type LinearWeights } from '../src/linear/layout.js'

/** A training sequence: hashed features and the right label of each position. */
export interface Example {
  readonly features: FeatureTable
  readonly gold: Uint8Array
}

export interface TrainingOptions {
  readonly labels: readonly string[]
  readonly seed: number
  readonly epochs: number
  /** Features seen in fewer positions are dropped before training. */
  readonly minCount: number
  /** Called after every epoch with the averaged weights so far; the epoch with the highest value is kept. */
  readonly evaluate: (weights: LinearWeights, epoch: number) => number
  /** What every wrong label of a position is given while training: the gold labelling has to win by so much for each. */
  readonly margin?: number
  /** Weights below this share of the largest scale step are dropped: in quantised units. */
  readonly prune: number
}

/** Marsaglia's xorshift32: the same shuffles on every machine. */
export function xorshift(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 0x100000000
  }
}

/**
 * Trains a first-order linear model with the averaged structured perceptron (Collins 2002): decode, and where the best
 * labelling is wrong, move the weights from its features and transitions to those of the gold. Reproducible from its seed.
 */
export function trainPerceptron(
  examples: readonly Example[],
  options: TrainingOptions,
): { weights: LinearWeights; score: number; epoch: number } {
  const size = options.labels.length
  const margin = options.margin ?? 0
  const { hashes, rows } = indexFeatures(examples, options.minCount)
  const w = new Float32Array(hashes.length * size)
  const sum = new Float64Array(hashes.length * size)
  const transition = new Float32Array((size + 1) * size)
  const transitionSum = new Float64Array((size + 1) * size)
  const random = xorshift(options.seed)
  const order = Array.from(examples.keys())
  let step = 0
  let best: { weights: LinearWeights; score: number; epoch: number } | undefined
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    for (const e of order) {
      step++
      const { gold } = examples[e]
      const { at } = examples[e].features
      const row = rows[e]
      const guess = decode(row, at, gold, margin, size, w, transition)
      for (let i = 0; i < gold.length; i++) {
        if (guess[i] !== gold[i])
          for (let f = at[i]; f < at[i + 1]; f++) {
            if (row[f] < 0) continue
            move(w, sum, row[f] * size + gold[i], 1, step)
            move(w, sum, row[f] * size + guess[i], -1, step)
          }
        const [right, wrong] = [from(gold, i, size), from(guess, i, size)]
        if (right !== wrong || guess[i] !== gold[i]) {
          move(transition, transitionSum, right * size + gold[i], 1, step)
          move(transition, transitionSum, wrong * size + guess[i], -1, step)
        }
      }
    }
    const weights = packWeights(
      options,
      hashes,
      (i) => w[i] - sum[i] / step,
      (i) => transition[i] - transitionSum[i] / step,
    )
    const score = options.evaluate(weights, epoch)
    if (!best || score > best.score) best = { weights, score, epoch }
  }
  if (!best) throw new Error('no epoch was trained')
  return best
}

const from = (labels: Uint8Array, i: number, size: number): number => (i === 0 ? size : labels[i - 1])

/** `sum` holds step · change, so that the average over all steps is `w − sum / steps`. */
function move(w: Float32Array, sum: Float64Array, i: number, change: number, step: number): void {
  w[i] += change
  sum[i] += step * change
}

/** Numbers for the features that are frequent enough: per example the row of each of its features, −1 for a dropped one. */
export function indexFeatures(
  examples: readonly Example[],
  minCount: number,
): { hashes: Uint32Array; rows: Int32Array[] } {
  const all = new Uint32Array(examples.reduce((n, { features }) => n + features.at[features.length], 0))
  let n = 0
  for (const { features } of examples) {
    all.set(features.values.subarray(0, features.at[features.length]), n)
    n += features.at[features.length]
  }
  all.sort()
  const kept: number[] = []
  for (let i = 0; i < all.length; ) {
    let j = i
    while (j < all.length && all[j] === all[i]) j++
    if (j - i >= minCount) kept.push(all[i])
    i = j
  }
  const hashes = Uint32Array.from(kept)
  const index = new Map(kept.map((hash, i) => [hash, i]))
  const rows = examples.map(({ features }) =>
    Int32Array.from(features.values.subarray(0, features.at[features.length]), (hash) => index.get(hash) ?? -1),
  )
  return { hashes, rows }
}

function decode(
  row: Int32Array,
  at: Int32Array,
  gold: Uint8Array,
  margin: number,
  size: number,
  w: Float32Array,
  transition: Float32Array,
): Uint8Array {
  const { length } = gold
  const back = new Uint8Array(length * size)
  let before = new Float64Array(size)
  let now = new Float64Array(size)
  for (let i = 0; i < length; i++) {
    for (let label = 0; label < size; label++) {
      let top = -Infinity
      let origin = 0
      if (i === 0) top = transition[size * size + label]
      else
        for (let previous = 0; previous < size; previous++) {
          const path = before[previous] + transition[previous * size + label]
          if (path > top) {
            top = path
            origin = previous
          }
        }
      now[label] = label === gold[i] ? top : top + margin
      back[i * size + label] = origin
    }
    for (let f = at[i]; f < at[i + 1]; f++) {
      if (row[f] < 0) continue
      const base = row[f] * size
      for (let label = 0; label < size; label++) now[label] += w[base + label]
    }
    ;[before, now] = [now, before]
  }
  const best = new Uint8Array(length)
  let label = 0
  for (let l = 1; l < size; l++) if (before[l] > before[label]) label = l
  for (let i = length - 1; i >= 0; i--) {
    best[i] = label
    label = back[i * size + label]
  }
  return best
}

/**
 * Weights in whole units of one scale: the largest is 127. (Cutting a thousandth of them for a finer scale lost 0.6 F1 on organisations.)
 *
 * @param weightAt of a feature's row and a label, at `row · labels + label`
 * @param transitionAt −∞ where a label never follows another
 */
export function packWeights(
  options: Pick<TrainingOptions, 'labels' | 'prune'>,
  hashes: Uint32Array,
  weightAt: (i: number) => number,
  transitionAt: (i: number) => number,
): LinearWeights {
  const size = options.labels.length
  let largest = 0
  for (let i = 0; i < hashes.length * size; i++) largest = Math.max(largest, Math.abs(weightAt(i)))
  const scale = 127 / largest
  const kept: number[] = []
  const first: number[] = []
  const label: number[] = []
  const weight: number[] = []
  for (let f = 0; f < hashes.length; f++) {
    const before = label.length
    for (let l = 0; l < size; l++) {
      const units = Math.round(weightAt(f * size + l) * scale)
      if (Math.abs(units) < options.prune) continue
      label.push(l)
      weight.push(units)
    }
    if (label.length === before) continue
    kept.push(hashes[f])
    first.push(before)
  }
  first.push(label.length)
  return {
    labels: options.labels,
    hash: Uint32Array.from(kept),
    first: Uint32Array.from(first),
    label: Uint8Array.from(label),
    weight: Int8Array.from(weight),
    transition: Int16Array.from({ length: (size + 1) * size }, (_, i) => {
      const units = Math.round(transitionAt(i) * scale)
      return units === -Infinity ? forbidden : Math.max(forbidden + 1, Math.min(32000, units))
    }),
  }
}
