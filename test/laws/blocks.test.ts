import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markDuplicates } from '../../src/blocks/deduplicate.js'
import { splitBlocks } from '../../src/blocks/split.js'
import { blockKinds, duplicateReasons } from '../../src/columns.js'
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

test('a repeat names an earlier block that is none itself; similarity and reason go with it', () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 6 }), fc.array(fc.nat(5), { maxLength: 12 }), (parts, order) => {
      const text = order.map((i) => parts[i] ?? '').join('\n\n')
      const blocks = splitBlocks(text)
      const { duplicateOf, similarity, reason } = markDuplicates(text, blocks)
      expect([duplicateOf.length, similarity.length, reason.length]).toEqual(Array(3).fill(blocks.length))
      for (let i = 0; i < blocks.length; i++) {
        const original = duplicateOf[i]
        expect(duplicateReasons[reason[i]] === 'none').toBe(original < 0)
        expect(similarity[i] === 0).toBe(original < 0)
        if (original < 0) continue
        expect(original).toBeLessThan(i)
        expect(duplicateOf[original]).toBe(-1)
        if (duplicateReasons[reason[i]] === 'equal')
          expect(text.slice(blocks.start[i], blocks.end[i])).toBe(
            text.slice(blocks.start[original], blocks.end[original]),
          )
      }
    }),
    runs,
  )
})

test('a paragraph of five words or more, put in again anywhere behind, is found', () => {
  const word = fc.constantFrom(
    'chợ',
    'quê',
    'họp',
    'sớm',
    'đông',
    'người',
    'mua',
    'bán',
    'gạo',
    'mới',
    'hoà',
    'Hà',
    '12%',
    '3-4-2013',
  )
  const paragraph = fc.array(word, { minLength: 5, maxLength: 30 }).map((words) => `Sáng nay ${words.join(' ')}.`)
  fc.assert(
    fc.property(paragraph, fc.array(paragraph, { maxLength: 5 }), (repeated, others) => {
      const text = ['Chợ quê ngày giáp Tết', repeated, ...others, repeated].join('\n')
      const { duplicateOf } = markDuplicates(text, splitBlocks(text))
      expect(duplicateOf[duplicateOf.length - 1]).toBeGreaterThanOrEqual(0)
    }),
    runs,
  )
})
