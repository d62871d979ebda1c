import { type Rime, rimes } from './rimes.js'
import { tonelessUnit, toneOfUnit } from './tones.js'

/** Onsets (âm đầu) as they are written, longest first where one begins another. */
const onsets = 'ngh ng nh n ch c gh gi g kh k ph p qu th tr t b d đ h l m r s v x'.split(' ')

/** A stop at the end takes sắc or nặng only. */
const stops: ReadonlySet<string> = new Set(['c', 'ch', 'p', 't'])
const acute = 4
const underdot = 5

/**
 * The parts of a written syllable, lower case, as school grammar parts them. `qu` is an onset, its glide included; so is `gi`,
 * whose i is the nucleus too where no other vowel follows it, or only `ê` (`gì`, `giếng`). But for that i, onset, medial,
 * nucleus and coda, one behind the other, spell the syllable without its tone.
 */
export interface Syllable extends Rime {
  readonly onset: string
  /** 0…5: none, huyền, hỏi, ngã, sắc, nặng. */
  readonly tone: number
}

/**
 * The parts of a Vietnamese syllable (NFC) in any case and with the tone mark on any of its letters, or undefined where the
 * letters are none (`Facebook`, `hòaa`, `cap` without its tone). O(1): nothing longer than seven letters is a syllable.
 */
export function parseSyllable(text: string): Syllable | undefined {
  if (text.length === 0 || text.length > 7) return undefined
  let letters = ''
  let tone = 0
  let marks = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    letters += String.fromCharCode(tonelessUnit(unit))
    const t = toneOfUnit(unit)
    if (t !== 0) {
      tone = t
      marks++
    }
  }
  if (marks > 1) return undefined
  const bare = rimes.get(letters)
  if (bare) return whole('', bare, tone)
  for (const onset of onsets) {
    if (!letters.startsWith(onset)) continue
    const rest = letters.slice(onset.length)
    const own = rimes.get(rest)
    const rime = onset === 'gi' && (!own || rest.startsWith('ê')) ? rimes.get(`i${rest}`) : own
    if (rime) return whole(onset, rime, tone)
  }
  return undefined
}

function whole(onset: string, { rime, medial, nucleus, coda }: Rime, tone: number): Syllable | undefined {
  if (stops.has(coda) && tone !== acute && tone !== underdot) return undefined
  return { onset, rime, medial, nucleus, coda, tone }
}

/** True for the letters of a Vietnamese syllable (NFC), in any case. O(1). */
export function isSyllable(text: string): boolean {
  return parseSyllable(text) !== undefined
}
