import { expect, test } from 'vitest'
import { fold, normalize, strip } from '../../../src/normalize/index.js'
import { allSyllables } from '../letters/all-syllables.js'

test('strip: no marks, and no stroke through the d', () => {
  expect(strip('Đường Nguyễn Huệ, thành phố Huế')).toBe('Duong Nguyen Hue, thanh pho Hue')
  expect(strip('Đắk Lắk'.normalize('NFD'))).toBe('Dak Lak')
  for (const syllable of allSyllables()) expect(strip(syllable)).toMatch(/^[a-z]+$/)
})

test('fold: both placements, all cases and forms are found by one another', () => {
  for (const text of ['HOÀ BÌNH', 'hòa bình', 'Hoà bình'.normalize('NFD'), 'ho\u00ada\u00a0binh'])
    expect(fold(text)).toBe('hoa binh')
  expect(fold('Mỹ')).not.toBe(fold('Mĩ'))
  expect(fold('Mỹ', { iForY: true })).toBe(fold('Mĩ', { iForY: true }))
})

test('a fold of a normalised text has its length, and the options of normalize give its offsets', () => {
  const source = 'Ở Đà Nẵng'.normalize('NFD')
  const { text, alignment } = normalize(source, { marks: 'strip', letterCase: 'lower' })
  expect(text).toBe(fold(source))
  expect(fold(normalize(source).text)).toHaveLength(text.length)
  const start = text.indexOf('nang')
  expect(source.slice(alignment.fromOf(start), alignment.toOf(start + 4)).normalize('NFC')).toBe('Nẵng')
})
