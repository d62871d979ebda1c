import { syllableKey } from '../letters/tones.js'

const keys = (words: string) => new Set(words.split(' ').map(syllableKey))

/** Words that deny or count: two texts that differ in one of these say different things, however much they share. */
const telling = keys(
  'không chưa chẳng chớ đừng ngừng hết thôi một hai ba bốn tư năm sáu bảy bẩy tám chín mười mươi trăm nghìn ngàn vạn triệu tỷ tỉ nửa',
)
/** Words that say something else when they take each other's place. */
const opposed = keys(
  'tăng giảm lên xuống thắng thua hòa cao thấp nam nữ trái phải trên dưới trước sau đầu giữa cuối trong ngoài đông tây bắc ' +
    'sáng trưa chiều tối đêm đúng sai cũ mới ủng phản đồng bác cấm cho vào ra mở đóng mua bán đến rời',
)

/** Runs without blanks, quotes and brackets; one that holds a digit is a word as a whole (`3-4-2013`, `1972-QĐ/TU`, `2,4%`). */
const run = /[^\s"'“”‘’«»()[\]{};!?…]{1,999}/gu
const letters = /[\p{L}\p{M}]{1,999}/gu

/** What a text says that must not differ in its near repeats. */
export interface Facts {
  /** Numbers, dates, symbols, names, words that deny or count: in order, as one string. */
  readonly key: string
  /** How often each word stands in it, folded. */
  readonly words: ReadonlyMap<string, number>
  /** The first words of its sentences, folded: capitalised, so that a name cannot be told from another word. */
  readonly initials: ReadonlySet<string>
}

const sentenceStart = /(?:^|[.!?…:]["'”’»)]*\s+)["'“‘«([–-]*\s*$/u

export function factsOf(text: string): Facts {
  const found: string[] = []
  const words = new Map<string, number>()
  const initials = new Set<string>()
  const take = (word: string, index: number): void => {
    const key = syllableKey(word)
    words.set(key, (words.get(key) ?? 0) + 1)
    const capital = /^\p{Lu}/u.test(word)
    const initial = capital && sentenceStart.test(text.slice(Math.max(0, index - 8), index))
    if (initial) initials.add(key)
    const name = capital && (!initial || /^\s\p{Lu}/u.test(text.slice(index + word.length, index + word.length + 2)))
    if (name || /\d/u.test(word) || telling.has(key)) found.push(key)
  }
  for (const { 0: part, index } of text.matchAll(run))
    if (/\d/u.test(part)) take(part.replace(/[.,:]{1,3}$/u, ''), index)
    else for (const { 0: word, index: at } of part.matchAll(letters)) take(word, index + at)
  return { key: found.join(' '), words, initials }
}

/** How two texts with the same facts differ in words. */
export type Difference = 'added' | 'replaced' | 'opposed'

/**
 * `added`: one holds all the words of the other. `replaced`: both hold words that the other lacks. `opposed`: among those
 * is the beginning of a sentence, which may be a name, or one of a pair like tăng and giảm.
 */
export function differenceOf(a: Facts, b: Facts): Difference {
  const onlyA = lacking(a, b)
  const onlyB = lacking(b, a)
  if (onlyA.length === 0 || onlyB.length === 0) return 'added'
  const changed = [...onlyA, ...onlyB]
  return changed.some((word) => opposed.has(word) || a.initials.has(word) || b.initials.has(word))
    ? 'opposed'
    : 'replaced'
}

function lacking(a: Facts, b: Facts): string[] {
  return Array.from(a.words.keys()).filter((word) => a.words.get(word)! > (b.words.get(word) ?? 0))
}
