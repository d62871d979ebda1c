import { dayparts, edges, holidays, periods, stemNames, weekdays } from '../date-words.js'
import { keysOf, longest, type Pattern } from '../patterns.js'
import { bareDate, bareYears } from './date-bare.js'
import { moment } from './date-moment.js'
import { century, cycleYear, decade, holiday, month, monthsOfYear, period, quarter } from './date-periods.js'

const rules: readonly Pattern[] = [
  moment, month, quarter, period, decade, century, monthsOfYear, holiday, cycleYear, bareDate, bareYears,
] // biome-ignore format: a list

/** The calendar date, time or period that begins at a token: the longest that a rule finds. */
export const date: Pattern = longest(...rules)

/** The words that a date begins with, under look-up. */
export const dateWords: ReadonlySet<string> = new Set([
  ...keysOf(`lúc|ngày|tháng|quý|quí|thập|thế|những|các|mùng|mồng|rằm|tết|đầu|cuối|giữa|${stemNames}`),
  ...[dayparts, weekdays, edges, periods, holidays].flatMap((phrases) => [...phrases.firstKeys]),
])
