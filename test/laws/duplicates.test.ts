import fc from 'fast-check'
import { expect, test } from 'vitest'
import { corrupt, corruptions } from '../../corpus/corrupt.js'
import { readSample, sampleNames } from '../../corpus/gold.js'
import { markDuplicates } from '../../src/blocks/deduplicate.js'
import { splitBlocks } from '../../src/blocks/split.js'
import { type DuplicateTable, duplicateReasons } from '../../src/columns.js'
import { analyze } from '../../src/index.js'
import { normalize } from '../../src/normalize/index.js'
import { anyText, cleanText, runs, seed } from './texts.js'

const tries = { seed, numRuns: runs(2000) }
const clause = fc.constantFrom(
  'Sáng nay, hơn hai trăm hộ dân xã Tân Lộc nhận nước sạch từ trạm bơm mới.',
  'sáng nay hơn hai trăm hộ dân xã Tân Lộc nhận nước sạch từ trạm bơm mới',
  'Dân quân xã canh đê suốt đêm ở hai đầu cống lớn của vùng và báo tin qua loa.',
  'Dân quân xã canh đê suốt đêm ở hai đầu cống lớn của vùng và báo tn qua loa.',
  'Đồng thời, dân quân xã canh đê suốt đêm ở hai đầu cống lớn của vùng và báo tin qua loa.',
  'Giá mía đầu vụ là 900 đồng một ký, thương lái đã đặt cọc.',
  'Giá mía đầu vụ là 950 đồng một ký, thương lái đã đặt cọc.',
  'Vâng.',
  'Xem thêm: Trạm bơm đầu tiên của huyện',
  'Ảnh: Hà An',
  '- Nộp đơn.',
)
const line = fc.oneof(
  { weight: 3, arbitrary: fc.array(clause, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: fc.oneof(anyText, cleanText) },
)
/** Texts with many repeats. */
const texts = fc
  .tuple(fc.array(line, { maxLength: 6 }), fc.array(fc.nat(5), { maxLength: 12 }))
  .map(([lines, order]) => normalize(order.map((i) => lines[i] ?? '').join('\n\n')).text)

function check({ duplicateOf, similarity, reason }: DuplicateTable, textOf: (row: number) => string): void {
  for (let i = 0; i < duplicateOf.length; i++) {
    const original = duplicateOf[i]
    const why = duplicateReasons[reason[i]]
    expect(why === 'none').toBe(original < 0)
    expect(similarity[i] === 0).toBe(original < 0)
    if (original < 0) continue
    expect(duplicateOf[original]).toBe(-1)
    expect(original).not.toBe(i)
    if (why === 'equal') expect(textOf(i)).toBe(textOf(original))
    if (why === 'equal' || why === 'folded') expect(similarity[i]).toBe(1)
    expect(similarity[i]).toBeLessThanOrEqual(1)
  }
}

test('a repeat names a block or sentence that repeats none itself; similarity and reason go with it', () => {
  fc.assert(
    fc.property(texts, (source) => {
      const { text, blocks, duplicates, sentences, repeatedSentences } = analyze(source).tables
      expect(duplicates.duplicateOf.length).toBe(blocks.length)
      expect(repeatedSentences.duplicateOf.length).toBe(sentences.length)
      check(duplicates, (i) => text.slice(blocks.start[i], blocks.end[i]))
      check(repeatedSentences, (i) => text.slice(sentences.start[i], sentences.end[i]))
    }),
    tries,
  )
})

test('of two blocks that repeat each other in part the one with more words is kept', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const blocks = splitBlocks(text)
      const { duplicateOf, reason } = markDuplicates(text, blocks)
      const words = (i: number) => (text.slice(blocks.start[i], blocks.end[i]).match(/[\p{L}\p{N}]+/gu) ?? []).length
      duplicateOf.forEach((original, i) => {
        if (original >= 0 && duplicateReasons[reason[i]] === 'contained')
          expect(words(original)).toBeGreaterThan(words(i))
      })
    }),
    tries,
  )
})

test('what is kept repeats nothing: the blocks that are left, with their kinds, are marked no more', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const blocks = splitBlocks(text)
      const { duplicateOf } = markDuplicates(text, blocks)
      const kept = Array.from(duplicateOf.keys()).filter((i) => duplicateOf[i] < 0)
      const pick = <T extends Int32Array | Uint8Array>(column: T) => Int32Array.from(kept, (i) => column[i])
      const left = {
        length: kept.length,
        start: pick(blocks.start),
        end: pick(blocks.end),
        kind: Uint8Array.from(pick(blocks.kind)),
      }
      expect(Array.from(markDuplicates(text, left).duplicateOf)).toEqual(kept.map(() => -1))
    }),
    tries,
  )
})

test('a cleaned text is made of the kept blocks, each where its alignment says', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('keep' as const, 'remove' as const), (source, boilerplate) => {
      const doc = analyze(source)
      const { text, alignment } = doc.cleaned({ boilerplate })
      const kept = doc
        .blocks()
        .filter(({ duplicateOf, kind }) => duplicateOf === undefined && (boilerplate === 'keep' || kind !== 'other'))
      let at = 0
      for (const block of kept) {
        const own = normalize(block.text).text
        at = text.indexOf(own, at)
        expect(at).toBeGreaterThanOrEqual(0)
        expect(alignment.fromOf(at)).toBe(block.from)
        at += own.length
        expect(alignment.toOf(at)).toBe(block.to)
      }
      expect(text.replace(/\s/gu, '')).toBe(
        kept.map((block) => normalize(block.text).text.replace(/\s/gu, '')).join(''),
      )
    }),
    tries,
  )
})

test.each(sampleNames())('%s, cleaned: nothing is marked, and cleaning it again changes nothing', (name) => {
  const { text } = readSample(name)
  for (const corruption of corruptions) {
    const dirty = corrupt(normalize(text).text.split(/\n+/), corruption, 7)
    if (!dirty) continue
    const cleaned = analyze(dirty.text).cleaned().text
    expect(analyze(cleaned).cleaned().text).toBe(cleaned)
  }
})

test('skip looks for nothing; remove leaves repeated blocks out of the sentences, and changes no block', () => {
  fc.assert(
    fc.property(texts, (source) => {
      const marked = analyze(source)
      const skipped = analyze(source, { duplicates: 'skip' })
      expect(skipped.cleaned().text).toBe(skipped.text)
      expect([...skipped.blocks(), ...skipped.sentences()].every((row) => row.duplicateOf === undefined)).toBe(true)
      const removed = analyze(source, { duplicates: 'remove' })
      expect(removed.blocks()).toEqual(marked.blocks())
      const kept = marked.sentences().filter((sentence) => marked.blocks()[sentence.block].duplicateOf === undefined)
      expect(removed.sentences().map(({ from, to, block }) => [from, to, block])).toEqual(
        kept.map(({ from, to, block }) => [from, to, block]),
      )
      expect(removed.words().length).toBeLessThanOrEqual(marked.words().length)
      expect(removed.entities().length).toBeLessThanOrEqual(removed.tokens().length)
    }),
    { seed, numRuns: runs(300) },
  )
})

test('a paragraph of six words or more, put in again anywhere behind, is found', () => {
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
      expect(
        duplicateOf[duplicateOf.length - 1] >= 0 || duplicateOf[1] >= 0 || duplicateOf.includes(duplicateOf.length - 1),
      ).toBe(true)
    }),
    tries,
  )
})
