import { expect, test } from 'vitest'
import { DuplicateIndex, IndexError, ParagraphIndex } from '../../../src/archive/index.js'
import { flood, market } from './articles.js'

const article = (i: number) =>
  `Bản tin thứ ${i}\n${i % 2 ? flood : market}\r\n  Ý kiến bạn đọc xin gửi về to\u0300a soạn.\n\n***`

function counted(from: number, past: number): ParagraphIndex {
  const index = new ParagraphIndex()
  for (let i = from; i < past; i++) index.add(article(i), i % 3 === 0 ? 'bao-a' : 'bao-b')
  return index
}

test('lines that many documents of a source share, as slices of the text', () => {
  const index = counted(0, 30)
  expect([index.length, index.documentsOf('bao-a'), index.documentsOf('bao-b'), index.documentsOf()]).toEqual([
    30, 10, 20, 0,
  ])
  const text = article(3)
  const shared = index.boilerplate(text, { source: 'bao-a' })
  expect(shared.map(({ text, documents }) => [text, documents])).toEqual([
    ['Ý kiến bạn đọc xin gửi về to\u0300a soạn.', 10],
  ])
  for (const { from, to, text: line } of shared) expect(text.slice(from, to)).toBe(line)
  expect(index.boilerplate(text, { source: 'bao-a', documents: 5 }).map(({ documents }) => documents)).toEqual([5, 10])
  expect(index.count('Ý KIẾN BẠN ĐỌC xin gửi về toà soạn', 'bao-b')).toBe(20)
  expect([index.count('***', 'bao-b'), index.count('', 'bao-a'), index.count(market)]).toEqual([0, 0, 0])
})

test('a document counts a line once', () => {
  const index = new ParagraphIndex()
  index.add('Chia sẻ\nChia sẻ\nCHIA SẺ')
  expect(index.count('chia sẻ')).toBe(1)
})

test('shards merge to what all of them give, over bytes', () => {
  const merged = ParagraphIndex.from(counted(0, 11).toBytes())
  merged.merge(ParagraphIndex.from(counted(11, 30).toBytes()))
  const whole = counted(0, 30)
  expect(merged.toBytes()).toEqual(whole.toBytes())
  merged.add(article(3), 'bao-a')
  whole.add(article(3), 'bao-a')
  expect(merged.boilerplate(article(3), { source: 'bao-a', documents: 2 })).toEqual(
    whole.boilerplate(article(3), { source: 'bao-a', documents: 2 }),
  )
})

test('bad options and files', () => {
  expect(() => new ParagraphIndex().boilerplate('a', { documents: 1 })).toThrow(/whole number from 2, found 1/)
  expect(() => ParagraphIndex.from(new DuplicateIndex().toBytes())).toThrow(IndexError)
})
