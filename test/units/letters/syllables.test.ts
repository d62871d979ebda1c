import { describe, expect, test } from 'vitest'
import { rimes } from '../../../src/letters/rimes.js'
import { isSyllable, parseSyllable } from '../../../src/letters/syllables.js'
import { syllableKey, toneOfUnit, toneUnit, vowelRows } from '../../../src/letters/tones.js'
import { allSyllables } from './all-syllables.js'

describe('parts', () => {
  test.each([
    // text, onset, medial, nucleus, coda, tone
    ['nghiêng', 'ngh', '', 'iê', 'ng', 0],
    ['quyển', 'qu', '', 'yê', 'n', 2],
    ['quốc', 'qu', '', 'ô', 'c', 4],
    ['gì', 'gi', '', 'i', '', 1],
    ['giếng', 'gi', '', 'iê', 'ng', 4],
    ['giường', 'gi', '', 'ươ', 'ng', 1],
    ['giặt', 'gi', '', 'ă', 't', 5],
    ['hoà', 'h', 'o', 'a', '', 1],
    ['hòa', 'h', 'o', 'a', '', 1],
    ['khoẻ', 'kh', 'o', 'e', '', 2],
    ['thuỷ', 'th', 'u', 'y', '', 2],
    ['khuya', 'kh', 'u', 'ya', '', 0],
    ['khuỷu', 'kh', 'u', 'y', 'u', 2],
    ['nguyễn', 'ng', 'u', 'yê', 'n', 3],
    ['ngoằn', 'ng', 'o', 'ă', 'n', 1],
    ['xoong', 'x', '', 'oo', 'ng', 0],
    ['mía', 'm', '', 'ia', '', 4],
    ['của', 'c', '', 'ua', '', 2],
    ['chưa', 'ch', '', 'ưa', '', 0],
    ['ruộng', 'r', '', 'uô', 'ng', 5],
    ['người', 'ng', '', 'ươ', 'i', 1],
    ['yêu', '', '', 'yê', 'u', 0],
    ['ỷ', '', '', 'y', '', 2],
    ['ĐẶC', 'đ', '', 'ă', 'c', 5],
  ])('%s', (text, onset, medial, nucleus, coda, tone) => {
    expect(parseSyllable(text)).toMatchObject({ onset, medial, nucleus, coda, tone })
  })

  test.each(['', 'Facebook', 'hòaa', 'cap', 'tac', 'hóà', 'wa', 'ngo1', 'nghiêngg', 'ă', 'kết!'])(
    '%s is none',
    (text) => {
      expect(isSyllable(text)).toBe(false)
    },
  )

  test('medial, nucleus and coda spell every rime', () => {
    for (const [spelling, { rime, medial, nucleus, coda }] of rimes) {
      expect(medial + nucleus + coda).toBe(spelling)
      expect(rime).toBe(spelling)
      expect(['', 'o', 'u']).toContain(medial)
      expect(['', 'c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't', 'i', 'y', 'o', 'u']).toContain(coda)
    }
  })

  test('parts spell the syllable, in small letters, capitals and title case', () => {
    for (const syllable of allSyllables()) {
      const parts = parseSyllable(syllable)!
      const letters = [...syllable].map((letter) => String.fromCharCode(toneUnit(letter.charCodeAt(0), 0))).join('')
      const { onset, medial, nucleus, coda, tone } = parts
      expect([onset + medial + nucleus + coda, onset.slice(0, -1) + medial + nucleus + coda]).toContain(letters)
      expect(syllableKey(syllable)).toBe(letters + (tone || ''))
      expect(parseSyllable(syllable.toUpperCase())).toEqual(parts)
      expect(parseSyllable(syllable[0].toUpperCase() + syllable.slice(1))).toEqual(parts)
    }
  })
})

describe('tones', () => {
  test('every vowel under every tone, both cases', () => {
    for (const row of vowelRows)
      for (const letters of [row, row.toUpperCase()])
        for (let from = 0; from < 6; from++)
          for (let to = 0; to < 6; to++) {
            expect(toneUnit(letters.charCodeAt(from), to)).toBe(letters.charCodeAt(to))
            expect(toneOfUnit(letters.charCodeAt(to))).toBe(to)
          }
    expect(toneUnit('đ'.charCodeAt(0), 3)).toBe('đ'.charCodeAt(0))
    expect(toneUnit(0xffff, 3)).toBe(0xffff)
  })

  test('the rows are what the marks make of the letters', () => {
    const marks = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
    for (const row of vowelRows) expect(marks.map((mark) => (row[0] + mark).normalize('NFC')).join('')).toBe(row)
  })

  test('keys: one a syllable, whatever its case and placement', () => {
    expect(syllableKey('HOÀ')).toBe('hoa1')
    expect(syllableKey('hòa')).toBe('hoa1')
    expect(syllableKey('Ðắk')).toBe(syllableKey('đắk'))
    const keys = vowelRows.flatMap((row) => [...row]).map(syllableKey)
    expect(new Set(keys).size).toBe(72)
  })
})
