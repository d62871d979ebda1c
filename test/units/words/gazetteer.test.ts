import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileGazetteer } from '../../../dictionaries/compile-gazetteer.js'
import { readCompiled } from '../../../src/data.js'
import { syllableKey } from '../../../src/letters/tones.js'
import { hashOfKey } from '../../../src/linear/hash.js'
import { tokenize } from '../../../src/tokens/tokenize.js'
import { Gazetteer, gazetteerClass, matchClasses, matchLength } from '../../../src/words/gazetteer.js'

const tokens = (text: string) =>
  tokenize(text, {
    length: 1,
    start: Int32Array.of(0),
    end: Int32Array.of(text.length),
    block: Int32Array.of(0),
  })

/** Length and classes of the longest entry at a token, `0` for none. */
function at(gazetteer: Gazetteer, text: string, i = 0, past?: number): string {
  const table = tokens(text)
  const match = gazetteer.longestAt(text, table, i, past ?? table.length)
  if (match === 0) return '0'
  const names = Object.entries(gazetteerClass).filter(([, bit]) => (matchClasses(match) & bit) !== 0)
  return `${matchLength(match)} ${names.map(([name]) => name).join(' ')}`
}

const small = Gazetteer.open(
  compileGazetteer([
    { name: 'Hà', classes: gazetteerClass.surname },
    { name: 'Hà', classes: gazetteerClass.given },
    { name: 'Hà Nội', classes: gazetteerClass.province },
    { name: 'Hòa Bình', classes: gazetteerClass.province },
    { name: 'Ngân hàng Nhà nước', classes: gazetteerClass.organization },
    { name: 'ngân hàng', classes: gazetteerClass.organizationHead },
    { name: 'Bà Rịa - Vũng Tàu', classes: gazetteerClass.province },
  ]),
)

test('the longest entry is found, with all its classes', () => {
  expect(at(small, 'Hà Nội mưa')).toBe('2 province')
  expect(at(small, 'Hà Nội mưa', 0, 1)).toBe('1 surname given')
  expect(at(small, 'ở Hà Nội', 1)).toBe('2 province')
  expect(at(small, 'Nội')).toBe('0')
  expect(at(small, 'Bà Rịa - Vũng Tàu')).toBe('5 province')
})

test('names need capitals, head words do not, organisations need the first one', () => {
  expect(at(small, 'hà nội')).toBe('0')
  expect(at(small, 'Hoà Bình')).toBe('2 province')
  expect(at(small, 'Hòa bình')).toBe('0')
  expect(at(small, 'ngân hàng nhà nước')).toBe('2 organizationHead')
  expect(at(small, 'NGÂN HÀNG')).toBe('2 organizationHead')
  expect(at(small, 'Ngân hàng Nhà nước')).toBe('4 organization')
})

test('the shipped gazetteer knows names, places and heads', () => {
  const shipped = Gazetteer.open(readCompiled('gazetteer.bin'))
  expect(at(shipped, 'Nguyễn')).toMatch(/surname/)
  expect(at(shipped, 'Hậu Giang')).toMatch(/^2 .*province/)
  expect(at(shipped, 'Cái Răng')).toMatch(/^2 .*district/)
  expect(at(shipped, 'Hàn Quốc')).toMatch(/^2 .*foreignPlace/)
  expect(at(shipped, 'Liên Hợp Quốc')).toMatch(/^3 .*organization/)
  expect(at(shipped, 'ủy ban nhân dân')).toMatch(/^4 .*organizationHead/)
  expect(at(shipped, 'giám đốc')).toMatch(/^2 .*title/)
  expect(at(shipped, 'huyện')).toMatch(/placeHead/)
  expect(at(shipped, 'bàn ghế')).toBe('0')
})

test('the first syllable of each head may open one, and few others may', () => {
  const shipped = Gazetteer.open(readCompiled('gazetteer.bin'))
  const may = (syllable: string) => shipped.mayOpenHead(hashOfKey(syllableKey(syllable)))
  const table = (name: string) =>
    readFileSync(new URL(`../../../dictionaries/${name}`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
  for (const row of table('heads.tsv')) expect(may(row.split(/[\t ]/)[0]), row).toBe(true)
  const others = [...new Set(table('people.tsv').map((row) => row.split(/[\t ]/)[0]))]
  expect(others.filter(may).length).toBeLessThan(others.length / 3)
})
