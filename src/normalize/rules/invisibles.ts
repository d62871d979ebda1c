import type { Rule } from '../rules.js'

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/
const each = new RegExp(invisible, 'g')
const emojiBefore = /(?:\p{Extended_Pictographic}|\ufe0f|[\u{1f3fb}-\u{1f3ff}])$/u
const emojiAfter = /^\p{Extended_Pictographic}/u

/** Zero-width characters, soft hyphens, direction marks and byte order marks go; a joiner between two pictographs stays. */
export const invisibles: Rule = {
  name: 'invisibles',
  applies: (text) => invisible.test(text),
  apply(text, edit) {
    for (const { index, 0: sign } of text.matchAll(each)) {
      const joins =
        sign === '\u200d' &&
        emojiBefore.test(text.slice(Math.max(0, index - 2), index)) &&
        emojiAfter.test(text.slice(index + 1, index + 3))
      if (!joins) edit.replace(index, index + 1, '')
    }
  },
}
