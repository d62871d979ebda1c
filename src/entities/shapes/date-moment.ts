import { weekdays } from '../date-words.js'
import {
  comma,
  dash,
  either,
  longest,
  maybe,
  not,
  type Pattern,
  phrase,
  seq,
  when,
  word,
  written,
} from '../patterns.js'
import type { TokenText } from '../token-text.js'
import { day, days, plainDay, unitWords } from './date-days.js'
import {
  clockToken,
  dayMonth,
  dayNumber,
  dayWord,
  fullDate,
  number,
  partOfDay,
  spokenClock,
  thisDay,
  to,
  wordClock,
} from './date-parts.js'

const beforeSpan = word('trong|hơn|gần|suốt|mất|sau|vòng|kéo|số|lệ|thắng|dẫn|thua|hòa')
const beforeClock = word('vào|từ|trước|đến|tới')
const beforeWeekday = word('hôm|vào|từ|sáng|chiều|tối|đêm|trưa')
const beforeOrdinal = word('lần|người|hạng|họp|chiến|vị|đứng')
const thu = word('thứ')
const weekly = word('tuần|hàng|hằng')
const listSign = either(comma, dash, word('và|đến|tới|hoặc'))
const sameDay = seq(word('cùng'), dayWord)
const nextPart = seq(dayNumber, maybe(to), partOfDay)
const dayBehind = either(dayWord, days)
const anyDay = either(day, plainDay)
const placedDay = longest(day, days, seq(word('các'), day))
const datedBehind = longest(seq(maybe(comma), maybe(dayWord), plainDay), seq(written('('), plainDay))
const weekday: Pattern = seq(weekdays.pattern, maybe(seq(dash, weekdays.pattern)))

const timed = either(partOfDay, dayWord, fullDate, sameDay, seq(comma, partOfDay))
const ratio = either(phrase('tỷ lệ'), phrase('tỉ lệ'), phrase('tỷ số'), phrase('tỉ số'))
const ratioReach = 6
/** `tỷ lệ chọi 1:15` */
function inRatio(t: TokenText, at: number): boolean {
  if (!t.at(at).includes(':')) return false
  for (let i = at - 2; i >= at - ratioReach; i--) if (ratio(t, i) > 0) return true
  return false
}

/** `lúc 7h`, `7 giờ sáng`, `15 giờ 00 ngày …`; not `trong 2h`, `4 giờ tìm kiếm`. */
const clock: Pattern = longest(
  seq(word('lúc'), longest(clockToken, spokenClock, wordClock)),
  seq(
    wordClock,
    when((t, at) => partOfDay(t, at) > 0),
  ),
  seq(clockToken, word('phút'), partOfDay),
  seq(maybe(word('lúc')), clockToken, dash, clockToken),
  seq(
    when((t, at) => beforeSpan(t, at - 1) < 0 && !inRatio(t, at)),
    clockToken,
  ),
  seq(
    spokenClock,
    when((t, at) => timed(t, at) > 0),
  ),
  seq(
    when((t, at) => beforeClock(t, at - 1) > 0),
    number(5, 24),
    word('giờ'),
    not(word('đồng|đến|liên|mỗi|một|sau|làm')),
  ),
)

/** `22h30 ngày 14/7`, `sáng thứ Hai, 22/5`, `tối muộn ngày 9/9`, `7h sáng nay`. */
export const moment: Pattern = (t, at) => {
  const afterClock = clock(t, at)
  let i = Math.max(at, afterClock)
  let anchored = afterClock > 0
  const open = i
  if (anchored && comma(t, i) > 0 && partOfDay(t, i + 1) > 0) i++
  let lastPast = open
  const part = partOfDay(t, i)
  if (part > 0) {
    i = part
    // `đêm 4 rạng sáng 5/6`, `đêm 3 đến sáng 4.5`
    const other = nextPart(t, i)
    if (other > 0 && dayBehind(t, other) > 0) i = other
    const now = thisDay(t, i)
    if (now > 0) i = now
  }
  const same = sameDay(t, i)
  if (anchored && same > 0) i = same
  if (anchored) lastPast = i
  const bracket = i
  const name = weekdayAt(t, i, i > at || part > 0)
  if (name > 0) {
    i = name
    anchored = true
    lastPast = i
    if (comma(t, i) > 0 && anyDay(t, i + 1) > 0) i++
  }
  const known = anchored || part > 0
  const date = known ? placedDay(t, i) : day(t, i)
  if (date > 0 && !(i === bracket && i > at && dayMonth(t, i) > 0 && unitWords(t, i + 1) > 0)) return date
  return anchored ? lastPast : -1
}

/** `thứ Hai`; in small letters, `thứ hai` counts things unless the day, its part or a date stands beside it. */
function weekdayAt(t: TokenText, at: number, placed: boolean): number {
  const lead = dayWord(t, at)
  const first = lead > 0 ? lead : at
  const past = weekday(t, first)
  if (past < 0) return -1
  const second = t.at(first + 1)
  const ordinal = thu(t, first) > 0
  const named = !ordinal || (t.capital(first + 1) && second !== second.toUpperCase())
  if (ordinal && beforeOrdinal(t, at - 1) > 0) return -1
  // `các ngày thứ 4, thứ 6 và chủ nhật`, `từ thứ 2 đến thứ 6`
  const listed = ordinal && thu(t, at - 3) > 0 && listSign(t, at - 1) > 0
  const dated = datedBehind(t, past) > 0
  return named ||
    placed ||
    listed ||
    (lead > 0 && /\d/.test(second)) ||
    dated ||
    beforeWeekday(t, at - 1) > 0 ||
    weekly(t, past) > 0
    ? past
    : -1
}
