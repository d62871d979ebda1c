import { isDay } from './calendar.js'
import type { DatePart, DatePrecision } from './values.js'

/** The parts of a point in time as the text gives them, not padded. */
export interface DatePoint {
  year?: string
  quarter?: number
  month?: string
  day?: string
  weekday?: number
  hour?: string
  minute?: string
  second?: string
  part?: DatePart
  /** First year. */
  decade?: number
  century?: number
  /** Day and month are of the lunar calendar, the year is that of its new year. */
  lunar?: boolean
  /** `30 Tết 2024`: the day is in the last month of the year before. */
  eve?: boolean
  easter?: boolean
  /** The year of the cycle of sixty, 0 for Giáp Tý. */
  cycle?: number
  /** Seen from the reference date: `năm ngoái` −1, `sáng mai` +1, `tuần sau`, `3 ngày trước`. */
  shift?: Shift
  /** `cùng ngày` */
  sameDay?: boolean
  /** Where both ends are known as they are to be written. */
  whole?: FormattedPoint
}

export type ShiftUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century'

export interface Shift {
  readonly unit: ShiftUnit
  readonly by: number
  /** All the time between the reference date and there: `3 ngày qua`. */
  readonly span?: boolean
}

export interface Interval {
  readonly start: string
  readonly end: string
}
export interface FormattedPoint extends Interval {
  readonly precision: DatePrecision
}

const two = (text: string) => text.padStart(2, '0')

/** A point as ISO 8601 writes it, with `X` for what is open; undefined where nothing in it has a place in the calendar. */
export function formatPoint(point: DatePoint): FormattedPoint | undefined {
  if (point.whole) return point.whole
  const year = point.year?.padStart(4, '0') ?? 'XXXX'
  const whole = (text: string, precision: DatePrecision) => ({ start: text, end: text, precision })
  if (point.century !== undefined) {
    const last = point.century * 100
    return { start: fourDigits(last - 99), end: fourDigits(last), precision: 'century' }
  }
  if (point.decade !== undefined)
    return { start: fourDigits(point.decade), end: fourDigits(point.decade + 9), precision: 'decade' }
  if (point.quarter !== undefined) {
    const last = point.quarter * 3
    return { start: `${year}-${two(String(last - 2))}`, end: `${year}-${two(String(last))}`, precision: 'quarter' }
  }
  if (isImpossible(point)) return undefined
  const date = dateOf(point, year)
  if (point.hour !== undefined) {
    const { text, precision } = timeOf(point)
    return whole(`${date ?? ''}T${text}`, precision)
  }
  if (date === undefined) return point.year === undefined ? undefined : whole(year, 'year')
  return whole(date, point.day !== undefined || point.weekday !== undefined ? 'day' : 'month')
}

function isImpossible({ day, month, year, lunar, hour, minute }: DatePoint): boolean {
  if (hour === '24' && Number(minute ?? 0) > 0) return true
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return true
  if (lunar) return Number(day ?? 0) > 30
  if (day === undefined || month === undefined) return false
  return !isDay(Number(day), Number(month), year === undefined ? undefined : Number(year))
}

function dateOf({ month, day, weekday }: DatePoint, year: string): string | undefined {
  if (day !== undefined) return `${year}-${month === undefined ? 'XX' : two(month)}-${two(day)}`
  if (month !== undefined) return `${year}-${two(month)}`
  return weekday === undefined ? undefined : `${year}-WXX-${weekday}`
}

/** `8 giờ tối` is 20:00, `2 giờ sáng` 02:00, `12 giờ đêm` the end of the day. */
function timeOf({ hour, minute, second, part }: DatePoint): { text: string; precision: DatePrecision } {
  let hours = Number(hour)
  if ((part === 'afternoon' || part === 'evening') && hours < 12) hours += 12
  else if (part === 'noon' && hours < 4) hours += 12
  else if (part === 'night' && hours >= 6 && hours <= 12) hours += 12
  const text = `${two(String(hours))}:${two(minute ?? '0')}${second === undefined ? '' : `:${two(second)}`}`
  return { text, precision: second !== undefined ? 'second' : minute !== undefined ? 'minute' : 'hour' }
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0')
}
