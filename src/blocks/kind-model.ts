import { blockKinds } from '../columns.js'
import { kindTransitions, kindWeights } from './kind-weights.js'
import { slots } from './line-features.js'

export const kindCount = blockKinds.length
/** A weight of one is written as so many. */
export const unit = 16
/** Signs that weights are written with; half of them stand on either side of 0. */
export const signs = 85
export const most = (signs - 1) / 2

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

function valueOfSign(code: number): number {
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
 * The best kinds of a document's lines: the sums of the weights of each line, and of what follows what (Viterbi 1967). `emission`
 * has a row of sums for each line, `allowed` a set of kinds as bits. O(lines).
 */
export function bestKinds(
  emission: ArrayLike<number>,
  allowed: ArrayLike<number>,
  transition: ArrayLike<number>,
): Uint8Array {
  const length = allowed.length
  const back = new Uint8Array(length * kindCount)
  let score = new Float64Array(kindCount)
  let next = new Float64Array(kindCount)
  for (let i = 0; i < length; i++) {
    for (let kind = 0; kind < kindCount; kind++) {
      next[kind] = Number.NEGATIVE_INFINITY
      if (((allowed[i] >> kind) & 1) === 0) continue
      let top = i === 0 ? transition[kindCount * kindCount + kind] : Number.NEGATIVE_INFINITY
      for (let before = 0; i > 0 && before < kindCount; before++) {
        const sum = score[before] + transition[before * kindCount + kind]
        if (sum <= top) continue
        top = sum
        back[i * kindCount + kind] = before
      }
      next[kind] = top + emission[i * kindCount + kind]
    }
    ;[score, next] = [next, score]
  }
  const best = new Uint8Array(length)
  for (let i = length - 1, kind = length === 0 ? 0 : score.indexOf(Math.max(...score)); i >= 0; i--) {
    best[i] = kind
    kind = back[i * kindCount + kind]
  }
  return best
}
