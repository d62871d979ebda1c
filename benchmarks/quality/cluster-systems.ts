import type { EventCluster } from '../../corpus/cluster-documents.js'
import { summaryInput } from '../../corpus/vietnews.js'
import { syllableTokens } from '../../src/rouge/index.js'
import { type ClassicMethodName, classicMethods } from '../../src/summary/classic/methods.js'
import { sentenceTerms } from '../../src/summary/classic/terms.js'
import { selectCluster } from '../../src/summary/cluster-select.js'
import { featureContext, type SummaryInput } from '../../src/summary/context.js'
import { rankSentences } from '../../src/summary/rank.js'
import { Repeats } from '../../src/summary/repeats.js'

/** The first `n` sentences that a system would pick. */
export type ClusterSystem = (n: number) => string[]

/** Our own: the more sentences, the more of the same order of picks. */
export function ownSystem({ documents }: EventCluster): ClusterSystem {
  const rankings = documents.map((doc) => rankSentences(doc.tables))
  return (n) =>
    selectCluster(rankings, { sentences: n }).map(
      ({ document, sentence }) => documents[document].sentences()[sentence].text,
    )
}

/** The first candidate of each article, then the second of each. */
export function roundRobinSystem({ documents }: EventCluster): ClusterSystem {
  const texts = documents.map((doc) => {
    const { candidate } = featureContext(doc.tables)
    const sentences = doc.sentences()
    return Array.from(candidate, (s) => sentences[s].text)
  })
  const longest = Math.max(0, ...texts.map(({ length }) => length))
  const turns = Array.from({ length: longest }, (_, i) => texts.flatMap((list) => list.slice(i, i + 1))).flat()
  return (n) => turns.slice(0, n)
}

/** A classic method over the candidates of all articles in a row; what repeats a better sentence is passed over, and the picks stand in order. */
export function classicSystem({ documents }: EventCluster, method: ClassicMethodName): ClusterSystem {
  const body = documents.flatMap((doc) => {
    const { candidate } = featureContext(doc.tables)
    const sentences = doc.sentences()
    return Array.from(candidate, (s) => sentences[s].text)
  })
  const input = asOneText(body)
  const context = featureContext(input)
  const { unigram, bigram } = context.hashes
  const score = classicMethods[method](sentenceTerms(context, method === 'kl' ? unigram : bigram))
  const order = Array.from(score.keys()).sort((a, b) => score[b] - score[a] || a - b)
  const repeats = new Repeats(context)
  const picks = order.filter((rank) => {
    if (repeats.of(rank) >= 0) return false
    repeats.add(rank)
    return true
  })
  return (n) =>
    picks
      .slice(0, n)
      .sort((a, b) => a - b)
      .map((rank) => body[context.candidate[rank]])
}

function asOneText(body: readonly string[]): SummaryInput {
  return summaryInput({ id: '', title: '', abstract: '', body: [...body] }, false)
}

/** The first `n` sentences of a system whose length comes nearest to a number of syllables. */
export function nearest(system: ClusterSystem, budget: number): string[] {
  const length = (summary: readonly string[]) => syllableTokens(summary.join(' ')).length
  let best = system(1)
  let before = best
  for (let n = 2; length(before) < budget; n++) {
    const next = system(n)
    if (next.length <= before.length) break
    if (Math.abs(length(next) - budget) <= Math.abs(length(best) - budget)) best = next
    before = next
  }
  return best
}
