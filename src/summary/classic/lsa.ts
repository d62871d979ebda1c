import { largestEigen } from './singular.js'
import type { SentenceTerms } from './terms.js'

/** Topics that are looked for at the most. */
const most = 12

/**
 * Latent semantic analysis (Gong & Liu 2001) with the scores of Steinberger and Ježek (2004): the length of a sentence's vector over the
 * topics, each weighed by its singular value; topics are those whose value is at least half of the largest, at most twelve of them.
 * Linear in the text for each round of the iteration.
 */
export function lsa({ length, terms, cellAt, cellTerm, cellCount, sentencesOf }: SentenceTerms): Float64Array {
  const weight = Float64Array.from(cellCount, (count, c) => count * Math.log(1 + length / sentencesOf[cellTerm[c]]))
  const sum = new Float64Array(terms)
  const { value, vector } = largestEigen(length, most, (from, into) => {
    sum.fill(0)
    for (let i = 0; i < length; i++)
      for (let c = cellAt[i]; c < cellAt[i + 1]; c++) sum[cellTerm[c]] += weight[c] * from[i]
    for (let i = 0; i < length; i++) {
      let total = 0
      for (let c = cellAt[i]; c < cellAt[i + 1]; c++) total += weight[c] * sum[cellTerm[c]]
      into[i] = total
    }
  })
  // The eigenvalues of AᵀA are the squares of the singular values of A.
  const topics = value.filter((square) => square > 0 && square >= value[0] / 4).length
  const score = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    let square = 0
    for (let k = 0; k < topics; k++) square += value[k] * vector[k][i] ** 2
    score[i] = Math.sqrt(square)
  }
  return score
}
