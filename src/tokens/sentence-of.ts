import type { TokenTable } from '../columns.js'

/** The sentence of a token, by bisection. */
export function sentenceOf({ sentenceAt }: TokenTable, token: number): number {
  let low = 0
  let high = sentenceAt.length - 1
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (sentenceAt[middle] <= token) low = middle
    else high = middle
  }
  return low
}
