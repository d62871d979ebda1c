import { corpusPath } from '../../corpus/corpora.js'
import { summaryInput } from '../../corpus/vietnews.js'
import { type VotedArticle, votedArticles } from '../../corpus/vsolscsum.js'
import { rankSentences } from '../../src/summary/rank.js'
import { selectSentences } from '../../src/summary/select.js'
import { type PairedBootstrap, pairedBootstrap } from './bootstrap.js'

/** Sentences with three votes of five are gold. */
const enough = 3

export interface VoteScores {
  readonly articles: number
  /** Mean F1 of picked sentences against gold ones, as many picked as are gold. */
  readonly vanban: number
  readonly lead: number
  /** The share of its best possible votes that a summary gets. */
  readonly votes: { readonly vanban: number; readonly lead: number }
  readonly gain: PairedBootstrap
}

/**
 * The sentences that readers voted for, on the development half of VSoLSCSum: as many are picked as have three votes or more, by the ranker with
 * the headline, and by the order of the text (lead). Undefined where the set is not at hand.
 */
export function evaluateVotes(): VoteScores | undefined {
  if (!corpusPath('vsolscsum/posts-dev.xml.gz')) return undefined
  const articles = votedArticles().filter(({ votes }) => votes.some((vote) => vote >= enough))
  const picked = articles.map((article) => ({ article, own: ranked(article), lead: [...gold(article).keys()] }))
  const f1s = (which: 'own' | 'lead') =>
    picked.map(({ article, [which]: picks }) => {
      const right = picks.filter((s) => article.votes[s] >= enough).length
      return (2 * right) / (picks.length + gold(article).length)
    })
  const share = (which: 'own' | 'lead') =>
    picked.map(({ article, [which]: picks }) => {
      const best = [...article.votes].sort((a, b) => b - a).slice(0, gold(article).length)
      return picks.reduce((sum, s) => sum + article.votes[s], 0) / best.reduce((sum, vote) => sum + vote, 0)
    })
  return {
    articles: articles.length,
    vanban: percent(mean(f1s('own'))),
    lead: percent(mean(f1s('lead'))),
    votes: { vanban: percent(mean(share('own'))), lead: percent(mean(share('lead'))) },
    gain: pairedBootstrap(f1s('own'), f1s('lead')),
  }
}

const gold = ({ votes }: VotedArticle): number[] => votes.filter((vote) => vote >= enough)

function ranked(article: VotedArticle): number[] {
  const picks = selectSentences(rankSentences(summaryInput(article, true)), { sentences: gold(article).length })
  return [...picks.sentence]
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const percent = (share: number): number => Math.round(share * 1000) / 10
