import { Int32Column } from '../columns.js'

/** Syllables a shingle. With two, a caption of twelve syllables keeps 9 of 13 shingles when one syllable changes; with three, 8 of 14. */
const size = 2

/**
 * The distinct shingles of a folded text, as 32-bit hashes, ascending. Shingles run over `size` syllables that follow one
 * another; a collision of two hashes (one in four milliards) would only nudge a similarity. Linear, but for sorting.
 */
export function shinglesOf(folded: string): Int32Array {
  const hashes = new Int32Column()
  const window: number[] = []
  let hash = seed
  for (let i = 0; i <= folded.length; i++) {
    if (i < folded.length && folded.charCodeAt(i) !== 0x20) {
      hash = Math.imul(hash ^ folded.charCodeAt(i), prime)
      continue
    }
    window.push(hash)
    if (window.length > size) window.shift()
    if (window.length === size) hashes.push(window.reduce((sum, value) => Math.imul(sum, 31) + value, 7) | 0)
    hash = seed
  }
  return distinct(hashes.finish().sort())
}

/** FNV-1a. */
const seed = 0x811c9dc5 | 0
const prime = 0x01000193

function distinct(sorted: Int32Array): Int32Array {
  let length = 0
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[length++] = sorted[i]
  return sorted.subarray(0, length)
}

/** Jaccard similarity of two ascending lists: shared members over all members. */
export function jaccard(a: Int32Array, b: Int32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared++
      i++
      j++
    } else if (a[i] < b[j]) i++
    else j++
  }
  const all = a.length + b.length - shared
  return all === 0 ? 0 : shared / all
}
