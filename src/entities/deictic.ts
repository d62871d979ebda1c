import { dayparts } from './date-words.js'
import { keysOf, kind, Phrases, seq, word } from './patterns.js'
import type { TokenText } from './token-text.js'
import type { Shift, ShiftUnit } from './value-date-points.js'
import type { DatePart } from './values.js'

/** A phrase whose day depends on the day of writing. */
export interface Deictic {
  readonly past: number
  readonly shift?: Shift
  /** `cùng ngày`: the last day named before. */
  readonly sameDay?: true
  readonly part?: DatePart
  /** `ngày 15 tháng này` */
  readonly day?: string
}

const days = new Phrases<number>([
  ['hôm nay', 0], ['ngày hôm nay', 0], ['bữa nay', 0],
  ['hôm qua', -1], ['ngày hôm qua', -1], ['bữa qua', -1],
  ['hôm kia', -2], ['ngày hôm kia', -2], ['ngày mai', 1], ['ngày kia', 2], ['ngày mốt', 2],
]) // biome-ignore format: a table
/** Only behind a part of the day. */
const shortDays = new Phrases<number>([['nay', 0], ['mai', 1], ['qua', -1]]) // biome-ignore format: a table

const units = new Phrases<ShiftUnit>([
  ['tuần', 'week'], ['tuần lễ', 'week'], ['tháng', 'month'], ['quý', 'quarter'], ['quí', 'quarter'], ['năm', 'year'],
  ['thập kỷ', 'decade'], ['thập kỉ', 'decade'], ['thập niên', 'decade'], ['thế kỷ', 'century'], ['thế kỉ', 'century'],
]) // biome-ignore format: a table
/** Which one, seen from the one that is now. */
const which = new Phrases<number>([
  ...['này', 'nay', 'hiện tại'].map((name) => [name, 0] as const),
  ...['trước', 'qua', 'rồi', 'vừa qua', 'vừa rồi'].map((name) => [name, -1] as const),
  ...['sau', 'tới', 'sắp tới', 'kế tiếp', 'tiếp theo'].map((name) => [name, 1] as const),
])
const yearWhich = new Phrases<number>([['ngoái', -1], ['kia', -2]]) // biome-ignore format: a table

/** Behind `trước` and `sau`, these make them a preposition or point into the text: `năm trước đó`, `tuần sau khi`. */
const notDeictic = word('khi|đó|ấy|kia|lúc|lễ|hội|thời|ngày|tết')
/** Before a unit, these count it or make it many: `hai tuần qua`, `những năm qua`, `mấy tháng nay`. */
const many = keysOf(
  'những|các|nhiều|mấy|vài|mỗi|từng|hàng|hằng|bao|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm|nửa|cả',
)
const counts = new Phrases<number>(
  ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((name, i) => [name, i + 1] as const),
)
const countedUnits = new Phrases<ShiftUnit>([['ngày', 'day'], ['ngày đêm', 'day']]) // biome-ignore format: a table
const ago = new Phrases<true>([['cách đây', true], ['cách nay', true]]) // biome-ignore format: a table
const about = word('khoảng|chừng|hơn|gần|đúng|tròn|độ')
/** Behind a counted unit: one time that long ago or ahead, or all the time from there. */
const distances = new Phrases<{ readonly sign: number; readonly span: boolean }>([
  ['trước', { sign: -1, span: false }],
  ['về trước', { sign: -1, span: false }],
  ['trước đây', { sign: -1, span: false }],
  ['nữa', { sign: 1, span: false }],
  ['qua', { sign: -1, span: true }],
  ['vừa qua', { sign: -1, span: true }],
  ['trở lại đây', { sign: -1, span: true }],
  ['gần đây', { sign: -1, span: true }],
  ['nay', { sign: -1, span: true }],
  ['tới', { sign: 1, span: true }],
  ['sắp tới', { sign: 1, span: true }],
])
const edges = new Phrases<DatePart>([['đầu', 'early'], ['giữa', 'mid'], ['cuối', 'late']]) // biome-ignore format: a table
const same = new Phrases<true>([['cùng ngày', true]])
const notSame = word('sinh|giờ|tháng|cưới')

