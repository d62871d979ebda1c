import { branches, dayparts, edges, periods, spokenHours, stemNames, weekdays } from '../date-words.js'
import { holidays } from '../holidays.js'
import { either, keysOf, longest, oneOf, type Pattern, word } from '../patterns.js'
import type { TokenText } from '../token-text.js'
import { bareDate, bareYears } from './date-bare.js'
import { moment } from './date-moment.js'
import { wordClock } from './date-parts.js'
import { century, cycleYear, decade, holiday, month, monthsOfYear, period, quarter } from './date-periods.js'

/** The dates that begin with a word, and those that begin with a number. */
const spelled = longest(moment, month, quarter, period, decade, century, holiday, cycleYear)
const inDigits = longest(moment, monthsOfYear, bareDate, bareYears)

/** Words that begin a date whatever follows. */
const sure: ReadonlySet<string> = keysOf('lúc|ngày|tháng|quý|quí|mùng|mồng|rằm|tết')
const edgeWords = 'đầu|cuối|giữa'
/** Words that begin one with certain words behind them: nine in ten that are read begin none. */
const leading: ReadonlyMap<string, Pattern> = new Map(
  (
    [
      ['những|các', word('năm')],
      ['thế|thập', word('kỷ|kỉ|niên')],
      [
        edgeWords,
        either(
          word('giờ|buổi|ngày|tháng|quý|quí|thế|thập|những|các|và|đến'),
          oneOf(dayparts.firstKeys),
          oneOf(periods.firstKeys),
        ),
      ],
      [stemNames, branches],
    ] as const
  ).flatMap(([words, behind]) =>
    [...keysOf(words)].filter((key) => !sure.has(key)).map((key) => [key, behind] as const),
  ),
)
const phrases = [dayparts, weekdays, edges, periods, holidays]
const leads: ReadonlySet<string> = new Set([
  ...sure,
  ...leading.keys(),
  ...phrases.flatMap((phrases) => [...phrases.firstKeys]),
])
/** Words that begin a date only as an hour: `bảy giờ sáng`. They are frequent. */
const hours: ReadonlySet<string> = new Set([...spokenHours.firstKeys].filter((key) => !leads.has(key)))

/** Whether the word at a token may begin a date: a cheap look at it and the words behind. */
function mayBegin(t: TokenText, at: number): boolean {
  const key = t.key(at)
  if (sure.has(key)) return true
  if (hours.has(key)) return wordClock(t, at) >= 0
  const behind = leading.get(key)
  return behind ? behind(t, at + 1) >= 0 : phrases.some((list) => list.match(t, at) !== undefined)
}

/** The calendar date, time or period that begins at a token: the longest that a rule finds. */
export const date: Pattern = (t, at) => {
  if (t.kind(at) !== 'syllable') return inDigits(t, at)
  return mayBegin(t, at) ? spelled(t, at) : -1
}

/** The words that a date begins with, under look-up. */
export const dateWords: ReadonlySet<string> = new Set([...leads, ...hours])
