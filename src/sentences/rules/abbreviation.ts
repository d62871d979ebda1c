import { isDigit, isLetter } from '../../letters/classes.js'
import { opensSentence } from '../openers.js'
import { contentAfter, isGlued, isPlain, type StopRule, wordBefore } from '../stop.js'

/**
 * The stop belongs to an abbreviation that leads to a name or a number (`TP. Vinh`, `GS. Lê`, `Q. 3`), unless a word follows
 * that begins sentences: `tại TP. Theo ông`.
 */
export const abbreviation: StopRule = {
  name: 'abbreviation',
  decide(stop) {
    if (!isPlain(stop)) return undefined
    const word = wordBefore(stop)
    // A single capital is the business of `initial`, a single small letter a unit: `lúc 5 h. Sau đó`.
    if (word.length < 2 || !stop.abbreviations.has(word.toLowerCase())) return undefined
    const content = contentAfter(stop)
    const unit = stop.text.charCodeAt(content)
    if (!isLetter(unit) && !isDigit(unit)) return undefined
    return isGlued(stop) || !opensSentence(stop.text, content) ? false : undefined
  },
}
