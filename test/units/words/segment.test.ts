import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileWords } from '../../../dictionaries/compile-words.js'
import { parseRows } from '../../../dictionaries/tsv.js'
import { readCompiled } from '../../../src/data.js'
import { tokenize } from '../../../src/tokens/tokenize.js'
import { Lexicon } from '../../../src/words/lexicon.js'
import { segment } from '../../../src/words/segment.js'
import { anyText, cleanText, seed } from '../../laws/texts.js'

const shipped = Lexicon.open(readCompiled('words.bin'))

/** The words of a text, a sentence a line, their tokens joined by `_`. */
function words(text: string, lexicon: Lexicon): string {
  const start: number[] = []
  const end: number[] = []
  for (const line of text.matchAll(/[^\n]+/g)) {
    start.push(line.index)
    end.push(line.index + line[0].length)
  }
  const sentences = {
    length: start.length,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    block: new Int32Array(start.length),
  }
  const tokens = tokenize(text, sentences)
  const table = segment(text, tokens, lexicon)
  const found = Array.from({ length: table.length }, (_, w) =>
    Array.from({ length: table.at[w + 1] - table.at[w] }, (_, i) =>
      text.slice(tokens.start[table.at[w] + i], tokens.end[table.at[w] + i]),
    ).join('_'),
  )
  expect(table.at[0]).toBe(0)
  expect(table.at[table.length]).toBe(tokens.length)
  for (const first of tokens.sentenceAt) expect(table.at).toContain(first)
  return found.join(' ')
}

const table = readFileSync(resolve(import.meta.dirname, '../../cases/words.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)

test.each(table.map((line) => line.split('\t')))('%s', (want) => {
  // Sequences that are one token in running text stay as they are; signs stand behind their word.
  expect(words(want.replaceAll('_', ' ').replace(/ (?=[.,])/g, ''), shipped)).toBe(want)
  expect(words(want.replaceAll('_', ' '), shipped)).toBe(want)
})

/** A lexicon of a few words, with the weights of a few joins. */
function small(rows: string, joins = ''): Lexicon {
  return Lexicon.open(
    compileWords(
      parseRows(`word\tgold\tsilver\n${rows}`, 'words.tsv', ['word', 'gold', 'silver']),
      parseRows(`template\ta\tb\tc\tweight\n${joins}`, 'joins.tsv', ['template', 'a', 'b', 'c', 'weight'], 4),
    ),
  )
}

test('the cheapest path wins, not the longest match', () => {
  const lexicon = small('con\t50\t0\ncá\t500\t0\ncá voi\t1\t0\nvoi con\t900\t0\n')
  expect(words('cá voi con', lexicon)).toBe('cá voi_con')
})

test('a join weight turns the path', () => {
  const rows = 'bay\t100\t0\nmáy\t100\t0\nmáy bay\t100\t0\n'
  expect(words('máy bay', small(rows))).toBe('máy_bay')
  expect(words('máy bay', small(rows, 'lr\tmay4\tbay\t-\t-127\nplr\t<edge>\tmay4\tbay\t-127\n'))).toBe('máy bay')
})

test('a name of the dictionary needs its capitals', () => {
  const rows = 'Hòa Bình\t900\t0\nbình\t90\t0\nhòa\t90\t0\n'
  expect(words('Hoà Bình', small(rows))).toBe('Hoà_Bình')
  expect(words('hòa bình', small(rows))).toBe('hòa bình')
})

test("a caller's own words go before all others, the longest first, in any case and placement", () => {
  const own = shipped.with(['xe buýt nhanh', 'hoà thuận blockchain'])
  expect(words('tuyến xe buýt nhanh mới', own)).toContain('xe_buýt_nhanh')
  expect(words('Hòa thuận Blockchain', own)).toBe('Hòa_thuận_Blockchain')
  expect(words('xe buýt nhanh', own.with(['buýt nhanh']))).toBe('xe_buýt_nhanh')
  expect(words('tuyến xe buýt nhanh mới', shipped)).not.toContain('xe_buýt_nhanh')
  expect(words('tiêm vắc xin Covid-19', shipped.with(['vắc xin covid-19']))).toBe('tiêm vắc_xin_Covid-19')
  expect(own.has('Xe Buýt nhanh')).toBe(true)
  expect(shipped.has('xe buýt nhanh')).toBe(false)
  expect(words('đi xe', shipped.with(['', ' ']))).toBe('đi xe')
})

test('words never cross a sentence, a sign or a number', () => {
  expect(words('Hà\nNội', shipped)).toBe('Hà Nội')
  expect(words('Hà, Nội', shipped)).toBe('Hà , Nội')
  expect(words('bất 3 ngờ', shipped)).toBe('bất 3 ngờ')
})

test('law: any text gives a partition of its tokens', () => {
  fc.assert(
    fc.property(anyText, cleanText, (any, clean) => {
      words(any, shipped)
      words(`${clean} ${any}`, shipped)
    }),
    { seed, numRuns: 1000 },
  )
})

test('long sentences and runs of capitals take linear time', () => {
  const time = (text: string): number => {
    const before = performance.now()
    words(text, shipped)
    return performance.now() - before
  }
  time('Nguyễn '.repeat(1000))
  for (const unit of ['Nguyễn ', 'nhân ', '! ', 'bất động sản ', 'UBND '])
    expect(time(unit.repeat(100_000))).toBeLessThan(3000)
})
