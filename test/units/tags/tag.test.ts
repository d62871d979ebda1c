import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze } from '../../../src/index.js'
import { WordClasses } from '../../../src/tags/word-classes.js'
import { seed } from '../../laws/texts.js'

const tagged = (text: string): string =>
  analyze(text)
    .words()
    .map(({ text: word, tag }) => `${word}/${tag}`)
    .join(' ')

test.each([
  ['Bà Hòa đang mua rau.', 'Bà/NOUN Hòa/PROPN đang/ADV mua/VERB rau/NOUN ./PUNCT'],
  ['Bà Hoà đang mua rau.', 'Bà/NOUN Hoà/PROPN đang/ADV mua/VERB rau/NOUN ./PUNCT'],
  [
    'Chiếc xe rất đẹp, nhưng giá quá cao.',
    'Chiếc/NOUN xe/NOUN rất/ADV đẹp/ADJ ,/PUNCT nhưng/SCONJ giá/NOUN quá/ADV cao/ADJ ./PUNCT',
  ],
  ['Năm 2024, xã có 350 hộ.', 'Năm/NOUN 2024/NUM ,/PUNCT xã/NOUN có/VERB 350/NUM hộ/NOUN ./PUNCT'],
])('%s', (text, wanted) => {
  expect(tagged(text)).toBe(wanted)
})

test('a word with được after the verb is no auxiliary', () => {
  expect(tagged('Cô ấy được khen.')).toContain('được/AUX')
  expect(tagged('Tôi không ngủ được.')).toContain('được/ADV')
})

test('a class is found by the hash of its word, and no other', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.integer({ min: -0x80000000, max: 0x7fffffff }).filter((hash) => hash !== 0),
        { maxLength: 300 },
      ),
      fc.integer({ min: -0x80000000, max: 0x7fffffff }).filter((hash) => hash !== 0),
      (hashes, other) => {
        const classes = new WordClasses(
          Int32Array.from(hashes),
          Uint8Array.from(hashes, (_, i) => (i % 255) + 1),
        )
        hashes.forEach((hash, i) => {
          expect(classes.of(hash)).toBe((i % 255) + 1)
        })
        if (!hashes.includes(other)) expect(classes.of(other)).toBe(0)
      },
    ),
    { seed },
  )
})
