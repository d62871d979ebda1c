import { byteOf } from '../letters/windows-1252.js'
import type { Codec } from './codec.js'

/**
 * UTF-8 whose bytes were read as Windows-1252 or Latin-1 (`Viá»‡t` for `Việt`): every run of units that is a whole character of
 * UTF-8 becomes it. It cannot be written on purpose.
 */
export const mojibake: Codec = {
  decode(text, edit, undecoded) {
    for (let i = 0; i < text.length; i++) {
      const first = byteOf(text.charCodeAt(i))
      if (first < 0x80) continue
      const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
      let point = first & (0x7f >> length)
      let past = i + 1
      for (; past < i + length && past < text.length; past++) {
        const byte = byteOf(text.charCodeAt(past))
        if (byte < 0x80 || byte > 0xbf) break
        point = (point << 6) | (byte & 0x3f)
      }
      if (past === i + length && isCharacter(first, point, length)) {
        edit.replace(i, past, String.fromCodePoint(point))
        i = past - 1
      } else undecoded(i, i + 1)
    }
  },
}

/** As UTF-8 has it: the shortest form, no surrogate, nothing beyond U+10FFFF. */
function isCharacter(first: number, point: number, length: number): boolean {
  if (first < 0xc2 || first > 0xf4) return false
  if (length === 3) return point >= 0x800 && (point < 0xd800 || point > 0xdfff)
  return length === 2 || (point >= 0x10000 && point <= 0x10ffff)
}
