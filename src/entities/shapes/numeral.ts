import { fromRoman } from '../date-words.js'
import { fromInteger, scale } from '../decimal.js'
import { multiplierAt } from '../numerals.js'
import { keysOf, type Pattern, Phrases, word } from '../patterns.js'
import type { TokenText } from '../token-text.js'
import type { Bound } from '../values.js'
import type { Amount } from './amount.js'

/** A numeral with what it says besides its amount. */
export interface Numeral extends Amount {
  readonly bound?: Bound
  readonly ordinal?: true
}

const digits = 'một|hai|ba|bốn|năm|sáu|bảy|tám|chín'.split('|')
const lateDigits = 'mốt|hai|ba|tư|lăm|sáu|bảy|tám|chín'.split('|')
/** Ten to ninety-nine. */
const tens = new Phrases<number>([
  ['mười', 10],
  ...digits.map((name, i) => [`mười ${name === 'năm' ? 'lăm' : name}`, 11 + i] as const),
  ...digits
    .slice(1)
    .flatMap((name, i) => [
      [`${name} mươi`, 20 + 10 * i] as const,
      ...lateDigits.map((late, j) => [`${name} mươi ${late}`, 21 + 10 * i + j] as const),
      [`${name} mươi bốn`, 24 + 10 * i] as const,
      [`${name} mươi nhăm`, 25 + 10 * i] as const,
      [`${name} chục`, 20 + 10 * i] as const,
    ]),
  ['một chục', 10],
  ['bẩy mươi', 70],
])
const digitRows = digits.map((name, i) => [name, i + 1] as const)
const ones = new Phrases<number>(digitRows)
const places = new Phrases<number>([['nhất', 1], ['nhì', 2], ['tư', 4], ...digitRows])

/** One to ninety-nine, with what stands behind it. */
export function spokenNumberAt(
  t: TokenText,
  at: number,
): { readonly past: number; readonly value: number } | undefined {
  return tens.match(t, at) ?? ones.match(t, at)
}
export const spokenNumberWords: ReadonlySet<string> = new Set([...tens.firstKeys, ...ones.firstKeys])

const ordinalLead = word('thứ|hạng|giải')
const romanLead = word('thứ|khóa|kỳ|kì|chương|phần|mục|hạng|loại|đợt|nhóm|đoạn|tập|cấp')
const many = word('hàng')
const several = word('vài|mấy|dăm')
const ba = word('ba')
/** `mặt hàng trăm`, `khách hàng triệu`: the second syllable of another word. */
const beforeMany = word('mặt|cửa|khách|đơn|bán|mua|nhà|ngân|xếp|nặng|giao|đặt|gian|hàng')
const month = word('tháng|mùng|mồng|ngày')
const tenWord = word('chục')

/**
 * A numeral that is not counted as a number in the annotation of news: in words without a multiplier from ten on (`mười lăm`), indefinite
 * (`hàng chục`, `vài trăm nghìn`), ordinal in words or Roman figures (`thứ hai`, `giải nhất`, `khóa XII`, `lần thứ XIII`).
 */
export function readNumeralWord(t: TokenText, at: number): Numeral | undefined {
  const roman = romanLead(t, at - 1) > 0 ? fromRoman(t.at(at)) : 0
  if (roman > 0) return { past: at + 1, low: fromInteger(roman), multiplied: false, ordinal: true }
  if (many(t, at) > 0 && beforeMany(t, at - 1) < 0) return indefinite(t, at + 1, 1)
  if (several(t, at) > 0) {
    // `vài ba chục`
    return indefinite(t, ba(t, at + 1) > 0 ? at + 2 : at + 1, 2)
  }
  const ordinal = ordinalLead(t, at - 1) > 0
  const found = tens.match(t, at) ?? (ordinal ? places.match(t, at) : undefined)
  // `Mười` is a name, `tháng mười` a month.
  if (!found || (t.capital(at) && found.past === at + 1) || month(t, at - 1) > 0) return undefined
  return { past: found.past, low: fromInteger(found.value), multiplied: false, ...(ordinal && { ordinal: true }) }
}

/** `chục`, `trăm nghìn` behind `hàng` (at least one of them) or `vài` (from two to nine). */
function indefinite(t: TokenText, at: number, least: number): Numeral | undefined {
  let power = 0
  let past = at
  for (; past < at + 3; past++) {
    const more = tenWord(t, past) > 0 ? 1 : multiplierAt(t, past)
    if (more === 0) break
    power += more
  }
  if (past === at) return undefined
  const low = scale(fromInteger(least), power)
  const amount = { past, low, multiplied: true }
  return least === 1 ? { ...amount, bound: 'over' } : { ...amount, high: scale(fromInteger(9), power), bound: 'about' }
}

export const numeral: Pattern = (t, at) => readNumeralWord(t, at)?.past ?? -1

/** The words that a numeral begins with, under look-up. */
export const numeralLeads: ReadonlySet<string> = new Set([
  ...tens.firstKeys,
  ...places.firstKeys,
  ...keysOf('hàng|vài|mấy|dăm'),
  ...keysOf(Array.from({ length: 39 }, (_, i) => roman(i + 1)).join('|')),
])

/** Roman figures up to XXXIX. */
function roman(value: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
  return 'X'.repeat(Math.floor(value / 10)) + ones[value % 10]
}
