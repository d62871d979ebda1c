import { branches, dayNames, edges, holidays, periods, stems, weekdays } from '../date-words.js'
import { comma, dash, either, kind, longest, maybe, not, type Pattern, seq, when, word, written } from '../patterns.js'
import type { TokenText } from '../token-text.js'
import {
  behind,
  clockToken,
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
  partOfDay,
  roman,
  spokenClock,
  thisDay,
  to,
  year,
  years,
  yearWord,
} from './date-parts.js'
import { inScore } from './score.js'

/** `bắt đầu tháng 9`, `lần đầu năm 2012`: here `đầu` belongs to the word before. */
const beforeFirst = word('bắt|lần|hàng|ban|dẫn|đứng|cầm|khởi')

/** With `đầu`, `giữa`, `cuối` in front or not. */
function edged(pattern: Pattern): Pattern {
  return longest(
    pattern,
    seq(
      when((t, at) => beforeFirst(t, at - 1) < 0),
      edges.pattern,
      pattern,
    ),
  )
}

const months = kind('number', (text) => /^(?:1[0-2]|0?[1-9])[-–](?:1[0-2]|0?[1-9])$/.test(text))

/** The date itself, without the words in front that make it one. */
const plainDay: Pattern = longest(
  seq(fullDate, behind),
  seq(dayMonth, behind),
  seq(dayNumber, longest(numberedMonth, namedMonth, seq(monthWord, either(monthYear, monthDotYear))), behind),
)
/** `19 đến 23/5`, `9 - 11.9`, `20, 21 và 22/6`, `29/4 - 1/5`. */
const days: Pattern = longest(
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
const sure = (t: TokenText, at: number) => {
  return t.kind(at) === undefined || t.kind(at) === 'punctuation' || sureBehind(t, at) > 0
}
const sureBehind = word('này|tới|vừa|và|hằng|hàng|âm|sắp|đến|thì|đã|sẽ')
/** `ngày 5` alone, where no counted thing comes behind. */
const dayAlone: Pattern = seq(
  when((t, at) => t.kind(at - 1) !== 'number' && beforeDuration(t, at - 1) < 0),
  dayWord,
  dayNumber,
  when(sure),
)
const beforeDuration = word('mỗi|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|vài|nhiều|hàng|từng|suốt|qua|những')
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
  when((t, at) => word('từ|đến|tới|vào|hết|và')(t, at - 1) > 0),
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
const day: Pattern = seq(
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

const weekday: Pattern = seq(weekdays.pattern, maybe(seq(dash, weekdays.pattern)))

const timed = either(partOfDay, dayWord, fullDate, seq(word('cùng'), dayWord), seq(comma, partOfDay))
/** `lúc 7h`, `7 giờ sáng`, `15 giờ 00 ngày …`; not `trong 2h`, `4 giờ tìm kiếm`. */
const clock: Pattern = longest(
  seq(word('lúc'), longest(clockToken, spokenClock)),
  seq(clockToken, word('phút'), partOfDay),
  seq(maybe(word('lúc')), clockToken, dash, clockToken),
  seq(
    when((t, at) => /\d[:hg]\d/i.test(t.at(at)) || t.kind(at + 1) === 'syllable' || beforeSpan(t, at - 1) < 0),
    when((t, at) => beforeSpan(t, at - 1) < 0),
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
const beforeSpan = word('trong|hơn|gần|suốt|mất|sau|vòng|kéo|số|lệ|thắng|dẫn|thua|hòa')
const beforeClock = word('vào|từ|trước|đến|tới')

/** `22h30 ngày 14/7`, `sáng thứ Hai, 22/5`, `tối muộn ngày 9/9`, `7h sáng nay`. */
const moment: Pattern = (t, at) => {
  const afterClock = clock(t, at)
  let i = Math.max(at, afterClock)
  let anchored = afterClock > 0
  const open = i
  if (anchored && comma(t, i) > 0 && partOfDay(t, i + 1) > 0) i++
  let lastPast = i === open ? i : open
  const part = partOfDay(t, i)
  if (part > 0) {
    i = part
    // `đêm 4 rạng sáng 5/6`, `đêm 3 đến sáng 4.5`
    const other = seq(dayNumber, maybe(to), partOfDay)(t, i)
    if (other > 0 && either(dayWord, days)(t, other) > 0) i = other
    const now = thisDay(t, i)
    if (now > 0) i = now
  }
  const sameDay = seq(word('cùng'), dayWord)(t, i)
  if (anchored && sameDay > 0) i = sameDay
  if (anchored) lastPast = i
  const bracket = i
  const name = weekdayAt(t, i, i > at || part > 0)
  if (name > 0) {
    i = name
    anchored = true
    lastPast = i
    if (comma(t, i) > 0 && either(day, plainDay)(t, i + 1) > 0) i++
  }
  const known = anchored || part > 0
  const date = known ? longest(day, days, seq(word('các'), day))(t, i) : day(t, i)
  if (date > 0 && !(i === bracket && i > at && dayMonth(t, i) > 0 && unitBehind(t, i + 1))) return date
  return anchored ? lastPast : -1
}

/** `thứ Hai`; in small letters, `thứ hai` counts things unless the day, its part or a date stands beside it. */
function weekdayAt(t: TokenText, at: number, placed: boolean): number {
  const lead = dayWord(t, at)
  const first = lead > 0 ? lead : at
  const past = weekday(t, first)
  if (past < 0) return -1
  const second = t.at(first + 1)
  const ordinal = word('thứ')(t, first) > 0
  const named = !ordinal || (t.capital(first + 1) && second !== second.toUpperCase())
  if (ordinal && word('lần|người|hạng|họp|chiến|vị|đứng')(t, at - 1) > 0) return -1
  // `các ngày thứ 4, thứ 6 và chủ nhật`
  const listed = ordinal && word('thứ')(t, at - 3) > 0 && either(comma, word('và'))(t, at - 1) > 0
  const dated = longest(seq(maybe(comma), maybe(dayWord), plainDay), seq(written('('), plainDay))(t, past) > 0
  return named ||
    placed ||
    listed ||
    (lead > 0 && /\d/.test(second)) ||
    dated ||
    beforeWeekday(t, at - 1) > 0 ||
    word('tuần|hàng|hằng')(t, past) > 0
    ? past
    : -1
}
const beforeWeekday = word('hôm|vào|từ|sáng|chiều|tối|đêm|trưa')

const unitBehind = (t: TokenText, at: number) => unitWords(t, at) > 0
function unitWords(t: TokenText, at: number): number {
  return unitWord(t, at)
}
const unitWord = word('độ|m|km|kg|cm|mm|giờ|phút|ngày|tháng|năm|tuổi|người|lần|điểm|bàn|triệu|tỷ|tỉ|nghìn|ngàn')

/** `tháng 5`, `cuối tháng 5/2017`, `tháng 5-7/2017`, `tháng Tám năm 1945`. */
const month: Pattern = seq(
  when((t, at) => t.kind(at - 1) !== 'number' && digitWord(t, at - 1) < 0),
  edged(
    longest(
      seq(monthWord, either(monthYear, monthDotYear, fullDate)),
      seq(numberedMonth, behind),
      seq(monthWord, months, behind),
      seq(
        monthWord,
        monthNumber,
        either(dash, word('và|đến|hoặc'), comma),
        either(
          monthYear,
          seq(
            monthNumber,
            when((t, at) => sure(t, at) || yearWord(t, at) > 0 || t.at(at) === '/'),
            behind,
          ),
        ),
      ),
      seq(namedMonth, behind),
    ),
  ),
)
const digitWord = word('hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|vài')

/** `quý III/2024`, `quý 3 năm 2013`, `đầu quý 2`. */
const quarterNumber = either(
  kind('number', (text) => /^[1-4]$/.test(text)),
  written('I|II|III|IV'),
)
const quarter: Pattern = edged(
  seq(
    word('quý|quí'),
    longest(
      monthYear,
      kind('number', (text) => /^[1-4]\.20\d\d$/.test(text)),
      seq(quarterNumber, maybe(seq(either(dash, word('và')), quarterNumber)), behind),
      seq(word('đầu|cuối'), yearWord, year),
    ),
  ),
)

const anyYears = longest(years, seq(year, either(dash, written('/')), either(year, number(0, 99))), year)
/** `năm 2017`, `nhiệm kỳ 2021-2026`, `cuối năm 2012`, `năm học 2013-2014`, `mùa giải 2016/17`. */
const period: Pattern = seq(
  edged(
    longest(
      seq(periods.pattern, anyYears),
      seq(yearWord, year, word('đến|tới'), either(year), not(word('đồng|người|tỷ|triệu'))),
      seq(yearWord, number(100, 999), not(unitWords)),
      seq(word('năm'), stems, branches, maybe(year)),
      seq(yearWord, written('Gà|Chuột|Trâu|Hổ|Mèo|Rồng|Rắn|Ngựa|Dê|Khỉ|Chó|Lợn')),
    ),
  ),
  maybe(seq(word('âm|dương'), word('lịch'))),
)
const decade: Pattern = seq(
  edged(
    longest(
      seq(word('thập'), word('niên|kỷ|kỉ'), maybe(word('những')), either(years, year, number(10, 90))),
      seq(
        word('những|các'),
        yearWord,
        maybe(word('đầu|cuối')),
        either(
          year,
          kind('number', (text) => /^[1-9]0$/.test(text)),
        ),
      ),
    ),
  ),
  maybe(seq(maybe(word('của')), word('thế'), word('kỷ|kỉ'), either(number(1, 30), roman))),
)
const century: Pattern = edged(seq(word('thế'), word('kỷ|kỉ'), maybe(word('thứ')), either(number(1, 30), roman)))
/** `6 tháng đầu năm 2017`, `3 tháng cuối năm`, `9 tháng năm 2017`. */
const monthsOfYear: Pattern = seq(
  monthNumber,
  monthWord,
  longest(
    seq(maybe(word('đầu|cuối')), yearWord, either(year, word('nay|ngoái'))),
    seq(word('đầu|cuối'), yearWord),
    year,
  ),
)
const holiday: Pattern = (t, at) => {
  const start = either(
    seq(
      when((u, i) => word('những|các')(u, i - 1) < 0),
      dayWord,
      maybe(word('lễ')),
    ),
    word('đêm'),
    when(() => true),
  )(t, at)
  const name = holidays.match(t, start)
  const led = dayWord(t, at) > 0
  if (name && (led || (t.capital(start) && !dayNames.has(t.key(start)))))
    return seq(maybe(seq(stems, branches)), maybe(either(seq(maybe(yearWord), year), plainDay)))(t, name.past)
  if (t.at(start) === 'Tết' && holidayTet(t, start) > 0) return holidayTet(t, start)
  return -1
}
const holidayTet: Pattern = (t, at) => {
  const past = seq(maybe(seq(stems, branches)), maybe(year))(t, at + 1)
  return past > at + 1 || t.capital(at + 1) === false ? past : -1
}
const cycleYear: Pattern = seq(
  when((t, at) => t.capital(at) && t.capital(at + 1)),
  stems,
  branches,
  year,
)

/** A date in digits with nothing in front that says so. */
const bareDate: Pattern = (t, at) => {
  if (beforeNumber(t, at - 1) > 0) return -1
  const range = seq(dayNumber, to, fullDate)(t, at)
  if (range > 0 && Number(t.at(at)) < Number.parseInt(t.at(range - 1), 10)) return range
  const two = seq(
    either(fullDate, dayMonth),
    when((u, i) => !/\d{4}$/.test(u.at(i - 1))),
    dash,
    either(fullDate, dayMonth),
  )(t, at)
  if (fullDate(t, at) > 0) {
    if (two > 0) return two
    return looksLikeDay(t, at)
      ? seq(
          fullDate,
          maybe(seq(yearWord, either(year, word('nay|ngoái')))),
          maybe(seq(word('âm|dương'), word('lịch'))),
        )(t, at)
      : -1
  }
  if (monthYear(t, at) > 0) return seq(monthYear, maybe(seq(dash, monthYear)))(t, at)
  const days = seq(dayNumber, word('đến|tới'), dayMonth)(t, at)
  if (
    days > 0 &&
    fromOrTo(t, at - 1) > 0 &&
    Number(t.at(at)) < Number.parseInt(t.at(days - 1), 10) &&
    !unitBehind(t, days)
  )
    return days
  if (dayMonth(t, at) > 0 && beforeDay(t, at)) return two > 0 ? two : at + 1
  return seq(dayNumber, monthWord, either(seq(monthNumber, yearWord, year), monthYear))(t, at)
}
const beforeNumber = word(
  'số|nhà|lệ|ngõ|hẻm|kiệt|ngách|đường|phố|sn|tỷ|tỉ|chiếm|thắng|thua|dẫn|hòa|hơn|gần|quá|set|séc|tứ|bảng',
)
const beforeDate = word('mừng|dịp|niệm|nghỉ|từ|đến|tới|trước|sau|hôm|vào|nay|qua|mai|hết|và|phiên|lễ|tiêm|ngày|cháy|kể')

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
  if (unitBehind(t, at + 1) || second === 0) return false
  if (word('hôm')(t, at - 1) > 0) return true
  const bracketed = t.at(at - 1) === '(' && /^[),-]$/.test(t.at(at + 1))
  // A decimal number has a comma: `(20.4)` is a day.
  if (bracketed && t.at(at).includes('.')) return true
  const now = bracketed ? at - 2 : at - 1
  if (thisDay(t, now) > 0 && word('hôm|ngày|sáng|chiều|tối|đêm|trưa')(t, now - 1) > 0) return true
  return (
    fromOrTo(t, at - 1) > 0 &&
    !inScore(t, at) &&
    (t.kind(at + 1) === 'punctuation' || t.kind(at + 1) === undefined || placeBehind(t, at + 1) > 0)
  )
}

const fromOrTo = word('từ|đến|tới|trước|sau|vào|hết')
const placeBehind = word('đến|tới|với|tại|ở|và|cho|trên|trong')

/** A year with nothing in front: four digits from 1900 to 2050, no unit or counted thing behind. */
const bareYears: Pattern = seq(
  when((t, at) => beforeCount(t, at - 1) < 0),
  longest(
    seq(kind('number', (text) => /^(?:19|20)\d\d[-–/](?:(?:19|20)\d\d|\d\d)$/.test(text))),
    seq(commonYear, dash, commonYear),
    commonYear,
  ),
  when((t, at) => counted(t, at) < 0),
)
function commonYear(t: TokenText, at: number): number {
  return kind('number', (text) => /^(?:19\d\d|20[0-4]\d)$/.test(text))(t, at)
}
const beforeCount = word(
  'số|top|hơn|gần|khoảng|trên|dưới|đạt|mã|lệnh|tổng|cao|dài|nặng|sâu|khoảng|galaxy|windows|iphone|biển|bks|bs|ks',
)
const counted = word(
  'đồng|đ|usd|người|m|km|kg|ha|m2|m3|cm|mm|tấn|tạ|cái|chiếc|con|công|doanh|hộ|cuộc|lượt|vụ|trường|ca|học|mét|lít|cc|w|kw|mw|mah|tỷ|tỉ|triệu|nghìn|ngàn|điểm|phiếu|ngôi|căn|lần|suất|chỗ|tên|loại|bài|trang|bộ|cây|sản|vé|lao|cán|chai|viên|độ|euro|bảng|nhân|sinh|khách|bệnh|tàu|xe|máy|phần',
)

/** In this order of preference where two are equally long; the longest wins. */
const rules: readonly Pattern[] = [
  moment,
  month,
  quarter,
  period,
  decade,
  century,
  monthsOfYear,
  holiday,
  cycleYear,
  bareDate,
  bareYears,
]

/** The calendar date, time or period that begins at a token. */
export const date: Pattern = longest(...rules)
