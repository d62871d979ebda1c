import type { BlockTable } from '../columns.js'
import { nameKinds } from './kinds.js'
import { findLines, joinWrappedLines } from './lines.js'
import { outline } from './outline.js'

export interface BlockOptions {
  /** The headline, where it was given apart from the text: then the first block is a title only if it is the same line. */
  readonly title?: string
}

/**
 * Splits a normalised text into blocks, one a line, or one a paragraph where the text is hard-wrapped (see
 * `joinWrappedLines`), and names the kind of each by the rules of `kinds.ts` and, where these end, a model fitted to annotated news. No block holds the white space round it;
 * every other unit lies in exactly one. Offsets count in `text`. Linear in its length.
 */
export function splitBlocks(text: string, options: BlockOptions = {}): BlockTable {
  const ranges = joinWrappedLines(text, findLines(text))
  return { ...ranges, kind: nameKinds(outline(text, ranges, options.title)) }
}
