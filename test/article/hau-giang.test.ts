import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { corpusPath } from '../../corpus/corpora.js'
import { analyze, type Document } from '../../src/index.js'
import { syllableKey } from '../../src/letters/tones.js'

// The article that the project starts from is not part of it: where the corpora are not at hand, this is skipped.
const path = corpusPath('article/hau-giang.txt')
const article = path ? readFileSync(path, 'utf8') : ''

/** Old-style placement (hòa) to new (hoà), in open syllables of oa, oe, uy. */
const moves: Record<string, string> = {}
for (const [a, b] of ['oa', 'oe', 'uy'])
  for (const mark of '\u0300\u0301\u0303\u0309\u0323')
    moves[`${a}${mark}${b}`.normalize('NFC')] = `${a}${b}${mark}`.normalize('NFC')
const toNewTone = (text: string) =>
  text.replace(/\p{L}+/gu, (s) =>
    /^qu/i.test(s)
      ? s
      : s.replace(/[òóõỏọ][ae]$|[ùúũủụ]y$/i, (rime) => {
          const moved = moves[rime.toLowerCase()] ?? rime
          return rime[0] === rime[0].toLowerCase() ? moved : moved[0].toUpperCase() + moved.slice(1)
        }),
  )

const forms: [string, string][] = [
  ['as it is', article],
  ['in NFD', article.normalize('NFD')],
  ['with CRLF', article.replaceAll('\n', '\r\n')],
  ['in new-style tones', toNewTone(article)],
  ['with a byte order mark and no-break spaces', `\ufeff${article.replaceAll(' ', '\u00a0')}`],
  ['in NFD with CRLF', article.replaceAll('\n', '\r\n').normalize('NFD')],
]

const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
const fold = (text: string) => plain(text).replace(/\p{L}+/gu, syllableKey)

