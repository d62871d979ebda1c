import { expect, test } from 'vitest'
import { compileWords, joinColumns, wordColumns } from '../../../dictionaries/compile-words.js'
import { parseRows } from '../../../dictionaries/tsv.js'
import { DictionaryError } from '../../../src/errors.js'

const rows = (text: string) => parseRows(text, 'x.tsv', ['word', 'count'])

/** The message of the DictionaryError that `make` throws. */
function message(make: () => unknown): string {
  try {
    make()
  } catch (error) {
    expect(error).toBeInstanceOf(DictionaryError)
    return (error as DictionaryError).message
  }
  return 'no error'
}

test('rows keep their cells and lines', () => {
  expect(rows('word\tcount\nan\t1\nbé\t2\n')).toEqual([
    { cells: ['an', '1'], line: 2 },
    { cells: ['bé', '2'], line: 3 },
  ])
})

test.each([
  ['an unsorted row', 'word\tcount\nbé\t2\nan\t1\n', /^x\.tsv:3: not sorted/],
  ['a duplicate', 'word\tcount\nan\t2\nan\t1\n', /^x\.tsv:3: duplicate/],
  ['a row that is not NFC', `word\tcount\n${'bé'.normalize('NFD')}\t2\n`, /^x\.tsv:2: not NFC/],
  ['a row of three cells', 'word\tcount\nan\t1\t1\n', /^x\.tsv:2: 3 cells/],
  ['a blank at an end', 'word\tcount\nan \t1\n', /^x\.tsv:2: untidy blanks in word/],
  ['an empty key', 'word\tcount\n\t1\n', /^x\.tsv:2: an empty key/],
  ['another header', 'word\tn\nan\t1\n', /^x\.tsv:1: the header/],
  ['a last line without its end', 'word\tcount\nan\t1', /^x\.tsv:2: the last line/],
])('%s is refused, with its file and line', (_, text, want) => {
  expect(message(() => rows(text))).toMatch(want)
})

const compile = (words: string, joins = '') =>
  compileWords({
    words: parseRows(`word\tgold\tsilver\n${words}`, 'words.tsv', wordColumns),
    joins: parseRows(`template\ta\tb\tc\tweight\n${joins}`, 'joins.tsv', joinColumns, 4),
  })

test.each([
  ['the same word in both tone placements', 'hoà\t1\t0\nhòa\t1\t0\n', '', /^words\.tsv:3: the same word as line 2/],
  ['a count that is no number', 'an\tx\t0\n', '', /^words\.tsv:2: "x" is no whole number/],
  ['a template that is none', 'an\t1\t0\n', 'ab\tan\tan\t-\t5\n', /^joins\.tsv:2: no template ab/],
  ['a syllable that no word has', 'an\t1\t0\n', 'lr\tan\tbê\t-\t5\n', /^joins\.tsv:2: a value/],
  ['a weight of none', 'an\t1\t0\n', 'lr\tan\tan\t-\t128\n', /^joins\.tsv:2: "128"/],
])('%s is refused', (_, words, joins, want) => {
  expect(message(() => compile(words, joins))).toMatch(want)
})

test('the same sources give the same bytes', () => {
  const words = 'an\t3\t1\nan toàn\t2\t9\n'
  expect(Buffer.compare(compile(words, 'lr\tan\ttoan1\t-\t5\n'), compile(words, 'lr\tan\ttoan1\t-\t5\n'))).toBe(0)
})
