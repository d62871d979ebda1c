import { fromRoman } from '../date-words.js'
import { comma, dash, either, many, maybe, type Pattern, seq, when, word, written } from '../patterns.js'
import type { TokenText } from '../token-text.js'

/** `5`, `3.1`, `12a`, `IV`, a letter: the number of a part. */
const plainNumber: Pattern = (t, at) =>
  t.kind(at) === 'number' && /^\d{1,4}(?:[-–,]\d{1,4}|\.\d{1,2})?$/.test(t.at(at)) ? letterBehind(t, at + 1) : -1
const letterBehind = (t: TokenText, at: number) => {
  if (!t.glued(at)) return at
  // `khoản 2/đ`: a clause with its point
  const letter = t.at(at) === '/' && t.glued(at + 1) ? at + 1 : at
  return /^[a-zđ]$/.test(t.at(letter)) ? letter + 1 : at
}
const coded: Pattern = (t, at) => (t.kind(at) === 'code' && /^\d{1,3}[A-ZĐ]$/.test(t.at(at)) ? at + 1 : -1)
/** `a`, `c1` */
const letter: Pattern = (t, at) =>
  !/^[a-zđA-ZĐ]$/.test(t.at(at)) ? -1 : t.glued(at + 1) && /^\d$/.test(t.at(at + 1)) ? at + 2 : at + 1
const romanNumber: Pattern = (t, at) => (fromRoman(t.at(at).replace(/[a-zđ]$/, '')) > 0 ? at + 1 : -1)
const anyNumber = either(seq(maybe(word('số|thứ')), either(plainNumber, coded)), romanNumber, letter)
const quoted = either(seq(written('"|“'), letter, written('"|”')), anyNumber)

/** Parts of a document, the smallest first. */
export const partNames = {
  point: word('điểm|tiết'),
  clause: word('khoản'),
  article: word('điều'),
  section: word('mục|chương|phần'),
  annex: seq(word('phụ'), word('lục')),
} as const
const partName = either(partNames.point, partNames.clause, partNames.article, partNames.section, partNames.annex)

/** `điểm c, d, đ`, `khoản 2 và 3`, `Điều 22, 23, 24`, `các điều từ 12 đến 14`. */
const part: Pattern = seq(
  partName,
  maybe(word('từ')),
  quoted,
  many(
    seq(
      either(comma, dash, word('và|đến|hoặc')),
      quoted,
      when((t, at) => t.kind(at) !== 'symbol'),
    ),
    12,
  ),
)

const moreParts = many(
  seq(maybe(either(comma, written(';'), dash, word('và|của|tại|đến'))), maybe(word('các')), part),
  16,
)

/** `điểm a khoản 5 Điều 22`, `Điều 8, khoản 2 và Điều 72`: parts one after the other. */
export const articles: Pattern = (t, at) => {
  const first = part(t, at)
  if (first < 0) return -1
  return moreParts(t, first)
}

/** Whether `điều` is among the parts. */
export function namesArticle(t: TokenText, first: number, past: number): boolean {
  for (let i = first; i < past; i++) if (partNames.article(t, i) > 0) return true
  return false
}
