/** Precision, recall and their harmonic mean, from 0 to 1; all 0 where nothing is shared. */
export interface RougeScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** A score from the number of units shared, in the summary, and in the reference. */
export function scoreOf(both: number, inSummary: number, inReference: number): RougeScore {
  if (both === 0) return { precision: 0, recall: 0, f1: 0 }
  return { precision: both / inSummary, recall: both / inReference, f1: (2 * both) / (inSummary + inReference) }
}

/** ROUGE-N: runs of `n` tokens that both have, each counted as often as it stands in both. Linear. */
export function overlap(summary: readonly string[], reference: readonly string[], n: number): RougeScore {
  const wanted = grams(reference, n)
  let both = 0
  for (const [gram, count] of grams(summary, n)) both += Math.min(count, wanted.get(gram) ?? 0)
  return scoreOf(both, Math.max(0, summary.length - n + 1), Math.max(0, reference.length - n + 1))
}

function grams(tokens: readonly string[], n: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (let i = 0; i + n <= tokens.length; i++) {
    const gram = n === 1 ? tokens[i] : tokens.slice(i, i + n).join(' ')
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}
