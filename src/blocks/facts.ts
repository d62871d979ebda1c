import { isDigit, isLetter, isUpper } from '../letters/classes.js'
import { tonelessUnit } from '../letters/tones.js'
import { type FoldedWords, wordHash } from './fold-words.js'

const hashes = (words: string) => new Set(words.split(' ').map(wordHash))

/** Words that count. */
const counting = hashes(
  'một hai ba bốn tư năm lăm sáu bảy bẩy tám chín mười mươi chục trăm nghìn ngàn vạn triệu tỷ tỉ nửa rưỡi',
)
/** Words that deny what stands behind them. */
const denying = hashes('không chưa chẳng chớ đừng')
/** Words that end or spare it. */
const ending = hashes('ngừng hết thôi khỏi tránh')
/** Words that make another office or another fact of what stands behind them. */
const turning = hashes('phó nguyên cựu suýt')
/** Bounds: more than a hundred is not nearly a hundred. They tell where a number stands behind them. */
const bounds = hashes('hơn gần khoảng dưới trên quá tới chừng')

/** Words that say something else when they take each other's place, a group a line. */
const groups = [
  'tăng giảm', 'lên xuống', 'thắng thua hòa', 'cao thấp', 'nam nữ', 'trai gái', 'trái phải', 'trên dưới', 'trước sau', 'đầu giữa cuối', 'trong ngoài',
  'đông tây nam bắc', 'sáng trưa chiều tối đêm', 'đúng sai', 'cũ mới', 'ủng phản', 'đồng phản bác', 'thông bác', 'cấm cho', 'vào ra', 'mở đóng', 'mua bán', 'đến rời đi về',
  'đã đang sẽ sắp từng', 'và hoặc', 'được bị', 'hơn gần khoảng dưới trên', 'ông bà anh chị em cô chú bác cậu', 'bố cha mẹ vợ chồng con cháu',
  'tỉnh huyện xã phường quận thôn ấp bản', 'trưởng phó chủ', 'nhất nhì ba tư', 'lớn nhỏ bé', 'nhiều ít', 'nhanh chậm', 'dài ngắn', 'nóng lạnh', 'tốt xấu', 'sớm muộn',
  'gần xa', 'sống chết', 'nhập xuất', 'vay trả', 'nhận trả', 'bắt thả', 'đỏ xanh vàng trắng đen tím hồng nâu xám', 'mạnh yếu nhẹ', 'đứng ngồi nằm', 'cười khóc', 'đủ thiếu thừa',
  'kg tấn tạ gam lít mét km ha đồng giờ phút giây ngày tuần tháng quý', 'thuận nghịch', 'đậu đỗ trượt', 'khởi kết', 'cưới tang', 'xây phá', 'dừng chạy', 'già trẻ',
] // biome-ignore format: a list

const groupsOf = new Map<number, number[]>()
groups.forEach((group, g) => {
  for (const hash of hashes(group)) groupsOf.set(hash, [...(groupsOf.get(hash) ?? []), g])
})

