import { fromRoman } from '../date-words.js'
import { comma, either, many, maybe, not, type Pattern, phrase, seq, when, word, written } from '../patterns.js'
import type { TokenText } from '../token-text.js'
import { number, roman } from './date-parts.js'

/** A session that passed a resolution. */
export interface Session {
  readonly past: number
  /** `Trung ương 4`, `Đại hội XIII`. */
  readonly name: string
  /** The term of the body, in Roman numerals. */
  readonly term?: string
}

const ordinals = [
  'nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai', 'mười ba', 'mười bốn', 'mười lăm',
].map(phrase) // biome-ignore format: a row
const digits = number(1, 30)

const ordinal = word('lần|thứ')
const times = seq(word('lần'), maybe(word('thứ')))
const party = seq(word('đảng'), maybe(seq(phrase('cộng sản'), either(phrase('việt nam'), word('vn')))))
const committee = seq(
  maybe(word('của')),
  either(
    phrase('ban chấp hành trung ương'),
    phrase('bch trung ương'),
    phrase('bch tw'),
    phrase('trung ương'),
    word('tw|tư'),
  ),
  maybe(party),
)
const unit = word('tỉnh|huyện|quận|thị|xã|phường|thành|tp|khối')
/** `Đại hội XXI | Đảng bộ thành phố`, `Đại hội XII | Đảng Cộng sản VN`. */
const maybeParty: Pattern = maybe(
  either(seq(phrase('đảng bộ'), unit, maybe(word('phố|xã'))), seq(party, not(word('bộ')))),
)
const maybeCommittee: Pattern = maybe(committee)
const central = seq(
  either(phrase('hội nghị trung ương'), phrase('trung ương'), word('tw'), written('TƯ|T.Ư')),
  maybe(times),
)
const meeting = seq(phrase('hội nghị'), times)
/** `tỉnh Yên Bái`, `thành phố Huế`, `TP.HCM` before the number of the congress. */
const place = seq(
  maybe(either(phrase('thành phố'), word('tỉnh|huyện|quận|xã|phường|tp'))),
  many((t, at) => (t.capital(at) ? at + 1 : -1), 5, 1),
  when((t, at) => times(t, at) > 0),
)
const congress = seq(
  either(phrase('đại hội'), written('ĐH')),
  maybe(phrase('đại biểu')),
  maybe(phrase('toàn quốc')),
  maybe(seq(word('đảng'), maybe(seq(word('bộ'), maybe(either(place, word('tỉnh|huyện|thành|các'))))))),
  maybe(phrase('toàn quốc')),
  maybe(times),
)
/** `Nghị quyết Đại hội Đảng bộ các cấp`: of no one session. */
const allLevels = phrase('các cấp')
const term = seq(
  either(
    written('('),
    comma,
    when(() => true),
  ),
  word('khóa'),
)

/** `Trung ương 4 (khóa XII)`, `Hội nghị lần thứ năm Ban Chấp hành Trung ương khóa XII`, `Đại hội XIII của Đảng`. */
export function sessionOf(t: TokenText, at: number): Session | undefined {
  const plain = central(t, at)
  if (plain > 0) {
    const count = countAt(t, plain)
    return count && withTerm(t, count.past, `Trung ương ${count.count}`)
  }
  const gathered = meeting(t, at)
  if (gathered > 0) {
    const count = countAt(t, gathered)
    const body = count ? committee(t, count.past) : -1
    return count && body > 0 ? withTerm(t, body, `Trung ương ${count.count}`) : undefined
  }
  const first = congress(t, at)
  if (first < 0) return undefined
  const levels = allLevels(t, first)
  if (levels > first) return { past: levels, name: 'Đại hội Đảng các cấp' }
  if (roman(t, first) < 0 && (digits(t, first) < 0 || ordinal(t, first - 1) < 0)) return undefined
  return { past: maybeParty(t, first + 1), name: `Đại hội ${t.at(first)}` }
}

/** The number of a session, in digits, in Roman numerals or in words. */
function countAt(t: TokenText, at: number): { readonly past: number; readonly count: number } | undefined {
  if (digits(t, at) > 0) return { past: at + 1, count: Number(t.at(at)) }
  if (roman(t, at) > 0) return { past: at + 1, count: fromRoman(t.at(at)) }
  for (let i = ordinals.length; i > 0; i--) {
    const past = ordinals[i - 1](t, at)
    if (past > 0) return { past, count: i }
  }
  return undefined
}

/** The term behind the session: `khóa XII`, `(khóa XII)`, `, khóa XII`. */
function withTerm(t: TokenText, at: number, name: string): Session {
  const open = maybeCommittee(t, at)
  const first = term(t, open)
  if (first < 0 || roman(t, first) < 0) return { past: at, name }
  if (t.at(open) !== '(') return { past: first + 1, name, term: t.at(first) }
  return t.at(first + 1) === ')' ? { past: first + 2, name, term: t.at(first) } : { past: at, name }
}
