import type { Rule } from '../rule.js'

const each = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g
const emojiBefore = /(?:\p{Extended_Pictographic}|\ufe0f|[\u{1f3fb}-\u{1f3ff}])$/u
const emojiAfter = /^\p{Extended_Pictographic}/u

/** Zero-width characters, soft hyphens, direction marks and byte order marks go; a joiner between two pictographs stays. */
export const invisibles: Rule = {
  name: 'invisibles',
  units: [
    [0xad, 0xad],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x2064],
    [0x2066, 0x206f],
    [0xfeff, 0xfeff],
  ],
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
