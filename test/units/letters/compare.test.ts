import { expect, test } from 'vitest'
import { compare, sortKey } from '../../../src/letters/compare.js'
import { placeTone } from '../../../src/letters/placement.js'
import { allSyllables } from './all-syllables.js'

test.each([
  ['letters', 'a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z'],
  ['tones', 'ma mà mả mã má mạ'],
  ['small letters before capitals, behind all else', 'an An án Án ăn'],
  ['words', 'đá đạc đai đàn đạn đảng đạo đáp đất đầu'],
])('%s', (_, list) => {
  const sorted = list.split(' ')
  expect([...sorted].reverse().sort(compare)).toEqual(sorted)
})

test('blanks and digits stand before letters; shorter texts before longer ones', () => {
  const sorted = ['', ' x', '2 bà', '10', 'ba', 'bà', 'ba ba', 'bà ba', 'ba bà', 'ban', 'Hà Nội', 'Hải Phòng']
  const expected = ['', ' x', '10', '2 bà', 'ba', 'bà', 'ba ba', 'ba bà', 'bà ba', 'ban', 'Hà Nội', 'Hải Phòng']
  expect([...sorted].sort(compare)).toEqual(expected)
})

test('the place of the tone and the Unicode form make no difference; everything else does', () => {
  expect(compare('hòa', 'hoà')).toBe(0)
  expect(compare('Thúy Hằng', 'Thuý Hằng'.normalize('NFD'))).toBe(0)
  for (const [a, b] of [
    ['hòa', 'hóa'],
    ['hoa', 'Hoa'],
    ['a-b', 'a b'],
    ['café', 'cafe'],
    ['ж', 'з'],
  ])
    expect(compare(a, b)).toBe(-compare(b, a))
  expect(compare('hoa', 'Hoa')).toBe(-1)
})

test('the platform sorts all syllables so, too', () => {
  const syllables = allSyllables()
  const collator = new Intl.Collator('vi')
  const key = new Map(syllables.map((syllable) => [syllable, sortKey(syllable)]))
  const sorted = [...syllables].sort((a, b) => (key.get(a)! < key.get(b)! ? -1 : 1))
  // Places of tones are no difference here, but one there: only what is written alike is compared.
  for (let i = 1; i < sorted.length; i++) {
    const [a, b] = [placeTone(sorted[i - 1], 'old'), placeTone(sorted[i], 'old')]
    expect(collator.compare(a, b), `${a} ${b}`).toBeLessThan(0)
  }
})

test('what is no string is refused', () => {
  // @ts-expect-error a caller without types
  expect(() => compare('a', 1)).toThrow('text must be a string, found 1')
})
