import { Coverage, type Covered } from './coverage.js'
import { openerKinds } from './facts.js'
import { type Ranking, scoreScale } from './rank.js'
import { standings } from './standing.js'
import { worthScale } from './term-worth.js'

/** A summary of one sentence or two, by places among the candidates, in text order. */
export interface ShortSummary {
  readonly rank: readonly number[]
  readonly length: number
  readonly covered: Covered
}

/** How many of the best sentences are tried, alone and two by two. */
const tried = 5

/**
 * All summaries of one or two of the best sentences that can be read: those that stand alone, one or two of them, and what leans on the sentence before
 * with that one.
 */
export function shortSummaries({ context, score }: Ranking, standing: (rank: number) => number): ShortSummary[] {
  const alone = (rank: number) => rank >= 0 && standing(rank) === standings.alone
  const leans = (rank: number) => standing(rank) === standings.leaning
  const best = bestRanks(score, (rank) => alone(rank) || (leans(rank) && alone(rank - 1)))
  const coverage = new Coverage(context)
  const found: ShortSummary[] = []
  const addPair = (one: Covered, a: number, b: number): void => {
    const more = coverage.add(b, false)
    found.push({
      rank: a < b ? [a, b] : [b, a],
      length: context.length[a] + context.length[b],
      covered: {
        syllables: one.syllables + more.syllables,
        pairs: one.pairs + more.pairs,
        syllableWorth: one.syllableWorth + more.syllableWorth,
        pairWorth: one.pairWorth + more.pairWorth,
        headSyllables: one.headSyllables + more.headSyllables,
        headPairs: one.headPairs + more.headPairs,
      },
    })
  }
  best.forEach((rank, i) => {
    coverage.clear()
    const one = coverage.add(rank)
    if (leans(rank)) {
      addPair(one, rank, rank - 1)
      return
    }
    found.push({ rank: [rank], length: context.length[rank], covered: one })
    for (const other of best.slice(i + 1)) if (!leans(other)) addPair(one, rank, other)
  })
  return found
}

/** The best candidates, the best first; ties go to the earlier. Linear. */
function bestRanks(score: Int32Array, may: (rank: number) => boolean): number[] {
  const best: number[] = []
  for (let rank = 0; rank < score.length; rank++) {
    if (best.length === tried && score[rank] <= score[best[tried - 1]]) continue
    if (!may(rank)) continue
    let at = best.length
    while (at > 0 && score[best[at - 1]] < score[rank]) at--
    best.splice(at, 0, rank)
    if (best.length > tried) best.pop()
  }
  return best
}

/** What is known of a short summary, by name; whole numbers from 0 to 255. Shares are of 255. */
export const shortSummaryFeatures = [
  'sentences', 'length', 'best score', 'other score', 'behind the best', 'expected syllables', 'expected pairs', 'expected overlap', 'expected share', 'repeated', 'headline syllables', 'headline pairs', 'headline length',
  'candidates', 'first place', 'gap', 'first length', 'mass', 'second opener',
] as const // biome-ignore format: a list

/** The features of short summaries, row by row. */
export function shortSummaryRows({ context, facts, score }: Ranking, summaries: readonly ShortSummary[]): Uint8Array {
  const width = shortSummaryFeatures.length
  const rows = new Uint8Array(summaries.length * width)
  let top = Number.NEGATIVE_INFINITY
  for (const { rank } of summaries) for (const r of rank) top = Math.max(top, score[r])
  const { headline } = context
  const scoreByte = (value: number) => 100 + (150 * value) / scoreScale
  summaries.forEach(({ rank, length, covered }, i) => {
    const [a, b] = [rank[0], rank[rank.length - 1]]
    const best = Math.max(score[a], score[b])
    const pairs = a === b ? facts.pairs[a] : facts.pairs[a] + facts.pairs[b]
    const values = [
      rank.length,
      length,
      scoreByte(best),
      a === b ? 0 : scoreByte(Math.min(score[a], score[b])),
      (300 * (top - best)) / scoreScale,
      (6 * covered.syllableWorth) / worthScale,
      (12 * covered.pairWorth) / worthScale,
      (255 * (covered.syllableWorth + 2 * covered.pairWorth)) / worthScale / (length + 33),
      (255 * covered.syllableWorth) / worthScale / length,
      (255 * (pairs - covered.pairs)) / Math.max(1, pairs),
      (255 * covered.headSyllables) / Math.max(1, headline.unigram.size),
      (255 * covered.headPairs) / Math.max(1, headline.bigram.size),
      headline.unigram.size,
      facts.n,
      a,
      b - a,
      context.length[a],
      (1020 * (a === b ? facts.mass[a] : facts.mass[a] + facts.mass[b])) / Math.max(1, facts.totalMass),
      a === b ? 0 : facts.opener[b] === openerKinds.plain ? 1 : 2,
    ]
    for (let f = 0; f < width; f++) {
      const value = Math.floor(values[f] + 0.5)
      rows[i * width + f] = value < 0 ? 0 : value > 255 ? 255 : value
    }
  })
  return rows
}
