import type { BlockTable } from '../columns.js'
import { found, InputError } from '../errors.js'
import { type Language, languageByScore, nameLanguage } from './detect.js'
import { vietnameseScore } from './vietnamese.js'

/** What `blockLanguages` reads of a `Document`. */
export interface BlockedText {
  /** The normalised text, in which the table counts. */
  readonly text: string
  readonly tables: { readonly blocks: BlockTable }
  sourceOf(start: number, end: number): { readonly from: number; readonly to: number }
}

/** The language of a block. */
export interface BlockLanguage extends Language {
  /** Index into `blocks()` of the document. */
  readonly block: number
  /** UTF-16 units of the source, end exclusive. */
  readonly from: number
  readonly to: number
}

/** So many blocks that are not Vietnamese are named among all languages, evenly spread: each takes `franc` some milliseconds. */
const freely = 64

/**
 * The language of each block of a document (what `analyze` returns), in order. A block is judged by itself: one too short to say is
 * `und`, whatever stands round it. Only the names are bounded: where more than 64 blocks are in other languages, 64 of them, evenly
 * spread, are named among all languages and the rest among the names that those got. O(length of the text).
 * @throws InputError `input/not-an-object` where `doc` is no document
 */
export function blockLanguages(doc: BlockedText): BlockLanguage[] {
  if (typeof doc !== 'object' || doc === null || typeof doc.sourceOf !== 'function')
    throw new InputError('input/not-an-object', `doc must be a document, found ${found(doc)}`)
  const { blocks } = doc.tables
  const text = (block: number) => doc.text.slice(blocks.start[block], blocks.end[block])
  const scores = Array.from({ length: blocks.length }, (_, block) => vietnameseScore(text(block)).score)
  const names = nameBlocks(
    text,
    scores.flatMap((score, block) => (languageByScore(score) === undefined ? [block] : [])),
  )
  return scores.map((score, block) => {
    const { from, to } = doc.sourceOf(blocks.start[block], blocks.end[block])
    return { block, from, to, language: languageByScore(score) ?? names.get(block)!, vietnamese: score }
  })
}

/** The languages of blocks that are not Vietnamese, by block. */
function nameBlocks(text: (block: number) => string, foreign: readonly number[]): Map<number, string> {
  const names = new Map<number, string>()
  const count = Math.min(freely, foreign.length)
  for (let i = 0; i < count; i++) {
    const block = foreign[Math.floor((i * foreign.length) / count)]
    names.set(block, nameLanguage(text(block)))
  }
  const candidates = [...new Set(names.values())]
  for (const block of foreign) if (!names.has(block)) names.set(block, nameLanguage(text(block), candidates))
  return names
}
