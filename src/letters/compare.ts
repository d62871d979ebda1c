import { requireString } from '../errors.js'
import { classOf, digit, letter, mark, punctuation, space, upper } from './classes.js'
import { compose } from './composition.js'
import { tonelessUnit, toneOfUnit } from './tones.js'

/** The alphabet in its order, with the letters of foreign words where Latin has them. */
const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'

/** First units of the weights of signs that are no Latin letters, before and behind those. */
const rank = { space: '\u0001', punctuation: '\u0002', symbol: '\u0003', digit: '\u0004', latin: 0x10, other: '\u007f' }

/**
 * A string by which texts sort as in a Vietnamese dictionary: `sortKey(a) < sortKey(b)` where a stands before b. Compared are,
 * over the whole texts, first the letters (a ă â b c d đ e ê … o ô ơ … u ư; blanks, punctuation and digits before them, other
 * scripts behind), then the tones (ngang huyền hỏi ngã sắc nặng, wherever in the syllable the mark stands) and foreign marks,
 * then case, small letters first: the order of CLDR for Vietnamese. Only texts that differ in nothing but the place of a tone
 * or their Unicode form have one key. O(n).
 * @throws InputError `input/not-a-string`
 */
export function sortKey(text: string): string {
  requireString(text, 'text')
  const composed = compose(text)
  let letters = ''
  let tones = ''
  let cases = ''
  let within = false
  for (let i = 0; i < composed.length; i++) {
    const unit = composed.charCodeAt(i)
    const bits = classOf(unit)
    if (within && (bits & letter) === 0) {
      tones += '\u0001'
      within = false
    }
    if ((bits & letter) === 0) {
      letters += signRank(bits) + composed[i]
      continue
    }
    within = true
    if ((bits & mark) !== 0) {
      tones += composed[i]
      continue
    }
    cases += (bits & upper) !== 0 ? '\u0002' : '\u0001'
    let base = String.fromCharCode(tonelessUnit(unit))
    const tone = toneOfUnit(unit)
    if (tone !== 0) tones += String.fromCharCode(1 + tone)
    else if (!alphabet.includes(base)) {
      const [first, ...marks] = base.normalize('NFD')
      if (alphabet.includes(first)) {
        base = first
        tones += marks.join('')
      }
    }
    const place = alphabet.indexOf(base)
    letters += place < 0 ? rank.other + base : String.fromCharCode(rank.latin + place)
  }
  return `${letters}\0${tones}\0${cases}`
}

function signRank(bits: number): string {
  if ((bits & space) !== 0) return rank.space
  if ((bits & digit) !== 0) return rank.digit
  return (bits & punctuation) !== 0 ? rank.punctuation : rank.symbol
}

/**
 * Below, at or above 0 as `a` stands before, with or behind `b` in Vietnamese order, for `Array.prototype.sort`; see `sortKey`,
 * which is the faster way to sort many. O(n).
 * @throws InputError `input/not-a-string`
 */
export function compare(a: string, b: string): number {
  const [left, right] = [sortKey(a), sortKey(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
