import { branches, edges, periods, stems } from '../date-words.js'
import { holidays } from '../holidays.js'
import { comma, dash, either, kind, longest, maybe, not, type Pattern, seq, when, word, written } from '../patterns.js'
import type { TokenText } from '../token-text.js'
import { plainDay, sure, unitWords } from './date-days.js'
import {
  behind,
  dayWord,
  fullDate,
  monthDotYear,
  monthNumber,
  monthWord,
  monthYear,
  namedMonth,
  number,
  numberedMonth,
  roman,
  year,
  years,
  yearWord,
} from './date-parts.js'

const digitWord = word('hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|vài')
const plural = word('những|các')
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

/** `tháng 5`, `cuối tháng 5/2017`, `tháng 5-7/2017`, `tháng Tám năm 1945`. */
export const month: Pattern = seq(
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

/** `quý III/2024`, `quý 3 năm 2013`, `đầu quý 2`. */
const quarterNumber = either(
  kind('number', (text) => /^[1-4]$/.test(text)),
  written('I|II|III|IV'),
)
export const quarter: Pattern = edged(
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
export const period: Pattern = seq(
  edged(
    longest(
      seq(periods.pattern, anyYears),
      seq(yearWord, year, word('đến|tới'), year, not(word('đồng|người|tỷ|triệu'))),
      seq(yearWord, number(100, 999), not(unitWords)),
      seq(word('năm'), stems, branches, maybe(year)),
      seq(yearWord, written('Gà|Chuột|Trâu|Hổ|Mèo|Rồng|Rắn|Ngựa|Dê|Khỉ|Chó|Lợn')),
    ),
  ),
  maybe(seq(word('âm|dương'), word('lịch'))),
)
export const decade: Pattern = seq(
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
export const century: Pattern = edged(seq(word('thế'), word('kỷ|kỉ'), maybe(word('thứ')), either(number(1, 30), roman)))
/** `6 tháng đầu năm 2017`, `3 tháng cuối năm`, `9 tháng năm 2017`. */
export const monthsOfYear: Pattern = seq(
  monthNumber,
  monthWord,
  longest(
    seq(maybe(word('đầu|cuối')), yearWord, either(year, word('nay|ngoái'))),
    seq(word('đầu|cuối'), yearWord),
    year,
  ),
)
const holidayStart = either(
  seq(
    when((t, at) => plural(t, at - 1) < 0),
    dayWord,
    maybe(word('lễ')),
  ),
  word('đêm'),
  when(() => true),
)
const cycle = maybe(seq(stems, branches))
const holidayBehind = seq(cycle, maybe(either(seq(maybe(yearWord), year), plainDay)))
const tetBehind = seq(cycle, maybe(year))
/** `Tết Nguyên đán 2024`, `ngày vía Thần tài`, `Quốc khánh 2/9`, `Tết`. */
export const holiday: Pattern = (t, at) => {
  const start = holidayStart(t, at)
  const name = longHoliday(t, start)
  if (name && (dayWord(t, at) > 0 || (t.capital(start) && !name.value.named) || (name.value.eve && night(t, at) > 0)))
    return holidayBehind(t, name.past)
  if (t.at(start) !== 'Tết') return -1
  const past = tetBehind(t, start + 1)
  return past > start + 1 || !t.capital(start + 1) ? past : -1
}
const tet = word('tết')
const night = word('đêm')
/** `Tết` alone is for a rule of its own. */
function longHoliday(t: TokenText, at: number): ReturnType<typeof holidays.match> {
  const name = holidays.match(t, at)
  return name && name.past === at + 1 && tet(t, at) > 0 ? undefined : name
}
export const cycleYear: Pattern = seq(
  when((t, at) => t.capital(at) && t.capital(at + 1)),
  stems,
  branches,
  year,
)
