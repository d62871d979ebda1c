import { type TokenTable, tokenKinds, type WordTable } from '../columns.js'
import { classOf, isLetter, upper } from '../letters/classes.js'
import { hashKey, mix } from '../linear/hash.js'

/** What each token looks like by itself. */
export interface TokenLooks {
  /** Hash of the syllable key: case and tone placement folded. Less than 0 by its kind for a number, address, sign of several units. */
  readonly key: Int32Array
  /** Kind and capitals, see `shapeOf`. */
  readonly shape: Int32Array
}

const syllable = tokenKinds.indexOf('syllable')
const abbreviation = tokenKinds.indexOf('abbreviation')

/** Linear in the text. */
export function tokenLooks(text: string, tokens: TokenTable): TokenLooks {
  const key = new Int32Array(tokens.length)
  const shape = new Int32Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    key[i] =
      tokens.kind[i] === syllable || tokens.kind[i] === abbreviation || tokens.end[i] - tokens.start[i] === 1
        ? hashKey(text, tokens.start[i], tokens.end[i])
        : -1 - tokens.kind[i]
    shape[i] = shapeOf(text, tokens, i)
  }
  return { key, shape }
}

/** Hash of word `w`, by which its class is found: told apart by whether it starts with a capital. Not 0. */
export function wordHash({ key, shape }: TokenLooks, words: WordTable, w: number): number {
  const first = words.at[w]
  let hash = mix(key[first], shape[first] & 1) || 1
  for (let i = first + 1; i < words.at[w + 1]; i++) hash = mix(hash, key[i])
  return hash || 1
}

/** Whether a token of this shape starts with a capital. */
export const capital = (shape: number): boolean => (shape & 1) !== 0

/** Bits: capital first, capitals throughout, one letter, ASCII only; then the kind. */
function shapeOf(text: string, tokens: TokenTable, i: number): number {
  const start = tokens.start[i]
  const end = tokens.end[i]
  let capitals = 0
  let letters = 0
  let ascii = 1
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (isLetter(unit)) letters++
    if (classOf(unit) & upper) capitals++
    if (unit > 0x7f) ascii = 0
  }
  const first = classOf(text.charCodeAt(start)) & upper ? 1 : 0
  return (
    first +
    (letters > 1 && capitals === letters ? 2 : 0) +
    (letters === 1 ? 4 : 0) +
    (ascii && letters > 0 ? 8 : 0) +
    16 * (tokens.kind[i] + 1)
  )
}
