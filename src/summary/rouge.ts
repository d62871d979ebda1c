/**
 * ROUGE (Lin 2004): overlap of a summary with a reference, as F1 of 1-grams, 2-grams and the longest common subsequence
 * (over the whole summary). No stemming. A figure means nothing without its tokeniser: name it.
 */
export interface Rouge {
  readonly rouge1: number
  readonly rouge2: number
  readonly rougeL: number
}

/** Lower-cased runs of letters and digits: the scale to compare Vietnamese on. */
export function syllableTokens(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

/** Fragments of `[a-z0-9]`, as the common scorers cut any text: `Thủ tướng` becomes `th t ng`. For comparing with published figures only. */
export function asciiTokens(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
}

/** O(n · m) time in the numbers of tokens, for the subsequence; O(m) memory. */
export function rouge(summary: readonly string[], reference: readonly string[]): Rouge {
  return {
    rouge1: overlap(summary, reference, 1),
    rouge2: overlap(summary, reference, 2),
    rougeL: f1(commonSubsequence(summary, reference), summary.length, reference.length),
  }
}

function grams(tokens: readonly string[], n: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (let i = 0; i + n <= tokens.length; i++) {
    const gram = tokens.slice(i, i + n).join(' ')
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

function overlap(summary: readonly string[], reference: readonly string[], n: number): number {
  const wanted = grams(reference, n)
  let both = 0
  for (const [gram, count] of grams(summary, n)) both += Math.min(count, wanted.get(gram) ?? 0)
  return f1(both, Math.max(0, summary.length - n + 1), Math.max(0, reference.length - n + 1))
}

function commonSubsequence(a: readonly string[], b: readonly string[]): number {
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

function f1(both: number, found: number, wanted: number): number {
  return both === 0 ? 0 : (2 * both) / (found + wanted)
}
