import { type DuplicateTable, duplicateReasons, noDuplicates } from '../columns.js'
import { compareWords } from './compare-words.js'
import { Facts } from './facts.js'
import type { FoldedWords, Rows } from './fold-words.js'
import { type Shared, ShingleIndex, shingleSize } from './shingles.js'

/** What may repeat what, by row. */
export interface RepeatPolicy {
  /** The row may repeat any other, or be repeated. */
  distant(row: number, words: number): boolean
  /** It may also do so in part. */
  near(row: number, words: number): boolean
  /** It repeats another such row in part only if no word was replaced by another one. */
  strict(row: number, words: number): boolean
  /** It may repeat what stands directly before it. */
  adjacent(row: number): boolean
  /** Of two that repeat each other the one with the lower number is kept; where these are equal the one with more words, else the first. */
  order(row: number): number
}

/** Of the shingles of the shorter one this share must stand in the longer one before words are compared. */
const leastShared = 0.35

const equal = duplicateReasons.indexOf('equal')
const folded = duplicateReasons.indexOf('folded')
const near = duplicateReasons.indexOf('near')
const contained = duplicateReasons.indexOf('contained')

/**
 * Marks the rows that repeat another, which is always one that is kept.
 *
 * `equal` and `folded` rows are found by a hash of their words and belong to the first; then the others are gone through from the
 * fullest on, and each is compared with those kept so far that share many of its shingles. Near-linear: a row is looked up and
 * compared in time of its own words.
 */
export function findRepeats(text: string, rows: Rows, words: FoldedWords, policy: RepeatPolicy): DuplicateTable {
  const table = noDuplicates(rows.length)
  const mark = (row: number, original: number, why: number, how: number): void => {
    table.duplicateOf[row] = original
    table.reason[row] = why
    table.similarity[row] = how
  }
  const range = (row: number) => ({ first: words.at[row], past: words.at[row + 1] })
  const sameText = (a: number, b: number) =>
    rows.end[a] - rows.start[a] === rows.end[b] - rows.start[b] &&
    text.slice(rows.start[a], rows.end[a]) === text.slice(rows.start[b], rows.end[b])
  const sameWords = (a: number, b: number): boolean => {
    const [one, other] = [range(a), range(b)]
    const length = one.past - one.first
    if (other.past - other.first !== length) return false
    for (let i = 0; i < length; i++) if (words.hash[one.first + i] !== words.hash[other.first + i]) return false
    return true
  }

  const first = new Map<number, number>()
  const candidates: number[] = []
  for (let row = 0; row < rows.length; row++) {
    const { first: from, past } = range(row)
    if (past === from || !policy.distant(row, past - from)) continue
    const key = sequenceHash(words.hash, from, past)
    const original = first.get(key)
    if (original !== undefined && sameWords(original, row)) {
      // Rows in order: only one of a lower order can come first and yet give way.
      if (policy.order(row) >= policy.order(original)) {
        mark(row, original, sameText(original, row) ? equal : folded, 1)
        continue
      }
      mark(original, row, sameText(original, row) ? equal : folded, 1)
    }
    first.set(key, row)
    if (policy.near(row, past - from)) candidates.push(row)
  }
  const inPart = candidates.filter((row) => table.duplicateOf[row] < 0)
  if (inPart.length > 1) markPartial(text, words, inPart, policy, mark)
  toKept(table)

  let last = -1
  for (let row = 0; row < rows.length; row++) {
    if (table.duplicateOf[row] >= 0) continue
    const { first: from, past } = range(row)
    if (last >= 0 && past > from && sameWords(last, row) && !policy.distant(row, past - from) && policy.adjacent(row))
      mark(row, last, sameText(last, row) ? equal : folded, 1)
    else last = row
  }
  return table
}

/** Rows that repeat a fuller one in part, from the fullest on: each is compared with kept ones alone. */
function markPartial(
  text: string,
  words: FoldedWords,
  rows: readonly number[],
  policy: RepeatPolicy,
  mark: (row: number, original: number, why: number, how: number) => void,
): void {
  const facts = new Facts(text, words)
  const lengthOf = (row: number) => words.at[row + 1] - words.at[row]
  const range = (row: number) => ({ first: words.at[row], past: words.at[row + 1] })
  const order = [...rows].sort((a, b) => policy.order(a) - policy.order(b) || lengthOf(b) - lengthOf(a) || a - b)
  const all = rows.reduce((sum, row) => sum + lengthOf(row), 0)
  const index = new ShingleIndex(words.hash, order.length, all)
  const repeats = (row: number, shared: Shared): boolean => {
    const original = order[shared.row]
    if (lengthOf(original) < lengthOf(row)) return false
    if (shared.votes < leastShared * (lengthOf(row) - shingleSize + 1)) return false
    const strict = policy.strict(row, lengthOf(row)) && policy.strict(original, lengthOf(original))
    for (const [i, anchor] of shared.anchors.entries()) {
      const repeat = compareWords(words, facts, range(row), range(original), anchor, strict)
      // A second try is for words that the other has twice; read from a wrong place, words that exclude each other would not meet.
      if (repeat === undefined || (i > 0 && repeat.similarity < 1)) continue
      mark(row, original, repeat.contained ? contained : near, repeat.similarity)
      return true
    }
    return false
  }
  order.forEach((row, place) => {
    const { first, past } = range(row)
    const shared = index.lookUp(first, past).sort((a, b) => a.row - b.row)
    if (!shared.some((other) => repeats(row, other))) index.insert(place, first, past)
  })
}

/** What repeats a row that turned out to be a repeat itself belongs to that one's original, and for its reason. */
function toKept({ duplicateOf, similarity, reason }: DuplicateTable): void {
  for (let row = 0; row < duplicateOf.length; row++)
    for (let original = duplicateOf[row]; original >= 0 && duplicateOf[original] >= 0; original = duplicateOf[row]) {
      duplicateOf[row] = duplicateOf[original]
      if (similarity[original] < 1 || reason[original] > reason[row]) reason[row] = reason[original]
      similarity[row] = Math.min(similarity[row], similarity[original])
    }
}

/** Of 52 bits, so that two rows of other words practically never meet. */
function sequenceHash(hash: Int32Array, first: number, past: number): number {
  let low = past - first
  let high = 17
  for (let word = first; word < past; word++) {
    low = Math.imul(low ^ hash[word], 0x01000193)
    high = (Math.imul(high, 31) + hash[word]) | 0
  }
  return (high >>> 12) * 2 ** 32 + (low >>> 0)
}
