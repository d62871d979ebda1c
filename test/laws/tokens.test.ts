import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type SentenceTable, tokenKinds } from '../../src/columns.js'
import { normalize } from '../../src/normalize/index.js'
import { tokenize } from '../../src/tokens/tokenize.js'
import { anyText, runs, seed } from './texts.js'

/** One sentence a line. */
function lines(text: string): SentenceTable {
  const start: number[] = []
  const end: number[] = []
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    start.push(index)
    end.push(index + line.length)
  }
  return {
    length: start.length,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    block: Int32Array.from(start.keys()),
  }
}

test('tokens are in order, inside their sentence, hold no white space, and leave nothing but white space between', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      const { text } = normalize(source)
      const sentences = lines(text)
      const tokens = tokenize(text, sentences)
      expect(tokens.sentenceAt.length).toBe(sentences.length + 1)
      expect(tokens.sentenceAt[sentences.length]).toBe(tokens.length)
      for (let s = 0; s < sentences.length; s++) {
        let at = sentences.start[s]
        for (let i = tokens.sentenceAt[s]; i < tokens.sentenceAt[s + 1]; i++) {
          expect(text.slice(at, tokens.start[i]).trim()).toBe('')
          expect(tokens.start[i]).toBeLessThan(tokens.end[i])
          expect(text.slice(tokens.start[i], tokens.end[i])).not.toMatch(/\s/)
          expect(tokens.kind[i]).toBeLessThan(tokenKinds.length)
          at = tokens.end[i]
        }
        expect(text.slice(at, sentences.end[s]).trim()).toBe('')
        expect(at).toBeLessThanOrEqual(sentences.end[s])
      }
    }),
    { seed, numRuns: runs(5000) },
  )
})
