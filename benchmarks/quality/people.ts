import { corpusPath, readCorpus } from '../../corpus/corpora.js'
import type { EntityTable, SentenceTable, TokenTable } from '../../src/columns.js'
import { linkPeople, type Person } from '../../src/entities/people.js'
import { foldSyllables } from '../../src/letters/tones.js'
import { normalize } from '../../src/normalize/normalize.js'
import { tokenize } from '../../src/tokens/tokenize.js'

const file = 'people/people-dev.jsonl'

interface GoldPerson {
  readonly name: string
  readonly mentions: readonly string[]
  readonly roles: readonly string[]
}
interface GoldRecord {
  readonly file: string
  readonly people: readonly GoldPerson[]
}

/** Counts behind an F1. */
export interface Counts {
  found: number
  gold: number
  both: number
}
export interface PeopleScore {
  readonly articles: number
  /** Pairs of different mention forms of one person. */
  readonly joined: Counts
  /** Persons whose set of forms is exactly the gold one. */
  readonly persons: Counts
  /** Roles of a person, exact up to case and tone placement. */
  readonly roles: Counts
}

export function f1({ found, gold, both }: Counts): number {
  return found + gold === 0 ? 1 : (2 * both) / (found + gold)
}

const labels: Readonly<Record<string, number>> = Object.fromEntries(
  ['PER', 'ORG', 'LOC', 'DOC', 'DATE', 'MONEY', 'PCT', 'NUM'].map((tag, i) => [tag, i]),
)

/** The tables of an annotated article, gold sentences and entities; a sentence is a line, a blank line parts blocks. */
export function readTagged(tagged: string): {
  text: string
  sentences: SentenceTable
  tokens: TokenTable
  entities: EntityTable
} {
  let text = ''
  let block = 0
  const blocks: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const marks: { start: number; end: number; label: number }[] = []
  for (const line of tagged.split('\n')) {
    if (line.trim() === '') {
      block++
      continue
    }
    blocks.push(block)
    if (text !== '') text += '\n'
    starts.push(text.length)
    for (const part of line.trim().split(/(<\/?[A-Z]+(?: [^<>]*)?>)/)) {
      const tag = /^<(\/?)([A-Z]+)(?: [^<>]*)?>$/.exec(part)
      if (!tag) text += normalize(part).text
      else if (tag[1] === '') marks.push({ start: text.length, end: 0, label: labels[tag[2]] })
      else marks[marks.length - 1].end = text.length
    }
    ends.push(text.length)
  }
  const sentences: SentenceTable = {
    length: starts.length,
    start: Int32Array.from(starts),
    end: Int32Array.from(ends),
    block: Int32Array.from(blocks),
  }
  const tokens = tokenize(text, sentences)
  const first: number[] = []
  const past: number[] = []
  const label: number[] = []
  let token = 0
  for (const mark of marks) {
    while (token < tokens.length && tokens.end[token] <= mark.start) token++
    const begin = token
    while (token < tokens.length && tokens.start[token] < mark.end) token++
    if (token === begin) continue
    first.push(begin)
    past.push(token)
    label.push(mark.label)
  }
  const entities: EntityTable = {
    length: first.length,
    first: Int32Array.from(first),
    past: Int32Array.from(past),
    label: Uint8Array.from(label),
  }
  return { text, sentences, tokens, entities }
}

/** The forms of a person's mentions, each once. */
export function formsOf({ text, tokens, entities }: ReturnType<typeof readTagged>, person: Person): string[] {
  return [
    ...new Set(
      person.mentions.map((e) => text.slice(tokens.start[entities.first[e]], tokens.end[entities.past[e] - 1])),
    ),
  ]
}

export type PeoplePart = 'develop' | 'opened' | 'held back'

/**
 * The part that a line of the file belongs to, counted from 0. Odd lines (from 1) are for developing the rules. Even lines were all
 * held back until November 2026; since then every second of them (lines 4, 8, …) is opened for developing too, and lines 2, 6, … alone are
 * held back: their texts are not read, and figures of before and after are compared on them.
 */
export function partOf(line: number): PeoplePart {
  if (line % 2 === 0) return 'develop'
  return line % 4 === 3 ? 'opened' : 'held back'
}

/**
 * Joined mentions and roles on the 80 development articles, gold entities given, by part. Undefined where the set is not at hand.
 * `show` is told every difference.
 */
export function evaluatePeople(part: PeoplePart, show?: (line: string) => void): PeopleScore | undefined {
  if (!corpusPath(file)) return undefined
  const records = readCorpus(file)
    .split('\n')
    .filter((line, i) => line !== '' && partOf(i) === part)
    .map((line) => JSON.parse(line) as GoldRecord)
  const zero = (): Counts => ({ found: 0, gold: 0, both: 0 })
  const score = { articles: records.length, joined: zero(), persons: zero(), roles: zero() }
  for (const record of records) {
    const article = readTagged(readCorpus(`newsgold/${record.file}`))
    const people = linkPeople(article.text, article.tokens, article.entities)
    const forms = people.map((person) => formsOf(article, person))
    const gold = record.people.map((person) => ({
      forms: [...new Set([person.name, ...person.mentions].map((form) => normalize(form).text))],
      roles: person.roles,
    }))
    const diff = (kind: string, found: string[], wanted: string[], counts: Counts) => {
      count(counts, found, wanted)
      for (const one of found) if (!wanted.includes(one)) show?.(`${record.file} ${kind} + ${one}`)
      for (const one of wanted) if (!found.includes(one)) show?.(`${record.file} ${kind} - ${one}`)
    }
    diff(
      'pair',
      forms.flatMap(pairs),
      gold.flatMap((person) => pairs(person.forms)),
      score.joined,
    )
    const setOf = (list: readonly string[]) => [...list].sort().join(' = ')
    diff(
      'person',
      forms.map(setOf),
      gold.map((person) => setOf(person.forms)),
      score.persons,
    )
    const roleKey = (name: string, role: string) => `${name}: ${foldSyllables(normalize(role).text)}`
    const found = people.flatMap((person, i) => {
      const known =
        gold.find((g) => g.forms.includes(person.name)) ?? gold.find((g) => g.forms.some((f) => forms[i].includes(f)))
      return person.roles.map((role) => roleKey(known?.forms[0] ?? person.name, role))
    })
    diff(
      'role',
      [...new Set(found)],
      gold.flatMap((g) => [...new Set(g.roles.map((role) => roleKey(g.forms[0], role)))]),
      score.roles,
    )
  }
  return score
}

function pairs(forms: readonly string[]): string[] {
  const sorted = [...forms].sort()
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => `${a} = ${b}`))
}

function count(counts: Counts, found: readonly string[], gold: readonly string[]): void {
  counts.found += found.length
  counts.gold += gold.length
  counts.both += found.filter((one) => gold.includes(one)).length
}
