import { classOf, digit, isSpace, isStopUnit, isUpper, letter, punctuation } from '../letters/classes.js'
import { isCloser } from './stop.js'

/**
 * What is seen of a place where a sentence may end without a stop: tokens on both sides, as features. A feature is a slot of the
 * weights in `unsigned-weights.ts`; `corpus/fit-sentence-ends.ts` fits them with this very code.
 */

/** Tokens seen on each side. */
const width = 8
/** Units of a token, and of the first word of a sentence, that are told apart. */
const longest = 12
/** Looks of tokens; a sign's is `sign` and its kind. */
const none = 0
const small = 1
const capital = 2
const capitals = 3
const figure = 4
const sign = 5
const [comma, colon, opener, closer, quote, dash, stop, slash, semicolon, other] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]

const kindOf = new Map<number, number>()
for (const [kind, units] of [
  [comma, ','],
  [colon, ':'],
  [opener, '(['],
  [closer, ')]'],
  [quote, '"\'“”‘’'],
  [dash, '-–—'],
  [stop, '.!?…'],
  [slash, '/'],
  [semicolon, ';'],
] as const)
  for (const unit of units) kindOf.set(unit.charCodeAt(0), kind)

/** Words that lead to the source of a picture or a report. */
const creditWords = 'ảnh Ảnh ẢNH nguồn Nguồn hình Hình Clip Video Theo theo minh'.split(' ')
const credits = new Set(creditWords.map((word) => hashOf(word, 0, word.length)))

/** Slots of features of words come first, then those of the rest. */
export const wordSlots = 61440
export const slots = 65536
/** Features of the words behind a place, of the words before it, and of everything else. */
export const afterCount = 4
export const beforeCount = 3
export const contextCount = 20

/** The tokens around one place: before it, the nearest first; behind it, from `width` on. */
export interface Surroundings {
  readonly look: Uint8Array
  readonly hash: Int32Array
  /** The features written last. */
  readonly feature: Int32Array
  /** Capitalised tokens in one run right before the place, and right behind it. */
  before: number
  after: number
  /** 1 where quotes or brackets open behind the place. */
  opens: number
}

export function surroundings(): Surroundings {
  return {
    look: new Uint8Array(2 * width),
    hash: new Int32Array(2 * width),
    feature: new Int32Array(contextCount),
    before: 0,
    after: 0,
    opens: 0,
  }
}

/**
 * Whether a sentence may end without a stop at `at`, before the white space in front of `next`, where a capital stands, or a quote or
 * bracket that opens before one. Stops and closing brackets are the business of the stop rules.
 */
export function isUnsignedPlace(text: string, at: number, next: number, start: number, past: number): boolean {
  if (at <= start || next + 1 >= past) return false
  const unit = text.charCodeAt(at - 1)
  return unit !== 0x29 && unit !== 0x5d && !isSigned(text, at, start)
}

/** Whether a stop stands before `at`, with at most a few closing signs behind it. */
function isSigned(text: string, at: number, start: number): boolean {
  const least = Math.max(start, at - 4)
  while (at > least && classOf(text.charCodeAt(at - 1)) & punctuation && isCloser(text[at - 1])) at--
  return at > start && isStopUnit(text.charCodeAt(at - 1))
}

