import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluatePeople, f1, formsOf, readTagged } from '../../../benchmarks/quality/people.js'
import { corpusPath } from '../../../corpus/corpora.js'
import { linkPeople } from '../../../src/entities/people.js'
import { seed } from '../../laws/texts.js'

/** `Name = other form: role; role | …` of a text with inline tags. */
function describePeople(tagged: string): string {
  const article = readTagged(tagged)
  return linkPeople(article.text, article.tokens, article.entities)
    .map((person) => {
      const others = formsOf(article, person).filter((form) => form !== person.name)
      return `${[person.name, ...others].join(' = ')}: ${person.roles.join('; ')}`.trim()
    })
    .join(' | ')
}

describe('people.tsv', () => {
  const rows = readFileSync(join(import.meta.dirname, '../../cases/people.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  test.each(rows.map((row) => row.split('\t')))('%s', (text, people) => {
    expect(describePeople(text.replaceAll(' ¶ ', '\n'))).toBe(people)
  })
})

test('people come in order of first mention, with indexes into the entity table', () => {
  const { text, tokens, entities } = readTagged(
    '<ORG>Sở Y tế</ORG> mời chị <PER>Lê Thu Hà</PER> và anh <PER>Đỗ Bình</PER>.\nChị <PER>Hà</PER> nhận lời.',
  )
  expect(linkPeople(text, tokens, entities)).toEqual([
    { name: 'Lê Thu Hà', roles: [], mentions: [1, 3] },
    { name: 'Đỗ Bình', roles: [], mentions: [2] },
  ])
})

test('every person entity with letters is a mention of exactly one person', () => {
  const name = fc.array(fc.constantFrom('Lê', 'Thị', 'Mai', 'Lan', 'N.', 'Kim', 'Anna', 'Weber', 'Hồ Chí Minh'), {
    minLength: 1,
    maxLength: 4,
  })
  const filler = fc.constantFrom(' ', ', ', ' và ', ', Giám đốc Sở, ', '. Ông ', ' (tức ', ' là bà ')
  fc.assert(
    fc.property(fc.array(fc.tuple(name, filler), { maxLength: 12 }), (list) => {
      const { text, tokens, entities } = readTagged(
        list.map(([parts, next]) => `<PER>${parts.join(' ')}</PER>${next}`).join(''),
      )
      const people = linkPeople(text, tokens, entities)
      const mentions = people.flatMap((person) => person.mentions).sort((a, b) => a - b)
      expect(mentions).toEqual(Array.from({ length: entities.length }, (_, e) => e))
      const firsts = people.map((person) => person.mentions[0])
      expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
    }),
    { seed, numRuns: 300 },
  )
})

test('roles stay inside their sentence', () => {
  expect(describePeople('Đây là Giám đốc\n<PER>Phan Tuấn</PER>\n, Chủ tịch hội')).toBe('Phan Tuấn:')
})

test('no entities, no people; odd texts do not throw', () => {
  for (const tagged of [
    '',
    '…',
    '<PER>\ud83d</PER> nói',
    '<PER>-</PER>',
    '<PER>A</PER><PER>B</PER>',
    '(<PER>Lan</PER>',
    ', <PER>Lan</PER> ,',
  ])
    expect(() => describePeople(tagged)).not.toThrow()
  expect(describePeople('Trời mưa to.')).toBe('')
})

test('ten thousand names take near-linear time', () => {
  const run = (count: number): number => {
    const line = (i: number) =>
      `Giám đốc <PER>Nguyễn Văn ${String.fromCharCode(65 + (i % 26))}${(i * 7919).toString(36)}</PER>, ông <PER>Thành</PER>, `
    const article = readTagged(Array.from({ length: count / 2 }, (_, i) => line(i)).join(''))
    const start = performance.now()
    const people = linkPeople(article.text, article.tokens, article.entities)
    expect(people.length).toBeGreaterThan(count / 4)
    return performance.now() - start
  }
  run(1000)
  // Quadratic work would take a hundred times as long.
  expect(run(10_000)).toBeLessThan(40 * Math.max(5, run(1000)))
})

test.skipIf(!corpusPath('people/people-dev.jsonl'))('development articles: joined and roles', () => {
  const score = evaluatePeople('develop')!
  expect(f1(score.joined)).toBeGreaterThan(0.93)
  expect(f1(score.roles)).toBeGreaterThan(0.88)
})
