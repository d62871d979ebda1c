import type { Rule } from '../rules.js'

const foreign = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/
const each = new RegExp(foreign, 'g')

/** Every blank of Unicode becomes the space, one for one: no-break, thin, ideographic, … Runs of blanks stay runs. */
export const spaces: Rule = {
  name: 'spaces',
  applies: (text) => foreign.test(text),
  apply(text, edit) {
    for (const { index } of text.matchAll(each)) edit.replace(index, index + 1, ' ')
  },
}
