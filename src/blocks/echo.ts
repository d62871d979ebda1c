import { isDigit } from '../letters/classes.js'
import { caseShift, unitTable } from '../letters/units.js'
import type { Entry } from './outline.js'

/**
 * For each block the share of its syllable pairs that stand in another block too, 0…1. What a caption names, the text tells:
 * in the development articles two of three captions share more than half, and one of eight of the other short blocks.
 * Linear in what is seen of the blocks.
 */
export function echoes(entries: readonly Entry[]): Float32Array {
  const pairs = entries.map(({ text }) => pairsOf(text))
  const all = pairs.reduce((sum, own) => sum + own.length, 0)
  let size = 16
  while (size < 2 * all) size *= 2
  /** Open addressing: a pair, and beside it 1 + the only block that has it, or −1 for more than one; 0 is free. */
  const slot = new Int32Array(2 * size)
  const find = (pair: number): number => {
    const hash = Math.imul(pair, 0x9e3779b1)
    let at = (hash ^ (hash >>> 15)) & (size - 1)
    while (slot[2 * at + 1] !== 0 && slot[2 * at] !== pair) at = (at + 1) & (size - 1)
    return 2 * at
  }
  pairs.forEach((own, i) => {
    for (const pair of own) {
      const at = find(pair)
      slot[at] = pair
      slot[at + 1] = slot[at + 1] === 0 || slot[at + 1] === i + 1 ? i + 1 : -1
    }
  })
  return Float32Array.from(pairs, (own) => {
    let shared = 0
    for (const pair of own) if (slot[find(pair) + 1] === -1) shared++
    return shared / Math.max(1, own.length)
  })
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
