import { codeInitials, type DocumentType, documentTypes } from '../document-types.js'
import { lawNames } from '../law-names.js'
import {
  comma,
  dash,
  either,
  kind,
  longest,
  many,
  maybe,
  not,
  type Pattern,
  seq,
  when,
  word,
  written,
} from '../patterns.js'
import type { TokenText } from '../token-text.js'
import { year } from './date-parts.js'
import { articles, namesArticle } from './document-articles.js'
import { sessionOf } from './document-session.js'

/** `1972-QĐ/TU`, `15/2020/NĐ-CP`; the tokenizer breaks `17/2012/QĐ - UBND` and `36 – NQ/TW`, which are joined here. */
const capitals = (text: string) => /^[A-ZĐƯ][A-ZĐƯa-z0-9]*$/.test(text)
const caps: Pattern = (t, at) =>
  (t.kind(at) === 'syllable' || t.kind(at) === 'code') && /^[A-ZĐƯ]{2}/.test(t.at(at)) && capitals(t.at(at))
    ? at + 1
    : -1
const symbolTail = many(seq(either(dash, written('/')), caps), 3)
const numbered = kind('document', (text) => /^\d/.test(text))
const symbolOnly = kind('document', (text) => !/^\d/.test(text))
const simpleNumber = kind('number', (text) => /^\d{1,6}$/.test(text))
const fullSymbol: Pattern = longest(
  seq(numbered, symbolTail),
  seq(simpleNumber, either(dash, written('/')), either(symbolOnly, caps), symbolTail),
  seq(
    kind('number', (text) => /^\d{1,5}\/(?:19|20)\d\d$/.test(text)),
    either(dash, written('/')),
    either(symbolOnly, caps),
    symbolTail,
  ),
  seq(
    kind('number', (text) => /^\d{1,5}-\d{1,3}$/.test(text)),
    written('/'),
    symbolOnly,
    symbolTail,
  ),
)
/** `24/2014`: number and year. */
const numberYear = kind('number', (text) => /^\d{1,5}\/(?:19|20)\d\d$/.test(text))
/** `6/2014` and `9/2013` look like months. */
const monthLike = kind('date', (text) => /^\d{1,2}\/(?:19|20)\d\d$/.test(text))
const lettered: Pattern = (t, at) => {
  const past = simpleNumber(t, at)
  return past > 0 && t.glued(past) && /^[a-zđ]$/.test(t.at(past)) ? past + 1 : past
}
const coded: Pattern = (t, at) => (t.kind(at) === 'code' && /^\d{1,4}[A-ZĐa-z]$/.test(t.at(at)) ? at + 1 : -1)
const oddSymbol: Pattern = (t, at) => (t.kind(at) === 'number' || t.kind(at) === 'code' ? oddTail(t, at + 1) : -1)
const oddTail = seq(
  written('/'),
  either(caps, kind('code')),
  many(seq(either(dash, written('/')), either(caps, kind('code'), simpleNumber)), 3),
)
const number: Pattern = longest(fullSymbol, numberYear, monthLike, lettered, coded, oddSymbol)

const so = seq(word('số'), maybe(written(':')))
const withYear = maybe(seq(maybe(comma), maybe(word('năm')), year))
const otherNumbers = many(
  seq(
    either(comma, word('và')),
    simpleNumber,
    when((t, at) => t.kind(at) === 'punctuation' || t.kind(at) === undefined),
  ),
  3,
)

/** The adjectives between a type and its number: `công văn khẩn số`, `quyết định xử phạt số`; nothing that ends a phrase. */
const described: Pattern = many(
  (t, at) =>
    t.kind(at) === 'syllable' && !so_(t, at) && descriptionEnd(t, at) < 0 && !documentTypes.match(t, at) ? at + 1 : -1,
  9,
)
const so_ = (t: TokenText, at: number) => so(t, at) > 0
const descriptionEnd = word(
  'của|do|được|có|này|đó|trên|về|theo|tại|từ|cho|là|đã|sẽ|không|và|ngày|tháng|năm|trong|với|để|một|những|các|thì|mà',
)
const describedNumber = seq(
  described,
  so,
  longest(
    fullSymbol,
    oddSymbol,
    numberYear,
    when(() => false),
  ),
)

const nameEnd = word(
  'quy|đã|được|có|là|để|với|theo|trong|tại|này|cũng|sẽ|cho|do|bị|khi|nếu|thì|mà|nên|ra|hiện|vào|từ|giữa|của|và|như|không|phải|cần|mới|số|trên|sau|trước|đó|nói|đang|vẫn|còn|hay|hoặc|bằng|đến|tới|nhằm|gồm|chỉ|rất|cấm|yêu|buộc|khiến|tuy|dự|chưa|các|những|một|bởi|đối|nước|lần|ngày|năm|chính|thông|ban|xử|xác|áp|thực|bảo',
)
const freeSyllable: Pattern = (t, at) =>
  t.kind(at) === 'syllable' && nameEnd(t, at) < 0 && articles(t, at) < 0 ? at + 1 : -1
