import { either, many, maybe, type Pattern, phrase, seq, word, written } from './patterns.js'
import type { TokenText } from './token-text.js'

/** The verbs of an amendment: `Sửa đổi, bổ sung`, `Bãi bỏ`, `Thay thế`. */
export const change: Pattern = either(
  seq(phrase('sửa đổi'), maybe(written(',|;')), maybe(phrase('bổ sung'))),
  phrase('bổ sung'),
  phrase('bãi bỏ'),
  phrase('hủy bỏ'),
  phrase('thay thế'),
  phrase('đính chính'),
  phrase('điều chỉnh'),
  seq(word('bỏ|thay|thêm|sửa|đổi'), written('cụm|từ|điểm|khoản|Điều|Mục|Chương|Phụ|bằng|thành|lại|tên')),
)
const got = word('được')
/** `đã được sửa đổi bởi …` tells what was changed before, `để được sửa đổi` what is not. */
const already = word('đã|để|chưa|không|muốn')
export const passive = either(
  seq(got, change),
  seq(change, phrase('như sau')),
  seq(word('hết|chấm'), maybe(word('dứt')), phrase('hiệu lực')),
)
const ending = either(change, phrase('hết hiệu lực'))

/** So far behind a citation its verb may stand, in tokens: the date, issuer and title of a document lie between. */
export const reach = 120

/** `Điều 6 … được sửa đổi, bổ sung như sau`, `Khoản 2 Điều 8 sửa đổi như sau`: what stands in front is changed. */
export function isPassive(t: TokenText, first: number, past: number): boolean {
  for (let i = first; i < Math.min(past, first + reach); i++)
    if (passive(t, i) > 0 && already(t, i - 1) < 0) return true
  return false
}

/** What a citation in front of the verb changes: `Nghị định này thay thế …`. */
export function isActive(t: TokenText, first: number, past: number): boolean {
  for (let i = first; i < Math.min(past, first + reach); i++) if (change(t, i) > 0 && got(t, i - 1) < 0) return true
  return false
}

/** A dash, a stop or a conjunction in front of the words proper. */
export const lead = many(either(written('-|–|+|;|,|.'), word('và')), 3)

/** Whether a sentence begins with the verb of an amendment. */
export const opensAmendment: Pattern = seq(lead, change)

/** Whether a sentence of new words would itself amend: then their quotation was not closed. */
export function amendsAgain(t: TokenText, at: number): boolean {
  return change(t, at) > 0 || (t.at(t.limit - 1) === ':' && isPassive(t, at, t.limit))
}

/** `Các quy định sau đây hết hiệu lực:`, where the list that follows tells what is changed. */
export function announcesList(t: TokenText, first: number, past: number): boolean {
  if (t.at(past - 1) !== ':') return false
  for (let i = past - 2; i >= Math.max(first, past - reach); i--) if (ending(t, i) > 0) return true
  return false
}
