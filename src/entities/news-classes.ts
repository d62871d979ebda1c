import type { Sections } from '../layout.js'
import { mix } from '../linear/hash.js'
import { WordClasses } from '../tags/word-classes.js'

/** What is known from news that nobody has tagged; a byte each, 0 for what is not known. */
export interface NewsClasses {
  /** Syllables with and without a capital, see `cased`: how often they lie in a name of each kind, or in none. */
  readonly syllables: WordClasses
  /** Words, see `cased`: words of one class have alike neighbours. */
  readonly words: WordClasses
}

/** @throws ModelError where a section is missing */
export function openNewsClasses(sections: Sections): NewsClasses {
  const open = (name: string) => WordClasses.open(sections, `${name}Hash`, `${name}Class`)
  return { syllables: open('syllable'), words: open('word') }
}

/** A syllable's or a word's hash, told apart by whether it starts with a capital. */
export const cased = (hash: number, capital: number): number => mix(hash, capital) || 1
