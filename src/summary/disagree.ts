import { tokenKinds } from '../columns.js'
import { type ClusterTable, sharedPairs } from './cluster-table.js'
import { contradict, type Figure, figureOf } from './figures.js'
import { hashHeadline } from './syllable-bigrams.js'

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

interface Occurrence extends ToldNumber, Figure {
  readonly candidate: number
  /** Hash of what is counted. */
  readonly noun: number
}

const number = tokenKinds.indexOf('number')

/** Behind `số` a number is a name; behind a dash, or these words, the end of a range. */
const uncounted = new Set(hashHeadline('số đến').sequence)

/** Two sentences speak of the same where they share this much of the pairs of the shorter: fewer than repeats do, since they differ in numbers. */
const sameFrame = 0.35

/** Numbers of one noun that are compared with each other. */
const mostOfNoun = 64

/**
 * Sentences of two documents that are alike (`sameFrame`) and count the same, the two syllables behind the number, but give numbers that contradict each other
 * (`figures.ts`): `12 người chết`, `14 người chết`, not `gần 150` and `148`. Precision first: numbers in figures alone; a sentence that counts the noun twice
 * is left out, and so are two documents one of which has both numbers (it tells of a count that grew, or of two counts). Each pair of numbers of a noun once, for
 * the earliest two documents. Read on the development clusters of ViMs: 12 of 17 found are told of one thing.
 *
 * Linear in the text, and quadratic in the first 64 numbers of one noun.
 */
export function disagreements(table: ClusterTable): NumberDisagreement[] {
  const nouns = new Map<number, Occurrence[]>()
  const told = new Set<string>()
  for (let i = 0; i < table.length; i++)
    for (const one of numbersOf(table, i)) {
      told.add(keyOf(one.document, one))
      if (one.noun === 0) continue
      const list = nouns.get(one.noun)
      if (!list) nouns.set(one.noun, [one])
      else if (list.length < mostOfNoun) list.push(one)
    }
  const tells = ({ document }: Occurrence, other: Occurrence) => told.has(keyOf(document, other))
  const found: NumberDisagreement[] = []
  for (const list of nouns.values()) {
    const seen = new Set<string>()
    list.forEach((first, a) => {
      for (const second of list.slice(a + 1)) {
        const key = [first.value, second.value].sort((x, y) => x - y).join(' ')
        if (first.document === second.document || seen.has(key) || !contradict(first, second)) continue
        if (tells(first, second) || tells(second, first) || !alike(table, first.candidate, second.candidate)) continue
        seen.add(key)
        found.push({ first: plain(first), second: plain(second) })
      }
    })
  }
  return found
}

const plain = ({ document, sentence, token, value }: Occurrence): ToldNumber => ({ document, sentence, token, value })

/** A number that a document tells: from ten on whatever it counts there, since it may be `62,9 ngàn tỷ` once, and `62,9 nghìn tỷ` once more. */
const keyOf = (document: number, { noun, value }: Occurrence): string =>
  `${document} ${value} ${Number.isInteger(value) && value < 10 ? noun : ''}`

/** The numbers of a candidate with what they count, 0 where that is not clear, as of a noun that it counts twice. */
function numbersOf(table: ClusterTable, candidate: number): Occurrence[] {
  const document = table.document[candidate]
  const { candidate: sentences, hashes, input } = table.rankings[document].context
  const sentence = sentences[table.rank[candidate]]
  const { sentenceAt, kind, start, end } = input.tokens
  const found: Occurrence[] = []
  const [first, past] = [sentenceAt[sentence], sentenceAt[sentence + 1]]
  for (let t = first; t < past; t++) {
    if (kind[t] !== number) continue
    const before = t > first ? hashes.unigram[t - 1] : 0
    const figure = figureOf(input.text.slice(start[t], end[t]), before)
    if (!figure) continue
    const ranged = t > first && '-–'.includes(input.text[start[t - 1]])
    const noun = t + 2 < past && !ranged && !uncounted.has(before) ? hashes.bigram[t + 1] : 0
    found.push({ document, sentence, token: t, ...figure, candidate, noun })
  }
  const times = (noun: number) => found.filter((one) => one.noun === noun).length
  return found.map((one) => (times(one.noun) > 1 ? { ...one, noun: 0 } : one))
}

function alike(table: ClusterTable, a: number, b: number): boolean {
  const { both, shorter } = sharedPairs(table, a, b)
  return both >= sameFrame * shorter
}