/**
 * The phrase at a token whose day depends on the day of writing: `hôm qua`, `sáng mai`, `đầu tuần này`, `tháng tới`, `năm ngoái`, `3 ngày trước`,
 * `cách đây hai tuần`, `5 năm qua`, `cùng ngày`. Years back are calendar years.
 */
export function deicticAt(t: TokenText, at: number): Deictic | undefined {
  return dayAt(t, at) ?? countedAt(t, at) ?? unitAt(t, at) ?? dayOfMonthAt(t, at)
}

function dayAt(t: TokenText, at: number): Deictic | undefined {
  const daypart = dayparts.match(t, at)
  const part = daypart && { part: daypart.value }
  const start = daypart?.past ?? at
  const day = days.match(t, start) ?? (daypart && shortDays.match(t, start))
  if (day) return { past: day.past, shift: { unit: 'day', by: day.value }, ...part }
  const sameDay = same.match(t, start)
  return sameDay && notSame(t, sameDay.past) < 0 ? { past: sameDay.past, sameDay: true, ...part } : undefined
}

function unitAt(t: TokenText, at: number, placed = false): Deictic | undefined {
  const edge = edges.match(t, at)
  const start = edge?.past ?? at
  const unit = units.match(t, start)
  // `hai tuần qua`, but `tháng 5 năm ngoái`, `thứ Hai tuần sau`
  const counted = t.kind(at - 1) === 'number' || many.has(t.key(at - 1))
  if (!unit || (counted && !placed && !named.has(t.key(at - 2)))) return undefined
  const found = which.match(t, unit.past) ?? (unit.value === 'year' ? yearWhich.match(t, unit.past) : undefined)
  if (!found || notDeictic(t, found.past) > 0) return undefined
  return { past: found.past, shift: { unit: unit.value, by: found.value }, ...(edge && { part: edge.value }) }
}

const ofMonth = seq(
  word('ngày'),
  kind('number', (text) => /^[0-3]?\d$/.test(text)),
)
/** `ngày 15 tháng này` */
function dayOfMonthAt(t: TokenText, at: number): Deictic | undefined {
  const past = ofMonth(t, at)
  const month = past > 0 ? unitAt(t, past, true) : undefined
  return month?.shift?.unit === 'month' ? { ...month, day: t.at(past - 1) } : undefined
}

function countedAt(t: TokenText, at: number): Deictic | undefined {
  const lead = ago.match(t, at)
  let start = lead?.past ?? at
  if (lead && about(t, start) > 0) start++
  const count = /^\d{1,3}$/.test(t.at(start)) ? { past: start + 1, value: Number(t.at(start)) } : counts.match(t, start)
  // `thứ ba tuần trước`, `tháng năm năm ngoái`
  if (!count || (!lead && namedBefore(t, start))) return undefined
  const unit = units.match(t, count.past) ?? countedUnits.match(t, count.past)
  if (!unit) return undefined
  const distance = distances.match(t, unit.past)
  if (lead) return { past: distance?.past ?? unit.past, shift: { unit: unit.value, by: -count.value } }
  if (!distance || notDeictic(t, distance.past) > 0) return undefined
  const by = distance.value.sign * count.value
  return { past: distance.past, shift: { unit: unit.value, by, ...(distance.value.span && { span: true }) } }
}

const named = keysOf('thứ|tháng|ngày|mùng|mồng|quý|mươi|trăm|lần')
function namedBefore(t: TokenText, at: number): boolean {
  return named.has(t.key(at - 1))
}

/** What such a phrase begins with, under look-up; digits besides. */
export const deicticWords: ReadonlySet<string> = new Set(
  [days, dayparts, units, counts, ago, edges, same].flatMap((phrases) => [...phrases.firstKeys]),
)
