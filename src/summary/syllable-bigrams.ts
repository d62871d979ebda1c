import type { SentenceTable, TokenTable } from '../columns.js'
import { isDigit, isLetter } from '../letters/classes.js'
import { tonelessUnit, toneOfUnit } from '../letters/tones.js'

/**
 * A text's syllables as numbers: a 32-bit hash of each token that holds a letter or digit (case and tone placement folded),
 * 0 for signs; and of each pair of neighbours within a sentence. Pairs stand for words without needing a dictionary.
 */
export interface SyllableHashes {
  /** Per token: hash of its key, or 0. */
  readonly unigram: Int32Array
  /** Per token: hash of the pair that it starts, or 0 where no pair starts. */
  readonly bigram: Int32Array
}

/** Vietnamese letters lie below; what is above is hashed as it is. */
const foldedUnits = 0x1f00
const unitContent = 1 << 20
let folded: Int32Array | undefined

/** Per unit, once: its letter without tone and case, its tone from bit 16 on, and whether it is letter or digit. */
function foldUnits(): Int32Array {
  return Int32Array.from(
    { length: foldedUnits },
    (_, unit) => tonelessUnit(unit) | (toneOfUnit(unit) << 16) | (isLetter(unit) || isDigit(unit) ? unitContent : 0),
  )
}

/** Hash (FNV-1a) of a token's letters and digits without case and tone place; the tone goes in last. 0 for a sign. */
export function hashSyllable(text: string, start: number, end: number): number {
  folded ??= foldUnits()
  let hash = 0x811c9dc5
  let tone = 0
  let content = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    const fact = unit < foldedUnits ? folded[unit] : isLetter(unit) ? unit | unitContent : unit
    content |= fact
    hash = Math.imul(hash ^ (fact & 0xffff), 0x01000193)
    tone = (fact >> 16) & 7 || tone
  }
  if (content < unitContent) return 0
  return Math.imul(hash ^ tone, 0x01000193) || 1
}

/** Linear in the text. */
export function hashSyllables(text: string, sentences: SentenceTable, tokens: TokenTable): SyllableHashes {
  const unigram = new Int32Array(tokens.length)
  const bigram = new Int32Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) unigram[i] = hashSyllable(text, tokens.start[i], tokens.end[i])
  for (let s = 0; s < sentences.length; s++)
    for (let i = tokens.sentenceAt[s]; i + 1 < tokens.sentenceAt[s + 1]; i++)
      if (unigram[i] !== 0 && unigram[i + 1] !== 0) bigram[i] = pair(unigram[i], unigram[i + 1])
  return { unigram, bigram }
}

function pair(a: number, b: number): number {
  return Math.imul(a, 0x9e3779b1) ^ b || 1
}

/** The hashes of a headline's syllables and pairs, and the syllables as they follow each other. */
export function hashHeadline(title: string): { unigram: Set<number>; bigram: Set<number>; sequence: number[] } {
  const sequence: number[] = []
  const isContent = (i: number) => isLetter(title.charCodeAt(i)) || isDigit(title.charCodeAt(i))
  for (let i = 0; i < title.length; i++) {
    const start = i
    while (i < title.length && isContent(i)) i++
    if (i > start) sequence.push(hashSyllable(title, start, i))
  }
  return {
    unigram: new Set(sequence),
    bigram: new Set(sequence.slice(1).map((hash, i) => pair(sequence[i], hash))),
    sequence,
  }
}
