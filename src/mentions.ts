import { InputError, requireString } from './errors.js'
import type { Pipeline } from './pipeline.js'
import { hashHeadline } from './summary/syllable-bigrams.js'
import type { Entity } from './views.js'

/** What is read of a document. */
export interface Mentioning {
  readonly tables: Pipeline
  entities(): readonly Entity[]
  people(): readonly Group[]
  organizations(): readonly (Group & { readonly abbreviations: readonly string[] })[]
  places(): readonly Group[]
  documents(): readonly { readonly mentions: readonly number[] }[]
}

interface Group {
  readonly name: string
  readonly mentions: readonly number[]
}

/**
 * Per sentence, 1 where it mentions an entity: any entity with this text, and all mentions of a person, organisation, place or document one of whose
 * names it is. Case and the place of tone marks do not matter. All 0 for a name that no entity has.
 * @throws InputError `input/not-a-string`, `input/bad-option` (no letter or digit)
 */
export function mentionsOf(doc: Mentioning, about: string): Uint8Array {
  requireString(about, 'about')
  const wanted = keyOf(about)
  if (wanted === '') throw new InputError('input/bad-option', `about must be a name, found ${JSON.stringify(about)}`)
  const entities = doc.entities()
  const meant = new Set<number>()
  entities.forEach(({ text }, i) => {
    if (keyOf(text) === wanted) meant.add(i)
  })
  const named = [...doc.people(), ...doc.places(), ...doc.organizations()].filter(
    (group) => keyOf(group.name) === wanted || ('abbreviations' in group && abbreviated(group, wanted)),
  )
  const groups = [...doc.people(), ...doc.organizations(), ...doc.places(), ...doc.documents()].filter(({ mentions }) =>
    mentions.some((i) => meant.has(i)),
  )
  for (const { mentions } of [...named, ...groups]) for (const i of mentions) meant.add(i)
  const { sentences, tokens, entities: table } = doc.tables
  const found = new Uint8Array(sentences.length)
  for (let s = 0, i = 0; i < table.length; i++) {
    while (tokens.sentenceAt[s + 1] <= table.first[i]) s++
    if (meant.has(i)) found[s] = 1
  }
  return found
}

const abbreviated = (group: object, wanted: string): boolean =>
  (group as { readonly abbreviations: readonly string[] }).abbreviations.some((short) => keyOf(short) === wanted)

const keyOf = (name: string): string => hashHeadline(name.normalize('NFC')).sequence.join(' ')
