import { tonePlace } from '../../../src/letters/placement.js'
import { rimes } from '../../../src/letters/rimes.js'
import { parseSyllable } from '../../../src/letters/syllables.js'
import { toneUnit } from '../../../src/letters/tones.js'

const onsets = ['', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')]

/** Every syllable that onset, rime and tone can make, with its tone in the old placement, small letters. */
export function allSyllables(): string[] {
  const syllables = new Set<string>()
  for (const onset of onsets)
    for (const rime of rimes.keys())
      for (let tone = 0; tone < 6; tone++) {
        const letters = onset + (onset === 'gi' && rime.startsWith('i') ? rime.slice(1) : rime)
        const first = [...letters].findIndex((letter) => toneUnit(letter.charCodeAt(0), 1) !== letter.charCodeAt(0))
        const marked = withTone(letters, first, tone)
        const syllable = parseSyllable(marked)
        if (syllable) syllables.add(withTone(letters, tonePlace(syllable, 'old'), tone))
      }
  return [...syllables]
}

function withTone(letters: string, place: number, tone: number): string {
  return (
    letters.slice(0, place) + String.fromCharCode(toneUnit(letters.charCodeAt(place), tone)) + letters.slice(place + 1)
  )
}
