import { type CalendarDay, easter, formatDay } from './calendar.js'
import { lunarMonthLength, lunarToSolar } from './lunar.js'
import { type DatePoint, type FormattedPoint, formatPoint } from './value-date-points.js'

const one = (text: string): FormattedPoint => ({ start: text, end: text, precision: 'day' })

/**
 * A point of the lunar calendar, or a feast that moves, as Gregorian days where its year is known; else month and day as they are,
 * `XXXX-01-15`, for the value to mark. The last day of a lunar year stands for `30 Tết` where its month has 29.
 */
export function solarOf(point: DatePoint): FormattedPoint | undefined {
  const year = point.year === undefined ? undefined : Number(point.year)
  if (point.easter) return year === undefined ? undefined : one(formatDay(easter(year)))
  if (point.month === undefined && !point.eve) return formatPoint({ ...point, lunar: true })
  if (year === undefined) {
    const day = point.day ?? (point.eve ? '30' : undefined)
    return formatPoint({ lunar: true, month: point.eve ? '12' : point.month!, ...(day !== undefined && { day }) })
  }
  if (point.day === undefined && !point.eve) {
    const month = Number(point.month)
    const first = lunarDay(year, month, 1)
    const last = first && lunarDay(year, month, lunarMonthLength(year, month))
    return first && last && { start: formatDay(first), end: formatDay(last), precision: 'month' }
  }
  const found = dayOf(point, year)
  return found && one(formatDay(found))
}

function dayOf({ month, day, eve }: DatePoint, year: number): CalendarDay | undefined {
  if (!eve) return lunarDay(year, Number(month), Number(day))
  const length = lunarMonthLength(year - 1, 12)
  return lunarDay(year - 1, 12, day === undefined ? length : Math.min(length, Number(day)))
}

/** The calendar was reckoned otherwise before; texts give no lunar dates of years far ahead. */
const [firstYear, lastYear] = [1800, 2199]

function lunarDay(year: number, month: number, day: number): CalendarDay | undefined {
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return undefined
  return lunarToSolar({ year, month, day, leap: false })
}
