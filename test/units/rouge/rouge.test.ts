import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ascii,
  asciiTokens,
  type ReferenceRule,
  type RougeMeasure,
  rouge,
  rougeF1,
  rougeMeasures,
  syllableTokens,
} from '../../../src/rouge/index.js'

const [, ...rows] = readFileSync(resolve(import.meta.dirname, '../../cases/rouge.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'))

const lines = (cell: string) => cell.replaceAll(' // ', '\n')
const fraction = (cell: string) =>
  cell
    .split('/')
    .map(Number)
    .reduce((a, b) => a / b)

test.each(rows)('cases/rouge.tsv: %s against %s (%s): %s', (summary, references, rule, measure, precision, recall) => {
  const score = rouge(lines(summary), references.split(' | ').map(lines), { references: rule as ReferenceRule })
  const found = score[measure as RougeMeasure]
  expect(found.precision).toBeCloseTo(fraction(precision), 12)
  expect(found.recall).toBeCloseTo(fraction(recall), 12)
})

describe('rouge', () => {
  test('names its tokeniser, and the tokeniser decides', () => {
    expect(rouge('Thủ tướng', 'thứ tưởng').rouge1.f1).toBe(0)
    expect(rouge('Thủ tướng', 'thứ tưởng')).toMatchObject({ tokenizer: 'syllables' })
    expect(rouge('Thủ tướng', 'thứ tưởng', { tokenizer: ascii })).toMatchObject({
      tokenizer: 'ascii',
      rouge1: { f1: 1 },
    })
    expect(syllableTokens('Thủ tướng: 2,4%')).toEqual(['thủ', 'tướng', '2', '4'])
    expect(asciiTokens('Thủ tướng')).toEqual(['th', 't', 'ng'])
    expect(syllableTokens('hòa'.normalize('NFD'))).toEqual(['hòa'])
  })

  test('a tokeniser and sentences of the caller', () => {
    const words = { name: 'my words', tokens: (text: string) => text.toLowerCase().split(' ') }
    const score = rouge('học_sinh học', 'Học_sinh đọc', { tokenizer: words, sentences: (text) => [text] })
    expect(score).toMatchObject({ tokenizer: 'my words', rouge1: { f1: 0.5 }, rougeLsum: { f1: 0.5 } })
  })

  test('mistakes name the value', () => {
    expect(() => rouge('a', [])).toThrow('rouge wants one reference or more, found an array')
    // @ts-expect-error a caller without types
    expect(() => rouge('a', ['b', 3])).toThrow('references[1] must be a string, found 3')
    // @ts-expect-error a caller without types
    expect(() => rouge('a', 'b', { references: 'best' })).toThrow('references must be one of mean, max, jackknife')
    // @ts-expect-error a caller without types
    expect(() => rouge('a', 'b', { stemmer: true })).toThrow('rouge has no option "stemmer"')
  })

  test('sentences too long for a table of steps are refused by ROUGE-Lsum', () => {
    const long = 'a '.repeat(20_000)
    expect(() => rouge(long, long)).toThrow('at most 2^28 pairs of tokens, found 20000 × 20000')
  }, 60_000)

  const text = fc
    .array(fc.constantFrom('một', 'hai', 'ba', 'bốn', '.\n', ','), { maxLength: 30 })
    .map((l) => l.join(' '))

  test('changing round changes precision and recall round; scores lie in 0…1; a text against itself is 1', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [ab, ba] = [rouge(a, b), rouge(b, a)]
        for (const measure of rougeMeasures) {
          // The union of subsequences counts from the reference alone.
          if (measure !== 'rougeLsum') expect(ab[measure].precision).toBeCloseTo(ba[measure].recall, 12)
          for (const value of Object.values(ab[measure])) {
            expect(value).toBeGreaterThanOrEqual(0)
            expect(value).toBeLessThanOrEqual(1)
          }
        }
        if (syllableTokens(a).length > 1) expect(rouge(a, a).rouge2.f1).toBe(1)
        expect(ab.rougeL.f1).toBeLessThanOrEqual(ab.rouge1.f1 + 1e-12)
        expect(ab.rougeLsum.f1).toBeLessThanOrEqual(ab.rouge1.f1 + 1e-12)
      }),
    )
  })

  test('on one line each, ROUGE-Lsum is ROUGE-L, and the short form gives the same figures', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [a.replaceAll('\n', ' '), b.replaceAll('\n', ' ')]
        const score = rouge(x, y)
        expect(score.rougeLsum.f1).toBeCloseTo(score.rougeL.f1, 12)
        expect(rougeF1(syllableTokens(x), syllableTokens(y))).toEqual({
          rouge1: score.rouge1.f1,
          rouge2: score.rouge2.f1,
          rougeL: score.rougeL.f1,
        })
      }),
    )
  })
})
