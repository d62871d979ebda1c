import type { NewsClasses } from '../src/entities/news-classes.js'
import { WordClasses } from '../src/tags/word-classes.js'
import type { Counts } from './news-names.js'

/** Hashes and their classes, 1 … 255, as they are compiled. */
export interface ClassTable {
  readonly hash: Int32Array
  readonly class: Uint8Array
}

/** Nothing is known. */
export const noNews: NewsClasses = {
  syllables: new WordClasses(new Int32Array(0), new Uint8Array(0)),
  words: new WordClasses(new Int32Array(0), new Uint8Array(0)),
}

/** Shares are told apart in four steps, and many occurrences from few. */
function profile(row: Uint32Array, often: number): number {
  const sum = row.reduce((a, b) => a + b)
  let profile = 0
  for (const count of row) {
    const share = count / sum
    profile = profile * 4 + (share < 0.08 ? 0 : share < 0.3 ? 1 : share < 0.65 ? 2 : 3)
  }
  return profile * 2 + (sum > often ? 1 : 0)
}

/** Classes by the counts of each model; all tables number their classes alike, by what is frequent under the last model. */
export function countedClasses(counts: Counts, minCount: number, often: number): ClassTable[] {
  const rows = counts.map((map) =>
    [...map]
      .filter(([, row]) => row.reduce((a, b) => a + b) >= minCount)
      .map(([hash, row]): [hash: number, profile: number] => [hash, profile(row, often)])
      .sort((a, b) => a[0] - b[0]),
  )
  const frequent = new Map<number, number>()
  for (const [, p] of rows[rows.length - 1]) frequent.set(p, (frequent.get(p) ?? 0) + 1)
  const kept = [...frequent].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 255)
  const number = new Map(kept.map(([p], i) => [p, i + 1]))
  return rows.map((list) => {
    const known = list.filter(([, p]) => number.has(p))
    return {
      hash: Int32Array.from(known, ([hash]) => hash),
      class: Uint8Array.from(known, ([, p]) => number.get(p) ?? 0),
    }
  })
}

export const openClasses = (table: ClassTable): WordClasses => new WordClasses(table.hash, table.class)
