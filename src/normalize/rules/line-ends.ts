import type { Rule } from '../rules.js'

const foreign = /[\r\u0085\u2028\u2029\v\f]/
const each = /\r\n|[\r\u0085\u2028\u2029\v\f]/g

/** Every line end becomes a line feed: CRLF, CR, NEL, line and paragraph separator, vertical tab, form feed. */
export const lineEnds: Rule = {
  name: 'line-ends',
  applies: (text) => foreign.test(text),
  apply(text, edit) {
    for (const { index, 0: sign } of text.matchAll(each)) edit.replace(index, index + sign.length, '\n')
  },
}
