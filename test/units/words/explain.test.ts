import { expect, test } from 'vitest'
import { compileWords } from '../../../dictionaries/compile-words.js'
import { parseRows } from '../../../dictionaries/tsv.js'
import { analyze, createAnalyzer, InputError } from '../../../src/index.js'
import { tokenize } from '../../../src/tokens/tokenize.js'
import { explainWord, type WordExplanation } from '../../../src/words/explain.js'
import { JoinTable } from '../../../src/words/joins.js'
import { Lexicon } from '../../../src/words/lexicon.js'
import { segment } from '../../../src/words/segment.js'

const lexicon = Lexicon.open(
  compileWords({
    words: parseRows('word\tgold\tsilver\nHà Nội\t9\t0\nbay\t90\t0\nmáy\t10\t0\nmáy bay\t50\t0\n', 'words.tsv', [
      'word',
      'gold',
      'silver',
    ]),
    joins: parseRows(
      'template\ta\tb\tc\tweight\nlr\tbay\t<number>\t-\t-50\nlr\tmay4\tbay\t-\t30\nplr\t<edge>\tmay4\tbay\t-20\n',
      'joins.tsv',
      ['template', 'a', 'b', 'c', 'weight'],
      4,
    ),
  }),
)

function explain(text: string, lexicon: Lexicon): WordExplanation[] {
  const one = { length: 1, start: Int32Array.of(0), end: Int32Array.of(text.length), block: Int32Array.of(0) }
  const tokens = tokenize(text, one)
  const words = segment(text, tokens, lexicon)
  return Array.from({ length: words.length }, (_, w) => explainWord(text, tokens, words, w, lexicon))
}

test('a word of the dictionary: its cost, and the joins inside and behind', () => {
  const [word, number] = explain('Máy bay 747', lexicon)
  expect(word.source).toBe('dictionary')
  expect(word.cost).toBe(Math.round(-100 * Math.log(50 / 159)))
  expect(word.joins).toEqual([
    {
      place: 'inside',
      weight: 40,
      reasons: [
        { template: 'lr', values: ['may4', 'bay'], weight: 120 },
        { template: 'plr', values: ['<edge>', 'may4', 'bay'], weight: -80 },
      ],
    },
    { place: 'after', weight: -200, reasons: [{ template: 'lr', values: ['bay', '<number>'], weight: -200 }] },
  ])
  expect(number).toMatchObject({ source: 'unknown', joins: [{ place: 'before', weight: -200 }] })
})

test('the other sources', () => {
  const sources = (text: string, own = lexicon) => explain(text, own).map(({ source }) => source)
  expect(sources('tới Hà Nội')).toEqual(['unknown', 'name'])
  expect(sources('gặp Trần Thu Hà')).toEqual(['unknown', 'capitals'])
  expect(sources('máy bay 747', lexicon.with(['bay 747']))).toEqual(['dictionary', 'added'])
  expect(sources('Tới 5 rón rén')).toEqual(['unknown', 'unknown', 'pair'])
  const [first] = explain('ha noi may bay', lexicon)
  expect(first).toMatchObject({ unmarked: true, caseless: true, source: 'name' })
})

test('the weights of the shipped dictionary: the sum over its features is what the segmenter adds', () => {
  const doc = analyze('Cô giáo hoà giải hai học sinh ngay tại lớp. NGUOI DAN O THANH PHO KHONG CO NUOC.')
  for (const { index } of doc.words()) {
    const { joins } = doc.explain(index)
    for (const { weight, reasons } of joins)
      expect(weight).toBe(reasons.reduce((sum, reason) => sum + reason.weight, 0))
  }
  expect(doc.explain(1).source).toBe('dictionary')
  expect(doc.explain(doc.words().length - 2).unmarked).toBe(true)
  expect(() => doc.explain(-1)).toThrow(InputError)
  expect(() => doc.explain(99)).toThrow(/there are \d+ words, found index 99/)
})

test('words of an instance', () => {
  const doc = createAnalyzer({ words: ['thuế carbon'] })('Bộ trình thuế carbon.')
  const word = doc.words().find(({ text }) => text === 'thuế carbon')
  expect(doc.explain(word!.index)).toMatchObject({ source: 'added', cost: 0 })
})

test('a table scores a gap as the sum of its features', () => {
  const weights = [
    { row: [2, 5, 6, 0], weight: 7 },
    { row: [3, 4, 5, 6], weight: -100 },
    { row: [4, 5, 6, 7], weight: 127 },
    { row: [6, 5, 7, 0], weight: 1 },
  ] as const
  const table = new JoinTable(JoinTable.write(weights) as Int32Array)
  const context = { value: Int32Array.of(0, 4, 5, 6, 7, 0), shape: new Uint8Array(6) }
  expect(table.score(context, 3)).toBe(35)
  for (const { row, weight } of weights) expect(table.weightOf(row[0], row[1], row[2], row[3])).toBe(weight)
  expect(table.weightOf(0, 1, 1, 1)).toBe(0)
})
