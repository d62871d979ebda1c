import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTagged } from '../../../benchmarks/quality/people.js'
import { linkOrganizations } from '../../../src/entities/organizations.js'
import { seed } from '../../laws/texts.js'

/** `Name = abbreviation mentions` of each organisation of a text with inline tags. */
function describeOrganizations(tagged: string): string {
  const { text, tokens, entities } = readTagged(tagged)
  return linkOrganizations(text, tokens, entities)
    .map(({ name, abbreviations, mentions }) => `${[name, ...abbreviations].join(' = ')} ${mentions.join()}`)
    .join(' | ')
}

const rows = readFileSync(join(import.meta.dirname, '../../cases/organizations.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
test.each(rows.map((row) => row.split('\t')))('%s', (text, organizations) => {
  expect(describeOrganizations(text)).toBe(organizations)
})

test('every organisation is a mention of one, in order of first mention', () => {
  const name = fc.constantFrom(
    'Sở Y tế',
    'Sở Y tế Hà Nội',
    'Sở',
    'UBND',
    'LĐLĐ',
    'Liên đoàn Lao động',
    '“”',
    'A-B',
    'NASA',
  )
  const filler = fc.constantFrom(', ', ' (', ') ', ' và ', '\n')
  fc.assert(
    fc.property(fc.array(fc.tuple(name, filler), { maxLength: 15 }), (list) => {
      const { text, tokens, entities } = readTagged(list.map(([n, f]) => `<ORG>${n}</ORG>${f}`).join(''))
      const found = linkOrganizations(text, tokens, entities)
      const mentions = found.flatMap((organization) => organization.mentions)
      expect(mentions.sort((a, b) => a - b)).toEqual(Array.from({ length: entities.length }, (_, e) => e))
      const firsts = found.map((organization) => organization.mentions[0])
      expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
    }),
    { seed, numRuns: 300 },
  )
})
