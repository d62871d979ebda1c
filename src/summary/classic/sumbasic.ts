import { inTurn } from './greedy.js'
import type { SentenceTerms } from './terms.js'

/**
 * SumBasic (Nenkova & Vanderwende 2005): of the sentences with the most probable term, the one whose terms are the most probable on average;
 * then the probabilities of its terms are squared. Linear in the text for each of the picks that `inTurn` makes.
 */
export function sumbasic({ length, terms, at, term, cellAt, cellTerm }: SentenceTerms): Float64Array {
  const probability = new Float64Array(terms)
  for (const t of term) probability[t] += 1 / term.length
  const used = new Uint8Array(length)
  let likely = mostLikely()
  function mostLikely(): number {
    // Only terms of sentences that are left: others cannot lead to one.
    let best = -1
    for (let i = 0; i < length; i++)
      if (used[i] === 0)
        for (let c = cellAt[i]; c < cellAt[i + 1]; c++)
          if (best < 0 || probability[cellTerm[c]] > probability[best]) best = cellTerm[c]
    return best
  }
  return inTurn(
    length,
    (i) => {
      let sum = 0
      let has = false
      for (let o = at[i]; o < at[i + 1]; o++) {
        sum += probability[term[o]]
        has ||= term[o] === likely
      }
      // Means are at most 1: a sentence without the term comes behind all with it.
      return at[i + 1] === at[i] ? -2 : sum / (at[i + 1] - at[i]) - (has ? 0 : 1)
    },
    (i) => {
      used[i] = 1
      for (let c = cellAt[i]; c < cellAt[i + 1]; c++) probability[cellTerm[c]] **= 2
      likely = mostLikely()
    },
  )
}
