import type { Sections } from '../layout.js'
import { mix } from '../linear/hash.js'
import { WordClasses } from '../tags/word-classes.js'

/** Syllables of a name at most, to look it up. */
export const longestName = 8

/** What is known from news that nobody has tagged; a byte each, 0 for what is not known. */
export interface NewsClasses {
  /** Runs of tokens, see `nameHash`: how often a first model takes them for a name of each kind, a part of one, or none. */
  readonly names: WordClasses
  /** Syllables with and without a capital, see `cased`: how often they lie in a name of each kind, or in none. */
  readonly syllables: WordClasses
  /** Words, see `cased`: words of one class have alike neighbours. */
  readonly words: WordClasses
}

/** @throws ModelError where a section is missing */
export function openNewsClasses(sections: Sections): NewsClasses {
  const open = (name: string) => WordClasses.open(sections, `${name}Hash`, `${name}Class`)
  return { names: open('name'), syllables: open('syllable'), words: open('word') }
}

/** Hash of a run of tokens from the keys, each mixed into that of the tokens before it. */
export const nameHash = (keys: number, length: number): number => mix(keys, length) || 1

/** A syllable's or a word's hash, told apart by whether it starts with a capital. */
export const cased = (hash: number, capital: number): number => mix(hash, capital) || 1
