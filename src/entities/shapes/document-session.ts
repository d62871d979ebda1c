import { fromRoman } from '../date-words.js'
import { comma, either, maybe, type Pattern, seq, word, written } from '../patterns.js'
import type { TokenText } from '../token-text.js'

/** A session that passed a resolution. */
export interface Session {
  readonly past: number
  /** `Trung ương 4`, `Đại hội XIII`. */
  readonly name: string
  /** The term of the body, in Roman numerals. */
  readonly term?: string
}

const ordinals = [
  'nhất',
  'hai',
  'ba',
  'tư',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai',
  'mười ba',
  'mười bốn',
  'mười lăm',
]
const times = seq(word('lần'), word('thứ'))
const roman: Pattern = (t, at) => (fromRoman(t.at(at)) > 0 ? at + 1 : -1)
const arabic: Pattern = (t, at) => (t.kind(at) === 'number' && /^\d{1,2}$/.test(t.at(at)) ? at + 1 : -1)
const committee = seq(
  maybe(word('của')),
  either(
    seq(word('ban'), word('chấp'), word('hành'), word('trung'), word('ương')),
    seq(word('bch'), word('trung'), word('ương')),
    seq(word('bch'), word('tw')),
    seq(word('trung'), word('ương')),
    word('tw|tư'),
  ),
  maybe(seq(word('đảng'), maybe(seq(word('cộng'), word('sản'), word('việt'), word('nam'))))),
)

/** `Trung ương 4 (khóa XII)`, `Hội nghị lần thứ năm Ban Chấp hành Trung ương khóa XII`, `Đại hội XIII của Đảng`. */
export function sessionOf(t: TokenText, at: number): Session | undefined {
  const central = either(seq(maybe(seq(word('hội'), word('nghị'))), word('trung'), word('ương')), word('tw'))(t, at)
  if (central > 0) {
    const count = countAt(t, maybe(times)(t, central))
    return count && finish(t, count.past, `Trung ương ${count.count}`)
  }
  const meeting = seq(word('hội'), word('nghị'), times)(t, at)
  if (meeting > 0) {
    const count = countAt(t, meeting)
    const body = count ? committee(t, count.past) : -1
    return count && body > 0 ? finish(t, body, `Trung ương ${count.count}`) : undefined
  }
  const congress = either(seq(word('đại'), word('hội')), written('ĐH'))(t, at)
  if (congress < 0) return undefined
  const level = seq(maybe(seq(word('đại'), word('biểu'))), maybe(seq(word('toàn'), word('quốc'))))(t, congress)
  const party = maybe(seq(word('đảng'), maybe(seq(word('bộ'), maybe(word('tỉnh|huyện|thành|các'))))))(t, level)
  const first = maybe(times)(t, party)
  if (roman(t, first) < 0) return undefined
  const past = maybe(
    seq(word('đảng'), maybe(seq(word('cộng'), word('sản'), either(seq(word('việt'), word('nam')), word('vn'))))),
  )(t, first + 1)
  return { past, name: `Đại hội ${t.at(first)}` }
}

/** The number of a session, in digits, in Roman numerals or in words. */
function countAt(t: TokenText, at: number): { readonly past: number; readonly count: number } | undefined {
  if (arabic(t, at) > 0) return { past: at + 1, count: Number(t.at(at)) }
  if (roman(t, at) > 0) return { past: at + 1, count: fromRoman(t.at(at)) }
  for (let i = ordinals.length; i > 0; i--) {
    const past = seq(...ordinals[i - 1].split(' ').map(word))(t, at)
    if (past > 0) return { past, count: i }
  }
  return undefined
}

/** The term behind the session: `khóa XII`, `(khóa XII)`, `, khóa XII`. */
function finish(t: TokenText, at: number, name: string): Session {
  const body = maybe(committee)(t, at)
  for (const open of [written('('), comma, (_: TokenText, i: number) => i] as Pattern[]) {
    const first = seq(open, word('khóa'))(t, body)
    if (first < 0 || roman(t, first) < 0) continue
    if (t.at(body) !== '(') return { past: first + 1, name, term: t.at(first) }
    if (t.at(first + 1) === ')') return { past: first + 2, name, term: t.at(first) }
  }
  return { past: at, name }
}
