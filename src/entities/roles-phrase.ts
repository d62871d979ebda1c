import { type EntityTable, entityLabels, type TokenTable, tokenKinds } from '../columns.js'
import { isUpper } from '../letters/classes.js'
import { syllableKey } from '../letters/tones.js'
import { matchRoleHead, type RoleHead } from './role-heads.js'
import {
  connectors,
  links,
  occasions,
  one,
  place,
  possessives,
  qualities,
  ranked,
  stopWords,
  terms,
  units,
  years,
} from './roles-words.js'

const person = entityLabels.indexOf('person')
const organization = entityLabels.indexOf('organization')
const location = entityLabels.indexOf('location')
const punctuation = tokenKinds.indexOf('punctuation')
const syllable = tokenKinds.indexOf('syllable')
const abbreviation = tokenKinds.indexOf('abbreviation')

/** A role phrase holds at most this many words that are not part of a body or place. */
const plainWords = 9
/** No bracket is longer, in tokens. */
const bracketTokens = 8

/** What role phrases are read from: the text with its tokens and entities, and which entity a token is in. */
export class RoleText {
  readonly text: string
  readonly tokens: TokenTable
  readonly entities: EntityTable
  /** Per token: its entity, or −1. */
  readonly entityOf: Int32Array
  /** Keys by token, as they were asked for. */
  readonly #keys: string[] = []
  readonly #keyOf = new Map<string, string>()

  constructor(text: string, tokens: TokenTable, entities: EntityTable) {
    this.text = text
    this.tokens = tokens
    this.entities = entities
    this.entityOf = new Int32Array(tokens.length).fill(-1)
    for (let e = 0; e < entities.length; e++) this.entityOf.fill(e, entities.first[e], entities.past[e])
  }

  /** The token as it is written; empty outside of the text. */
  written(token: number): string {
    return token < 0 || token >= this.tokens.length
      ? ''
      : this.text.slice(this.tokens.start[token], this.tokens.end[token])
  }

  /** `syllableKey` of a token; a stop behind an abbreviation is left out. */
  readonly keyOf = (token: number): string => {
    const known = this.#keys[token]
    if (known !== undefined) return known
    const written = this.written(token)
    let key = this.#keyOf.get(written)
    if (key === undefined) {
      key = syllableKey(written)
      if (key.length > 1 && key.endsWith('.')) key = key.slice(0, -1)
      this.#keyOf.set(written, key)
    }
    this.#keys[token] = key
    return key
  }

  isSign(token: number, signs: string): boolean {
    return this.tokens.kind[token] === punctuation && signs.includes(this.written(token)[0])
  }

  isPerson(token: number): boolean {
    return this.entityOf[token] >= 0 && this.entities.label[this.entityOf[token]] === person
  }

  /** A body or a place begins or goes on here. */
  isBody(token: number): boolean {
    const label = this.entityOf[token] < 0 ? -1 : this.entities.label[this.entityOf[token]]
    return label === organization || label === location
  }

  /** How many tokens from `first` on, at most `most`, are a phrase of the set; the longest. 0: none. */
  phrase(set: ReadonlySet<string>, first: number, limit: number, most = 4): number {
    let key = ''
    let length = 0
    for (let at = first; at < limit && at < first + most; at++) {
      key = key === '' ? this.keyOf(at) : `${key} ${this.keyOf(at)}`
      if (set.has(key)) length = at + 1 - first
    }
    return length
  }

  /** The head at `first`, outside every entity. */
  head(first: number, limit: number): RoleHead | undefined {
    return first < limit && this.entityOf[first] < 0 ? matchRoleHead(this.keyOf, first, limit) : undefined
  }

  /** The tokens as text, white space runs as one blank. */
  slice(first: number, past: number): string {
    return this.text.slice(this.tokens.start[first], this.tokens.end[past - 1]).replace(/\s+/g, ' ')
  }
}

/** A role: tokens `first` … `past`. */
export interface RolePhrase {
  /** It names a body or a place. */
  readonly hasBody: boolean
  readonly first: number
  readonly past: number
  readonly head: RoleHead
}

/**
 * The role that `head` begins, as far as it goes before token `limit`; undefined where the head says nothing by itself and
 * nothing follows it.
 */
export function readRole(source: RoleText, head: RoleHead, limit: number): RolePhrase | undefined {
  // `chủ trì`, `phụ trách`: a verb that begins like a head.
  if (head.kind === 'bound' && source.phrase(stopWords, head.first, limit, 3) > 1) return undefined
  let at = head.past
  let plain = 0
  // `Tổng Thanh tra` runs into the body it belongs to.
  let afterBody = source.entityOf[head.past - 1] >= 0
  let hasBody = afterBody
  if (afterBody) at = Math.min(limit, source.entities.past[source.entityOf[head.past - 1]])
  while (at < limit) {
    if (source.isBody(at)) {
      at = Math.min(limit, source.entities.past[source.entityOf[at]])
      afterBody = hasBody = true
      continue
    }
    if (source.entityOf[at] >= 0 && !isTerm(source, at)) break
    const kind = source.tokens.kind[at]
    const carried = carriedOn(source, at, limit)
    if (carried > 0) {
      at = carried
      plain++
      continue
    }
    if (kind !== syllable && kind !== abbreviation && !isJoiner(source, at, limit)) break
    // `tác giả báo cáo`, `Trưởng ban Tổ chức`: what a head needs may look like a verb.
    if (agePast(source, at, limit) > 0) break
    const stop = source.phrase(stopWords, at, limit, 3)
    const named = head.kind === 'bound' || isCapital(source, at)
    if (stop > 0 && !(stop > 1 && named && at === head.past)) break
    if (afterBody || ++plain > plainWords) break
    if (head.kind !== 'bound' && startsOther(source, head, at, limit)) break
    at++
  }
  if (head.kind === 'bound' && at === head.past) return undefined
  return { first: head.first, past: at, head, hasBody }
}

