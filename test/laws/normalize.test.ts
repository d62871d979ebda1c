import fc from 'fast-check'
import unorm from 'unorm'
import { expect, test } from 'vitest'
import { normalize } from '../../src/normalize/index.js'
import { anyText, cleanText, runs, seed } from './texts.js'

test('idempotent: a normalised text comes back as the same string, with an identity alignment', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      const { text } = normalize(source)
      const again = normalize(text)
      expect(again.text).toBe(text)
      expect(again.alignment.isIdentity).toBe(true)
    }),
    { seed, numRuns: runs(5000) },
  )
})

test('any slice of the source, normalised, covers the text that it maps to', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (source, a, b) => {
      const { text, alignment } = normalize(source)
      // A joiner stays or goes by what stands beside it, so a slice that cuts there is another text.
      if (text.length === 0 || source.includes('\u200d')) return
      const start = a % text.length
      const end = start + 1 + (b % (text.length - start))
      const [from, to] = [alignment.fromOf(start), alignment.toOf(end)]
      expect(from).toBeLessThan(to)
      const [s, e] = [alignment.startOf(from), alignment.endOf(to)]
      expect(s).toBeLessThanOrEqual(start)
      expect(e).toBeGreaterThanOrEqual(end)
      expect(text.slice(s, e)).toContain(text.slice(start, end))
      // Whole runs: what lies between two cuts normalises by itself to what stands there.
      expect(normalize(source.slice(from, to)).text).toBe(text.slice(s, e))
    }),
    { seed, numRuns: runs(5000) },
  )
})

test('composition is canonical composition: the platform and unorm agree', () => {
  const kept = fc
    .string({ unit: 'binary', maxLength: 40 })
    .map((s) => s.replace(/[\s\u0085\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, ''))
  fc.assert(
    fc.property(kept, (source) => {
      expect(normalize(source).text).toBe(source.normalize('NFC'))
    }),
    { seed, numRuns: runs(5000) },
  )
  // unorm knows an older Unicode and no lone surrogates: Vietnamese, Latin, Greek, Cyrillic and Hangul are all in it.
  const known = fc.array(
    fc.oneof(
      fc.integer({ min: 0x21, max: 0x7e }),
      fc.integer({ min: 0xc0, max: 0x36f }),
      fc.integer({ min: 0x1100, max: 0x11ff }),
      fc.integer({ min: 0x1e00, max: 0x1eff }),
      fc.integer({ min: 0xac00, max: 0xac80 }),
    ),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(known, (units) => {
      const source = String.fromCharCode(...units)
      expect(normalize(source).text).toBe(unorm.nfc(source))
    }),
    { seed, numRuns: runs(3000) },
  )
})

test('NFC, NFD and base-and-mark spellings come to one text', () => {
  fc.assert(
    fc.property(cleanText, (text) => {
      const decomposed = text.normalize('NFD')
      // windows-1258 style: the vowel with its quality, the tone apart.
      const baseAndMark = [...text]
        .map((c) =>
          c
            .normalize('NFD')
            .replace(/^(.[\u0302\u0306\u031b]?)(.*)$/su, (_, base, rest) => base.normalize('NFC') + rest),
        )
        .join('')
      expect(normalize(decomposed).text).toBe(text)
      expect(normalize(baseAndMark).text.normalize('NFC')).toBe(text)
    }),
    { seed, numRuns: runs(1000) },
  )
})

test('line ends, blanks and invisible characters', () => {
  expect(normalize('a\r\nb\rc\u0085d\u2028e\u2029f').text).toBe('a\nb\nc\nd\ne\nf')
  expect(normalize('\ufeffmột\u00a0hai\u3000ba\u200b\u00adbốn').text).toBe('một hai babốn')
  expect(normalize('👩\u200d👧 a\u200db').text).toBe('👩\u200d👧 ab')
  const clean = 'Hoà bình, hòa bình.'
  expect(normalize(clean).text).toBe(clean)
})

test('what is no string is refused', () => {
  // @ts-expect-error a caller without types
  expect(() => normalize(undefined)).toThrow('source must be a string, found undefined')
  // @ts-expect-error a caller without types
  expect(() => normalize(Buffer.from('x'))).toThrow('source must be a string, found an object (Buffer)')
})
