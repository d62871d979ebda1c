import { type ClusterSet, type EventCluster, eventClusters } from '../../corpus/cluster-documents.js'
import { corpusPath } from '../../corpus/corpora.js'
import { rougeF1, syllableTokens } from '../../src/rouge/index.js'
import { type ClassicMethodName, classicMethodNames } from '../../src/summary/classic/methods.js'
import { pairedBootstrap } from './bootstrap.js'
import { classicSystem, nearest, ownSystem, roundRobinSystem } from './cluster-systems.js'

export interface ClusterScore {
  readonly rouge1: number
  readonly rouge2: number
  readonly rougeL: number
  /** F1 of the sentences that people chose; vims alone. */
  readonly chosen?: number
  readonly syllables: number
  /** One-sided, that `vanban` is not better: ROUGE-2, and the choices. Paired bootstrap, 2,000 draws. */
  readonly p?: { readonly rouge2: number; readonly chosen?: number }
}

export interface ClusterScores {
  readonly clusters: number
  readonly budget: string
  readonly systems: Readonly<Record<string, ClusterScore>>
}

const measures = ['rouge1', 'rouge2', 'rougeL', 'chosen', 'syllables'] as const
type Row = Record<(typeof measures)[number], number>

/**
 * Summaries of event clusters of the mean length of the human ones of the set, in syllables (so the budget knows the references; it is the same
 * for all systems): whole sentences, as many as come nearest to it. Against each human summary on syllables, the mean counts.
 */
export async function evaluateClusters(set: ClusterSet, half: 'choose' | 'report' = 'report'): Promise<ClusterScores> {
  const clusters = await eventClusters(set, half)
  const lengths = clusters.flatMap(({ references }) => references.map((text) => syllableTokens(text).length))
  const budget = Math.round(mean(lengths))
  const systems: Readonly<Record<string, (cluster: EventCluster) => (n: number) => string[]>> = {
    vanban: ownSystem,
    'lead round-robin': roundRobinSystem,
    ...Object.fromEntries(
      classicMethodNames.map((method: ClassicMethodName) => [
        method,
        (cluster: EventCluster) => classicSystem(cluster, method),
      ]),
    ),
  }
  const rows = Object.entries(systems).map(
    ([name, system]) => [name, clusters.map((cluster) => scored(cluster, nearest(system(cluster), budget)))] as const,
  )
  const own = rows[0][1]
  const column = (of: readonly Row[], measure: keyof Row) => of.map((row) => row[measure])
  const p = (of: readonly Row[], measure: keyof Row) =>
    Math.round(pairedBootstrap(column(own, measure), column(of, measure)).p * 1e4) / 1e4
  return {
    clusters: clusters.length,
    budget: `${budget} syllables`,
    systems: Object.fromEntries(
      rows.map(([name, of]) => {
        const figure = (measure: keyof Row) => Math.round(1e4 * mean(column(of, measure))) / 100
        return [
          name,
          {
            rouge1: figure('rouge1'),
            rouge2: figure('rouge2'),
            rougeL: figure('rougeL'),
            ...(set === 'vims' && { chosen: figure('chosen') }),
            syllables: Math.round(mean(column(of, 'syllables'))),
            ...(of !== own && { p: { rouge2: p(of, 'rouge2'), ...(set === 'vims' && { chosen: p(of, 'chosen') }) } }),
          },
        ]
      }),
    ),
  }
}

/** Both sets that are at hand. */
export async function evaluateClusterSummaries(): Promise<Record<string, ClusterScores>> {
  const found: Record<string, ClusterScores> = {}
  for (const set of ['vims', 'vietnamesemds'] as const)
    if (corpusPath(`${set}/clusters-dev.jsonl.gz`)) found[set] = await evaluateClusters(set)
  return found
}

function scored({ references, chosen }: EventCluster, summary: readonly string[]): Row {
  const ours = syllableTokens(summary.join(' '))
  const each = references.map((text) => rougeF1(ours, syllableTokens(text)))
  return {
    rouge1: mean(each.map(({ rouge1 }) => rouge1)),
    rouge2: mean(each.map(({ rouge2 }) => rouge2)),
    rougeL: mean(each.map(({ rougeL }) => rougeL)),
    chosen: mean(chosen.filter(({ length }) => length > 0).map((list) => choiceF1(summary, list))),
    syllables: ours.length,
  }
}

/**
 * F1 of picked sentences against one person's. Two count as one that share more than half of the pairs of the shorter: articles of a cluster
 * tell the same in the same words, and sentences are cut apart in other places.
 */
function choiceF1(picked: readonly string[], list: readonly string[]): number {
  const [ours, theirs] = [picked, list].map((texts) => texts.map(pairsOf))
  const precision = mean(ours.map((one) => (theirs.some((other) => same(one, other)) ? 1 : 0)))
  const recall = mean(theirs.map((one) => (ours.some((other) => same(one, other)) ? 1 : 0)))
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

function pairsOf(text: string): Set<string> {
  const tokens = syllableTokens(text)
  return new Set(tokens.slice(1).map((token, i) => `${tokens[i]} ${token}`))
}

function same(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let both = 0
  for (const pair of a) if (b.has(pair)) both++
  return both > 0.5 * Math.min(a.size, b.size)
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
