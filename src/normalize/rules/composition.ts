import { classOf, mark } from '../../letters/classes.js'
import { composeMark } from '../../letters/marks.js'
import type { Rule } from '../rule.js'

/**
 * Letters are composed with their marks: canonical composition (NFC), as the platform defines it. A run is a character with
 * what can combine with it (marks, Hangul vowels and finals); composing each run apart gives the same as composing the whole,
 * since a run starts where composition cannot reach over (Unicode Standard Annex 15, section 9.1). Runs of Vietnamese are
 * composed by a table, which is the faster way, all others by the platform.
 */
export const composition: Rule = {
  name: 'composition',
  // What is left out neither combines nor has another canonical form: Latin, Vietnamese, punctuation, signs, CJK, Hangul, pictographs.
  units: [
    [0x300, 0x1e9f],
    [0x1f00, 0x200f],
    [0x20d0, 0x212f],
    [0x2300, 0x2fff],
    [0x302a, 0x309f],
    [0xa66f, 0xabff],
    [0xd7b0, 0xd83b],
    [0xd87e, 0xd87e],
    [0xf900, 0xfb4e],
    [0xfe20, 0xfe2f],
  ],
  apply(text, edit) {
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
      if (i - start === 1 && !mayBeSingleton(unit)) continue
      const part = text.slice(start, i)
      const composed = part.normalize('NFC')
      if (composed !== part) edit.replace(start, i, composed)
    }
  },
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
