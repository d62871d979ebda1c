import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  easter,
  formatDay,
  fromJulianDay,
  isDay,
  julianDay,
  parseDay,
  weekdayOf,
} from '../../../src/entities/calendar.js'
import { lunarMonthLength, lunarToSolar, solarToLunar } from '../../../src/entities/lunar.js'
import { seed } from '../../laws/texts.js'

/** First day of the Vietnamese lunar year. */
const newYears = [
  '1975-02-11', '1976-01-31', '1985-01-21', '1986-02-09', '1995-01-31', '2000-02-05', '2007-02-17', '2008-02-07', '2010-02-14',
  '2013-02-10', '2014-01-31', '2015-02-19', '2016-02-08', '2017-01-28', '2018-02-16', '2019-02-05', '2020-01-25',
  '2021-02-12', '2022-02-01', '2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06', '2030-02-02',
] // biome-ignore format: a list

test.each(newYears)('Tết on %s', (text) => {
  const year = Number(text.slice(0, 4))
  expect(formatDay(lunarToSolar({ year, month: 1, day: 1, leap: false })!)).toBe(text)
  expect(solarToLunar(parseDay(text)!)).toEqual({ year, month: 1, day: 1, leap: false })
})

test.each([
  [1985, 2], [1987, 7], [2001, 4], [2004, 2], [2006, 7], [2009, 5], [2012, 4], [2014, 9], [2017, 6], [2020, 4], [2023, 2], [2025, 6], [2028, 5],
])('%i has a leap month %i', (year, month) => {
  const leaps = Array.from({ length: 12 }, (_, i) => i + 1).filter((m) => lunarToSolar({ year, month: m, day: 1, leap: true }))
  expect(leaps).toEqual([month])
}) // biome-ignore format: a list

test.each([2018, 2019, 2021, 2022, 2024, 2026, 2027])('%i has none', (year) => {
  for (let month = 1; month <= 12; month++) expect(lunarToSolar({ year, month, day: 1, leap: true })).toBeUndefined()
})

test('days that a lunar month does not have', () => {
  expect(lunarMonthLength(2024, 12)).toBe(29)
  expect(lunarToSolar({ year: 2024, month: 12, day: 30, leap: false })).toBeUndefined()
  expect(lunarToSolar({ year: 2024, month: 13, day: 1, leap: false })).toBeUndefined()
  expect(lunarToSolar({ year: 2024, month: 1, day: 0, leap: false })).toBeUndefined()
})

describe('the Gregorian calendar', () => {
  const day = fc.integer({
    min: julianDay({ year: 1900, month: 1, day: 1 }),
    max: julianDay({ year: 2099, month: 12, day: 31 }),
  })
  test('Julian days, texts and lunar days lead back', () => {
    fc.assert(
      fc.property(day, (julian) => {
        const date = fromJulianDay(julian)
        expect(julianDay(date)).toBe(julian)
        expect(parseDay(formatDay(date))).toEqual(date)
        expect(lunarToSolar(solarToLunar(date))).toEqual(date)
        expect(weekdayOf(julian)).toBe(new Date(`${formatDay(date)}T00:00Z`).getUTCDay() || 7)
      }),
      { seed, numRuns: 2000 },
    )
  })
  test('days that there are and are not', () => {
    expect([isDay(31, 4), isDay(29, 2), isDay(29, 2, 2019), isDay(29, 2, 2020), isDay(32, 13), isDay(0, 1)]).toEqual([
      false,
      true,
      false,
      true,
      false,
      false,
    ])
  })
  test.each([
    [2016, '2016-03-27'],
    [2023, '2023-04-09'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
  ] as const)('Easter of %i', (year, text) => {
    expect(formatDay(easter(year))).toBe(text)
  })
})
