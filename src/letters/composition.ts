import { Edit } from '../alignment.js'
import { classOf, mark } from './classes.js'
import { composeMark } from './marks.js'

/**
 * The longest run of a character and its marks that is composed, in units. No writing has more than 30 marks on a letter (Unicode
 * Standard Annex 15, stream-safe text), and the platform puts marks in order in quadratic time: 100,000 of them took it a minute.
 */
const longest = 256

/**
 * Writes the changes that compose a text: canonical composition (NFC), as the platform defines it, but for runs of hundreds of
 * marks, which stay as they are. A run is a character with what can combine with it (marks, Hangul vowels and finals); composing
 * each run apart gives the same as composing the whole, since a run starts where composition cannot reach over (Unicode
 * Standard Annex 15, section 9.1). Runs of Vietnamese are composed by a table, which is the faster way, all others by the
 * platform. Linear in the text.
 */
export function composeInto(text: string, edit: Edit): void {
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i)
    // Most units: ASCII, Latin and Vietnamese letters have no other form, and a run is looked at from its first mark on.
    if (unit < 0x300 || (unit >= 0x1ea0 && unit < 0x1f00)) {
      i++
      continue
    }
    let start = i
    if (combining(text, i) === 0) i += isHigh(unit) && isLow(text.charCodeAt(i + 1)) ? 2 : 1
    else if (i > 0) {
      start = i > 1 && isLow(text.charCodeAt(i - 1)) && isHigh(text.charCodeAt(i - 2)) ? i - 2 : i - 1
      let letter = text.charCodeAt(start)
      for (let next = unit; next >= 0x300; next = text.charCodeAt(i)) {
        const joined = composeMark(letter, next)
        if (joined === 0) break
        letter = joined
        i++
      }
      if (letter !== text.charCodeAt(start) && combining(text, i) === 0) {
        edit.replaceByUnit(start, i, letter)
        continue
      }
    }
    for (let step = combining(text, i); step > 0; step = combining(text, i)) i += step
    if (i - start > longest || (i - start === 1 && !mayBeSingleton(unit))) continue
    const part = text.slice(start, i)
    const composed = part.normalize('NFC')
    if (composed !== part) edit.replace(start, i, composed)
  }
}

/** A text in canonical composition, as `composeInto` makes it. */
export function compose(text: string): string {
  const edit = new Edit(text)
  composeInto(text, edit)
  return edit.finish().text
}

/** The units of the character at `i` where it can combine with the one before, else 0; also at the end of the text. */
function combining(text: string, i: number): number {
  const unit = text.charCodeAt(i)
  // Also false for NaN, behind the end.
  if (!(unit >= 0x300)) return 0
  if (unit < 0x370) return 1
  if (isHigh(unit)) return isLow(text.charCodeAt(i + 1)) && /^\p{M}/u.test(text.slice(i, i + 2)) ? 2 : 0
  if ((unit >= 0x1161 && unit <= 0x1175) || (unit >= 0x11a8 && unit <= 0x11c2)) return 1
  return (classOf(unit) & mark) !== 0 ? 1 : 0
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Blocks that hold characters whose canonical form is another one: Å (U+212B), Indic letters with a dot, Greek with accents, … */
function mayBeSingleton(unit: number): boolean {
  if (unit < 0x340) return false
  return (
    unit <= 0x387 ||
    (unit >= 0x958 && unit <= 0xfff) ||
    (unit >= 0x1f00 && unit <= 0x2001) ||
    (unit >= 0x2126 && unit <= 0x212b) ||
    unit === 0x2329 ||
    unit === 0x232a ||
    unit === 0x2adc ||
    (unit >= 0xf900 && unit <= 0xfb4e)
  )
}
