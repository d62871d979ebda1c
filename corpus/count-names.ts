import { readCorpus } from './corpora.js'
import { countSilverWords, type SilverCounts } from './silver-words.js'
import { readTable, writeTable } from './tables.js'

const leastGiven = 20
const leastMiddle = 300

/** Spelling with a capital at each syllable and the tone where the new placement has it: `Ðức` is `Đức`. */
const clean = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').replaceAll('Ð', 'Đ')

/**
 * The rows of dictionaries/people.tsv: the surnames as they stand there, given names from names/given-*.txt and from the
 * silver words that begin with a surname, middle names likewise, each with its count there.
 */
export function nameRows(
  surnames: readonly string[],
  given: readonly string[],
  silver: SilverCounts,
): [string, string, number][] {
  const surname = new Map(surnames.map((name) => [name, 0]))
  const last = new Map<string, number>()
  const middle = new Map<string, number>()
  const add = (to: Map<string, number>, key: string, count: number) => to.set(key, (to.get(key) ?? 0) + count)
  for (const [word, count] of silver.word) {
    const syllables = word.split(' ')
    if (syllables.length < 3 || syllables.length > 5) continue
    if (!syllables.every((s) => /^\p{Lu}\p{Ll}*$/u.test(s)) || !surname.has(syllables[0])) continue
    add(surname, syllables[0], count)
    add(last, syllables[syllables.length - 1], count)
    add(last, syllables.slice(-2).join(' '), count)
    for (const s of syllables.slice(1, -1)) add(middle, s, count)
  }
  const two = [...new Set(given.map(clean))]
  const one = [...last].filter(([name, count]) => !name.includes(' ') && count >= leastGiven).map(([name]) => name)
  return [
    ...[...surname].map(([name, count]): [string, string, number] => [name, 'surname', count]),
    ...[...new Set([...two, ...one])].map((name): [string, string, number] => [name, 'given', last.get(name) ?? 0]),
    ...[...middle]
      .filter(([, count]) => count >= leastMiddle)
      .map(([name, count]): [string, string, number] => [name, 'middle', count]),
  ]
}

/** Writes dictionaries/people.tsv anew; its surnames are kept by hand. */
async function main(): Promise<void> {
  const surnames = readTable('people.tsv').filter((row) => row[1] === 'surname')
  const given = ['names/given-boy.txt', 'names/given-girl.txt'].flatMap((name) => readCorpus(name).split('\n'))
  const rows = nameRows(
    surnames.map(([name]) => name),
    given.filter((name) => name.trim() !== ''),
    await countSilverWords(),
  )
  writeTable('people.tsv', ['name', 'class', 'count'], rows)
}

if (process.argv[1] === import.meta.filename) await main()
