import { isDigit, isUpper } from '../../letters/classes.js'
import { parseSyllable } from '../../letters/syllables.js'
import { toneOfUnit } from '../../letters/tones.js'
import { isForeignName, opensSentence } from '../openers.js'
import {
  contentAfter,
  isGlued,
  isPlain,
  lettersAt,
  previousWord,
  type StopRule,
  startsUpper,
  wordBefore,
} from '../stop.js'

/** Words before a single letter that is a class, a grade or a unit, not a name: `vitamin C.`, `30 độ C.`, `bảng E.`. */
const classWords = new Set(
  'vitamin độ bảng nhóm hạng loại khối lớp gan serie cúm phương đáp mục khu lô tòa toà nhà hệ điểm phần ban án hàm vùng'.split(
    ' ',
  ),
)

const quotes = /["“‘'«]/u

/** Words before an initial that stands for a person's name: `chị T.`, `cháu H.`. */
const addressWords = new Set('ông bà anh chị em cháu bé cô chú bác dì cậu cụ thầy ca là tên'.split(' '))

/**
 * A single capital with a stop: `N.V.H. (15 tuổi)`, `George W. Bush`, `B. Bình Dương`, `chị T. Sau đó`, `vitamin C. Ngoài`.
 * A stop at the end of a Vietnamese name in initials ends the sentence before a capital; one at the beginning does not.
 * A letter with a tone mark is no initial: `châu Á.`, `nước Ý.`
 */
export const initial: StopRule = {
  name: 'initial',
  decide(stop) {
    const { text, at, start } = stop
    const letter = wordBefore(stop)
    if (!isPlain(stop) || letter.length !== 1) return undefined
    const unit = letter.charCodeAt(0)
    if (!isUpper(unit) || toneOfUnit(unit) !== 0) return undefined
    if (text[stop.next] === '(') return false
    const next = lettersAt(stop, contentAfter(stop))
    if (isGlued(stop)) return next !== '' ? false : undefined
    // `P. 7, Q. 3`
    if (isDigit(text.charCodeAt(stop.next)) && stop.abbreviations.has(letter.toLowerCase())) return false
    if (next === '') return undefined
    if (quotes.test(text[stop.next]) || opensSentence(text, contentAfter(stop))) return true
    if (at - 2 >= start && text[at - 2] === '.') return !isForeignName(next)
    const before = previousWord(stop, at - 1)
    // At the front of a name: `(B. Bình Dương`, `, Q. Tân Bình`; but `50 W. Máy`.
    if (before === '') return /\d\s*$/u.test(text.slice(Math.max(start, at - 4), at - 1))
    // `Nguyễn Văn B. Công an …`, `George W. Bush`, `CLB B. Bình Dương`.
    if (startsUpper(before))
      return parseSyllable(before) !== undefined || !(isForeignName(next) || before === before.toUpperCase())
    const lower = before.toLowerCase()
    return addressWords.has(lower) || classWords.has(lower)
  },
}
