import { classOf, isUpper, letter } from '../letters/classes.js'
import { compose } from '../letters/composition.js'
import { isSyllable } from '../letters/syllables.js'

/** What speaks for a reading of a text. */
export interface Evidence {
  /** Runs of letters and of signs that a letter may have been. */
  readonly words: number
  /** Those with anything beyond ASCII: only they can tell encodings apart. */
  readonly marked: number
  /** Those of `marked` that are Vietnamese syllables. */
  readonly valid: number
  /** Words that begin with a small letter, and those of them that are syllables: names may be of any language. */
  readonly small: number
  readonly smallValid: number
}

/** Signs beyond ASCII that stand between words in any text. */
const between = new Set(Array.from('\u00a0\u00ab\u00bb\u00b7\u00b0‘’“”–—…•', (sign) => sign.charCodeAt(0)))

/** True for a letter, and for a control character or sign that an old encoding may have in the place of one. */
function mayBeLetter(unit: number): boolean {
  if ((classOf(unit) & letter) !== 0) return true
  if (unit < 0x20) return unit !== 0x09 && unit !== 0x0a && unit !== 0x0d
  return unit >= 0x80 && !between.has(unit)
}

const capitalInside = /\p{Ll}(?![A-Z])\p{Lu}/u

/** Counts the words of a text (any Unicode form). Linear in the text. */
export function gather(text: string): Evidence {
  const composed = compose(text)
  let words = 0
  let marked = 0
  let valid = 0
  let small = 0
  let smallValid = 0
  for (let i = 0; i < composed.length; i++) {
    const start = i
    let beyond = false
    for (; i < composed.length && mayBeLetter(composed.charCodeAt(i)); i++) {
      const unit = composed.charCodeAt(i)
      beyond ||= unit > 0x7f || unit < 0x20
    }
    if (i === start) continue
    words++
    const word = composed.slice(start, i)
    // Capitals within a word speak against a reading; but TCVN3 has no capitals with tones: ĐồNG.
    const right = isSyllable(word) && !capitalInside.test(word)
    if (!isUpper(composed.charCodeAt(start))) {
      small++
      if (right) smallValid++
    }
    if (!beyond) continue
    // A syllable of one letter says nothing: what is a dash in one encoding is an Ọ in another.
    if (right && i - start === 1) continue
    marked++
    if (right) valid++
  }
  return { words, marked, valid, small, smallValid }
}

/** How much more is right than wrong. */
export const balance = ({ marked, valid }: Evidence): number => 2 * valid - marked

/** The share of marked words that are syllables; 0 where there is none. */
export const share = ({ marked, valid }: Evidence): number => (marked === 0 ? 0 : valid / marked)
