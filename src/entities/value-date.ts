import type { CalendarDay } from './calendar.js'
import type { TokenText } from './token-text.js'
import { solarOf } from './value-date-lunar.js'
import { readPart } from './value-date-parts.js'
import { type DatePoint, type FormattedPoint, formatPoint } from './value-date-points.js'
import { DateReader } from './value-date-reader.js'
import { resolve } from './value-date-resolve.js'
import type { DateValue } from './values.js'

/** What lies outside the span and tells what it leaves open. */
export interface DateContext {
  readonly reference: CalendarDay
  /** The last day named before, for `cùng ngày`. */
  readonly lastDay?: string
}

/** The value of the date in tokens `first` … `past`, or undefined where it has no place in the calendar. */
export function readDate(t: TokenText, first: number, past: number, context?: DateContext): DateValue | undefined {
  const reader = new DateReader(first, past, context?.reference)
  for (let i = first; i < past; ) i = Math.max(i + 1, readPart(t, i, reader))
  const points = reader.points.filter((point) => Object.keys(point).some((key) => key !== 'part'))
  if (points.length === 0) return undefined
  // `mùng 1` without a month is of the moon, `mùng 8/3` mostly not.
  if (reader.early && points.every((point) => point.month === undefined)) reader.lunar = true
  if (reader.lunar) for (const point of points) point.lunar = true
  share(points)
  for (const point of points) if (point.eve && !point.lunar) yearEnd(point)
  if (context) resolve(points, context, { t, first, past })
  const formatted = points.map((point) => (point.lunar || point.easter ? solarOf(point) : formatPoint(point)))
  if (formatted.includes(undefined)) return undefined
  const alternative = reader.early && !reader.lunar ? lunarReading(points) : context ? undefined : reader.alternative
  const [start, end] = [formatted[0]!, formatted[formatted.length - 1]!]
  const part = points[points.length - 1].hour === undefined ? points[0].part : undefined
  return {
    start: start.start,
    end: end.end,
    precision: end.precision,
    ...(part && { part }),
    ...(isOpenLunar(points, formatted) && { calendar: 'lunar' as const }),
    ...(alternative && { alternative }),
  }
}

/** `giao thừa Tết dương lịch 2026` is the last day of 2025. */
function yearEnd(point: DatePoint): void {
  Object.assign(point, { day: '31', month: '12', ...(point.year && { year: String(Number(point.year) - 1) }) })
}

/** `mùng 5 tháng 5`, `mùng 8/3`: mostly of the solar calendar in news, but it may be the lunar one. */
function lunarReading([point]: readonly DatePoint[]): DateValue['alternative'] {
  const found = point.month === undefined ? undefined : solarOf({ ...point, lunar: true })
  return (
    found && {
      start: found.start,
      end: found.end,
      ...(found.start.startsWith('XXXX') && { calendar: 'lunar' as const }),
    }
  )
}

function isOpenLunar(points: readonly DatePoint[], formatted: readonly (FormattedPoint | undefined)[]): boolean {
  return points.some((point, i) => point.lunar && formatted[i]!.start.startsWith('XXXX'))
}

/** `30/12 - 2/1/2026`: what comes first is of the year before, where it would be the later one else. */
function yearBefore(point: DatePoint, later: DatePoint, year: string): string {
  const [from, to] = [point, later].map(({ month, day }) => Number(month ?? 0) * 100 + Number(day ?? 0))
  const turns = point.month !== undefined && later.month !== undefined && from > to
  return turns ? String(Number(year) - 1) : year
}

/** What the text says once counts for all: the month and year behind the last day of a list (`19 đến 23/5/2017`), the year in front. */
function share(points: readonly DatePoint[]): void {
  for (let i = points.length - 2; i >= 0; i--) {
    const [point, later] = [points[i], points[i + 1]]
    if (point.year === undefined && later.year !== undefined) point.year = yearBefore(point, later, later.year)
    if (point.month === undefined && point.day !== undefined && later.month !== undefined) point.month = later.month
    // `6 tháng cuối năm ngoái`
    if (later.shift?.unit === 'year' && point.month !== undefined) point.shift ??= later.shift
    // `8h-10h ngày 5/5`
    if (point.hour !== undefined && point.day === undefined && later.hour !== undefined && later.day !== undefined)
      Object.assign(point, { day: later.day, month: later.month })
  }
  for (let i = 1; i < points.length; i++) {
    const [before, point] = [points[i - 1], points[i]]
    if (point.year === undefined && point.month !== undefined && before.year !== undefined) point.year = before.year
    // `8h ngày 5/5 đến 10h`
    if (point.hour !== undefined && point.day === undefined && before.hour !== undefined && before.day !== undefined)
      Object.assign(point, { day: before.day, month: before.month, ...(before.year && { year: before.year }) })
  }
}
