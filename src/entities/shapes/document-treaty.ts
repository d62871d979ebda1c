import { isSyllable } from '../../letters/syllables.js'
import { documentTypes } from '../document-types.js'
import { dash, either, kind, many, maybe, not, type Pattern, Phrases, phrase, seq, when, word } from '../patterns.js'
import type { TokenText } from '../token-text.js'
import { year } from './date-parts.js'
import { nameEnd } from './document-name.js'

/** Treaties: a name with a capital or `về …`: `Công ước Luật Biển 1982`, `Hiệp định Paris về chống biến đổi khí hậu`. */
export const treaty: Pattern = (t, at) => {
  const type = documentTypes.match(t, at)
  if (type?.value.cited !== 'treaty') return -1
  if ((organization(t, at - 2) > 0 && t.capital(at)) || one(t, at - 1) > 0) return -1
  const named = treatyName(t, type.past)
  // `Công ước 1982`
  const past = named < 0 && t.capital(at) && at > t.floor ? yearOnly(t, type.past) : named
  if (past > 0 && several(t, at - 1) > 0 && !namesOne(t, type.past, past)) return -1
  // `Thỏa thuận hợp tác` is any agreement.
  if (past > 0 && type.value.name === 'Thỏa thuận' && !(t.capital(at) && t.capital(type.past))) return -1
  if (past < 0 || t.capital(at)) return past
  // `hiệp định Genève`, `hiệp ước hữu nghị Việt Nam - Lào`: in small letters, where a name stands in it.
  if (!t.capital(type.past) && treatyKind(t, type.past) < 0) return -1
  for (let i = type.past; i < past; i++) if (t.capital(i)) return past
  return -1
}
/** `Tổ chức Hiệp ước Bắc Đại Tây Dương` is a body. */
const organization = seq(word('tổ'), word('chức'))
/** `một Hiệp định thương mại tự do`: no certain one. */
const one = word('một')
/** `các hiệp định thương mại`, `4 hiệp định FTA`: of a kind. */
const several = either(word('các|những|nhiều|mọi|hai|ba|bốn'), kind('number'), kind('date'))
function namesOne(t: TokenText, first: number, past: number): boolean {
  for (let i = first; i < past; i++) if (t.capital(i)) return past > first + 1
  return false
}
const treatyKind = new Phrases<true>(
  ['thương mại', 'hữu nghị', 'hòa bình', 'đình chiến', 'biên giới', 'phòng thủ'].map((name) => [name, true]),
).pattern
const treatyStop = word(
  'về|với|giữa|ký|rằng|nhưng|dưới|thêm|chấm|kéo|năm|từng|nếu|trị|nhất|hình|lại|càng|bắt|sụp|đổ|đều|luôn|hết|mang|nhận',
)
const against = phrase('chống lại')
const treatyWord: Pattern = (t, at) => {
  if (against(t, at - 1) > 0) return at + 1
  if (nameEnd(t, at) > 0 || treatyStop(t, at) > 0) return -1
  if (t.kind(at) === 'syllable' || t.kind(at) === 'code') return at + 1
  // `Hiệp định Việt Nam - EU`, `Hiệp định Giơ-ne-vơ`
  const glued = t.glued(at) && t.glued(at + 1)
  if (dash(t, at) > 0) return glued || (t.capital(at - 1) && t.capital(at + 1)) ? at + 1 : -1
  // `Hiệp định VPA/FLEGT`
  return t.at(at) === '/' && glued && t.capital(at + 1) ? at + 1 : -1
}
/** A foreign name is all of a treaty's name, as far as it goes: `Hiệp định Genève chia đất nước`. */
const foreignName: Pattern = (t, at) => {
  if (!t.capital(at) || isSyllable(t.at(at)) || /^\p{Lu}+$/u.test(t.at(at))) return -1
  let past = at + 1
  while (treatyWord(t, past) > 0 && (t.capital(past) || t.glued(past) || (dash(t, past) > 0 && t.capital(past + 1))))
    past++
  return past
}
/** `Hiệp định EVFTA | mở ra …`: initials are all of a name that goes on in small letters. */
const initials: Pattern = (t, at) =>
  /^\p{Lu}{3,}$/u.test(t.at(at)) && t.kind(at + 1) === 'syllable' && !t.capital(at + 1) ? at + 1 : -1
const further = seq(
  word('và'),
  // `… Việt Nam - EU và | hoan nghênh …`
  when((t, at) => (t.capital(at) || !t.capital(at - 2)) && nameEnd(t, at) < 0 && !documentTypes.match(t, at)),
  many(treatyWord, 12, 1),
)
/** `Hiệp ước ABM | và SALT I`, not `Hiệp định EVFTA | và nó` */
const furtherName = seq(
  word('và'),
  when((t, at) => t.capital(at)),
  (t, at) => further(t, at - 1),
)
const scope = either(phrase('toàn cầu'), phrase('quốc tế'), phrase('toàn diện'))
const treatyWords = seq(
  maybe(seq(maybe(scope), word('cấm|không|chống'))),
  either(seq(either(foreignName, initials), maybe(furtherName)), seq(many(treatyWord, 14, 1), maybe(further))),
)
/** `về buôn bán | các loài hoang dã nguy cấp`, not `về biên giới, các …` */
const kinds = seq(word('các'), treatyWord, treatyWords)
/** `về hòa bình | cho Campuchia`, not `cho phép` */
const served = seq(word('cho'), not(word('phép|thấy|biết|rằng|đến|tới|nên|hay|dù')), treatyWords)
const about = seq(
  word('về'),
  not(word('việc')),
  maybe(phrase('chấm dứt')),
  either(kinds, seq(treatyWords, maybe(either(kinds, served)))),
)
/** `Công ước khung | của Liên Hợp Quốc về biến đổi khí hậu`: the body that a title goes on behind. */
const ofBody = seq(
  word('của'),
  when((t, at) => t.capital(at)),
  many(treatyWord, 6, 1),
  about,
)
const yearOnly: Pattern = seq(maybe(word('năm')), year)
const treatyName = seq(
  either(seq(treatyWords, maybe(either(about, ofBody))), about, ofBody),
  maybe(seq(maybe(word('năm')), year)),
)
