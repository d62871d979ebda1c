import { expect, test } from 'vitest'
import { placeTone } from '../../../src/letters/placement.js'
import { syllableKey } from '../../../src/letters/tones.js'
import { allSyllables } from './all-syllables.js'

test.each([
  ['hòa', 'hoà'],
  ['KHỎE', 'KHOẺ'],
  ['Thúy', 'Thuý'],
  ['ủy', 'uỷ'],
])('%s is old, %s is new', (old, modern) => {
  expect(placeTone(old, 'new')).toBe(modern)
  expect(placeTone(modern, 'old')).toBe(old)
  expect(placeTone(old, 'old')).toBe(old)
  expect(placeTone(modern, 'new')).toBe(modern)
})

test.each(
  [
  'quý', 'quà', 'hoàn', 'ngoài', 'khuỷu', 'huýt', 'thuở', 'huệ', 'mía', 'của', 'giá', 'giếng', 'gì', 'xoòng', 'ngoéo',
  'nghiệm', 'được', 'chuyện', 'tài', 'láo', 'hỏi', 'nguyễn',
] /* biome-ignore format: a list */,
)('%s is the same in both', (syllable) => {
  expect(placeTone(syllable, 'old')).toBe(syllable)
  expect(placeTone(syllable, 'new')).toBe(syllable)
})

test.each(['Facebook', 'café', 'hoa', '', 'hóà'])('%s stays as it is', (text) => {
  expect(placeTone(text, 'new')).toBe(text)
})

test('the placements differ in oa, oe and uy alone, and convert into each other', () => {
  const differ = new Set<string>()
  for (const syllable of allSyllables()) {
    const modern = placeTone(syllable, 'new')
    expect(placeTone(modern, 'old')).toBe(syllable)
    expect(syllableKey(modern)).toBe(syllableKey(syllable))
    if (modern !== syllable) differ.add(/o[ae]|uy/.exec(syllableKey(syllable))![0])
  }
  expect([...differ].sort()).toEqual(['oa', 'oe', 'uy'])
})
