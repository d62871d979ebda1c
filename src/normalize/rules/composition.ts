import { composeInto } from '../../letters/composition.js'
import type { Rule } from '../rule.js'

/** Letters are composed with their marks: canonical composition (NFC). */
export const composition: Rule = {
  name: 'composition',
  // What is left out neither combines nor has another canonical form: Latin, Vietnamese, punctuation, signs, CJK, Hangul, pictographs.
  units: [
    [0x300, 0x1e9f],
    [0x1f00, 0x200f],
    [0x20d0, 0x212f],
    [0x2300, 0x2fff],
    [0x302a, 0x309f],
    [0xa66f, 0xabff],
    [0xd7b0, 0xd83b],
    [0xd87e, 0xd87e],
    [0xf900, 0xfb4e],
    [0xfe20, 0xfe2f],
  ],
  apply: composeInto,
}
