import type { Measure } from './compare.js'
import { bins } from './signature.js'

/** How signatures are cut for the search of candidates. */
export interface Bands {
  /** Two documents are compared when all rows of at least one band are equal. */
  readonly bands: number
  readonly rows: number
}

/** Of the pairs just at the threshold, so many become candidates at the least. */
const leastFound = 0.99

/**
 * The bands for a threshold: as many rows a band as leave a pair just at the threshold a chance of 99 % to be found (pairs
 * above it have more). More rows mean fewer candidates that are none. For .5 these are 85 bands of 3 rows, for .8 32 of 8.
 */
export function bandsFor(threshold: number): Bands {
  for (let rows = bins; rows > 1; rows--) {
    const cut = { rows, bands: Math.floor(bins / rows) }
    if (chanceOf(threshold, cut) >= leastFound) return cut
  }
  return { rows: 1, bands: bins }
}

/** The S-curve: the chance that two documents of a Jaccard similarity become candidates, 1 − (1 − Jʳ)ᵇ. */
export function chanceOf(similarity: number, { bands, rows }: Bands): number {
  return 1 - (1 - similarity ** rows) ** bands
}

export const defaultThreshold: Readonly<Record<Measure, number>> = { jaccard: 0.8, containment: 0.52 }

/** Candidates for containment come at this Jaccard similarity: two rows a band. One row would compare half of an archive with the other. */
const mostForContainment = 0.2

/**
 * The Jaccard similarity that candidates are searched for. Two sets of one size of containment `c` have c / (2 − c); where one is smaller, less.
 */
export function leastJaccard(measure: Measure, threshold: number): number {
  return measure === 'jaccard' ? threshold : Math.min(mostForContainment, threshold / (2 - threshold))
}