/** FNV-1a of the first units. */
function hashOf(text: string, first: number, past: number): number {
  const end = Math.min(past, first + longest)
  let hash = 0x811c9dc5
  for (let i = first; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

function lookOf(text: string, first: number, past: number): number {
  if (!isUpper(text.charCodeAt(first))) return small
  return past - first === 1 || !isUpper(text.charCodeAt(first + 1)) ? capital : capitals
}

/**
 * Reads the tokens from `at` on, behind the place: at least three, and up to the first that is not capitalised. A token and a gap
 * are read for at most `width` places, so the whole stays linear.
 */
export function lookAhead(text: string, at: number, past: number, seen: Surroundings): void {
  const { look, hash } = seen
  seen.opens = isUpper(text.charCodeAt(at)) ? 0 : 1
  at += seen.opens
  let run = 0
  for (let i = width; i < 2 * width; i++) {
    while (at < past && isSpace(text.charCodeAt(at))) at++
    const first = at
    const kind = at < past ? classOf(text.charCodeAt(at)) & (letter | digit) : 0
    if (kind) while (at < past && classOf(text.charCodeAt(at)) & kind) at++
    else if (at < past) at++
    enter(text, first, at, kind, i, look, hash)
    if (run === i - width && isCapitalised(look[i])) run++
    else if (i >= width + 2) break
  }
  seen.after = run
}

/** Reads the tokens before the place, back to where the sentence begins. */
export function lookBack(text: string, at: number, sentence: number, seen: Surroundings): void {
  const { look, hash } = seen
  for (let i = 0; i < width; i++) {
    while (at > sentence && isSpace(text.charCodeAt(at - 1))) at--
    const end = at
    const kind = at > sentence ? classOf(text.charCodeAt(at - 1)) & (letter | digit) : 0
    if (kind) while (at > sentence && classOf(text.charCodeAt(at - 1)) & kind) at--
    else if (at > sentence) at--
    enter(text, at, end, kind, i, look, hash)
  }
  let run = 0
  while (run < width && isCapitalised(look[run])) run++
  seen.before = run
}

function enter(
  text: string,
  first: number,
  past: number,
  kind: number,
  i: number,
  look: Uint8Array,
  hash: Int32Array,
): void {
  if (first === past) {
    look[i] = none
    hash[i] = 0
  } else if (kind & letter) {
    look[i] = lookOf(text, first, past)
    hash[i] = hashOf(text, first, past)
  } else if (kind) look[i] = hash[i] = figure
  else {
    hash[i] = text.charCodeAt(first)
    look[i] = sign + (kindOf.get(hash[i]) ?? other)
  }
}

function isCapitalised(look: number): boolean {
  return look === capital || look === capitals
}

/** Capitals run on: `TIN TRONG NƯỚC` is never cut. */
export function isAllCapitals(text: string, at: number, { look, opens }: Surroundings): boolean {
  return (
    opens === 0 &&
    look[width] === capitals &&
    at > 1 &&
    isUpper(text.charCodeAt(at - 1)) &&
    isUpper(text.charCodeAt(at - 2))
  )
}

function slot(template: number, a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b + template * 0x3779, 0x5bd1e995), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35)
  return (h ^ (h >>> 13)) >>> 0
}

/** Features of the words behind: what opens a sentence. Needs `lookAhead`. */
export function wordsAfter({ look, hash, feature, after }: Surroundings): void {
  const second = look[width + 1]
  feature[0] = slot(1, hash[width], second > small ? 2 : second) % wordSlots
  feature[1] = slot(2, hash[width], second === small ? hash[width + 1] : second) % wordSlots
  feature[2] = slot(3, after < width ? hash[width + after] : 1, after) % wordSlots
  feature[3] = slot(4, hash[width], after) % wordSlots
}

/** Features of the words before: what ends one. Needs `lookBack`. */
export function wordsBefore({ hash, feature, before }: Surroundings): void {
  feature[0] = slot(5, hash[0], 0) % wordSlots
  feature[1] = slot(6, hash[0], hash[1]) % wordSlots
  feature[2] = slot(7, before < width ? hash[before] : 1, before) % wordSlots
}

/** Steps of lengths, in units that are no white space: of the sentence so far, of what is left of the block, and to the next stop. */
const lengths = [10, 20, 36, 64, 112, 176]
const rests = [12, 24, 48, 96]
const stopDistances = [10, 20, 40, 80, 160]

/** Where a value stands among steps: no value beyond the last one needs to be told from it. */
function step(steps: readonly number[], value: number): number {
  let i = 0
  while (i < steps.length && value >= steps[i]) i++
  return i
}

/** The step of the units from `at` back to `least`. */
function unitsBefore(text: string, at: number, least: number, steps: readonly number[]): number {
  const most = steps[steps.length - 1]
  let count = 0
  for (; at > least && count < most; at--) if (!isSpace(text.charCodeAt(at - 1))) count++
  return step(steps, count)
}

