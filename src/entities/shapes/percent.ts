import { type Decimal, parseDecimal } from '../decimal.js'
import { literalAt } from '../numerals.js'
import { dash, either, type Pattern, phrase, word } from '../patterns.js'
import type { TokenText } from '../token-text.js'
import { readAmount } from './amount.js'

export interface Percent {
  readonly past: number
  readonly low: Decimal
  readonly high?: Decimal
}

const to = either(dash, word('đến|tới|lên'))

/** `61%`, `8,5 đến 9%`, `5-7%`, `5 phần trăm`, `50 %`. */
export function readPercent(t: TokenText, at: number): Percent | undefined {
  const token = tokenPercent(t, at)
  if (token) {
    const second = dash(t, at + 1) > 0 ? tokenPercent(t, at + 2) : undefined
    return second && !second.high && !token.high ? { past: at + 3, low: token.low, high: second.low } : token
  }
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
  const [low, high] = t.at(at).slice(0, -1).split(/[-–]/).map(parseDecimal)
  return low && { past: at + 1, low, ...(high && { high }) }
}

const percentWords = phrase('phần trăm')
function percentSign(t: TokenText, at: number): number {
  if (t.at(at) === '%') return at + 1
  return percentWords(t, at)
}

export const percent: Pattern = (t, at) => readPercent(t, at)?.past ?? -1
