import type { ClusterTable } from './cluster-table.js'
import { clusterPairWeights } from './cluster-weights.js'
import { worthScale } from './term-worth.js'

/** What is known of each pair of a cluster: rows of numbers from 0 to 1, `clusterPairFeatures` wide. */
export const clusterPairFeatures = [
  'any',
  'share of documents',
  'square of that',
  'in one document alone',
  'sentences a document',
  'share of headlines',
  'earliest place',
  'share of documents that have it among their first three',
  'worth within a document',
  'best worth within a document',
  'how often, to the most frequent',
  'square root of that',
  'documents above six',
  'sentences above two a document',
] as const

/** Linear in the pairs of all documents. */
export function clusterPairRows(table: ClusterTable): Float64Array {
  const { rankings, length, document, rank, pairAt, pair, documentsOf, headlinesOf } = table
  const width = clusterPairFeatures.length
  const n = documentsOf.length
  const rows = new Float64Array(n * width)
  const count = new Int32Array(n)
  const earliest = new Int32Array(n).fill(1 << 20)
  const lead = new Int32Array(n)
  const leadOf = new Int32Array(n).fill(-1)
  const worth = new Float64Array(n)
  const best = new Float64Array(n)
  const worthOf = new Int32Array(n).fill(-1)
  for (let i = 0; i < length; i++)
    for (let p = pairAt[i]; p < pairAt[i + 1]; p++) {
      const t = pair[p]
      count[t]++
      if (rank[i] < earliest[t]) earliest[t] = rank[i]
      if (rank[i] < 3 && leadOf[t] !== document[i]) {
        leadOf[t] = document[i]
        lead[t]++
      }
      if (worthOf[t] !== document[i]) {
        worthOf[t] = document[i]
        worth[t] += table.worth[p]
        if (table.worth[p] > best[t]) best[t] = table.worth[p]
      }
    }
  const documents = Math.max(1, rankings.length)
  const headed = Math.max(1, rankings.filter(({ context }) => context.headline.bigram.size > 0).length)
  let most = 1
  for (const times of count) if (times > most) most = times
  for (let t = 0; t < n; t++) {
    const share = (documentsOf[t] - 1) / Math.max(1, documents - 1)
    rows.set(
      [
        1,
        share,
        share * share,
        documentsOf[t] === 1 ? 1 : 0,
        Math.min(1, count[t] / documents / 2),
        headlinesOf[t] / headed,
        1 / (1 + earliest[t]),
        lead[t] / documents,
        worth[t] / documentsOf[t] / worthScale,
        best[t] / worthScale,
        count[t] / most,
        Math.sqrt(count[t] / most),
        Math.min(1, Math.max(0, documentsOf[t] - 6) / 6),
        Math.min(1, Math.max(0, count[t] / documents - 2) / 4),
      ],
      t * width,
    )
  }
  return rows
}

/** Per pair: the share of human summaries that are expected to have it (linear regression, `corpus/train-clusters.ts`). */
export function clusterPairWorth(table: ClusterTable): Float64Array {
  const rows = clusterPairRows(table)
  const width = clusterPairFeatures.length
  return Float64Array.from(table.documentsOf, (_, t) => {
    let worth = 0
    for (let f = 0; f < width; f++) worth += clusterPairWeights[f] * rows[t * width + f]
    return Math.max(0, worth)
  })
}
