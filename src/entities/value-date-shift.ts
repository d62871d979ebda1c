import { type CalendarDay, formatDay, fromJulianDay, julianDay, monthLength, weekdayOf } from './calendar.js'
import type { DatePoint, Shift } from './value-date-points.js'

/** Puts a point where a phrase such as `tuần trước` or `3 năm qua` has it, seen from the reference date. */
export function shiftPoint(point: DatePoint, { unit, by, span }: Shift, reference: CalendarDay): void {
  const today = julianDay(reference)
  // A day says more than the phrase beside it: `chiều nay 20/5`.
  if (point.day !== undefined && (span || (unit !== 'month' && unit !== 'year'))) return
  if (span) {
    const other = spanEnd(unit, by, reference)
    const [start, end] = by < 0 ? [other, reference] : [reference, other]
    point.whole = { start: formatDay(start), end: formatDay(end), precision: 'day' }
    return
  }
  switch (unit) {
    case 'day':
      setDay(point, fromJulianDay(today + by))
      return
    case 'week': {
      const monday = today - weekdayOf(today) + 1 + 7 * by
      if (point.weekday !== undefined) setDay(point, fromJulianDay(monday + point.weekday - 1))
      else {
        // `cuối tuần`: Saturday and Sunday.
        const first = point.part === 'late' ? monday + 5 : monday
        const [start, end] = [first, monday + 6].map((day) => formatDay(fromJulianDay(day)))
        point.whole = { start, end, precision: 'week' }
      }
      return
    }
    case 'month': {
      const { year, month } = monthBy(reference, by)
      if (point.month === undefined) Object.assign(point, { year: String(year), month: String(month) })
      return
    }
    case 'quarter': {
      const quarter = reference.year * 4 + Math.floor((reference.month - 1) / 3) + by
      Object.assign(point, { year: String(Math.floor(quarter / 4)), quarter: (quarter % 4) + 1 })
      return
    }
    case 'year':
      point.year ??= String(Math.max(1, reference.year + by))
      return
    case 'decade':
      point.decade = Math.floor(reference.year / 10) * 10 + by * 10
      return
    case 'century':
      point.century = Math.ceil(reference.year / 100) + by
  }
}

function spanEnd(unit: Shift['unit'], by: number, reference: CalendarDay): CalendarDay {
  const days = { day: 1, week: 7 }[unit as 'day']
  if (days !== undefined) return fromJulianDay(julianDay(reference) + by * days)
  const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit as 'month']
  const { year, month } = monthBy(reference, by * months)
  return { year, month, day: Math.min(reference.day, monthLength(month, year)) }
}

export function monthBy({ year, month }: CalendarDay, by: number): { readonly year: number; readonly month: number } {
  const number = year * 12 + month - 1 + by
  return { year: Math.floor(number / 12), month: (number % 12) + 1 }
}

export function setDay(point: DatePoint, { year, month, day }: CalendarDay): void {
  Object.assign(point, { year: String(year), month: String(month), day: String(day) })
}
