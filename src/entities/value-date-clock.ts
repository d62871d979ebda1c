import { spokenHours, spokenMinutes } from './date-words.js'
import { keysOf, word } from './patterns.js'
import type { TokenText } from './token-text.js'
import type { DateReader } from './value-date-reader.js'

const hourKeys = keysOf('giờ|g|h')
const [hourWord, half, less] = [word('giờ'), word('rưỡi'), word('kém')]
const monthKeys = keysOf('tháng')
/** The hour that a number in digits or words before `giờ` names, with the token of `giờ`. */
export function spokenHourAt(t: TokenText, i: number): { readonly hour: number; readonly at: number } | undefined {
  if (t.kind(i) === 'number')
    return hourKeys.has(t.key(i + 1)) && /^\d{1,2}$/.test(t.at(i)) ? { hour: Number(t.at(i)), at: i + 1 } : undefined
  const spoken = spokenHours.match(t, i)
  return spoken && hourWord(t, spoken.past) > 0 ? { hour: spoken.value, at: spoken.past } : undefined
}

/** `22h30`, `8:30:15` */
export function readClock(t: TokenText, i: number, reader: DateReader): number {
  const [hour, minute, second] = t.at(i).match(/\d+/g)!
  Object.assign(reader.point, { hour, ...(minute && { minute }), ...(second && { second }) })
  return i + 1
}

/** `7 giờ 30 phút`, `7 giờ rưỡi`, `8 giờ kém 10`, `bảy giờ mười lăm`. */
export function readSpokenClock(t: TokenText, i: number, reader: DateReader): number {
  const { point, past } = reader
  const { hour, at: sign } = spokenHourAt(t, i)!
  point.hour = String(hour)
  let at = sign + 1
  if (at < past && half(t, at) > 0) {
    point.minute = '30'
    return at + 1
  }
  const before = less(t, at) > 0
  if (before) at++
  const minute = at < past ? minuteAt(t, at) : undefined
  if (!minute) return sign + 1
  if (before) point.hour = String((hour + 23) % 24)
  point.minute = String(before ? 60 - minute.value : minute.value)
  return minute.past
}

function minuteAt(t: TokenText, at: number): { readonly past: number; readonly value: number } | undefined {
  if (t.kind(at) !== 'number') return spokenMinutes.match(t, at)
  const isMinute = /^[0-5]?\d$/.test(t.at(at)) && !monthKeys.has(t.key(at + 1))
  return isMinute ? { past: at + 1, value: Number(t.at(at)) } : undefined
}
