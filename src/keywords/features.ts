import { type TokenTable, tagNames } from '../columns.js'
import { syllableKey } from '../letters/tones.js'
import { sentenceOf } from '../tokens/sentence-of.js'
import type { Lexicon } from '../words/lexicon.js'
import type { Candidate, KeywordInput } from './candidates.js'

/** What the features of one text share. */
export interface KeywordContext {
  readonly tokens: TokenTable
  readonly lexicon: Lexicon
  /** Occurrences of the commonest candidate. */
  readonly most: number
  /** The syllables of the headline, as keys between blanks; empty without one. */
  readonly headline: string
}

export interface KeywordFeature {
  readonly name: string
  /** About 0…1. */
  value(context: KeywordContext, candidate: Candidate): number
}

const tagOf = (name: (typeof tagNames)[number]) => {
  const tag = tagNames.indexOf(name)
  return (candidate: Candidate) => (candidate.tag === tag ? 1 : 0)
}

const count = ({ at }: Candidate) => at.length / 2
/** The share of the occurrences of the commonest candidate. */
const share = ({ most }: KeywordContext, c: Candidate) => count(c) / most
const often = (candidate: Candidate) => Math.log2(count(candidate)) / 4
const syllables = ({ key }: Candidate) => key.split(' ').length

/** What a word costs that the dictionary has not: a share of one in three million. */
const unknown = 15

/**
 * How rare the words are in news: the mean of −ln of their shares of all words, over 15. The counts of the dictionary stand for
 * document frequencies.
 */
function rarity({ lexicon }: KeywordContext, { words }: Candidate): number {
  let sum = 0
  for (const word of words) {
    const payload = lexicon.trie.get(word.split(' ').map((key) => lexicon.symbols.id(key)))
    sum += payload === 0 ? unknown : Math.min(unknown, (payload >>> 1) / 100)
  }
  return sum / words.length / unknown
}

const sentence = ({ tokens }: KeywordContext, token: number) => sentenceOf(tokens, token)

/** The features by name, in the order of the weights. A new one is a line here and a run of the training program. */
export const keywordFeatures: readonly KeywordFeature[] = [
  { name: 'once', value: (_, c) => (count(c) === 1 ? 1 : 0) },
  { name: 'occurrences', value: (_, c) => often(c) },
  { name: 'share', value: share },
  { name: 'rarity', value: rarity },
  { name: 'rarity squared', value: (context, c) => rarity(context, c) ** 2 },
  { name: 'occurrences × rarity', value: (context, c) => often(c) * rarity(context, c) },
  { name: 'first sentence', value: (context, { at }) => (sentence(context, at[0]) === 0 ? 1 : 0) },
  { name: 'early', value: (context, { at }) => 1 / (1 + sentence(context, at[0])) },
  { name: 'place', value: ({ tokens }, { at }) => at[0] / Math.max(1, tokens.length) },
  { name: 'spread', value: ({ tokens }, { at }) => (at[at.length - 2] - at[0]) / Math.max(1, tokens.length) },
  { name: 'name', value: (_, { words, names }) => names / words.length },
  { name: 'noun', value: (_, c) => tagOf('NOUN')(c) },
  { name: 'verb', value: (_, c) => tagOf('VERB')(c) },
  { name: 'one syllable', value: (_, c) => (syllables(c) === 1 ? 1 : 0) },
  { name: 'syllables', value: (_, c) => Math.min(4, syllables(c)) / 4 },
  { name: 'phrase', value: (_, { words }) => (words.length > 1 ? 1 : 0) },
  { name: 'headline', value: ({ headline }, { key }) => (headline.includes(` ${key} `) ? 1 : 0) },
]

/** @param headline the headline's text, or nothing */
export function keywordContext(
  { tokens }: KeywordInput,
  candidates: readonly Candidate[],
  lexicon: Lexicon,
  headline: string,
): KeywordContext {
  const most = candidates.reduce((largest, candidate) => Math.max(largest, count(candidate)), 1)
  return { tokens, lexicon, most, headline: syllableKeys(headline) }
}

/** The syllables of a text as keys, each between blanks. */
export function syllableKeys(text: string): string {
  const runs = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return runs.length === 0 ? '' : ` ${runs.map(syllableKey).join(' ')} `
}
