import { plainLettersOf } from '../letters/tones.js'
import { aliasOf, isWholeNameOnly } from './known-aliases.js'
import { fullKey, isForeign, isVietnameseName, type Mention, sexOfName } from './mentions.js'
import type { Sex } from './mentions-address.js'
import {
  isBylineOf,
  isClipped,
  isInitialsOf,
  isInner,
  isNickname,
  isRespelt,
  isRetoned,
  isTranscribed,
  isTurned,
  stem,
} from './mentions-spelling.js'

/** How many persons of one last or first part are looked at, the latest mentioned first: joining stays linear. */
const lookBack = 12
/** Aliases and stage names of one person that later forms are compared with. */
const mostForms = 6

interface Known {
  /** The fullest form so far. */
  text: string
  parts: readonly string[]
  /** The parts of every form so far that is not the end of another, at most `mostForms`. */
  readonly forms: (readonly string[])[]
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
  const byInner = new Index()
  const byLetter = new Index()
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
    if (parts.length > 1 || aliasOf(parts)) person ??= byFull.find(key, (known) => parts.length > 2 || agrees(known))
    person ??= byLast.find(last, (known) => agrees(known) && known.forms.some((form) => isEnd(parts, form)))
    person ??= byFirst.find(
      parts[0],
      (known) => agrees(known) && known.forms.some((form) => isBeginning(mention, form)),
    )
    person ??= byLast.find(last, (known) => agrees(known) && isEndOfNew(known.parts, parts))
    person ??= byFirst.find(parts[0], (known) => agrees(known) && isBeginningOfNew(known, parts))
    person ??= byLast.find(last, (known) => agrees(known) && isInitialsOf(known.parts, parts))
    person ??= byLast.find(last, (known) => agrees(known) && isRespelt(known.parts, parts))
    person ??= byLast.find(last, (known) => agrees(known) && isClipped(known.parts, parts))
    person ??= byLast.find(parts[0], (known) => agrees(known) && isTurned(known.parts, parts))
    person ??= byFirst.find(last, (known) => agrees(known) && isTurned(known.parts, parts))
    if (isForeign(last) && last.length > 3)
      person ??= byStem.find(
        stem(last),
        (known) => agrees(known) && (isRespelt(known.parts, parts) || isTranscribed(known.parts, parts)),
      )
    person ??= byLast.find(last, (known) => agrees(known) && isRetoned(known.parts, parts))
    person ??= byFirst.find(parts[0], (known) => agrees(known) && isRetoned(known.parts, parts))
    if (isForeign(parts[0])) {
      person ??= byLetter.find(
        parts[0][0],
        (known) => agrees(known) && (isNickname(parts, known.parts) || isNickname(known.parts, parts)),
      )
      person ??= byInner.find(parts[0], (known) => agrees(known) && isInner(parts, known.parts))
    }
    for (const part of parts.slice(1, -1))
      person ??= byFirst.find(part, (known) => agrees(known) && known.parts[0] === part && isInner(known.parts, parts))
    person ??= byLetter.find(
      plainLettersOf(parts[0][0]),
      (known) => isBylineOf(mention.text, known.parts) || (known.parts.length === 1 && isBylineOf(known.text, parts)),
    )
    if (!person) {
      person = { text: mention.text, parts, forms: [], sex, mentions: [] }
      persons.push(person)
    }
    person.mentions.push(mention.entity)
    personOf.set(mention.entity, person)
    if (sex !== 0) person.sex ||= sex
    if (parts.length > person.parts.length || (parts.length === person.parts.length && isShouted(person.text)))
      Object.assign(person, { text: mention.text, parts })
    if (person.forms.length < mostForms && !person.forms.some((form) => isEnd(parts, form))) person.forms.push(parts)
    byFull.touch(key, person)
    for (const form of person.forms) {
      byLast.touch(form[form.length - 1], person)
      byFirst.touch(form[0], person)
      for (const part of form.slice(1, -1)) if (isForeign(part)) byInner.touch(part, person)
    }
    byLetter.touch(plainLettersOf(parts[0][0]), person)
    if (isForeign(last) && last.length > 3) byStem.touch(stem(last), person)
  }
  return persons
}

/** `Lan`, `Mai Lan` of `Trần Thị Mai Lan`; not `Nguyễn Lan`. */
function isEnd(parts: readonly string[], whole: readonly string[]): boolean {
  return parts.length <= whole.length && !isWholeNameOnly(whole) && endsWith(whole, parts)
}

/** A short form before its full one: a headline's `ông Thành`, then `Nghiêm Xuân Thành`. */
function isEndOfNew(short: readonly string[], parts: readonly string[]): boolean {
  return short.length < parts.length && !isWholeNameOnly(parts) && endsWith(parts, short)
}

/** `Bandar` of `Bandar bin Sultan`; `ông Tập` of `Tập Cận Bình`: behind a form of address or a role, or in foreign order. */
function isBeginning({ parts, titled }: Mention, whole: readonly string[]): boolean {
  if (parts.length >= whole.length || isWholeNameOnly(whole)) return false
  if (isVietnameseName(whole) && !(parts.length === 1 && titled) && !isStageName(parts, whole)) return false
  return parts.every((part, i) => part === whole[i])
}

function isBeginningOfNew(person: Known, parts: readonly string[]): boolean {
  const short = person.parts
  if (short.length >= parts.length || (isVietnameseName(parts) && !isStageName(short, parts))) return false
  return short.every((part, i) => part === parts[i])
}

/** `Sóng Xanh` of `Sóng Xanh DJ-K`: what stands behind the short form is no syllable. */
function isStageName(short: readonly string[], whole: readonly string[]): boolean {
  return short.length > 1 && whole.slice(short.length).every(isForeign)
}

function endsWith(whole: readonly string[], end: readonly string[]): boolean {
  const shift = whole.length - end.length
  return end.every((part, i) => part === whole[shift + i])
}

/** `NGUYỆT PHƯƠNG`: the same name in usual case is the better form. */
function isShouted(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase()
}
