import { Int32Column } from '../../columns.js'
import { pageRank } from './page-rank.js'
import { type SentenceTerms, sharedCells, unitVectors } from './terms.js'

/** Erkan and Radev's `d`: they jump with 0.15. */
const damping = 0.85

/** Cosines from here on are edges in the version with a threshold. */
const threshold = 0.1

/**
 * Continuous LexRank (Erkan & Radev 2004): edges weigh as much as the cosine of two sentences' vectors, a sentence's own included. The
 * matrix of cosines is never made: with the vectors as rows of V it is V Vᵀ. Linear in the text for each round.
 */
export function lexrank(sentences: SentenceTerms): Float64Array {
  const { length, terms, cellAt, cellTerm } = sentences
  const vector = unitVectors(sentences)
  const { at, cell } = sharedCells(sentences)
  const term = Int32Array.from(cell, (c) => cellTerm[c])
  const weight = Float64Array.from(cell, (c) => vector[c])
  // What a term of one sentence alone adds to the cosine of the sentence with itself.
  const alone = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    for (let c = cellAt[i]; c < cellAt[i + 1]; c++) alone[i] += vector[c] ** 2
    for (let k = at[i]; k < at[i + 1]; k++) alone[i] -= weight[k] ** 2
  }
  const sum = new Float64Array(terms)
  return pageRank(length, damping, (from, into) => {
    for (let k = 0; k < term.length; k++) sum[term[k]] = 0
    for (let i = 0; i < length; i++) for (let k = at[i]; k < at[i + 1]; k++) sum[term[k]] += weight[k] * from[i]
    for (let i = 0; i < length; i++) {
      let total = alone[i] * from[i]
      for (let k = at[i]; k < at[i + 1]; k++) total += weight[k] * sum[term[k]]
      into[i] = total
    }
  })
}

/**
 * LexRank with a threshold: every cosine of 0.1 or more is an edge of weight 1. Time and memory as the pairs of sentences that share a
 * term, which an inverted index finds.
 */
export function lexrankThreshold(sentences: SentenceTerms): Float64Array {
  const { length, terms, cellAt, cellTerm, sentencesOf } = sentences
  const vector = unitVectors(sentences)
  const postingAt = new Int32Array(terms + 1)
  for (let t = 0; t < terms; t++) postingAt[t + 1] = postingAt[t] + sentencesOf[t]
  const filled = postingAt.slice()
  const posting = new Int32Array(cellTerm.length)
  const weight = new Float64Array(cellTerm.length)
  for (let i = 0; i < length; i++)
    for (let c = cellAt[i]; c < cellAt[i + 1]; c++) {
      const place = filled[cellTerm[c]]++
      posting[place] = i
      weight[place] = vector[c]
    }
  const edge = new Int32Column()
  const edgeAt = new Int32Array(length + 1)
  const cosine = new Float64Array(length)
  const seen = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    let met = 0
    for (let c = cellAt[i]; c < cellAt[i + 1]; c++)
      for (let p = postingAt[cellTerm[c]]; p < postingAt[cellTerm[c] + 1]; p++) {
        const j = posting[p]
        if (cosine[j] === 0) seen[met++] = j
        cosine[j] += vector[c] * weight[p]
      }
    for (let k = 0; k < met; k++) {
      if (cosine[seen[k]] >= threshold) edge.push(seen[k])
      cosine[seen[k]] = 0
    }
    edgeAt[i + 1] = edge.length
  }
  const to = edge.finish()
  return pageRank(length, damping, (from, into) => {
    for (let i = 0; i < length; i++) {
      let total = 0
      for (let e = edgeAt[i]; e < edgeAt[i + 1]; e++) total += from[to[e]]
      into[i] = total
    }
  })
}
