import { vowelRows } from './tones.js'

/** The combining marks of the tones, in the order of `vowelRows`; the first stands for no mark. */
export const toneMarks = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
/** A vowel, the mark of its quality (circumflex, breve, horn), and the vowel that both make. */
const qualities = ['a\u0302â', 'a\u0306ă', 'e\u0302ê', 'o\u0302ô', 'o\u031bơ', 'u\u031bư']

/** The marks lie between U+0300 and this unit. */
const marksEnd = 0x340
const width = marksEnd - 0x300
const letterEnd = 0x1f00
/** No letter, twelve vowels under six tones and đ and d, small and capital. */
const rows = 1 + 2 * (12 * 6 + 2)
let ready = false

/** Per unit: 1 + its row in `joins`; 0 for what takes no mark of Vietnamese. */
const rowOf = new Uint8Array(letterEnd)
/** Rows of `width`: the letter that a letter and a mark make in canonical composition, 0 where they make none. */
const canonical = new Uint16Array(width * rows)
/** The same, for marks in any order and marks that are there already. */
const joined = new Uint16Array(width * rows)

function prepare(): void {
  const letters: string[] = []
  for (const row of vowelRows) letters.push(...row, ...row.toUpperCase())
  letters.push('d', 'D', 'đ', 'Đ')
  letters.forEach((letter, i) => {
    rowOf[letter.charCodeAt(0)] = 1 + i
  })
  ready = true
  const put = (letter: string, mark: string, result: string) => {
    const at = width * rowOf[letter.charCodeAt(0)] + mark.charCodeAt(0) - 0x300
    joined[at] = result.charCodeAt(0)
    if ((letter + mark).normalize('NFC') === result) canonical[at] = result.charCodeAt(0)
  }
  const both = (letter: string, mark: string, result: string) => {
    put(letter, mark, result)
    put(letter.toUpperCase(), mark, result.toUpperCase())
  }
  for (const row of vowelRows) {
    for (let tone = 1; tone < 6; tone++) {
      both(row[0], toneMarks[tone], row[tone])
      both(row[tone], toneMarks[tone], row[tone])
    }
    for (const [plain, mark, vowel] of qualities) {
      const other = vowelRows.find(([first]) => first === vowel)!
      if (row[0] === plain || row[0] === vowel) for (let t = 0; t < 6; t++) both(row[t], mark, other[t])
    }
  }
  // A stroke of its own through the d, short or long.
  for (const stroke of ['\u0335', '\u0336']) for (const letter of ['d', 'đ']) both(letter, stroke, 'đ')
}

/**
 * The letter that a Vietnamese letter and a combining mark make in canonical composition (NFC), quality and tone in canonical
 * order: `e` and U+0302 give `ê`. 0 where they make none. All are UTF-16 units. O(1).
 */
export function composeMark(letter: number, mark: number): number {
  if (!ready) prepare()
  return canonical[cell(letter, mark)]
}

/**
 * The letter that a Vietnamese letter and a combining mark make whatever was typed first: `è` and U+0302 give `ề`; a mark that
 * the letter has already gives the letter; `d` and a stroke give `đ`. 0 where they make none. All are UTF-16 units. O(1).
 */
export function joinMark(letter: number, mark: number): number {
  if (!ready) prepare()
  return joined[cell(letter, mark)]
}

/** Cell 0, as the whole first row, holds 0. */
function cell(letter: number, mark: number): number {
  return letter < letterEnd && mark >= 0x300 && mark < marksEnd ? width * rowOf[letter] + mark - 0x300 : 0
}
