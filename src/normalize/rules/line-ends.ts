import type { Rule } from '../rule.js'

const each = /\r\n|[\r\u0085\u2028\u2029\v\f]/g

/** Every line end becomes a line feed: CRLF, CR, NEL, line and paragraph separator, vertical tab, form feed. */
export const lineEnds: Rule = {
  name: 'line-ends',
  units: [
    [0x0b, 0x0d],
    [0x85, 0x85],
    [0x2028, 0x2029],
  ],
  apply(text, edit) {
    for (const { index, 0: sign } of text.matchAll(each)) edit.replace(index, index + sign.length, '\n')
  },
}
