import { budgetOf, type SelectOptions } from './budget.js'
import { clusterFacts, clusterFeatures } from './cluster-features.js'
import { greedyCluster } from './cluster-greedy.js'
import { clusterPairWorth } from './cluster-pairs.js'
import { type ClusterTable, clusterTable } from './cluster-table.js'
import type { Ranking, Reason } from './rank.js'

/** A sentence picked out of several documents. */
export interface ClusterPick {
  /** Indexes into the documents given, and into the sentences of that document. */
  readonly document: number
  readonly sentence: number
  readonly score: number
  /** What made the score, the strongest first. */
  readonly reasons: readonly Reason[]
  /** Sentences of all documents that would have said the same again. */
  readonly repeats: readonly { readonly document: number; readonly sentence: number }[]
}

/** Sentences where nothing says how many: three, one more for every eight documents, six at most. */
const autoLength = (documents: number): number => Math.min(6, 3 + Math.floor(documents / 8))

/**
 * Picks sentences of several documents on one event, greedily (`greedyCluster`): those whose pairs of syllables the human summaries of such
 * clusters have, as the counts of all documents tell. None repeats another, in whatever document; none that leans on a sentence before it is taken without
 * that. They come in the order of their places in their articles, equal places in the order of the documents: what articles open with comes first.
 *
 * Another order of the documents gives the same sentences but where worths are equal: then the earlier document has it.
 * @param favour what the sentences of a document gain; worths are shares, 0.1 to 0.5 for what is picked
 * @throws InputError `input/not-an-object`, `input/unknown-option`, `input/bad-option`
 */
export function selectCluster(
  rankings: readonly Ranking[],
  options: SelectOptions = {},
  favour: (document: number) => number = () => 0,
): ClusterPick[] {
  return selectFromTable(clusterTable(rankings), options, favour)
}

/** As `selectCluster`, where the table is wanted for more. */
export function selectFromTable(
  table: ClusterTable,
  options: SelectOptions,
  favour: (document: number) => number,
): ClusterPick[] {
  const { rankings } = table
  const length = new Int32Array(table.length)
  const units = new Int32Array(table.length)
  for (let i = 0; i < table.length; i++) {
    const { context } = rankings[table.document[i]]
    const s = context.candidate[table.rank[i]]
    length[i] = context.length[table.rank[i]]
    units[i] = context.input.sentences.end[s] - context.input.sentences.start[s]
  }
  const budget = budgetOf(options, length, units) ?? {
    limit: autoLength(rankings.length),
    cost: new Int32Array(table.length).fill(1),
  }
  const facts = clusterFacts(table)
  const width = clusterFeatures.length
  const added = new Float64Array(table.length * width)
  const bonus = new Float64Array(table.length)
  for (let i = 0; i < table.length; i++) {
    clusterFeatures.forEach(({ weight, value }, f) => {
      bonus[i] += added[i * width + f] = weight * value(facts, i)
    })
    bonus[i] += focusOf(rankings[table.document[i]], table.rank[i]) + favour(table.document[i])
  }
  const { picks, repeats } = greedyCluster(table, clusterPairWorth(table), bonus, budget)
  const placed = [...picks.keys()].sort(
    (a, b) => table.rank[a] - table.rank[b] || table.document[a] - table.document[b],
  )
  const named = (i: number) => ({
    document: table.document[i],
    sentence: rankings[table.document[i]].context.candidate[table.rank[i]],
  })
  return placed.map((i) => ({
    ...named(i),
    score: picks.get(i)!,
    reasons: reasonsOf(added.subarray(i * width, (i + 1) * width), picks.get(i)! - bonus[i]),
    repeats: repeats.filter(([, of]) => of === i).map(([other]) => named(other)),
  }))
}

/** What a question adds: its relevance, on the scale of worths. */
const focusOf = ({ relevance }: Ranking, rank: number): number => (relevance === undefined ? 0 : relevance[rank] * 0.3)

function reasonsOf(added: Float64Array, covered: number): Reason[] {
  return [
    { feature: 'tells what summaries tell', value: covered, contribution: covered },
    ...clusterFeatures.map(({ name, weight }, f) => ({
      feature: name,
      value: added[f] / weight,
      contribution: added[f],
    })),
  ]
    .filter(({ contribution }) => contribution !== 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    .slice(0, 4)
}
