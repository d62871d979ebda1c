import type { Edit } from '../alignment.js'
import { composition } from './rules/composition.js'
import { invisibles } from './rules/invisibles.js'
import { lineEnds } from './rules/line-ends.js'
import { spaces } from './rules/spaces.js'

/** One thing that normalising changes. */
export interface Rule {
  readonly name: string
  /** A quick test: may the rule change this text at all? */
  applies(text: string): boolean
  /** Writes the rule's changes, in order. Linear in the text. */
  apply(text: string, edit: Edit): void
}

/** In order: what is invisible goes before marks are joined to their letters, so that it cannot part them. */
export const rules: readonly Rule[] = [invisibles, lineEnds, spaces, composition]
