import { hashHeadline } from './syllable-bigrams.js'

/** Openers that lean on the sentence before: out of place at the head of a summary. */
export const danglingOpeners = [
  'tuy nhiên', 'tuy vậy', 'tuy thế', 'theo đó', 'do đó', 'do vậy', 'vì vậy', 'vì thế', 'bởi vậy', 'nhờ đó', 'nhờ vậy', 'ngoài ra', 'bên cạnh đó',
  'trong khi đó', 'trong đó', 'cũng theo', 'đồng thời', 'cụ thể', 'sau đó', 'trước đó', 'từ đó', 'khi đó', 'lúc này', 'lúc đó', 'nhưng', 'còn', 'và', 'mặt khác',
  'ngược lại', 'điều này', 'điều đó', 'việc này', 'vụ việc này', 'ông này', 'bà này', 'anh này', 'chị này', 'người này', 'cô này', 'đây', 'đó', 'như vậy', 'thế nhưng',
  'song', 'hơn nữa', 'thậm chí', 'chưa hết', 'không những thế', 'đáng chú ý', 'tương tự', 'theo ông này', 'sự việc này', 'số này', 'tại đây', 'ở đó', 'trên cơ sở đó', 'qua đó', 'cùng với đó', 'bên cạnh', 'nói về điều này',
] // biome-ignore format: a list

/** Pronouns and nouns of address: alone at the head of a sentence, without a name behind, they point back. */
export const pronounOpeners = [
  'ông', 'bà', 'anh', 'chị', 'cô', 'chú', 'họ', 'nó', 'hắn', 'cậu', 'em', 'ông ấy', 'bà ấy', 'anh ấy', 'cô ấy', 'người đàn ông', 'người phụ nữ', 'đối tượng', 'nạn nhân', 'vị này', 'nữ diễn viên', 'nam diễn viên',
] // biome-ignore format: a list

const link = (sum: number, hash: number) => (Math.imul(sum, 31) + hash) | 0

/** What chains of hashes are: an opener that dangles, a pronoun, or the beginning of one of them. */
const chainKinds = { beginning: 0, pronoun: 1, dangling: 2 } as const

let chains: Map<number, number> | undefined

function chainsOf(): Map<number, number> {
  const table = new Map<number, number>()
  for (const [list, kind] of [
    [pronounOpeners, chainKinds.pronoun],
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
  }
  return { dangling: false, pronoun }
}

const hashesOf = (syllables: string) => new Set(hashHeadline(syllables).sequence)
const [near, above] = hashHeadline('này trên').sequence
const further = hashHeadline('hơn nữa').sequence
const demonstratives = hashesOf('này đó ấy')

/** How far into a sentence a word that points back is looked for: `Cơ quan này`, `Ngay sau đó`, `Dịp này`. */
const reach = 8

/** What stands before `trên` that points back whatever follows: `nói trên`; and behind it, where `những tuyên bố trên` is whole: no noun. */
const said = hashesOf('nói kể nêu')
const predicates = hashesOf(
  'đã đang sẽ được bị là có không chưa cũng đều vẫn cho do của thì mà nhằm khiến vừa mới còn chỉ phải nên cần và để xảy diễn thuộc gồm',
)
/** With these `trên` is a place or a rank: `phía trên`, `cấp trên`. */
const places = hashesOf('phía bên ở từ cấp')

/** Behind the first words `này` is whole in itself with nouns of time, and with those that a name in the same sentence stands for: `Iran … nước này`. */
const ownAntecedents = hashesOf(
  'nước người ông bà anh chị cô hãng đội quan ty đoàn chức vực phố tỉnh ngày tháng tuần năm lúc lần dịp mùa hè',
)

/**
 * True where the sentence of tokens `first` … `past` points back: by `này`, `đó`, `ấy` or `hơn nữa` in its first words, by a noun phrase that
 * ends in `trên`, or by `này` later on behind a noun that the sentence has not named.
 */
export function pointsBack(unigram: Int32Array, first: number, past: number): boolean {
  for (let i = first + 1; i < past; i++) {
    const hash = unigram[i]
    const early = i < first + reach
    if (early && (demonstratives.has(hash) || (hash === further[1] && unigram[i - 1] === further[0]))) return true
    if (early && hash === above && behindNoun(unigram, i, past)) return true
    if (hash === near && !ownAntecedents.has(unigram[i - 1]) && unigram.indexOf(unigram[i - 1], first) === i - 1)
      return true
  }
  return false
}

/** True where `trên` at token `i` ends a noun phrase, and is no preposition. */
function behindNoun(unigram: Int32Array, i: number, past: number): boolean {
  const [before, behind] = [unigram[i - 1], i + 1 < past ? unigram[i + 1] : 0]
  return said.has(before) || (before !== 0 && !places.has(before) && (behind === 0 || predicates.has(behind)))
}
