import { add, type Decimal, divide, isLess, multiply, plain, scale, toQuantity } from './decimal.js'
import { literalAt, readMultiplied } from './numerals.js'
import { word, written } from './patterns.js'
import { perAt } from './per.js'
import { type Amount, boundBefore } from './shapes/amount.js'
import { readMoney } from './shapes/money.js'
import type { Numeral } from './shapes/numeral.js'
import { readPercent } from './shapes/percent.js'
import type { TokenText } from './token-text.js'
import { readUnit, type SiUnit } from './units.js'
import type { Bound, MoneyValue, NumberValue, PercentValue, Quantity, SiValue } from './values.js'

type Sign = '' | '-'

/** The value of a number that begins at a token and has been read. */
export function numberValue(t: TokenText, first: number, read: Numeral | undefined): NumberValue | undefined {
  const amount = read && { ...read, ...spread(t, read) }
  if (!amount) return undefined
  const sign = signBefore(t, first)
  const found = readUnit(t, amount.unitAt)
  const value: Quantity = amount.low
    ? toQuantity(amount.low, sign)
    : (amount.written ?? '').replace(/\s+/g, '').replaceAll('–', '-')
  const si = siOf(amount, found?.unit.si, sign)
  return {
    value,
    ...maximum(amount.high, sign),
    ...(amount.bound ? { bound: amount.bound } : bound(t, first, sign, found?.past ?? amount.unitAt)),
    ...(found && { unit: found.unit.name }),
    ...(si && { si }),
    ...((amount.ordinal || ordinalBefore(t, first) > 0) && { ordinal: true }),
  }
}

export function moneyValue(t: TokenText, first: number): MoneyValue | undefined {
  const money = readMoney(t, first)
  if (!money?.low) return undefined
  const sign = signBefore(t, first)
  const per = perAt(t, money.past)
  return {
    amount: toQuantity(money.low, sign),
    ...maximum(money.high, sign),
    currency: money.currency,
    ...bound(t, first, sign, money.past),
    ...(per !== undefined && { per }),
  }
}

export function percentValue(t: TokenText, first: number): PercentValue | undefined {
  const percent = readPercent(t, first)
  if (!percent) return undefined
  const sign = signBefore(t, first)
  const per = perAt(t, percent.past)
  return {
    value: toQuantity(percent.low, sign),
    ...maximum(percent.high, sign),
    ...bound(t, first, sign, percent.past),
    ...(percent.points && { points: true }),
    ...(per !== undefined && { per }),
  }
}

const toWord = word('đến|tới')

/** An amount with the token that its unit begins at. `từ 5 đến 7 triệu tấn`: the multiplier and unit behind count for the 5 too. */
function spread(t: TokenText, amount: Amount): Amount & { readonly unitAt: number } {
  const own = { ...amount, unitAt: amount.past }
  if (!amount.low || amount.multiplied || amount.high || toWord(t, amount.past) < 0) return own
  const next = literalAt(t, amount.past + 1)
  const whole = readMultiplied(t, amount.past + 1)
  if (!next || !whole || !isLess(amount.low, next)) return own
  return { ...own, low: scale(amount.low, whole.value.exponent - next.exponent), unitAt: whole.past }
}

const minus = word('âm')
const hyphen = written('-|−|–')

/** `âm 5 độ C`, `-5°C`, `(-2,4%)`: a sign in front; not the dash of a list or a range. */
function signBefore(t: TokenText, first: number): Sign {
  if (minus(t, first - 1) > 0) return '-'
  const lone = hyphen(t, first - 1) > 0 && t.glued(first) && t.has(first - 2)
  return lone && (!t.glued(first - 1) || t.at(first - 2) === '(') && !/\d$/.test(t.at(first - 2)) ? '-' : ''
}

const ordinal = word('thứ|hạng')
/** `thứ 3`, `lần thứ 12`, `hạng 15` */
function ordinalBefore(t: TokenText, first: number): number {
  return ordinal(t, first - 1)
}

function maximum(high: Decimal | undefined, sign: Sign): { readonly max?: Quantity } {
  return high ? { max: toQuantity(high, sign) } : {}
}

const turn = word('trở')
const [up, down] = [word('lên|đi'), word('xuống')]
/** How far behind an amount `trở lên` may stand: `60 tuổi trở lên`, `3.000 gia cầm/ngày trở lên`. */
const reach = 5
const clauseEnd = (t: TokenText, i: number) => t.kind(i) !== 'syllable' && t.at(i) !== '/'

/** `hơn`, `gần`, `khoảng` in front, `trở lên`, `trở xuống` behind. */
function bound(t: TokenText, first: number, sign: Sign, past: number): { readonly bound?: Bound } {
  const before = boundBefore(t, sign === '' ? first : first - 1)
  if (before) return { bound: before }
  for (let i = past; i <= past + reach && !clauseEnd(t, i); i++)
    if (turn(t, i) > 0) return up(t, i + 1) > 0 ? { bound: 'over' } : down(t, i + 1) > 0 ? { bound: 'under' } : {}
  return {}
}

/** In the SI, exactly; the nearest number where the decimal fraction has no end (`74 km/h`). */
function siOf(amount: Amount, unit: SiUnit | undefined, sign: Sign): SiValue | undefined {
  const height = amount.written && /^(\d)\s*(?:m|mét)\s*(\d{1,2})$/iu.exec(amount.written)
  if (height) return { value: Number(`${height[1]}.${height[2]}`), unit: 'm' }
  if (!unit || !amount.low) return undefined
  const value = converted(amount.low, unit, sign)
  const max = amount.high && converted(amount.high, unit, sign)
  return value === undefined ? undefined : { value, ...(max !== undefined && { max }), unit: unit.unit }
}

function converted(value: Decimal, { factor, divisor, offset }: SiUnit, sign: Sign): Quantity | undefined {
  const product = multiply(value, factor)
  if (!product) return undefined
  if (offset) {
    if (sign === '') {
      const sum = add(product, offset)
      return sum && toQuantity(sum)
    }
    return Number((Number(plain(offset)) - Number(plain(product))).toFixed(6))
  }
  if (!divisor) return toQuantity(product, sign)
  const quotient = divide(product, divisor)
  return quotient ? toQuantity(quotient, sign) : (Number(plain(product)) / Number(plain(divisor))) * (sign ? -1 : 1)
}
