import type { FeatureContext } from '../context.js'

/** The candidate sentences of a text as bags of terms; a term is a number from 0 on. */
export interface SentenceTerms {
  /** How many sentences there are. */
  readonly length: number
  /** How many terms there are. */
  readonly terms: number
  /** `length + 1` values: sentence `i` has the occurrences `at[i]` … `at[i + 1]`. */
  readonly at: Int32Array
  /** Per occurrence, in text order: its term. */
  readonly term: Int32Array
  /** `length + 1` values: sentence `i` has the cells `cellAt[i]` … `cellAt[i + 1]`, one for each of its terms. */
  readonly cellAt: Int32Array
  readonly cellTerm: Int32Array
  /** Per cell: how often the term stands in the sentence. */
  readonly cellCount: Int32Array
  /** Per term: in how many sentences it stands. */
  readonly sentencesOf: Int32Array
}

/** Terms out of a column with a hash for each token, 0 for what is none. Linear. */
export function sentenceTerms(context: FeatureContext, column: Int32Array): SentenceTerms {
  const { candidate, input } = context
  const { sentenceAt } = input.tokens
  const number = new Map<number, number>()
  const at = new Int32Array(candidate.length + 1)
  const cellAt = new Int32Array(candidate.length + 1)
  const term: number[] = []
  const cellTerm: number[] = []
  const cellCount: number[] = []
  const sentencesOf: number[] = []
  candidate.forEach((s, i) => {
    const cell = new Map<number, number>()
    for (let t = sentenceAt[s]; t < sentenceAt[s + 1]; t++) {
      if (column[t] === 0) continue
      let id = number.get(column[t])
      if (id === undefined) number.set(column[t], (id = number.size))
      term.push(id)
      const own = cell.get(id)
      if (own !== undefined) cellCount[own]++
      else {
        cell.set(id, cellTerm.length)
        cellTerm.push(id)
        cellCount.push(1)
        sentencesOf[id] = (sentencesOf[id] ?? 0) + 1
      }
    }
    at[i + 1] = term.length
    cellAt[i + 1] = cellTerm.length
  })
  return {
    length: candidate.length,
    terms: number.size,
    at,
    term: Int32Array.from(term),
    cellAt,
    cellTerm: Int32Array.from(cellTerm),
    cellCount: Int32Array.from(cellCount),
    sentencesOf: Int32Array.from(sentencesOf),
  }
}

/** Per cell: count × log(1 + sentences / sentences with the term), each sentence scaled to length 1. */
export function unitVectors({ length, cellAt, cellTerm, cellCount, sentencesOf }: SentenceTerms): Float64Array {
  const weight = Float64Array.from(cellCount, (count, c) => count * Math.log(1 + length / sentencesOf[cellTerm[c]]))
  for (let i = 0; i < length; i++) {
    let square = 0
    for (let c = cellAt[i]; c < cellAt[i + 1]; c++) square += weight[c] ** 2
    if (square > 0) for (let c = cellAt[i]; c < cellAt[i + 1]; c++) weight[c] /= Math.sqrt(square)
  }
  return weight
}

/** The cells of terms that stand in more than one sentence: only these join sentences, and in news they are a tenth of all. */
export interface SharedCells {
  /** `length + 1` values: sentence `i` has the cells `at[i]` … `at[i + 1]`. */
  readonly at: Int32Array
  /** Per cell of these: its number among all cells. */
  readonly cell: Int32Array
}

export function sharedCells({ length, cellAt, cellTerm, sentencesOf }: SentenceTerms): SharedCells {
  const at = new Int32Array(length + 1)
  const cell = new Int32Array(cellTerm.length)
  let shared = 0
  for (let i = 0; i < length; i++) {
    for (let c = cellAt[i]; c < cellAt[i + 1]; c++) if (sentencesOf[cellTerm[c]] > 1) cell[shared++] = c
    at[i + 1] = shared
  }
  return { at, cell: cell.slice(0, shared) }
}
