import { describe, expect, test } from 'vitest'
import { corrupt, corruptions } from '../../../corpus/corrupt.js'
import { readSample, sampleNames } from '../../../corpus/gold.js'
import { normalize } from '../../../src/normalize/index.js'

const articles = sampleNames().map((name) =>
  normalize(readSample(name).text)
    .text.split(/\n+/)
    .filter((line) => line !== ''),
)
const words = (text: string) => text.split(' ')

describe.each(corruptions)('$name', (corruption) => {
  const made = articles.flatMap((lines, seed) => {
    const dirty = corrupt(lines, corruption, seed)
    return dirty ? [{ lines, seed, dirty }] : []
  })

  test('the same article and seed give the same text, which holds both paragraphs', () => {
    for (const { lines, seed, dirty } of made) {
      expect(corrupt(lines, corruption, seed)).toEqual(dirty)
      const plain = dirty.text.replace(/\s+/g, ' ')
      expect(lines).toContain(dirty.first)
      for (const part of [dirty.first, dirty.second]) expect(plain).toContain(part.replace(/\s+/g, ' '))
    }
  })

  test('a copy keeps its numbers and capitals; what is no copy is another text', () => {
    const facts = (text: string) => text.match(/\d[\d.,/-]*\d|\d|(?<=\p{Ll} )\p{Lu}\p{L}*/gu)
    for (const { dirty } of made) {
      if (!corruption.copy) expect(dirty.second).not.toBe(dirty.first)
      else if (corruption.name.startsWith('10 %')) {
        expect(facts(dirty.second)).toEqual(facts(dirty.first))
        expect(dirty.second).not.toBe(dirty.first)
        expect(Math.abs(words(dirty.second).length - words(dirty.first).length)).toBeLessThanOrEqual(
          Math.max(1, words(dirty.first).length / 10),
        )
      }
    }
  })
})

test('every way applies to some article of the sample', () => {
  const unused = corruptions.filter((way) => !articles.some((lines, seed) => corrupt(lines, way, seed)))
  expect(unused.map(({ name }) => name).filter((name) => !name.includes('document'))).toEqual([])
})
