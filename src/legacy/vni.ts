import { vowelRows } from '../letters/tones.js'
import { byteOf, isUnassigned, unitOf } from '../letters/windows-1252.js'
import type { Codec } from './codec.js'

/**
 * VNI-Windows, as its bytes look in Windows-1252: a row a vowel, in the order of `vowelRows`, each under the six tones. The
 * vowel comes first and its marks behind it as one sign; ơ and ư are signs themselves, as is i under most of its tones.
 */
const rows = [
  'a aø aû aõ aù aï', 'aê aè aú aü aé aë', 'aâ aà aå aã aá aä', 'e eø eû eõ eù eï', 'eâ eà eå eã eá eä', 'i ì æ ó í ò',
  'o oø oû oõ où oï', 'oâ oà oå oã oá oä', 'ô ôø ôû ôõ ôù ôï', 'u uø uû uõ uù uï', 'ö öø öû öõ öù öï', 'y yø yû yõ yù î',
] // biome-ignore format: as vowelRows

const letterOf = new Map<string, string>()
const spellingOf = new Map<string, string>()
/** Signs that stand for a letter, or for the marks of one. */
const used = new Set<string>()

function prepare(): void {
  const put = (spelling: string, letter: string) => {
    for (const [s, l] of [
      [spelling, letter],
      [spelling.toUpperCase(), letter.toUpperCase()],
    ]) {
      letterOf.set(s, l)
      spellingOf.set(l, s)
      for (const sign of s) if (sign > '\u007f') used.add(sign)
    }
    // A capital with its mark in small, as people type it.
    if (spelling.length === 2) letterOf.set(spelling[0].toUpperCase() + spelling[1], letter.toUpperCase())
  }
  rows.forEach((row, r) => {
    row.split(' ').forEach((spelling, tone) => {
      put(spelling, vowelRows[r][tone])
    })
  })
  put('ñ', 'đ')
}

export const vni: Codec = {
  decode(text, edit, undecoded) {
    if (letterOf.size === 0) prepare()
    const shapeAt = (i: number) => {
      const byte = i < text.length ? byteOf(text.charCodeAt(i)) : -1
      return byte < 0 ? '' : String.fromCharCode(unitOf(byte))
    }
    for (let i = 0; i < text.length; ) {
      const shape = shapeAt(i)
      const second = shape === '' ? '' : shapeAt(i + 1)
      const pair = second === '' ? undefined : letterOf.get(shape + second)
      const letter = pair ?? letterOf.get(shape) ?? shape
      const units = pair === undefined ? 1 : 2
      if (letter !== '' && text.slice(i, i + units) !== letter) edit.replace(i, i + units, letter)
      else if (isUnassigned(text.charCodeAt(i))) undecoded(i, i + 1)
      i += units
    }
  },
  encode(character) {
    if (letterOf.size === 0) prepare()
    const spelling = spellingOf.get(character) ?? character
    const bytes = Array.from(spelling, (sign) => byteOf(sign.charCodeAt(0)))
    // A sign that would be read as Vietnamese cannot be written as itself: ñ stands for đ, ü for the marks of ẵ.
    const taken = used.has(character) && !spellingOf.has(character)
    return spelling.length > 2 || taken || bytes.some((byte) => byte < 0) ? undefined : { bytes, lost: false }
  },
}
