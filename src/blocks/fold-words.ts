import { classOf, isDigit, symbol } from '../letters/classes.js'
import { caseShift, toneShift, unitTable } from '../letters/units.js'

/** Ranges of a text, in order: blocks or sentences. */
export interface Rows {
  readonly length: number
  readonly start: Int32Array
  readonly end: Int32Array
}

/**
 * The words of rows as hashes under which `Hòa`, `hoà` and `HÒA` are one: case, the place of the tone mark, blanks and signs
 * do not count. Two words with one hash: about one pair in four milliards.
 */
export interface FoldedWords {
  readonly hash: Int32Array
  /** Where each word stands in the text. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** `rows.length + 1` values: row `r` is words `at[r]` … `at[r + 1]`. */
  readonly at: Int32Array
}

/** Signs that are a word of their own: of measure, and those that turn a number. */
const ownWords = '%‰$€£¥₫°+±≤≥'
const dashes = '-‐‑‒–—−'
const hyphen = 0x2d

const plain = 1
const own = 2
const dash = 3
let actions: Uint8Array | undefined

/** What each unit that is neither letter nor digit does to words. */
function actionTable(): Uint8Array {
  if (actions) return actions
  actions = new Uint8Array(0x10000)
  // Digits of other scripts, fractions and exponents: ½, m², Ⅳ.
  for (let unit = 0xb2; unit < 0x10000; unit++)
    if ((classOf(unit) & symbol) !== 0 && /\p{N}/u.test(String.fromCharCode(unit))) actions[unit] = plain
  for (const sign of ownWords) actions[sign.charCodeAt(0)] = own
  for (const sign of dashes) actions[sign.charCodeAt(0)] = dash
  return actions
}

const seed = 0x811c9dc5 | 0
const prime = 0x01000193

/**
 * Letters and digits make words. One sign between two digits belongs to them (3-4 is not 34, nor 1.5 15); a sign of measure is a
 * word, so that `5%` and `5 %` are the same and 5 is not; so is a hyphen between a blank and a digit (−5). Linear.
 */
export function foldWords(text: string, rows: Rows): FoldedWords {
  const units = unitTable()
  const action = actionTable()
  let capacity = 64 + (text.length >> 2)
  let hash = new Int32Array(capacity)
  let start = new Int32Array(capacity)
  let end = new Int32Array(capacity)
  const at = new Int32Array(rows.length + 1)
  let length = 0
  const add = (value: number, from: number, to: number): void => {
    if (length === capacity) {
      capacity *= 2
      hash = grown(hash, capacity)
      start = grown(start, capacity)
      end = grown(end, capacity)
    }
    hash[length] = value
    start[length] = from
    end[length++] = to
  }
  for (let row = 0; row < rows.length; row++) {
    const past = rows.end[row]
    let value = seed
    let tone = 0
    let open = -1
    for (let i = rows.start[row]; i <= past; i++) {
      const unit = i < past ? text.charCodeAt(i) : 0x20
      const bits = units[unit]
      const isLetter = bits >>> caseShift !== 0
      if (isLetter || isDigit(unit) || action[unit] === plain) {
        if (open < 0) open = i
        value = Math.imul(value ^ (bits & 0xffff), prime)
        if (isLetter) tone = (bits >>> toneShift) & 7 || tone
        continue
      }
      const doing = action[unit]
      if (open >= 0 && i > open && i + 1 < past && insideNumber(text, i)) {
        value = Math.imul(value ^ (doing === dash ? hyphen : unit), prime)
        continue
      }
      if (open >= 0) {
        add(mixed(value, tone), open, i)
        value = seed
        tone = 0
        open = -1
      }
      if (doing === own || (doing === dash && negative(text, i, rows.start[row], past)))
        add(Math.imul(seed ^ (doing === dash ? hyphen : unit), prime), i, i + 1)
    }
    at[row + 1] = length
  }
  return { hash: hash.subarray(0, length), start: start.subarray(0, length), end: end.subarray(0, length), at }
}

/** The same words, parted by other rows within the first ones (the sentences of blocks). */
export function wordsByRow(words: FoldedWords, rows: Rows): FoldedWords {
  const at = new Int32Array(rows.length + 1)
  let word = 0
  for (let row = 0; row < rows.length; row++) {
    while (word < words.start.length && words.start[word] < rows.end[row]) word++
    at[row + 1] = word
  }
  return { ...words, at }
}

/** The hash of one word, written in any way. */
export function wordHash(word: string): number {
  return foldWords(word, { length: 1, start: Int32Array.of(0), end: Int32Array.of(word.length) }).hash[0]
}

function mixed(value: number, tone: number): number {
  const hash = Math.imul(value ^ tone, prime)
  return hash ^ (hash >>> 15)
}

function insideNumber(text: string, i: number): boolean {
  return isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1))
}

/** ` -5`: a hyphen behind a blank and before a digit; at the beginning of a row it is a bullet. */
function negative(text: string, i: number, start: number, past: number): boolean {
  return i > start && i + 1 < past && text.charCodeAt(i - 1) === 0x20 && isDigit(text.charCodeAt(i + 1))
}

function grown(column: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(capacity)
  wider.set(column)
  return wider
}
