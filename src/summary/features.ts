import {
  type BlockTable,
  blockKinds,
  type DuplicateTable,
  type SentenceTable,
  type TokenTable,
  tokenKinds,
} from '../columns.js'
import { hashHeadline, hashSyllables, type SyllableHashes } from './syllable-bigrams.js'

/** What ranking reads. `title` is the headline given apart, if any; a title block in the text counts as one too. */
export interface SummaryInput {
  readonly text: string
  readonly title: string | undefined
  readonly blocks: BlockTable
  readonly duplicates: DuplicateTable
  readonly sentences: SentenceTable
  readonly tokens: TokenTable
}

/** What the features of one document share. */
export interface FeatureContext {
  readonly input: SummaryInput
  readonly hashes: SyllableHashes
  /** Sentences that may be picked, in text order. */
  readonly candidate: Int32Array
  readonly headline: { unigram: Set<number>; bigram: Set<number> }
  /** How often each pair of syllables occurs in the candidates. */
  readonly count: ReadonlyMap<number, number>
}

export interface Feature {
  readonly name: string
  /** The value of candidate `rank` (its place among the candidates), sentence `s`. About 0…1. */
  value(context: FeatureContext, s: number, rank: number): number
}

const title = blockKinds.indexOf('title')
const paragraph = blockKinds.indexOf('paragraph')
const listItem = blockKinds.indexOf('list-item')
const numeric = new Set(
  ['number', 'date', 'percent', 'time'].map((kind) => tokenKinds.indexOf(kind as (typeof tokenKinds)[number])),
)

/** Openers that lean on the sentence before: out of place at the head of a summary. Lower case. */
const danglingOpeners = [
  'tuy nhiên', 'tuy vậy', 'theo đó', 'do đó', 'do vậy', 'vì vậy', 'vì thế', 'ngoài ra', 'bên cạnh đó', 'trong khi đó', 'trong đó', 'cũng theo', 'đồng thời',
  'cụ thể', 'sau đó', 'trước đó', 'từ đó', 'khi đó', 'lúc này', 'nhưng', 'còn', 'và', 'mặt khác', 'ngược lại', 'điều này', 'việc này', 'vụ việc', 'ông này', 'bà này', 'anh này', 'chị này', 'người này',
] // biome-ignore format: a list

/** The sentences that may stand in a summary: of paragraphs and list items that repeat nothing, with five syllables or more. */
export function candidates(input: SummaryInput, hashes: SyllableHashes): Int32Array {
  const { sentences, blocks, duplicates, tokens } = input
  const list: number[] = []
  for (let s = 0; s < sentences.length; s++) {
    const block = sentences.block[s]
    const kind = blocks.kind[block]
    if ((kind !== paragraph && kind !== listItem) || duplicates.duplicateOf[block] >= 0) continue
    let syllables = 0
    for (let i = tokens.sentenceAt[s]; i < tokens.sentenceAt[s + 1]; i++) if (hashes.unigram[i] !== 0) syllables++
    if (syllables >= 5) list.push(s)
  }
  return Int32Array.from(list)
}

/** Linear in the text. */
export function featureContext(input: SummaryInput): FeatureContext {
  const { text, sentences, tokens, blocks } = input
  const hashes = hashSyllables(text, sentences, tokens)
  const candidate = candidates(input, hashes)
  const count = new Map<number, number>()
  for (const s of candidate)
    for (let i = tokens.sentenceAt[s]; i < tokens.sentenceAt[s + 1]; i++)
      if (hashes.bigram[i] !== 0) count.set(hashes.bigram[i], (count.get(hashes.bigram[i]) ?? 0) + 1)
  const inText = blocks.kind.indexOf(title)
  const headline = hashHeadline(input.title ?? (inText < 0 ? '' : text.slice(blocks.start[inText], blocks.end[inText])))
  return { input, hashes, candidate, headline, count }
}

const syllables = (context: FeatureContext, s: number): number => {
  const { tokens } = context.input
  let n = 0
  for (let i = tokens.sentenceAt[s]; i < tokens.sentenceAt[s + 1]; i++) if (context.hashes.unigram[i] !== 0) n++
  return n
}

/** The share of a set's members that a column holds within a sentence. */
const covered = (context: FeatureContext, s: number, column: Int32Array, set: Set<number>): number => {
  if (set.size === 0) return 0
  const { sentenceAt } = context.input.tokens
  const seen = new Set<number>()
  for (let i = sentenceAt[s]; i < sentenceAt[s + 1]; i++) if (column[i] !== 0 && set.has(column[i])) seen.add(column[i])
  return seen.size / set.size
}

const opening = (context: FeatureContext, s: number): string => {
  const start = context.input.sentences.start[s]
  return context.input.text.slice(start, Math.min(start + 24, context.input.sentences.end[s])).toLowerCase()
}

/** The features by name, in the order of the weights. A new one is a line here and a run of the training program. */
export const features: readonly Feature[] = [
  { name: 'first', value: (_, __, rank) => (rank === 0 ? 1 : 0) },
  { name: 'second', value: (_, __, rank) => (rank === 1 ? 1 : 0) },
  { name: 'third', value: (_, __, rank) => (rank === 2 ? 1 : 0) },
  { name: 'early', value: (_, __, rank) => 1 / (1 + rank) },
  { name: 'place', value: ({ candidate }, _, rank) => rank / Math.max(1, candidate.length - 1) },
  { name: 'last', value: ({ candidate }, _, rank) => (rank === candidate.length - 1 ? 1 : 0) },
  { name: 'headline syllables', value: (c, s) => covered(c, s, c.hashes.unigram, c.headline.unigram) },
  { name: 'headline pairs', value: (c, s) => covered(c, s, c.hashes.bigram, c.headline.bigram) },
  { name: 'centrality', value: centrality },
  { name: 'length', value: (c, s) => Math.min(60, syllables(c, s)) / 60 },
  { name: 'length squared', value: (c, s) => (Math.min(60, syllables(c, s)) / 60) ** 2 },
  { name: 'short', value: (c, s) => (syllables(c, s) < 10 ? 1 : 0) },
  { name: 'over-long', value: (c, s) => (syllables(c, s) > 60 ? 1 : 0) },
  { name: 'numbers', value: numbers },
  { name: 'quote', value: (c, s) => (/^["“'‘«–-]/.test(opening(c, s)) ? 1 : 0) },
  { name: 'question', value: (c, s) => (c.input.text.charCodeAt(c.input.sentences.end[s] - 1) === 0x3f ? 1 : 0) },
  {
    name: 'dangling opener',
    value: (c, s) =>
      danglingOpeners.some((o) => opening(c, s).startsWith(`${o} `) || opening(c, s).startsWith(`${o},`)) ? 1 : 0,
  },
]

/** How often the sentence's pairs come again in the text: the mean of `1 − 1 / count` over its pairs. */
function centrality(context: FeatureContext, s: number): number {
  const { sentenceAt } = context.input.tokens
  let sum = 0
  let n = 0
  for (let i = sentenceAt[s]; i < sentenceAt[s + 1]; i++) {
    const bigram = context.hashes.bigram[i]
    if (bigram === 0) continue
    sum += 1 - 1 / (context.count.get(bigram) ?? 1)
    n++
  }
  return n === 0 ? 0 : sum / n
}

/** Up to three numbers, dates or percentages. */
function numbers(context: FeatureContext, s: number): number {
  const { sentenceAt, kind } = context.input.tokens
  let n = 0
  for (let i = sentenceAt[s]; i < sentenceAt[s + 1]; i++) if (numeric.has(kind[i])) n++
  return Math.min(3, n) / 3
}
