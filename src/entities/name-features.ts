import { type TagTable, type TokenTable, tokenKinds, type WordTable } from '../columns.js'
import { classOf, isLetter, upper } from '../letters/classes.js'
import type { FeatureTable } from '../linear/features.js'
import { finish, hashKey, mix } from '../linear/hash.js'
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

/** What stands before a sentence's first token and behind its last: a window does not reach over its ends. */
const before = -7
const behind = -8

/** A sentence's part of a column, with `pad` values on either side for what lies outside it. */
function windowOf(column: Int32Array, first: number, length: number): Int32Array {
  const part = new Int32Array(length + 2 * pad)
  part.fill(before, 0, pad)
  part.set(column.subarray(first + pad, first + pad + length), pad)
  part.fill(behind, length + pad)
  return part
}

/** Hashed features of the tokens of sentence `s`. Linear in its tokens. */
export function nameFeatures(facts: TokenFacts, tokens: TokenTable, s: number): FeatureTable {
  const first = tokens.sentenceAt[s]
  const length = tokens.sentenceAt[s + 1] - first
  const key = windowOf(facts.key, first, length)
  const shape = windowOf(facts.shape, first, length)
  const listed = windowOf(facts.listed, first, length)
  const word = windowOf(facts.word, first, length)
  const run = windowOf(facts.run, first, length)
  const allCapitals = mostlyCapitals(facts, tokens, s) ? 2 : 0
  const values = new Uint32Array(length * templates)
  const at = new Int32Array(length + 1)
  let n = 0
  for (let i = 0; i < length; i++) {
    const j = i + pad
    for (let d = -3; d <= 3; d++) values[n++] = feature(10 + d, key[j + d])
    for (let d = -2; d <= 2; d++) values[n++] = feature(20 + d, shape[j + d])
    for (let d = -2; d <= 2; d++) values[n++] = feature(30 + d, listed[j + d])
    for (let d = -1; d <= 1; d++) values[n++] = feature(40 + d, word[j + d])
    values[n++] = feature(50, mix(key[j], shape[j]))
    values[n++] = feature(51, mix(key[j - 1], key[j]))
    values[n++] = feature(52, mix(key[j], key[j + 1]))
    values[n++] = feature(53, mix(key[j - 2], key[j - 1]))
    values[n++] = feature(54, mix(key[j + 1], key[j + 2]))
    values[n++] = feature(55, mix(mix(shape[j - 1], shape[j]), shape[j + 1]))
    values[n++] = feature(56, mix(mix(shape[j - 2], shape[j - 1]), shape[j]))
    values[n++] = feature(57, mix(mix(shape[j], shape[j + 1]), shape[j + 2]))
    values[n++] = feature(58, mix(listed[j - 1], listed[j]))
    values[n++] = feature(59, mix(listed[j], listed[j + 1]))
    values[n++] = feature(60, mix(key[j - 1], shape[j]))
    values[n++] = feature(61, mix(key[j + 1], shape[j]))
    values[n++] = feature(62, mix(word[j - 1], word[j]))
    values[n++] = feature(63, mix(word[j], word[j + 1]))
    const here = run[j]
    values[n++] = feature(64, here)
    // The words round a run of capitals tell what the whole run is.
    const inRun = here > 0 ? 1 : 0
    const place = inRun ? (here - 1) & 7 : 0
    const left = inRun ? i - place - 1 : i - 1
    const right = inRun ? i - place + ((here - 1) >> 3) : i + 1
    values[n++] = feature(65, mix(inRun, valueAt(key, left, length)))
    values[n++] = feature(66, mix(inRun, valueAt(key, right, length)))
    values[n++] = feature(67, inRun ? mix(valueAt(key, i - place, length), Math.min(place, 3)) : 0)
    values[n++] = feature(68, inRun ? mix(valueAt(listed, i - place, length), place) : 0)
    values[n++] = feature(69, (i === 0 ? 1 : 0) + allCapitals)
    values[n++] = feature(70, mix(valueAt(key, left, length), valueAt(key, left - 1, length)))
    at[i + 1] = n
  }
  return { length, at, values }
}

function feature(template: number, value: number): number {
  return finish(mix(template, value))
}

/** A window's value at a place that may lie further out than its padding. */
function valueAt(window: Int32Array, i: number, length: number): number {
  return i < 0 ? before : i >= length ? behind : window[i + pad]
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
