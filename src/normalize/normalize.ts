import { Alignment, Edit } from '../alignment.js'
import { requireString } from '../errors.js'
import { rules } from './rules.js'

/** A normalised text and how it came out of its source. */
export interface Normalized {
  readonly text: string
  /** From the source (`from`/`to`) to `text` (`start`/`end`). */
  readonly alignment: Alignment
}

/**
 * Brings a text into the one form that every later stage reads: letters composed with their marks (NFC), one kind of line
 * end, one kind of blank, nothing invisible. Words, case, the place of tone marks and the number of blanks stay as they are.
 * Idempotent; a text that is in that form already comes back as the same string with an identity alignment.
 * Linear in the length of the source. Any string is valid, lone surrogates included.
 *
 * @throws InputError `input/not-a-string`
 */
export function normalize(source: string): Normalized {
  requireString(source, 'source')
  let text = source
  let alignment = Alignment.identity(source.length)
  for (const rule of rules) {
    if (!rule.applies(text)) continue
    const edit = new Edit(text)
    rule.apply(text, edit)
    const edited = edit.finish()
    text = edited.text
    alignment = alignment.then(edited.alignment)
  }
  return { text, alignment }
}
