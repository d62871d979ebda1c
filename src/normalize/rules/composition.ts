import { classOf, mark } from '../../letters/classes.js'
import type { Rule } from '../rules.js'

/**
 * Letters are composed with their marks: canonical composition (NFC), as the platform defines it. A run is a character
 * with what can combine with it (marks, Hangul vowels and finals); normalising each run apart gives the same as normalising
 * the whole, since a run starts where composition cannot reach over (Unicode Standard Annex 15, section 9.1).
 */
export const composition: Rule = {
  name: 'composition',
  applies: (text) => text.normalize('NFC') !== text,
  apply(text, edit) {
    for (let i = 0; i < text.length; ) {
      const start = i
      i += isHigh(text.charCodeAt(i)) && isLow(text.charCodeAt(i + 1)) ? 2 : 1
      for (let step = combining(text, i); step > 0; step = combining(text, i)) i += step
      if (i - start === 1 && !mayBeSingleton(text.charCodeAt(start))) continue
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
