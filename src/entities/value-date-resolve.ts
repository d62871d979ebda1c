import { type CalendarDay, fromJulianDay, isDay, julianDay, monthLength, parseDay, weekdayOf } from './calendar.js'
import { solarToLunar } from './lunar.js'
import { either, phrase, word } from './patterns.js'
import type { TokenText } from './token-text.js'
import { solarOf } from './value-date-lunar.js'
import type { DatePoint } from './value-date-points.js'
import { monthBy, setDay, shiftPoint } from './value-date-shift.js'

/** Where the span of the date stands: `hôm` before it and `tới` behind it tell which of several days is meant. */
interface Place {
  readonly t: TokenText
  readonly first: number
  readonly past: number
}

/** −1: the last one up to the reference date, 1: the next one, 0: the nearest. */
type Direction = -1 | 0 | 1

const gone = word('hôm')
const next = either(word('tới'), phrase('sắp tới'))
const last = either(phrase('vừa qua'), phrase('vừa rồi'), word('rồi'))
const direction = ({ t, first, past }: Place): Direction =>
  next(t, past) > 0 ? 1 : last(t, past) > 0 || gone(t, first) > 0 || gone(t, first - 1) > 0 ? -1 : 0

/**
 * Fills what the text leaves open, seen from the reference date:
 *
 * - a day, month or quarter without its year, a day without its month and a lunar day are the nearest ones; with `tới`, `sắp tới` behind
 *   the next, with `vừa qua` behind the last. Of a range, the end is resolved and the beginning is the last such before it.
 * - a weekday is that of the week of the reference date, Monday to Sunday; behind `hôm`, the last one up to that day.
 * - a clock time alone is of the reference day.
 * - a year of two digits is of the hundred years that end ten years later; a year of the cycle (`Giáp Thìn`) is the nearest.
 * - phrases such as `tuần trước` and `3 năm qua` count from the reference date in calendar weeks (from Monday), months and years.
 */
export function resolve(
  points: readonly DatePoint[],
  { reference, lastDay }: { readonly reference: CalendarDay; readonly lastDay?: string },
  place: Place,
): void {
  const way = direction(place)
  let limit: number | undefined
  for (let i = points.length - 1; i >= 0; i--) {
    const point = points[i]
    if (point.shift) shiftPoint(point, point.shift, reference)
    if (point.sameDay && point.day === undefined) setDay(point, (lastDay && parseDay(lastDay)) || reference)
    if (point.cycle !== undefined && point.year === undefined)
      point.year = String(nearestCycleYear(point.cycle, reference.year))
    if (point.year === undefined && !point.whole) fill(point, reference, limit === undefined ? way : 0, limit)
    limit ??= endOf(point)
  }
}

function fill(point: DatePoint, reference: CalendarDay, way: Direction, limit: number | undefined): void {
  const today = julianDay(reference)
  if (point.lunar && point.month === undefined && point.day !== undefined) {
    // `ngày rằm`: a lunar month has 30 days at most, and of two at least one has as many.
    const days = around(today, 60).filter((day) => solarToLunar(fromJulianDay(day)).day === Number(point.day))
    const found = nearest(
      days.map((at) => ({ at })),
      today,
      way,
      limit,
    )
    if (found) setDay(point, fromJulianDay(found.at))
    point.lunar = false
  } else if (point.lunar || point.easter) {
    // A month of 30 days may have 29 in the years around.
    const years = around(reference.year, 8).flatMap((year) => {
      const day = solarOf({ ...point, year: String(year) })
      const parsed = day && parseDay(day.start)
      return parsed ? [{ at: julianDay(parsed), year }] : []
    })
    const found = nearest(years, today, way, limit)
    if (found) point.year = String(found.year)
  } else if (point.month !== undefined || point.quarter !== undefined) {
    const month = point.quarter === undefined ? Number(point.month) : point.quarter * 3 - 1
    // February 29 comes back after eight years at most.
    const years = around(reference.year, 8).flatMap((year) => {
      const day = point.day === undefined ? 15 : Number(point.day)
      return isDay(day, month, year) ? [{ at: julianDay({ year, month, day }), year }] : []
    })
    const found = nearest(years, today, way, limit)
    if (found) point.year = String(found.year)
  } else if (point.day !== undefined) {
    const months = around(0, 2).flatMap((by) => {
      const day = { ...monthBy(reference, by), day: Number(point.day) }
      return isDay(day.day, day.month, day.year) ? [{ at: julianDay(day) }] : []
    })
    const found = nearest(months, today, way, limit)
    if (found) setDay(point, fromJulianDay(found.at))
  } else if (point.weekday !== undefined) {
    const ofWeek = today - weekdayOf(today) + point.weekday
    const day = way < 0 && ofWeek > today ? ofWeek - 7 : way > 0 && ofWeek <= today ? ofWeek + 7 : ofWeek
    setDay(point, fromJulianDay(day))
  } else if (point.hour !== undefined) setDay(point, reference)
}

/** The candidate nearest to today, or the nearest on one side; with a limit, the last one up to that. */
function nearest<Candidate extends { readonly at: number }>(
  candidates: readonly Candidate[],
  today: number,
  way: Direction,
  limit: number | undefined,
): Candidate | undefined {
  const allowed = candidates.filter(({ at }) =>
    limit !== undefined ? at <= limit : way === 0 || (way < 0 ? at <= today : at >= today),
  )
  const target = limit ?? today
  return allowed.reduce<Candidate | undefined>(
    (best, one) => (best && Math.abs(best.at - target) <= Math.abs(one.at - target) ? best : one),
    undefined,
  )
}

function around(middle: number, reach: number): number[] {
  return Array.from({ length: 2 * reach + 1 }, (_, i) => middle - reach + i)
}

function nearestCycleYear(cycle: number, year: number): number {
  const before = year - ((((year - 4 - cycle) % 60) + 60) % 60)
  return year - before <= 30 ? before : before + 60
}

/** The last day of a point whose year is known, for what comes before it in a range. */
function endOf({ year, month, quarter, day, lunar }: DatePoint): number | undefined {
  if (year === undefined || lunar || (month === undefined && quarter === undefined)) return undefined
  const last = { year: Number(year), month: quarter === undefined ? Number(month) : quarter * 3 }
  if (last.month < 1 || last.month > 12) return undefined
  return julianDay({ ...last, day: day === undefined ? monthLength(last.month, last.year) : Number(day) })
}
