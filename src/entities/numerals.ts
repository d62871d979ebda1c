import { add, type Decimal, fromInteger, parseDecimal, scale } from './decimal.js'
import { Phrases } from './patterns.js'
import type { TokenText } from './token-text.js'

/** Words that multiply what stands before them, as powers of ten. */
const multipliers = new Phrases<number>([
  ['trăm', 2],
  ['nghìn', 3],
  ['ngàn', 3],
  ['vạn', 4],
  ['triệu', 6],
  ['tỷ', 9],
  ['tỉ', 9],
])

/** With one of these behind it, `tỷ` is the first syllable of another word (`tỷ lệ`), and so is `vạn` (`Vạn Phúc`). */
const notMultipliers = new Phrases<true>(
  ['tỷ lệ', 'tỉ lệ', 'tỷ giá', 'tỉ giá', 'tỷ số', 'tỉ số', 'tỷ trọng', 'tỷ suất', 'tỷ phú', 'tỉ phú', 'triệu phú', 'triệu tập', 'triệu hồi', 'trăm họ', 'vạn lý'].map(
    (phrase) => [phrase, true],
  ),
) // biome-ignore format: a list of words

/** The power of ten of a multiplier at a token, or 0. */
export function multiplierAt(t: TokenText, at: number): number {
  const word = multipliers.match(t, at)
  if (!word || notMultipliers.match(t, at)) return 0
  // A capital in running text is a name: `xã Vạn Phúc`. A line in capitals is not running text.
  if (t.capital(at) && t.at(at) !== t.at(at).toUpperCase()) return 0
  return word.value
}

/** `nghìn tỷ`: the power of ten of all the multipliers at a token, and what stands behind them. */
export function multipliersAt(t: TokenText, at: number): { readonly past: number; readonly power: number } {
  let power = 0
  let past = at
  for (let more = multiplierAt(t, past); more > 0 && past < at + 3; more = multiplierAt(t, past)) {
    power += more
    past++
  }
  return { past, power }
}

const digitWords = new Phrases<number>([
  ['một', 1], ['hai', 2], ['ba', 3], ['bốn', 4], ['năm', 5], ['sáu', 6], ['bảy', 7], ['bẩy', 7], ['tám', 8], ['chín', 9],
]) // biome-ignore format: a table
/** Forms that a digit takes behind `mươi`. */
const lateDigits = new Phrases<number>([
  ['mốt', 1],
  ['tư', 4],
  ['lăm', 5],
  ['nhăm', 5],
])
/** `hai nghìn không trăm linh năm` */
const noHundred = new Phrases([['không trăm', true]])
const [ten, tens, zero, half] = ['mười', 'mươi', 'linh lẻ', 'rưỡi'].map(
  (words) => new Phrases(words.split(' ').map((w) => [w, true] as const)),
)

export interface Numeral {
  readonly past: number
  readonly value: Decimal
}

/**
 * A number in words that holds a multiplier: `năm trăm`, `ba mươi lăm nghìn`, `hai triệu rưỡi`, `một nghìn không trăm linh hai`.
 * Numbers without one (`ba`, `hai mươi`) are none here.
 */
export function readNumeral(t: TokenText, at: number): Numeral | undefined {
  let total = 0
  let group = 0
  let pending = -1
  let multiplied = false
  let i = at
  for (; i < at + 24; i++) {
    if (i > at && t.capital(i)) break
    const digit =
      digitWords.match(t, i) ?? (i > at && (tens.match(t, i - 1) || ten.match(t, i - 1)) && lateDigits.match(t, i))
    if (digit) {
      if (pending >= 0) break
      pending = digit.value
    } else if (ten.match(t, i)) {
      if (pending >= 0) break
      group += 10
    } else if (tens.match(t, i)) {
      if (pending < 0) break
      group += pending * 10
      pending = -1
    } else if (multiplied && noHundred.match(t, i)) {
      if (pending >= 0 || group > 0) break
      i++
    } else if (zero.match(t, i)) {
      if (!multiplied || pending >= 0 || !digitWords.match(t, i + 1)) break
    } else {
      const power = multiplierAt(t, i)
      const sum = group + Math.max(0, pending)
      if (power === 0 || (sum === 0 && total === 0)) break
      if (power === 2) {
        if (pending < 0 || group >= 100) break
        group = sum * 100
      } else {
        total = sum === 0 ? total * 10 ** power : total + sum * 10 ** power
        group = 0
        if (half.match(t, i + 1)) {
          total += 10 ** power / 2
          multiplied = true
          pending = -1
          i += 2
          break
        }
      }
      pending = -1
      multiplied = true
    }
  }
  const value = total + group + Math.max(0, pending)
  return multiplied && Number.isSafeInteger(value) ? { past: i, value: fromInteger(value) } : undefined
}

const halfWord = new Phrases([['nửa', true]])

/** `nửa triệu` */
export function readHalf(t: TokenText, at: number): Numeral | undefined {
  if (!halfWord.match(t, at)) return undefined
  const { past, power } = multipliersAt(t, at + 1)
  return power > 0 ? { past, value: scale({ digits: '5', exponent: -1 }, power) } : undefined
}

/** A literal with its multipliers, several of them in falling order: `1,5 triệu`, `1 triệu 200 nghìn`, `2 tỷ rưỡi`. */
export function readMultiplied(t: TokenText, at: number): Numeral | undefined {
  const literal = literalAt(t, at)
  if (!literal) return undefined
  let { past, power } = multipliersAt(t, at + 1)
  let value = scale(literal, power)
  while (power > 0) {
    if (half.match(t, past)) {
      const sum = add(value, scale({ digits: '5', exponent: -1 }, power))
      return sum ? { past: past + 1, value: sum } : { past, value }
    }
    const part = literalAt(t, past)
    const next = part && multipliersAt(t, past + 1)
    const sum: Decimal | undefined =
      next && next.power > 0 && next.power < power ? add(value, scale(part, next.power)) : undefined
    if (!sum || !next) break
    value = sum
    past = next.past
    power = next.power
  }
  return { past, value }
}

/** A token that is one number and nothing else. */
export function literalAt(t: TokenText, at: number): Decimal | undefined {
  return t.kind(at) === 'number' ? parseDecimal(t.at(at)) : undefined
}

/** The words that a number begins with, under look-up. */
export const numeralWords: ReadonlySet<string> = new Set([
  ...digitWords.firstKeys,
  ...ten.firstKeys,
  ...halfWord.firstKeys,
])