const initials: Pattern = (t, at) => (/^[A-ZĐƯ]{2,8}$/.test(t.at(at)) ? at + 1 : -1)
const revised: Pattern = maybe(
  either(
    seq(written('('), word('sửa'), word('đổi'), maybe(seq(comma, word('bổ'), word('sung'))), written(')')),
    seq(
      word('sửa'),
      word('đổi'),
      when((t, at) => t.kind(at) === undefined || t.kind(at) === 'punctuation' || t.kind(at) === 'number'),
    ),
  ),
)
/** `sửa đổi, bổ sung một số điều của` before the name of another law. */
const amendment = seq(
  word('sửa'),
  word('đổi'),
  maybe(comma),
  maybe(seq(word('bổ'), word('sung'))),
  maybe(seq(maybe(word('một')), word('số|các'), word('điều'))),
  maybe(word('của')),
)

/** The name of a law from its first word on: one of the list, initials, or words up to one that cannot be in a name. */
const lawName: Pattern = (t, at) => {
  const amended = amendment(t, at)
  if (amended > 0) {
    const type = documentTypes.match(t, amended)
    return type?.value.cited === 'law' ? lawName(t, type.past) : -1
  }
  const known = lawNames.match(t, at)
  if (known) return known.past
  if (initials(t, at) > 0) return at + 1
  return t.capital(at) && t.kind(at) === 'syllable' ? many(freeSyllable, 7, 1)(t, at) : -1
}
const lawTail = seq(
  revised,
  maybe(either(seq(so, longest(fullSymbol, numberYear)), numbered, seq(maybe(word('năm')), year))),
  revised,
  maybe(
    seq(
      maybe(comma),
      when((t, at) => namesArticle(t, at, articles(t, at))),
      articles,
      not(seq(maybe(comma), maybe(word('của')), documentTypes.pattern)),
    ),
  ),
)
/** `sư`, `pháp` behind `Luật` make other words: lawyer, the law. */
const notLaw = word('sư|pháp|gia|lệ|hóa|định|chơi|rừng|nhân|quả|học|khoa|này|trên|đó|mới|cũ|cơ')

const country = seq(
  word('nước'),
  either(seq(word('cộng'), word('hòa'), word('xã'), word('hội'), word('chủ'), word('nghĩa')), word('chxhcn')),
  word('việt'),
  word('nam'),
)

const law: Pattern = (t, at) => {
  const type = documentTypes.match(t, at)
  if (type?.value.cited !== 'law' || beforeSchool(t, at - 1) > 0) return -1
  const name = type.past
  if (type.value.name === 'Hiến pháp')
    return t.capital(at)
      ? longest(seq(maybe(country), maybe(seq(maybe(comma), maybe(word('năm')), year)), revised))(t, name)
      : -1
  if (notLaw(t, name) > 0 && !lawNames.match(t, name)) return -1
  const numberOnly = seq(so, longest(fullSymbol, numberYear))(t, name)
  if (numberOnly > 0) return numberOnly
  const known = lawNames.match(t, name) !== undefined || amendment(t, name) > 0
  if (!t.capital(at) && !known && !(t.capital(name) && type.value.name !== 'Luật')) return -1
  if (type.value.name === 'Luật' && !known && !t.capital(name) && t.capital(at) && at === t.floor) return -1
  const past = lawName(t, name)
  return past < 0 ? -1 : lawTail(t, past)
}
/** `Đại học Luật`, `kỷ luật lao động`, `pháp luật tố tụng`, `Phi Luật Tân`. */
const beforeSchool = word('học|khoa|ngành|viện|đh|trường|giảng|kỷ|kỉ|pháp|phi')

/** Treaties: a name with a capital or `về …`: `Công ước Luật Biển 1982`, `Hiệp định Paris về chống biến đổi khí hậu`. */
const treaty: Pattern = (t, at) => {
  const type = documentTypes.match(t, at)
  if (type?.value.cited !== 'treaty') return -1
  const name = type.past
  if (!t.capital(at)) return -1
  const past = seq(either(seq(treatyWords, maybe(seq(word('về'), treatyWords))), seq(word('về'), treatyWords)))(t, name)
  return past < 0 ? -1 : seq(maybe(seq(maybe(word('năm')), year)))(t, past)
}
const treatyStop = word('về|với|giữa|ký|rằng|nhưng|kéo|năm|từng|nếu|trị|nhất|hình')
const treatyWord: Pattern = (t, at) => {
  if (nameEnd(t, at) > 0 || treatyStop(t, at) > 0) return -1
  if (t.kind(at) === 'syllable' || t.kind(at) === 'code') return at + 1
  // `Hiệp định Việt Nam - EU`
  return dash(t, at) > 0 && t.capital(at + 1) ? at + 1 : -1
}
const treatyWords = seq(
  many(treatyWord, 10, 1),
  maybe(
    seq(
      word('và'),
      when((t, at) => nameEnd(t, at) < 0 && documentTypes.match(t, at) === undefined),
      many(treatyWord, 6, 1),
    ),
  ),
)

