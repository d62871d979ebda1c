import { readCorpus } from '../../corpus/corpora.js'
import { parseNews } from '../../corpus/newsgold.js'
import { type PeoplePart, peopleGold } from '../../corpus/people-gold.js'
import { type EntityTable, entityLabels, type SentenceTable, type TokenTable } from '../../src/columns.js'
import { linkPeople, type Person } from '../../src/entities/people.js'
import { foldSyllables } from '../../src/letters/tones.js'
import { normalize } from '../../src/normalize/normalize.js'
import { tokenize } from '../../src/tokens/tokenize.js'

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

/** The tables of an annotated article: gold sentences, and gold entities in tokens. */
export function readTagged(tagged: string): {
  text: string
  sentences: SentenceTable
  tokens: TokenTable
  entities: EntityTable
} {
  const { text, sentences, entities: marks } = parseNews('', normalize(tagged).text)
  const tokens = tokenize(text, sentences)
  const rows: { first: number; past: number; label: number }[] = []
  let token = 0
  for (const { label, start, end } of marks) {
    while (token < tokens.length && tokens.end[token] <= start) token++
    const first = token
    while (token < tokens.length && tokens.start[token] < end) token++
    if (token > first) rows.push({ first, past: token, label: entityLabels.indexOf(label) })
  }
  const entities: EntityTable = {
    length: rows.length,
    first: Int32Array.from(rows, ({ first }) => first),
    past: Int32Array.from(rows, ({ past }) => past),
    label: Uint8Array.from(rows, ({ label }) => label),
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

/**
 * Joined mentions and roles of a part, gold sentences and entities given. Undefined where its articles are not at hand.
 * `show` is told every difference.
 */
export function evaluatePeople(part: PeoplePart, show?: (line: string) => void): PeopleScore | undefined {
  const records = peopleGold(part)
  if (!records) return undefined
  const zero = (): Counts => ({ found: 0, gold: 0, both: 0 })
  const score = { articles: records.length, joined: zero(), persons: zero(), roles: zero() }
  for (const record of records) {
    const article = readTagged(readCorpus(`newsgold/${record.file}`))
    const people = linkPeople(article.text, article.tokens, article.entities)
    const forms = people.map((person) => bare(formsOf(article, person)))
    const gold = record.people.map((person) => ({
      forms: bare([person.name, ...person.mentions].map((form) => normalize(form).text)),
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
        gold.find((g) => g.forms.includes(person.name.replace(/\.$/, ''))) ??
        gold.find((g) => g.forms.some((f) => forms[i].includes(f)))
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

/** Without the stop behind initials, which may be that of the sentence: `T.O.P` ends as `T.O.P.` */
function bare(forms: readonly string[]): string[] {
  return [...new Set(forms.map((form) => form.replace(/\.$/, '')))]
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
