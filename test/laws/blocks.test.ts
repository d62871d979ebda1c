import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitBlocks } from '../../src/blocks/split.js'
import { blockKinds } from '../../src/columns.js'
import { isSpace } from '../../src/letters/classes.js'
import { normalize } from '../../src/normalize/index.js'
import { anyText, cleanText, seed } from './texts.js'

const texts = fc.oneof(anyText, cleanText).map((source) => normalize(source).text)
const runs = { seed, numRuns: 3000 }

test('blocks are in order, trimmed, and leave nothing but white space out', () => {
  fc.assert(
    fc.property(texts, fc.option(anyText, { nil: undefined }), (text, title) => {
      const blocks = splitBlocks(text, title === undefined ? {} : { title })
      let at = 0
      for (let i = 0; i < blocks.length; i++) {
        for (; at < blocks.start[i]; at++) expect(isSpace(text.charCodeAt(at))).toBe(true)
        expect(blocks.end[i]).toBeGreaterThan(blocks.start[i])
        expect(isSpace(text.charCodeAt(blocks.start[i]))).toBe(false)
        expect(isSpace(text.charCodeAt(blocks.end[i] - 1))).toBe(false)
        expect(blocks.kind[i]).toBeLessThan(blockKinds.length)
        at = blocks.end[i]
      }
      for (; at < text.length; at++) expect(isSpace(text.charCodeAt(at))).toBe(true)
    }),
    runs,
  )
})

test('blank lines more or less change no block and no kind', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const spaced = text.replaceAll('\n', '\n \n')
      const base = splitBlocks(text.replaceAll('\n', '\n\n'))
      const other = splitBlocks(spaced.replaceAll('\n \n', '\n \n\t\n'))
      expect(Array.from(other.kind)).toEqual(Array.from(base.kind))
    }),
    runs,
  )
})
