import { Int32Column, type TokenTable, type WordTable } from '../columns.js'
import { Lattice } from './lattice.js'
import type { Lexicon } from './lexicon.js'

/**
 * Joins tokens into words: per sentence the cheapest path through the words that the lexicon and the capitals allow. Numbers,
 * dates, codes, addresses and signs are words of their own. Offsets of `tokens` count in `text`. Linear in the tokens.
 */
export function segment(text: string, tokens: TokenTable, lexicon: Lexicon): WordTable {
  const at = new Int32Column(tokens.length + 1)
  const lattice = new Lattice(lexicon)
  let ends = new Int32Array(256)
  at.push(0)
  for (let s = 0; s + 1 < tokens.sentenceAt.length; s++) {
    const first = tokens.sentenceAt[s]
    const length = lattice.read(text, tokens, first, tokens.sentenceAt[s + 1])
    if (ends.length < length) ends = new Int32Array(length * 2)
    for (let w = lattice.solve(length, ends) - 1; w >= 0; w--) at.push(first + ends[w])
  }
  return { length: at.length - 1, at: at.finish() }
}
