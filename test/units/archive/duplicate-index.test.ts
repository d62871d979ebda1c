import { expect, test } from 'vitest'
import { DuplicateIndex, IndexError, InputError, ParagraphIndex } from '../../../src/archive/index.js'
import { decrees, flood, market } from './articles.js'

const edited = flood.replace('đưa người già', 'đưa cụ già')
const texts: Record<string, string> = {
  'bao-a/1': flood,
  'bao-b/7': `${flood} Ảnh: Văn Hoà`,
  'bao-c/3': edited,
  'bao-c/4': flood.toUpperCase().normalize('NFD'),
  'bao-a/2': market,
  'so/1415': decrees[0],
  'so/1416': decrees[1],
  'khong/1': '',
  'khong/2': ' … ',
  'mot/1': 'Hết',
  'mot/2': 'hết.',
}
const dates: Record<string, string> = { 'bao-c/3': '2024-09-12T09:00+07:00', 'bao-a/1': '2024-09-12T03:00Z' }
const read = (id: string) => texts[id]

function indexOf(ids: readonly string[]): DuplicateIndex {
  const index = new DuplicateIndex()
  for (const id of ids) index.add(texts[id], { id, date: dates[id], source: id.slice(0, id.indexOf('/')) })
  return index
}
const all = indexOf(Object.keys(texts))

test('copies are one cluster: the earliest stands for them, then the fullest, then the lesser id', () => {
  const { found, crowded } = all.clusters({ read })
  expect(crowded).toBe(0)
  expect(found.map(({ canonical, duplicates }) => [canonical, ...duplicates.map(({ id }) => id)])).toEqual([
    ['bao-c/3', 'bao-a/1', 'bao-b/7', 'bao-c/4'],
    ['mot/1', 'mot/2'],
  ])
  const undated = new DuplicateIndex()
  for (const id of Object.keys(texts)) undated.add(texts[id], { id })
  const [{ canonical, duplicates }] = undated.clusters({ read }).found
  expect([canonical, ...duplicates.map(({ id }) => id)]).toEqual(['bao-b/7', 'bao-a/1', 'bao-c/3', 'bao-c/4'])
})

test('decrees that differ in their number are a pair to look at, and no cluster unless asked for', () => {
  const pair = all.pairs({ read }).found.find(({ a }) => a === 'so/1415')
  expect(pair).toMatchObject({ b: 'so/1416', differs: true, equal: false })
  expect(pair!.similarity).toBeGreaterThan(0.8)
  const joined = all.clusters({ read, numbers: 'join' }).found.map(({ canonical }) => canonical)
  expect(joined).toContain('so/1415')
})

test('a longer text with all the numbers of a shorter one does not differ', () => {
  texts.dai = `${flood} Mưa còn kéo dài đến ngày 15-9.`
  const index = indexOf(['bao-a/1'])
  index.add(texts.dai, { id: 'dai' })
  expect(index.pairs({ read }).found).toMatchObject([{ a: 'bao-a/1', b: 'dai', differs: false }])
})

test('similarity is exact: shared shingles over all', () => {
  texts.x = 'một hai ba bốn năm sáu bảy tám chín mười'
  texts.y = 'một hai ba bốn năm sáu bảy tám chín kết'
  const index = indexOf(['x', 'y'])
  expect(index.pairs({ read, threshold: 0.5 }).found).toMatchObject([{ similarity: 5 / 7 }])
  expect(index.pairs({ read, threshold: 0.72 }).found).toEqual([])
})

test('clusters tell of the pairs that numbers part, once each', () => {
  const { parted } = all.clusters({ read })
  expect(parted).toMatchObject([{ a: 'so/1415', b: 'so/1416', differs: true, equal: false }])
  expect(all.clusters({ read, numbers: 'join' }).parted).toEqual([])
})

test('containment: shared shingles over those of the smaller set, whichever comes first', () => {
  const half = flood.slice(0, flood.length / 2)
  Object.assign(texts, { half, market })
  for (const ids of [
    ['bao-a/1', 'half', 'market'],
    ['half', 'market', 'bao-a/1'],
  ]) {
    const index = indexOf(ids)
    expect(index.pairs({ read }).found).toEqual([])
    const { found } = index.pairs({ read, measure: 'containment' })
    expect(found).toMatchObject([{ a: 'bao-a/1', b: 'half', equal: false }])
    // The last word is cut, and with it the last shingle.
    expect(found[0].similarity).toBeGreaterThan(0.95)
    const clusters = index.clusters({ read, measure: 'containment' }).found
    expect(clusters).toMatchObject([{ canonical: 'bao-a/1', duplicates: [{ id: 'half' }] }])
  }
  texts.x = 'một hai ba bốn năm sáu bảy tám chín mười'
  texts.y = 'một hai ba bốn năm sáu bảy tám chín kết thúc'
  const { found } = indexOf(['x', 'y']).pairs({ read, measure: 'containment' })
  expect(found).toMatchObject([{ similarity: 5 / 6 }])
})

