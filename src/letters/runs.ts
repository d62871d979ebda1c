import { isLetter } from './classes.js'

/** No syllable takes more units, each of its letters with a mark or two of its own. */
const longest = 24

/**
 * The run of letters and marks around the unit at `at`, or undefined where it is too long for a syllable. `also` tells of
 * further places whose unit belongs to a run. O(1).
 */
export function runAround(
  text: string,
  at: number,
  also: (at: number) => boolean = () => false,
): { start: number; end: number } | undefined {
  let start = at
  let end = at + 1
  for (; start > 0 && end - start <= longest; start--) {
    if (!isLetter(text.charCodeAt(start - 1)) && !also(start - 1)) break
  }
  for (; end < text.length && end - start <= longest; end++) {
    if (!isLetter(text.charCodeAt(end)) && !also(end)) break
  }
  return end - start > longest ? undefined : { start, end }
}
