/**
 * What the letters of a word cost, in bits, where nothing is known but that it is written in Latin letters: the same for all
 * languages, so in steps. The marks that Vietnamese shares with the languages of Europe are dearer than plain letters; its own
 * vowels are dearest.
 */
const steps: readonly (readonly [bits: number, letters: string])[] = [
  [4, 'aeinorstlu'],
  [5, 'dmkcghpbvy'],
  [7, 'jqxfwz'],
  [8, 'áàéèíìóòúùâêîôûãõñäöüçý'],
  [10, 'ăđạẹọịụũĩỹỳ'],
  [13, 'ơưảẻỉỏủẽỵỷấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự'],
]

const costs = new Map(steps.flatMap(([bits, letters]) => [...letters].map((letter) => [letter, bits])))

/** What ends a word. */
const end = 2

/** The bits that a word (lower case, NFC) costs letter by letter. */
export function lettersCost(word: string): number {
  let bits = end
  for (const letter of word) bits += costs.get(letter) ?? 13
  return bits
}
