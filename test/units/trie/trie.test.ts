import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Sections, writeSections } from '../../../src/layout.js'
import { buildTrie, type TrieEntry, trieOf } from '../../../src/trie/build-trie.js'
import { mapSymbols } from '../../../src/trie/map-symbols.js'
import { Trie } from '../../../src/trie/trie.js'
import { seed } from '../../laws/texts.js'

test('keys lead to payloads, beginnings of keys to none', () => {
  const trie = trieOf([
    { key: [3, 1, 2], payload: 7 },
    { key: [3], payload: 9 },
  ])
  expect(trie.get([3])).toBe(9)
  expect(trie.get([3, 1])).toBe(0)
  expect(trie.get([3, 1, 2])).toBe(7)
  expect(trie.get([3, 1, 2, 2])).toBe(0)
  expect(trie.get([])).toBe(0)
  expect(trie.length).toBe(4)
})

test('an empty trie finds nothing', () => {
  expect(trieOf([]).get([1])).toBe(0)
})

test('entries with one key are merged', () => {
  const sections = buildTrie(
    [
      { key: [1], payload: 1 },
      { key: [1], payload: 4 },
    ],
    (a, b) => a | b,
  )
  expect(Trie.open(new Sections('TEST', writeSections('TEST', sections), 'test')).get([1])).toBe(5)
})

test('a key without symbols and a payload out of range are refused', () => {
  expect(() => trieOf([{ key: [], payload: 1 }])).toThrow(RangeError)
  expect(() => trieOf([{ key: [1], payload: 0 }])).toThrow(RangeError)
  expect(() => trieOf([{ key: [1], payload: 0x10000 }])).toThrow(RangeError)
})

const key = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 })
const entry: fc.Arbitrary<TrieEntry> = fc.record({ key, payload: fc.integer({ min: 1, max: 0xffff }) })

test('law: a trie holds what a map holds, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 80 }), fc.array(key), (entries, asked) => {
      const map = new Map(entries.map((e) => [e.key.join(' '), e.payload]))
      const trie = trieOf(entries)
      for (const k of [...entries.map((e) => e.key), ...asked]) expect(trie.get(k)).toBe(map.get(k.join(' ')) ?? 0)
    }),
    { seed },
  )
})

test('under other symbols, keys that become one share their payloads', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          key: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
          payload: fc.integer({ min: 1, max: 99 }),
        }),
      ),
      (entries) => {
        const to = (symbol: number) => 1 + (symbol % 3)
        const mapped = mapSymbols(
          trieOf(entries),
          Array.from({ length: 10 }, (_, s) => to(s)),
          Math.min,
        )
        const want = new Map<string, number>()
        // `trieOf` keeps the last of equal keys.
        for (const { key, payload } of new Map(entries.map((entry) => [entry.key.join(), entry])).values()) {
          const other = key.map(to).join()
          want.set(other, Math.min(want.get(other) ?? 99, payload))
        }
        for (const [key, payload] of want) expect(mapped.get(key.split(',').map(Number))).toBe(payload)
        expect(mapped.payload.filter((payload) => payload !== 0).length).toBe(want.size)
      },
    ),
    { seed },
  )
})
