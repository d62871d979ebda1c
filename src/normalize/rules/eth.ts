import { isDigit } from '../../letters/classes.js'
import { runAround } from '../../letters/runs.js'
import { isSyllable } from '../../letters/syllables.js'
import type { Rule } from '../rule.js'

const smallSigns = 'ðɖ'

/**
 * The eth and the African D that stand for đ and Đ: in a Vietnamese syllable (`Ðà`), in capitals without a vowel (`NÐ`,
 * `HÐND`), and alone behind a number (`5.000 ð`). Elsewhere they are letters of their own (`Sigurður`).
 */
export const eth: Rule = {
  name: 'eth',
  units: [
    [0xd0, 0xd0],
    [0xf0, 0xf0],
    [0x189, 0x189],
    [0x256, 0x256],
  ],
  apply(text, edit) {
    for (const { index, 0: sign } of text.matchAll(/[ÐðƉɖ]/g)) {
      const run = runAround(text, index)
      if (!run) continue
      const word = text.slice(run.start, run.end).replace(/[ÐƉ]/g, 'Đ').replace(/[ðɖ]/g, 'đ')
      const alone = word.length === 1 && isDigit(text.charCodeAt(index - (text[index - 1] === ' ' ? 2 : 1)))
      if (alone || isSyllable(word) || initials.test(word))
        edit.replace(index, index + 1, smallSigns.includes(sign) ? 'đ' : 'Đ')
    }
  },
}

/** Two capitals or more, none of them a vowel. */
const initials = /^[B-DF-HJ-NP-TV-XZĐ]{2,}$/
