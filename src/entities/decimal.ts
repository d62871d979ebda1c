import type { Quantity } from './values.js'

/** A decimal number, exactly: `digits` × 10^`exponent`. The sign is `toQuantity`'s: Vietnamese writes one as a token of its own. */
export interface Decimal {
  /** Without leading zeros; `0` for nought. */
  readonly digits: string
  readonly exponent: number
}

/** Beyond this many digits, numbers are not added up. */
const exactDigits = 60

function decimal(digits: string, exponent: number): Decimal {
  return { digits: digits.replace(/^0+(?=\d)/, ''), exponent }
}

export function fromInteger(value: number): Decimal {
  return decimal(String(value), 0)
}

/**
 * Reads a number as Vietnamese writes it: the stop parts thousands, the comma is the decimal sign. Where the text cannot be
 * that, it is read the other way round:
 *
 * - `1.583`, `1.200.000`: groups of three, thousands. `1.5`, `20.11`, `0.500`: not a group of three, or nought in front: decimal.
 * - `2,4`, `36,450` (triệu): decimal. `10,000`: three noughts, thousands. `1,200,000`: two groups of three, thousands.
 * - `1.234,5` and `1,234.5`: the sign that stands last is the decimal one.
 *
 * Undefined for anything else (`1.2.3`). Linear.
 */
export function parseDecimal(text: string): Decimal | undefined {
  const groups = text.split(/[.,]/)
  if (groups.some((group) => group === '' || !/^\d+$/.test(group))) return undefined
  if (groups.length === 1) return decimal(text, 0)
  const signs = text.replace(/\d+/g, '')
  const last = groups[groups.length - 1]
  const whole = groups.slice(0, -1)
  const thousands = (list: readonly string[]) =>
    list[0].length <= 3 && !/^0/.test(list[0]) && list.slice(1).every((group) => group.length === 3)
  const mixed = signs.includes('.') && signs.includes(',')
  if (mixed) {
    const sign = signs[signs.length - 1]
    if (signs.indexOf(sign) !== signs.length - 1 || !thousands(whole)) return undefined
    return decimal(whole.join('') + last, -last.length)
  }
  if (thousands(groups) && (groups.length > 2 || signs === '.' || last === '000')) return decimal(groups.join(''), 0)
  return groups.length === 2 ? decimal(whole[0] + last, -last.length) : undefined
}

/** Times 10^`power`. */
export function scale({ digits, exponent }: Decimal, power: number): Decimal {
  return { digits, exponent: exponent + power }
}

/** The sum, or undefined where the numbers are too long to add. */
export function add(a: Decimal, b: Decimal): Decimal | undefined {
  const exponent = Math.min(a.exponent, b.exponent)
  const [left, right] = [a, b].map((d) => (d.digits === '0' ? '0' : d.digits + zeros(d.exponent - exponent)))
  if (left.length > exactDigits || right.length > exactDigits) return undefined
  return decimal(String(BigInt(left) + BigInt(right)), exponent)
}

/** The product, or undefined where the numbers are too long to multiply. */
export function multiply(a: Decimal, b: Decimal): Decimal | undefined {
  if (a.digits.length > exactDigits || b.digits.length > exactDigits) return undefined
  return decimal(String(BigInt(a.digits) * BigInt(b.digits)), a.exponent + b.exponent)
}

/** The quotient where its decimal fraction ends, else undefined. */
export function divide(a: Decimal, b: Decimal): Decimal | undefined {
  if (a.digits.length > exactDigits || b.digits.length > exactDigits || b.digits === '0') return undefined
  const divisor = BigInt(b.digits)
  // A fraction over `divisor` that ends at all ends within as many places as the divisor has powers of two and five.
  const places = divisor.toString(2).length
  const dividend = BigInt(a.digits) * 10n ** BigInt(places)
  if (dividend % divisor !== 0n) return undefined
  return decimal(String(dividend / divisor), a.exponent - b.exponent - places)
}

function zeros(count: number): string {
  return '0'.repeat(count)
}

/** In plain notation with a decimal point: `1500000`, `2.4`. */
export function plain({ digits, exponent }: Decimal): string {
  if (digits === '0') return '0'
  if (exponent >= 0) return digits + zeros(exponent)
  const padded = digits.padStart(1 - exponent, '0')
  const fraction = padded.slice(exponent).replace(/0+$/, '')
  const whole = padded.slice(0, exponent)
  return fraction === '' ? whole : `${whole}.${fraction}`
}

/** A number, or its digits where a number would be rounded. */
export function toQuantity(value: Decimal, sign: '' | '-' = ''): Quantity {
  const text = plain(value) === '0' ? '0' : sign + plain(value)
  const number = Number(text)
  const exact = text.includes('.') ? text.length <= 16 : Number.isSafeInteger(number)
  return exact ? number : text
}

/** Whether `a` is smaller, for numbers that a comparison of numbers tells apart. */
export function isLess(a: Decimal, b: Decimal): boolean {
  return Number(plain(a)) < Number(plain(b))
}
