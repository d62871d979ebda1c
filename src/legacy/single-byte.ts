import { composeMark, toneMarks } from '../letters/marks.js'
import { toneOfUnit, toneUnit } from '../letters/tones.js'
import { byteOf, unitOf } from '../letters/windows-1252.js'
import type { Codec } from './codec.js'

/** What stands for a byte without a meaning. */
const isControl = (unit: number) => unit >= 0x80 && unit < 0xa0

/**
 * A codec for one byte a character. `high` holds the characters of the bytes from 0x80 to 0xFF, a blank for those that are as in
 * Windows-1252; `low` those of bytes below 0x20. A combining mark behind its letter is composed with it.
 * @param smallFor true where a capital with a tone has no byte of its own and is written as the small letter
 */
export function singleByte(high: string, low: Readonly<Record<number, string>> = {}, smallFor = false): Codec {
  const units = Uint16Array.from({ length: 256 }, (_, byte) => {
    const own = byte < 0x80 ? low[byte] : high[byte - 0x80]
    return own === undefined || own === ' ' ? unitOf(byte) : own.charCodeAt(0)
  })
  const bytes = new Map<number, number>()
  for (let byte = 255; byte >= 0; byte--) {
    // What its fonts show in the place of a foreign letter nobody knows.
    const foreign = smallFor && byte >= 0xc0 && high[byte - 0x80] === ' '
    if (!foreign && !isControl(units[byte])) bytes.set(units[byte], byte)
  }

  return {
    decode(text, edit, undecoded) {
      for (let i = 0; i < text.length; ) {
        const start = i
        const unit = text.charCodeAt(i++)
        const byte = byteOf(unit)
        if (byte < 0) continue
        let letter = units[byte]
        for (let joined = next(i); joined !== 0; joined = next(i)) {
          letter = joined
          i++
        }
        if (isControl(letter)) undecoded(start, i)
        else if (letter !== unit) edit.replaceByUnit(start, i, letter)
        function next(at: number): number {
          const mark = at < text.length ? byteOf(text.charCodeAt(at)) : -1
          return mark < 0 ? 0 : composeMark(letter, units[mark])
        }
      }
    },
    encode(character) {
      const unit = character.charCodeAt(0)
      const byte = character.length === 1 ? bytes.get(unit) : undefined
      if (byte !== undefined) return { bytes: [byte], lost: false }
      const tone = toneOfUnit(unit)
      if (character.length > 1 || tone === 0) return undefined
      const base = bytes.get(toneUnit(unit, 0))
      const mark = bytes.get(toneMarks[tone].charCodeAt(0))
      if (base !== undefined && mark !== undefined) return { bytes: [base, mark], lost: false }
      const small = smallFor ? bytes.get(character.toLowerCase().charCodeAt(0)) : undefined
      return small === undefined ? undefined : { bytes: [small], lost: true }
    },
  }
}
