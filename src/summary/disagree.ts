import { tokenKinds } from '../columns.js'
import { type ClusterTable, sharedPairs } from './cluster-table.js'

/** A number in a sentence of one of several documents. */
export interface ToldNumber {
  /** Indexes into the documents, into the sentences of that document, and into its tokens. */
  readonly document: number
  readonly sentence: number
  readonly token: number
  readonly value: number
}

/** Two documents that tell the same with another number. */
export interface NumberDisagreement {
  readonly first: ToldNumber
  readonly second: ToldNumber
}

interface Occurrence extends ToldNumber {
  readonly candidate: number
  /** Hash of what is counted. */
  readonly noun: number
}

const number = tokenKinds.indexOf('number')

/** Two sentences speak of the same where they share this much of the pairs of the shorter: fewer than repeats do, since they differ in numbers. */
const sameFrame = 0.35

/** Numbers of one noun that are compared with each other. */
const mostOfNoun = 64

/**
 * Sentences of two documents that are alike (`sameFrame`) and count the same, the two syllables behind the number, but give another number: `12 người
 * chết`, `14 người chết`. Precision first: numbers in figures alone; a sentence that counts the noun twice is left out, and so are two documents one of which has
 * both numbers (it tells of a count that grew). Each pair of numbers of a noun once, for the earliest two documents.
 *
 * Linear in the text, and quadratic in the first 64 numbers of one noun.
 */
export function disagreements(table: ClusterTable): NumberDisagreement[] {
  const nouns = new Map<number, Occurrence[]>()
  const told = new Set<string>()
  for (let i = 0; i < table.length; i++)
    for (const one of numbersOf(table, i)) {
      told.add(`${one.document} ${one.noun} ${one.value}`)
      const list = nouns.get(one.noun)
      if (!list) nouns.set(one.noun, [one])
      else if (list.length < mostOfNoun) list.push(one)
    }
  const tells = ({ document }: Occurrence, { noun, value }: Occurrence) => told.has(`${document} ${noun} ${value}`)
  const found: NumberDisagreement[] = []
  for (const list of nouns.values()) {
    const seen = new Set<string>()
    list.forEach((first, a) => {
      for (const second of list.slice(a + 1)) {
        const key = [first.value, second.value].sort((x, y) => x - y).join(' ')
        if (first.document === second.document || first.value === second.value || seen.has(key)) continue
        if (tells(first, second) || tells(second, first) || !alike(table, first.candidate, second.candidate)) continue
        seen.add(key)
        found.push({ first: plain(first), second: plain(second) })
      }
    })
  }
  return found
}

const plain = ({ document, sentence, token, value }: Occurrence): ToldNumber => ({ document, sentence, token, value })

/** The numbers of a candidate with what they count; none of a noun that it counts twice. */
function numbersOf(table: ClusterTable, candidate: number): Occurrence[] {
  const document = table.document[candidate]
  const { candidate: sentences, hashes, input } = table.rankings[document].context
  const sentence = sentences[table.rank[candidate]]
  const { sentenceAt, kind, start, end } = input.tokens
  const found: Occurrence[] = []
  for (let t = sentenceAt[sentence]; t + 2 < sentenceAt[sentence + 1]; t++) {
    if (kind[t] !== number || hashes.bigram[t + 1] === 0) continue
    const value = figureOf(input.text.slice(start[t], end[t]))
    if (value !== undefined) found.push({ document, sentence, token: t, value, candidate, noun: hashes.bigram[t + 1] })
  }
  return found.filter((one) => found.filter(({ noun }) => noun === one.noun).length === 1)
}

/** `1.250` and `2,5`; undefined for ranges, fractions and other ways of writing. */
function figureOf(text: string): number | undefined {
  if (/^\d{1,9}$/.test(text) || /^\d{1,3}(?:\.\d{3}){1,3}$/.test(text)) return Number(text.replaceAll('.', ''))
  return /^\d{1,9},\d{1,6}$/.test(text) ? Number(text.replace(',', '.')) : undefined
}

function alike(table: ClusterTable, a: number, b: number): boolean {
  const { both, shorter } = sharedPairs(table, a, b)
  return both >= sameFrame * shorter
}