function isCapital(source: RoleText, at: number): boolean {
  return isUpper(source.text.charCodeAt(source.tokens.start[at]))
}

/** `Đại tá | bác sĩ`, `đại biểu | Thượng tọa`: a rank or a job behind a head is a role of its own. */
function startsOther(source: RoleText, head: RoleHead, at: number, limit: number): boolean {
  const other = source.head(at, limit)
  return other !== undefined && (other.kind === 'rank' || (head.kind === 'rank' && other.kind !== 'bound'))
}

/** A dash or `&` without blanks, or between capitals: `Giáo dục-Đào tạo`. */
function isJoiner(source: RoleText, at: number, limit: number): boolean {
  const { start, end } = source.tokens
  return at + 1 < limit && source.isSign(at, '-–&/') && start[at] === end[at - 1] && end[at] === start[at + 1]
}

/** `XIV` behind `khóa`: the recogniser may see a number there. */
function isTerm(source: RoleText, at: number): boolean {
  return at > 0 && terms.has(source.keyOf(at - 1))
}

/** Where a connector, a kind of place or a term leads: past the first token of what follows. 0: nowhere. */
function carriedOn(source: RoleText, at: number, limit: number): number {
  const key = source.keyOf(at)
  if (terms.has(key) && at + 1 < limit && /^[IVXLC]+$|^\d/.test(source.written(at + 1))) return at + 2
  const unit = source.phrase(units, at, limit, 3)
  if (unit > 0) return at + unit < limit && source.isBody(at + unit) ? at + unit : 0
  if (!connectors.has(key)) return 0
  let next = at + 1
  if (next < limit && source.keyOf(next) === one) next++
  if (next >= limit || source.phrase(occasions, next, limit, 3) > 0) return 0
  if (source.isBody(next)) return next
  // `tại chợ Ngọc Hà`, `của phiến quân`, `thuộc khoa Ngoại`
  for (let i = next; i < limit && i < next + 3; i++) {
    if (source.isBody(i)) return next
    if (source.entityOf[i] >= 0 || (source.tokens.kind[i] !== syllable && source.tokens.kind[i] !== abbreviation)) break
    if (source.phrase(stopWords, i, limit, 3) > 0) break
    if (i === next && possessives.has(key)) return next
  }
  return 0
}

/** Skips what may stand between a role before a name and the name: praise, `người Canada`, `(NSA)`, `tên là`, a dash. */
export function skipGap(source: RoleText, first: number, limit: number): number {
  let at = first
  while (at < limit) {
    const quality = source.phrase(qualities, at, limit, 2)
    const link = source.phrase(links, at, limit, 4)
    if (link > 0) at += link
    else if (quality > 0) {
      at += quality
      while (at < limit && source.isBody(at)) at++
    } else if (agePast(source, at, limit) > 0) at = agePast(source, at, limit)
    else if (source.isSign(at, '-–—:“"')) at++
    else if (source.isSign(at, '(')) {
      const past = bracketEnd(source, at, limit)
      if (past === 0) return at
      at = past
    } else return at
  }
  return at
}

/** Behind `38 tuổi`, `số hai thế giới`: between a job and the name, not part of the job. 0: something else stands there. */
function agePast(source: RoleText, at: number, limit: number): number {
  if (at + 1 < limit && /^\d{1,3}$/.test(source.written(at)) && source.keyOf(at + 1) === years) return at + 2
  return at + 1 < limit && source.keyOf(at) === place && source.phrase(ranked, at + 2, limit, 2) > 0 ? at + 4 : 0
}

/** Behind the bracket that opens at `first`; 0 where it does not close soon. */
export function bracketEnd(source: RoleText, first: number, limit: number, most = bracketTokens): number {
  for (let at = first + 1; at < limit && at <= first + most; at++) if (source.isSign(at, ')')) return at + 1
  return 0
}

/** How many tokens before `past`, at most `most`, are a phrase of the set; the longest. 0: none. */
export function phraseBefore(
  source: RoleText,
  set: ReadonlySet<string>,
  past: number,
  floor: number,
  most = 4,
): number {
  for (let at = Math.max(floor, past - most); at < past; at++)
    if (source.phrase(set, at, past, most) === past - at) return past - at
  return 0
}
