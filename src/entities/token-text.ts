import { type TokenKind, type TokenTable, tokenKinds } from '../columns.js'
import { isUpper } from '../letters/classes.js'
import { syllableKey } from '../letters/tones.js'
import { sentenceOf } from '../tokens/sentence-of.js'

/** A power of two: how many tokens are kept as strings. Rules look a few tokens to either side. */
const slots = 64
/** Longer tokens are no words. */
const longestWord = 24

/**
 * The tokens of one sentence at a time, as the grammars read them. Outside the sentence there is nothing: keys and texts are
 * empty, kinds undefined. Making one is O(1).
 */
export class TokenText {
  readonly text: string
  readonly tokens: TokenTable
  readonly #keys = new Map<string, string>()
  /** Which token stands in a slot. */
  readonly #slot = new Int32Array(slots).fill(-1)
  readonly #written: string[] = []
  readonly #key: string[] = []
  #floor = 0
  #limit = 0

  constructor(text: string, tokens: TokenTable) {
    this.text = text
    this.tokens = tokens
  }

  /** First token of the sentence. */
  get floor(): number {
    return this.#floor
  }
  /** The token behind the sentence. */
  get limit(): number {
    return this.#limit
  }

  /** Goes to a sentence by its number. */
  enter(sentence: number): void {
    this.#floor = this.tokens.sentenceAt[sentence]
    this.#limit = this.tokens.sentenceAt[sentence + 1]
  }

  /** Goes to the sentence of a token, by bisection. */
  enterAt(token: number): void {
    this.enter(sentenceOf(this.tokens, token))
  }

  has(i: number): boolean {
    return i >= this.#floor && i < this.#limit
  }

  /** As written. */
  at(i: number): string {
    return this.has(i) ? this.#written[this.#load(i)] : ''
  }

  /** Under look-up: `syllableKey`, without the stop of an abbreviation. */
  key(i: number): string {
    return this.has(i) ? this.#key[this.#load(i)] : ''
  }

  /** The slot of a token, filled. */
  #load(i: number): number {
    const slot = i & (slots - 1)
    if (this.#slot[slot] !== i) {
      const written = this.text.slice(this.tokens.start[i], this.tokens.end[i])
      this.#slot[slot] = i
      this.#written[slot] = written
      this.#key[slot] = written.length > longestWord ? written : this.#lookUp(written, i)
    }
    return slot
  }

  #lookUp(written: string, i: number): string {
    let key = this.#keys.get(written)
    if (key === undefined) {
      key = syllableKey(written)
      if (key.length > 1 && key.endsWith('.') && this.kind(i) === 'abbreviation') key = key.slice(0, -1)
      this.#keys.set(written, key)
    }
    return key
  }

  kind(i: number): TokenKind | undefined {
    return this.has(i) ? tokenKinds[this.tokens.kind[i]] : undefined
  }

  /** Nothing stands between this token and the one before. */
  glued(i: number): boolean {
    return this.has(i) && this.has(i - 1) && this.tokens.start[i] === this.tokens.end[i - 1]
  }

  capital(i: number): boolean {
    return this.has(i) && isUpper(this.text.charCodeAt(this.tokens.start[i]))
  }

  /** Tokens `first` … `past` as written. */
  slice(first: number, past: number): string {
    return past > first ? this.text.slice(this.tokens.start[first], this.tokens.end[past - 1]) : ''
  }
}
