import type { Ranking } from './rank.js'

/** The candidates of several documents in one column, document by document, with their pairs of syllables under common numbers. */
export interface ClusterTable {
  readonly rankings: readonly Ranking[]
  readonly length: number
  /** Per candidate: its document, and its place among the candidates of that document. */
  readonly document: Int32Array
  readonly rank: Int32Array
  /** `length + 1` values: candidate `i` has the pairs `pair[pairAt[i]]` … `pair[pairAt[i + 1]]`, each once. */
  readonly pairAt: Int32Array
  readonly pair: Int32Array
  /** Parallel to `pair`: what the pair is worth within its document (`term-worth.ts`). */
  readonly worth: Int32Array
  /** Per pair: in how many documents, and in how many headlines, it stands. */
  readonly documentsOf: Int32Array
  readonly headlinesOf: Int32Array
}

/** Linear in the text of all documents. */
export function clusterTable(rankings: readonly Ranking[]): ClusterTable {
  const number = new Map<number, number>()
  const documentsOf: number[] = []
  const seenIn: number[] = []
  const [document, rank, pair, worth]: number[][] = [[], [], [], []]
  const pairAt = [0]
  rankings.forEach(({ context: { candidate, pairs, input } }, d) => {
    const cluster = Int32Array.from(pairs.hash, (hash) => {
      let id = number.get(hash)
      if (id === undefined) {
        number.set(hash, (id = number.size))
        documentsOf.push(0)
        seenIn.push(-1)
      }
      if (seenIn[id] !== d) {
        seenIn[id] = d
        documentsOf[id]++
      }
      return id
    })
    const last = new Int32Array(pairs.length).fill(-1)
    candidate.forEach((s, r) => {
      document.push(d)
      rank.push(r)
      for (let t = input.tokens.sentenceAt[s]; t < input.tokens.sentenceAt[s + 1]; t++) {
        const id = pairs.id[t]
        if (id < 0 || last[id] === r) continue
        last[id] = r
        pair.push(cluster[id])
        worth.push(pairs.worth[id])
      }
      pairAt.push(pair.length)
    })
  })
  const headlinesOf = new Int32Array(number.size)
  for (const { context } of rankings)
    for (const hash of context.headline.bigram) {
      const id = number.get(hash)
      if (id !== undefined) headlinesOf[id]++
    }
  return {
    rankings,
    length: document.length,
    document: Int32Array.from(document),
    rank: Int32Array.from(rank),
    pairAt: Int32Array.from(pairAt),
    pair: Int32Array.from(pair),
    worth: Int32Array.from(worth),
    documentsOf: Int32Array.from(documentsOf),
    headlinesOf,
  }
}

/** How many pairs two candidates have both, and how many the shorter one has: one over the other is what it shares. Linear in their pairs. */
export function sharedPairs({ pairAt, pair }: ClusterTable, a: number, b: number): { both: number; shorter: number } {
  const own = new Set(pair.subarray(pairAt[a], pairAt[a + 1]))
  let both = 0
  for (let p = pairAt[b]; p < pairAt[b + 1]; p++) if (own.has(pair[p])) both++
  return { both, shorter: Math.min(own.size, pairAt[b + 1] - pairAt[b]) }
}
