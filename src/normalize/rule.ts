import type { Edit } from '../alignment.js'

/** One thing that normalising changes. */
export interface Rule {
  readonly name: string
  /** Ranges of UTF-16 units, both ends included; a text without any of them is left alone. None given: any text may change. */
  readonly units?: readonly (readonly [first: number, last: number])[]
  /** True for a rule that may write such units of later rules as the text did not have. */
  readonly reopens?: true
  /** Writes the rule's changes, in order. Linear in the text. */
  apply(text: string, edit: Edit): void
}
