import { isDigit } from '../letters/classes.js'
import { caseShift, unitTable } from '../letters/units.js'
import type { Entry } from './outline.js'

/** For each block the share of its syllable pairs, 0…1, that stand in another block, in one above and in one below. */
export interface Echoes {
  readonly any: Float32Array
  readonly above: Float32Array
  readonly below: Float32Array
}

/**
 * What a caption names, the text tells: in the development articles two of three captions share more than half of their pairs with other
 * blocks, and one of eight of the other short blocks. Linear in what is seen of the blocks.
 */
export function echoes(entries: readonly Entry[]): Echoes {
  const pairs = entries.map(({ text }) => pairsOf(text))
  const all = pairs.reduce((sum, own) => sum + own.length, 0)
  let size = 16
  while (size < 2 * all) size *= 2
  /** Open addressing: a pair, beside it 1 + the first block that has it, and the last; 0 is free. */
  const slot = new Int32Array(3 * size)
  const find = (pair: number): number => {
    const hash = Math.imul(pair, 0x9e3779b1)
    let at = (hash ^ (hash >>> 15)) & (size - 1)
    while (slot[3 * at + 1] !== 0 && slot[3 * at] !== pair) at = (at + 1) & (size - 1)
    return 3 * at
  }
  pairs.forEach((own, i) => {
    for (const pair of own) {
      const at = find(pair)
      slot[at] = pair
      if (slot[at + 1] === 0) slot[at + 1] = i + 1
      slot[at + 2] = i
    }
  })
  const any = new Float32Array(entries.length)
  const above = any.slice()
  const below = any.slice()
  pairs.forEach((own, i) => {
    for (const pair of own) {
      const at = find(pair)
      const up = slot[at + 1] <= i
      const down = slot[at + 2] > i
      if (up) above[i] += 1 / own.length
      if (down) below[i] += 1 / own.length
      if (up || down) any[i] += 1 / own.length
    }
  })
  return { any, above, below }
}

/** Hashes of two words that follow one another, case, tone and signs left out. */
function pairsOf(text: string): number[] {
  const units = unitTable()
  const pairs: number[] = []
  let before = 0
  let word = 0
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0x20
    const bits = units[unit]
    if (bits >>> caseShift !== 0 || isDigit(unit)) {
      word = (Math.imul(word, 31) + (bits & 0xffff) + 1) | 0
      continue
    }
    if (word === 0) continue
    if (before !== 0) pairs.push((Math.imul(before, 0x01000193) ^ word) | 0)
    before = word
    word = 0
  }
  return pairs
}
