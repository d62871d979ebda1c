import { change, passive, reach } from './amendment-verbs.js'
import type { Item } from './citation-items.js'
import { commonPart } from './document-place.js'
import { either, maybe, type Pattern, phrase, seq, word, written } from './patterns.js'
import type { TokenText } from './token-text.js'
import { within } from './value-articles.js'

const applies = seq(phrase('thi hành'), maybe(seq(maybe(phrase('một số')), word('điều'), word('của'))))
const applyReach = 8
/** `các nghị định quy định chi tiết thi hành | Luật X`: not what is changed itself. */
export function isApplied(t: TokenText, first: number, pattern: Pattern = applies): boolean {
  for (let i = first - 1; i > first - applyReach; i--) if (pattern(t, i) === first) return true
  return false
}
const describes = either(applies, seq(maybe(phrase('một số')), word('điều'), word('của')))

/** Before who or what has changed something. */
const by = word('bởi|tại|theo')
/** So close before a document that word stands. */
export const nearBy = 3

/**
 * Behind the documents that have changed a citation before, by index: `Luật X số … đã được sửa đổi theo Luật Y và Luật Z | hết hiệu lực`,
 * `Điều 4 Luật X (được sửa đổi tại Luật Y)`.
 */
export function pastHistory(t: TokenText, items: readonly Item[], first: number): number {
  let next = first + 1
  while (next < items.length && isEarlier(t, items[next - 1], items[next], next > first + 1)) next++
  return next
}

/** Whether a citation behind another one tells what has changed that before, or goes on with the list of it. */
function isEarlier(t: TokenText, a: Item, b: Item, begun: boolean): boolean {
  if (b.groups === undefined || b.pointer) return false
  if (begun && b.articles.length === 0 && also(t, a.past) === b.first) return true
  for (let i = b.first - 1; i >= Math.max(a.past, b.first - nearBy); i--) {
    if (by(t, i) < 0) continue
    for (let k = Math.max(a.past, i - reach); k < i; k++)
      if (passive(t, k) === i || passive(t, k) === i - 3) return true
  }
  return false
}

/** A citation and those that are listed with it. */
export function listFrom(t: TokenText, items: readonly Item[], start: number): readonly Item[] {
  const found: Item[] = []
  let last = items[start]
  let earlier = false
  let aside: Item | undefined
  for (let i = start; i < items.length; i++) {
    // `Điều 23 Luật X đã được sửa đổi theo Luật Y; Điều 74 Luật Z`
    earlier = i > start && isEarlier(t, last, items[i], earlier)
    if (earlier) {
      last = items[i]
      continue
    }
    // `quy định “… theo Điều 5 …” tại khoản 1 Điều 4`: words that are changed, no part.
    if (i > start && isQuoted(t, last.past, items[i].first)) continue
    const relation = i === start ? 'list' : relationBetween(t, last, items[i], aside)
    // `Thông tư số … hướng dẫn thi hành Luật X; Luật Y và Thông tư số …`
    if (relation === 'aside') {
      aside = items[i]
      continue
    }
    aside = undefined
    if (relation === undefined) break
    last = items[i]
    if (relation === 'place' || items[i].pointer) continue
    if (relation === 'passive') found.pop()
    found.push(items[i])
  }
  return found
}

type Relation = 'list' | 'place' | 'passive'

/** How a citation stands to the last one that is changed; `aside` for one that only tells what that is about, and those listed with it. */
function relationBetween(
  t: TokenText,
  last: Item,
  item: Item,
  aside: Item | undefined,
): Relation | 'aside' | undefined {
  const same = alike(t, last, item)
  if (aside && !same && relationOf(t, aside.past, item.first) === 'list') return 'aside'
  return relationOf(t, last.past, item.first) ?? same ?? (isApplied(t, item.first, describes) ? 'aside' : undefined)
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

const mark = either(written(',|;'), word('và'))
const also = either(written(','), word('và'))
/** `Mẫu số 01`, `Biểu 2a` */
const form: Pattern = seq(word('mẫu|biểu|bảng'), maybe(word('số')), (t, at) => (/^\d/.test(t.at(at)) ? at + 1 : -1))
const filling = either(
  change,
  word('các|tên|điều'),
  phrase('tiêu đề'),
  phrase('quy định'),
  phrase('nội dung'),
  phrase('một số'),
  phrase('cụm từ'),
  word('đoạn'),
  phrase('một phần'),
  phrase('toàn bộ'),
  form,
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
export function relationOf(t: TokenText, past: number, first: number): Relation | undefined {
  if (first < past) return undefined
  if (t.at(first - 1) === ';' || restarts(t, past, first)) return 'list'
  if (first - past > reach) return undefined
  let marked = false
  let passed = 0
  let relation: Relation = 'list'
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

/**
 * Citations with what the next or the last one says of their larger parts and their document: `Bổ sung khoản 6 tại Điều 28`, `Bổ sung
 * khoản 10 vào sau khoản 9 Điều 2 Nghị định …`.
 */
export function completed(t: TokenText, items: readonly Item[]): Item[] {
  const found = [...items]
  const take = (i: number, from: number) => {
    const item = found[i]
    const [a, b] = i < from ? [item, found[from]] : [found[from], item]
    if (item.groups || item.pointer || relationOf(t, a.past, b.first) === undefined) return
    const { articles, groups } = found[from]
    const base = commonPart(articles)
    const whole = i < from && articles.length > 0 && groups !== undefined
    found[i] = { ...item, articles: item.articles.map((part) => within(part, base)), ...(whole && { groups }) }
  }
  for (let i = items.length - 2; i >= 0; i--) take(i, i + 1)
  for (let i = 1; i < items.length; i++) take(i, i - 1)
  return found
}
