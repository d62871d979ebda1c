import { type EntityTable, entityLabels, type TokenTable } from '../columns.js'
import { type CalendarDay, parseDay } from './calendar.js'
import { phrase } from './patterns.js'
import { readAmount } from './shapes/amount.js'
import { readNumeralWord } from './shapes/numeral.js'
import { canonicalPlate } from './shapes/plate.js'
import { TokenText } from './token-text.js'
import { moneyValue, numberValue, percentValue } from './value-amount.js'
import { type DateContext, readDate } from './value-date.js'
import { readDocument } from './value-document.js'
import type { EntityValue } from './values.js'

export interface EntityValueOptions {
  /** The day of writing, `2024-05-20`: dates leave nothing open then, by the rules of `resolve`. Undefined, or no day: they do. */
  readonly referenceDate?: string | undefined
}

/**
 * What each entity means, see `entityValue`. O(length of the entities).
 */
export function entityValues(
  text: string,
  tokens: TokenTable,
  entities: EntityTable,
  { referenceDate }: EntityValueOptions = {},
): (EntityValue | undefined)[] {
  const t = new TokenText(text, tokens)
  return Array.from({ length: entities.length }, (_, i) => readValue(t, entities, i, referenceDate))
}

/**
 * What entity `i` means: see `EntityValue`. Words in front that bound a number (`hơn`, `gần`, `khoảng`) and the date and title behind
 * a citation count although they stand outside the span. Undefined for organisations and places, and where the text does not
 * say (`năm Gà`). O(length of the entity).
 */
export function entityValue(
  text: string,
  tokens: TokenTable,
  entities: EntityTable,
  i: number,
  { referenceDate }: EntityValueOptions = {},
): EntityValue | undefined {
  return readValue(new TokenText(text, tokens), entities, i, referenceDate)
}

function readValue(
  t: TokenText,
  entities: EntityTable,
  i: number,
  referenceDate: string | undefined,
): EntityValue | undefined {
  const first = entities.first[i]
  const past = entities.past[i]
  t.enterAt(first)
  const written = t.slice(first, past)
  switch (entityLabels[entities.label[i]]) {
    case 'number':
      return numberValue(t, first, readAmount(t, first))
    case 'numeral':
      return numberValue(t, first, readNumeralWord(t, first))
    case 'money':
      return moneyValue(t, first)
    case 'percent':
      return percentValue(t, first)
    case 'date':
      return readDate(t, first, past, context(t, entities, i, referenceDate))
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
    case 'plate':
      return canonicalPlate(written)
    default:
      return undefined
  }
}

function context(
  t: TokenText,
  entities: EntityTable,
  i: number,
  referenceDate: string | undefined,
): DateContext | undefined {
  const reference = referenceDate === undefined ? undefined : parseDay(referenceDate)
  if (!reference) return undefined
  const lastDay = isSameDay(t, entities, i) ? dayBefore(t, entities, i, reference) : undefined
  t.enterAt(entities.first[i])
  return { reference, ...(lastDay !== undefined && { lastDay }) }
}

const sameDay = phrase('cùng ngày')
function isSameDay(t: TokenText, entities: EntityTable, i: number): boolean {
  t.enterAt(entities.first[i])
  return sameDay(t, entities.past[i] - 2) > 0
}

/** How many entities before `cùng ngày` are looked at for its day. */
const reach = 40
function dayBefore(t: TokenText, entities: EntityTable, i: number, reference: CalendarDay): string | undefined {
  for (let j = i - 1; j >= Math.max(0, i - reach); j--) {
    if (entityLabels[entities.label[j]] !== 'date' || isSameDay(t, entities, j)) continue
    t.enterAt(entities.first[j])
    const value = readDate(t, entities.first[j], entities.past[j], { reference })
    const day = value && /^\d{4}-\d{2}-\d{2}/.exec(value.start)
    if (day) return day[0]
  }
  return undefined
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
