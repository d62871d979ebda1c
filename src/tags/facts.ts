import { type TokenTable, tokenKinds, type WordTable } from '../columns.js'
import { classOf, digit, isLetter, upper } from '../letters/classes.js'
import { capacity, misfits } from '../linear/buffers.js'
import { hashKey, mix } from '../linear/hash.js'

const syllable = tokenKinds.indexOf('syllable')

/**
 * What is known of the words of one sentence: word `w` of it stands at `w + 1`, and 0 before the first and behind the last.
 * The buffers are kept from sentence to sentence.
 */
export class WordFacts {
  /** Hash of the word. Case and the place of tone marks do not matter; all numbers are one word, all addresses another. */
  word = new Int32Array(0)
  /** Hashes of its first and its last syllable. */
  head = new Int32Array(0)
  tail = new Int32Array(0)
  /** See `shapeOf`; less than 2^16. */
  shape = new Int32Array(0)

  /** Reads the words `first` … `past`. Linear in the tokens. Returns their number. */
  read(text: string, tokens: TokenTable, words: WordTable, first: number, past: number): number {
    const length = past - first
    this.#reserve(length + 2)
    const { word, head, tail, shape } = this
    word[0] = head[0] = tail[0] = shape[0] = 0
    for (let w = first; w < past; w++) {
      const i = w - first + 1
      const from = words.at[w]
      const to = words.at[w + 1]
      const key = hashKey(text, tokens.start[from], tokens.end[from])
      let last = key
      let hash = mix(to - from, key)
      for (let t = from + 1; t < to; t++) {
        last = hashKey(text, tokens.start[t], tokens.end[t])
        hash = mix(hash, last)
      }
      head[i] = key
      tail[i] = last
      shape[i] = shapeOf(text, tokens, from, to, w === first)
      word[i] = tokens.kind[from] === syllable || to - from > 1 || isSign(text, tokens, from) ? hash : shape[i]
    }
    word[length + 1] = head[length + 1] = tail[length + 1] = shape[length + 1] = 0
    return length
  }

  #reserve(size: number): void {
    if (!misfits(this.word.length, size)) return
    this.word = new Int32Array(capacity(size))
    this.head = new Int32Array(capacity(size))
    this.tail = new Int32Array(capacity(size))
    this.shape = new Int32Array(capacity(size))
  }
}

function isSign(text: string, tokens: TokenTable, t: number): boolean {
  const unit = text.charCodeAt(tokens.start[t])
  return !isLetter(unit) && (classOf(unit) & digit) === 0
}

/** Kind of the first token, capitals at the start of the first and the last token and throughout, place in the sentence. */
function shapeOf(text: string, tokens: TokenTable, from: number, to: number, initial: boolean): number {
  const start = tokens.start[from]
  const capital = classOf(text.charCodeAt(start)) & upper ? 1 : 0
  const capitalLast = classOf(text.charCodeAt(tokens.start[to - 1])) & upper ? 2 : 0
  const second = tokens.end[from] > start + 1 && classOf(text.charCodeAt(start + 1)) & upper ? 4 : 0
  return 0x1000 + tokens.kind[from] * 64 + capital + capitalLast + second + (initial ? 8 : 0) + (to - from > 1 ? 16 : 0)
}
