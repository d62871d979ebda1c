import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Sections, writeSections } from '../../../src/layout.js'
import { syllableKey } from '../../../src/letters/tones.js'
import { SymbolTable } from '../../../src/trie/symbols.js'
import { seed } from '../../laws/texts.js'

test('a syllable is found in any case and with either tone placement', () => {
  const symbols = SymbolTable.of(['hoa1', 'hoa', 'đưc4'])
  expect(['hòa', 'hoà', 'HÒA', 'Hoà'].map((s) => symbols.id(s))).toEqual([1, 1, 1, 1])
  expect(symbols.id('hoa')).toBe(2)
  expect(symbols.id('ĐỨC')).toBe(3)
  expect(symbols.id('Ðức')).toBe(3) // with the letter eth
  expect(symbols.id('hỏa')).toBe(0)
  expect(symbols.key(1)).toBe('hoa1')
})

test('a token is found where it stands in a text', () => {
  const symbols = SymbolTable.of(['xuân', 'hoa1'])
  expect(symbols.idAt('mùa xuân hoà bình', 4, 8)).toBe(1)
  expect(symbols.idAt('mùa xuân hoà bình', 9, 12)).toBe(2)
  expect(symbols.idAt('mùa xuân hoà bình', 9, 11)).toBe(0)
  expect(symbols.idAt('mùa xuân hoà bình', 13, 17)).toBe(0)
})

const syllable = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aáàảãạâấơờuưừyđbcthngHOÀỄ4'), minLength: 1, maxLength: 6 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
)

test('law: everything put in is found under its id, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(syllable, { maxLength: 60 }), fc.array(syllable), (put, asked) => {
      const keys = [...new Set(put.map(syllableKey))]
      const symbols = SymbolTable.open(new Sections('TEST', writeSections('TEST', SymbolTable.write(keys)), 'test'))
      expect(symbols.length).toBe(keys.length)
      keys.forEach((key, i) => {
        expect(symbols.key(i + 1)).toBe(key)
      })
      for (const s of [...put, ...asked]) expect(symbols.id(s)).toBe(keys.indexOf(syllableKey(s)) + 1)
    }),
    { seed },
  )
})

test('more symbols than an id can name are refused', () => {
  expect(() => SymbolTable.write(Array.from({ length: 65_536 }, (_, i) => `k${i}`))).toThrow(RangeError)
})
