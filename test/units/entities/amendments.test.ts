import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { resolveCitations } from '../../../src/entities/citations.js'
import { recognizeShapes } from '../../../src/entities/shapes.js'
import { analyze } from '../../../src/index.js'

const levels = ['point', 'clause', 'article', 'section', 'annex'] as const
const document = { type: 'Nghị định', number: '20', symbol: 'NĐ-CP', year: 2030 }

/** What the lines of a decree change below its title, in any order: `point/clause/article/section/annex of document`, or a whole document. */
function amended(lines: readonly string[]): string[] {
  const { text, tokens } = analyze(lines.join('\n')).tables
  const { citations } = resolveCitations(text, tokens, recognizeShapes(text, tokens), { document })
  const below = citations.filter((one) => one.amended && tokens.start[one.first] > lines[0].length)
  return below
    .flatMap(({ group, articles }) => {
      const name = group?.value.number ?? group?.value.title
      const parts = articles.map((one) => levels.flatMap((level) => one[level] ?? []).join('/'))
      return parts.length === 0 ? [name] : parts.map((part) => `${part} of ${name}`)
    })
    .map(String)
    .sort()
}

const [header, ...rows] = readFileSync(resolve(import.meta.dirname, '../../cases/amendments.tsv'), 'utf8')
  .replace(/\n$/, '')
  .split('\n')

describe('cases/amendments.tsv', () => {
  test('has its columns', () => {
    expect(header).toBe('lines\tamended')
  })
  test.each(rows.map((row) => row.split('\t')))('%s', (lines, wanted) => {
    expect(amended(lines.split(' ¶ '))).toEqual(wanted === '' ? [] : wanted.split(', ').sort())
  })
})
