/**
 * Vietnamese vowels and their tones, as one table.
 *
 * A row is a vowel letter with its quality (a ă â e ê i o ô ơ u ư y) under the six tones, in the order
 * ngang (none), huyền, hỏi, ngã, sắc, nặng. All letters are NFC.
 */
export const vowelRows = [
  'aàảãáạ', 'ăằẳẵắặ', 'âầẩẫấậ', 'eèẻẽéẹ', 'êềểễếệ', 'iìỉĩíị', 'oòỏõóọ', 'ôồổỗốộ', 'ơờởỡớợ', 'uùủũúụ', 'ưừửữứự', 'yỳỷỹýỵ',
] as const // biome-ignore format: one row a line would say no more

/** All letters of Vietnamese lie below this code unit. */
const tableSize = 0x1f00

/** Per code unit: its lower-case letter without its tone (quality kept), or 0 where that is not known here. */
const toneless = new Uint16Array(tableSize)
/** Per code unit: tone 0…5, in the order of `vowelRows`. */
const tones = new Uint8Array(tableSize)
/** Per code unit: 1 + its row in `cased`, 0 for what is no vowel. */
const rowOf = new Uint8Array(tableSize)
/** Rows of six: a vowel under the six tones, in small letters and in capitals. */
const cased = new Uint16Array(2 * vowelRows.length * 6)

let ready = false

function prepare(): void {
  for (let unit = 0; unit < tableSize; unit++) {
    const lower = String.fromCharCode(unit).toLowerCase()
    toneless[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit
  }
  vowelRows.forEach((row, r) => {
    for (let tone = 0; tone < 6; tone++)
      for (const [c, letter] of [row[tone], row[tone].toUpperCase()].entries()) {
        const unit = letter.charCodeAt(0)
        toneless[unit] = row.charCodeAt(0)
        tones[unit] = tone
        rowOf[unit] = 1 + 2 * r + c
        cased[6 * (2 * r + c) + tone] = unit
      }
  })
  // Ð (eth) is a common misspelling of Đ: equal under look-up.
  toneless[0xd0] = toneless[0xf0] = 0x111
  ready = true
}

/** The lower-case letter of a code unit without its tone, quality kept: `Ậ` gives `â`. */
export function tonelessUnit(unit: number): number {
  if (!ready) prepare()
  return unit < tableSize ? toneless[unit] : unit
}

/** The tone of a code unit, 0…5 in the order of `vowelRows`. */
export function toneOfUnit(unit: number): number {
  if (!ready) prepare()
  return unit < tableSize ? tones[unit] : 0
}

/** A vowel under another tone, its case and quality kept: `Ậ` under 1 is `Ầ`. What is no Vietnamese vowel stays as it is. */
export function toneUnit(unit: number, tone: number): number {
  if (!ready) prepare()
  const row = unit < tableSize ? rowOf[unit] : 0
  return row === 0 ? unit : cased[6 * (row - 1) + tone]
}

const plainLetters: Readonly<Record<string, string>> = { ă: 'a', â: 'a', đ: 'd', ê: 'e', ô: 'o', ơ: 'o', ư: 'u' }

/** Small letters without tones (NFC) as they are typed without marks: `đương` gives `duong`. */
export function plainLettersOf(letters: string): string {
  return letters.replace(/[ăâđêôơư]/g, (letter) => plainLetters[letter])
}

/**
 * The key of a syllable under look-up, counting and similarity: lower case, without its tone mark, and the tone's number
 * behind it. `hòa` and `hoà` both give `hoa1`; `Hoa` gives `hoa`. It loses case and the place of the mark, nothing else.
 */
export function syllableKey(syllable: string): string {
  let key = ''
  let tone = 0
  for (let i = 0; i < syllable.length; i++) {
    const unit = syllable.charCodeAt(i)
    key += String.fromCharCode(tonelessUnit(unit))
    tone = toneOfUnit(unit) || tone
  }
  return tone === 0 ? key : key + tone
}

/** A whole text folded letter by letter for comparing: `syllableKey` of every run of letters, everything else as it is. */
export function foldSyllables(text: string): string {
  // A bounded run: one of millions of letters would overflow the stack of the expression's engine.
  return text.replace(/[\p{L}\p{M}]{1,999}/gu, syllableKey)
}
