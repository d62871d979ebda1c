import { codeInitials, type DocumentType, documentTypes, shortTypes, treatyInitials } from '../document-types.js'
import {
  comma,
  dash,
  either,
  keysOf,
  kind,
  longest,
  many,
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
import { year } from './date-parts.js'
import { articles, namesArticle } from './document-articles.js'
import { law } from './document-law.js'
import { freeSyllable } from './document-name.js'
import {
  coded,
  fullSymbol,
  fullYear,
  lettered,
  monthLike,
  number,
  numbered,
  numberYear,
  oddSymbol,
  otherNumbers,
  simpleNumber,
  so,
  symbol,
  withYear,
} from './document-number.js'
import { sessionOf } from './document-session.js'
import { treaty } from './document-treaty.js'

/** The adjectives between a type and its number: `công văn khẩn số`, `quyết định xử phạt số`; nothing that ends a phrase. */
const described: Pattern = many(
  (t, at) =>
    t.kind(at) === 'syllable' && so(t, at) < 0 && descriptionEnd(t, at) < 0 && !documentTypes.match(t, at)
      ? at + 1
      : -1,
  9,
)
const descriptionEnd = word(
  'của|do|được|có|này|đó|trên|về|theo|tại|từ|cho|là|đã|sẽ|không|và|ngày|tháng|năm|trong|với|để|một|những|các|thì|mà',
)
const describedNumber = seq(
  described,
  so,
  longest(
    fullSymbol,
    fullYear,
    oddSymbol,
    numberYear,
    when(() => false),
  ),
)

const sessional = new Set(['Nghị quyết', 'Kết luận', 'Quy định'])
/** `Nghị quyết Trung ương 4 (khóa XII)`, `Nghị quyết Đại hội lần thứ XIII`. */
const session: Pattern = (t, at) => {
  const type = documentTypes.match(t, at)
  if (!type || !sessional.has(type.value.name) || !(t.capital(at) || t.capital(type.past))) return -1
  return sessionOf(t, type.past)?.past ?? -1
}

const withSymbol = seq(maybe(so), longest(fullSymbol, oddSymbol), maybe(seq(word('năm'), year)))
const withNumber = seq(so, number, otherNumbers, withYear)
/** `Nghị định 15/2020/NĐ-CP`, `Chỉ thị số 05`, `công văn khẩn số 6794/BYT-VPB1`. */
const act: Pattern = (t, at) => {
  const type = documentTypes.match(t, at)
  if (!type || (type.value.cited === 'treaty' && t.kind(type.past) === 'syllable' && so(t, type.past) < 0)) return -1
  // `Nghị định thư 7`
  if (type.value.name === 'Nghị định thư' && t.capital(at) && protocol(t, type.past) > 0) return type.past + 1
  const behind = type.past
  const symbolic = withSymbol(t, behind)
  if (symbolic > 0) return symbolic
  const stated = withNumber(t, behind)
  if (stated > 0) return stated
  const long = describedNumber(t, behind)
  if (long > 0) return long
  return bareNumber(t, at, behind, type.value)
}

/** A number with no `số`, of a type that is cited so, where it counts nothing: `Nghị định 15`, `quyết định 949 của …`. */
function bareNumber(t: TokenText, at: number, behind: number, { name, cited, bare }: DocumentType): number {
  const past = shortNumber(t, behind)
  if (past < 0) return -1
  const dated = withYear(t, past)
  if (dated > past && (bare || t.capital(at))) return dated
  // `văn bản 567 ngày 10/5`
  if ((papers.has(name) || name === 'Văn bản') && onDay(t, past) > 0) return past
  // `Nghị định 67/2014 tỉnh …`
  if (numberYear(t, behind) > 0 && (bare || (t.capital(at) && cited === 'act'))) return past
  if (counts(t, past) || t.at(past) === '%' || t.kind(past) === 'symbol') return -1
  if (bare || (t.capital(at) && cited === 'act')) return past
  const zero = /^0\d/.test(t.at(behind))
  // `đề án 06 của Chính phủ`
  const known = papers.has(name) && (t.capital(at) ? at > t.floor : zero)
  // `Kết luận 212 yêu cầu …`, but `Kế hoạch 12 bước`
  if (known && t.capital(at) && (zero || /^\d{3}/.test(t.at(behind)))) return past
  if (!clear(t, past)) return -1
  // `quyết định 13 của Thủ tướng`
  if (name === 'Quyết định' && ofBody(t, past) > 0) return past
  return known || name === 'Quy chế' || (name === 'Quyết định' && /^\d{3}/.test(t.at(behind))) ? past : -1
}
const protocol = kind('number', (text) => /^\d{1,2}$/.test(text))
const onDay = seq(word('ngày'), either(kind('date'), kind('number')))
const ofBody = seq(
  word('của'),
  when((t, at) => t.capital(at)),
)
const shortNumber = longest(numberYear, monthLike, lettered, coded)
/** Papers that are known by a number. */
const papers = new Set([
  'Kế hoạch',
  'Kết luận',
  'Hướng dẫn',
  'Công văn',
  'Đề án',
  'Thông báo',
  'Công điện',
  'Mệnh lệnh',
])
const counted = word(
  'năm|tháng|ngày|tuần|giờ|phút|giây|người|trường|cán|đồng|tỷ|tỉ|triệu|nghìn|vụ|phương|nội|giải|điểm|điều|khoản|dự|nhóm|bước|mục|tỉnh|xã|huyện|đơn|lần|chương|vấn|quyết|nghị|khu|con|cơ|doanh|hộ|bị|cá|bên|đoàn|chỉ|tiêu|nhiệm|nước',
)
/** `Nghị định 67 đồng loạt …`, `Quyết định 33 chỉ là …` begin with no unit. */
const noUnit = either(seq(word('đồng'), word('loạt|thời|ý|bộ|nhất|hành')), seq(word('chỉ'), not(word('thị|tiêu|vàng'))))
const counts = (t: TokenText, at: number) => counted(t, at) > 0 && noUnit(t, at) < 0
const clear = (t: TokenText, at: number) =>
  t.kind(at) === undefined || t.kind(at) === 'punctuation' || clearBehind(t, at) > 0
const clearBehind = word(
  'của|ngày|về|do|được|đã|và|là|có|ban|này|quy|trong|cho|thì|mà|với|từ|tại|để|hướng|theo|nêu|tiếp|đối|không|gắn|đến|khi',
)

/** `NĐ 15/2020/NĐ-CP`, `QĐ số 12`, `NQ 57`: letters for the type, which mean other things, too, where no number follows. */
const short: Pattern = (t, at) => {
  const type = /^\p{Lu}{2,4}$/u.test(t.at(at)) ? shortTypes.match(t, at) : undefined
  if (!type) return -1
  // `KH 90297-TS` is a fishing boat.
  if (/^\d+-TS$/.test(t.at(type.past))) return -1
  const past = longest(withSymbol, withNumber, numberYear, monthLike)(t, type.past)
  return past > 0 || !/^N[ĐQ]$/.test(t.at(at)) ? past : simpleNumber(t, type.past)
}

const statute: Pattern = (t, at) => (t.at(at).length > 3 ? codeInitials.pattern(t, at) : -1)
const charter: Pattern = seq(
  when((t, at) => t.capital(at)),
  word('điều'),
  word('lệ'),
  word('đảng'),
  maybe(seq(word('cộng'), word('sản'), word('việt'), word('nam'))),
)
const codeOrLaw = seq(statute, maybe(seq(maybe(word('năm')), year)))

/** `Quy chế làm việc của Ủy ban Thường vụ Quốc hội` behind an article. */
const rules: Pattern = seq(
  word('quy|điều|nội'),
  word('chế|lệ|quy'),
  many(freeSyllable, 6),
  maybe(
    seq(
      word('của'),
      when((t, at) => t.capital(at)),
      many(either(word('ban|chính'), freeSyllable), 8, 1),
    ),
  ),
)

/** `Điều 39 Quy định về kỷ luật`; in small letters it is a verb. */
const provisions = seq(
  when((t, at) => t.capital(at)),
  phrase('quy định về'),
  many(freeSyllable, 6, 1),
)

/** `… xuyên Thái Bình Dương (TPP)` */
const bracketed: Pattern = (t, at) =>
  t.at(at - 1) === '(' && t.at(at + 1) === ')' && /^\p{Lu}+$/u.test(t.at(at)) ? treatyInitials.pattern(t, at) : -1

const standardYear = either(fullYear, numbered)
/** `QCVN 01:2013/BCT`, `quy chuẩn kỹ thuật quốc gia QCVN 10-MT:2015/BTNMT`, `TCVN 5574:2018`. */
const standardWord = seq(
  word('quy|tiêu'),
  word('chuẩn'),
  maybe(phrase('kỹ thuật')),
  maybe(phrase('quốc gia')),
  maybe(so),
)
const standardNumber = either(kind('number'), numbered)
const issuedIn = seq(written(':'), standardYear)
const standard: Pattern = either(
  seq(maybe(standardWord), written('QCVN|TCVN'), standardNumber, maybe(issuedIn)),
  seq(standardWord, standardNumber, issuedIn),
)

/** What is cited, without articles in front. */
const whole: Pattern = longest(act, short, standard, bracketed, law, treaty, session, codeOrLaw, charter)

const articleLink = seq(maybe(either(comma, dash)), maybe(word('của|tại|trong')), maybe(comma), not(articles))
const cited = longest(whole, rules, provisions)

/** `điểm a khoản 5 Điều 22 Luật Đất đai`, `Phụ lục II Nghị định 15`. */
const withArticles: Pattern = (t, at) => {
  const past = articles(t, at)
  if (past < 0) return -1
  const next = articleLink(t, past)
  const doc = next > 0 ? cited(t, next) : -1
  if (doc > 0) return doc
  if (isHead(t, at, past)) return -1
  return namesArticle(t, at, past) && (t.capital(at) || articleCapital(t, at, past)) && t.kind(at - 1) !== 'number'
    ? past
    : -1
}

/** `Điều 5. Phạm vi`, `“Điều 8. Quyền hạn”`: the head of an article cites nothing. */
function isHead(t: TokenText, first: number, past: number): boolean {
  const opens = first === t.floor || (first === t.floor + 1 && /^["“‘]$/.test(t.at(first - 1)))
  return opens && /^[.:]$/.test(t.at(past))
}

const smallPart = word('điểm|khoản')
function articleCapital(t: TokenText, first: number, past: number): boolean {
  return smallPart(t, first) > 0 && past > first + 2
}

const anyDocument = longest(withArticles, whole, symbol)
const typed = [documentTypes, codeInitials, shortTypes, treatyInitials]

/** The citation of a document that begins at a token. Most words that begin the name of a type begin something else. */
export const document: Pattern = (t, at) =>
  t.kind(at) !== 'syllable' || typed.some((types) => types.match(t, at) !== undefined)
    ? anyDocument(t, at)
    : withArticles(t, at)

/** The words that a citation begins with, under look-up. */
export const documentWords: ReadonlySet<string> = new Set([
  ...keysOf('điểm|tiết|khoản|điều|mục|chương|phần|phụ'),
  ...documentTypes.firstKeys,
  ...codeInitials.firstKeys,
  ...shortTypes.firstKeys,
  ...treatyInitials.firstKeys,
])
