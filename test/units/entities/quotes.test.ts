import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { f1, readTagged } from '../../../benchmarks/quality/people.js'
import { evaluateQuotes } from '../../../benchmarks/quality/quotes.js'
import { corpusPath } from '../../../corpus/corpora.js'
import { linkPeople } from '../../../src/entities/people.js'
import { findQuotes } from '../../../src/entities/quotes.js'
import { seed } from '../../laws/texts.js'

/** `Name (cue): words | [Body] (cue): words | — (cue): words` of a text with inline tags. */
function describeQuotes(tagged: string): string {
  const { text, tokens, sentences, entities } = readTagged(tagged)
  const people = linkPeople(text, tokens, entities)
  return findQuotes(text, tokens, sentences, entities, people)
    .map(({ start, end, speaker, organization: e, cue }) => {
      const body =
        e === undefined ? '—' : `[${text.slice(tokens.start[entities.first[e]], tokens.end[entities.past[e] - 1])}]`
      const who = speaker === undefined ? body : people[speaker].name
      return `${who}${cue === undefined ? '' : ` (${cue})`}: ${text.slice(start, end).replace(/\n/g, ' ')}`
    })
    .join(' | ')
}

describe('quotes.tsv', () => {
  const rows = readFileSync(join(import.meta.dirname, '../../cases/quotes.tsv'), 'utf8')
    .slice(0, -1)
    .split('\n')
    .slice(1)
  test.each(rows.map((row) => row.split('\t')))('%s', (text, quotes) => {
    expect(describeQuotes(text.replaceAll(' ¶¶ ', '\n\n').replaceAll(' ¶ ', '\n'))).toBe(quotes)
  })
})

test('any string: rows are in order, do not overlap, hold no blank ends, and name a person, a body, or a cue', () => {
  const part = fc.constantFrom(
    ...[
      '“',
      '”',
      '"',
      '‘',
      '’',
      "'",
      '«',
      '»',
      ': ',
      ', ',
      ' - ',
      '. ',
      '\n',
      '\n\n',
      ' ',
      'nói',
      'cho biết',
      'theo',
      'ông',
    ],
    ...[
      '<PER>Lê Thu Hà</PER>',
      '<PER>Hà</PER>',
      '<ORG>Sở Y tế</ORG>',
      'mưa to gió lớn quá',
      'Đường ngập',
      '(',
      ')',
      '\ud83d',
    ],
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const { text, tokens, sentences, entities } = readTagged(parts.join(''))
      const people = linkPeople(text, tokens, entities)
      let last = 0
      for (const quote of findQuotes(text, tokens, sentences, entities, people)) {
        expect(quote.start).toBeGreaterThanOrEqual(last)
        expect(quote.end).toBeGreaterThan(quote.start)
        const said = text.slice(quote.start, quote.end)
        expect(said).toBe(said.trim())
        if (quote.speaker !== undefined) expect(people[quote.speaker]).toBeDefined()
        if (quote.organization !== undefined) expect(quote.organization).toBeLessThan(entities.length)
        expect(quote.speaker ?? quote.organization ?? quote.cue).toBeDefined()
        last = quote.end
      }
    }),
    { seed, numRuns: 1000 },
  )
})

test.each([
  ['pairs', 'Ông <PER>Lộc</PER> nói “tôi không biết gì”, '],
  ['opening marks', '“a '],
  ['closing marks', 'b” '],
  ['straight marks', '" c '],
  ['single marks', " 'c "],
  ['colons', 'Ông <PER>Lộc</PER>: nói: '],
  ['nested', '“a “b “c” d” e” '],
])('many %s end in near-linear time', (_, piece) => {
  const run = (count: number): number => {
    const { text, tokens, sentences, entities } = readTagged(piece.repeat(count))
    const people = linkPeople(text, tokens, entities)
    const start = performance.now()
    findQuotes(text, tokens, sentences, entities, people)
    return performance.now() - start
  }
  run(1000)
  // Quadratic work would take a hundred times as long.
  expect(run(20_000)).toBeLessThan(40 * Math.max(10, run(2000)))
})

test.skipIf(!corpusPath('people/people-dev.jsonl'))('development articles', () => {
  expect(f1(evaluateQuotes('develop')!.spoken)).toBeGreaterThan(0.9)
})
