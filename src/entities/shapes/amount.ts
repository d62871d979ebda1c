import { syllableKey } from '../../letters/tones.js'
import { type Decimal, isLess, parseDecimal, scale } from '../decimal.js'
import { literalAt, multipliersAt, readHalf, readMultiplied, readNumeral } from '../numerals.js'
import { dash, not, seq, word } from '../patterns.js'
import type { TokenText } from '../token-text.js'
import { unitAt } from '../units.js'
import { inScore } from './score.js'

/** A number in the text with what it says. */
export interface Amount {
  readonly past: number
  /** The number, or the lower end of a range. */
  readonly low?: Decimal
  readonly high?: Decimal
  /** Where it is no single number or range: a fraction, a score, a formation. */
  readonly written?: string
  /** Whether a multiplier stands in it. */
  readonly multiplied: boolean
}

/** Signs that make one number of two when nothing stands between: `90+5`, `4-2-3-1`, `9x16`, `1m65`. */
const joints = new Set(['-', '–', '+', 'x', 'X', '×', ':', '/'])
const metres = new Set(['m', 'M'])
const chainParts = 8

/** The number that begins at a token: digits with or without multipliers, ranges, fractions, scores; words with a multiplier. */
export function readAmount(t: TokenText, at: number): Amount | undefined {
  const kind = t.kind(at)
  if (kind === 'syllable') {
    const numeral = readHalf(t, at) ?? readNumeral(t, at)
    return numeral && { past: numeral.past, low: numeral.value, multiplied: true }
  }
  if (kind === 'date' || kind === 'time') return readOther(t, at)
  if (kind !== 'number') return undefined
  const chain = chainEnd(t, at)
  if (chain > at + 1) return { past: chain, written: t.slice(at, chain), multiplied: false }
  const text = t.at(at)
  const added = addedEnd(t, at)
  if (added > 0) return { past: added, written: t.slice(at, added), multiplied: false }
  if (text.includes('/')) return { past: at + 1, written: text, multiplied: false }
  const ends = text.split(/[-–]/)
  if (ends.length === 2) {
    const [low, high] = ends.map(parseDecimal)
    return low && high ? range(t, at, at + 1, low, high, text) : { past: at + 1, written: text, multiplied: false }
  }
  const first = readMultiplied(t, at)
  if (!first) return { past: at + 1, written: text, multiplied: false }
  const second = dash(t, first.past) > 0 ? readMultiplied(t, first.past + 1) : undefined
  const plain = first.past === at + 1
  if (second && !isListed(t, at, second.past) && chainEnd(t, first.past + 1) === first.past + 2) {
    const high = literalAt(t, first.past + 1)
    if (plain && high) return range(t, at, first.past + 2, first.value, high, `${text}-${t.at(first.past + 1)}`)
    return { past: second.past, low: first.value, high: second.value, multiplied: true }
  }
  return { past: first.past, low: first.value, multiplied: !plain }
}

/** `02 - 08 - 12`: more than two numbers with blanks and dashes are a list, not a range. */
function isListed(t: TokenText, first: number, past: number): boolean {
  const number = (i: number) => t.kind(i) === 'number'
  return (dash(t, past) > 0 && number(past + 1)) || (dash(t, first - 1) > 0 && number(first - 2))
}

/** `Hà Nội 1 - 2 Huế`: between two names. */
function betweenNames(t: TokenText, first: number, past: number): boolean {
  return t.kind(first - 1) === 'syllable' && t.capital(first - 1) && t.kind(past) === 'syllable' && t.capital(past)
}

/** `3-5 triệu`: multipliers behind a range count for both ends. Without one, a range that falls is a score. */
function range(t: TokenText, first: number, at: number, low: Decimal, high: Decimal, written: string): Amount {
  const { past, power } = multipliersAt(t, at)
  if (
    power === 0 &&
    (!isLess(low, high) ||
      (/^\d{1,3}\D\d{1,3}$/.test(written) && !unitAt(t, past) && (inScore(t, at - 1) || betweenNames(t, first, past))))
  )
    return { past, written, multiplied: false }
  return { past, low: scale(low, power), high: scale(high, power), multiplied: power > 0 }
}

