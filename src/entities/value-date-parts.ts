import { cycleAt, dayparts, weekdays } from './date-words.js'
import { deicticAt } from './deictic.js'
import { holidays } from './holidays.js'
import { either, keysOf, type Pattern, phrase, word, written } from './patterns.js'
import type { TokenText } from './token-text.js'
import { readClock, readSpokenClock, spokenHourAt } from './value-date-clock.js'
import { dayNumberAt, readDigits, readMonth, readNumber } from './value-date-days.js'
import { readCentury, readDecade, readQuarter } from './value-date-periods.js'
import type { DateReader } from './value-date-reader.js'
import type { DatePart } from './values.js'

const connector: Pattern = either(written('-|–|—|,'), word('đến|tới|và|hoặc'))
const [monthKeys, quarterKeys] = [keysOf('tháng'), keysOf('quý|quí')]
const earlyDay = word('mùng|mồng')
const fullMoon = word('rằm')
const lunarWord = either(phrase('âm lịch'), written('ÂL|AL|âl'))
const solarWord = either(phrase('dương lịch'), written('DL'))
const buddhist = phrase('phật lịch')
/** `Phật lịch 2560` is 2016: the year that begins at Vesak, as Vietnam counts. */
const buddhistEra = 544
const decadeWord = either(
  phrase('thập niên'),
  phrase('thập kỷ'),
  phrase('thập kỉ'),
  phrase('những năm'),
  phrase('các năm'),
)
const decadeLead = word('những')
const centuryWord = either(phrase('thế kỷ'), phrase('thế kỉ'))
const parts: readonly (readonly [DatePart, Pattern])[] = [
  ['early', either(word('đầu'), phrase('thượng tuần'), phrase('nửa đầu'))],
  ['mid', either(word('giữa'), phrase('trung tuần'))],
  ['late', either(word('cuối'), phrase('hạ tuần'), phrase('nửa cuối'), phrase('nửa sau'))],
]

/** Reads what begins at a token into the reader's point; gives the token behind it. */
export function readPart(t: TokenText, i: number, reader: DateReader): number {
  const { first, past, point } = reader
  const kind = t.kind(i)
  if (i > first && i + 1 < past && connector(t, i) > 0) {
    const day = point.day !== undefined || point.month !== undefined
    const dayBehind = t.kind(i + 1) === 'number' || t.kind(i + 1) === 'date'
    if (t.at(i) !== ',' || (day && dayBehind)) reader.next()
    return i + 1
  }
  if (kind === 'time') return readClock(t, i, reader)
  if (spokenHourAt(t, i) !== undefined && i + 1 < past) return readSpokenClock(t, i, reader)
  if (kind === 'date') return readDigits(t.at(i), reader, i)
  const deictic = reader.reference ? deicticAt(t, i) : undefined
  if (deictic && deictic.past <= past) {
    const { past: behind, ...read } = deictic
    for (const [name, value] of Object.entries(read)) if (value !== undefined) Object.assign(point, { [name]: value })
    return behind
  }
  const weekday = weekdays.match(t, i)
  if (weekday) {
    point.weekday = weekday.value
    return weekday.past
  }
  const daypart = dayparts.match(t, i)
  if (daypart) {
    point.part = daypart.value
    return daypart.past
  }
  const holiday = readHoliday(t, i, reader)
  if (holiday > 0) return holiday
  if (lunarWord(t, i) > 0) {
    reader.lunar = true
    return lunarWord(t, i)
  }
  if (solarWord(t, i) > 0) {
    reader.lunar = false
    return solarWord(t, i)
  }
  if (buddhist(t, i) > 0 && /^\d{4}$/.test(t.at(i + 2))) {
    point.year = String(Number(t.at(i + 2)) - buddhistEra)
    return i + 3
  }
  if (earlyDay(t, i) > 0 || fullMoon(t, i) > 0) return readLunarDay(t, i, reader)
  if (quarterKeys.has(t.key(i)) && cycleAt(t, i) === undefined) return readQuarter(t, i, reader)
  if (centuryWord(t, i) > 0) return readCentury(t, i, reader)
  if (decadeWord(t, i) > 0) return readDecade(t, decadeWord(t, i), reader)
  if (decadeLead(t, i) > 0) return i + 1
  if (monthKeys.has(t.key(i))) return readMonth(t, i, reader)
  const cycle = cycleAt(t, i)
  if (cycle !== undefined && i + 2 <= past) {
    point.cycle = cycle
    return i + 2
  }
  const yearDay = dayNumberAt(t, i, reader)
  if (yearDay) {
    point.day = String(yearDay.value)
    return yearDay.past
  }
  if (kind === 'number') return readNumber(t, i, reader)
  for (const [part, pattern] of parts)
    if (pattern(t, i) > 0) {
      point.part ??= part
      return pattern(t, i)
    }
  return i + 1
}

const national = phrase('quốc khánh')
const ours = word('việt|nước|cộng')
/** `Tết Nguyên đán`, `Quốc khánh`; not the national day of another country. */
function readHoliday(t: TokenText, i: number, reader: DateReader): number {
  const holiday = holidays.match(t, i)
  if (!holiday || holiday.past > reader.past) return -1
  const { month, day, lunar, eve, easter } = holiday.value
  if (t.capital(holiday.past) && ours(t, holiday.past) < 0 && national(t, i) > 0) return holiday.past
  if (reader.point.day === undefined) {
    if (lunar) reader.lunar = true
    Object.assign(reader.point, { ...(month && { month, day }), ...(eve && { eve }), ...(easter && { easter }) })
  } else if (lunar && month === '1' && day === '1') {
    // `mùng 2 Tết`, `30 Tết`
    reader.lunar = true
    if (Number(reader.point.day) >= 20) reader.point.eve = true
    reader.point.month ??= '1'
  }
  return holiday.past
}

/** `rằm tháng Bảy`, `mùng 2`, `mồng năm`. */
function readLunarDay(t: TokenText, i: number, reader: DateReader): number {
  // `đêm 30, mùng 1 âm lịch`
  if (reader.point.day !== undefined) reader.next()
  if (fullMoon(t, i) > 0) {
    if (holidays.match(t, i)) return readHoliday(t, i, reader)
    reader.lunar = true
    reader.point.day = '15'
    return i + 1
  }
  reader.early = true
  const day = dayNumberAt(t, i + 1, reader)
  if (!day) return i + 1
  reader.point.day = String(day.value)
  return day.past
}
