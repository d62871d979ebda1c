import { normalize } from './normalize.js'

/**
 * A text without the marks of its Latin letters, Đ and đ as D and d, otherwise as `normalize` leaves it: `Đắk Lắk` gives
 * `Dak Lak`. It loses tones and qualities: `ma mà má` are one. `normalize(text, { marks: 'strip' })` gives the offsets too.
 * @throws InputError `input/not-a-string`
 */
export function strip(text: string): string {
  return normalize(text, { marks: 'strip' }).text
}

export interface FoldOptions {
  /** Also writes `i` for a `y` that is the only vowel: `kỹ` and `kĩ`, `quý` and `quí` are found by each other. */
  readonly iForY?: boolean
}

/**
 * The form of a text under which it is searched: without marks, in small letters, in `normalize`'s form. It loses tones,
 * qualities and case; `iForY` loses the i and y that a writer chose. `normalize(text, { marks: 'strip', letterCase: 'lower' })`
 * gives the offsets of what was found.
 * @throws InputError `input/not-a-string`
 */
export function fold(text: string, { iForY = false }: FoldOptions = {}): string {
  return normalize(text, { marks: 'strip', letterCase: 'lower', ...(iForY && { iForY: 'fold' }) }).text
}
