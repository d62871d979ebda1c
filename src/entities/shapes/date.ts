import { dayparts, edges, periods, spokenHours, stemNames, weekdays } from '../date-words.js'
import { holidays } from '../holidays.js'
import { keysOf, longest, type Pattern } from '../patterns.js'
import { bareDate, bareYears } from './date-bare.js'
import { moment } from './date-moment.js'
import { wordClock } from './date-parts.js'
import { century, cycleYear, decade, holiday, month, monthsOfYear, period, quarter } from './date-periods.js'

const rules: readonly Pattern[] = [
  moment, month, quarter, period, decade, century, monthsOfYear, holiday, cycleYear, bareDate, bareYears,
] // biome-ignore format: a list

const anyDate = longest(...rules)

const leads: ReadonlySet<string> = new Set([
  ...keysOf(`lúc|ngày|tháng|quý|quí|thập|thế|những|các|mùng|mồng|rằm|tết|đầu|cuối|giữa|${stemNames}`),
  ...[dayparts, weekdays, edges, periods, holidays].flatMap((phrases) => [...phrases.firstKeys]),
])
/** Words that begin a date only as an hour: `bảy giờ sáng`. They are frequent. */
const hours: ReadonlySet<string> = new Set([...spokenHours.firstKeys].filter((key) => !leads.has(key)))

/** The calendar date, time or period that begins at a token: the longest that a rule finds. */
export const date: Pattern = (t, at) => (hours.has(t.key(at)) && wordClock(t, at) < 0 ? -1 : anyDate(t, at))

/** The words that a date begins with, under look-up. */
export const dateWords: ReadonlySet<string> = new Set([...leads, ...hours])
