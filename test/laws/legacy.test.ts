import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeLegacy, encodeLegacy, encodings, writable } from '../../src/legacy/index.js'
import { anyText, cleanText, runs, seed } from './texts.js'

const anyEncoding = fc.constantFrom('auto' as const, ...encodings)
const anyBytes = fc.uint8Array({ min: 1, maxLength: 80 })

test('any string and any bytes without a zero are decoded, and offsets lead back into them', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText, anyBytes),
      anyEncoding,
      fc.constantFrom('document', 'paragraph'),
      (source, encoding, by) => {
        const { text, alignment, parts, undecoded } = decodeLegacy(source, { encoding, by })
        expect(alignment.sourceLength).toBe(source.length)
        expect(alignment.textLength).toBe(text.length)
        let past = 0
        for (const { from, to } of parts) {
          expect(from).toBeGreaterThanOrEqual(past)
          expect(to).toBeGreaterThanOrEqual(from)
          past = to
        }
        expect(past).toBeLessThanOrEqual(source.length)
        for (const { from, to } of undecoded) expect(from < to && to <= source.length).toBe(true)
      },
    ),
    { seed, numRuns: runs(3000) },
  )
})

test('what can be written without loss is read back, from bytes and from the string that they show', () => {
  fc.assert(
    fc.property(fc.oneof(cleanText, anyText), fc.constantFrom(...writable), (source, encoding) => {
      const { bytes, string, lost } = encodeLegacy(source, encoding)
      if (lost.length > 0) return
      // Control characters are capitals in some encodings, and a mark without its letter finds another.
      if (/[\0-\u001f\u0080-\u009f\p{M}]/u.test(source.normalize('NFC').replace(/[\n\r\t]/g, ''))) return
      const wanted = source.normalize('NFC')
      expect(decodeLegacy(string, { encoding }).text).toBe(wanted)
      expect(decodeLegacy(bytes, { encoding }).text).toBe(wanted)
    }),
    { seed, numRuns: runs(3000) },
  )
})

test('every loss is told: the rest of the text comes back', () => {
  fc.assert(
    fc.property(fc.oneof(cleanText, anyText), fc.constantFrom(...writable), (source, encoding) => {
      let past = 0
      for (const { from, to } of encodeLegacy(source, encoding).lost) {
        expect(from).toBeGreaterThanOrEqual(past)
        expect(to).toBeGreaterThan(from)
        past = to
      }
      expect(past).toBeLessThanOrEqual(source.length)
    }),
    { seed, numRuns: runs(1000) },
  )
})

test.each([
  ['marks', '\u0301'],
  ['high bytes', 'é'],
  ['signs of VIQR', "a'^"],
  ['backslashes', '\\'],
  ['letters', 'Ã'],
])('linear: a hundred thousand %s', (_, unit) => {
  const source = unit.repeat(100_000 / unit.length)
  for (const encoding of ['auto', ...encodings] as const)
    expect(decodeLegacy(source, { encoding }).alignment.sourceLength).toBe(source.length)
  expect(encodeLegacy(source, 'viqr').bytes.length).toBeGreaterThan(0)
})
