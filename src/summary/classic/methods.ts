import { featureContext, type SummaryInput } from '../context.js'
import { kl } from './kl.js'
import { lead } from './lead.js'
import { lexrank, lexrankThreshold } from './lexrank.js'
import { lsa } from './lsa.js'
import { luhn } from './luhn.js'
import type { ClassicRanking } from './select.js'
import { sumbasic } from './sumbasic.js'
import { type SentenceTerms, sentenceTerms } from './terms.js'
import { textrank } from './textrank.js'

/** A score for each candidate sentence; the highest is taken first. */
export type ClassicMethod = (sentences: SentenceTerms) => Float64Array

/** The classic methods by name: to compare with. None reads a headline, a place (but `lead`) or a weight that was trained. */
export const classicMethods = {
  lead,
  lexrank,
  'lexrank-threshold': lexrankThreshold,
  textrank,
  lsa,
  sumbasic,
  kl,
  luhn,
} as const satisfies Record<string, ClassicMethod>

export type ClassicMethodName = keyof typeof classicMethods

export const classicMethodNames = Object.keys(classicMethods) as readonly ClassicMethodName[]

/**
 * Ranks the candidates by a classic method; `selectClassic` picks from them. The sentences are those that the trained ranker may pick from: no caption, byline, heading or repeated block.
 *
 * Terms are pairs of syllables: on 400 articles of vietnews val, two sentences each, ROUGE-2 is higher for all methods with them than with
 * syllables or segmented words (LexRank 16.2, 15.9, 15.4; TextRank 15.6, 14.5, 13.9; SumBasic 15.9, 14.8, 14.4) but LSA (11.5, 11.6, 11.4)
 * and KL (14.2, 14.9, 14.0), whose distributions are too thin over pairs: it has syllables.
 */
export function rankClassic(input: SummaryInput, method: ClassicMethodName): ClassicRanking {
  const context = featureContext(input)
  const { unigram, bigram } = context.hashes
  const score = classicMethods[method](sentenceTerms(context, method === 'kl' ? unigram : bigram))
  return { context, score }
}
