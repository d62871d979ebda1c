import { dayparts, fromRoman, holidays, monthNames, weekdays } from './date-words.js'
import { either, keysOf, type Pattern, word, written } from './patterns.js'
import type { TokenText } from './token-text.js'
import { type DatePoint, formatPoint, type Interval } from './value-date-points.js'
import type { DateValue } from './values.js'

const connector: Pattern = either(written('-|–|—|,'), word('đến|tới|và|hoặc'))
const [hourKeys, quarterKeys] = [keysOf('giờ|g|h'), keysOf('quý|quí')]
const [monthKeys, yearKeys, dayKeys] = [keysOf('tháng'), keysOf('năm'), keysOf('ngày')]
const [firstKeys, lastKeys] = [keysOf('đầu'), keysOf('cuối')]
const lunarDay = word('mùng|mồng|rằm|âm|tết')
const solarWord = word('dương')
const centuryWord = word('thế')
const decadeWord = word('niên|kỷ|kỉ')

/** Reads the span of a date from left to right: every part that it holds, as one or several points in time. */
class DateReader {
  readonly points: DatePoint[] = [{}]
  lunar = false
  alternative: Interval | undefined

  get point(): DatePoint {
    return this.points[this.points.length - 1]
  }

  /** A new point, where this one holds something. */
  next(): DatePoint {
    if (Object.keys(this.point).length > 0) this.points.push({})
    return this.point
  }
}

/** The value of the date in tokens `first` … `past`, or undefined where it has no place in the calendar. */
export function readDate(t: TokenText, first: number, past: number): DateValue | undefined {
  const reader = new DateReader()
  for (let i = first; i < past; ) i = Math.max(i + 1, readPart(t, i, first, past, reader))
  const points = reader.points.filter((point) => Object.keys(point).length > 0)
  if (points.length === 0) return undefined
  // The month and year behind the last day of a list count for all: `19 đến 23/5/2017`.
  for (let i = points.length - 2; i >= 0; i--) {
    const later = points[i + 1]
    if (points[i].year === undefined && later.year !== undefined) points[i].year = later.year
    if (points[i].month === undefined && points[i].day !== undefined && later.month !== undefined)
      points[i].month = later.month
    // `8h-10h ngày 5/5`
    if (
      points[i].hour !== undefined &&
      points[i].day === undefined &&
      later.hour !== undefined &&
      later.day !== undefined
    )
      Object.assign(points[i], { day: later.day, month: later.month })
  }
  for (let i = 1; i < points.length; i++)
    if (points[i].year === undefined && points[i].month !== undefined && points[i - 1].year !== undefined)
      points[i].year = points[i - 1].year!
  if (reader.lunar) {
    const year = points[0].year
    return year === undefined ? undefined : { start: year, end: year, precision: 'year' }
  }
  const start = formatPoint(points[0])
  const end = formatPoint(points[points.length - 1])
  if (!start || !end) return undefined
  return {
    start: start.start,
    end: end.end,
    precision: end.precision,
    ...(reader.alternative && { alternative: reader.alternative }),
  }
}

/** Reads what begins at a token into the reader's point; gives the token behind it. */
function readPart(t: TokenText, i: number, first: number, past: number, reader: DateReader): number {
  const key = t.key(i)
  const text = t.at(i)
  const kind = t.kind(i)
  if (i > first && i + 1 < past && connector(t, i) > 0) {
    const day = reader.point.day !== undefined
    if (text !== ',' || (day && (t.kind(i + 1) === 'number' || t.kind(i + 1) === 'date'))) reader.next()
    return i + 1
  }
  if (kind === 'time') return readClock(t, i, reader)
  if (kind === 'number' && hourKeys.has(t.key(i + 1)) && i + 1 < past) return readSpokenClock(t, i, past, reader)
  if (kind === 'date') return readDigits(text, reader, i)
  if (weekdays.match(t, i)) {
    const { value, past: behind } = weekdays.match(t, i)!
    reader.point.weekday = value
    return behind
  }
  const part = dayparts.match(t, i)
  if (part) {
    reader.point.part ??= part.value
    return part.past
  }
  const holiday = t.capital(i) ? holidays.match(t, i) : undefined
  if (holiday) {
    if (holiday.value !== '') {
      const [month, day] = holiday.value.split('-')
      Object.assign(reader.point, { month, day })
    }
    return holiday.past
  }
  if (lunarDay(t, i) > 0) reader.lunar = true
  if (solarWord(t, i) > 0) reader.lunar = false
  if (monthKeys.has(key)) return readMonth(t, i, past, reader)
  if (quarterKeys.has(key)) return readQuarter(t, i, past, reader)
  if (key === 'thê4') return readCentury(t, i, past, reader)
  if (key === 'thâp5' && decadeWord(t, i + 1) > 0) return readDecade(t, i + 2, past, reader)
  if ((key === 'nhưng3' || key === 'cac4') && yearKeys.has(t.key(i + 1))) return readDecade(t, i + 2, past, reader)
  if (kind === 'number') return readNumber(t, i, first, past, reader)
  return i + 1
}

