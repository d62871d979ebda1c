import { kindCount, most, unit } from '../src/blocks/kind-model.js'
import { slots } from '../src/blocks/line-features.js'

const epochs = 12
const decay = 0.002
/** Slots that are kept in the end, after a training with all of them. */
const kept = 6000

/** An article as the model sees it. */
export interface Sequence {
  readonly gold: Uint8Array
  /** Kinds that the rules allow, as bits. */
  readonly allowed: Uint16Array
  /** The slots of each line that has a choice. */
  readonly feature: readonly Int32Array[]
  readonly share: number
}

export interface Weights {
  readonly emission: Float64Array
  readonly transition: Float64Array
}

const start = kindCount * kindCount
export const may = (set: number, kind: number): boolean => ((set >> kind) & 1) === 1

/** What is learned for a line: its gold, or what the rules say where they exclude that. */
export function target({ gold, allowed }: Sequence, i: number): number {
  return may(allowed[i], gold[i]) ? gold[i] : 31 - Math.clz32(allowed[i])
}

function logSum(values: Float64Array): number {
  const top = Math.max(...values)
  if (top === Number.NEGATIVE_INFINITY) return top
  let sum = 0
  for (const value of values) sum += Math.exp(value - top)
  return top + Math.log(sum)
}

export function emissionsOf({ feature }: Sequence, weight: Float64Array): Float64Array {
  const sums = new Float64Array(feature.length * kindCount)
  feature.forEach((slot, i) => {
    for (const at of slot) for (let k = 0; k < kindCount; k++) sums[i * kindCount + k] += weight[at * kindCount + k]
  })
  return sums
}

/** Sums over all ways to name the lines before (`forward`) and behind (`backward`) each line, as logarithms. */
function passes({ allowed }: Sequence, emission: Float64Array, transition: Float64Array) {
  const length = allowed.length
  const forward = new Float64Array(length * kindCount).fill(Number.NEGATIVE_INFINITY)
  const backward = forward.slice()
  const terms = new Float64Array(kindCount)
  for (let i = 0; i < length; i++)
    for (let kind = 0; kind < kindCount; kind++) {
      if (!may(allowed[i], kind)) continue
      for (let b = 0; b < kindCount; b++)
        terms[b] = i === 0 ? 0 : forward[(i - 1) * kindCount + b] + transition[b * kindCount + kind]
      forward[i * kindCount + kind] =
        (i === 0 ? transition[start + kind] : logSum(terms)) + emission[i * kindCount + kind]
    }
  for (let i = length - 1; i >= 0; i--)
    for (let kind = 0; kind < kindCount; kind++) {
      if (!may(allowed[i], kind)) continue
      for (let n = 0; n < kindCount; n++) {
        const next = (i + 1) * kindCount + n
        terms[n] = i === length - 1 ? 0 : backward[next] + transition[kind * kindCount + n] + emission[next]
      }
      backward[i * kindCount + kind] = i === length - 1 ? 0 : logSum(terms)
    }
  return { forward, backward, all: logSum(forward.subarray((length - 1) * kindCount)) }
}

/** Steps of AdaGrad (Duchi, Hazan and Singer 2011) with decaying weights. */
function step(weight: Float64Array, squares: Float64Array, at: number, slope: number): void {
  const gradient = slope + decay * weight[at]
  squares[at] += gradient * gradient
  weight[at] -= (0.2 * gradient) / Math.sqrt(squares[at])
}

/**
 * A first-order conditional random field (Lafferty, McCallum and Pereira 2001) whose labels the rules may fix; the mean of the
 * weights of the later epochs. Reproducible.
 */
function train(sequences: readonly Sequence[], mask?: Uint8Array): Weights {
  const emission = new Float64Array(slots * kindCount)
  const transition = new Float64Array(start + kindCount)
  const squares = { emission: emission.slice().fill(1), transition: transition.slice().fill(1) }
  const mean: Weights = { emission: emission.slice(), transition: transition.slice() }
  const order = Array.from(sequences)
  const first = Math.floor(epochs / 2)
  let seed = 12345
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      const j = Math.floor((seed / 2 ** 32) * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    for (const sequence of order) {
      const sums = emissionsOf(sequence, emission)
      const { forward, backward, all } = passes(sequence, sums, transition)
      const slopes = new Float64Array(transition.length)
      sequence.allowed.forEach((set, i) => {
        const goal = target(sequence, i)
        for (let kind = 0; kind < kindCount; kind++) {
          if (!may(set, kind)) continue
          const at = i * kindCount + kind
          if (i === 0) slopes[start + kind] += Math.exp(forward[at] + backward[at] - all)
          for (let b = 0; i > 0 && b < kindCount; b++)
            slopes[b * kindCount + kind] += Math.exp(
              forward[at - kind - kindCount + b] + transition[b * kindCount + kind] + sums[at] + backward[at] - all,
            )
          const slope = (Math.exp(forward[at] + backward[at] - all) - (goal === kind ? 1 : 0)) * sequence.share
          if (Math.abs(slope) < 1e-4 || !may(set, sequence.gold[i])) continue
          for (const slot of sequence.feature[i])
            if (!mask || mask[slot]) step(emission, squares.emission, slot * kindCount + kind, slope)
        }
        slopes[i === 0 ? start + goal : target(sequence, i - 1) * kindCount + goal] -= 1
      })
      slopes.forEach((slope, at) => {
        if (Math.abs(slope) > 1e-6) step(transition, squares.transition, at, slope * sequence.share)
      })
    }
    if (epoch < first) continue
    for (let i = 0; i < emission.length; i++) mean.emission[i] += emission[i] / (epochs - first)
    for (let i = 0; i < transition.length; i++) mean.transition[i] += transition[i] / (epochs - first)
  }
  return mean
}

/** The slots that matter most, by weight and how often they stand. */
function keepMost({ emission }: Weights, sequences: readonly Sequence[]): Uint8Array {
  const often = new Float64Array(slots)
  for (const { feature, share: weight } of sequences)
    for (const slot of feature) for (const at of slot) often[at] += weight
  const value = Float64Array.from(often, (times, slot) => {
    let spread = 0
    for (let k = 0; k < kindCount; k++) spread += Math.abs(emission[slot * kindCount + k])
    return spread * Math.sqrt(times)
  })
  const mask = new Uint8Array(slots)
  for (const slot of [...value.keys()].sort((a, b) => value[b] - value[a]).slice(0, kept))
    if (value[slot] > 0) mask[slot] = 1
  return mask
}

export function fitField(sequences: readonly Sequence[]): Weights {
  return train(sequences, keepMost(train(sequences), sequences))
}

export const rounded = (weight: Float64Array): Int8Array =>
  Int8Array.from(weight, (value) => Math.max(-most, Math.min(most, Math.round(value * unit))))
