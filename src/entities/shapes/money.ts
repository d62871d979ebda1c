import { currencyAt } from '../currencies.js'
import { isLess } from '../decimal.js'
import { literalAt, numeralWords, readMultiplied } from '../numerals.js'
import { dash, either, type Pattern, word } from '../patterns.js'
import type { TokenText } from '../token-text.js'
import { type Amount, readAmount } from './amount.js'

export interface Money extends Amount {
  readonly currency: string
}

const to = either(dash, word('đến|tới'))
const thousand = { digits: '1', exponent: 3 }

/** An amount with its currency: `1,5 triệu đồng`, `50-70 triệu đồng`, `28 đến 30 triệu đồng`, `$5`, `nửa tỷ đồng`. */
export function readMoney(t: TokenText, at: number): Money | undefined {
  const sign = t.kind(at) === 'symbol' || /^[A-Z]{2}$/.test(t.at(at)) ? signAt(t, at) : undefined
  if (sign) {
    const amount = readAmount(t, sign.past)
    return amount?.low && t.kind(sign.past) === 'number' ? { ...amount, currency: sign.code } : undefined
  }
  const amount = readAmount(t, at)
  if (!amount?.low) return undefined
  const direct = withCurrency(t, amount)
  if (direct) return direct
  if (amount.multiplied || amount.high || to(t, amount.past) < 0) return undefined
  const second = readMultiplied(t, amount.past + 1)
  const other =
    second && withCurrency(t, { past: second.past, low: second.value, multiplied: second.past > amount.past + 2 })
  const last = second && literalAt(t, amount.past + 1)
  if (!other?.low || !last) return undefined
  const shift = other.low.exponent - last.exponent
  const low = { digits: amount.low.digits, exponent: amount.low.exponent + shift }
  return { ...other, low, high: other.low }
}

function withCurrency(t: TokenText, amount: Amount): Money | undefined {
  const found = currencyAt(t, amount.past)
  if (!found || !amount.low) return undefined
  if (found.currency.use === 'large' && !amount.multiplied && isLess(amount.low, thousand)) return undefined
  return { ...amount, past: found.past, currency: found.currency.code }
}

/** `$`, `US$`, `€` in front. */
function signAt(t: TokenText, at: number): { readonly past: number; readonly code: string } | undefined {
  const codes: Record<string, string> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₫': 'VND' }
  const code = codes[t.at(at)]
  if (code) return { past: at + 1, code }
  return t.at(at) === 'US' && t.at(at + 1) === '$' && t.glued(at + 1) ? { past: at + 2, code: 'USD' } : undefined
}

export const money: Pattern = (t, at) => readMoney(t, at)?.past ?? -1

/** The words that an amount of money begins with, under look-up. */
export const moneyWords: ReadonlySet<string> = new Set([...numeralWords, 'us'])
