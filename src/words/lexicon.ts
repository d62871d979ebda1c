import { Sections } from '../layout.js'
import { syllableKey } from '../letters/tones.js'
import { trieOf } from '../trie/build-trie.js'
import { SymbolTable } from '../trie/symbols.js'
import { Trie } from '../trie/trie.js'
import { type JoinModel, JoinTable } from './joins.js'

/** Costs count in hundredths of a nat: −100 · ln of a word's share of all words. */
export const costUnit = 100

/** Bit 0 of a payload: the word is a name, found only where every syllable has a capital. The cost stands above it. */
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
  /** What one point of a join weight is worth. */
  readonly joinPoint: number
}

/** Words that a caller added: a dictionary of its own, since they may hold syllables that the other has not. */
interface Added {
  readonly symbols: SymbolTable
  readonly trie: Trie
}

/**
 * The dictionary of the word segmenter: words with their costs, and weights for joining neighbours. Immutable.
 * Case and tone placement do not matter in look-up.
 */
export class Lexicon {
  readonly symbols: SymbolTable
  readonly trie: Trie
  readonly joins: JoinModel
  readonly costs: WordCosts
  readonly added: Added | undefined
  readonly #vietnamese: Uint8Array
  readonly #words: readonly string[]

  constructor(
    symbols: SymbolTable,
    trie: Trie,
    joins: JoinModel,
    costs: WordCosts,
    vietnamese: Uint8Array,
    words: readonly string[] = [],
  ) {
    this.symbols = symbols
    this.trie = trie
    this.joins = joins
    this.costs = costs
    this.#vietnamese = vietnamese
    this.#words = words
    this.added = words.length === 0 ? undefined : addWords(words)
  }

  /** @throws ModelError where the bytes are no compiled dictionary of words */
  static open(bytes: Uint8Array): Lexicon {
    const sections = new Sections('WORD', bytes, 'words.bin')
    const [unknown, pair, name, nameToken, joinPoint] = sections.i32('word-costs')
    return new Lexicon(
      SymbolTable.open(sections),
      Trie.open(sections),
      JoinTable.open(sections),
      { unknown, pair, name, nameToken, joinPoint },
      sections.u8('symbol-vietnamese'),
    )
  }

  /** The same dictionary with further words, tokens parted by blanks. They go before all others, the longest first. */
  with(words: readonly string[]): Lexicon {
    const all = [...this.#words, ...words]
    return new Lexicon(this.symbols, this.trie, this.joins, this.costs, this.#vietnamese, all)
  }

  /** The same dictionary under other weights, while they are fitted. */
  withJoins(joins: JoinModel): Lexicon {
    return new Lexicon(this.symbols, this.trie, joins, this.costs, this.#vietnamese, this.#words)
  }

  /** True where the dictionary has the word, its syllables parted by blanks, in any case. */
  has(word: string): boolean {
    const syllables = syllablesOf(word)
    const own = this.trie.get(syllables.map((s) => this.symbols.id(s)))
    return own !== 0 || (this.added?.trie.get(syllables.map((s) => this.added!.symbols.id(s))) ?? 0) !== 0
  }

  /** True for the id of a syllable that is spelt as Vietnamese is. */
  isVietnamese(id: number): boolean {
    return this.#vietnamese[id] === 1
  }
}

const syllablesOf = (word: string): string[] => word.normalize('NFC').trim().split(/\s+/).map(syllableKey)

function addWords(words: readonly string[]): Added {
  const split = words.map(syllablesOf).filter((syllables) => syllables[0] !== '')
  const id = new Map([...new Set(split.flat())].map((key, i) => [key, i + 1]))
  const symbols = SymbolTable.of([...id.keys()])
  const entries = split.map((syllables) => ({ key: syllables.map((s) => id.get(s)!), payload: 1 }))
  return { symbols, trie: trieOf(entries) }
}