/** The step of the units from `at` on to `past`, or to the next stop. */
function unitsBehind(text: string, at: number, past: number, steps: readonly number[], toStop: boolean): number {
  const most = steps[steps.length - 1]
  let count = 0
  for (; at < past && count < most; at++) {
    const unit = text.charCodeAt(at)
    if (toStop && isStopUnit(unit)) break
    if (!isSpace(unit)) count++
  }
  return step(steps, count)
}

function round(value: number, most: number): number {
  return Math.max(-most, Math.min(most, Math.round(value)))
}

/**
 * Everything else, together with what the words say: `opens` and `ends`, in units of one. Needs `lookAhead` and `lookBack`. O(1)
 */
export function context(
  text: string,
  at: number,
  start: number,
  past: number,
  sentence: number,
  opens: number,
  ends: number,
  seen: Surroundings,
): void {
  const { look, hash, feature, before, after } = seen
  const [p1, p2, n1, n2] = [look[0], look[1], look[width], look[width + 1]]
  const right = round(opens, 8)
  const left = round(ends, 6)
  const both = round(opens + ends, 8)
  const opening = opens > 1.5 ? 3 : opens > 0 ? 2 : opens > -1.5 ? 1 : 0

  // A credit, with nothing in small letters since.
  let since = 0
  while (since < width && look[since] !== small && look[since] !== none && !credits.has(hash[since])) since++
  const credit = since < width && credits.has(hash[since]) ? 1 + since : 0
  const marked =
    credit > 1 && (look[credit - 2] === sign + colon || look[Math.max(0, credit - 3)] === sign + colon) ? 1 : 0
  const source = credit < 2 ? credit : 3 - marked

  let commas = 0
  let bracket = 0
  for (let i = 0; i < width; i++) {
    if (look[i] === sign + comma) commas++
    else if (bracket === 0 && look[i] === sign + opener) bracket = 1
    else if (bracket === 0 && look[i] === sign + closer) bracket = 2
  }
  const first = sentence === start ? 1 : 0
  const length = unitsBefore(text, at, sentence, lengths)
  const rest = unitsBehind(text, at, past, rests, false)
  const whole = before < width && look[before] === none ? 1 : 0
  let word = sentence
  while (word < past && word < sentence + longest && classOf(text.charCodeAt(word)) & letter) word++
  const firstWord = hashOf(text, sentence, word)
  const again = firstWord === hash[width] ? 1 : 0
  // A block whose sentences lack stops elsewhere.
  let last = sentence
  while (last > start && isSpace(text.charCodeAt(last - 1))) last--
  const afterUnsigned = first ? 2 : isSigned(text, last, start) ? 0 : 1
  const blockSigned = isSigned(text, past, sentence) ? 1 : 0
  const stopAt = unitsBehind(text, at, past, stopDistances, true)

  let f = 0
  const put = (a: number, b: number) => {
    feature[f] = wordSlots + (slot(f + 8, a, b) % (slots - wordSlots))
    f++
  }
  put(left, right)
  put(credit, marked)
  put((p1 << 12) | (n1 << 8) | (n2 << 4) | look[width + 2], 0)
  put((before << 4) | after, ((before < width ? look[before] : 31) << 4) | p1)
  put((commas << 4) | bracket, p1)
  put(credits.has(firstWord) ? firstWord : 0, length)
  put((look[width - 1] === none ? 16 : 0) | p1, n2)
  put(hash[0], 0)
  put(hash[width], n2)
  put((p2 << 4) | p1, both)
  put((rest << 1) | whole, right)
  put((afterUnsigned << 4) | p1, (length << 4) | blockSigned)
  put(again, both)
  put(round(2 * ends, 12), p1)
  put((source << 4) | n2, opening)
  put(source, both)
  put(stopAt, opening)
  put((source << 4) | (afterUnsigned << 2) | blockSigned, opening)
  put(seen.opens, both)
  put(again | (first << 1), (opening << 4) | n2)
}
