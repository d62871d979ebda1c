import { isLetter, isUpper } from '../../letters/classes.js'
import { parseSyllable } from '../../letters/syllables.js'
import { opensSentence } from '../openers.js'
import {
  contentAfter,
  isEllipsis,
  isGlued,
  isLowerLetter,
  isOpener,
  lettersAt,
  type StopRule,
  wordBefore,
} from '../stop.js'

/**
 * No blank behind the stop. A new sentence begins where a Vietnamese word in small letters stands before it and a
 * capitalised Vietnamese word behind it (`vừa đến.Bạn có`), or a quote opens; `Man.Utd`, `Vtc.vn`, `Q.Bình Tân` stay whole.
 */
export const glued: StopRule = {
  name: 'glued',
  decide(stop) {
    if (!isGlued(stop)) return undefined
    const { text, next, at, end, marksEnd } = stop
    const content = contentAfter(stop)
    const word = lettersAt(stop, content)
    const closed = end > marksEnd
    if (isEllipsis(stop)) return opensSentence(text, content) && isUpper(word.charCodeAt(0))
    if (closed || isOpener(text[next])) return word !== '' && isUpper(word.charCodeAt(0))
    if (!isUpper(text.charCodeAt(next)) || parseSyllable(word) === undefined) return false
    const before = wordBefore(stop)
    if (text[at] !== '.') return before !== ''
    const last = text.charCodeAt(at - 1)
    if (!isLetter(last)) return word.length > 1 && /[\d%)”"’]/u.test(text[at - 1])
    return before.length > 1 && isLowerLetter(last) && parseSyllable(before) !== undefined && !allCaps(word)
  },
}

function allCaps(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase()
}
