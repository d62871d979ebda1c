import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Alignment, Edit } from '../../src/alignment.js'
import { seed } from './texts.js'

/** A random edit of `source`: deletions and replacements in order. */
function editOf(
  source: string,
  plan: readonly { skip: number; take: number; by: string }[],
): { text: string; alignment: Alignment } {
  const edit = new Edit(source)
  let at = 0
  for (const { skip, take, by } of plan) {
    if (at + skip + take > source.length) break
    edit.replace(at + skip, at + skip + take, by)
    at += skip + take
  }
  return edit.finish()
}

const plan = fc.array(
  fc.record({
    skip: fc.integer({ min: 0, max: 3 }),
    take: fc.integer({ min: 1, max: 3 }),
    by: fc.string({ maxLength: 3 }),
  }),
  { maxLength: 8 },
)
const source = fc.string({ maxLength: 30 })

test('the text is rebuilt from the source and the changed places', () => {
  fc.assert(
    fc.property(source, plan, (s, p) => {
      const { text, alignment } = editOf(s, p)
      let at = 0
      let rebuilt = ''
      for (const { from, to, start, end } of alignment.changes()) {
        rebuilt += s.slice(at, from)
        expect(rebuilt.length).toBe(start)
        rebuilt += text.slice(start, end)
        at = to
      }
      expect(rebuilt + s.slice(at)).toBe(text)
      expect(alignment.textLength).toBe(text.length)
      expect(alignment.sourceLength).toBe(s.length)
    }),
    { seed, numRuns: 2000 },
  )
})

test('composition maps what the two map one after the other, at every cut that both have', () => {
  fc.assert(
    fc.property(source, plan, plan, (s, p, q) => {
      const a = editOf(s, p)
      const b = editOf(a.text, q)
      const both = a.alignment.then(b.alignment)
      expect(both.textLength).toBe(b.text.length)
      for (let start = 0; start <= b.text.length; start++) {
        const cut = b.alignment.fromOf(start)
        if (b.alignment.startOf(cut) === start) expect(both.fromOf(start)).toBeLessThanOrEqual(a.alignment.fromOf(cut))
      }
      for (let start = 0; start < b.text.length; start++)
        for (let end = start + 1; end <= b.text.length; end++) {
          // The composed range holds the range that the two steps give: nothing is lost on the way.
          const [from, to] = [both.fromOf(start), both.toOf(end)]
          expect(from).toBeLessThanOrEqual(a.alignment.fromOf(b.alignment.fromOf(start)))
          expect(to).toBeGreaterThanOrEqual(a.alignment.toOf(b.alignment.toOf(end)))
          expect(from).toBeLessThan(to)
        }
    }),
    { seed, numRuns: 500 },
  )
})

test('then is associative, and identity is its unit', () => {
  fc.assert(
    fc.property(source, plan, plan, plan, (s, p, q, r) => {
      const a = editOf(s, p)
      const b = editOf(a.text, q)
      const c = editOf(b.text, r)
      const left = a.alignment.then(b.alignment).then(c.alignment)
      const right = a.alignment.then(b.alignment.then(c.alignment))
      expect([...left.changes()]).toEqual([...right.changes()])
      expect([...Alignment.identity(s.length).then(a.alignment).changes()]).toEqual([...a.alignment.changes()])
      expect([...a.alignment.then(Alignment.identity(a.text.length)).changes()]).toEqual([...a.alignment.changes()])
    }),
    { seed, numRuns: 3000 },
  )
})

test('there and back covers the range', () => {
  fc.assert(
    fc.property(source, plan, (s, p) => {
      const { text, alignment } = editOf(s, p)
      for (let start = 0; start < text.length; start++) {
        const [from, to] = [alignment.fromOf(start), alignment.toOf(start + 1)]
        expect(alignment.startOf(from)).toBeLessThanOrEqual(start)
        expect(alignment.endOf(to)).toBeGreaterThanOrEqual(start + 1)
      }
      for (let from = 0; from < s.length; from++) {
        const [start, end] = [alignment.startOf(from), alignment.endOf(from + 1)]
        expect(end).toBeGreaterThanOrEqual(start)
        if (start < end) {
          expect(alignment.fromOf(start)).toBeLessThanOrEqual(from)
          expect(alignment.toOf(end)).toBeGreaterThanOrEqual(from + 1)
        }
      }
    }),
    { seed, numRuns: 1000 },
  )
})

test('a deleted run belongs to neither neighbour', () => {
  const edit = new Edit('ab\u200bcd')
  edit.replace(2, 3, '')
  const { text, alignment } = edit.finish()
  expect(text).toBe('abcd')
  expect([alignment.fromOf(0), alignment.toOf(2)]).toEqual([0, 2])
  expect([alignment.fromOf(2), alignment.toOf(4)]).toEqual([3, 5])
})

test('a changed run maps to the whole run that it replaced', () => {
  const edit = new Edit('tie\u0302\u0301ng')
  edit.replace(2, 5, 'ế')
  const { alignment } = edit.finish()
  expect([alignment.fromOf(2), alignment.toOf(3)]).toEqual([2, 5])
})

test('rows that do not follow one another and offsets outside are refused', () => {
  expect(() => Alignment.of([2, 2, 2, 3], 5)).toThrow(/row 0/)
  expect(() => Alignment.of([1, 2, 2, 3], 5)).toThrow(/row 0/)
  expect(() => Alignment.of([1, 2, 1, 2, 1, 3, 2, 3], 5)).toThrow(/row 1/)
  expect(() => Alignment.of([4, 6, 4, 4], 5)).toThrow(/end at 6 of 5/)
  expect(() => Alignment.identity(3).fromOf(4)).toThrow('start must be from 0 to 3, found 4')
  expect(() => Alignment.identity(3).toOf(-1)).toThrow('end must be from 0 to 3, found -1')
  expect(() => Alignment.identity(3).fromOf(Number.NaN)).toThrow('found NaN')
  expect(() => Alignment.identity(3).then(Alignment.identity(4))).toThrow(
    'needs an alignment of 3 units, found one of 4',
  )
})

test('an edit of any length keeps every row', () => {
  for (const length of [0, 1, 2, 3, 100, 1001, 5003, 20_000]) {
    const source = 'ab'.repeat(length)
    const edit = new Edit(source)
    for (let i = 0; i < length; i++) edit.replaceByUnit(2 * i, 2 * i + 1, 0x78)
    const { text, alignment } = edit.finish()
    expect(text).toBe('xb'.repeat(length))
    expect(alignment.length).toBe(length)
    expect(
      [...alignment.changes()].every(
        ({ from, to, start, end }, i) => from === 2 * i && to === from + 1 && start === from && end === to,
      ),
    ).toBe(true)
  }
})