/** `Nghị quyết Trung ương 4 (khóa XII)`, `Nghị quyết Đại hội lần thứ XIII`. */
const session: Pattern = (t, at) => {
  const type = documentTypes.match(t, at)
  if (!type || !/^(?:Nghị quyết|Kết luận|Quy định)$/.test(type.value.name) || !t.capital(at)) return -1
  return sessionOf(t, type.past)?.past ?? -1
}

/** `Nghị định 15/2020/NĐ-CP`, `Chỉ thị số 05`, `công văn khẩn số 6794/BYT-VPB1`. */
const act: Pattern = (t, at) => {
  const type = documentTypes.match(t, at)
  if (!type || (type.value.cited === 'treaty' && t.kind(type.past) === 'syllable' && so(t, type.past) < 0)) return -1
  const behind = type.past
  const symbolic = seq(maybe(so), longest(fullSymbol, oddSymbol))(t, behind)
  if (symbolic > 0) return withYearBehind(t, symbolic)
  const stated = seq(so, number)(t, behind)
  if (stated > 0) return seq(otherNumbers, withYear)(t, stated)
  const long = describedNumber(t, behind)
  if (long > 0) return long
  return bareNumber(t, at, behind, type.value)
}
const withYearBehind = (_t: TokenText, past: number) => past

/** A number with no `số`: of a type that is cited so, in a capital or of a kind that nothing else can be. */
function bareNumber(t: TokenText, at: number, behind: number, type: DocumentType): number {
  const past = longest(numberYear, monthLike, lettered, coded)(t, behind)
  if (past < 0 || counted(t, past) > 0 || t.at(past) === '%' || t.kind(past) === 'symbol') return -1
  const only = /^(?:Nghị định|Thông tư|Chỉ thị|Nghị quyết|Pháp lệnh|Thông tư liên tịch)$/.test(type.name)
  if (
    only ||
    (t.capital(at) && type.cited === 'act' && !(at === t.floor && type.name === 'Quyết định' && counted(t, past) > 0))
  )
    return withYear(t, past)
  return t.capital(at) &&
    /^(?:Kế hoạch|Kết luận|Hướng dẫn|Công văn|Quy chế|Đề án|Thông báo|Công điện)$/.test(type.name) &&
    at > t.floor &&
    clear(t, past)
    ? past
    : (type.name === 'Quy chế' || (type.name === 'Quyết định' && /^\d{3}/.test(t.at(behind)))) && clear(t, past)
      ? past
      : -1
}
const counted = word(
  'năm|tháng|ngày|tuần|người|trường|cán|đồng|tỷ|tỉ|triệu|nghìn|vụ|phương|nội|giải|điểm|điều|khoản|dự|nhóm|bước|mục|tỉnh|xã|huyện|đơn|lần|chương|vấn|quyết|nghị|khu|con|cơ|doanh|hộ|bị|cá|giờ|bên|đoàn|chỉ|tiêu|nhiệm|nước',
)
const clear = (t: TokenText, at: number) =>
  t.kind(at) === undefined || t.kind(at) === 'punctuation' || clearBehind(t, at) > 0
const clearBehind = word(
  'của|ngày|về|do|được|đã|và|là|có|ban|này|quy|trong|cho|thì|mà|với|từ|tại|để|hướng|theo|nêu|tiếp|đối|không|gắn|đến|khi',
)

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
      many(either(word('ban'), freeSyllable), 8, 1),
    ),
  ),
)

/** What is cited, without articles in front. */
const whole: Pattern = longest(act, law, treaty, session, codeOrLaw, charter)

/** `điểm a khoản 5 Điều 22 Luật Đất đai`, `Phụ lục II Nghị định 15`. */
const withArticles: Pattern = (t, at) => {
  const past = articles(t, at)
  if (past < 0) return -1
  const next = seq(maybe(either(comma, dash)), maybe(word('của|tại')), maybe(comma), not(articles))(t, past)
  const doc = next > 0 ? longest(whole, rules)(t, next) : -1
  if (doc > 0) return doc
  return namesArticle(t, at, past) && (t.capital(at) || articleCapital(t, at, past)) && t.kind(at - 1) !== 'number'
    ? past
    : -1
}

function articleCapital(t: TokenText, first: number, past: number): boolean {
  return word('điểm|khoản')(t, first) > 0 && past > first + 2
}

/** A symbol that stands alone: `15/2020/NĐ-CP`. */
const symbol: Pattern = seq(
  kind('document', (text) =>
    /^\d+(?:[-/]\d{4})?[-/](?:NĐ|QĐ|NQ|TT|TTLT|CT|QH\d*|UBTVQH\d*|KL|HD|KH|CV|TB|PL)(?![A-ZĐƯ])/.test(text),
  ),
  symbolTail,
)

/** The citation of a document that begins at a token. */
export const document: Pattern = longest(withArticles, whole, symbol)
