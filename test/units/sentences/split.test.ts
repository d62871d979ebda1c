import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { splitBlocks } from '../../../src/blocks/split.js'
import { stopRules } from '../../../src/sentences/rules.js'
import { splitSentences } from '../../../src/sentences/split.js'

function sentencesOf(text: string, abbreviations?: ReadonlySet<string>): string[] {
  const table = splitSentences(text, splitBlocks(text), abbreviations ? { abbreviations } : {})
  return Array.from(table.start, (start, i) => text.slice(start, table.end[i]))
}

describe('sentences.tsv: ⏎ stands where a sentence ends', () => {
  const rows = readFileSync(join(import.meta.dirname, '../../cases/sentences.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  test.each(rows.map((row) => row.split('\t')))('%s: %s', (_, marked) => {
    const text = marked.replaceAll('⏎', '')
    expect(sentencesOf(text)).toEqual(marked.split('⏎').map((sentence) => sentence.trim()))
  })
})

test('a block ends its sentence, with or without a stop', () => {
  const text = 'Nước rút\n\nSáng nay nước rút hẳn. Bà con về nhà'
  const blocks = splitBlocks(text)
  const table = splitSentences(text, blocks)
  expect(Array.from(table.block)).toEqual([0, 1, 1])
  expect(sentencesOf(text)).toEqual(['Nước rút', 'Sáng nay nước rút hẳn.', 'Bà con về nhà'])
})

test('abbreviations of the caller count beside those of the house', () => {
  const text = 'Bài đăng ở Tcsv. Mùa Xuân số 4.'
  expect(sentencesOf(text).length).toBe(2)
  expect(sentencesOf(text, new Set(['tcsv']))).toEqual([text])
  expect(sentencesOf('Ông ở TP. Vinh.', new Set(['tcsv']))).toEqual(['Ông ở TP. Vinh.'])
})

test('a hard-wrapped paragraph is split as if it stood on one line', () => {
  const line =
    'Sáng 20/5, ông Hà nói rằng cầu sẽ xong trước mùa mưa. Dân hai xã chờ cây cầu ấy đã hơn mười năm nay rồi.'
  const cut = line.indexOf(' Dân')
  const wrapped = `${line.slice(0, cut)}\n${line.slice(cut + 1)}`
  const blocks = { length: 1, start: Int32Array.of(0), end: Int32Array.of(wrapped.length), kind: Uint8Array.of(2) }
  expect(splitSentences(wrapped, blocks).length).toBe(2)
})

test('no text, no sentences; every rule has a name of its own', () => {
  expect(sentencesOf('')).toEqual([])
  expect(sentencesOf(' \n\n ')).toEqual([])
  expect(new Set(stopRules.map((rule) => rule.name)).size).toBe(stopRules.length)
})

test.each(['!', '. ', 'A.', '."', '“', '(', ') ', '1.', 'a. ', '…', 'Anh B. ', 'http://a.B.', "'."])(
  'a hundred thousand of %j end in time',
  (piece) => {
    const text = piece.repeat(100_000)
    const began = performance.now()
    expect(sentencesOf(text).length).toBeGreaterThan(0)
    expect(performance.now() - began).toBeLessThan(5_000)
  },
)
