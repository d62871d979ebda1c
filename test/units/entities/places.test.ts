import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTagged } from '../../../benchmarks/quality/people.js'
import { readCompiled } from '../../../src/data.js'
import { type AdministrativeUnit, AdministrativeUnits } from '../../../src/entities/administrative-units.js'
import { linkPlaces } from '../../../src/entities/places.js'
import { ModelError } from '../../../src/errors.js'
import { seed } from '../../laws/texts.js'

const units = AdministrativeUnits.open(readCompiled('units.bin'))

/** `Name mentions: code unit < unit (era) or …` of each place of a text with inline tags. */
function describePlaces(tagged: string): string {
  const { text, tokens, entities } = readTagged(tagged)
  return linkPlaces(text, tokens, entities, units)
    .map((place) => `${place.name} ${place.mentions.join()}: ${describeUnits(place.units)}`.trim())
    .join(' | ')
}

function describeUnits(list: readonly AdministrativeUnit[]): string {
  if (list.length > 3) return `${list.length} units`
  return list
    .map(({ code, name, within, era }) => `${[`${code} ${name}`, ...within.map((up) => up.name)].join(' < ')} (${era})`)
    .join(' or ')
}

const rows = readFileSync(join(import.meta.dirname, '../../cases/places.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
test.each(rows.map((row) => row.split('\t')))('%s', (text, places) => {
  expect(describePlaces(text)).toBe(places)
})

test('a former unit tells what became of it', () => {
  const { text, tokens, entities } = readTagged('Tỉnh <LOC>Hậu Giang</LOC> và huyện <LOC>Côn Đảo</LOC>.')
  const [hauGiang, conDao] = linkPlaces(text, tokens, entities, units)
  expect(hauGiang.units[0].became).toEqual([{ code: '92', name: 'Thành phố Cần Thơ' }])
  expect(conDao.units[0]).toMatchObject({ code: '755', level: 'district', within: [{ code: '77' }] })
})

test('every location is a mention of one place, in order', () => {
  const name = fc.constantFrom('Hà Nội', 'Châu Thành', 'Tân Lập', 'quận 1', 'TP.', 'X', 'sông Hồng', 'TP.HCM', '7')
  const filler = fc.constantFrom(', ', ' (', '), huyện ', ' và xã ', '\n', ' của ', ', tỉnh ')
  fc.assert(
    fc.property(fc.array(fc.tuple(name, filler), { maxLength: 15 }), (list) => {
      const { text, tokens, entities } = readTagged(list.map(([n, f]) => `<LOC>${n}</LOC>${f}`).join(''))
      const mentions = linkPlaces(text, tokens, entities, units).flatMap((place) => place.mentions)
      expect(mentions.sort((a, b) => a - b)).toEqual(Array.from({ length: entities.length }, (_, e) => e))
    }),
    { seed, numRuns: 300 },
  )
})

test('a table of another kind is refused', () => {
  expect(() => AdministrativeUnits.open(readCompiled('tags.bin'))).toThrow(ModelError)
})
