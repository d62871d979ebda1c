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

/** A lexicon of a few words, with the weights of a few joins, and of some without marks. */
function small(rows: string, joins = '', unmarked = ''): Lexicon {
  const weights = (text: string) =>
    parseRows(`template\ta\tb\tc\tweight\n${text}`, 'joins.tsv', ['template', 'a', 'b', 'c', 'weight'], 4)
  return Lexicon.open(
    compileWords({
      words: parseRows(`word\tgold\tsilver\n${rows}`, 'words.tsv', ['word', 'gold', 'silver']),
      joins: weights(joins),
      unmarkedJoins: weights(unmarked),
    }),
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
  expect(words('Vì hòa bình', small(rows))).toBe('Vì hòa bình')
  // Where nothing has a capital, none is asked for.
  expect(words('vì hòa bình', small(rows))).toBe('vì hòa_bình')
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

test('text without marks is read by the syllables without theirs, if the dictionary does not have it as it is', () => {
  expect(words('nguoi dan o thanh pho khong co nuoc sach', shipped)).toBe('nguoi_dan o thanh_pho khong co nuoc_sach')
  expect(words('Nguoi dan o Ha Noi khong co nuoc sach.', shipped)).toContain('Ha_Noi khong')
  expect(words('DUONG PHO NGAP SAU SAU MUA LON', shipped)).toContain('DUONG_PHO NGAP SAU')
  // A word with its marks beside it, or words of another language: read as they stand.
  const rows = 'duong\t90\t0\nphố\t90\t0\nđường\t90\t0\nđường phố\t90\t0\n'
  expect(words('duong pho', small(rows))).toBe('duong_pho')
  expect(words('duong pho nước', small(rows))).not.toContain('duong_pho')
  expect(words('duong pho weather report station', small(rows))).not.toContain('duong_pho')
})

test('weights for text without marks turn its path alone', () => {
  const rows = 'bay\t100\t0\nbảy\t100\t0\nmáy\t100\t0\nmáy bay\t100\t0\n'
  const lexicon = small(rows, '', 'lr\tmay\tbay\t-\t-127\nplr\t<edge>\tmay\tbay\t-127\n')
  expect(words('may bay', lexicon)).toBe('may bay')
  expect(words('máy bay', lexicon)).toBe('máy_bay')
})

test("a caller's words are found without their marks, too", () => {
  const own = shipped.with(['đường đua điện tử'])
  expect(words('hom qua o duong dua dien tu khong co ai', own)).toContain('duong_dua_dien_tu')
})

test('small letters or capitals throughout change little', () => {
  const sentence = 'Bệnh viện thành phố Hà Nội thiếu thuốc nên bệnh nhân phải chờ'
  const want = 'Bệnh_viện thành_phố Hà_Nội thiếu thuốc nên bệnh_nhân phải chờ'
  expect(words(sentence, shipped)).toBe(want)
  expect(words(sentence.toLowerCase(), shipped)).toBe(want.toLowerCase())
  expect(words(sentence.toUpperCase(), shipped)).toBe(want.toUpperCase())
  // Acronyms alone are no headline.
  expect(words('UBND TP.HCM', shipped)).toBe('UBND TP.HCM')
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
