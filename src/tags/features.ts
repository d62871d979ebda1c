import { type TokenTable, tokenKinds, type WordTable } from '../columns.js'
import { classOf, digit, isLetter, upper } from '../letters/classes.js'
import { finish, hashKey, mix } from '../linear/hash.js'
import type { FeatureTable } from '../linear/model.js'

/** Features a word: one a template below. */
const templates = 17
const syllable = tokenKinds.indexOf('syllable')

/**
 * Hashed features of the words `first` … `past`, one sentence: the word, its first and last syllable, shape, length, and its
 * neighbours up to two words away. Case counts in the shape alone; both tone placements are one. Linear in the tokens.
 */
export function tagFeatures(
  text: string,
  tokens: TokenTable,
  words: WordTable,
  first: number,
  past: number,
): FeatureTable {
  const length = past - first
  const word = new Int32Array(length + 4)
  const shape = new Int32Array(length + 4)
  for (let i = 0; i < length; i++) {
    const from = words.at[first + i]
    const to = words.at[first + i + 1]
    let hash = to - from
    for (let t = from; t < to; t++) hash = mix(hash, hashKey(text, tokens.start[t], tokens.end[t]))
    shape[i + 2] = shapeOf(text, tokens, from, to, i === 0)
    // What is no syllable is known by its kind: all numbers are one word, all addresses another.
    word[i + 2] = tokens.kind[from] === syllable || to - from > 1 || isSign(text, tokens, from) ? hash : shape[i + 2]
  }
  const values = new Uint32Array(length * templates)
  const at = new Int32Array(length + 1)
  let n = 0
  for (let i = 0; i < length; i++) {
    const w = i + 2
    const from = words.at[first + i]
    const last = words.at[first + i + 1] - 1
    const put = (template: number, value: number) => {
      values[n++] = finish(mix(template, value))
    }
    put(1, word[w])
    put(2, shape[w])
    put(3, mix(word[w], shape[w]))
    put(4, hashKey(text, tokens.start[from], tokens.end[from]))
    put(5, hashKey(text, tokens.start[last], tokens.end[last]))
    put(6, last - from)
    put(7, word[w - 1])
    put(8, word[w + 1])
    put(9, word[w - 2])
    put(10, word[w + 2])
    put(11, mix(word[w - 1], word[w]))
    put(12, mix(word[w], word[w + 1]))
    put(13, mix(word[w - 1], word[w + 1]))
    put(14, mix(shape[w - 1], shape[w]))
    put(15, mix(shape[w], shape[w + 1]))
    put(16, mix(word[w - 2], word[w - 1]))
    put(17, mix(word[w + 1], word[w + 2]))
    at[i + 1] = n
  }
  return { length, at, values }
}

function isSign(text: string, tokens: TokenTable, t: number): boolean {
  return !isLetter(text.charCodeAt(tokens.start[t])) && (classOf(text.charCodeAt(tokens.start[t])) & digit) === 0
}

/** Kind of the first token, capitals at the start of the first and the last token and throughout, place in the sentence. */
function shapeOf(text: string, tokens: TokenTable, from: number, to: number, initial: boolean): number {
  const start = tokens.start[from]
  const capital = classOf(text.charCodeAt(start)) & upper ? 1 : 0
  const capitalLast = classOf(text.charCodeAt(tokens.start[to - 1])) & upper ? 2 : 0
  const second = tokens.end[from] > start + 1 && classOf(text.charCodeAt(start + 1)) & upper ? 4 : 0
  return 0x1000 + tokens.kind[from] * 64 + capital + capitalLast + second + (initial ? 8 : 0) + (to - from > 1 ? 16 : 0)
}
