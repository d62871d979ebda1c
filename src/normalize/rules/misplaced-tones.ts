import { isLetter } from '../../letters/classes.js'
import { toneMarks } from '../../letters/marks.js'
import { tonePlace } from '../../letters/placement.js'
import { runAround } from '../../letters/runs.js'
import { isSyllable, parseSyllable } from '../../letters/syllables.js'
import { toneOfUnit, toneUnit } from '../../letters/tones.js'
import type { Rule } from '../rule.js'
import { editRuns } from './edit-runs.js'

/**
 * Tone marks that stand on a letter where neither placement has them move to their vowel: `lựơng`, `baỏ`, `gíup`, also from a
 * consonant. The old placement's place is taken where the two differ. Letters that make no Vietnamese syllable stay as they
 * are, and so do those between two words that are none.
 */
export const misplacedTones: Rule = {
  name: 'misplaced-tones',
  apply: (text, edit) => editRuns(text, edit, mayHoldTone, repair, (start, end) => !isAmongForeign(text, start, end)),
}

/** A vowel with a tone, or any other letter with a mark; combining marks on their own. */
function mayHoldTone(unit: number): boolean {
  if (unit < 0xc0) return false
  if (toneOfUnit(unit) !== 0 || unit === 0xd1 || unit === 0xf1) return true
  return (unit >= 0x100 && unit < 0x250) || (unit >= 0x300 && unit < 0x330) || (unit >= 0x1e00 && unit < 0x1ea0)
}

function repair(run: string): string {
  let letters = ''
  let tone = 0
  let place = 0
  for (const sign of run) {
    const own = toneOfUnit(sign.charCodeAt(0))
    let letter = sign
    let mark = own
    if (own === 0) {
      const marks = sign.normalize('NFD')
      const i = marks.length - 1
      mark = sign < '\u00c0' ? 0 : Math.max(0, toneMarks.indexOf(marks[i]))
      if (mark > 0) letter = marks.slice(0, i).normalize('NFC')
    } else letter = String.fromCharCode(toneUnit(sign.charCodeAt(0), 0))
    if (mark > 0) {
      // Two tones, or one that stands before all letters: nobody knows what was meant.
      if (tone > 0 || letters + letter === '') return run
      tone = mark
      // A mark of its own stands on the letter before it.
      place = letter === '' ? letters.length - 1 : letters.length
    }
    letters += letter
  }
  if (tone === 0) return run
  const vowel = letters.search(/[aeiouyăâêôơư]/i)
  if (vowel < 0) return run
  const syllable = parseSyllable(withTone(letters, vowel, tone))
  if (!syllable) return run
  const wanted = tonePlace(syllable, 'old')
  if (place === wanted || place === tonePlace(syllable, 'new')) return run
  return withTone(letters, wanted, tone)
}

function withTone(letters: string, place: number, tone: number): string {
  return (
    letters.slice(0, place) + String.fromCharCode(toneUnit(letters.charCodeAt(place), tone)) + letters.slice(place + 1)
  )
}

/** True where the words on both sides, on the same line, are no Vietnamese: `velocità più ampia`. */
function isAmongForeign(text: string, start: number, end: number): boolean {
  let left = start - 1
  while (left >= 0 && text[left] !== '\n' && !isLetter(text.charCodeAt(left))) left--
  let right = end
  while (right < text.length && text[right] !== '\n' && !isLetter(text.charCodeAt(right))) right++
  return isForeign(text, left) && isForeign(text, right)
}

function isForeign(text: string, at: number): boolean {
  if (at < 0 || at >= text.length || text[at] === '\n') return false
  const run = runAround(text, at)
  if (!run) return true
  const word = text.slice(run.start, run.end)
  return !isSyllable(word) && repair(word) === word
}
