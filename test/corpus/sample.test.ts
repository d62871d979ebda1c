import { describe, expect, test } from 'vitest'
import { parseGold, readSample, sampleNames } from '../../corpus/gold.js'
import { syllableTokens } from '../../src/rouge/index.js'

const names = sampleNames()
const topics = [
  'politics',
  'law',
  'economy',
  'sport',
  'health',
  'science',
  'culture',
  'accident',
  'interview',
  'party',
  'education',
  'environment',
  'world',
  'society',
]

test('the sample holds at least 24 articles on all topics, in both tone placements', () => {
  const articles = names.map(readSample)
  expect(articles.length).toBeGreaterThanOrEqual(24)
  expect(topics.filter((topic) => !articles.some((article) => article.topic === topic))).toEqual([])
  expect(new Set(articles.map((article) => article.tone))).toEqual(new Set(['old', 'new']))
  expect(
    articles.filter((article) => article.blocks.some((block) => block.duplicateOf >= 0)).length,
  ).toBeGreaterThanOrEqual(4)
})

describe.each(names)('%s', (name) => {
  test('its gold holds the characters of its text, and is complete', () => {
    const article = readSample(name)
    const syllables = syllableTokens(article.text).length
    expect(syllables).toBeGreaterThanOrEqual(300)
    expect(syllables).toBeLessThanOrEqual(950)
    expect(topics).toContain(article.topic)
    expect(article.text).toBe(article.text.normalize('NFC'))
    expect(article.blocks[0].kind).toBe('title')
    expect(article.summary.length).toBeGreaterThanOrEqual(2)
    expect(article.words.length).toBeGreaterThanOrEqual(5)
    expect(article.entities.length).toBeGreaterThan(10)
  })

  test('the words are words of its text', () => {
    const article = readSample(name)
    const squeezed = article.text.replace(/\s+/g, '')
    for (const line of article.words) expect(squeezed).toContain(line.replace(/[\s_]+/g, ''))
  })

  test('repeated blocks repeat what they say they repeat', () => {
    const { text, blocks } = readSample(name)
    const key = ({ from, to }: { from: number; to: number }) =>
      text
        .slice(from, to)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    for (const block of blocks) if (block.duplicateOf >= 0) expect(key(block)).toBe(key(blocks[block.duplicateOf]))
  })
})

test('a gold file that is malformed says where', () => {
  const head = '# topic: law\n# tone: old\n\n== title\n'
  expect(() => parseGold('a', `${head}Một <PER>Hai`, 'Một Hai')).toThrow('a.gold:5: <PER> is not closed')
  expect(() => parseGold('a', `${head}Một <PER>Hai</LOC>`, 'Một Hai')).toThrow('a.gold:5: </LOC> closes <PER>')
  expect(() => parseGold('a', `${head}Một hai`, 'Một ba')).toThrow('a.gold:5: expected "h"')
  expect(() => parseGold('a', `${head}Một`, 'Một hai')).toThrow('a.gold ends before the text: " hai"')
  expect(() => parseGold('a', '== sapo\nMột', 'Một')).toThrow('no kind of block is called sapo')
  expect(() => parseGold('a', '== title = 0\nMột', 'Một')).toThrow('block 0 cannot repeat block 0')
})
