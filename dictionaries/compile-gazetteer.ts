import { writeSections } from '../src/layout.js'
import { syllableKey } from '../src/letters/tones.js'
import { oneSentence } from '../src/sentences/one-sentence.js'
import { tokenize } from '../src/tokens/tokenize.js'
import { buildTrie } from '../src/trie/build-trie.js'
import { SymbolTable } from '../src/trie/symbols.js'
import { gazetteerClass } from '../src/words/gazetteer.js'

/** A name or head word, as it is written, with its class bits. */
export interface GazetteerEntry {
  readonly name: string
  readonly classes: number
}

const other = (name: string): string | undefined => {
  const swapped = name.replace(/ - /g, '-')
  return swapped === name ? undefined : swapped
}

/** The tokens of a name, as the tokenizer cuts them in a text. */
function tokensOf(name: string): string[] {
  const tokens = tokenize(name, oneSentence(name))
  return Array.from({ length: tokens.length }, (_, i) => name.slice(tokens.start[i], tokens.end[i]))
}

/** The bytes of gazetteer.bin. Entries with the same key share their classes; `Bà Rịa - Vũng Tàu` is found with and without blanks. */
export function compileGazetteer(entries: readonly GazetteerEntry[]): Uint8Array {
  const keyed = entries
    .flatMap((entry) =>
      [entry.name, other(entry.name)].filter((name) => name !== undefined).map((name) => ({ ...entry, name })),
    )
    .map(({ name, classes }) => ({ key: tokensOf(name).map(syllableKey), classes }))
    .filter(({ key }) => key.length <= 15)
  const symbols = [...new Set(keyed.flatMap(({ key }) => key))].sort()
  const id = new Map(symbols.map((key, i) => [key, i + 1]))
  return writeSections('GAZT', {
    ...SymbolTable.write(symbols),
    ...buildTrie(
      keyed.map(({ key, classes }) => ({ key: key.map((s) => id.get(s)!), payload: classes })),
      (a, b) => a | b,
    ),
  })
}

/** Classes of the columns `class` to bits. */
export const classBits: Readonly<Record<string, number>> = {
  surname: gazetteerClass.surname,
  given: gazetteerClass.given,
  middle: gazetteerClass.middle,
  province: gazetteerClass.province,
  district: gazetteerClass.district,
  ward: gazetteerClass.ward,
  country: gazetteerClass.foreignPlace,
  city: gazetteerClass.foreignPlace,
  region: gazetteerClass.foreignPlace,
  body: gazetteerClass.organization,
  media: gazetteerClass.organization,
  bank: gazetteerClass.organization,
  company: gazetteerClass.organization,
  club: gazetteerClass.club,
  institution: gazetteerClass.organization,
  organizationHead: gazetteerClass.organizationHead,
  placeHead: gazetteerClass.placeHead,
  title: gazetteerClass.title,
  worldCity: gazetteerClass.worldCity,
  worldGiven: gazetteerClass.worldGiven,
  worldSurname: gazetteerClass.worldSurname,
}
