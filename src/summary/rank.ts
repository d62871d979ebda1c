import { type FeatureContext, featureContext, type SummaryInput } from './context.js'
import { type SentenceFacts, sentenceFacts } from './facts.js'
import { featureRows, features } from './features.js'
import { sentenceTrees } from './tree-tables.js'
import { contributions, readTrees, scoreRow, type Trees } from './trees.js'

/** Scores of the sentences that may be picked, with all that made them. */
export interface Ranking {
  readonly context: FeatureContext
  readonly facts: SentenceFacts
  /** Per candidate (`context.candidate`): its expected ROUGE-1 + ROUGE-2 + ROUGE-L as a summary, less the text's mean, in `scoreScale`ths. */
  readonly score: Int32Array
  /** Candidates × features, row by row. */
  readonly row: Uint8Array
  /** Per candidate: 1 where it is asked for; without the column all are (`focus.ts`). */
  readonly relevant?: Uint8Array
  /** Per candidate, beside `relevant`: how well it answers, 0 to 1. */
  readonly relevance?: Float64Array
}

/** A score of 1 in the integers of the trees. */
export const scoreScale = 10_000

/** One cause of a score: the feature, its value (0 to 255), and what it adds. */
export interface Reason {
  readonly feature: string
  readonly value: number
  readonly contribution: number
}

const trees: (Trees | undefined)[] = []

/** Two rankers: with a headline, likeness to it leads; without one, place and centrality do. */
function treesFor({ headline }: FeatureContext): Trees {
  const which = headline.unigram.size > 0 ? 1 : 0
  return (trees[which] ??= readTrees(sentenceTrees.depth, sentenceTrees.columns[which]))
}

/** Ranks by boosted trees over `features`. Linear in the text. */
export function rankSentences(input: SummaryInput): Ranking {
  const context = featureContext(input)
  const facts = sentenceFacts(context)
  const row = featureRows(facts)
  const ranker = treesFor(context)
  const score = new Int32Array(facts.n)
  for (let rank = 0; rank < facts.n; rank++) score[rank] = scoreRow(ranker, row, rank * features.length)
  return { context, facts, score, row }
}

/** The four strongest causes of a sentence's score; empty for one that was no candidate. */
export function explainPick(ranking: Ranking, sentence: number): Reason[] {
  const rank = ranking.context.candidate.indexOf(sentence)
  if (rank < 0) return []
  const added = new Float64Array(features.length)
  contributions(treesFor(ranking.context), ranking.row, rank * features.length, added)
  return features
    .map(({ name }, f) => ({
      feature: name,
      value: ranking.row[rank * features.length + f],
      contribution: added[f] / scoreScale,
    }))
    .filter((reason) => reason.contribution !== 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    .slice(0, 4)
}
