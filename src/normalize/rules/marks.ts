import { classOf, mark } from '../../letters/classes.js'
import { joinMark } from '../../letters/marks.js'
import type { Rule } from '../rule.js'

/**
 * Vietnamese marks that canonical composition leaves beside their letter join it: the tone was typed before the hat (`è` and
 * U+0302 make `ề`), a mark was typed twice, a stroke of its own goes through the d. A letter with any mark that does not join,
 * a second tone for one, stays as it is.
 */
export const marks: Rule = {
  name: 'marks',
  units: [[0x300, 0x36f]],
  apply(text, edit) {
    for (let i = text.search(firstMark); i >= 0 && i < text.length; i++) {
      if (!isMark(text.charCodeAt(i))) continue
      const start = i - 1
      let letter = start < 0 ? 0 : text.charCodeAt(start)
      for (; isMark(text.charCodeAt(i)); i++) letter = joinMark(letter, text.charCodeAt(i))
      if (letter !== 0) edit.replaceByUnit(start, i, letter)
    }
  },
}

const firstMark = /[\u0300-\u036f]/
const isMark = (unit: number): boolean => unit >= 0x300 && (classOf(unit) & mark) !== 0
