import { classOf, isDigit, isSpace, isUpper, punctuation } from '../../letters/classes.js'
import { contentAfter, isGlued, isLowerLetter, isOpener, isPlain, type StopRule } from '../stop.js'

/** The letter of a list item: `b) Hồ sơ`, `ii. Hồ sơ`. */
const item = /^(?:[a-zđ]|[ivx]{2,4})[.)]\s/u

const dashes = '-–—'

/** What follows goes on with the sentence: a small letter, a comma or another sign, a digit of the same number. */
export const continuation: StopRule = {
  name: 'continuation',
  decide(stop) {
    const { text, next, past } = stop
    const content = contentAfter(stop)
    const unit = content < past ? text.charCodeAt(content) : 0
    // `hết. (ảnh minh họa)` is a sentence of its own, `iPhone` a name.
    if (isLowerLetter(unit) && item.test(text.slice(next, next + 6))) return undefined
    if (isLowerLetter(unit) && !isUpper(text.charCodeAt(content + 1)))
      return isPlain(stop) && '(['.includes(text[next]) && !isGlued(stop) ? undefined : false
    if (isGlued(stop) && isDigit(text.charCodeAt(next)) && isDigit(text.charCodeAt(stop.at - 1))) return false
    const sign = text[next]
    if (isOpener(sign) || dashes.includes(sign) || !(classOf(sign.charCodeAt(0)) & punctuation)) {
      // “… không?” – người con gái trả lời.
      return dashes.includes(sign) && isLowerLetter(text.charCodeAt(afterBlanks(text, next + 1, past)))
        ? false
        : undefined
    }
    return listSigns.includes(sign) ? undefined : false
  },
}

/** Signs that open a list item, a note or a mention rather than go on: `* Tên nhân vật đã đổi`, `#tag`, `@ten`. */
const listSigns = '•*#@¿¡·>»'

function afterBlanks(text: string, at: number, past: number): number {
  while (at < past && isSpace(text.charCodeAt(at))) at++
  return Math.min(at, past - 1)
}
