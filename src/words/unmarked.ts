import { plainLettersOf } from '../letters/tones.js'
import { mapSymbols } from '../trie/map-symbols.js'
import { SymbolTable } from '../trie/symbols.js'
import type { Trie } from '../trie/trie.js'

/** A syllable's key without its marks: `đương1` gives `duong`. */
export const unmarkedKey = (key: string): string => plainLettersOf(key.replace(/[1-5]$/, ''))

/** A dictionary of words as `foldMarks` reads and writes it. */
export interface MarkedWords {
  readonly symbols: SymbolTable
  readonly trie: Trie
  /** Per id of a symbol: `symbolBits`. */
  readonly bits: Uint8Array
}

/**
 * The same dictionary for text without marks: syllables that differ in their marks alone are one. `merge` joins the payloads
 * of words that have become one. Linear in the dictionary.
 */
export function foldMarks({ symbols, trie, bits }: MarkedWords, merge: (a: number, b: number) => number): MarkedWords {
  const plain = Array.from({ length: symbols.length + 1 }, (_, id) => (id === 0 ? '' : unmarkedKey(symbols.key(id))))
  const keys = [...new Set(plain.slice(1))]
  const folded = new Map(keys.map((key, i) => [key, i + 1]))
  const foldedBits = new Uint8Array(keys.length + 1)
  plain.forEach((key, id) => {
    if (id > 0) foldedBits[folded.get(key)!] |= bits[id]
  })
  const id = Int32Array.from(plain, (key) => folded.get(key) ?? 0)
  return { symbols: SymbolTable.of(keys), trie: mapSymbols(trie, id, merge), bits: foldedBits }
}
