import { Alignment, Edit } from '../alignment.js'
import { requireString } from '../errors.js'
import { type NormalizeOptions, requireNormalizeOptions } from './options.js'
import { rulesFor, rulesTouched } from './rules.js'

/** A normalised text and how it came out of its source. */
export interface Normalized {
  readonly text: string
  /** From the source (`from`/`to`) to `text` (`start`/`end`). */
  readonly alignment: Alignment
}

const usual = rulesFor({})

/**
 * Brings a text into the one form that every later stage reads: letters composed with their marks (NFC), marks in any order
 * or typed twice on one letter, look-alikes of other scripts and Ð within Vietnamese syllables replaced, one kind of line end,
 * one kind of blank, nothing invisible. Words, case, the place of tone marks and the number of blanks stay as they are unless
 * the options say otherwise.
 *
 * Idempotent, but for what `html`, `marks` and `misplacedTones` lay open to earlier rules (`&amp;lt;`); a text that is in that form already comes back as the same string with an
 * identity alignment. Linear in the length of the source. Any string is valid, lone surrogates included.
 *
 * @throws InputError `input/not-a-string`, `input/not-an-object`, `input/unknown-option`, `input/bad-option`
 */
export function normalize(source: string, options?: NormalizeOptions): Normalized {
  requireString(source, 'source')
  let text = source
  let alignment = Alignment.identity(source.length)
  for (const step of steps(source, options, 'normalize')) {
    text = step.text
    alignment = alignment.then(step.alignment)
  }
  return { text, alignment }
}

/** A change that normalising makes. */
export interface Change {
  /** The name of the rule that makes it. */
  readonly rule: string
  /** UTF-16 units of the source, end exclusive. */
  readonly from: number
  readonly to: number
  /** What the rule found there (earlier rules have done their part) and what it left. */
  readonly before: string
  readonly after: string
}

/**
 * Tells which rule of `normalize` changes what, where: rule by rule in the order in which they run, and in text order.
 * @throws InputError as `normalize`
 */
export function explain(source: string, options?: NormalizeOptions): Change[] {
  requireString(source, 'source')
  const changes: Change[] = []
  let before = source
  let alignment = Alignment.identity(source.length)
  for (const step of steps(source, options, 'explain')) {
    for (const { from, to, start, end } of step.alignment.changes())
      changes.push({
        rule: step.rule.name,
        from: alignment.fromOf(from),
        to: alignment.toOf(to),
        before: before.slice(from, to),
        after: step.text.slice(start, end),
      })
    before = step.text
    alignment = alignment.then(step.alignment)
  }
  return changes
}

/** The rules that change something, one by one, each with the text it leaves and the alignment from the one it found. */
function* steps(source: string, options: NormalizeOptions | undefined, where: string) {
  if (options !== undefined) requireNormalizeOptions(options, where)
  let text = source
  let touched = rulesTouched(text)
  for (const rule of options ? rulesFor(options) : usual) {
    if (rule.bit !== 0 && (touched & rule.bit) === 0) continue
    const edit = new Edit(text)
    rule.apply(text, edit)
    const { text: edited, alignment } = edit.finish()
    if (alignment.isIdentity) continue
    text = edited
    if (rule.reopens) touched = rulesTouched(text)
    yield { rule, text, alignment }
  }
}
