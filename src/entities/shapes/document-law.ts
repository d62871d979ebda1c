import { codeInitials, documentTypes } from '../document-types.js'
import { isLawInitials, knownLaw } from '../law-names.js'
import {
  comma,
  either,
  kind,
  longest,
  many,
  maybe,
  not,
  type Pattern,
  Phrases,
  phrase,
  seq,
  when,
  word,
  written,
} from '../patterns.js'
import type { TokenText } from '../token-text.js'
import { year } from './date-parts.js'
import { articles, namesArticle } from './document-articles.js'
import { freeSyllable, nameEnd } from './document-name.js'
import { fullSymbol, numbered, numberYear, so, withYear } from './document-number.js'

/** In capitals a name may run on: `Luật Hiện đại hóa An toàn Vệ sinh | Thực phẩm`. */
const capitalPair = seq(
  when((t, at) => t.capital(at)),
  freeSyllable,
  maybe(
    seq(
      not((t, at) => (t.capital(at) ? at + 1 : -1)),
      freeSyllable,
    ),
  ),
)
const freeName = seq(many(freeSyllable, 7, 1), many(capitalPair, 4))
const initials: Pattern = (t, at) => (/^[A-ZĐƯ]{2,8}$/.test(t.at(at)) ? at + 1 : -1)
const revised: Pattern = maybe(
  either(
    seq(written('('), word('sửa'), word('đổi'), maybe(seq(comma, word('bổ'), word('sung'))), written(')')),
    // `sửa đổi năm 2025`; but `Luật Viên chức | sửa đổi`
    seq(
      word('sửa'),
      word('đổi'),
      when((t, at) => /^\d/.test(t.at(at)) || /^\d/.test(t.at(at + 1))),
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

/** `15 luật trong lĩnh vực nông nghiệp và môi trường`: several laws that are amended at once. */
const severalLaws: Pattern = seq(
  either(
    kind('number', (text) => /^\d{1,2}$/.test(text)),
    word('các|số'),
  ),
  word('luật'),
  maybe(seq(maybe(word('có')), either(phrase('liên quan đến'), phrase('liên quan'), phrase('trong lĩnh vực')))),
  maybe(seq(freeName, maybe(seq(either(comma, word('và')), not(documentTypes.pattern), many(freeSyllable, 4, 1))))),
)
/** `của Luật Cán bộ, công chức | và Luật Viên chức năm 2019`: amended with the one before, where both share a year or number. */
const withOthers: Pattern = seq(
  many(
    seq(either(comma, word('và')), (t, at) => {
      const type = documentTypes.match(t, at)
      return type?.value.cited === 'law' && t.capital(at) ? knownLaw(t, type.past) : -1
    }),
    6,
    1,
  ),
  when((t, at) => lawTail(t, at) > at),
)

/** The name of a law from its first word on: one of the list, initials, or words up to one that cannot be in a name. */
function lawName(t: TokenText, at: number, nested = 0): number {
  const amended = nested < mostNested ? amendment(t, at) : -1
  if (amended > 0) {
    const several = severalLaws(t, amended)
    if (several > 0) return several
    const type = documentTypes.match(t, amended)
    if (type?.value.cited !== 'law') return codeInitials.match(t, amended)?.past ?? -1
    const name = lawName(t, type.past, nested + 1)
    return name < 0 ? -1 : Math.max(name, withOthers(t, name))
  }
  const known = knownLaw(t, at)
  if (known > 0) return known
  if (!t.capital(at) || t.kind(at) !== 'syllable') return -1
  const listed = listedName(t, at)
  if (listed > 0) return listed
  return initials(t, at) > 0 ? at + 1 : freeName(t, at)
}
const revisedMark = seq(written('('), word('sửa'))
const ofYear = seq(word('năm'), year)
/** A name that is not known runs over commas and `và` only where `(sửa đổi)` or a year shows its end. */
const listedName: Pattern = seq(
  freeName,
  many(
    seq(
      either(comma, word('và')),
      when((t, at) => documentTypes.match(t, at) === undefined),
      freeName,
    ),
    3,
    1,
  ),
  when((t, at) => revisedMark(t, at) > 0 || ofYear(t, at) > 0),
)
/** A law that amends a law that amends a law: no deeper. */
const mostNested = 3
const lawTail: Pattern = seq(
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
/** `sư`, `pháp` behind `Luật` make other words: lawyer, the law; and a country's law is no one law. */
const notLaw = either(
  word(
    'sư|pháp|gia|lệ|hóa|định|chơi|rừng|nhân|quả|học|khoa|này|trên|đó|mới|cũ|cơ|tnhh|hợp|mỹ|anh|nga|đức|úc|ấn|nhật|hàn|sharia',
  ),
  new Phrases<true>(
    ['Việt Nam', 'Trung Quốc', 'Hoa Kỳ', 'Quốc tế', 'Hồi giáo', 'Liên bang'].map((name) => [name.toLowerCase(), true]),
  ).pattern,
)

const lawNumber = seq(so, longest(fullSymbol, numberYear))
/** `Luật số 35/2018/QH14`, `Luật sửa đổi số 34/2018/QH14` */
const revisingNumber = seq(maybe(seq(word('sửa'), word('đổi'))), lawNumber)
const country = seq(
  word('nước'),
  either(seq(word('cộng'), word('hòa'), word('xã'), word('hội'), word('chủ'), word('nghĩa')), word('chxhcn')),
  word('việt'),
  word('nam'),
)
const constitution = seq(maybe(country), withYear, revised)

/** `Đại học Luật`, `kỷ luật lao động`, `pháp luật tố tụng`, `Phi Luật Tân`, `thạc sĩ Luật`, `Công ty Luật`. */
const beforeSchool = word('học|khoa|ngành|viện|đh|trường|giảng|kỷ|kỉ|pháp|phi|sĩ|sỹ|sư|gs|ts|ths|tâm|ty|hãng')
/** `Tòa Hiến pháp`, `Tòa án Hiến pháp` are bodies. */
const beforeConstitution = word('tòa|án')
/** `định luật Ohm`, `quy luật giá trị`, `dự luật ngân sách` (a bill), but `theo quy định Luật Đất đai`. */
const beforeSmall = word('định|dự|quy|qui|giáo|giám|gia')

/** `Di trú`, `Biểu diễn nghệ thuật`: a name that begins with a capital and goes on without. */
function beginsName(t: TokenText, at: number): boolean {
  return (
    /^\p{Lu}\p{Ll}*$/u.test(t.at(at)) && t.kind(at + 1) === 'syllable' && !t.capital(at + 1) && nameEnd(t, at + 1) < 0
  )
}

/** `Luật Đất đai 2013`, `Bộ luật Hình sự`, `Hiến pháp`, `Luật số 35/2018/QH14`. */
export const law: Pattern = (t, at) => {
  const type = documentTypes.match(t, at)
  if (type?.value.cited !== 'law' || (type.value.name === 'Luật' && beforeSchool(t, at - 1) > 0)) return -1
  const name = type.past
  if (type.value.name === 'Hiến pháp')
    return t.capital(at) && beforeConstitution(t, at - 1) < 0 ? constitution(t, name) : -1
  const listed = knownLaw(t, name) > 0
  if (!listed && notLaw(t, name) > 0) return -1
  const numberOnly = revisingNumber(t, name)
  if (numberOnly > 0) return numberOnly
  const known = listed || amendment(t, name) > 0
  if (!t.capital(at) && beforeSmall(t, at - 1) > 0 && !(listed && t.capital(name))) return -1
  const named = t.capital(name) && (type.value.name !== 'Luật' || beginsName(t, name))
  if (!t.capital(at) && !known && !named && !isLawInitials(t.at(name))) return -1
  if (type.value.name === 'Luật' && !known && !t.capital(name) && t.capital(at) && at === t.floor) return -1
  const past = lawName(t, name)
  return past < 0 ? -1 : lawTail(t, past)
}
