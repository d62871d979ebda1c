import {
  fullKey,
  isForeignPart,
  isPlainFullName,
  isVietnameseName,
  isWholeNameOnly,
  type Mention,
  sexOfName,
} from './mentions.js'
import type { Sex } from './mentions-address.js'

/** How many persons of one last or first part are looked at, the latest mentioned first: joining stays linear. */
const lookBack = 12

interface Known {
  /** The fullest form so far. */
  text: string
  parts: readonly string[]
  sex: Sex
  readonly mentions: number[]
}

/** Persons under a part of their name, the latest mentioned last. */
class Index {
  readonly #lists = new Map<string, Known[]>()

  touch(part: string, person: Known): void {
    const list = this.#lists.get(part)
    if (!list) {
      this.#lists.set(part, [person])
      return
    }
    const at = list.lastIndexOf(person)
    if (at === list.length - 1) return
    if (at >= 0) list.splice(at, 1)
    list.push(person)
    if (list.length > lookBack) list.shift()
  }

  /** The latest mentioned person that `fits`. */
  find(part: string, fits: (person: Known) => boolean): Known | undefined {
    return this.#lists.get(part)?.findLast(fits)
  }
}

/**
 * Joins the mentions of one person; groups in order of first mention, each with its fullest form.
 * A form joins the nearest earlier person that it equals, that it is the end of (`Mai Lan` of `Trần Thị Mai Lan`), or, for
 * names in foreign order, the beginning of. A fuller form takes over the short one before it. Two full names never join.
 * O(mentions).
 */
export function joinMentions(mentions: readonly Mention[]): Known[] {
  const persons: Known[] = []
  const byFull = new Index()
  const byLast = new Index()
  const byFirst = new Index()
  const byStem = new Index()
  const personOf = new Map<number, Known>()
  for (const mention of mentions) {
    const { parts } = mention
    if (parts.length === 0) continue
    const sex = mention.sex || sexOfName(parts)
    const agrees = (person: Known) => sex === 0 || person.sex === 0 || person.sex === sex
    const key = fullKey(parts)
    const last = parts[parts.length - 1]
    let person = personOf.get(mention.aliasOf)
    // A given name alone goes to whoever bore it last: `ông Thành` after another Thành was named in full.
    if (parts.length > 1) person ??= byFull.find(key, agrees)
    person ??= byLast.find(last, (known) => agrees(known) && isEnd(parts, known))
    person ??= byFirst.find(parts[0], (known) => agrees(known) && isBeginning(mention, known))
    person ??= byLast.find(last, (known) => agrees(known) && isEndOfNew(known.parts, parts))
    person ??= byFirst.find(parts[0], (known) => agrees(known) && isBeginningOfNew(known, parts))
    person ??= byLast.find(last, (known) => agrees(known) && isInitialsOf(known.parts, parts))
    person ??= byLast.find(last, (known) => agrees(known) && isRespelt(known.parts, parts))
    if (isForeignPart(last))
      person ??= byStem.find(stem(last), (known) => agrees(known) && isRespelt(known.parts, parts))
    if (!person) {
      person = { text: mention.text, parts, sex, mentions: [] }
      persons.push(person)
    }
    person.mentions.push(mention.entity)
    personOf.set(mention.entity, person)
    if (sex !== 0) person.sex ||= sex
    if (parts.length > person.parts.length || (parts.length === person.parts.length && isShouted(person.text)))
      Object.assign(person, { text: mention.text, parts })
    byFull.touch(key, person)
    byLast.touch(person.parts[person.parts.length - 1], person)
    byFirst.touch(person.parts[0], person)
    if (isForeignPart(last)) byStem.touch(stem(last), person)
  }
  return persons
}

/** `Lan`, `Mai Lan` of `Trần Thị Mai Lan`; not `Nguyễn Lan`. */
function isEnd(parts: readonly string[], person: Known): boolean {
  const whole = person.parts
  if (parts.length > whole.length || isWholeNameOnly(whole)) return false
  if (parts.length < whole.length && isPlainFullName(parts)) return false
  return endsWith(whole, parts)
}

/** A short form before its full one: a headline's `ông Thành`, then `Nghiêm Xuân Thành`. */
function isEndOfNew(short: readonly string[], parts: readonly string[]): boolean {
  return short.length < parts.length && !isPlainFullName(short) && !isWholeNameOnly(parts) && endsWith(parts, short)
}

/** `Bandar` of `Bandar bin Sultan`; `ông Tập` of `Tập Cận Bình`: behind a form of address or a role, or in foreign order. */
function isBeginning(mention: Mention, person: Known): boolean {
  const { parts } = mention
  if (parts.length >= person.parts.length || isWholeNameOnly(person.parts)) return false
  if (isVietnameseName(person.parts) && !(parts.length === 1 && mention.titled)) return false
  return parts.every((part, i) => part === person.parts[i])
}

function isBeginningOfNew(person: Known, parts: readonly string[]): boolean {
  const short = person.parts
  return short.length < parts.length && !isVietnameseName(parts) && short.every((part, i) => part === parts[i])
}

function endsWith(whole: readonly string[], end: readonly string[]): boolean {
  const shift = whole.length - end.length
  return end.every((part, i) => part === whole[shift + i])
}

/** `N.T.H` and `Nguyễn Thị H.`: part by part equal or the initial of the other, the last one an initial in both. */
function isInitialsOf(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2 || a[a.length - 1].length > 1) return false
  return a.every(
    (part, i) => part === b[i] || (part.length === 1 && b[i][0] === part) || (b[i].length === 1 && part[0] === b[i]),
  )
}

/** What spellings of one foreign name share. */
function stem(part: string): string {
  return part.slice(0, 3)
}

/** `Meade`, `David Meada`: from the end, all parts equal but a long foreign one, in which a letter was changed, added or left out. */
function isRespelt(a: readonly string[], b: readonly string[]): boolean {
  const length = Math.min(a.length, b.length)
  if (length > 1 && a.length !== b.length) return false
  let respelt = 0
  for (let i = 1; i <= length; i++) {
    const [x, y] = [a[a.length - i], b[b.length - i]]
    if (x === y) continue
    if (++respelt > 1 || !isForeignPart(x) || !isForeignPart(y) || !isOneEditApart(x, y)) return false
  }
  return respelt === 1
}

/** Levenshtein distance 0 or 1. O(length). */
function isOneEditApart(a: string, b: string): boolean {
  let same = 0
  while (same < a.length && same < b.length && a[same] === b[same]) same++
  const rest = (text: string, skip: number) => text.slice(same + skip)
  return rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1)
}

/** `NGUYỆT PHƯƠNG`: the same name in usual case is the better form. */
function isShouted(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase()
}
