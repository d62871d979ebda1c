import { parseSyllable, type Syllable } from './syllables.js'
import { toneOfUnit, toneUnit } from './tones.js'

/** Where the tone mark of oa, oe and uy stands: `hòa khỏe thúy` (old) or `hoà khoẻ thuý` (new). All else is the same in both. */
export type TonePlacement = 'old' | 'new'

const plain = 'aeiouy'
/** Vowels whose shape draws the mark to itself. */
const shaped = 'ăâêôơư'

/**
 * The letter of a syllable that carries its tone mark, counted from 0 (Quy định về chính tả 1980 and 1984; the old way as in
 * dictionaries before): the last vowel with a hat, breve or horn (`nghiệm`, `được`); else, of the plain vowels, the second
 * where a coda or a third vowel follows (`hoàn`, `ngoài`, `quýt`) and the first where not (`mía`, `tài`). `oa oe uy` alone are
 * the old way's `hòa` and the new way's `hoà`.
 */
export function tonePlace({ onset, rime }: Syllable, placement: TonePlacement): number {
  // The i of `gì` and `giếng` is in onset and rime.
  const first = onset === 'gi' && rime.startsWith('i') ? 1 : onset.length
  let vowels = 0
  for (let i = 0; i < rime.length; i++) {
    if (plain.includes(rime[i])) vowels++
    else if (shaped.includes(rime[i]) && !shaped.includes(rime[i + 1] ?? ' ')) return first + i
  }
  if (vowels === 1) return first
  if (vowels === 3 || rime.length > vowels) return first + 1
  const open = /^(?:o[ae]|uy)$/.test(rime)
  return first + (open && placement === 'new' ? 1 : 0)
}

/**
 * A syllable (NFC, any case) with its tone mark where the placement wants it; whatever is no syllable, or has no tone, comes
 * back as it is. O(1).
 */
export function placeTone(text: string, placement: TonePlacement): string {
  const syllable = parseSyllable(text)
  if (!syllable || syllable.tone === 0) return text
  const place = tonePlace(syllable, placement)
  if (toneOfUnit(text.charCodeAt(place)) !== 0) return text
  let placed = ''
  for (let i = 0; i < text.length; i++)
    placed += String.fromCharCode(toneUnit(text.charCodeAt(i), i === place ? syllable.tone : 0))
  return placed
}
