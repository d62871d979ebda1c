import { InputError } from '../errors.js'
import { type RougeScore, scoreOf } from './overlap.js'

/** Length of the longest common subsequence of two lists. O(n · m) time, O(m) memory. */
export function commonSubsequence(a: readonly string[], b: readonly string[]): number {
  const row = new Int32Array(b.length + 1)
  for (const token of a) {
    let diagonal = 0
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]
      row[j] = token === b[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1])
      diagonal = above
    }
  }
  return row[b.length]
}

/**
 * ROUGE-Lsum (Lin 2004, §3.2): of each sentence of the reference, the tokens that lie on a longest common subsequence with any
 * sentence of the summary; a token counts no more often than it stands in the whole summary and the whole reference. Where a
 * sentence has several longest subsequences, the one that `rouge_score` of Google Research takes. O(n · m) time in the numbers
 * of tokens; a byte of memory for each pair of tokens of two sentences.
 * @throws InputError `input/too-long` where two sentences have more than 2^28 pairs of tokens
 */
export function unionSubsequence(
  summary: readonly (readonly string[])[],
  reference: readonly (readonly string[])[],
): RougeScore {
  const left = counts(reference)
  const leftInSummary = counts(summary)
  let both = 0
  for (const wanted of reference) {
    const hit = new Uint8Array(wanted.length)
    for (const sentence of summary) mark(wanted, sentence, hit)
    for (let i = 0; i < wanted.length; i++) {
      const token = wanted[i]
      const inReference = left.get(token) ?? 0
      const inSummary = leftInSummary.get(token) ?? 0
      if (hit[i] === 0 || inReference === 0 || inSummary === 0) continue
      both++
      left.set(token, inReference - 1)
      leftInSummary.set(token, inSummary - 1)
    }
  }
  return scoreOf(both, length(summary), length(reference))
}

/** Marks the tokens of `wanted` on one longest common subsequence with `sentence`. */
function mark(wanted: readonly string[], sentence: readonly string[], hit: Uint8Array): void {
  const width = sentence.length
  if (wanted.length * width > 2 ** 28)
    throw new InputError(
      'input/too-long',
      `ROUGE-Lsum takes sentences of at most 2^28 pairs of tokens, found ${wanted.length} × ${width}`,
    )
  // 1: the tokens are equal; 2: the longer one lies to the left; 0: above.
  const step = new Uint8Array(wanted.length * width)
  const row = new Int32Array(width + 1)
  for (let i = 0; i < wanted.length; i++) {
    let diagonal = 0
    for (let j = 0; j < width; j++) {
      const above = row[j + 1]
      const equal = wanted[i] === sentence[j]
      if (equal) step[i * width + j] = 1
      else if (row[j] > above) step[i * width + j] = 2
      row[j + 1] = equal ? diagonal + 1 : Math.max(above, row[j])
      diagonal = above
    }
  }
  for (let i = wanted.length - 1, j = width - 1; i >= 0 && j >= 0; ) {
    const way = step[i * width + j]
    if (way === 1) hit[i] = 1
    if (way !== 2) i--
    if (way !== 0) j--
  }
}

function counts(sentences: readonly (readonly string[])[]): Map<string, number> {
  const count = new Map<string, number>()
  for (const sentence of sentences) for (const token of sentence) count.set(token, (count.get(token) ?? 0) + 1)
  return count
}

const length = (sentences: readonly (readonly string[])[]): number =>
  sentences.reduce((sum, sentence) => sum + sentence.length, 0)
