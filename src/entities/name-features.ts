import { type TagTable, type TokenTable, tokenKinds, type WordTable } from '../columns.js'
import { classOf, isLetter, upper } from '../letters/classes.js'
import { finish, hashKey, mix } from '../linear/hash.js'
import type { FeatureTable } from '../linear/model.js'
import { type Gazetteer, matchClasses, matchLength } from '../words/gazetteer.js'

/** What is known of each token of a document, padded so that a window of three never leaves it. */
export interface TokenFacts {
  /** Hash of the syllable key: case and tone placement folded. */
  readonly key: Int32Array
  /** Kind and capitals. */
  readonly shape: Int32Array
  /** Classes of the gazetteer's longest match over the token and the token's place in it (0 none, 1 first, 2 later). */
  readonly listed: Int32Array
  /** Tag of the token's word, and whether the token starts or ends it. */
  readonly word: Int32Array
  /** Length of the run of capitalised tokens that the token is in, and its place there, in one number; 0 outside. */
  readonly run: Int32Array
}

const pad = 3
const syllable = tokenKinds.indexOf('syllable')
const abbreviation = tokenKinds.indexOf('abbreviation')

/** Linear in the tokens. */
export function tokenFacts(
  text: string,
  tokens: TokenTable,
  words: WordTable,
  tags: TagTable,
  gazetteer: Gazetteer,
): TokenFacts {
  const size = tokens.length + 2 * pad
  const facts = {
    key: new Int32Array(size),
    shape: new Int32Array(size),
    listed: new Int32Array(size),
    word: new Int32Array(size),
    run: new Int32Array(size),
  }
  for (let i = 0; i < tokens.length; i++) {
    facts.key[i + pad] =
      tokens.kind[i] === syllable || tokens.kind[i] === abbreviation || tokens.end[i] - tokens.start[i] === 1
        ? hashKey(text, tokens.start[i], tokens.end[i])
        : -1 - tokens.kind[i]
    facts.shape[i + pad] = shapeOf(text, tokens, i)
  }
  for (let w = 0; w < words.length; w++)
    for (let i = words.at[w]; i < words.at[w + 1]; i++)
      facts.word[i + pad] = 1 + tags.tag[w] * 4 + (i === words.at[w] ? 1 : 0) + (i === words.at[w + 1] - 1 ? 2 : 0)
  for (let s = 0; s + 1 < tokens.sentenceAt.length; s++) {
    const past = tokens.sentenceAt[s + 1]
    for (let i = tokens.sentenceAt[s]; i < past; ) {
      const match = gazetteer.longestAt(text, tokens, i, past)
      const length = Math.max(1, matchLength(match))
      if (match !== 0)
        for (let j = 0; j < length; j++) facts.listed[i + j + pad] = matchClasses(match) * 4 + (j === 0 ? 1 : 2)
      i += length
    }
    for (let i = tokens.sentenceAt[s]; i < past; ) {
      let end = i
      while (end < past && capital(facts.shape[end + pad])) end++
      for (let j = i; j < end; j++) facts.run[j + pad] = 1 + Math.min(7, end - i) * 8 + Math.min(7, j - i)
      i = Math.max(i + 1, end)
    }
  }
  return facts
}

const capital = (shape: number): boolean => (shape & 1) !== 0

/** Bits: capital first, capitals throughout, one letter, ASCII only; then the kind. */
function shapeOf(text: string, tokens: TokenTable, i: number): number {
  const start = tokens.start[i]
  const end = tokens.end[i]
  let capitals = 0
  let letters = 0
  let ascii = 1
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (isLetter(unit)) letters++
    if (classOf(unit) & upper) capitals++
    if (unit > 0x7f) ascii = 0
  }
  const first = classOf(text.charCodeAt(start)) & upper ? 1 : 0
  return (
    first +
    (letters > 1 && capitals === letters ? 2 : 0) +
    (letters === 1 ? 4 : 0) +
    (ascii && letters > 0 ? 8 : 0) +
    16 * (tokens.kind[i] + 1)
  )
}

/** Hashed features of the tokens of sentence `s`. Linear in its tokens. */
export function nameFeatures(facts: TokenFacts, tokens: TokenTable, s: number): FeatureTable {
  const first = tokens.sentenceAt[s]
  const length = tokens.sentenceAt[s + 1] - first
  const { key, shape, listed, word, run } = facts
  const values = new Uint32Array(length * templates)
  const at = new Int32Array(length + 1)
  const allCapitals = mostlyCapitals(facts, tokens, s) ? 1 : 0
  let n = 0
  /** A window does not reach over the sentence's ends. */
  const inside = (column: Int32Array, i: number): number => (i < 0 ? -7 : i >= length ? -8 : column[first + i + pad])
  for (let i = 0; i < length; i++) {
    const put = (template: number, value: number) => {
      values[n++] = finish(mix(template, value))
    }
    const k = (d: number) => inside(key, i + d)
    const s0 = (d: number) => inside(shape, i + d)
    const g = (d: number) => inside(listed, i + d)
    const w = (d: number) => inside(word, i + d)
    for (let d = -3; d <= 3; d++) put(10 + d, k(d))
    for (let d = -2; d <= 2; d++) put(20 + d, s0(d))
    for (let d = -2; d <= 2; d++) put(30 + d, g(d))
    for (let d = -1; d <= 1; d++) put(40 + d, w(d))
    put(50, mix(k(0), shape[first + i + pad]))
    put(51, mix(k(-1), k(0)))
    put(52, mix(k(0), k(1)))
    put(53, mix(k(-2), k(-1)))
    put(54, mix(k(1), k(2)))
    put(55, mix(mix(s0(-1), s0(0)), s0(1)))
    put(56, mix(mix(s0(-2), s0(-1)), s0(0)))
    put(57, mix(mix(s0(0), s0(1)), s0(2)))
    put(58, mix(g(-1), g(0)))
    put(59, mix(g(0), g(1)))
    put(60, mix(k(-1), s0(0)))
    put(61, mix(k(1), s0(0)))
    put(62, mix(w(-1), w(0)))
    put(63, mix(w(0), w(1)))
    const here = inside(run, i)
    put(64, here)
    // The words round a run of capitals tell what the whole run is.
    const place = here > 0 ? (here - 1) & 7 : 0
    const left = here > 0 ? i - place - 1 : i - 1
    const right = here > 0 ? i - place + ((here - 1) >> 3) : i + 1
    put(65, mix(here > 0 ? 1 : 0, inside(key, left)))
    put(66, mix(here > 0 ? 1 : 0, inside(key, right)))
    put(67, here > 0 ? mix(inside(key, i - place), Math.min(place, 3)) : 0)
    put(68, here > 0 ? mix(inside(listed, i - place), place) : 0)
    put(69, (i === 0 ? 1 : 0) + allCapitals * 2)
    put(70, mix(inside(key, left), inside(key, left - 1)))
    at[i + 1] = n
  }
  return { length, at, values }
}

/** Features a token. */
const templates = 7 + 5 + 5 + 3 + 21

/** A sentence in capitals, such as a headline: then capitals say nothing. */
function mostlyCapitals({ shape }: TokenFacts, tokens: TokenTable, s: number): boolean {
  let capitals = 0
  let all = 0
  for (let i = tokens.sentenceAt[s]; i < tokens.sentenceAt[s + 1]; i++) {
    if (shape[i + pad] >> 4 !== syllable + 1) continue
    all++
    if (shape[i + pad] & 2) capitals++
  }
  return all > 3 && capitals * 2 > all
}
