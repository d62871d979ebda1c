import type { Content } from './fingerprint.js'

export const measureNames = ['jaccard', 'containment'] as const
/**
 * What the similarity of two sets is: their shared members over all members (Jaccard), or over those of the smaller set (containment), so
 * that a text that stands in a longer one is like it.
 */
export type Measure = (typeof measureNames)[number]

/** What two documents have in common. */
export interface Likeness {
  /** Of their sets of shingles, by the measure that was asked for. */
  readonly similarity: number
  /**
   * Each says numbers that the other does not say (`Quyết định số 15/QĐ-UBND` and `số 16/QĐ-UBND`): forms filled in twice, or news with new
   * figures, rather than copies. A longer text with all the numbers of a shorter one does not differ.
   */
  readonly differs: boolean
}

/** Content in the form that is compared: distinct members, ascending. */
export interface Sets {
  readonly shingles: Int32Array
  readonly numbers: Int32Array
}

/** O(n log n). */
export function setsOf({ shingles, numbers }: Content): Sets {
  return { shingles: distinct(shingles), numbers: distinct(numbers) }
}

function distinct(values: Uint32Array): Int32Array {
  const sorted = Int32Array.from(values).sort()
  let length = 0
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[length++] = sorted[i]
  return sorted.slice(0, length)
}

/** Linear in the sets. */
export function compareSets(a: Sets, b: Sets, measure: Measure): Likeness {
  const [x, y] = [a.shingles, b.shingles]
  const shared = sharedOf(x, y)
  const all = measure === 'jaccard' ? x.length + y.length - shared : Math.min(x.length, y.length)
  return {
    similarity: all === 0 ? 0 : shared / all,
    differs: lacks(a.numbers, b.numbers) && lacks(b.numbers, a.numbers),
  }
}

/** How many members two ascending lists share. */
function sharedOf(a: Int32Array, b: Int32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared++
      i++
      j++
    } else if (a[i] < b[j]) i++
    else j++
  }
  return shared
}

/** Whether a member of the second set is not in the first; both ascending. */
function lacks(a: Int32Array, b: Int32Array): boolean {
  let i = 0
  for (const value of b) {
    while (i < a.length && a[i] < value) i++
    if (i === a.length || a[i] !== value) return true
  }
  return false
}
