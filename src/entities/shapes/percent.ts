import { type Decimal, fromInteger, parseDecimal, scale } from '../decimal.js'
import { literalAt } from '../numerals.js'
import { dash, either, type Pattern, phrase, seq, word, written } from '../patterns.js'
import type { TokenText } from '../token-text.js'
import { readAmount } from './amount.js'
import { spokenNumberAt } from './numeral.js'

export interface Percent {
  readonly past: number
  readonly low: Decimal
  readonly high?: Decimal
  /** `điểm phần trăm`, `điểm %` */
  readonly points?: boolean
}

const to = either(dash, word('đến|tới|lên'))

/** `61%`, `8,5 đến 9%`, `5-7%`, `5 phần trăm`, `50 %`, `0,5 điểm phần trăm`, `3‰` (0.3 percent). */
export function readPercent(t: TokenText, at: number): Percent | undefined {
  const percent = readPlain(t, at)
  return percent && { ...percent, points: points(t, percent.past) > 0 }
}

function readPlain(t: TokenText, at: number): Percent | undefined {
  const token = tokenPercent(t, at)
  if (token) {
    const second = dash(t, at + 1) > 0 ? tokenPercent(t, at + 2) : undefined
    return second && !second.high && !token.high ? { past: at + 3, low: token.low, high: second.low } : token
  }
  if (t.kind(at) === 'syllable') return spokenPercent(t, at)
  const amount = t.kind(at) === 'number' ? readAmount(t, at) : undefined
  if (!amount?.low) return undefined
  const sign = percentSign(t, amount.past)
  if (sign > 0) return { past: sign, low: amount.low, ...(amount.high && { high: amount.high }) }
  const low = literalAt(t, at)
  if (!low || to(t, at + 1) < 0) return undefined
  const second = tokenPercent(t, at + 2)
  if (second && !second.high) return { past: at + 3, low, high: second.low }
  const high = literalAt(t, at + 2)
  const past = high ? percentSign(t, at + 3) : -1
  return high && past > 0 ? { past, low, high } : undefined
}

function tokenPercent(t: TokenText, at: number): Percent | undefined {
  if (t.kind(at) !== 'percent') return undefined
  const shift = t.at(at).endsWith('‰') ? -1 : 0
  const [low, high] = t.at(at).slice(0, -1).split(/[-–]/).map(parseDecimal)
  return low && { past: at + 1, low: scale(low, shift), ...(high && { high: scale(high, shift) }) }
}

/** `ba mươi phần trăm`, `hai điểm phần trăm` */
function spokenPercent(t: TokenText, at: number): Percent | undefined {
  const number = spokenNumberAt(t, at)
  const past = number ? spokenSign(t, number.past) : -1
  return number && past > 0 ? { past, low: fromInteger(number.value) } : undefined
}
const spokenSign = either(phrase('phần trăm'), phrase('điểm phần trăm'))

const pointSign = either(phrase('điểm phần trăm'), seq(word('điểm'), written('%')))
const percentSign = either(written('%'), phrase('phần trăm'), pointSign)
/** Whether `điểm phần trăm` or `điểm %` ends at a token. */
const points = (t: TokenText, past: number) => Math.max(pointSign(t, past - 2), pointSign(t, past - 3))

export const percent: Pattern = (t, at) => readPercent(t, at)?.past ?? -1