const vowels = new Set(Array.from('aăâeêioôơuưy', (letter) => letter.charCodeAt(0)))
const sentenceStart = /(?:^|[.!?…:]["'”’»)]*\s+)["'“‘«([–-]*\s*$/u

/** What the words of a text say. Words are given by their number in `words`; those of one row lie in `first`…`past`. */
export class Facts {
  readonly #text: string
  readonly #words: FoldedWords

  constructor(text: string, words: FoldedWords) {
    this.#text = text
    this.#words = words
  }

  /**
   * True for a word that must not differ in a repeat: a number, date or symbol, a word that counts, denies or bounds a number, a
   * capitalised word that does not begin a sentence, or begins one and has another capital beside it.
   */
  tells(word: number, first: number, past: number): boolean {
    const { hash } = this.#words
    if (this.#isNumber(word) || denying.has(hash[word]) || ending.has(hash[word]) || turning.has(hash[word]))
      return true
    if (bounds.has(hash[word]) && word + 1 < past && this.#isNumber(word + 1)) return true
    if (!this.isCapital(word)) return false
    return !this.isInitial(word, first) || (word + 1 < past && this.isCapital(word + 1) && this.touches(word))
  }

  denies(word: number): boolean {
    return denying.has(this.#words.hash[word])
  }

  /** True for two words that exclude one another, such as tăng and giảm. */
  opposes(a: number, b: number): boolean {
    const { hash } = this.#words
    const other = groupsOf.get(hash[b])
    return other !== undefined && (groupsOf.get(hash[a])?.some((group) => other.includes(group)) ?? false)
  }

  isCapital(word: number): boolean {
    return isUpper(this.#text.charCodeAt(this.#words.start[word]))
  }

  /** The first word of a sentence in its row: there a capital tells nothing. */
  isInitial(word: number, first: number): boolean {
    if (word === first) return true
    const start = this.#words.start[word]
    const from = Math.max(this.#words.start[first], start - 8)
    return sentenceStart.test(this.#text.slice(from, start)) && this.#text.slice(from, start).trim() !== ''
  }

  /** True where nothing but a blank or a hyphen stands between a word and the next. */
  touches(word: number): boolean {
    const { start, end } = this.#words
    return start[word + 1] - end[word] <= 3 && /^\s*[-–]?\s*$/u.test(this.#text.slice(end[word], start[word + 1]))
  }

  /** True where a sign that ends a sentence stands between a word and the next. */
  stopsBehind(word: number): boolean {
    const { start, end } = this.#words
    return /[.!?…:]/u.test(this.#text.slice(end[word], start[word + 1]))
  }

  /** Whether words that border on each other, one within a repeat and one outside, are one number, name or office. */
  cuts(outside: number, inside: number): boolean {
    const before = outside < inside
    if (
      before &&
      this.touches(outside) &&
      (turning.has(this.#words.hash[outside]) || denying.has(this.#words.hash[outside]))
    )
      return true
    const oneName = (word: number) => this.isCapital(word) || this.#isNumber(word)
    return oneName(outside) && oneName(inside) && this.touches(Math.min(outside, inside))
  }

  /** Two words of one spelling but for marks, one letter more, less or other, or two that changed places. */
  alike(a: number, b: number): boolean {
    return nearlySpelt(this.#plain(a), this.#plain(b))
  }

  #isNumber(word: number): boolean {
    const { hash, start, end } = this.#words
    if (counting.has(hash[word])) return true
    for (let i = start[word]; i < end[word]; i++) {
      const unit = this.#text.charCodeAt(i)
      if (isDigit(unit) || !isLetter(unit)) return true
    }
    return false
  }

  /** Letters without a vowel, in small letters too: qđ, ubnd. */
  isAbbreviation(word: number): boolean {
    const { start, end } = this.#words
    if (end[word] - start[word] < 2) return false
    for (let i = start[word]; i < end[word]; i++) if (vowels.has(tonelessUnit(this.#text.charCodeAt(i)))) return false
    return true
  }

  #plain(word: number): string {
    const { start, end } = this.#words
    const letters = this.#text.slice(start[word], Math.min(end[word], start[word] + 40)).toLowerCase()
    return letters.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
  }
}

/** At most one letter inserted, left out, replaced, or two neighbours exchanged; of two letters or fewer none. */
function nearlySpelt(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 2 || long.length < 3 || long.length - short.length > 1) return false
  let head = 0
  while (head < short.length && short[head] === long[head]) head++
  let tail = 0
  while (tail < short.length - head && short[short.length - 1 - tail] === long[long.length - 1 - tail]) tail++
  const [restShort, restLong] = [short.length - head - tail, long.length - head - tail]
  if (restLong <= 1) return true
  return restShort === 2 && restLong === 2 && short[head] === long[head + 1] && short[head + 1] === long[head]
}
