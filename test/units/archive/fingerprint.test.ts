import { expect, test } from 'vitest'
import { fingerprint } from '../../../src/archive/index.js'
import { flood, market } from './articles.js'

const sameAs = (a: string, b: string) => expect(fingerprint(a)).toEqual(fingerprint(b))

test('case, tone placement, Unicode form, blanks and punctuation do not matter', () => {
  sameAs(market, market.toUpperCase())
  sameAs(market, market.normalize('NFD'))
  sameAs(market, market.replace('hoà', 'hòa'))
  sameAs(market, market.replaceAll('. ', '.\r\n\r\n').replaceAll(',', ' –'))
})

test.each([
  ['ban', 'bạn'],
  ['số 15', 'số 16'],
  ['2,4%', '2,4'],
  ['giá 5 $', 'giá 5 €'],
  ['một hai ba bốn năm', 'hai một ba bốn năm'],
])('marks, numbers, symbols and order matter: %s is not %s', (a, b) => {
  expect(fingerprint(a).hash).not.toEqual(fingerprint(b).hash)
  expect(fingerprint(a).shingles).not.toEqual(fingerprint(b).shingles)
})

test('shingles are of five keys, or of all where there are fewer', () => {
  const counts = ['', '…', 'từ', 'một hai ba bốn', 'một hai ba bốn năm', 'một hai ba bốn năm sáu'].map((text) => {
    const { keys, shingles } = fingerprint(text)
    return [keys, shingles.length]
  })
  expect(counts).toEqual([
    [0, 0],
    [0, 0],
    [1, 1],
    [4, 1],
    [5, 1],
    [6, 2],
  ])
})

test('a shingle is its five keys wherever they stand', () => {
  const inside = fingerprint('Theo tin mới nhận, nước sông Thu Bồn vượt mọi dự báo.').shingles
  const outside = fingerprint('nước sông Thu Bồn vượt').shingles
  expect(outside.length).toBe(1)
  expect(inside).toContain(outside[0])
})

test('numbers are runs with a digit, as wholes', () => {
  expect(fingerprint('Số 15/2020/NĐ-CP, 3-4-2013; 2,4% và 7h30.').numbers.length).toBe(4)
  expect(fingerprint('15/2020/NĐ-CP').numbers).not.toEqual(fingerprint('15/2020/QĐ-TTg').numbers)
  expect(fingerprint('“15/2020/NĐ-CP”.').numbers).toEqual(fingerprint('(15/2020/nđ-cp)').numbers)
})

test('one fingerprint is not changed by the next', () => {
  const first = fingerprint(flood)
  const copy = structuredClone(first)
  fingerprint(market)
  expect(first).toEqual(copy)
})

test('a text of 20 million units takes time in proportion', () => {
  const { keys, shingles } = fingerprint(`${market} `.repeat(Math.ceil(20_000_000 / market.length)))
  expect(shingles.length).toBe(keys - 4)
}, 60_000)
