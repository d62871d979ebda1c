import { Sections } from '../layout.js'
import { syllableKey } from '../letters/tones.js'
import { trieOf } from '../trie/build-trie.js'
import { SymbolTable } from '../trie/symbols.js'
import { Trie } from '../trie/trie.js'
import { type JoinModel, JoinTable } from './joins.js'
import { foldMarks, type MarkedWords, unmarkedKey } from './unmarked.js'

/** Costs count in hundredths of a nat: −100 · ln of a word's share of all words. */
export const costUnit = 100

/** Bit 0 of a payload: the word is a name, whose syllables all have capitals; without them it costs more. The cost stands above it. */
export const properBit = 1

/** What is added to the cost of a word, beside its own: tuned on the development sets. Same unit. */
export interface WordCosts {
  /** A token that is no word of the dictionary. */
  readonly unknown: number
  /** Two syllables that the dictionary has not as a word. */
  readonly pair: number
  /** A run of capitalised tokens that is no word of the dictionary: once, and per token. */
  readonly name: number
  readonly nameToken: number
  /** A name of the dictionary without all its capitals, `hà nội`: what it costs beside its own. 500 gives 0.13 F1 on UD-VTB dev and
   * takes 0.02 on VTB's tenth; 300 and 1,000 give less. */
  readonly lowerName: number
  /** What one point of a join weight is worth. */
  readonly joinPoint: number
}

/** Words that a caller added: a dictionary of its own, since they may hold syllables that the other has not. */
interface Added {
  readonly symbols: SymbolTable
  readonly trie: Trie
}

/** What a lexicon is made of. */
export interface LexiconParts extends MarkedWords {
  readonly joins: JoinModel
  /** Weights of joins in text without marks, where syllables are known without theirs. */
  readonly unmarkedJoins: JoinModel
  readonly costs: WordCosts
}

/**
 * The dictionary of the word segmenter: words with their costs, and weights for joining neighbours. Immutable.
 * Case and tone placement do not matter in look-up.
 */
export class Lexicon {
  readonly symbols: SymbolTable
  readonly trie: Trie
  /** Per id of a syllable: `symbolBits`. */
  readonly bits: Uint8Array
  readonly joins: JoinModel
  readonly costs: WordCosts
  readonly added: Added | undefined
  readonly #parts: LexiconParts
  readonly #words: readonly string[]
  #unmarked?: Lexicon

  constructor(parts: LexiconParts, words: readonly string[] = [], keyOf = (key: string): string => key) {
    this.symbols = parts.symbols
    this.trie = parts.trie
    this.bits = parts.bits
    this.joins = parts.joins
    this.costs = parts.costs
    this.#parts = parts
    this.#words = words
    this.added = words.length === 0 ? undefined : addWords(words, keyOf)
  }

  /** @throws ModelError where the bytes are no compiled dictionary of words */
  static open(bytes: Uint8Array): Lexicon {
    const sections = new Sections('WORD', bytes, 'words.bin')
    const [unknown, pair, name, nameToken, lowerName, joinPoint] = sections.i32('costs')
    return new Lexicon({
      symbols: SymbolTable.open(sections),
      trie: Trie.open(sections),
      bits: sections.u8('symbol-bits'),
      joins: JoinTable.open(sections, 'join-slot'),
      unmarkedJoins: JoinTable.open(sections, 'unmarked-slot'),
      costs: { unknown, pair, name, nameToken, lowerName, joinPoint },
    })
  }

  /** The same dictionary with further words, tokens parted by blanks. They go before all others, the longest first. */
  with(words: readonly string[]): Lexicon {
    return new Lexicon(this.#parts, [...this.#words, ...words])
  }

  /** The same dictionary under other weights, while they are fitted. */
  withJoins(weights: Partial<Pick<LexiconParts, 'joins' | 'unmarkedJoins'>>): Lexicon {
    return new Lexicon({ ...this.#parts, ...weights }, this.#words)
  }

  /** The same dictionary for text without marks: `duong` is all of đường, dương, đương. Made when it is first asked for. */
  get unmarked(): Lexicon {
    if (this.#unmarked) return this.#unmarked
    const { costs, unmarkedJoins } = this.#parts
    // The cheaper one counts; a name needs its capitals where all words of this spelling are names.
    const folded = foldMarks(this, (a, b) => (Math.min(a >>> 1, b >>> 1) << 1) | (a & b & properBit))
    const parts = { ...folded, costs, joins: unmarkedJoins, unmarkedJoins }
    return (this.#unmarked = new Lexicon(parts, this.#words, unmarkedKey))
  }

  /** True where the dictionary has the word, its syllables parted by blanks, in any case. */
  has(word: string): boolean {
    const syllables = syllablesOf(word)
    const own = this.trie.get(syllables.map((s) => this.symbols.id(s)))
    return own !== 0 || (this.added?.trie.get(syllables.map((s) => this.added!.symbols.id(s))) ?? 0) !== 0
  }
}

const syllablesOf = (word: string): string[] => word.normalize('NFC').trim().split(/\s+/).map(syllableKey)

function addWords(words: readonly string[], keyOf: (key: string) => string): Added {
  const split = words.map((word) => syllablesOf(word).map(keyOf)).filter((syllables) => syllables[0] !== '')
  const id = new Map([...new Set(split.flat())].map((key, i) => [key, i + 1]))
  const symbols = SymbolTable.of([...id.keys()])
  const entries = split.map((syllables) => ({ key: syllables.map((s) => id.get(s)!), payload: 1 }))
  return { symbols, trie: trieOf(entries) }
}
