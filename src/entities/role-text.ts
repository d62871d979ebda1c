import { type EntityTable, entityLabels, type TokenTable, tokenKinds } from '../columns.js'
import { syllableKey } from '../letters/tones.js'
import { matchRoleHead, type RoleHead } from './role-heads.js'
import { powers } from './roles-words.js'

const person = entityLabels.indexOf('person')
const organization = entityLabels.indexOf('organization')
const location = entityLabels.indexOf('location')
const punctuation = tokenKinds.indexOf('punctuation')

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
    if (first >= limit || this.entityOf[first] >= 0) return undefined
    // `chính quyền | Tổng thống An`: no acting president.
    if (first > 0 && powers.has(`${this.keyOf(first - 1)} ${this.keyOf(first)}`)) return undefined
    return matchRoleHead(this.keyOf, first, limit)
  }

  /** The tokens as text, white space runs as one blank. */
  slice(first: number, past: number): string {
    return this.text.slice(this.tokens.start[first], this.tokens.end[past - 1]).replace(/\s+/g, ' ')
  }
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
