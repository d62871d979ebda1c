import { isDigit, isLetter } from '../letters/classes.js'
import { tonelessUnit } from '../letters/tones.js'
import type { Entry } from './outline.js'

/**
 * For each block the share of its syllable pairs that stand in another block too, 0…1. What a caption names, the text tells:
 * in the development articles two of three captions share more than half, and one of eight of the other short blocks.
 * Linear in what is seen of the blocks.
 */
export function echoes(entries: readonly Entry[]): Float32Array {
  /** Per pair the only block that has it, or −1 for more than one. */
  const owner = new Map<number, number>()
  const pairs = entries.map(({ text }) => pairsOf(text))
  pairs.forEach((own, i) => {
    for (const pair of own) owner.set(pair, (owner.get(pair) ?? i) === i ? i : -1)
  })
  return Float32Array.from(
    pairs,
    (own) => own.filter((pair) => owner.get(pair) === -1).length / Math.max(1, own.length),
  )
}

/** Hashes of two words that follow one another, case, tone and signs left out. */
function pairsOf(text: string): number[] {
  const pairs: number[] = []
  let before = 0
  let word = 0
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0x20
    if (isWordUnit(unit)) {
      word = (Math.imul(word, 31) + tonelessUnit(unit) + 1) | 0
      continue
    }
    if (word === 0) continue
    if (before !== 0) pairs.push((Math.imul(before, 0x01000193) ^ word) | 0)
    before = word
    word = 0
  }
  return pairs
}

function isWordUnit(unit: number): boolean {
  return isLetter(unit) || isDigit(unit)
}
