import { isUpper } from '../../letters/classes.js'
import { contentAfter, isGlued, type StopRule } from '../stop.js'

/** A credit in brackets is at most this long. */
const reach = 100
const credit =
  /[([]\s*(?:ảnh|hình|nguồn|đồ họa|đồ hoạ)(?:\s(?:minh|cắt|chụp|tư liệu)[^()[\]:]*)?(?:\s*:|\s+\p{Lu}|\s*[)\]])[^()[\]]*[)\]]?$/iu

/**
 * A closing bracket ends a sentence only here: a picture's caption with its credit that was run into the text,
 * `Cầu Mỹ Lợi (Ảnh: Hà An) Sáng nay …`. Brackets that hold anything else are no reason to end a sentence.
 */
export const pictureCredit: StopRule = {
  name: 'picture credit',
  decide(stop) {
    const { text, start, at, marksEnd, end } = stop
    if (marksEnd > at) return undefined
    if (isGlued(stop) || end !== at + 1 || !isUpper(text.charCodeAt(contentAfter(stop)))) return false
    const open = Math.max(text.lastIndexOf('(', at - 1), text.lastIndexOf('[', at - 1))
    return open >= start && at - open <= reach && credit.test(text.slice(open, end))
  },
}
