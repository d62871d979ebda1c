import { isDay } from '../calendar.js'
import { branches, monthNames, stems } from '../date-words.js'
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
  shortDate,
  spokenDay,
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
  seq(shortDate, behind),
  seq(
    when(inMonth),
    dayNumber,
    longest(numberedMonth, namedMonth, seq(monthWord, either(monthYear, monthDotYear))),
    behind,
  ),
)
/** Whether the month behind a day has it: `31 tháng 4` is no date. */
function inMonth(t: TokenText, at: number): boolean {
  const month = monthWord(t, at + 1) > 0 ? Number.parseInt(t.at(at + 2), 10) : Number.NaN
  return !(month >= 1 && month <= 12) || isDay(Number(t.at(at)), month)
}
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
/** `mùng 8/3` */
const earlyDay: Pattern = seq(maybe(dayWord), word('mùng|mồng'), either(fullDate, dayMonth), behind)
const tetYear = seq(maybe(seq(stems, branches)), maybe(year))
/** `29 Tết`, `mùng 3 Tết Ất Tỵ 2025`: days before and behind the lunar new year. */
const tetDay: Pattern = seq(
  either(number(20, 30), seq(word('mùng|mồng'), either(dayNumber, spokenDay))),
  word('tết'),
  tetYear,
)
/** `ngày hai mươi tháng mười` */
const spokenDate: Pattern = seq(
  dayWord,
  maybe(word('mùng|mồng')),
  spokenDay,
  either(numberedMonth, seq(monthWord, monthNames.pattern)),
  behind,
)
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
    seq(maybe(dayWord), tetDay),
    earlyDay,
    spokenDate,
  ),
)
