import { dash, either, kind, longest, maybe, type Pattern, seq, when, word } from '../patterns.js'
import type { TokenText } from '../token-text.js'
import { unitWords } from './date-days.js'
import {
  dayMonth,
  dayNumber,
  fullDate,
  monthNumber,
  monthWord,
  monthYear,
  thisDay,
  to,
  year,
  yearWord,
} from './date-parts.js'
import { inScore } from './score.js'

const beforeNumber = word(
  'số|nhà|lệ|ngõ|hẻm|kiệt|ngách|đường|phố|sn|tỷ|tỉ|chiếm|thắng|thua|dẫn|hòa|hơn|gần|quá|set|séc|tứ|bảng',
)
const beforeDate = word('mừng|dịp|niệm|nghỉ|từ|đến|tới|trước|sau|hôm|vào|nay|qua|mai|hết|và|phiên|lễ|tiêm|ngày|cháy|kể')

const fromOrTo = word('từ|đến|tới|trước|sau|vào|hết')
const placeBehind = word('đến|tới|với|tại|ở|và|cho|trên|trong')
const thatDay = word('hôm')
const beforeNow = word('hôm|ngày|sáng|chiều|tối|đêm|trưa')
const beforeCount = word(
  'số|top|hơn|gần|khoảng|trên|dưới|đạt|mã|lệnh|tổng|cao|dài|nặng|sâu|khoảng|galaxy|windows|iphone|biển|bks|bs|ks',
)
const counted = word(
  'đồng|đ|usd|người|m|km|kg|ha|m2|m3|cm|mm|tấn|tạ|cái|chiếc|con|công|doanh|hộ|cuộc|lượt|vụ|trường|ca|học|mét|lít|cc|w|kw|mw|mah|tỷ|tỉ|triệu|nghìn|ngàn|điểm|phiếu|ngôi|căn|lần|suất|chỗ|tên|loại|bài|trang|bộ|cây|sản|vé|lao|cán|chai|viên|độ|euro|bảng|nhân|sinh|khách|bệnh|tàu|xe|máy|phần',
)

const shortRange = seq(dayNumber, to, fullDate)
const signRange = seq(dayNumber, word('đến|tới'), dayMonth)
const anyDay = either(fullDate, dayMonth)
/** `29/4 - 1/5`; with a year of its own, each is a date by itself. */
const twoDays = seq(
  anyDay,
  when((t, at) => !/\d{4}$/.test(t.at(at - 1))),
  dash,
  anyDay,
)
const wholeDay = seq(
  fullDate,
  maybe(seq(yearWord, either(year, word('nay|ngoái')))),
  maybe(seq(word('âm|dương'), word('lịch'))),
)
const monthYears = seq(monthYear, maybe(seq(dash, monthYear)))
const spelledDay = seq(dayNumber, monthWord, either(seq(monthNumber, yearWord, year), monthYear))
const commonYear = kind('number', (text) => /^(?:19\d\d|20[0-4]\d)$/.test(text))

/** A date in digits with nothing in front that says so. */
export const bareDate: Pattern = (t, at) => {
  if (beforeNumber(t, at - 1) > 0) return -1
  const range = shortRange(t, at)
  if (range > 0 && Number(t.at(at)) < Number.parseInt(t.at(range - 1), 10)) return range
  const two = twoDays(t, at)
  if (fullDate(t, at) > 0) {
    if (two > 0) return two
    return looksLikeDay(t, at) ? wholeDay(t, at) : -1
  }
  if (monthYear(t, at) > 0) return monthYears(t, at)
  const days = signRange(t, at)
  if (
    days > 0 &&
    fromOrTo(t, at - 1) > 0 &&
    Number(t.at(at)) < Number.parseInt(t.at(days - 1), 10) &&
    unitWords(t, days) < 0
  )
    return days
  if (dayMonth(t, at) > 0 && beforeDay(t, at)) return two > 0 ? two : at + 1
  return spelledDay(t, at)
}
/** `20/5` is a day rather than a fraction or a score. */
function looksLikeDay(t: TokenText, at: number): boolean {
  if (t.at(at).length <= 5 && inScore(t, at)) return false
  const parts = t.at(at).split(/[-/.]/)
  if (parts.length > 2 || beforeDate(t, at - 1) > 0) return true
  const [first, second] = parts.map(Number)
  if (t.at(at - 1) === '(' && t.at(at + 1) === ')') return beforeDate(t, at - 2) > 0 || second > 4 || first >= second
  if (t.at(at - 1) === ',' && t.kind(at - 2) === 'date') return true
  return first > second || (second > 10 && t.kind(at + 1) === 'punctuation')
}

/** `hôm 20-5`, `(22-10)` behind `hôm nay`: a day, not a range or score. */
function beforeDay(t: TokenText, at: number): boolean {
  const second = Number(t.at(at).split(/[-.–]/)[1])
  if (unitWords(t, at + 1) > 0 || second === 0) return false
  if (thatDay(t, at - 1) > 0) return true
  const bracketed = t.at(at - 1) === '(' && /^[),-]$/.test(t.at(at + 1))
  // A decimal number has a comma: `(20.4)` is a day.
  if (bracketed && t.at(at).includes('.')) return true
  const now = bracketed ? at - 2 : at - 1
  if (thisDay(t, now) > 0 && beforeNow(t, now - 1) > 0) return true
  return (
    fromOrTo(t, at - 1) > 0 &&
    !inScore(t, at) &&
    (t.kind(at + 1) === 'punctuation' || t.kind(at + 1) === undefined || placeBehind(t, at + 1) > 0)
  )
}

/** A year with nothing in front: four digits from 1900 to 2050, no unit or counted thing behind. */
export const bareYears: Pattern = seq(
  when((t, at) => beforeCount(t, at - 1) < 0),
  longest(
    kind('number', (text) => /^(?:19|20)\d\d[-–/](?:(?:19|20)\d\d|\d\d)$/.test(text)),
    seq(commonYear, dash, commonYear),
    commonYear,
  ),
  when((t, at) => counted(t, at) < 0),
)
