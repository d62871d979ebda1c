import type { Item } from './citation-items.js'
import { commonPart } from './document-place.js'
import { either, many, maybe, type Pattern, phrase, seq, word, written } from './patterns.js'
import type { TokenText } from './token-text.js'
import { within } from './value-articles.js'
import type { ArticleReference } from './values.js'

/** The verbs of an amendment: `Sửa đổi, bổ sung`, `Bãi bỏ`, `Thay thế`. */
const change: Pattern = either(
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
/** `đã được sửa đổi bởi …` tells what was changed before. */
const already = word('đã')
const passive = either(
  seq(got, change),
  seq(change, phrase('như sau')),
  seq(word('hết|chấm'), maybe(word('dứt')), phrase('hiệu lực')),
)
const ending = either(change, phrase('hết hiệu lực'))

/** So far behind a citation its verb may stand, in tokens: the date, issuer and title of a document lie between. */
const reach = 120

/** `Điều 6 … được sửa đổi, bổ sung như sau`, `Khoản 2 Điều 8 sửa đổi như sau`: what stands in front is changed. */
function isPassive(t: TokenText, first: number, past: number): boolean {
  for (let i = first; i < Math.min(past, first + reach); i++)
    if (passive(t, i) > 0 && already(t, i - 1) < 0) return true
  return false
}

/** A dash, a stop or a conjunction in front of the words proper. */
const lead = many(either(written('-|–|+|;|,|.'), word('và')), 3)
/** So far in front of what is changed the words begin: `Gạch đầu dòng thứ hai, tiết a, điểm 3.1 khoản 3 Điều 18 được sửa đổi`. */
const front = 30

/** Whether a sentence begins with the verb of an amendment. */
export const opensAmendment: Pattern = seq(lead, change)

/** Whether a sentence of new words would itself amend: then their quotation was not closed. */
export function amendsAgain(t: TokenText, at: number): boolean {
  return change(t, at) > 0 || (t.at(t.limit - 1) === ':' && isPassive(t, at, t.limit))
}

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
  if (opensAmendment(t, start) > 0) return listFrom(t, items, 0)
  if (listed && items[0]?.first === lead(t, start)) return listFrom(t, items, 0)
  const announced = items.findIndex(({ first }) => t.at(first - 1) === ':' && announcesList(t, start, first))
  if (announced >= 0) return listFrom(t, items, announced)
  const first = items.findIndex(({ pointer }) => pointer === undefined)
  const own = items[first - 1]
  if (own && !own.pointer?.level && isActive(t, own.past, items[first].first)) return listFrom(t, items, first)
  const near = first >= 0 && items[first].first - (own?.past ?? start) <= front
  return near && isPassive(t, items[first].past, past) ? listFrom(t, items, first) : undefined
}

function isActive(t: TokenText, first: number, past: number): boolean {
  for (let i = first; i < Math.min(past, first + reach); i++) if (change(t, i) > 0 && got(t, i - 1) < 0) return true
  return false
}

/** A citation and those that are listed with it. */
function listFrom(t: TokenText, items: readonly Item[], start: number): readonly Item[] {
  const found: Item[] = []
  for (let i = start; i < items.length; i++) {
    const relation =
      i === start ? 'list' : (relationOf(t, items[i - 1].past, items[i].first) ?? alike(t, items[i - 1], items[i]))
    if (relation === undefined) break
    if (relation === 'place' || items[i].pointer) continue
    if (relation === 'passive') found.pop()
    found.push(items[i])
  }
  return found
}

/** `Thông tư số … ngày … về … và Thông tư số …`: documents of one type with a mark between are listed, whatever describes the first. */
function alike(t: TokenText, a: Item, b: Item): 'list' | undefined {
  const [type, next] = [a, b].map(({ groups }) => groups?.[0].value.type)
  return type !== undefined && type === next && mark(t, b.first - 1) > 0 && b.first - a.past < reach
    ? 'list'
    : undefined
}

/** `Các quy định sau đây hết hiệu lực:`, where the list that follows tells what is changed. */
export function announcesList(t: TokenText, first: number, past: number): boolean {
  if (t.at(past - 1) !== ':') return false
  for (let i = past - 2; i >= Math.max(first, past - reach); i--) if (ending(t, i) > 0) return true
  return false
}

const mark = either(written(',|;'), word('và'))
const filling = either(
  change,
  word('các|tên|điều'),
  phrase('tiêu đề'),
  phrase('quy định'),
  phrase('nội dung'),
  phrase('một số'),
  phrase('cụm từ'),
  word('đoạn'),
)

/** `…; bãi bỏ cụm từ “x” tại …`: another verb behind a mark. */
function restarts(t: TokenText, past: number, first: number): boolean {
  for (let i = past; i < Math.min(first, past + reach); i++) if (t.at(i) === ';' && change(t, i + 1) > 0) return true
  return false
}

const beside = word('vào|sau|trước')
const inside = word('tại|của')

/** So many tokens may stand between two citations that belong to one amendment. */
const gap = 10

/**
 * How the citation behind a gap stands to the one in front of it: listed with it (`khoản 3, bổ sung khoản 7 Điều 26`), its place (`khoản
 * 6 tại Điều 28`, `vào sau điểm d`), or a part of it that is changed (`Điều 5 được bổ sung khoản 4`).
 */
function relationOf(t: TokenText, past: number, first: number): 'list' | 'place' | 'passive' | undefined {
  if (first < past) return undefined
  if (t.at(first - 1) === ';' || restarts(t, past, first)) return 'list'
  if (first - past > gap) return undefined
  let marked = false
  let relation: 'list' | 'place' | 'passive' = 'list'
  for (let i = past; i < first; ) {
    const next = mark(t, i)
    if (next > 0) marked = true
    if (next > 0 || filling(t, i) > 0) {
      i = Math.max(next, filling(t, i))
    } else if (beside(t, i) > 0) {
      relation = 'place'
      i++
    } else if (inside(t, i) > 0) {
      if (!marked) relation = 'place'
      i++
    } else if (passive(t, i) > 0) {
      relation = 'passive'
      i = passive(t, i)
    } else return undefined
  }
  return relation
}

/** Parts with what the next or the last citation says of the larger ones: `Bổ sung khoản 6 tại Điều 28`. */
export function completed(t: TokenText, items: readonly Item[]): (readonly ArticleReference[])[] {
  const references = items.map(({ articles }) => articles)
  const take = (i: number, from: number) => {
    const { groups, pointer } = items[i]
    const [a, b] = i < from ? [items[i], items[from]] : [items[from], items[i]]
    if (groups || pointer || relationOf(t, a.past, b.first) === undefined) return
    const base = commonPart(references[from])
    references[i] = references[i].map((part) => within(part, base))
  }
  for (let i = items.length - 2; i >= 0; i--) take(i, i + 1)
  for (let i = 1; i < items.length; i++) take(i, i - 1)
  return references
}
