import type { CalendarDay } from './calendar.js'
import type { DatePoint } from './value-date-points.js'
import type { DateValue } from './values.js'

/** What has been read of the span of a date, from left to right: one or several points in time. */
export class DateReader {
  readonly first: number
  readonly past: number
  /** The day that tells what `hôm qua` is, where it is known. */
  readonly reference: CalendarDay | undefined
  readonly points: DatePoint[] = [{}]
  lunar = false
  /** `mùng 5 tháng 5`: a day of either calendar. */
  early = false
  alternative: DateValue['alternative']

  constructor(first: number, past: number, reference: CalendarDay | undefined) {
    this.first = first
    this.past = past
    this.reference = reference
  }

  get point(): DatePoint {
    return this.points[this.points.length - 1]
  }

  get before(): DatePoint | undefined {
    return this.points[this.points.length - 2]
  }

  /** A new point, where this one holds something. */
  next(): DatePoint {
    if (Object.keys(this.point).length > 0) this.points.push({})
    return this.point
  }
}
