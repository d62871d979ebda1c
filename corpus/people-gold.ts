import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fnv1a } from '../src/layout.js'
import { corpusPath, readCorpus } from './corpora.js'
import { parseNews } from './newsgold.js'

/** Who is named in an article of newsgold, under which forms and with which roles, and who is quoted with what. */
export interface PeopleRecord {
  readonly file: string
  readonly people: readonly GoldPerson[]
  readonly quotes: readonly GoldQuote[]
}
export interface GoldPerson {
  /** The fullest form. */
  readonly name: string
  /** Every form, `name` among them. */
  readonly mentions: readonly string[]
  readonly roles: readonly string[]
}
export interface GoldQuote {
  readonly text: string
  /** A form of a person, or the name of an organisation. */
  readonly speaker: string
  /** Empty where nothing but the place ascribes the words. */
  readonly cue: string
}

/**
 * `develop`, `opened` and `held back` are lines of `people/people-dev.jsonl`. Odd lines (from 1) are for developing the rules. Even lines were
 * all held back until November 2026; since then every second of them (lines 4, 8, …) is opened for developing too, and lines 2,
 * 6, … alone are held back: their texts are not read, and figures of before and after are compared on them. `own develop` and
 * `own confirm` are halves of `corpus/annotations/people.tsv`: of the second only totals are looked at.
 */
export const peopleParts = ['develop', 'opened', 'held back', 'own develop', 'own confirm'] as const
export type PeoplePart = (typeof peopleParts)[number]

const published = 'people/people-dev.jsonl'
const own = resolve(import.meta.dirname, 'annotations/people.tsv')

/** The records of a part; undefined where its articles are not at hand. @throws Error where a text is another than was annotated */
export function peopleGold(part: PeoplePart): PeopleRecord[] | undefined {
  if (part === 'own develop' || part === 'own confirm')
    return corpusPath('newsgold') ? ownRecords().filter(({ file }) => ownPart(file) === part) : undefined
  if (!corpusPath(published)) return undefined
  return readCorpus(published)
    .split('\n')
    .filter((line, i) => line !== '' && partOf(i) === part)
    .map((line) => JSON.parse(line) as PeopleRecord)
}

/** Of a line of the published set, counted from 0. */
function partOf(line: number): PeoplePart {
  if (line % 2 === 0) return 'develop'
  return line % 4 === 3 ? 'opened' : 'held back'
}

function ownPart(file: string): PeoplePart {
  return (fnv1a(file) >>> 16) % 2 === 0 ? 'own develop' : 'own confirm'
}

/** The rows of people.tsv as words of the articles that they point into. */
function ownRecords(): PeopleRecord[] {
  const records = new Map<string, { text: string; people: GoldPerson[]; quotes: GoldQuote[] }>()
  for (const line of readFileSync(own, 'utf8').trimEnd().split('\n').slice(1)) {
    const [file, hash, row, spans, more] = line.split('\t')
    let record = records.get(file)
    if (!record) {
      const { text } = parseNews(file, readCorpus(`newsgold/${file}`))
      if (fnv1a(text) !== Number.parseInt(hash, 36)) throw new Error(`${file}: not the text that was annotated`)
      records.set(file, (record = { text, people: [], quotes: [] }))
    }
    const { text } = record
    const slices = (list: string) =>
      list.split(' ').map((span) => {
        const [start, length] = span.split('+').map(Number)
        return span === '-' ? '' : text.slice(start, start + length)
      })
    if (row === 'P') {
      const mentions = slices(spans)
      record.people.push({ name: mentions[0], mentions, roles: more === '-' ? [] : slices(more) })
    } else if (row === 'Q') {
      const [speaker, cue] = slices(more)
      record.quotes.push({ text: slices(spans)[0], speaker, cue })
    }
  }
  return [...records].map(([file, { people, quotes }]) => ({ file, people, quotes }))
}