function readClock(t: TokenText, i: number, reader: DateReader): number {
  const [hour, minute, second] = t.at(i).match(/\d+/g)!
  Object.assign(reader.point, { hour, ...(minute && { minute }), ...(second && { second }) })
  return i + 1
}

/** `7 giờ 30 phút`, `7 giờ rưỡi`, `8 giờ kém 10`. */
function readSpokenClock(t: TokenText, i: number, past: number, reader: DateReader): number {
  const { point } = reader
  point.hour = t.at(i)
  let at = i + 2
  if (t.key(at) === 'rươi3') point.minute = '30'
  else if (t.key(at) === 'kem4') {
    point.hour = String(Number(point.hour) - 1)
    point.minute = String(60 - Number(t.at(++at)))
  } else if (at < past && t.kind(at) === 'number' && /^\d{1,2}$/.test(t.at(at)) && !monthKeys.has(t.key(at + 1)))
    point.minute = t.at(at)
  else return at
  return at + 1
}

/** `20/5`, `20/5/2017`, `5/2017`, `5-7/12`. */
function readDigits(text: string, reader: DateReader, i: number): number {
  const range = /^(\d{1,2})-(\d{1,2}\/.+)$/.exec(text)
  if (range) {
    reader.point.day = range[1]
    reader.next()
  }
  const parts = (range ? range[2] : text).split(/[-/.]/)
  const { point } = reader
  if (parts.length === 2 && parts[1].length === 4) Object.assign(point, { month: parts[0], year: parts[1] })
  else Object.assign(point, { day: parts[0], month: parts[1], ...(parts[2] && { year: parts[2] }) })
  return i + 1
}

/** `tháng 5`, `tháng Tám`, `tháng 5-7`, `tháng 5.2017`. */
function readMonth(t: TokenText, i: number, past: number, reader: DateReader): number {
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

function readQuarter(t: TokenText, i: number, past: number, reader: DateReader): number {
  const quarter = (text: string) => (/^[1-4]$/.test(text) ? Number(text) : fromRoman(text))
  const [number, year] = t.at(i + 1).split(/[-/.]/)
  if (i + 1 >= past || quarter(number) === 0) {
    if (lastKeys.has(t.key(i + 1))) reader.point.quarter = 4
    else if (firstKeys.has(t.key(i + 1))) reader.point.quarter = 1
    return i + 2
  }
  reader.point.quarter = quarter(number)
  if (year !== undefined) reader.point.year = year
  if (i + 3 < past && connector(t, i + 2) > 0 && quarter(t.at(i + 3)) > 0) {
    reader.next().quarter = quarter(t.at(i + 3))
    return i + 4
  }
  // The slash before the year is no connector.
  return i + 2
}

function readCentury(t: TokenText, i: number, past: number, reader: DateReader): number {
  for (let at = i + 2; at < Math.min(past, i + 4); at++) {
    const century = /^\d+$/.test(t.at(at)) ? Number(t.at(at)) : fromRoman(t.at(at))
    if (century > 0) {
      if (reader.point.decade !== undefined && reader.point.decade < 100) reader.point.decade += (century - 1) * 100
      else reader.point.century = century
      return at + 1
    }
  }
  return i + 2
}

/** `thập niên 90`, `thập niên 1990`, `những năm 90`; without its century it is of the twentieth. */
function readDecade(t: TokenText, i: number, past: number, reader: DateReader): number {
  let at = i
  while (at < past && t.kind(at) !== 'number') at++
  if (!/^\d{2,4}$/.test(t.at(at)) || at >= past) return i
  const number = Number(t.at(at))
  const century = centuryWord(t, at + 1) > 0 || centuryWord(t, at + 2) > 0
  if (number < 100) reader.point.decade = century ? number : number + 1900
  else if (number % 10 === 0) reader.point.decade = number
  else reader.point.year = t.at(at)
  return at + 1
}

function readNumber(t: TokenText, i: number, first: number, past: number, reader: DateReader): number {
  const text = t.at(i)
  const { point } = reader
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
  const [day, month] = text.split(/[-–.]/)
  if (month !== undefined) {
    point.day = day
    point.month = month
    const rising = Number(day) < Number(month)
    if (/[-–]/.test(text) && rising && i > first && dayKeys.has(t.key(i - 1)))
      reader.alternative = { start: `XXXX-XX-${day.padStart(2, '0')}`, end: `XXXX-XX-${month.padStart(2, '0')}` }
  } else if (point.year !== undefined && /^\d{2}$/.test(text)) point.year = point.year.slice(0, 2) + text
  else point.day = text
  return i + 1
}
