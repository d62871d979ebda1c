import { isDay } from '../calendar.js'
import { dayparts, fromRoman, monthNames, spokenDays, spokenHours, spokenMinutes } from '../date-words.js'
import { comma, dash, either, kind, many, maybe, type Pattern, seq, when, word, written } from '../patterns.js'
import type { TokenText } from '../token-text.js'

const between = (text: string, low: number, high: number) => {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : -1
  return value >= low && value <= high
}
export const number = (low: number, high: number): Pattern => kind('number', (text) => between(text, low, high))

export const dayNumber = kind('number', (text) => /^\d{1,2}$/.test(text) && between(text, 1, 31))
export const monthNumber = kind('number', (text) => /^\d{1,2}$/.test(text) && between(text, 1, 12))
export const year = kind('number', (text) => /^\d{4}$/.test(text) && between(text, 1000, 2999))
export const years = kind('number', (text) => /^[12]\d{3}[-–/](?:[12]\d{3}|\d{2})$/.test(text))

/** `20-5`, `20.5`: a day and a month, where something says that it is a date. */
export const dayMonth = kind('number', (text) => {
  const [day, month, more] = text.split(/[-.–]/)
  return (
    more === undefined && /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month ?? '') && isDay(Number(day), Number(month))
  )
})
/** `20/5`, `20/5/2017`, `5-7/12`, `7/8/65`: with a day that the month has. */
export const fullDate = kind('date', (text) => {
  if (monthYearForm.test(text)) return false
  const [day, month, year] = text.replace(/^\d+-(?=\d+\/)/, '').split(/[-/.]/)
  return isDay(Number(day), Number(month), year?.length === 4 ? Number(year) : undefined)
})
/** `20.11.98`, which is a number elsewhere. */
export const shortDate = kind('number', (text) => /^(?:3[01]|[12]\d|0?[1-9])\.(?:1[0-2]|0?[1-9])\.\d\d$/.test(text))
const monthYearForm = /^\d{1,2}[-/.]\d{4}$/
/** `5/2017`, `5-2017`; behind `tháng` also `5.2017`. */
export const monthYear = kind('date', (text) => monthYearForm.test(text))
export const monthDotYear = kind('number', (text) => /^(?:1[0-2]|0?[1-9])\.(?:19|20)\d\d$/.test(text))

export const dayWord = word('ngày')
/** `hai mươi`, `mười lăm` behind `ngày`, where a month follows. */
export const spokenDay: Pattern = spokenDays.pattern
export const monthWord = word('tháng')
export const yearWord = word('năm')
export const to = either(dash, word('đến|tới'))

/** `năm 2017`, `/2017`, `, năm 2017`, `năm nay`, `năm ngoái` behind a month or day. */
const yearBehind = either(
  seq(maybe(comma), yearWord, year),
  seq(yearWord, word('nay|ngoái|trước|sau|tới')),
  seq(word('cùng'), yearWord),
  seq(written('/|-'), year),
  seq(word('dl'), maybe(year)),
)
const lunar = either(seq(word('âm'), word('lịch')), seq(word('dương'), word('lịch')), written('ÂL|AL|âl|DL'))
export const behind = seq(maybe(yearBehind), maybe(lunar))

/** `tháng 5`, `tháng Tám`, `tháng Giêng`: without the year. */
export const namedMonth: Pattern = seq(
  monthWord,
  when((t, at) => {
    // `tháng năm`, `tháng một` in small letters say nothing sure.
    const name = monthNames.match(t, at)
    return name !== undefined && (t.capital(at) || !/^(?:năm|một|mô|ba)/.test(t.key(at)) || t.key(at + 1) === 'năm')
  }),
  (t, at) => monthNames.match(t, at)?.past ?? -1,
)
export const numberedMonth: Pattern = seq(monthWord, monthNumber)

export const daypart: Pattern = dayparts.pattern
/** `sáng`, `chiều tối`, `cuối giờ chiều`, `đầu buổi sáng`. */
export const partOfDay: Pattern = seq(
  maybe(
    seq(
      word('đầu|cuối|giữa'),
      maybe(word('giờ|buổi')),
      when((t, at) => daypart(t, at) > 0),
    ),
  ),
  daypart,
)
export const thisDay = word('nay|mai|qua')

const hourNumber = number(0, 24)
const minuteNumber = number(0, 59)
/** `22h30`, `8:30`; not `2h` behind `trong`, which is how long. */
export const clockToken = kind('time')
/** `7 giờ`, `7 giờ 30`, `7 giờ 30 phút`, `7 giờ rưỡi`; `18g` with no minutes. */
export const spokenClock: Pattern = seq(
  hourNumber,
  word('giờ|g|h'),
  maybe(either(seq(minuteNumber, maybe(word('phút|p'))), word('rưỡi'), seq(word('kém'), minuteNumber))),
)

/** `bảy giờ`, `bảy giờ rưỡi`, `mười giờ kém mười lăm` */
export const wordClock: Pattern = seq(
  spokenHours.pattern,
  word('giờ'),
  maybe(either(word('rưỡi'), seq(word('kém'), spokenMinutes.pattern), seq(spokenMinutes.pattern, maybe(word('phút'))))),
)

/** `22`, `22 và 23`, `20, 21`: days that share the month behind the last one. */
export const dayList: Pattern = seq(dayNumber, many(seq(either(comma, dash, word('và|đến|tới|hoặc')), dayNumber), 8, 1))

export const roman: Pattern = (t: TokenText, at: number) => (fromRoman(t.at(at)) > 0 ? at + 1 : -1)