describe.skipIf(!path).each(forms)('the article %s', (_, source) => {
  const doc: Document = analyze(source)
  const blocks = doc.blocks()
  const entities = doc.entities()
  const texts = (label: string) =>
    entities.filter((entity) => entity.label === label).map((entity) => plain(entity.text))

  test('21 blocks with their kinds; two of them repeat another, and nothing else does', () => {
    expect(blocks.length).toBe(21)
    expect(blocks.map((block) => block.kind)).toEqual([
      'title', 'paragraph', 'paragraph', 'caption', 'caption', 'heading', 'paragraph', 'paragraph', 'paragraph', 'paragraph', 'paragraph',
      'paragraph', 'paragraph', 'caption', 'heading', 'paragraph', 'paragraph', 'paragraph', 'paragraph', 'byline', 'credit',
    ]) // biome-ignore format: one row
    expect(blocks.map((block) => block.duplicateOf ?? -1)).toEqual([-1, -1, 1, -1, 3, ...Array(16).fill(-1)])
  })

  test('every text is the source slice', () => {
    for (const view of [
      ...blocks,
      ...doc.sentences(),
      ...doc.tokens(),
      ...doc.words(),
      ...entities,
      ...doc.summary({ sentences: 3 }),
    ]) {
      expect(source.slice(view.from, view.to)).toBe(view.text)
      expect(view.text).toBe(view.text.trim())
      expect(view.to).toBeGreaterThan(view.from)
    }
  })

  test('the person of the captions has his name, his mentions and both roles; Hồ Chí Minh is a person', () => {
    const thanh = doc.people().find((person) => person.name === 'Nghiêm Xuân Thành')
    expect(thanh?.mentions.length).toBe(3)
    expect(thanh?.roles.map(fold)).toEqual(['Ủy viên Trung ương Đảng', 'Bí thư Tỉnh ủy Hậu Giang'].map(fold))
    expect(doc.people().find((person) => person.name === 'Hồ Chí Minh')?.mentions.length).toBe(2 + 1)
  })

  test('Hậu Giang in Tỉnh ủy Hậu Giang belongs to the organisation', () => {
    const inBody = entities.filter(
      (entity) => entity.label === 'organization' && fold(entity.text).endsWith(fold('Tỉnh ủy Hậu Giang')),
    )
    expect(inBody.length).toBeGreaterThanOrEqual(7)
    for (const entity of entities.filter((e) => e.label === 'location' && plain(e.text) === 'Hậu Giang')) {
      expect(fold(source.slice(Math.max(0, entity.from - 14), entity.from))).not.toMatch(/u3y4? ?$|uy3 $/)
    }
  })

  test('documents with their numbers, dates and titles, all mentions of one in one', () => {
    const documents = doc.documents()
    const guide = documents.find((d) => d.number === '03')
    expect(guide).toMatchObject({ type: 'Hướng dẫn', symbol: 'HD/TU', date: '2013-04-03' })
    expect(plain(guide?.title ?? '')).toMatch(/^Về thực hiện trách nhiệm nêu gương .* chủ chốt các cấp$/)
    const rule = documents.find((d) => d.number === '1972')
    expect(rule).toMatchObject({ type: 'Quy định', symbol: 'QĐ/TU', date: '2019-05-23' })
    expect(plain(rule?.title ?? '')).toMatch(/^Về trách nhiệm nêu gương .* cơ quan, đơn vị$/)
    const resolution = documents.filter((d) => d.type === 'Nghị quyết')
    expect(resolution.map((d) => d.mentions.length)).toEqual([3])
    const directive = documents.filter((d) => d.type === 'Chỉ thị')
    expect(directive.map((d) => d.mentions.length)).toEqual([2])
    expect(directive[0].number).toBe('05')
  })

  test('numbers with values and bounds; terms and years as intervals; no number inside a document, date or URL', () => {
    const values = new Map(entities.map((entity) => [plain(entity.text), entity.value]))
    expect(values.get('33.680')).toMatchObject({ value: 33680, bound: 'over' })
    expect(values.get('1.583')).toMatchObject({ value: 1583 })
    expect(values.get('10.000')).toMatchObject({ value: 10000, bound: 'over' })
    expect(values.get('1.860')).toMatchObject({ value: 1860, bound: 'over' })
    expect(values.get('480')).toMatchObject({ value: 480, bound: 'over' })
    expect(values.get('nhiệm kỳ 2021-2026')).toMatchObject({ start: '2021', end: '2026', precision: 'year' })
    expect(values.get('năm 2017-2021')).toMatchObject({ start: '2017', end: '2021', precision: 'year' })
    expect(texts('number').map(plain)).toEqual([
      '11',
      '508',
      '1.583',
      '33.680',
      '11',
      '508',
      '1.583',
      '33.680',
      '2',
      '480',
      '2.200',
      '50',
      '10.000',
      '1.860',
      '2',
    ])
  })

  test('a summary of three sentences without repeat, caption, byline or heading; the cleaned text has each repeated block once', () => {
    const picks = doc.summary({ sentences: 3 })
    expect(picks.length).toBe(3)
    for (const pick of picks) {
      const block = blocks[doc.sentences()[pick.sentence].block]
      expect(block.kind).toBe('paragraph')
      expect(block.duplicateOf).toBeUndefined()
      expect(pick.reasons.length).toBeGreaterThan(0)
    }
    expect(new Set(picks.map((pick) => plain(pick.text))).size).toBe(3)
    const { text, alignment } = doc.cleaned()
    const again = analyze(text)
    expect(again.blocks().length).toBe(19)
    expect(again.blocks().every((block) => block.duplicateOf === undefined)).toBe(true)
    expect(plain(source.slice(alignment.fromOf(0), alignment.toOf(19)))).toBe(text.slice(0, 19))
  })

  test('the same tables as for the article as it is', () => {
    const base = analyze(article)
    const shape = (d: Document) => ({
      blocks: d.blocks().map((b) => [b.kind, b.duplicateOf, fold(b.text)]),
      sentences: d.sentences().map((s) => fold(s.text)),
      words: d.words().map((w) => [fold(w.text), w.tag]),
      entities: d.entities().map((e) => [e.label, fold(e.text)]),
    })
    expect(shape(doc)).toEqual(shape(base))
  })
})
