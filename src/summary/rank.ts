import { type FeatureContext, featureContext, features, type SummaryInput } from './features.js'
import { weightsWithHeadline, weightsWithoutHeadline } from './weights.js'

/** The weights for a document: with a headline, likeness to it leads; without one, place and centrality do. */
function weightsFor({ headline }: FeatureContext): readonly number[] {
  return headline.unigram.size > 0 ? weightsWithHeadline : weightsWithoutHeadline
}

/** Scores of the sentences that may be picked, with all that made them. */
export interface Ranking {
  readonly context: FeatureContext
  /** Per candidate (see `context.candidate`). */
  readonly score: Float64Array
  /** Candidates × features, row by row. */
  readonly value: Float64Array
}

/** One cause of a score: the feature's value times its weight. */
export interface Reason {
  readonly feature: string
  readonly value: number
  readonly contribution: number
}

/** A linear ranker: the score is the sum of features times trained weights. Linear in the text. */
export function rankSentences(input: SummaryInput): Ranking {
  const context = featureContext(input)
  const { candidate } = context
  const weights = weightsFor(context)
  const score = new Float64Array(candidate.length)
  const value = new Float64Array(candidate.length * features.length)
  for (let rank = 0; rank < candidate.length; rank++)
    for (let f = 0; f < features.length; f++) {
      const v = features[f].value(context, candidate[rank], rank)
      value[rank * features.length + f] = v
      score[rank] += v * weights[f]
    }
  return { context, score, value }
}

/** The four strongest causes of a sentence's score; empty for one that was no candidate. */
export function explainPick(ranking: Ranking, sentence: number): Reason[] {
  const rank = ranking.context.candidate.indexOf(sentence)
  if (rank < 0) return []
  const weights = weightsFor(ranking.context)
  return features
    .map((feature, f) => {
      const value = ranking.value[rank * features.length + f]
      return { feature: feature.name, value: round(value), contribution: round(value * weights[f]) }
    })
    .filter((reason) => reason.contribution !== 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    .slice(0, 4)
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
