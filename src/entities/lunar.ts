import { type CalendarDay, fromJulianDay, julianDay } from './calendar.js'

/** A day of the Vietnamese lunar calendar. */
export interface LunarDay {
  readonly year: number
  readonly month: number
  readonly day: number
  /** In the leap month that follows the month of the same number. */
  readonly leap: boolean
}

/*
 * The Vietnamese calendar by Hồ Ngọc Đức's rules (https://www.informatik.uni-leipzig.de/~duc/amlich/calrules_en.html), with the new moons
 * and the longitude of the sun after Meeus, Astronomical Algorithms (1998): a month begins on the day of the new moon, the month of
 * the winter solstice is the eleventh, and where thirteen months lie between two of those, the first without a principal term
 * is a leap month. For UTC+7, which has been the law since 1968 (in the South since 1976); older almanacs were reckoned for Beijing or
 * Saigon and may differ by a day, now and then by a month.
 */
const timeZone = 7 / 24
const month = 29.530588853
const radians = Math.PI / 180

/** The instant of the `k`th new moon since 1 January 1900, in Julian days. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const t2 = t * t
  const t3 = t2 * t
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * radians)
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3) * radians
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3) * radians
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3) * radians
  const correction =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun)
  const delta =
    t < -11
      ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
      : -0.000278 + 0.000265 * t + 0.000262 * t2
  return mean + correction - delta
}

/** The day of the `k`th new moon. */
function newMoonDay(k: number): number {
  return Math.floor(newMoon(k) + 0.5 + timeZone)
}

/** The sun's longitude at the beginning of a day, in twelfths of the circle, 0 to 11: the principal term before it. */
function sunSector(julian: number): number {
  const t = (julian - 0.5 - timeZone - 2451545) / 36525
  const t2 = t * t
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * radians
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly)
  const longitude = (mean + centre) % 360
  return Math.floor((longitude < 0 ? longitude + 360 : longitude) / 30)
}

/** The number of the new moon that begins the month of the winter solstice of a year. */
function eleventhMonth(year: number): number {
  const k = Math.floor((julianDay({ year, month: 12, day: 31 }) - 2415021) / month)
  return sunSector(newMoonDay(k)) >= 9 ? k - 1 : k
}

/** How many months behind the eleventh the leap month comes, or 0 where the year has none. */
function leapOffset(eleventh: number, next: number): number {
  if (next - eleventh < 13) return 0
  let i = 1
  while (i < 13 && sunSector(newMoonDay(eleventh + i)) !== sunSector(newMoonDay(eleventh + i + 1))) i++
  return i
}

export function solarToLunar(day: CalendarDay): LunarDay {
  const julian = julianDay(day)
  let k = Math.floor((julian - 2415021.076998695) / month) + 1
  while (newMoonDay(k) > julian) k--
  let eleventh = eleventhMonth(day.year)
  let next = eleventhMonth(day.year + 1)
  if (k < eleventh) {
    next = eleventh
    eleventh = eleventhMonth(day.year - 1)
  }
  const offset = k - eleventh
  const leap = leapOffset(eleventh, next)
  const number = leap > 0 && offset >= leap ? offset + 10 : offset + 11
  const lunarMonth = number > 12 ? number - 12 : number
  const base = eleventh === eleventhMonth(day.year) ? day.year + 1 : day.year
  return {
    year: lunarMonth >= 11 && offset < 4 ? base - 1 : base,
    month: lunarMonth,
    day: julian - newMoonDay(k) + 1,
    leap: leap > 0 && offset === leap,
  }
}

/** The first day of a lunar month and how many days it has; undefined for a leap month that the year does not have. */
function monthOf(
  year: number,
  lunarMonth: number,
  leap: boolean,
): { readonly first: number; readonly length: number } | undefined {
  const before = lunarMonth < 11 ? year - 1 : year
  const eleventh = eleventhMonth(before)
  const leapAt = leapOffset(eleventh, eleventhMonth(before + 1))
  let offset = lunarMonth < 11 ? lunarMonth + 1 : lunarMonth - 11
  if (leap) {
    if (leapAt === 0 || offset + 1 !== leapAt) return undefined
    offset++
  } else if (leapAt > 0 && offset >= leapAt) offset++
  const first = newMoonDay(eleventh + offset)
  return { first, length: newMoonDay(eleventh + offset + 1) - first }
}

/** The Gregorian day, or undefined where the lunar year has no such day: 30 in a month of 29, a leap month that there is not. */
export function lunarToSolar({ year, month: lunarMonth, day, leap }: LunarDay): CalendarDay | undefined {
  if (lunarMonth < 1 || lunarMonth > 12 || day < 1 || day > 30) return undefined
  const found = monthOf(year, lunarMonth, leap)
  return found && day <= found.length ? fromJulianDay(found.first + day - 1) : undefined
}

/** Days of a lunar month, 29 or 30. */
export function lunarMonthLength(year: number, lunarMonth: number): number {
  return monthOf(year, lunarMonth, false)!.length
}
