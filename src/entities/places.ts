import { type EntityTable, entityLabels, type TokenTable } from '../columns.js'
import { foldSyllables } from '../letters/tones.js'
import type { AdministrativeUnit, AdministrativeUnits, UnitKind, UnitLevel } from './administrative-units.js'
import { lastHead, type PlaceName, placeName } from './place-names.js'
import { TokenText } from './token-text.js'

/** A place with everything that the text says of it. */
export interface Place {
  /** As it first stands in the normalised text, without its head: `Châu Thành`; a number with it: `quận 1`. */
  readonly name: string
  /** Indexes into the entity table, in order: locations, and organisations that are named after it (`Công an huyện Châu Thành`). */
  readonly mentions: readonly number[]
  /** The administrative units that it can be: one where that is sure, several where the text does not say which, none otherwise. */
  readonly units: readonly AdministrativeUnit[]
}

interface Mention extends PlaceName {
  readonly entity: number
  readonly past: number
  /** Rows of the table of units that it can be. */
  rows: readonly number[]
}

const location = entityLabels.indexOf('location')
const organization = entityLabels.indexOf('organization')

/**
 * The places of a text, in order of first mention. A name is looked up among the units of Vietnam of the kind that its head says,
 * else of the highest level that has it (a ward by its bare name only where a larger unit follows). Units parted by commas or
 * brackets lie in each other (`xã Hương An, huyện Quế Sơn (Quảng Nam)`); a name that stays open is what it is elsewhere in the
 * text, else it lies in a province that the text names. Linear in the entities, times the units of one name.
 */
export function linkPlaces(
  text: string,
  tokens: TokenTable,
  entities: EntityTable,
  units: AdministrativeUnits,
): Place[] {
  const t = new TokenText(text, tokens)
  const mentions = readMentions(t, entities, units)
  const chained = chain(t, mentions, units)
  settle(mentions, chained, units)
  const places = new Map<string, { name: string; mentions: number[]; rows: readonly number[] }>()
  for (const { entity, name, first, past, rows: found } of mentions) {
    const rows = units.distinct(found)
    const key = rows.length > 0 ? rows.join() : foldSyllables(name)
    const place = places.get(key)
    if (place) place.mentions.push(entity)
    else {
      // A number is a name only with its head.
      const written = /^\d+$/.test(name) ? t.slice(first, past) : name
      places.set(key, { name: written.replace(/\s+/g, ' '), mentions: [entity], rows })
    }
  }
  return [...places.values()].map(({ name, mentions, rows }) => ({
    name,
    mentions,
    units: rows.map((row) => units.view(row)),
  }))
}

function readMentions(t: TokenText, entities: EntityTable, units: AdministrativeUnits): Mention[] {
  const mentions: Mention[] = []
  for (let entity = 0; entity < entities.length; entity++) {
    const past = entities.past[entity]
    t.enterAt(entities.first[entity])
    if (entities.label[entity] === location) {
      const first = entities.first[entity]
      const found = placeName(t, first, past)
      if (found) mentions.push({ ...found, entity, past, rows: candidates(found, units) })
      else mentions.push({ name: t.slice(first, past), first, entity, past, rows: [] })
    } else if (entities.label[entity] === organization) {
      const nested = nestedPlace(t, entities.first[entity], past, units)
      if (nested) mentions.push({ ...nested, entity, past, rows: candidates(nested, units) })
    }
  }
  return mentions
}

/** Tokens of the longest name of a province or district. */
const longestName = 6

/** The place at the end of an organisation's name: behind a head, or a province or district by its bare name. */
function nestedPlace(t: TokenText, first: number, past: number, units: AdministrativeUnits): PlaceName | undefined {
  const head = lastHead(t, first, past)
  if (head >= 0) return placeName(t, head, past)
  for (let at = Math.max(first + 1, past - longestName); at < past; at++) {
    if (!t.capital(at)) continue
    const name = t.slice(at, past)
    if (units.find(name).some((row) => units.levelOf(row) !== 'ward')) return { name, first: at }
  }
  return undefined
}

