import { pageRank } from './page-rank.js'
import { type SentenceTerms, sharedCells } from './terms.js'

/**
 * TextRank (Mihalcea & Tarau 2004): an edge weighs as the number of terms that two sentences share, over the sum of the logarithms of
 * their lengths. The sentences with a term are summed by length, so that no pair of sentences is looked at: for each round, linear in
 * the text times the number of different lengths.
 */
export function textrank(sentences: SentenceTerms): Float64Array {
  const { length, at, cellTerm } = sentences
  const size = Float64Array.from({ length }, (_, i) => Math.log(Math.max(2, at[i + 1] - at[i])))
  const shared = sharedCells(sentences)
  const term = Int32Array.from(shared.cell, (c) => cellTerm[c])
  const sizeOf = new Float64Array(term.length)
  for (let i = 0; i < length; i++) sizeOf.fill(size[i], shared.at[i], shared.at[i + 1])
  // One sum for each term and length that occur together; those of a term lie side by side.
  const order = Array.from(term.keys()).sort((a, b) => term[a] - term[b] || sizeOf[a] - sizeOf[b])
  const sumOf = new Int32Array(term.length)
  const sumSize: number[] = []
  const first = new Int32Array(term.length)
  const past = new Int32Array(term.length)
  for (let from = 0; from < order.length; ) {
    let to = from
    const start = sumSize.length
    for (; to < order.length && term[order[to]] === term[order[from]]; to++) {
      if (sumSize.length === start || sumSize[sumSize.length - 1] !== sizeOf[order[to]]) sumSize.push(sizeOf[order[to]])
      sumOf[order[to]] = sumSize.length - 1
    }
    for (; from < to; from++) {
      first[order[from]] = start
      past[order[from]] = sumSize.length
    }
  }
  const sum = new Float64Array(sumSize.length)
  return pageRank(length, 0.85, (from, into) => {
    sum.fill(0)
    for (let i = 0; i < length; i++) for (let k = shared.at[i]; k < shared.at[i + 1]; k++) sum[sumOf[k]] += from[i]
    for (let i = 0; i < length; i++) {
      let total = 0
      for (let k = shared.at[i]; k < shared.at[i + 1]; k++) {
        for (let p = first[k]; p < past[k]; p++) total += sum[p] / (size[i] + sumSize[p])
        // Without the edge to itself.
        total -= from[i] / (2 * size[i])
      }
      into[i] = Math.max(0, total)
    }
  })
}
