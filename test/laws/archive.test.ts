import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DuplicateIndex, fingerprint } from '../../src/archive/index.js'
import { normalize } from '../../src/normalize/index.js'
import { anyText, cleanText, runs, seed } from './texts.js'

test('a text and its normal form have one fingerprint, and it is never larger than the text', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, cleanText), (text) => {
      const found = fingerprint(text)
      expect(fingerprint(normalize(text).text)).toEqual(found)
      expect(fingerprint(text.normalize('NFD'))).toEqual(fingerprint(text.normalize('NFC')))
      expect(found.keys).toBeLessThanOrEqual(text.length)
      expect(found.shingles.length).toBeLessThanOrEqual(found.keys)
    }),
    { seed, numRuns: runs(1000) },
  )
})

/** Archives with copies: few texts, each again and with something behind it. */
const archives = fc
  .array(cleanText, { minLength: 1, maxLength: 5 })
  .chain((texts) =>
    fc.array(
      fc
        .tuple(
          fc.constantFrom(...texts),
          fc.constantFrom('', ' thêm', ' số 5', '.'),
          fc.constantFrom(undefined, '2024-05-20', '2024-05-21'),
        )
        .map(([text, tail, date]) => ({ text: text + tail, date })),
      { minLength: 1, maxLength: 12 },
    ),
  )
  .map((documents) => documents.map((document, i) => ({ ...document, id: `t${i}` })))

test('clusters and pairs depend neither on order nor on shards', () => {
  fc.assert(
    fc.property(
      archives,
      fc.infiniteStream(fc.nat()),
      fc.nat(),
      fc.constantFrom(0.3, 0.5, 0.8, 1),
      (documents, keys, cut, threshold) => {
        const texts = new Map(documents.map(({ id, text }) => [id, text]))
        const read = (id: string) => texts.get(id)!
        const build = (some: typeof documents) => {
          const index = new DuplicateIndex()
          for (const { id, text, date } of some) index.add(text, { id, ...(date && { date }) })
          return index
        }
        const shuffled = documents
          .map((document) => ({ document, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ document }) => document)
        const middle = cut % (documents.length + 1)
        const merged = DuplicateIndex.from(build(shuffled.slice(middle)).toBytes())
        merged.merge(build(shuffled.slice(0, middle)))
        const whole = build(documents)
        expect(merged.clusters({ read, threshold })).toEqual(whole.clusters({ read, threshold }))
        const { found } = whole.pairs({ read, threshold })
        expect(merged.pairs({ read, threshold }).found).toEqual(found)
        for (const { similarity } of found) expect(similarity).toBeGreaterThanOrEqual(threshold)
        const members = whole
          .clusters({ read, threshold })
          .found.flatMap((c) => [c.canonical, ...c.duplicates.map(({ id }) => id)])
        expect(new Set(members).size).toBe(members.length)
      },
    ),
    { seed, numRuns: runs(100) },
  )
})
