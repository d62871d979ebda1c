import { Int32Column, type SentenceTable, type TokenTable, tokenKinds } from '../columns.js'
import { abbreviations } from '../letters/abbreviations.js'
import * as classes from '../letters/classes.js'
import { type Shape, shapes } from './shapes.js'

const syllable = tokenKinds.indexOf('syllable')
const number = tokenKinds.indexOf('number')
const abbreviation = tokenKinds.indexOf('abbreviation')
const punctuation = tokenKinds.indexOf('punctuation')
const symbol = tokenKinds.indexOf('symbol')

const digitShapes = shapes.filter((shape) => shape.first !== 'letter')
const letterShapes = shapes.filter((shape) => shape.first !== 'digit')
const signShapes = shapes.filter((shape) => shape.first === 'any')

/** Units after a run of letters that may make it more than a syllable. */
const joiners = new Set(Array.from('.@-–:/_&0123456789', (sign) => sign.charCodeAt(0)))

/**
 * Splits sentences into tokens: syllables, numbers, dates, citations' symbols, addresses, signs. Offsets count in `text`.
 * Linear in its length.
 */
export function tokenize(text: string, sentences: SentenceTable): TokenTable {
  const start = new Int32Column(sentences.length * 16)
  const end = new Int32Column(sentences.length * 16)
  const kind = new Int32Column(sentences.length * 16)
  const sentenceAt = new Int32Array(sentences.length + 1)
  for (let s = 0; s < sentences.length; s++) {
    sentenceAt[s] = start.length
    const sentencePast = sentences.end[s]
    for (let at = sentences.start[s]; at < sentencePast; ) {
      const past = Math.min(sentencePast, at + longestToken)
      if (classes.isSpace(text.charCodeAt(at))) {
        at++
        continue
      }
      const token = next(text, at, past)
      start.push(at)
      end.push(token.end)
      kind.push(token.kind)
      at = token.end
    }
  }
  sentenceAt[sentences.length] = start.length
  return {
    length: start.length,
    start: start.finish(),
    end: end.finish(),
    kind: Uint8Array.from(kind.finish()),
    sentenceAt,
  }
}

const mostDigits = 300
/** No token is longer: expressions over a token would overflow the engine's stack. */
const longestToken = 1_000_000

const token = { end: 0, kind: 0 }

/** The token at `at`, which holds no white space. The object is reused. */
function next(text: string, at: number, past: number): typeof token {
  const unit = text.charCodeAt(at)
  const bits = classes.classOf(unit)
  if (bits & classes.letter) {
    let end = at + 1
    while (end < past && classes.isLetter(text.charCodeAt(end))) end++
    if (end < past && joiners.has(text.charCodeAt(end))) {
      if (tryShapes(letterShapes, text, at, past)) return token
      return joined(text, at, end, past)
    }
    return take(end, syllable)
  }
  if (bits & classes.digit) {
    // More digits than any shape has are one number, however many.
    const end = digitsEnd(text, at, past)
    return end - at < mostDigits && tryShapes(digitShapes, text, at, past) ? token : take(end, number)
  }
  if ((unit === 0x23 || unit === 0x40) && tryShapes(signShapes, text, at, past)) return token
  if (bits & classes.punctuation) return take(repeatEnd(text, at, past, unit), punctuation)
  return take(symbolEnd(text, at, past), symbol)
}

function take(end: number, kind: number): typeof token {
  token.end = end
  token.kind = kind
  return token
}

/** No shape looks further than this: an expression over millions of units would overflow the engine's stack. */
const reach = 8192

function tryShapes(list: readonly Shape[], text: string, at: number, past: number): boolean {
  const near = past - at <= reach
  const part = near ? text : text.slice(at, at + reach)
  const shift = near ? 0 : at
  for (const shape of list) {
    shape.match.lastIndex = at - shift
    if (shape.match.test(part) && shape.match.lastIndex + shift <= past) {
      take(shape.match.lastIndex + shift, tokenKinds.indexOf(shape.kind))
      return true
    }
  }
  return false
}

