import { syllableKey } from '../src/letters/tones.js'
import { type GoldSentence, wordTrainSentences } from './gold-words.js'
import { countSilverWords, type SilverCounts } from './silver-words.js'
import { writeTable } from './tables.js'

/** A row of dictionaries/words.tsv. */
export interface WordRow {
  /** The commonest spelling; with capitals where it is a name. */
  readonly word: string
  readonly gold: number
  readonly silver: number
}

/** What keeps a word: one gold occurrence, or so many silver ones. Tuned on the development sets. */
export const keep = {
  single: 100,
  /** Words of several syllables. */
  several: 3,
  /** Names of several syllables, which are found without a dictionary, too: silver occurrences, or gold ones. */
  name: 200,
  goldName: 5,
  /** For words of two syllables: the share of the places where they stand side by side, in which the silver words join them. */
  joined: 0.25,
}

/** Longer words are mistakes of the segmenter. */
const longest = 8

interface Entry {
  gold: number
  silver: number
  readonly form: Map<string, number>
}

const keyOf = (word: string): string => word.split(' ').map(syllableKey).join(' ')
const isWord = (word: string): boolean => /^\p{L}[\p{L}\p{M}.&-]*(?: \p{L}[\p{L}\p{M}.&-]*)*$/u.test(word)

/** The rows of the dictionary, sorted, from gold sentences and silver counts. */
export function wordRows(gold: readonly GoldSentence[], silver: SilverCounts): WordRow[] {
  const entries = new Map<string, Entry>()
  const add = (form: string, count: number, field: 'gold' | 'silver'): void => {
    const key = keyOf(form)
    let entry = entries.get(key)
    if (!entry) entries.set(key, (entry = { gold: 0, silver: 0, form: new Map() }))
    entry[field] += count
    entry.form.set(form, (entry.form.get(form) ?? 0) + count)
  }
  for (const sentence of gold) for (const word of sentence) if (isWord(word)) add(word, 1, 'gold')
  for (const [word, count] of silver.word) if (isWord(word)) add(word, count, 'silver')
  return [...entries]
    .map(([key, { gold, silver, form }]) => ({ key, word: spelling(form), gold, silver }))
    .filter((row) => isKept(row, silver))
    .map(({ word, gold, silver }) => ({ word, gold, silver }))
    .sort((a, b) => (a.word < b.word ? -1 : 1))
}

function isKept({ key, word, gold, silver }: WordRow & { key: string }, { pair }: SilverCounts): boolean {
  const syllables = word.split(' ')
  if (syllables.length > longest) return false
  if (syllables.length > 1 && syllables.every(isCapital)) return silver >= keep.name || gold >= keep.goldName
  if (gold > 0) return true
  if (silver < (syllables.length === 1 ? keep.single : keep.several)) return false
  return syllables.length !== 2 || silver >= keep.joined * (pair.get(key) ?? 0)
}

const isCapital = (syllable: string): boolean => syllable[0] !== syllable[0].toLowerCase()

/** The commonest form; a capital that only sentence beginnings and headlines gave is taken back. */
function spelling(form: ReadonlyMap<string, number>): string {
  const forms = [...form].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const [best] = forms[0]
  const all = forms.reduce((sum, [, count]) => sum + count, 0)
  const lower = forms.find(([word]) => word === word.toLowerCase())
  const capital = forms.filter(([word]) => word.split(' ').every(isCapital))
  const share = capital.reduce((sum, [, count]) => sum + count, 0) / all
  if (share > 0.8) return capital[0][0]
  return lower?.[0] ?? best.toLowerCase()
}

/** Writes dictionaries/words.tsv. */
async function main(): Promise<void> {
  const rows = wordRows(wordTrainSentences(), await countSilverWords())
  writeTable(
    'words.tsv',
    ['word', 'gold', 'silver'],
    rows.map(({ word, gold, silver }) => [word, gold, silver]),
  )
}

if (process.argv[1] === import.meta.filename) await main()
