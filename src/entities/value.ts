import { type EntityTable, entityLabels, type TokenTable } from '../columns.js'
import { type Decimal, toQuantity } from './decimal.js'
import { boundBefore, readAmount } from './shapes/amount.js'
import { readMoney } from './shapes/money.js'
import { readPercent } from './shapes/percent.js'
import { TokenText } from './token-text.js'
import { unitAt } from './units.js'
import { readDate } from './value-date.js'
import { readDocument } from './value-document.js'
import type { EntityValue, NumberValue, Quantity } from './values.js'

/**
 * What entity `i` means: see `EntityValue`. Words in front that bound a number (`hơn`, `gần`, `khoảng`) and the date and title behind
 * a citation count although they stand outside the span. Undefined for organisations and places, and where the text does not
 * say (`Tết Trung thu`). O(length of the entity).
 */
export function entityValue(
  text: string,
  tokens: TokenTable,
  entities: EntityTable,
  i: number,
): EntityValue | undefined {
  const t = new TokenText(text, tokens)
  const first = entities.first[i]
  const past = entities.past[i]
  t.enterAt(first)
  const written = t.slice(first, past)
  switch (entityLabels[entities.label[i]]) {
    case 'number':
      return numberValue(t, first)
    case 'money': {
      const money = readMoney(t, first)
      if (!money?.low) return undefined
      const { low, high, currency } = money
      return { amount: toQuantity(low), ...maximum(high), currency, ...bound(t, first) }
    }
    case 'percent': {
      const percent = readPercent(t, first)
      return percent && { value: toQuantity(percent.low), ...maximum(percent.high), ...bound(t, first) }
    }
    case 'date':
      return readDate(t, first, past)
    case 'document':
      return readDocument(t, entities, i)
    case 'person':
      return { name: written.replace(/\s+/g, ' ') }
    case 'url':
      return canonicalUrl(written)
    case 'email':
      return written.toLowerCase()
    case 'phone':
      return canonicalPhone(written)
    default:
      return undefined
  }
}

function numberValue(t: TokenText, first: number): NumberValue | undefined {
  const amount = readAmount(t, first)
  if (!amount) return undefined
  const unit = unitAt(t, amount.past)
  const value: Quantity = amount.low
    ? toQuantity(amount.low)
    : (amount.written ?? '').replace(/\s+/g, '').replaceAll('–', '-')
  return { value, ...maximum(amount.high), ...bound(t, first), ...(unit !== undefined && { unit }) }
}

function maximum(high: Decimal | undefined): { readonly max?: Quantity } {
  return high ? { max: toQuantity(high) } : {}
}

function bound(t: TokenText, first: number): { readonly bound?: 'over' | 'under' | 'about' } {
  const word = boundBefore(t, first)
  return word ? { bound: word } : {}
}

/** With a scheme, the host in small letters: `Baochinhphu.vn/Tin` gives `http://baochinhphu.vn/Tin`. */
function canonicalUrl(written: string): string {
  const [, scheme = 'http://', host = '', path = ''] = /^(https?:\/\/)?([^/?#]*)(.*)$/is.exec(written) ?? []
  return scheme.toLowerCase() + host.toLowerCase() + path
}

/** Digits, in the international form where the number has one: `0912.345.678` gives `+84912345678`; `113`, `19001234` stay. */
function canonicalPhone(written: string): string {
  const digits = written.replace(/\D/g, '')
  if (written.trim().startsWith('+')) return `+${digits}`
  return digits.startsWith('0') ? `+84${digits.slice(1)}` : digits
}
