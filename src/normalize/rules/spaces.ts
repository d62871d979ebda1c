import type { Rule } from '../rule.js'

const each = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

/** Every blank of Unicode becomes the space, one for one: no-break, thin, ideographic, … Runs of blanks stay runs. */
export const spaces: Rule = {
  name: 'spaces',
  units: [
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
  ],
  apply(text, edit) {
    for (const { index } of text.matchAll(each)) edit.replace(index, index + 1, ' ')
  },
}
