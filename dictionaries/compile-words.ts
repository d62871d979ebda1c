import { DictionaryError } from '../src/errors.js'
import { writeSections } from '../src/layout.js'
import { parseSyllable } from '../src/letters/syllables.js'
import { syllableKey } from '../src/letters/tones.js'
import { buildTrie, trieOf } from '../src/trie/build-trie.js'
import { SymbolTable } from '../src/trie/symbols.js'
import { JoinTable, type JoinWeight, joinTemplates, shapeValue } from '../src/words/joins.js'
import { costUnit, properBit, type WordCosts } from '../src/words/lexicon.js'
import { symbolBits, tokenShapes } from '../src/words/shapes.js'
import { foldMarks, unmarkedKey } from '../src/words/unmarked.js'
import { type Row, wholeNumber } from './tsv.js'

export const wordColumns = ['word', 'gold', 'silver'] as const
export const joinColumns = ['template', 'a', 'b', 'c', 'weight'] as const

/** Tuned on the held-back tenth of VTB and on UD-VTB dev; a sixth more or less of any of them changes mean F1 by less than 0.15. */
export const countWeights = { gold: 40, silver: 1 }
export const wordCosts: WordCosts = {
  unknown: 1200,
  pair: 2200,
  name: 600,
  nameToken: 400,
  lowerName: 500,
  joinPoint: 4,
}

/** A word as the lexicon has it. */
interface Entry {
  readonly syllables: readonly string[]
  readonly proper: boolean
  readonly count: number
}

const isCapital = (syllable: string): boolean => syllable[0] !== syllable[0].toLowerCase()

/** The tables that words.bin is made of. */
export interface WordSources {
  readonly words: readonly Row[]
  readonly joins?: readonly Row[]
  /** Weights for text without marks. */
  readonly unmarkedJoins?: readonly Row[]
  /** Surnames, given and middle names. */
  readonly people?: readonly Row[]
}

/** The bytes of words.bin. @throws DictionaryError */
export function compileWords({ words, joins = [], unmarkedJoins = [], people = [] }: WordSources): Uint8Array {
  const vietnamese = new Map<string, number>()
  const keys = new Map<string, number>()
  const entries: Entry[] = []
  for (const row of words) {
    const count =
      wholeNumber(row, 1, 'words.tsv', 0, 1e9) * countWeights.gold +
      wholeNumber(row, 2, 'words.tsv', 0, 1e9) * countWeights.silver
    const surface = row.cells[0].split(' ')
    const syllables = surface.map(syllableKey)
    syllables.forEach((key, i) => {
      if (!vietnamese.has(key)) vietnamese.set(key, parseSyllable(surface[i]) ? 1 : 0)
    })
    const joined = syllables.join(' ')
    const other = keys.get(joined)
    if (other !== undefined) throw new DictionaryError('words.tsv', row.line, `the same word as line ${other}`)
    keys.set(joined, row.line)
    entries.push({ syllables, proper: syllables.length > 1 && surface.every(isCapital), count })
  }
  const symbolKeys = [...vietnamese.keys()].sort()
  const id = new Map(symbolKeys.map((key, i) => [key, i + 1]))
  const total = entries.reduce((sum, entry) => sum + entry.count, 0)
  const symbolSections = SymbolTable.write(symbolKeys)
  const trieEntries = entries.map(({ syllables, proper, count }) => ({
    key: syllables.map((s) => id.get(s)!),
    payload: (wordCost(count, total) << 1) | (proper ? properBit : 0),
  }))
  const bits = Uint8Array.from([0, ...symbolKeys.map((key) => vietnamese.get(key)!)])
  for (const { cells } of people)
    for (const syllable of cells[0].split(' '))
      bits[id.get(syllableKey(syllable)) ?? 0] |= cells[1] === 'surname' ? symbolBits.surname : symbolBits.given
  bits[0] = 0
  const unmarked = foldMarks({ symbols: SymbolTable.of(symbolKeys), trie: trieOf([]), bits }, Math.min)
  const unmarkedId = new Map(symbolKeys.map(unmarkedKey).map((key) => [key, unmarked.symbols.id(key)]))
  return writeSections('WORD', {
    ...symbolSections,
    'symbol-bits': bits,
    ...buildTrie(trieEntries),
    'join-slot': JoinTable.write(joins.map((row) => joinWeight('joins.tsv', row, id))),
    'unmarked-slot': JoinTable.write(unmarkedJoins.map((row) => joinWeight('unmarked-joins.tsv', row, unmarkedId))),
    costs: Int32Array.of(
      wordCosts.unknown,
      wordCosts.pair,
      wordCosts.name,
      wordCosts.nameToken,
      wordCosts.lowerName,
      wordCosts.joinPoint,
    ),
  })
}

/** In `costUnit`s of a nat, at least 1. */
export const wordCost = (count: number, total: number): number =>
  Math.max(1, Math.min(0x7fff, Math.round(-Math.log(Math.max(count, 0.5) / total) * costUnit)))

function joinWeight(file: string, row: Row, id: ReadonlyMap<string, number>): JoinWeight {
  const template = joinTemplates.indexOf(row.cells[0] as (typeof joinTemplates)[number])
  if (template < 0) throw new DictionaryError(file, row.line, `no template ${row.cells[0]}`)
  const [a, b, c] = row.cells.slice(1, 4).map((cell) => joinValue(cell, id))
  if (a === undefined || b === undefined || c === undefined)
    throw new DictionaryError(file, row.line, 'a value that is no syllable of words.tsv and no shape')
  return { row: [template, a, b, c], weight: wholeNumber(row, 4, file, -127, 127) }
}

/** `<Capital>` is a shape, `<Capital lower>` two, `-` nothing, anything else a syllable's key. */
function joinValue(cell: string, id: ReadonlyMap<string, number>): number | undefined {
  if (cell === '-') return 0
  if (!cell.startsWith('<')) return id.get(cell)
  let value = 0
  for (const name of cell.slice(1, -1).split(' ')) {
    const shape = (tokenShapes as readonly string[]).indexOf(name)
    if (shape < 0) return undefined
    value = value * tokenShapes.length + shape
  }
  return shapeValue + value
}
