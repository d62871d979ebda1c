import type { Decimal } from './decimal.js'
import { keysOf, Phrases, word } from './patterns.js'
import type { TokenText } from './token-text.js'
import { notUnits, unitRows } from './unit-names.js'

/** A unit as the text names it. */
export interface Unit {
  /** Its short form: `km`, `ha`, `tấn`, `m²`, `km/h`, `tấn/ha`. */
  readonly name: string
  /** What one of it is in units of the SI without a prefix; absent where it is none or the same word means several. */
  readonly si?: SiUnit
}

export interface SiUnit {
  readonly unit: string
  /** Times this … */
  readonly factor: Decimal
  /** … and, for what stands behind a stroke (`km/h`), through this … */
  readonly divisor?: Decimal
  /** … plus this: `°C`. */
  readonly offset?: Decimal
}

/** `1e3`, `9460.5`, `0.45359237` */
function decimalOf(text: string): Decimal {
  const [mantissa, power = '0'] = text.split('e')
  const [whole, fraction = ''] = mantissa.split('.')
  return { digits: (whole + fraction).replace(/^0+(?=\d)/, ''), exponent: Number(power) - fraction.length }
}

const units = new Phrases<Unit | undefined>([
  ...unitRows.flatMap(([name, words, measure]) => {
    const [factor, unit, offset] = measure?.split(' ') ?? []
    const si = factor && { unit, factor: decimalOf(factor), ...(offset && { offset: decimalOf(offset) }) }
    return words.split('|').map((word): [string, Unit] => [word, { name, ...(si && { si }) }])
  }),
  ...notUnits.split('|').map((word): [string, undefined] => [word, undefined]),
])

/** Of the units of one letter, those that are written in capitals too: `5G` and `3M` are no grams and metres. */
const largeLetters = new Set(['W', 'V', 'L'])

/**
 * The unit at a token and what stands behind it: SI units, units of trade, land, gold and time, `người`, `lần`; with a stroke between
 * two (`km/h`, `tấn/ha`). Undefined where the noun is no unit.
 */
export function readUnit(t: TokenText, at: number): { readonly past: number; readonly unit: Unit } | undefined {
  const above = simpleUnit(t, at)
  const divisor = above && t.at(above.past) === '/' ? simpleUnit(t, above.past + 1, true) : undefined
  return above && divisor ? { past: divisor.past, unit: quotient(above.unit, divisor.unit) } : above
}

/** Units only behind a stroke: `m/s`, `km/h`. `6s` is a model, `5h` a time of the day. */
const below = keysOf('s|h')

const calendarUnit = word('năm|tháng')
const calendarNumber = /^(?:19|20)\d\d$|^\d{1,2}[-/.](?:19|20)\d\d$/

function simpleUnit(
  t: TokenText,
  at: number,
  isBelow = false,
): { readonly past: number; readonly unit: Unit } | undefined {
  const found = units.match(t, at)
  if (!found?.value || (!isBelow && below.has(t.key(at)))) return undefined
  // `đợt 2 năm 2016`, `lần 3 tháng 5/2016`
  if (calendarUnit(t, at) > 0 && calendarNumber.test(t.at(at + 1))) return undefined
  const written = t.at(at)
  if (written.length === 1 && /[A-Z]/.test(written) && !largeLetters.has(written) && found.past === at + 1)
    return undefined
  return { past: found.past, unit: found.value }
}

/** The short form of the unit at a token, or undefined. */
export function unitAt(t: TokenText, at: number): string | undefined {
  return readUnit(t, at)?.unit.name
}

function quotient(above: Unit, below: Unit): Unit {
  const name = `${above.name}/${above.name === 'km' && below.name === 'giờ' ? 'h' : below.name}`
  if (!above.si || !below.si || above.si.offset || above.si.unit === below.si.unit) return { name }
  const unit = `${above.si.unit}/${below.si.unit}`
  return { name, si: { unit, factor: above.si.factor, divisor: below.si.factor } }
}