/** `21/19` and `2:1` look like a day and a time, and may be scores. */
function readOther(t: TokenText, at: number): Amount | undefined {
  return /^\d+[/:]\d+$/.test(t.at(at)) ? { past: at + 1, written: t.at(at), multiplied: false } : undefined
}

/** `90 +3`, `1 mét 65` */
function addedEnd(t: TokenText, at: number): number {
  if (t.kind(at + 2) !== 'number' || !/^\d{1,3}$/.test(t.at(at)) || !/^\d{1,2}$/.test(t.at(at + 2))) return -1
  if (t.at(at + 1) === '+' && (t.glued(at + 1) || t.glued(at + 2))) return at + 3
  return t.key(at + 1) === 'met4' && t.at(at).length === 1 && !unitAt(t, at + 3) ? at + 3 : -1
}

function chainEnd(t: TokenText, at: number): number {
  let past = at + 1
  for (let parts = 1; parts < chainParts && t.glued(past) && t.glued(past + 1); parts++) {
    if (t.kind(past + 1) !== 'number') break
    if (metres.has(t.at(past)) && t.at(past + 1).length <= 2) return past + 2
    if (!joints.has(t.at(past))) break
    past += 2
  }
  return past
}

/** Approximators and limits, with the bound that they put on the number behind them. */
export const boundWords: readonly (readonly [words: string, bound: 'over' | 'under' | 'about'])[] = [
  ['hơn|trên|quá|ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn|không nhỏ hơn|không kém|chí ít', 'over'],
  ['dưới|gần|ngót|chưa đến|chưa tới|chưa đầy|không quá|tối đa|nhiều nhất|không đến|không tới|chưa quá|suýt soát|không hơn|không cao hơn|không lớn hơn|không nhiều hơn', 'under'],
  ['khoảng|chừng|xấp xỉ|ước|ước tính|ước chừng|ước khoảng|tầm|cỡ|khoảng chừng|vào khoảng|ước đạt|áng chừng', 'about'],
] // biome-ignore format: a table

const boundOf = new Map(
  boundWords.flatMap(([words, bound]) =>
    words.split('|').map((phrase) => [phrase.split(' ').map(syllableKey).join(' '), bound] as const),
  ),
)

/** `cao hơn 5%`, `xa hơn 60 km`: a difference, not a limit. */
const comparison = seq(word('cao|thấp|nhiều|ít|xa|lớn|nhỏ|nhanh|chậm|sớm|muộn|đắt|rẻ|kém'), word('hơn'))
const compared = (t: TokenText, at: number) => comparison(t, at - 2)

/** `không xây quá 3 tầng`: the limit is not passed. */
const negation = seq(word('không|chưa|chẳng|cấm'), not(word('khí|gian|quân|phận|may|chỉ|những|còn|phải|tính|kể')))
const past = word('quá|hơn|trên')
const negationReach = 3
function isNegated(t: TokenText, at: number): boolean {
  for (let i = at - 1; i >= at - negationReach && t.kind(i) === 'syllable'; i--) if (negation(t, i) > 0) return true
  return false
}
/** `dựa trên`, `thử nghiệm trên 500 người`: on, not over. */
const onWhat = seq(word('dựa|nghiệm|cứu|thử'), word('trên'))

/** The bound that the words in front of a token put on it; the longest phrase counts. */
export function boundBefore(t: TokenText, at: number): 'over' | 'under' | 'about' | undefined {
  for (let length = 3; length > 0; length--) {
    let phrase = ''
    for (let i = at - length; i < at; i++) phrase += (phrase === '' ? '' : ' ') + t.key(i)
    const bound = boundOf.get(phrase)
    if (!bound) continue
    if (length > 1) return bound
    if (compared(t, at) > 0 || onWhat(t, at - 2) > 0) return undefined
    return past(t, at - 1) > 0 && isNegated(t, at - 1) ? 'under' : bound
  }
  return undefined
}
