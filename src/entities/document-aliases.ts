import { type Group, initialsOf, joinGroups } from './document-groups.js'
import { documentTypes, treatyInitials } from './document-types.js'
import { maybe, seq, word } from './patterns.js'
import type { TokenText } from './token-text.js'

/** A name that a text gives a document: `(sau đây gọi tắt là Quy chế)`. */
export interface Alias {
  readonly words: readonly string[]
  readonly group: Group
  /** It holds behind this token. */
  readonly from: number
}

/** A citation as the pass over the text meets it. */
export interface Typed {
  readonly first: number
  readonly past: number
  readonly entity: number
}

const defining = seq(
  maybe(seq(word('sau|dưới'), word('đây'))),
  maybe(word('được')),
  word('gọi|viết'),
  maybe(word('tắt|chung|gọn')),
  word('là'),
)
const quote = /^["“”'‘’]$/
/** No alias has more tokens. */
const longestAlias = 12
/** So far in front of the brackets may the document stand, in tokens. */
const reach = 120

/**
 * The aliases that a text defines in brackets behind a document: in words, `(sau đây gọi là Quy chế)`, or by its initials, `Bộ luật
 * Tố tụng hình sự (BLTTHS)`. The document meant is the last of the alias's type in front of it in the sentence (`Nghị định … quy định
 * chi tiết Luật Đất đai (sau đây gọi là Nghị định)`), else the last one. An alias that is a citation by itself, `Luật ĐĐ`, joins
 * its group to the document's.
 * @param typed citations with a type, in order
 */
export function readAliases(t: TokenText, typed: readonly Typed[], groupOf: Map<number, Group>): Alias[] {
  const aliases: Alias[] = []
  /** Groups with an alias: they are joined to no other. */
  const owning = new Set<Group>()
  const { sentenceAt } = t.tokens
  for (let s = 0, next = 0; s + 1 < sentenceAt.length; s++) {
    if (next < typed.length && typed[next].first >= sentenceAt[s + 1]) continue
    t.enter(s)
    const inSentence = next
    for (let i = t.floor; i < t.limit; i++) {
      while (next < typed.length && typed[next].first < i) next++
      if (t.at(i) !== '(' || next === inSentence) continue
      const owners = typed.slice(Math.max(inSentence, next - 8), next).filter((one) => i - one.past < reach)
      const alias = readAlias(t, i, owners, groupOf)
      if (!alias) continue
      const self = typed[next]
      const own = self && t.slice(self.first, self.past) === alias.text ? groupOf.get(self.entity) : undefined
      owning.add(alias.group)
      if (own && self.first > i && !owning.has(own)) move(groupOf, own, alias.group)
      aliases.push({ words: alias.words, group: alias.group, from: alias.past })
    }
  }
  return aliases
}

function readAlias(
  t: TokenText,
  at: number,
  owners: readonly Typed[],
  groupOf: ReadonlyMap<number, Group>,
): { words: string[]; text: string; past: number; group: Group } | undefined {
  const behind = defining(t, at + 1)
  let first = behind < 0 ? at + 1 : behind
  if (quote.test(t.at(first))) first++
  let past = first
  while (past - first < longestAlias && t.has(past) && t.at(past) !== ')' && !quote.test(t.at(past))) past++
  const close = quote.test(t.at(past)) ? past + 1 : past
  if (past === first || t.at(close) !== ')') return undefined
  const words = Array.from({ length: past - first }, (_, k) => t.at(first + k))
  const text = t.slice(first, past)
  const last = owners.at(-1)
  let owner: Typed | undefined
  if (behind < 0) {
    const group = last && last.past === at && words.length === 1 ? groupOf.get(last.entity) : undefined
    // `Hiệp định Đối tác … (TPP)`
    const known = group !== undefined && treatyInitials.match(t, first)?.value[0] === group.value.type
    if (known || isInitialism(group, text)) owner = last
  } else {
    const type = documentTypes.match(t, first)?.value.name
    // `(sau đây gọi chung là người lao động)` is no name of a document.
    if (type === undefined && !words.some((word) => /^\p{Lu}{2,}$/u.test(word))) return undefined
    const typed = owners.filter((one) => groupOf.get(one.entity)?.value.type === type)
    // `Luật X đã được sửa đổi theo Luật Y (sau đây gọi là Luật X)`
    const named = typed.find((one) => t.slice(one.first, one.past) === text)
    owner = type === undefined ? last : (named ?? typed.at(-1))
  }
  const group = owner && groupOf.get(owner.entity)
  return group && { words, text, past: close, group }
}

function isInitialism(group: Group | undefined, text: string): boolean {
  const { type = '', title } = group?.value ?? {}
  return (
    title !== undefined &&
    /^\p{Lu}{3,}$/u.test(text) &&
    (initialsOf(`${type} ${title}`) === text || initialsOf(title) === text)
  )
}

function move(groupOf: Map<number, Group>, from: Group, to: Group): void {
  joinGroups(to, from)
  for (const entity of from.mentions) groupOf.set(entity, to)
}
