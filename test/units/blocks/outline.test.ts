import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findLines } from '../../../src/blocks/lines.js'
import { outline } from '../../../src/blocks/outline.js'
import { foldSyllables } from '../../../src/letters/tones.js'
import { anyText, cleanText, seed } from '../../laws/texts.js'

test('an entry is folded as all text is, and counts its runs without blanks', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, cleanText), (any) => {
      // No normalised text holds the line end U+0085.
      const text = any.replaceAll('\u0085', ' ')
      const { entries } = outline(text, findLines(text), undefined)
      for (const entry of entries) {
        expect(entry.folded).toBe(foldSyllables(entry.text))
        expect(entry.words).toBe(entry.text.split(/\s+/u).length)
      }
    }),
    { seed, numRuns: 500 },
  )
  const long = `${'hoà'.repeat(400)} thủy`
  expect(outline(long, findLines(long), undefined).entries[0].folded).toBe(foldSyllables(long.slice(0, 1000)))
})

test('pairs of syllables that another block has too are its echo', () => {
  const text = 'Bến sông ngày giáp Tết\n\nGhe chở dưa về bến sông từ sớm.\n\nKhông ai hay.'
  const { echo } = outline(text, findLines(text), undefined)
  expect(Array.from(echo.any)).toEqual([0.25, Math.fround(1 / 7), 0])
  expect(Array.from(echo.above)).toEqual([0, Math.fround(1 / 7), 0])
  expect(Array.from(echo.below)).toEqual([0.25, 0, 0])
})
