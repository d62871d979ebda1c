import { documentTypes } from '../document-types.js'
import { lawNames } from '../law-names.js'
import { comma, dash, either, longest, many, maybe, not, type Pattern, seq, when, word, written } from '../patterns.js'
import type { TokenText } from '../token-text.js'
import { year } from './date-parts.js'
import { articles, namesArticle } from './document-articles.js'
import { fullSymbol, numbered, numberYear, so, withYear } from './document-number.js'

/** Words that no name of a law or treaty goes on with. */
const nameEnd = word(
  'quy|đã|được|có|là|để|với|theo|trong|tại|này|cũng|sẽ|cho|do|bị|khi|nếu|thì|mà|nên|ra|hiện|vào|từ|giữa|của|và|như|không|phải|cần|mới|số|trên|sau|trước|đó|nói|đang|vẫn|còn|hay|hoặc|bằng|đến|tới|nhằm|gồm|chỉ|rất|cấm|yêu|buộc|khiến|tuy|dự|chưa|các|những|một|bởi|đối|nước|lần|ngày|năm|chính|thông|ban|xử|xác|áp|thực|bảo',
)
/** A word that may be in a name. */
export const freeSyllable: Pattern = (t, at) =>
  t.kind(at) === 'syllable' && nameEnd(t, at) < 0 && articles(t, at) < 0 ? at + 1 : -1
const freeName = many(freeSyllable, 7, 1)
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
function lawName(t: TokenText, at: number, nested = 0): number {
  const amended = nested < mostNested ? amendment(t, at) : -1
  if (amended > 0) {
    const type = documentTypes.match(t, amended)
    return type?.value.cited === 'law' ? lawName(t, type.past, nested + 1) : -1
  }
  const known = lawNames.match(t, at)
  if (known) return known.past
  if (initials(t, at) > 0) return at + 1
  return t.capital(at) && t.kind(at) === 'syllable' ? freeName(t, at) : -1
}
/** A law that amends a law that amends a law: no deeper. */
const mostNested = 3
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

const lawNumber = seq(so, longest(fullSymbol, numberYear))
const country = seq(
  word('nước'),
  either(seq(word('cộng'), word('hòa'), word('xã'), word('hội'), word('chủ'), word('nghĩa')), word('chxhcn')),
  word('việt'),
  word('nam'),
)
const constitution = seq(maybe(country), withYear, revised)

/** `Đại học Luật`, `kỷ luật lao động`, `pháp luật tố tụng`, `Phi Luật Tân`. */
const beforeSchool = word('học|khoa|ngành|viện|đh|trường|giảng|kỷ|kỉ|pháp|phi')

/** `Luật Đất đai 2013`, `Bộ luật Hình sự`, `Hiến pháp`, `Luật số 35/2018/QH14`. */
export const law: Pattern = (t, at) => {
  const type = documentTypes.match(t, at)
  if (type?.value.cited !== 'law' || (type.value.name === 'Luật' && beforeSchool(t, at - 1) > 0)) return -1
  const name = type.past
  if (type.value.name === 'Hiến pháp') return t.capital(at) ? constitution(t, name) : -1
  if (notLaw(t, name) > 0 && !lawNames.match(t, name)) return -1
  const numberOnly = lawNumber(t, name)
  if (numberOnly > 0) return numberOnly
  const known = lawNames.match(t, name) !== undefined || amendment(t, name) > 0
  if (!t.capital(at) && !known && !(t.capital(name) && type.value.name !== 'Luật')) return -1
  if (type.value.name === 'Luật' && !known && !t.capital(name) && t.capital(at) && at === t.floor) return -1
  const past = lawName(t, name)
  return past < 0 ? -1 : lawTail(t, past)
}
/** Treaties: a name with a capital or `về …`: `Công ước Luật Biển 1982`, `Hiệp định Paris về chống biến đổi khí hậu`. */
export const treaty: Pattern = (t, at) => {
  const type = documentTypes.match(t, at)
  if (type?.value.cited !== 'treaty') return -1
  const name = type.past
  if (!t.capital(at)) return -1
  return treatyName(t, name)
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
const about = seq(word('về'), treatyWords)
const treatyName = seq(either(seq(treatyWords, maybe(about)), about), maybe(seq(maybe(word('năm')), year)))