test('day by day, over a file: nothing is lost', () => {
  const ids = Object.keys(texts).filter((id) => id.includes('/'))
  const first = indexOf(ids.slice(0, 4))
  const next = DuplicateIndex.from(first.toBytes())
  expect([...next.ids()]).toEqual(ids.slice(0, 4))
  for (const id of ids.slice(4)) next.add(texts[id], { id, date: dates[id], source: id.slice(0, id.indexOf('/')) })
  expect(next.toBytes()).toEqual(indexOf(ids).toBytes())
  expect(next.clusters({ read })).toEqual(indexOf(ids).clusters({ read }))
  expect(next.sources().get('bao-c')).toBe(2)
  expect([next.has('so/1416'), next.has('so/1417')]).toEqual([true, false])
})

test('100,000 copies, and 5,000 near-copies, are no quadratic matter', () => {
  const copies = new DuplicateIndex()
  for (let i = 0; i < 100_000; i++) copies.add('Chúc mừng năm mới, an khang thịnh vượng.', { id: `${i}` })
  const [cluster] = copies.clusters({ read: () => '' }).found
  expect([cluster.canonical, cluster.duplicates.length]).toEqual(['0', 99_999])
  const near = new DuplicateIndex()
  const form = (id: string) => `${market} Lượt xem ${id}`
  for (let i = 0; i < 5_000; i++) near.add(form(`${i}`), { id: `${i}` })
  const joined = near.clusters({ read: form, numbers: 'join' })
  expect(joined.found.map(({ duplicates }) => duplicates.length)).toEqual([4_999])
  expect(joined.crowded).toBeGreaterThan(0)
}, 120_000)

const bytes = all.toBytes()
const patched = (at: number, value: number) => Uint8Array.from(bytes, (byte, i) => (i === at ? value : byte))
test.each([
  ['nothing', new Uint8Array(0), 'index/not-an-index', /it starts with "", wanted "VNDX"/],
  ['a text', new TextEncoder().encode('<!doctype html>'), 'index/not-an-index', /starts with "<!do", wanted "VNDX"/],
  [
    'another version',
    patched(4, 9),
    'index/wrong-version',
    /day\.idx is an index of version 9, this vanban reads version 1/,
  ],
  ['a cut head', bytes.slice(0, 10), 'index/cut-short', /10 bytes, wanted at least 24/],
  [
    'a cut file',
    bytes.slice(0, -5),
    'index/cut-short',
    new RegExp(`has ${bytes.length - 5} bytes, wanted ${bytes.length}`),
  ],
  ['a flipped bit', patched(bytes.length - 99, bytes[bytes.length - 99] ^ 4), 'index/corrupt', /checksum/],
  ['counts of lines', new ParagraphIndex().toBytes(), 'index/not-an-index', /of kind "LINE", wanted DOCS/],
])('what is no index says what it is: %s', (_, given, code, message) => {
  const open = () => DuplicateIndex.from(given, 'day.idx')
  expect(open).toThrow(IndexError)
  expect(open).toThrow(message)
  expect(open).toThrow(expect.objectContaining({ code }))
})

test.each([
  [() => indexOf(['bao-a/1', 'bao-a/1']), /id must be new to the index, found "bao-a\/1"/],
  [() => new DuplicateIndex().add('a', { id: '\ud800' }), /well-formed/],
  [
    () => new DuplicateIndex().add('a', { id: 'x', date: '12/9/2024' }),
    /date must be like 2024-05-20.*found "12\/9\/2024"/,
  ],
  [() => new DuplicateIndex().add('a', { id: 'x', date: '2024-02-30' }), /date must be like/],
  [() => new DuplicateIndex().add(7 as never, { id: 'x' }), /text must be a string, found 7/],
  [() => all.pairs({ read, threshold: 0 }), /threshold must be above 0 and at most 1, found 0/],
  [
    () => all.pairs({ read, measure: 'cosine' as never }),
    /measure must be one of jaccard, containment, found "cosine"/,
  ],
  [() => all.clusters({} as never), /read must be a function/],
  [() => all.clusters({ read, numbers: 'off' as never }), /numbers must be one of part, join, found "off"/],
  [() => all.clusters({ read: () => undefined as never }), /read must give every document of the index/],
  [() => indexOf(['bao-a/1']).merge(indexOf(['bao-a/1'])), /no id in common, found "bao-a\/1"/],
])('mistakes are named: %s', (call, message) => {
  expect(call).toThrow(InputError)
  expect(call).toThrow(message)
})
