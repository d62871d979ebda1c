/** Character classes of single UTF-16 units, as bits. Units of surrogate pairs are `symbol`s, except letters' halves, which are `letter`s. */
export const space = 1
export const digit = 2
export const letter = 4
/** Upper-case letter (also `letter`). */
export const upper = 8
export const punctuation = 16
export const symbol = 32
/** Combining mark (also `letter`). */
export const mark = 64

const table = new Uint8Array(0x10000)
let ready = false

/** The Unicode general categories, folded into the classes above: computed once, on first use. */
function prepare(): void {
  for (let unit = 0; unit < 0x10000; unit++) table[unit] = classify(String.fromCharCode(unit))
  ready = true
}

function classify(text: string): number {
  if (/\s/u.test(text) || text === '\u0085') return space
  if (/[0-9]/.test(text)) return digit
  if (/\p{Lu}|\p{Lt}/u.test(text)) return letter | upper
  if (/\p{M}/u.test(text)) return letter | mark
  if (/\p{L}/u.test(text)) return letter
  if (/\p{P}/u.test(text)) return punctuation
  return symbol
}

/** The class bits of a UTF-16 unit. O(1) after the first call. */
export function classOf(unit: number): number {
  if (!ready) prepare()
  return table[unit]
}

export function isSpace(unit: number): boolean {
  return (classOf(unit) & space) !== 0
}
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}
export function isLetter(unit: number): boolean {
  return (classOf(unit) & letter) !== 0
}
export function isUpper(unit: number): boolean {
  return (classOf(unit) & upper) !== 0
}

/** A sign that may end a sentence: `.`, `!`, `?`, `…`. */
export function isStopUnit(unit: number): boolean {
  return unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026
}
