import { expect, test } from 'vitest'
import { readCompiled } from '../../../src/data.js'
import { nameEvidence } from '../../../src/entities/name-evidence.js'
import { recognizeNames } from '../../../src/entities/names.js'
import { hashKey } from '../../../src/linear/hash.js'
import { Models } from '../../../src/models.js'
import { tag } from '../../../src/tags/tag.js'
import { tokenize } from '../../../src/tokens/tokenize.js'
import { gazetteerClass } from '../../../src/words/gazetteer.js'
import { segment } from '../../../src/words/segment.js'

const models = new Models(readCompiled)

/** The tokens of a text whose lines are its sentences. */
function tokensOf(text: string) {
  const start: number[] = []
  const end: number[] = []
  for (const { index, 0: line } of text.matchAll(/.+/g)) {
    start.push(index)
    end.push(index + line.length)
  }
  return tokenize(text, {
    length: start.length,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    block: Int32Array.from(start.keys()),
  })
}

test('the evidence for a run of capitals comes from its other places in the document', () => {
  const text = 'gặp ông Nguyễn Văn Khải\nthì Khải cười\nthì Đông cười'
  const tokens = tokensOf(text)
  const word = (i: number) => text.slice(tokens.start[i], tokens.end[i])
  const key = Int32Array.from({ length: tokens.length }, (_, i) => hashKey(text, tokens.start[i], tokens.end[i]))
  const classes = (i: number) =>
    word(i) === 'ông' ? gazetteerClass.title : word(i) === 'Nguyễn' ? gazetteerClass.surname : 0
  const { same, longer } = nameEvidence(tokens, key, (i) => /^\p{Lu}/u.test(word(i)), classes)
  const [full, short, other] = [2, 6, 9]
  expect([full, short, other].map(word)).toEqual(['Nguyễn', 'Khải', 'Đông'])
  expect(same[full]).toBeGreaterThan(3)
  expect([same[short], same[other]]).toEqual([1, 1])
  expect(longer[short]).toBeGreaterThan(longer[other])
  expect(same[0]).toBe(0)
})

test('names are found in a text of several sentences', () => {
  const text = 'Bà Lê Thị Thu Hà đến Đà Nẵng hôm qua.\nHà làm việc tại Bộ Y tế.'
  const tokens = tokensOf(text)
  const words = segment(text, tokens, models.lexicon)
  const tags = tag(text, tokens, words, models.tags)
  const found = recognizeNames(text, tokens, words, tags, models.names, models.gazetteer)
  const spans = Array.from({ length: found.length }, (_, e) =>
    text.slice(tokens.start[found.first[e]], tokens.end[found.past[e] - 1]),
  )
  expect(spans).toEqual(['Lê Thị Thu Hà', 'Đà Nẵng', 'Hà', 'Bộ Y tế'])
})
