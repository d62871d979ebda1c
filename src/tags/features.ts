import { type TokenTable, tokenKinds, type WordTable } from '../columns.js'
import { classOf, digit, isLetter, upper } from '../letters/classes.js'
import { finish, hashKey, mix } from '../linear/hash.js'
import type { FeatureTable } from '../linear/model.js'
import type { WordClasses } from './word-classes.js'

/** Features a word: one a template below. */
const templates = 17
const syllable = tokenKinds.indexOf('syllable')

/** What features are made of, per word of a sentence; hashes all. */
export interface WordFacts {
  /** The word. Case and the place of tone marks do not matter; all numbers are one word, all addresses another. */
  readonly word: Int32Array
  /** Its first and its last syllable. */
  readonly head: Int32Array
  readonly tail: Int32Array
  /** See `shapeOf`. */
  readonly shape: Int32Array
}

/** Facts of the words `first` … `past`, one sentence. Linear in the tokens. */
export function wordFacts(text: string, tokens: TokenTable, words: WordTable, first: number, past: number): WordFacts {
  const length = past - first
  const word = new Int32Array(length)
  const head = new Int32Array(length)
  const tail = new Int32Array(length)
  const shape = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    const from = words.at[first + i]
    const to = words.at[first + i + 1]
    shape[i] = shapeOf(text, tokens, from, to, i === 0)
    head[i] = hashKey(text, tokens.start[from], tokens.end[from])
    tail[i] = head[i]
    let hash = mix(to - from, head[i])
    for (let t = from + 1; t < to; t++) {
      tail[i] = hashKey(text, tokens.start[t], tokens.end[t])
      hash = mix(hash, tail[i])
    }
    word[i] = tokens.kind[from] === syllable || to - from > 1 || isSign(text, tokens, from) ? hash : shape[i]
  }
  return { word, head, tail, shape }
}

/**
 * Hashed features of the words `first` … `past`, one sentence: the word, its first and last syllable, its shape and class,
 * and those of its neighbours. Case counts in the shape alone. Linear in the tokens.
 */
export function tagFeatures(
  text: string,
  tokens: TokenTable,
  words: WordTable,
  first: number,
  past: number,
  classes: WordClasses,
): FeatureTable {
  const length = past - first
  const facts = wordFacts(text, tokens, words, first, past)
  const { head, tail } = facts
  // A place before the first word, and one after the last.
  const word = new Int32Array(length + 2)
  const shape = new Int32Array(length + 2)
  const kind = new Int32Array(length + 2)
  word.set(facts.word, 1)
  shape.set(facts.shape, 1)
  for (let w = 1; w <= length; w++) kind[w] = classes.of(word[w])
  const values = new Uint32Array(length * templates)
  const at = new Int32Array(length + 1)
  let n = 0
  for (let i = 0; i < length; i++) {
    const w = i + 1
    values[n] = feature(1, word[w])
    values[n + 1] = feature(2, shape[w])
    values[n + 2] = feature(3, mix(word[w], shape[w]))
    values[n + 3] = feature(4, head[i])
    values[n + 4] = feature(5, tail[i])
    values[n + 5] = feature(6, word[w - 1])
    values[n + 6] = feature(7, word[w + 1])
    values[n + 7] = feature(8, mix(word[w - 1], word[w]))
    values[n + 8] = feature(9, mix(word[w], word[w + 1]))
    values[n + 9] = feature(10, mix(shape[w - 1], shape[w]))
    values[n + 10] = feature(11, mix(shape[w], shape[w + 1]))
    values[n + 11] = feature(12, kind[w])
    values[n + 12] = feature(13, mix(kind[w], shape[w]))
    values[n + 13] = feature(14, kind[w - 1])
    values[n + 14] = feature(15, kind[w + 1])
    values[n + 15] = feature(16, mix(kind[w - 1], kind[w]))
    values[n + 16] = feature(17, mix(kind[w], kind[w + 1]))
    n += templates
    at[i + 1] = n
  }
  return { length, at, values }
}

const feature = (template: number, value: number): number => finish(mix(template, value))

function isSign(text: string, tokens: TokenTable, t: number): boolean {
  return !isLetter(text.charCodeAt(tokens.start[t])) && (classOf(text.charCodeAt(tokens.start[t])) & digit) === 0
}

/** Kind of the first token, capitals at the start of the first and the last token and throughout, place in the sentence. */
function shapeOf(text: string, tokens: TokenTable, from: number, to: number, initial: boolean): number {
  const start = tokens.start[from]
  const capital = classOf(text.charCodeAt(start)) & upper ? 1 : 0
  const capitalLast = classOf(text.charCodeAt(tokens.start[to - 1])) & upper ? 2 : 0
  const second = tokens.end[from] > start + 1 && classOf(text.charCodeAt(start + 1)) & upper ? 4 : 0
  return 0x1000 + tokens.kind[from] * 64 + capital + capitalLast + second + (initial ? 8 : 0) + (to - from > 1 ? 16 : 0)
}