/** A run of letters with a joiner behind it: an abbreviation, a hyphened foreign word, or the run alone. */
function joined(text: string, at: number, end: number, past: number): typeof token {
  const sign = text.charCodeAt(end)
  if (sign === 0x2e) {
    const stop = abbreviationEnd(text, at, end, past)
    if (stop > 0) return take(stop, abbreviation)
  }
  if (sign === 0x2d || sign === 0x26) {
    const stop = hyphenEnd(text, at, end, past)
    if (stop > 0) return take(stop, syllable)
  }
  return take(end, syllable)
}

/**
 * `TP.HCM`, `GS.TS`, `N.V.D`, `Th.S`, `TP.`, `Lê Thị H.`: short parts in capitals; the last stop only after a known
 * abbreviation, or after initials where the sentence goes on. 0: none.
 */
function abbreviationEnd(text: string, at: number, end: number, past: number): number {
  let stop = 0
  let initials = true
  for (let part = at; ; ) {
    initials = initials && end - part === 1
    const known = abbreviations.has(text.slice(part, end).toLowerCase()) && classes.isUpper(text.charCodeAt(part))
    if (!known && !(end - part <= 5 && allUpper(text, part, end))) return stop
    if (part > at) stop = end
    if (end >= past || text.charCodeAt(end) !== 0x2e) return stop
    if (known || (initials && goesOn(text, end + 1, past))) stop = end + 1
    part = end + 1
    end = part
    while (end < past && classes.isLetter(text.charCodeAt(end))) end++
    if (end === part) return stop
  }
}

/** How far behind an initial's stop a letter or digit shows that the sentence goes on: closing quotes and stops end it. */
const nearby = 4

function goesOn(text: string, at: number, past: number): boolean {
  for (let i = at; i < past && i < at + nearby; i++)
    if ((classes.classOf(text.charCodeAt(i)) & (classes.letter | classes.digit)) !== 0) return true
  return false
}

/** `Rolls-Royce`, `VN-Index`, `In-đô-nê-xi-a`, `GD-ĐT`, `M&A`; not `Nội-Hải`, `trị-xã`. 0: none. */
function hyphenEnd(text: string, at: number, end: number, past: number): number {
  let stop = 0
  const ascii = isAscii(text, at, end)
  const capital = classes.isUpper(text.charCodeAt(at))
  const caps = allUpper(text, at, end)
  let mayContinue = true
  while (mayContinue && end + 1 < past && (text.charCodeAt(end) === 0x2d || text.charCodeAt(end) === 0x26)) {
    const part = end + 1
    end = part
    while (end < past && classes.isLetter(text.charCodeAt(end))) end++
    const lowerTail = capital && end > part && !classes.isUpper(text.charCodeAt(part))
    mayContinue =
      end > part && ((ascii && isAscii(text, part, end)) || lowerTail || (caps && allUpper(text, part, end)))
    if (mayContinue) stop = end
  }
  return stop
}

function allUpper(text: string, at: number, end: number): boolean {
  for (let i = at; i < end; i++) if (!classes.isUpper(text.charCodeAt(i))) return false
  return true
}

function isAscii(text: string, at: number, end: number): boolean {
  for (let i = at; i < end; i++) if (text.charCodeAt(i) > 0x7f) return false
  return true
}

function digitsEnd(text: string, at: number, past: number): number {
  while (at < past && classes.isDigit(text.charCodeAt(at))) at++
  return at
}

/** `...`, `!!!`, `--` are one token; brackets and quotes stand alone. */
function repeatEnd(text: string, at: number, past: number, unit: number): number {
  if (unit !== 0x2e && unit !== 0x21 && unit !== 0x3f && unit !== 0x2d) return at + 1
  while (at < past && text.charCodeAt(at) === unit) at++
  return at
}

/** A whole code point; a pictograph takes its joined parts, skin tones and variation selectors along. */
const pictograph =
  /\p{Extended_Pictographic}(?:[\ufe0f\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic})*|\p{Regional_Indicator}{2}|./suy

function symbolEnd(text: string, at: number, past: number): number {
  pictograph.lastIndex = at
  return pictograph.test(text) ? Math.min(pictograph.lastIndex, past) : at + 1
}
