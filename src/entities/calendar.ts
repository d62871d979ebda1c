/** A day of the Gregorian calendar. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days of a month; February has 29 where the year is not known. */
export function monthLength(month: number, year?: number): number {
  return month === 2 && (year === undefined || isLeapYear(year)) ? 29 : monthLengths[month - 1]
}

/** Whether the month has the day: `31/4` and `29/2/2019` are no days, `29/2` may be one. */
export function isDay(day: number, month: number, year?: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(month, year)
}

/** Days since the Julian day 0, at noon. */
export function julianDay({ year, month, day }: CalendarDay): number {
  const a = Math.floor((14 - month) / 12)
  const y = year + 4800 - a
  const m = month + 12 * a - 3
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return day + Math.floor((153 * m + 2) / 5) + 365 * y + leaps - 32045
}

export function fromJulianDay(julian: number): CalendarDay {
  const a = julian + 32044
  const b = Math.floor((4 * a + 3) / 146097)
  const c = a - Math.floor((b * 146097) / 4)
  const d = Math.floor((4 * c + 3) / 1461)
  const e = c - Math.floor((1461 * d) / 4)
  const m = Math.floor((5 * e + 2) / 153)
  return {
    day: e - Math.floor((153 * m + 2) / 5) + 1,
    month: m + 3 - 12 * Math.floor(m / 10),
    year: b * 100 + d - 4800 + Math.floor(m / 10),
  }
}

/** 1 (Monday) to 7 (Sunday), as in ISO 8601. */
export function weekdayOf(julian: number): number {
  return (julian % 7) + 1
}

/** Easter Sunday, by the rule of Meeus, Jones and Butcher. */
export function easter(year: number): CalendarDay {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return { year, month: Math.floor(f / 31), day: (f % 31) + 1 }
}

/** `2024-05-20`, or undefined where the text is no day of the calendar. */
export function parseDay(text: string): CalendarDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = match.slice(1).map(Number)
  return isDay(day, month, year) ? { year, month, day } : undefined
}

export function formatDay({ year, month, day }: CalendarDay): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
