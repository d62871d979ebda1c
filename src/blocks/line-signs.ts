import { isDigit, isUpper } from '../letters/classes.js'
import { caseShift, unitTable } from '../letters/units.js'

/** How a line ends: 0 with a letter, 1 a digit, 2 a stop, 3 `…`, 4 `?`, 5 `!`, 6 `:`, 7 `;`, 8 `,`, 9 a closing sign alone, 10 other. */
export function endOf(text: string): number {
  let at = text.length - 1
  let closed = false
  while (at > 0 && '"\'”’»)]'.includes(text[at])) {
    at--
    closed = true
  }
  const unit = text[at]
  if (unit === '.') return text[at - 1] === '.' ? 3 : 2
  const sign = '…?!:;,'.indexOf(unit)
  if (sign >= 0) return sign + 3
  if (closed) return 9
  if (isDigit(unit.charCodeAt(0))) return 1
  return unitTable()[unit.charCodeAt(0)] >>> caseShift !== 0 ? 0 : 10
}

/**
 * How a line begins: 1 `…`, 2 a digit, 3 a quote, 4 a bullet, 5 another sign, 6 a small letter, 7 a word in capitals, 8 two words with capitals, 9 one.
 */
export function openingOf(text: string): number {
  const unit = text.charCodeAt(0)
  if (text.startsWith('...') || text[0] === '…') return 1
  if (isDigit(unit)) return 2
  if ('"“‘«'.includes(text[0])) return 3
  if ('-–—*•+'.includes(text[0])) return 4
  const bits = unitTable()[unit]
  if (bits >>> caseShift === 0) return 5
  if (!isUpper(unit)) return 6
  // Name-like: the second word has a capital too; a word in capitals alone.
  const blank = text.indexOf(' ')
  if (blank > 1 && isUpper(text.charCodeAt(1)) && isUpper(text.charCodeAt(blank - 1))) return 7
  return blank > 0 && isUpper(text.charCodeAt(blank + 1)) ? 8 : 9
}

/** What stands in a line behind its first unit: words with a capital, digits, commas; `signs` has 1 for a colon, 2 a bracket, 4 a quote, 8 a dash between blanks. */
export function signsOf(text: string) {
  let capitals = 0
  let digits = 0
  let commas = 0
  let signs = 0
  for (let at = 1; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x2c) commas++
    else if (unit === 0x3a) signs |= 1
    else if (unit === 0x28) signs |= 2
    else if (unit === 0x22 || unit === 0x201c) signs |= 4
    else if (unit === 0x2d || unit === 0x2013) signs |= text[at - 1] === ' ' ? 8 : 0
    else if (isDigit(unit)) digits++
    else if (isUpper(unit) && text.charCodeAt(at - 1) === 0x20) capitals++
  }
  return { capitals, digits, commas, signs }
}
