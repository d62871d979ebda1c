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

/** Hash (FNV-1a) of a token's letters and digits without case and tone place; the tone goes in last. 0 for a sign. */
export function hashSyllable(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  let tone = 0
  let content = false
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    content ||= isLetter(unit) || isDigit(unit)
    hash = Math.imul(hash ^ tonelessUnit(unit), 0x01000193)
    tone = toneOfUnit(unit) || tone
  }
  if (!content) return 0
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
  for (const { index, 0: run } of title.matchAll(/[\p{L}\p{M}\p{N}]+/gu))
    sequence.push(hashSyllable(title, index, index + run.length))
  return {
    unigram: new Set(sequence),
    bigram: new Set(sequence.slice(1).map((hash, i) => pair(sequence[i], hash))),
    sequence,
  }
}
