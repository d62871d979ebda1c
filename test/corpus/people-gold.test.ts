import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { corpusPath } from '../../corpus/corpora.js'
import { peopleGold, peopleParts } from '../../corpus/people-gold.js'

test('the table of people holds names of files, hashes and offsets, and no word of a text', () => {
  const path = resolve(import.meta.dirname, '../../corpus/annotations/people.tsv')
  const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  expect(head).toBe('file\thash\trow\tspans\tmore')
  const spans = String.raw`\d+\+\d+(?: \d+\+\d+)*`
  const form = new RegExp(
    String.raw`^[\w-]+\.txt\t[0-9a-z]+\t(?:P\t${spans}\t(?:${spans}|-)|Q\t\d+\+\d+\t\d+\+\d+ (?:\d+\+\d+|-)|-\t-\t-)$`,
  )
  expect(lines.filter((line) => !form.test(line))).toEqual([])
})

test.skipIf(!corpusPath('newsgold') || !corpusPath('people/people-dev.jsonl'))('every article is in one part', () => {
  const files = peopleParts.flatMap((part) => peopleGold(part)!.map(({ file }) => file))
  expect(new Set(files).size).toBe(files.length)
  expect(files).toHaveLength(80 + 181)
})

test.skipIf(!corpusPath('newsgold'))(
  'speakers are organisations or forms of a person, and no form is in two persons',
  () => {
    for (const { people, quotes } of peopleGold('own develop')!) {
      const forms = people.flatMap(({ mentions }) => mentions)
      expect(new Set(forms).size).toBe(forms.length)
      for (const { text, speaker } of quotes) {
        expect(text).toBe(text.trim())
        expect(speaker).not.toBe('')
      }
    }
  },
)
