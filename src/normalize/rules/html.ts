import { characterEntitiesHtml4 } from 'character-entities-html4'
import { unitOf } from '../../letters/windows-1252.js'
import type { Rule } from '../rule.js'

/** HTML 4 has no names for these letters of Vietnamese; HTML 5 has. */
const names: Readonly<Record<string, string>> = {
  ...characterEntitiesHtml4,
  ...{
    apos: "'",
    Abreve: 'Ă',
    abreve: 'ă',
    Dstrok: 'Đ',
    dstrok: 'đ',
    Itilde: 'Ĩ',
    itilde: 'ĩ',
    Utilde: 'Ũ',
    utilde: 'ũ',
  },
}

/** Character references of HTML (`&#7879;`, `&#x1EC7;`, `&ecirc;`) become their characters; one that names none stays. */
export const html: Rule = {
  name: 'html',
  units: [[0x26, 0x26]],
  reopens: true,
  apply(text, edit) {
    for (const { index, 0: reference, 1: decimal, 2: hex, 3: name } of text.matchAll(each)) {
      const by = name === undefined ? character(decimal ? Number(decimal) : Number.parseInt(hex, 16)) : own(name)
      if (by !== undefined) edit.replace(index, index + reference.length, by)
    }
  },
}

const each = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{1,8}\d{0,2}));/gi
const own = (name: string) => (Object.hasOwn(names, name) ? names[name] : undefined)

function character(point: number): string | undefined {
  // What the numbers 128 to 159 mean: pages in Windows-1252 wrote them (HTML Standard, numeric character reference end state).
  if (point < 0xa0 && point > 0) return String.fromCharCode(unitOf(point))
  if (point === 0 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return undefined
  return String.fromCodePoint(point)
}
