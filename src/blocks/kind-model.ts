import { blockKinds } from '../columns.js'
import { kindTransitions, kindWeights } from './kind-weights.js'
import { slots } from './line-features.js'

export const kindCount = blockKinds.length
/** A weight of one is written as so many. */
export const unit = 16
/** Signs that weights are written with; half of them stand on either side of 0. */
export const signs = 85
export const most = (signs - 1) / 2
/** The widest gap between two kinds that is told. */
export const widest = 255

let emissionWeights: Int8Array | undefined
let transitionWeights: Int8Array | undefined

/**
 * The fitted weights by slot and kind, out of their text: for each kept slot the distance from the one before, in two digits, the lower
 * first, then a weight for each kind. Signs count from `(`, without the backslash and the grave accent.
 */
export function readKindWeights(text: string): Int8Array {
  const weight = new Int8Array(slots * kindCount)
  const values: number[] = []
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x20) values.push(valueOfSign(text.charCodeAt(i)))
  for (let i = 0, slot = -1; i < values.length; i += 2 + kindCount) {
    slot += values[i] + signs * values[i + 1]
    for (let kind = 0; kind < kindCount; kind++) weight[slot * kindCount + kind] = values[i + 2 + kind] - most
  }
  return weight
}

export function valueOfSign(code: number): number {
  return code - 0x28 - (code > 0x5c ? 1 : 0) - (code > 0x60 ? 1 : 0)
}

/** Adds what a line's features weigh for each kind to a row of sums. */
export function emissionsOf(slot: Int32Array, count: number, sums: Int32Array, row: number): void {
  const weight = (emissionWeights ??= readKindWeights(kindWeights))
  for (let i = 0; i < count; i++) {
    const base = slot[i] * kindCount
    for (let kind = 0; kind < kindCount; kind++) sums[row + kind] += weight[base + kind]
  }
}

/** What it weighs that a kind follows another: a row for each kind before, the last one for the first line. */
export function transitions(): Int8Array {
  return (transitionWeights ??= Int8Array.from(kindTransitions))
}

/**
 * How much worse than the best row of kinds the best one is that gives a line some kind: a row of gaps for each line, 0 for what the best
 * row says, `widest` for what is not allowed or further off (Viterbi 1967, from both ends). `emission` has a row of sums for each line, `allowed` a
 * set of kinds as bits. O(lines).
 */
export function gapsOf(
  emission: ArrayLike<number>,
  allowed: ArrayLike<number>,
  transition: ArrayLike<number>,
): Uint8Array {
  const length = allowed.length
  const score = new Float64Array(length * kindCount).fill(Number.NEGATIVE_INFINITY)
  for (let i = 0, at = 0; i < length; i++)
    for (let kind = 0; kind < kindCount; kind++, at++) {
      if (((allowed[i] >> kind) & 1) === 0) continue
      let top = i === 0 ? transition[kindCount * kindCount + kind] : Number.NEGATIVE_INFINITY
      for (let b = 0, row = at - kind - kindCount; i > 0 && b < kindCount; b++)
        top = Math.max(top, score[row + b] + transition[b * kindCount + kind])
      score[at] = top + emission[at]
    }
  const gaps = new Uint8Array(length * kindCount)
  const rest = new Float64Array(kindCount)
  const behind = new Float64Array(kindCount)
  for (let i = length - 1; i >= 0; i--) {
    const row = i * kindCount
    if (i < length - 1)
      for (let kind = 0; kind < kindCount; kind++) {
        let top = Number.NEGATIVE_INFINITY
        for (let next = 0; next < kindCount; next++)
          top = Math.max(top, transition[kind * kindCount + next] + behind[next])
        rest[kind] = top
      }
    let best = Number.NEGATIVE_INFINITY
    for (let kind = 0; kind < kindCount; kind++) best = Math.max(best, score[row + kind] + rest[kind])
    for (let kind = 0; kind < kindCount; kind++) {
      gaps[row + kind] = Math.min(widest, best - score[row + kind] - rest[kind])
      behind[kind] = ((allowed[i] >> kind) & 1) === 0 ? Number.NEGATIVE_INFINITY : emission[row + kind] + rest[kind]
    }
  }
  return gaps
}
