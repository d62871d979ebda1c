import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitBlocks } from '../../src/blocks/split.js'
import type { BlockTable } from '../../src/columns.js'
import { isSpace } from '../../src/letters/classes.js'
import { normalize } from '../../src/normalize/index.js'
import { splitSentences } from '../../src/sentences/split.js'
import { anyText, cleanText, seed } from './texts.js'

const pieces = [
  'Ông Hà', 'TP.', 'GS.', 'N.V.H.', 'B.', 'nói', 'hôm nay', '1.', 'a)', '.', '!', '?!', '…', '...', '"', '“', '”', '’', '(', ')', '- ', ',',
  ' ', ' ', '\n', 'www.a.vn', 'Ảnh: ', '(Ảnh: Hà)', '3.4.2013', '66,9%',
] // biome-ignore format: a table
const stops = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''))
const texts = fc.oneof(stops, anyText, cleanText).map((source) => normalize(source).text)
const runs = { seed, numRuns: 4000 }

test('sentences are in order, trimmed, inside their block, and leave nothing but white space out of it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const blocks = splitBlocks(text)
      const sentences = splitSentences(text, blocks)
      let s = 0
      for (let b = 0; b < blocks.length; b++) {
        let at = blocks.start[b]
        for (; s < sentences.length && sentences.block[s] === b; s++) {
          for (; at < sentences.start[s]; at++) expect(isSpace(text.charCodeAt(at))).toBe(true)
          expect(sentences.end[s]).toBeGreaterThan(sentences.start[s])
          expect(isSpace(text.charCodeAt(sentences.start[s]))).toBe(false)
          expect(isSpace(text.charCodeAt(sentences.end[s] - 1))).toBe(false)
          at = sentences.end[s]
        }
        expect(at).toBe(blocks.end[b])
      }
      expect(s).toBe(sentences.length)
    }),
    runs,
  )
})

test('the sentences of a block alone are those within the document', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const blocks = splitBlocks(text)
      const sentences = splitSentences(text, blocks)
      for (let b = 0; b < blocks.length; b++) {
        const alone = text.slice(blocks.start[b], blocks.end[b])
        const block: BlockTable = {
          length: 1,
          start: Int32Array.of(0),
          end: Int32Array.of(alone.length),
          kind: blocks.kind.slice(b, b + 1),
        }
        const inside = Array.from(sentences.end).filter((_, s) => sentences.block[s] === b)
        expect(Array.from(splitSentences(alone, block).end)).toEqual(inside.map((end) => end - blocks.start[b]))
      }
    }),
    runs,
  )
})

test('a blank more between words changes no sentence', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('Bà Sáu', 'đem thóc', 'ra phơi', 'TP. Vinh', 'chị T.', 'mưa tạnh.', 'Ai đó?', '“Đi thôi!”'),
        { maxLength: 20 },
      ),
      (words) => {
        const count = (glue: string) => {
          const text = words.join(glue).trim()
          return splitSentences(text, splitBlocks(text)).length
        }
        expect(count('  ')).toBe(count(' '))
      },
    ),
    runs,
  )
})
