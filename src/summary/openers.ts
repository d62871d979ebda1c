import { hashHeadline } from './syllable-bigrams.js'

/** Openers that lean on the sentence before: out of place at the head of a summary. */
export const danglingOpeners = [
  'tuy nhiên', 'tuy vậy', 'tuy thế', 'theo đó', 'do đó', 'do vậy', 'vì vậy', 'vì thế', 'bởi vậy', 'nhờ đó', 'nhờ vậy', 'ngoài ra', 'bên cạnh đó',
  'trong khi đó', 'trong đó', 'cũng theo', 'đồng thời', 'cụ thể', 'sau đó', 'trước đó', 'từ đó', 'khi đó', 'lúc này', 'lúc đó', 'nhưng', 'còn', 'và', 'mặt khác',
  'ngược lại', 'điều này', 'điều đó', 'việc này', 'vụ việc này', 'ông này', 'bà này', 'anh này', 'chị này', 'người này', 'cô này', 'đây là', 'đây cũng là', 'đó là', 'như vậy', 'thế nhưng',
  'song', 'hơn nữa', 'thậm chí', 'chưa hết', 'không những thế', 'đáng chú ý', 'tương tự', 'theo ông này', 'sự việc này', 'số này', 'tại đây', 'ở đó', 'trên cơ sở đó', 'qua đó', 'cùng với đó', 'bên cạnh', 'nói về điều này',
] // biome-ignore format: a list

/** Pronouns and nouns of address: alone at the head of a sentence, without a name behind, they point back. */
export const pronounOpeners = [
  'ông', 'bà', 'anh', 'chị', 'cô', 'chú', 'họ', 'nó', 'hắn', 'cậu', 'em', 'ông ấy', 'bà ấy', 'anh ấy', 'cô ấy', 'người đàn ông', 'người phụ nữ', 'đối tượng', 'nạn nhân', 'vị này', 'nữ diễn viên', 'nam diễn viên',
] // biome-ignore format: a list

const tables = new Map<readonly string[], Set<number>>()

/** The openers as chains of hashes; made once a list. */
function chains(openers: readonly string[]): Set<number> {
  let table = tables.get(openers)
  if (!table) tables.set(openers, (table = new Set(openers.map((opener) => chain(hashHeadline(opener).sequence)))))
  return table
}

function chain(hashes: readonly number[]): number {
  return hashes.reduce((sum, hash) => (Math.imul(sum, 31) + hash) | 0, 7)
}

const longest = 4

/** How many tokens of the opener that starts at token `first`, 0 for none; the longest counts. */
export function openerAt(openers: readonly string[], unigram: Int32Array, first: number, past: number): number {
  const table = chains(openers)
  let sum = 7
  let found = 0
  for (let n = 0; n < longest && first + n < past; n++) {
    sum = (Math.imul(sum, 31) + unigram[first + n]) | 0
    if (table.has(sum)) found = n + 1
  }
  return found
}

const demonstratives = new Set(hashHeadline('này đó ấy').sequence)

/** How far into a sentence a word that points back is looked for: `Cơ quan này`, `Ngay sau đó`, `Dịp này`. */
const reach = 8

/** True where the sentence that starts at token `first` points back by one of its first words. */
export function pointsBack(unigram: Int32Array, first: number, past: number): boolean {
  for (let i = first + 1; i < past && i < first + reach; i++) if (demonstratives.has(unigram[i])) return true
  return false
}
