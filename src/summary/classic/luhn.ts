import type { SentenceTerms } from './terms.js'

/** Terms between two significant ones of a cluster, at the most (Luhn's four or five). */
const gap = 4

/**
 * Luhn (1958): a term is significant that comes again and does not stand in half of the sentences or more; a sentence scores as its best
 * cluster of significant terms, the square of their number over the length of the cluster. Linear.
 */
export function luhn({ length, terms, at, term, sentencesOf }: SentenceTerms): Float64Array {
  const count = new Int32Array(terms)
  for (const t of term) count[t]++
  const significant = (t: number) => count[t] >= 2 && (length < 4 || sentencesOf[t] * 2 <= length)
  const score = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    let first = -1
    let last = -1
    let members = 0
    for (let o = at[i]; o < at[i + 1]; o++) {
      if (!significant(term[o])) continue
      if (first < 0 || o - last > gap + 1) [first, members] = [o, 0]
      last = o
      members++
      score[i] = Math.max(score[i], members ** 2 / (last - first + 1))
    }
  }
  return score
}
