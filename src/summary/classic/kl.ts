import { inTurn } from './greedy.js'
import type { SentenceTerms } from './terms.js'

/** What every term counts in a summary before it stands there. */
const smoothing = 0.01

/**
 * KLSum (Haghighi & Vanderwende 2009): the sentence that brings the distribution of the summary's terms nearest to that of the text, by the
 * divergence of Kullback and Leibler from the text's. Linear in the text for each of the picks that `inTurn` makes.
 */
export function kl({ length, terms, at, term, cellAt, cellTerm, cellCount }: SentenceTerms): Float64Array {
  const probability = new Float64Array(terms)
  for (const t of term) probability[t] += 1 / term.length
  const count = new Float64Array(terms).fill(smoothing)
  let total = smoothing * terms
  return inTurn(
    length,
    // How much the divergence falls: only the sentence's own terms and the length of the summary change it.
    (i) => {
      let gain = 0
      for (let c = cellAt[i]; c < cellAt[i + 1]; c++)
        gain += probability[cellTerm[c]] * Math.log(1 + cellCount[c] / count[cellTerm[c]])
      return at[i + 1] === at[i] ? Number.NEGATIVE_INFINITY : gain - Math.log(1 + (at[i + 1] - at[i]) / total)
    },
    (i) => {
      for (let c = cellAt[i]; c < cellAt[i + 1]; c++) count[cellTerm[c]] += cellCount[c]
      total += at[i + 1] - at[i]
    },
  )
}
