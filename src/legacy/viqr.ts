import { joinMark } from '../letters/marks.js'
import { toneOfUnit, toneUnit, vowelRows } from '../letters/tones.js'
import type { Codec } from './codec.js'

/** The signs of VIQR (RFC 1456), each with its combining mark; `*` is the other sign for the horn. */
const signs: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '(': '\u0306',
  '+': '\u031b',
  '*': '\u031b',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  "'": '\u0301',
  '.': '\u0323',
}
const toneSigns = ['', '`', '?', '~', "'", '.']
const qualitySigns: Readonly<Record<string, string>> = { ă: 'a(', â: 'a^', ê: 'e^', ô: 'o^', ơ: 'o+', ư: 'u+', đ: 'dd' }

/** The letter that a sign behind a letter makes, 0 where the sign stands for itself. */
function join(letter: number, sign: string): number {
  if (letter === 0x64 || letter === 0x44)
    return sign === 'd' || sign === 'D' ? letter + (letter === 0x64 ? 0xad : 0xcc) : 0
  const mark = Object.hasOwn(signs, sign) ? joinMark(letter, signs[sign].charCodeAt(0)) : 0
  return mark === letter ? 0 : mark
}

/**
 * VIQR, Vietnamese Quoted-Readable: marks as signs of ASCII behind their vowel, in any order, `dd` for đ; a sign behind `\` is
 * itself. A sign that makes no letter of Vietnamese is itself too, so that the stop in `ba'.` ends a sentence.
 */
export const viqr: Codec = {
  decode(text, edit) {
    for (let i = 0; i < text.length; ) {
      const start = i
      let letter = text.charCodeAt(i++)
      if (letter === 0x5c) {
        if (i < text.length && (Object.hasOwn(signs, text[i]) || /[dD\\]/.test(text[i]))) {
          edit.replace(start, i, '')
          i++
        }
        continue
      }
      for (let joined = next(letter, i); joined !== 0; joined = next(letter, i)) {
        letter = joined
        i++
      }
      if (i - start > 1) edit.replaceByUnit(start, i, letter)
    }
    function next(letter: number, at: number): number {
      return letter < 0x41 || at >= text.length ? 0 : join(letter, text[at])
    }
  },
  encode(character) {
    const spelling = spell(character)
    return spelling === undefined
      ? undefined
      : { bytes: Array.from(spelling, (sign) => sign.charCodeAt(0)), lost: false }
  },
}

function spell(character: string): string | undefined {
  if (character === '\\') return '\\\\'
  if (character <= '\u007f') return character
  const unit = character.charCodeAt(0)
  const base = String.fromCharCode(toneUnit(unit, 0))
  const small = base.toLowerCase()
  const plain = qualitySigns[small] ?? (vowelRows.some(([vowel]) => vowel === small) ? small : undefined)
  if (character.length > 1 || plain === undefined) return undefined
  return (small === base ? plain : plain.toUpperCase()) + toneSigns[toneOfUnit(unit)]
}

/** True where a character of ASCII behind what is written already would be read as a mark, so that `\` must part them. */
export function needsBackslash(before: string, character: string): boolean {
  return before !== '' && join(before.charCodeAt(0), character) !== 0
}
