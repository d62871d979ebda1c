import { monthNames, spokenDays } from './date-words.js'
import { keysOf, word } from './patterns.js'
import type { TokenText } from './token-text.js'
import type { DateReader } from './value-date-reader.js'

const [monthKeys, yearKeys, dayKeys] = [keysOf('tháng'), keysOf('năm'), keysOf('ngày')]
const [firstKeys, lastKeys] = [keysOf('đầu'), keysOf('cuối')]

const dayWord = word('ngày|mùng|mồng')

/** The day behind `ngày`, `mùng` in words, behind `mùng` also in digits. */
export function dayNumberAt(
  t: TokenText,
  i: number,
  reader: DateReader,
): { readonly past: number; readonly value: number } | undefined {
  if (i >= reader.past || dayWord(t, i - 1) < 0) return undefined
  if (t.kind(i) === 'number' && /^\d{1,2}$/.test(t.at(i)) && !dayKeys.has(t.key(i - 1)))
    return { past: i + 1, value: Number(t.at(i)) }
  return spokenDays.match(t, i)
}

/** Years of two digits are of this century up to here, of the last one from here on; */
const windowEnd = 40
/** from here to its end, a text may well mean the other. */
const doubtful = 20

const yearsAhead = 10

/** `20/5`, `20/5/2017`, `5/2017`, `5-7/12`, `7/8/65`. */
export function readDigits(text: string, reader: DateReader, i: number): number {
  const range = /^(\d{1,2})-(\d{1,2}\/.+)$/.exec(text)
  if (range) {
    reader.point.day = range[1]
    reader.next()
  }
  const parts = (range ? range[2] : text).split(/[-/.]/)
  const { point } = reader
  if (parts.length === 2 && parts[1].length === 4) {
    Object.assign(point, { month: parts[0], year: parts[1] })
    return i + 1
  }
  const [day, month, year] = parts
  Object.assign(point, { day, month })
  if (year?.length === 2) {
    const number = Number(year)
    if (reader.reference) {
      // The last such year up to ten years ahead.
      const latest = reader.reference.year + yearsAhead
      point.year = String(latest - ((((latest - number) % 100) + 100) % 100))
      return i + 1
    }
    point.year = (number < windowEnd ? '20' : '19') + year
    const other = `19${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    if (number >= doubtful && number < windowEnd) reader.alternative = { start: other, end: other }
  } else if (year) point.year = year
  return i + 1
}

/** `tháng 5`, `tháng Tám`, `tháng 5-7`, `tháng 5.2017`. */
export function readMonth(t: TokenText, i: number, reader: DateReader): number {
  const { past } = reader
  const name = monthNames.match(t, i + 1)
  if (name && name.past <= past) {
    reader.point.month = String(name.value.month)
    if (name.value.lunar) reader.lunar = true
    return name.past
  }
  if (t.kind(i + 1) !== 'number' || i + 1 >= past) return i + 1
  const [from, to] = t.at(i + 1).split(/[-–.]/)
  reader.point.month = from
  if (to?.length === 4) reader.point.year = to
  else if (to !== undefined) reader.next().month = to
  return i + 2
}

export function readNumber(t: TokenText, i: number, reader: DateReader): number {
  const { first, past, point } = reader
  const text = t.at(i)
  if (monthKeys.has(t.key(i + 1)) && i + 1 < past && !/^\d{3}/.test(text)) {
    const edge = t.key(i + 2)
    const ofYear = firstKeys.has(edge) || lastKeys.has(edge) || yearKeys.has(edge) || /^\d{4}$/.test(t.at(i + 2))
    if (ofYear && i + 2 < past) {
      const count = Number(text)
      point.month = lastKeys.has(edge) ? String(13 - count) : '1'
      reader.next().month = lastKeys.has(edge) ? '12' : text
      return i + 3 - (yearKeys.has(edge) || /^\d{4}$/.test(t.at(i + 2)) ? 1 : 0)
    }
  }
  const years = /^([12]\d{3})[-–/](\d{2}|[12]\d{3})$/.exec(text)
  if (years) {
    point.year = years[1]
    reader.next().year = years[2].length === 2 ? years[1].slice(0, 2) + years[2] : years[2]
    return i + 1
  }
  if (/^\d{3,4}$/.test(text)) {
    point.year = text
    return i + 1
  }
  const short = /^(\d{1,2})([.-])(\d{1,2})\2(\d{2})$/.exec(text)
  if (short) return readDigits(text, reader, i)
  const [day, month] = text.split(/[-–.]/)
  // `8.00 - 20.00`
  if (/^\d{1,2}\.[0-5]\d$/.test(text) && !(Number(month) >= 1 && Number(month) <= 12)) {
    Object.assign(point, { hour: day, minute: month })
    return i + 1
  }
  if (month !== undefined) {
    point.day = day
    point.month = month
    const rising = Number(day) < Number(month)
    if (/[-–]/.test(text) && rising && i > first && dayKeys.has(t.key(i - 1)))
      reader.alternative = { start: `XXXX-XX-${day.padStart(2, '0')}`, end: `XXXX-XX-${month.padStart(2, '0')}` }
  } else if (point.year !== undefined && /^\d{2}$/.test(text)) point.year = point.year.slice(0, 2) + text
  // `tháng 8 và 9`
  else if (reader.before?.month !== undefined && reader.before.day === undefined) point.month = text
  else point.day = text
  return i + 1
}
