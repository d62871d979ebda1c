import type { DateValue, DocumentValue, EntityValue, Quantity } from '../entities/values.js'

/** What a value says beyond the text that it was read from, in a few words; empty where that is nothing. */
export function describe(value: EntityValue, text: string): string {
  const words = inWords(value, text)
  return words === text ? '' : words
}

function inWords(value: EntityValue, text: string): string {
  if (typeof value === 'string') return value
  if ('name' in value) return value.name
  if ('precision' in value) {
    const span = between(value)
    return value.alternative ? `${span} or ${between(value.alternative)}` : span
  }
  if ('currency' in value) return amount({ ...value, value: value.amount, unit: per(value.currency, value.per) })
  if ('value' in value)
    return amount({
      ...value,
      unit: 'unit' in value ? value.unit : 'per' in value ? per('%', value.per) : text.includes('%') ? '%' : '',
    })
  return ofDocument(value, text)
}

function between({ start, end, calendar }: Pick<DateValue, 'start' | 'end' | 'calendar'>): string {
  return (start === end ? start : `${start} … ${end}`) + (calendar === 'lunar' ? ' (lunar)' : '')
}

const per = (unit: string, counted: string | undefined) => (counted === undefined ? unit : `${unit}/${counted}`)

function amount(value: {
  readonly value: Quantity
  readonly max?: Quantity
  readonly bound?: string
  readonly unit?: string | undefined
}): string {
  const range = value.max === undefined ? digits(value.value) : `${digits(value.value)} … ${digits(value.max)}`
  return [value.bound, range, value.unit].filter(Boolean).join(' ')
}

/** From five digits on in groups of three, as the International System of Units writes them. */
function digits(quantity: Quantity): string {
  const [whole, fraction] = String(quantity).split('.')
  const grouped = /^-?\d{5,}$/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, ' ') : whole
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

function ofDocument(value: DocumentValue, text: string): string {
  const { type, number, symbol, session, term, date, year, issuer, title } = value
  return [type, number, symbol, session, term, date ?? year, issuer, title]
    .filter((part) => part !== undefined && !text.includes(String(part)))
    .join(', ')
}
