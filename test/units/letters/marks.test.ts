import { expect, test } from 'vitest'
import { composeMark, joinMark } from '../../../src/letters/marks.js'
import { vowelRows } from '../../../src/letters/tones.js'

const letters = [...vowelRows.join(''), ...vowelRows.join('').toUpperCase(), ...'dDđĐ']
const marks = Array.from({ length: 0x40 }, (_, i) => String.fromCharCode(0x300 + i))
const join = (letter: string, mark: string) => joinMark(letter.charCodeAt(0), mark.charCodeAt(0))

test('composeMark is canonical composition where it says anything', () => {
  let composed = 0
  for (const letter of letters)
    for (const mark of marks) {
      const result = composeMark(letter.charCodeAt(0), mark.charCodeAt(0))
      const canonical = (letter + mark).normalize('NFC')
      if (result !== 0) {
        expect(String.fromCharCode(result)).toBe(canonical)
        composed++
      } else if (letters.includes(canonical)) throw new Error(`${letter} and ${mark.charCodeAt(0)} make ${canonical}`)
    }
  expect(composed).toBeGreaterThan(140)
})

test('joinMark: the same letter whatever the order of its marks, and each mark as often as you like', () => {
  for (const letter of letters.slice(0, 144)) {
    const [base, ...own] = letter.normalize('NFD')
    for (const order of [own, [...own].reverse(), [...own, ...own]])
      expect(order.reduce((unit, mark) => joinMark(unit, mark.charCodeAt(0)), base.charCodeAt(0))).toBe(
        letter.charCodeAt(0),
      )
  }
  expect(join('d', '\u0335')).toBe('đ'.charCodeAt(0))
  expect(join('Đ', '\u0336')).toBe('Đ'.charCodeAt(0))
})

test('what does not go together stays apart', () => {
  for (const [letter, mark] of ['á\u0300', 'â\u0306', 'ư\u0302', 'e\u031b', 'i\u0302', 'd\u0301', 'x\u0301', 'a\u0327'])
    expect(join(letter, mark)).toBe(0)
  expect(joinMark(0xffff, 0x301)).toBe(0)
  expect(joinMark(0x61, 0x61)).toBe(0)
})
