import { splitBlocks } from '../blocks/split.js'
import type { TokenTable } from '../columns.js'
import { InputError, requireString } from '../errors.js'
import { normalize } from '../normalize/normalize.js'
import { splitSentences } from '../sentences/split.js'
import { tokenize } from '../tokens/tokenize.js'
import type { FeatureContext } from './context.js'
import { type Ranking, scoreScale } from './rank.js'
import { repeatShare } from './repeats.js'
import { hashHeadline, hashSyllables, type SyllableHashes } from './syllable-bigrams.js'

/** What a summary is asked for. Several together narrow each other. */
export interface FocusOptions {
  /** People, words, phrases, parted by commas: sentences that have one of them. A phrase need not stand whole: two of its syllables in a row will do. */
  readonly query?: string
  /** What the reader has read: only sentences that say something new. */
  readonly since?: string | readonly string[]
}

/** A full answer to the question counts as much as this score: about the distance of a good sentence from a middling one. */
const relevancePoints = scoreScale

/**
 * A ranking that knows what is asked for: candidates that do not answer are set apart (`relevant`), the others gain by how well they do. A summary
 * holds none that does not answer, so it is empty where nothing does; what a picked sentence leans on still comes with it.
 *
 * @param mentions per sentence, 1 where it mentions what the summary is to be about
 * @throws InputError `input/bad-option` (a query without a letter or digit), `input/not-a-string`
 * Linear in the text, for each phrase of the query.
 */
export function focusRanking(ranking: Ranking, { query, since }: FocusOptions, mentions?: Uint8Array): Ranking {
  const { context } = ranking
  const parts: Float64Array[] = []
  if (mentions) parts.push(Float64Array.from(context.candidate, (s) => mentions[s]))
  if (query !== undefined) parts.push(answers(context, query))
  if (since !== undefined) parts.push(novelty(context, since))
  if (parts.length === 0) return ranking
  const relevance = new Float64Array(context.candidate.length).fill(1)
  for (const part of parts) for (let r = 0; r < relevance.length; r++) relevance[r] *= part[r]
  return {
    ...ranking,
    score: ranking.score.map((score, r) => score + Math.round(relevancePoints * relevance[r])),
    relevant: Uint8Array.from(relevance, (value) => (value > 0 ? 1 : 0)),
    relevance,
  }
}

/** Per candidate: the share of the best phrase that it has, 0 where it has too little of each. */
function answers({ candidate, hashes, input }: FeatureContext, query: string): Float64Array {
  requireString(query, 'query')
  const phrases = query
    .split(/[,;\n]/)
    .map(hashHeadline)
    .filter(({ sequence }) => sequence.length > 0)
  if (phrases.length === 0)
    throw new InputError('input/bad-option', `query must hold a word, found ${JSON.stringify(query)}`)
  const { sentenceAt } = input.tokens
  return Float64Array.from(candidate, (s) => {
    const [first, past] = [sentenceAt[s], sentenceAt[s + 1]]
    const [syllables, pairs] = [hashes.unigram, hashes.bigram].map((column) => new Set(column.subarray(first, past)))
    return Math.max(
      ...phrases.map(({ unigram, bigram }) => {
        const of = (terms: ReadonlySet<number>, own: ReadonlySet<number>) =>
          [...terms].filter((term) => own.has(term)).length / terms.size
        return bigram.size === 0 ? of(unigram, syllables) : of(bigram, pairs)
      }),
    )
  })
}

/**
 * Per candidate: the share of its pairs that the texts read have not; 0 where they have most of them, unless a number in it is new: `14 người chết` is
 * news to one who read of 12.
 */
function novelty({ candidate, hashes, input }: FeatureContext, since: string | readonly string[]): Float64Array {
  const texts = typeof since === 'string' ? [since] : since
  if (!Array.isArray(texts)) requireString(texts, 'since')
  const terms = new Set<number>()
  const numbers = new Set<string>()
  texts.forEach((text, i) => {
    requireString(text, typeof since === 'string' ? 'since' : `since[${i}]`)
    const read = tokensOf(text)
    for (let s = 0; s < read.sentences.length; s++)
      for (const term of termsOf(read.hashes, read.tokens, s)) terms.add(term)
    for (const figures of numbersIn(read.text)) numbers.add(figures)
  })
  return Float64Array.from(candidate, (s) => {
    const own = termsOf(hashes, input.tokens, s)
    const fresh = [...own].filter((term) => !terms.has(term)).length / Math.max(1, own.size)
    const figures = numbersIn(input.text.slice(input.sentences.start[s], input.sentences.end[s]))
    return fresh >= 1 - repeatShare || figures.some((number) => !numbers.has(number)) ? Math.max(fresh, 0.01) : 0
  })
}

/** A text cut up as documents are. */
function tokensOf(source: string) {
  const { text } = normalize(source)
  const sentences = splitSentences(text, splitBlocks(text, {}))
  const tokens = tokenize(text, sentences)
  return { text, sentences, tokens, hashes: hashSyllables(text, sentences, tokens) }
}

/** The pairs of a sentence; its syllables where it has no pair. */
function termsOf({ bigram, unigram }: SyllableHashes, { sentenceAt }: TokenTable, s: number): Set<number> {
  const of = (column: Int32Array) =>
    new Set(column.subarray(sentenceAt[s], sentenceAt[s + 1]).filter((hash) => hash !== 0))
  const pairs = of(bigram)
  return pairs.size > 0 ? pairs : of(unigram)
}

const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,:/-]\d+)*/g) ?? []
