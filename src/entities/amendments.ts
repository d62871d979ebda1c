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

const applies = seq(phrase('thi hành'), maybe(seq(maybe(phrase('một số')), word('điều'), word('của'))))
const applyReach = 8
/** Tokens of the longest verb. */
const longestChange = 6
/** Before who or what has changed something. */
const by = word('bởi|tại|theo')
/** So close before a document that word stands. */
const nearBy = 3

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
  if (opensAmendment(t, start) > 0) return items[0] && isApplied(t, items[0].first) ? [] : listFrom(t, items, 0)
  if (listed && items[0]?.first === lead(t, start)) return listFrom(t, items, 0)
  const announced = items.findIndex(({ first }) => t.at(first - 1) === ':' && announcesList(t, start, first))
  if (announced >= 0) return listFrom(t, items, announced)
  const first = items.findIndex(({ pointer }) => pointer === undefined)
  const own = items[first - 1]
  if (own && !own.pointer?.level && isActive(t, own.past, items[first].first)) return listFrom(t, items, first)
  const headed = items.findIndex((item) => isHeaded(t, start, item.first))
  if (headed >= 0) return listFrom(t, items, headed)
  const near = first >= 0 && items[first].first - (own?.past ?? start) <= front
  if (!near || !isPassive(t, items[first].past, past)) return undefined
  return changedElsewhere(t, items, first) ? undefined : listFrom(t, items, first)
}

/** `các nghị định quy định chi tiết thi hành | Luật X`: not what is changed itself. */
function isApplied(t: TokenText, first: number): boolean {
  for (let i = first - 1; i > first - applyReach; i--) if (applies(t, i) === first) return true
  return false
}

/** `Điều khoản bãi bỏ | Bãi bỏ khoản 3 Điều 18`: a capital verb right before what it changes, behind a heading that runs into it. */
function isHeaded(t: TokenText, start: number, first: number): boolean {
  for (let i = Math.max(start + 1, first - longestChange); i < first; i++)
    if (t.capital(i) && change(t, i) === first) return true
  return false
}

/** `Điều 4 Luật X (được sửa đổi tại Luật Y)`, `được sửa đổi bởi khoản 7 Điều 1 Nghị định Y`: another document has changed it. */
function changedElsewhere(t: TokenText, items: readonly Item[], first: number): boolean {
  const next = items.findIndex(({ groups }, i) => i > first && groups !== undefined)
  if (next < 0 || items[next].pointer) return false
  for (let i = items[next].first - 1; i >= Math.max(items[first].past, items[next].first - nearBy); i--) {
    if (by(t, i) < 0) continue
    for (let k = items[first].past; k < i; k++) if (passive(t, k) === i || passive(t, k) === i - 3) return true
  }
  return false
}

function isActive(t: TokenText, first: number, past: number): boolean {
  for (let i = first; i < Math.min(past, first + reach); i++) if (change(t, i) > 0 && got(t, i - 1) < 0) return true
  return false
}

/** A citation and those that are listed with it. */
function listFrom(t: TokenText, items: readonly Item[], start: number): readonly Item[] {
  const found: Item[] = []
  let last = items[start]
  for (let i = start; i < items.length; i++) {
    // `quy định “… theo Điều 5 …” tại khoản 1 Điều 4`: words that are changed, no part.
    if (i > start && isQuoted(t, last.past, items[i].first)) continue
    const relation = i === start ? 'list' : (relationOf(t, last.past, items[i].first) ?? alike(t, last, items[i]))
    if (relation === undefined) break
    last = items[i]
    if (relation === 'place' || items[i].pointer) continue
    if (relation === 'passive') found.pop()
    found.push(items[i])
  }
  return found
}

/** Whether a quotation that opens behind token `first` is still open at token `past`, both near. */
function isQuoted(t: TokenText, first: number, past: number): boolean {
  if (past - first > reach) return false
  let open = false
  for (let i = first; i < past; i++)
    if (quotationMark(t, i) > 0) open = t.at(i) === '“' || t.at(i) === '‘' || (!open && straight(t, i) > 0)
  return open
}
const straight = written('"|\'')
const quotationMark = either(straight, written('“|”|‘|’'))

/** Behind the mark that closes the quotation at token `open`; 0: none before token `past`. */
function quotationEnd(t: TokenText, open: number, past: number): number {
  for (let i = open + 1; i < past; i++) if (quotationMark(t, i) > 0) return i + 1
  return 0
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
  if (first - past > reach) return undefined
  let marked = false
  let passed = 0
  let relation: 'list' | 'place' | 'passive' = 'list'
  for (let i = past; i < first; ) {
    if (++passed > gap) return undefined
    const quoted = quotationMark(t, i) > 0 ? quotationEnd(t, i, first) : 0
    if (quoted > 0) {
      i = quoted
      continue
    }
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
