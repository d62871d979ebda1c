import { isApplied, listFrom, nearBy, pastHistory, relationOf } from './amendment-lists.js'
import { announcesList, change, isActive, isPassive, lead, opensAmendment } from './amendment-verbs.js'
import type { Item } from './citation-items.js'
import { either, maybe, phrase, seq, word, written } from './patterns.js'
import type { TokenText } from './token-text.js'

/** Tokens of the longest verb. */
const longestChange = 6
/** So far in front of what is changed the words begin: `Gạch đầu dòng thứ hai, tiết a, điểm 3.1 khoản 3 Điều 18 được sửa đổi`. */
const front = 30

/**
 * The citations that the words between two tokens change, of those that stand in them; undefined where the words amend nothing.
 * - `Sửa đổi khoản 3 Điều 7`: the verb opens
 * - `a) Điều 5;`: an item of a list of what is changed; `… sau đây hết hiệu lực: Thông tư số …`
 * - `Thông tư này thay thế Thông tư số …`: the text itself is the subject
 * - `Điều 6 … được sửa đổi như sau`, `Thông tư số … hết hiệu lực`: what is changed is the subject
 * @param listed whether the words stand in such a list
 */
export function amendedItems(
  t: TokenText,
  items: readonly Item[],
  start: number,
  past: number,
  listed: boolean,
): readonly Item[] | undefined {
  if (opensAmendment(t, start) > 0)
    return items[0] && (isApplied(t, items[0].first) || isMeasure(t, items[0].first)) ? [] : listFrom(t, items, 0)
  if (items[0] && items[0].first === where(t, start) && isBefore(t, items, past)) return listFrom(t, items, 0)
  if (listed && items[0]?.first === lead(t, start)) return listFrom(t, items, 0)
  const announced = items.findIndex(({ first }) => t.at(first - 1) === ':' && announcesList(t, start, first))
  if (announced >= 0) return listFrom(t, items, announced)
  const first = items.findIndex(({ pointer }) => pointer === undefined)
  const own = items[first - 1]
  if (own && !own.pointer?.level && isActive(t, own.past, items[first].first)) return listFrom(t, items, first)
  const headed = items.findIndex((item) => isHeaded(t, start, item.first))
  if (headed >= 0) return listFrom(t, items, headed)
  if (first >= 0 && isMeasure(t, items[first].first)) return undefined
  const near = first >= 0 && items[first].first - (own?.past ?? start) <= front
  if (!near || condition(t, lead(t, start)) > 0) return undefined
  const before = pastHistory(t, items, first)
  if (before > first + 1) return isPassive(t, items[before - 1].past, past) ? [items[first]] : undefined
  return isPassive(t, items[first].past, past) ? listFrom(t, items, first) : undefined
}
/** `Trường hợp Nghị định … được sửa đổi thì …` */
const condition = either(phrase('trường hợp'), word('khi|nếu'))

const maybeComma = maybe(written(','))
/** `Tại khoản 3 Điều 4, thay thế cụm từ …`: the place stands in front. */
const where = seq(lead, word('tại'))
function isBefore(t: TokenText, items: readonly Item[], past: number): boolean {
  const last = items.findLast((item, i) => i === 0 || relationOf(t, items[i - 1].past, item.first) === 'list')
  const verb = last ? maybeComma(t, last.past) : past
  return verb < past && change(t, verb) > 0
}

const following = word('theo|với')
/** `thay thế giấy phép theo quy định tại | Điều 5`, `trái với | Hiến pháp`: what is done by a provision does not change it. */
function isMeasure(t: TokenText, first: number): boolean {
  for (let i = first - 1; i >= first - nearBy - 1; i--) if (following(t, i) > 0) return true
  return false
}

/** `Điều khoản bãi bỏ | Bãi bỏ khoản 3 Điều 18`: a capital verb right before what it changes, behind a heading that runs into it. */
function isHeaded(t: TokenText, start: number, first: number): boolean {
  for (let i = Math.max(start + 1, first - longestChange); i < first; i++)
    if (t.capital(i) && change(t, i) === first) return true
  return false
}
