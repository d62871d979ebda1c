import { hashHeadline } from './syllable-bigrams.js'

/** Openers that lean on the sentence before: out of place at the head of a summary. */
export const danglingOpeners = [
  'tuy nhiên', 'tuy vậy', 'tuy thế', 'theo đó', 'do đó', 'do vậy', 'vì vậy', 'vì thế', 'bởi vậy', 'nhờ đó', 'nhờ vậy', 'ngoài ra', 'bên cạnh đó',
  'trong khi đó', 'trong đó', 'cũng theo', 'đồng thời', 'cụ thể', 'sau đó', 'trước đó', 'từ đó', 'khi đó', 'lúc này', 'lúc đó', 'nhưng', 'còn', 'và', 'mặt khác',
  'ngược lại', 'điều này', 'điều đó', 'việc này', 'vụ việc này', 'ông này', 'bà này', 'anh này', 'chị này', 'người này', 'cô này', 'đây', 'đó', 'như vậy', 'thế nhưng',
  'song', 'hơn nữa', 'thậm chí', 'chưa hết', 'không những thế', 'đáng chú ý', 'tương tự', 'theo ông này', 'sự việc này', 'số này', 'tại đây', 'ở đó', 'trên cơ sở đó', 'qua đó', 'cùng với đó', 'bên cạnh', 'nói về điều này',
  'mặc dù vậy', 'mặc dù thế', 'dù vậy', 'dù thế', 'dẫu vậy', 'vậy mà', 'thế mà', 'vậy là', 'thế là', 'thế rồi', 'vậy nên', 'cho nên', 'bởi thế', 'nhờ thế', 'như thế', 'chính vì vậy', 'chính vì thế',
  'cũng', 'ngay lập tức', 'lập tức', 'cùng ngày', 'cùng đêm', 'cùng lúc', 'cùng thời điểm', 'cùng thời gian', 'cùng hôm', 'trái lại', 'thay vào đó', 'nói cách khác', 'nói đúng hơn', 'hơn thế', 'quan trọng hơn',
  'đáng nói', 'điều đáng nói', 'hậu quả là', 'kết quả là', 'kết quả cho thấy', 'tiếp đó', 'kế đó', 'rồi', 'vả lại', 'vì lẽ đó', 'bằng không', 'còn lại', 'những người khác', 'ví dụ', 'chẳng hạn', 'ban đầu', 'đề nghị được', 'quyết định được', 'tuyên bố được', 'thông tin được', 'động thái được', 'để rồi', 'thưa ông', 'thưa bà', 'một là', 'hai là', 'ba là', 'bốn là',
] // biome-ignore format: a list

/** Pronouns and nouns of address: alone at the head of a sentence, without a name behind, they point back. */
export const pronounOpeners = [
  'ông', 'bà', 'anh', 'chị', 'cô', 'chú', 'họ', 'nó', 'hắn', 'tôi', 'mình', 'cậu', 'em', 'ông ấy', 'bà ấy', 'anh ấy', 'cô ấy', 'người đàn ông', 'người phụ nữ', 'đối tượng', 'nạn nhân', 'vị này', 'nữ diễn viên', 'nam diễn viên', 'chúng', 'cả hai', 'hai bên', 'nghi phạm', 'hung thủ',
] // biome-ignore format: a list

/** Nouns that begin like a pronoun. */
const wholeNouns = [
  'chúng tôi', 'chúng ta', 'chúng em', 'chúng mình', 'chúng con', 'chúng cháu', 'bà con', 'anh em', 'chị em', 'họ hàng', 'cô giáo', 'cô dâu', 'chú rể', 'bà bầu', 'ông chủ', 'em bé', 'anh hùng',
] // biome-ignore format: a list

const link = (sum: number, hash: number) => (Math.imul(sum, 31) + hash) | 0

/** What chains of hashes are: an opener that dangles, a pronoun, a noun that only begins like one, or the beginning of one of them. */
const chainKinds = { beginning: 0, pronoun: 1, dangling: 2, noun: 3 } as const

let chains: Map<number, number> | undefined

function chainsOf(): Map<number, number> {
  const table = new Map<number, number>()
  for (const [list, kind] of [
    [pronounOpeners, chainKinds.pronoun],
    [wholeNouns, chainKinds.noun],
    [danglingOpeners, chainKinds.dangling],
  ] as const)
    for (const opener of list) {
      let sum = 7
      const { sequence } = hashHeadline(opener)
      for (const hash of sequence) {
        sum = link(sum, hash)
        if (!table.has(sum)) table.set(sum, chainKinds.beginning)
      }
      table.set(sum, kind)
    }
  return table
}

/** Whether a dangling opener starts at token `first`; else of how many tokens the longest pronoun there is, 0 for none. */
export function openerAt(unigram: Int32Array, first: number, past: number): { dangling: boolean; pronoun: number } {
  chains ??= chainsOf()
  let pronoun = 0
  for (let i = first, sum = 7; i < past; i++) {
    sum = link(sum, unigram[i])
    const kind = chains.get(sum)
    if (kind === undefined) break
    if (kind === chainKinds.dangling) return { dangling: true, pronoun: 0 }
    if (kind === chainKinds.pronoun) pronoun = i + 1 - first
    else if (kind === chainKinds.noun) pronoun = 0
  }
  return { dangling: false, pronoun }
}
