import { comma, dash, either, longest, maybe, not, type Pattern, seq, when, word, written } from '../patterns.js'
import type { TokenText } from '../token-text.js'
import {
  behind,
  dayList,
  dayMonth,
  dayNumber,
  dayWord,
  fullDate,
  monthDotYear,
  monthNumber,
  monthWord,
  monthYear,
  namedMonth,
  number,
  numberedMonth,
  to,
  year,
} from './date-parts.js'

/** Words behind a number that make it a measure or a count. */
export const unitWords = word('độ|m|km|kg|cm|mm|giờ|phút|ngày|tháng|năm|tuổi|người|lần|điểm|bàn|triệu|tỷ|tỉ|nghìn|ngàn')
const beforeDay = word('từ|đến|tới|vào|hết|và')
const sureBehind = word('này|tới|vừa|và|hằng|hàng|âm|sắp|đến|thì|đã|sẽ')
const beforeDuration = word('mỗi|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|vài|nhiều|hàng|từng|suốt|qua|những')

/** The date itself, without the words in front that make it one. */
export const plainDay: Pattern = longest(
  seq(fullDate, behind),
  seq(dayMonth, behind),
  seq(dayNumber, longest(numberedMonth, namedMonth, seq(monthWord, either(monthYear, monthDotYear))), behind),
)
/** `19 đến 23/5`, `9 - 11.9`, `20, 21 và 22/6`, `29/4 - 1/5`. */
export const days: Pattern = longest(
  plainDay,
  seq(dayNumber, either(to, word('và|hoặc')), plainDay),
  seq(dayList, either(comma, dash, word('và|đến|tới|hoặc')), plainDay),
  // With a year of its own, each is a date by itself.
  seq(
    plainDay,
    when((t, at) => !/\d{4}$/.test(t.at(at - 1))),
    dash,
    plainDay,
  ),
)
/** Whether a number that ends here is sure to count nothing. */
export function sure(t: TokenText, at: number): boolean {
  return t.kind(at) === undefined || t.kind(at) === 'punctuation' || sureBehind(t, at) > 0
}
/** `ngày 5` alone, where no counted thing comes behind. */
const dayAlone: Pattern = seq(
  when((t, at) => t.kind(at - 1) !== 'number' && beforeDuration(t, at - 1) < 0),
  dayWord,
  dayNumber,
  when(sure),
)
const lunarDay: Pattern = seq(
  maybe(dayWord),
  either(seq(word('mùng|mồng'), either(dayNumber, word('một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười'))), word('rằm')),
  maybe(either(longest(numberedMonth, namedMonth), word('tết'))),
  behind,
)
/** `29 Tết`: the last days of the lunar year. */
const yearEnd: Pattern = seq(number(20, 30), word('tết'))
/** `từ ngày 5 đến ngày 9`, whatever comes behind. */
const dayAfter: Pattern = seq(
  when((t, at) => beforeDay(t, at - 1) > 0),
  dayWord,
  dayNumber,
  not(unitWords),
)
/** `ngày 24- 5`, `ngày 4/ 4/2017`: with a blank too many. */
const brokenDay: Pattern = seq(
  dayNumber,
  written('/|-'),
  when((t, at) => t.glued(at) || t.glued(at - 1)),
  either(monthYear, monthNumber),
)
/** `15/5/ 2017` */
const brokenYear: Pattern = seq(fullDate, written('/|-'), year)
/** A day with the word `ngày` or a day of the lunar year. */
export const day: Pattern = seq(
  maybe(
    seq(
      word('đầu|cuối'),
      when((t, at) => dayWord(t, at) > 0),
    ),
  ),
  longest(
    seq(dayWord, longest(days, brokenDay, brokenYear)),
    dayAlone,
    dayAfter,
    lunarDay,
    seq(maybe(dayWord), yearEnd),
  ),
)
