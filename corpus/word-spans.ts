import type { TokenTable } from '../src/columns.js'
import { tokenize } from '../src/tokens/tokenize.js'
import type { Lexicon } from '../src/words/lexicon.js'
import { segment } from '../src/words/segment.js'
import type { GoldSentence } from './gold-words.js'

/** A span of a text as one number, to compare: `start · 2^20 + end`. */
const span = (start: number, end: number): number => start * 2 ** 20 + end

/** A sentence as text, its tokens parted by blanks, and the spans of its words. */
export function goldSpans(words: GoldSentence): { text: string; spans: number[] } {
  let at = 0
  const spans = words.map((word) => {
    const start = at
    at += word.length + 1
    return span(start, start + word.length)
  })
  return { text: words.join(' '), spans }
}

/** The tokens of a text that is one sentence. */
export function sentenceTokens(text: string): TokenTable {
  return tokenize(text, {
    length: 1,
    start: Int32Array.of(0),
    end: Int32Array.of(text.length),
    block: Int32Array.of(0),
  })
}

/** The spans of the words that `segment` finds in a text that is one sentence. */
export function foundSpans(text: string, lexicon: Lexicon): number[] {
  const tokens = sentenceTokens(text)
  const { at, length } = segment(text, tokens, lexicon)
  return Array.from({ length }, (_, w) => span(tokens.start[at[w]], tokens.end[at[w + 1] - 1]))
}