const levelsOf: Readonly<Record<UnitKind, readonly UnitLevel[]>> = {
  Tỉnh: ['province'],
  'Thành phố': ['province', 'district'],
  Quận: ['district'],
  Huyện: ['district'],
  'Thị xã': ['district'],
  Phường: ['ward'],
  Xã: ['ward'],
  'Thị trấn': ['ward'],
  'Đặc khu': ['ward'],
}

function candidates({ name, kinds }: PlaceName, units: AdministrativeUnits): readonly number[] {
  const rows = units.find(name)
  if (kinds) {
    const ofKind = rows.filter((row) => kinds.includes(units.kindOf(row)))
    // A commune may have become a town since: another kind of the same level.
    const levels = kinds.flatMap((kind) => levelsOf[kind])
    return ofKind.length > 0 ? ofKind : rows.filter((row) => levels.includes(units.levelOf(row)))
  }
  for (const level of ['province', 'district'] as const) {
    const high = rows.filter((row) => units.levelOf(row) === level)
    if (high.length > 0) return high
  }
  return rows
}

const between = /^[\s,(–-]*(?:thuộc|của|ở)?\s*$/u

/** Narrows mentions that follow each other, from the smaller to the larger. Which mentions that told something about. */
function chain(t: TokenText, mentions: readonly Mention[], units: AdministrativeUnits): Uint8Array {
  const told = new Uint8Array(mentions.length)
  const { start, end } = t.tokens
  for (let i = mentions.length - 2; i >= 0; i--) {
    const [inner, outer] = [mentions[i], mentions[i + 1]]
    if (outer.first < inner.past || !between.test(t.text.slice(end[inner.past - 1], start[outer.first]).slice(0, 40)))
      continue
    const wide = new Set(outer.rows)
    const narrow = inner.rows.filter((row) => units.above(row).some((up) => wide.has(up)))
    if (narrow.length === 0) continue
    inner.rows = narrow
    const held = new Set(narrow.flatMap((row) => units.above(row)))
    outer.rows = outer.rows.filter((row) => held.has(row))
    told[i] = told[i + 1] = 1
  }
  // What a larger unit learned from its smaller one goes back down.
  for (let i = 0; i + 1 < mentions.length; i++) {
    if (!told[i] || !told[i + 1]) continue
    const wide = new Set(mentions[i + 1].rows)
    const narrow = mentions[i].rows.filter((row) => units.above(row).some((up) => wide.has(up)))
    if (narrow.length > 0) mentions[i].rows = narrow
  }
  return told
}

/** What the rest of the text says of mentions that are still open. */
function settle(mentions: readonly Mention[], told: Uint8Array, units: AdministrativeUnits): void {
  const known = new Map<string, Set<number>>()
  const provinces = new Set<number>()
  mentions.forEach(({ name, rows }, i) => {
    if (told[i]) {
      const key = foldSyllables(name)
      const set = known.get(key) ?? new Set()
      for (const row of rows) set.add(row)
      known.set(key, set)
    }
    if (rows.some((row) => units.levelOf(row) === 'province')) for (const row of rows) provinces.add(row)
    else if (told[i]) for (const row of rows) for (const up of units.above(row)) provinces.add(up)
  })
  mentions.forEach((mention, i) => {
    if (told[i] || mention.rows.length === 0) return
    const same = known.get(foldSyllables(mention.name))
    const again = same ? mention.rows.filter((row) => same.has(row)) : []
    const near = mention.rows.filter((row) => units.above(row).some((up) => provinces.has(up)))
    if (again.length > 0) mention.rows = again
    else if (near.length > 0) mention.rows = near
    else if (mention.kinds === undefined && mention.rows.every((row) => units.levelOf(row) === 'ward'))
      mention.rows = []
  })
}
