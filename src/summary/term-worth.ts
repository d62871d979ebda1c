import { cellDigits, pairNews, syllableNews } from './term-tables.js'
import type { TermTable } from './terms.js'

/**
 * What a term is worth: the share of articles whose sapo has a term of the same cell, in 4,096ths. A cell joins what is known of a term: whether
 * the headline has it, in how many sentences and where first it stands, how common it is in news, and how often terms with its
 * hash go on into the sapo. All counted in news (`corpus/train-summary.ts`); terms that share a slot share their counts.
 */
export const worthScale = 4096

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const digitOf = new Uint8Array(128)
for (let i = 0; i < 64; i++) digitOf[digits.charCodeAt(i)] = i

export type TermKind = 'syllable' | 'pair'

/** Per slot of the hash: commonness (0 unknown or rare … 7) × 8 + how readily it goes into the sapo (0 … 7). A power of two long. */
const news: Record<TermKind, string> = { syllable: syllableNews, pair: pairNews }
const decoded: Partial<Record<string, Int16Array>> = {}

/** A string of base-64 digits as whole numbers of one digit or two; decoded once. */
function numbersOf(name: string, text: string, width: 1 | 2): Int16Array {
  return (decoded[name] ??= Int16Array.from({ length: text.length / width }, (_, i) =>
    width === 1
      ? digitOf[text.charCodeAt(i)]
      : digitOf[text.charCodeAt(2 * i)] * 64 + digitOf[text.charCodeAt(2 * i + 1)],
  ))
}

/** The slot of a hash in a table of `size`, a power of two. */
export function slotOf(hash: number, size: number): number {
  return (Math.imul(hash, 0x85ebca6b) >>> 8) & (size - 1)
}

const countStep = [0, 0, 1, 2, 3, 3, 4, 4, 4]
const firstStep = [0, 1, 2, 3, 3, 3, 4, 4, 4, 4, 4]
export const cells = 2 * 5 * 6 * 64

export function cellOf(inHeadline: number, count: number, first: number, newsCode: number): number {
  const c = count < countStep.length ? countStep[count] : 4
  const f = first < firstStep.length ? firstStep[first] : 5
  return ((inHeadline * 5 + c) * 6 + f) * 64 + newsCode
}

/** Per term: what news say of it, and its worth in 4,096ths. Cells are those of texts with a headline, or without. */
export function termWorth(
  terms: TermTable,
  kind: TermKind,
  withHeadline: boolean,
): { news: Uint8Array; worth: Int32Array } {
  const newsAt = numbersOf(kind, news[kind], 1)
  const which = withHeadline ? 1 : 0
  const cell = numbersOf(`${kind} ${which}`, cellDigits[kind][which], 2)
  const known = new Uint8Array(terms.length)
  const worth = new Int32Array(terms.length)
  for (let t = 0; t < terms.length; t++) {
    known[t] = newsAt[slotOf(terms.hash[t], newsAt.length)]
    worth[t] = cell[cellOf(terms.inHeadline[t], terms.count[t], terms.first[t], known[t])]
  }
  return { news: known, worth }
}
