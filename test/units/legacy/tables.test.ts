import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decodeLegacy, encodeLegacy, type WritableEncoding, writable } from '../../../src/legacy/index.js'
import { vowelRows } from '../../../src/letters/tones.js'

const [head, ...lines] = readFileSync(new URL('../../cases/legacy.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
const names = head.split('\t').slice(1)
const rows = lines.map((line) => line.split('\t'))
const small = [...vowelRows.join(''), 'đ']
const letters = [...small, ...small.map((letter) => letter.toUpperCase())]

describe('another description of each table says the same', () => {
  test.each(names)('%s', (name) => {
    const encoding = name as WritableEncoding
    const column = 1 + names.indexOf(name)
    let compared = 0
    for (const row of rows) {
      const spelling = row[column]
      if (!spelling) continue
      const bytes =
        name === 'viqr'
          ? new TextEncoder().encode(spelling)
          : Uint8Array.from(spelling.split(' '), (hex) => Number.parseInt(hex, 16))
      expect(decodeLegacy(bytes, { encoding }).text, `${name} ${spelling}`).toBe(row[0])
      expect([...encodeLegacy(row[0], encoding).bytes], `${name} ${row[0]}`).toEqual([...bytes])
      compared++
    }
    // TCVN3 has no capitals with tones, and signs of VPS were spoilt in its description.
    expect(compared).toBeGreaterThanOrEqual({ tcvn3: 74, vps: 100 }[name] ?? 134)
  })
})

describe('every letter of Vietnamese comes back', () => {
  test.each(writable.filter((name) => name !== 'tcvn3'))('%s', (encoding) => {
    for (const letter of letters) {
      // Between other letters, so that a mark must find its own.
      const text = `x${letter}n`
      const { bytes, lost, string } = encodeLegacy(text, encoding)
      expect(lost).toEqual([])
      expect(encodeLegacy(text.normalize('NFD'), encoding).bytes).toEqual(bytes)
      for (const source of [bytes, string]) expect(decodeLegacy(source, { encoding }).text, letter).toBe(text)
    }
  })

  test('tcvn3, but for the case of capitals with tones, which is reported', () => {
    for (const letter of letters) {
      const { bytes, lost } = encodeLegacy(letter, 'tcvn3')
      const { text } = decodeLegacy(bytes, { encoding: 'tcvn3' })
      expect(text === letter).toBe(lost.length === 0)
      expect(text.toLowerCase()).toBe(letter.toLowerCase())
    }
    expect(letters.filter((letter) => encodeLegacy(letter, 'tcvn3').lost.length > 0)).toHaveLength(60)
  })
})

test('no two characters share a byte', () => {
  for (const encoding of writable) {
    const seen = new Map<string, string>()
    for (const letter of letters.filter((l) => encodeLegacy(l, encoding).lost.length === 0)) {
      const key = encodeLegacy(letter, encoding).bytes.join(' ')
      expect(seen.get(key), `${encoding} ${letter}`).toBeUndefined()
      seen.set(key, letter)
    }
  }
})
