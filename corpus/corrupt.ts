import { normalize } from '../src/normalize/normalize.js'

/**
 * Makes dirty articles of clean ones, with known truth: one paragraph comes again, changed in one way. Seeded: the same article, way
 * and seed give the same text.
 *
 * **What counts as a copy.** An edit leaves alone what tells a fact: words with a digit or a capital and their neighbours, words
 * that count or deny, and pairs such as tăng and giảm. Other words are misspelt (a letter lost, doubled or exchanged, a mark lost),
 * left out, added (words of grammar) or replaced by another word of the article; two edits never touch. However many such
 * edits, up to one word in ten: the paragraph is a copy. As soon as one number, name, date, document symbol, denial or word of
 * such a pair is another, or half of the paragraph goes on otherwise, it is another paragraph, and to mark it is a fault.
 */
export interface Corruption {
  readonly name: string
  /** Whether the second paragraph is a copy of the first. */
  readonly copy: boolean
  /** The second paragraph; undefined where there is nothing to change in that way. */
  readonly change: (paragraph: string, article: readonly string[], random: Random) => string | undefined
  /** Puts the second one into another paragraph instead of on a line of its own. */
  readonly into?: 'front' | 'middle'
  /** Done to the whole text in the end. */
  readonly finish?: (text: string) => string
}

/** A number from 0 to below `limit`. */
export type Random = (limit: number) => number

/** A dirty article. `first` and `second` are line numbers of the paragraph and of what was made of it. */
export interface Corrupted {
  readonly text: string
  readonly first: string
  readonly second: string
}

/** Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed | 0
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

/** Running text on a line of its own, of twelve words or more. */
const running = (line: string) =>
  /^["“]?\p{L}/u.test(line) &&
  !/^\p{L}+ \d+ ?[:.)]/u.test(line) &&
  /[.!?…]["”]?$/u.test(line) &&
  line.split(' ').length >= 12

/** @param lines the blocks of a clean article, normalised, a line each */
export function corrupt(lines: readonly string[], corruption: Corruption, seed: number): Corrupted | undefined {
  const random = randomFrom(seed)
  const places = lines.map((_, i) => i).filter((i) => i > 0 && running(lines[i]))
  if (places.length === 0) return undefined
  const place = places[random(places.length)]
  const first = lines[place]
  let second = corruption.change(first, lines, random)
  if (second === undefined) return undefined
  const out = [...lines]
  if (corruption.into) {
    const hosts = places.filter((i) => i !== place && (corruption.into === 'front' || inner.test(lines[i])))
    if (hosts.length === 0) return undefined
    const host = hosts[random(hosts.length)]
    const at = corruption.into === 'front' ? 0 : lines[host].search(inner) + 1
    second = `${lines[host].slice(0, at)} ${second} ${lines[host].slice(at)}`.trim()
    out[host] = second
  } else out.splice(1 + random(lines.length), 0, second)
  const finish = corruption.finish ?? ((text: string) => text)
  return { text: finish(out.join('\n\n')), first, second }
}

/** The end of a sentence inside a paragraph. */
const inner = /(?<=\p{Ll})[.!?…](?= \p{Lu})/u

const words = (list: string) => new Set(list.split(' '))
const protectedWords = words(
  'không chưa chẳng chớ đừng ngừng hết thôi khỏi tránh một hai ba bốn tư năm lăm sáu bảy bẩy tám chín mười mươi chục trăm nghìn ngàn vạn triệu ' +
    'tỷ tỉ nửa rưỡi phó nguyên cựu suýt tăng giảm lên xuống thắng thua cao thấp nam nữ trai gái trái phải trên dưới trước sau đầu giữa cuối ' +
    'trong ngoài đông tây bắc sáng trưa chiều tối đêm đúng sai cũ mới vào ra mở đóng mua bán đã đang sẽ được bị hơn gần khoảng ông bà anh chị em ' +
    'bố mẹ vợ chồng con tỉnh huyện xã phường quận thôn nhiều ít lớn nhỏ',
)
const grammar = [
  'cũng',
  'thì',
  'là',
  'mà',
  'này',
  'đó',
  'rất',
  'vẫn',
  'lại',
  'theo',
  'của',
  'ở',
  'với',
  'tại',
  'nên',
  'các',
  'những',
]

const small = (word: string) => /^\p{Ll}{2,}$/u.test(word) && !protectedWords.has(word)
/** A word that says nothing which must not change: neither a name or number nor beside one. */
const free = (list: readonly string[], i: number) =>
  i > 0 && small(list[i]) && [list[i - 1], list[i + 1] ?? ''].every((word) => !/[\d\p{Lu}%]/u.test(word))

type Edit = 'misspell' | 'drop' | 'add' | 'replace'

/** Edits `rate` of the words (at least one, rounded down), each in one of the ways, chosen at random. */
function edited(rate: number, ways: readonly Edit[]): Corruption['change'] {
  return (paragraph, article, random) => {
    const list = paragraph.split(' ')
    const places = list.map((_, i) => i).filter((i) => free(list, i))
    const taken = new Set<number>()
    for (let left = Math.max(1, Math.floor(rate * list.length)); left > 0 && places.length > 0; ) {
      const [place] = places.splice(random(places.length), 1)
      if (taken.has(place - 1) || taken.has(place + 1)) continue
      taken.add(place)
      left--
    }
    if (taken.size === 0) return undefined
    const others = article.flatMap((line) => line.split(' ')).filter(small)
    return list
      .flatMap((word, i) => {
        if (!taken.has(i)) return [word]
        const way = ways[random(ways.length)]
        if (way === 'drop') return []
        if (way === 'add') return [word, grammar[random(grammar.length)]]
        return [way === 'misspell' ? misspelt(word, random) : others[random(others.length)]]
      })
      .join(' ')
  }
}

function misspelt(word: string, random: Random): string {
  const i = random(word.length - 1)
  const ways = [
    word.slice(0, i) + word.slice(i + 1),
    word.slice(0, i) + word[i] + word.slice(i),
    word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2),
    word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC'),
  ].filter((other) => other !== '' && !protectedWords.has(other))
  return ways.length === 0 ? word : ways[random(ways.length)]
}

/** Changes the words that fit, one of them chosen at random. */
function altered(
  fits: (word: string, i: number, list: readonly string[]) => boolean,
  change: (word: string, random: Random) => string,
): Corruption['change'] {
  return (paragraph, _, random) => {
    const list = paragraph.split(' ')
    const places = list.map((_, i) => i).filter((i) => fits(list[i], i, list))
    if (places.length === 0) return undefined
    const place = places[random(places.length)]
    list[place] = change(list[place], random)
    return list.filter((word) => word !== '').join(' ')
  }
}

const otherDigit = (word: string, random: Random) => {
  const digits = [...word.matchAll(/\d/g)]
  const { index, 0: digit } = digits[random(digits.length)]
  return word.slice(0, index) + String((Number(digit) + 1 + random(8)) % 10) + word.slice(index + 1)
}
const isDate = (word: string) => /^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?[,.]?$/u.test(word)
const isSymbol = (word: string) => /^\d+[\d/]*[-/]\p{Lu}[\p{Lu}-]*/u.test(word)
const isName = (word: string, i: number, list: readonly string[]) =>
  i > 0 && /^\p{Lu}\p{Ll}+$/u.test(word) && /^\p{Ll}+$/u.test(list[i - 1])
const names = ['Quyên', 'Thạch', 'Bảo', 'Lựu', 'Khuê', 'Tuyền', 'Đoan', 'Vịnh']
const counting = ['hai', 'ba', 'bốn', 'sáu', 'bảy', 'tám', 'chín']
const swaps: Readonly<Record<string, string>> = {
  tăng: 'giảm', giảm: 'tăng', thắng: 'thua', thua: 'thắng', trước: 'sau', sau: 'trước', trên: 'dưới', dưới: 'trên', trong: 'ngoài',
  ngoài: 'trong', cao: 'thấp', thấp: 'cao', lên: 'xuống', xuống: 'lên', sẽ: 'đã', đã: 'sẽ', sáng: 'chiều', chiều: 'sáng', mua: 'bán', bán: 'mua',
  đầu: 'cuối', cuối: 'đầu', nam: 'nữ', nữ: 'nam', mở: 'đóng', đóng: 'mở', vào: 'ra', ra: 'vào', ông: 'bà', bà: 'ông', cũ: 'mới', mới: 'cũ',
} // biome-ignore format: pairs

const same = (paragraph: string) => paragraph
const wrapped = (text: string) =>
  text.replace(/[^\n]{1,72}(?: |$)/gmu, (line) => `${line.trimEnd()}\n`).replace(/\n{3,}/g, '\n\n')

/** All ways, in the order of the report. */
export const corruptions: readonly Corruption[] = [
  { name: 'copied', copy: true, change: same },
  { name: 'in upper case', copy: true, change: (paragraph) => paragraph.toUpperCase() },
  { name: 'without its signs', copy: true, change: (paragraph) => paragraph.replace(/(?<!\d)[,;:“”"](?!\d)/g, '') },
  { name: 'blanks doubled', copy: true, change: (paragraph) => paragraph.replaceAll(' ', '  ') },
  { name: 'decomposed (NFD)', copy: true, change: (paragraph) => paragraph.normalize('NFD') },
  { name: 'tones placed the old way', copy: true, change: (paragraph) => normalize(paragraph, { toneStyle: 'old' }).text },
  { name: 'tones placed the new way', copy: true, change: (paragraph) => normalize(paragraph, { toneStyle: 'new' }).text },
  { name: 'all lines wrapped', copy: true, change: same, finish: wrapped },
  { name: 'a connective in front', copy: true, change: (paragraph) => `Đồng thời, ${paragraph[0].toLowerCase()}${paragraph.slice(1)}` },
  { name: '2 % misspelt, left out or added', copy: true, change: edited(0.02, ['misspell', 'drop', 'add']) },
  { name: '5 % misspelt, left out or added', copy: true, change: edited(0.05, ['misspell', 'drop', 'add']) },
  { name: '10 % misspelt, left out or added', copy: true, change: edited(0.1, ['misspell', 'drop', 'add']) },
  { name: '10 % misspelt', copy: true, change: edited(0.1, ['misspell']) },
  { name: '10 % left out', copy: true, change: edited(0.1, ['drop']) },
  { name: '5 % other words', copy: true, change: edited(0.05, ['replace']) },
  { name: '10 % other words, left out or added', copy: true, change: edited(0.1, ['replace', 'drop', 'add']) },
  { name: '10 % other words', copy: true, change: edited(0.1, ['replace']) },
  { name: 'run on into a paragraph', copy: true, change: same, into: 'front' },
  { name: 'put inside a paragraph', copy: true, change: same, into: 'middle' },
  { name: 'run on, 5 % edited', copy: true, change: edited(0.05, ['misspell', 'drop', 'add']), into: 'front' },
  { name: 'run on, 10 % edited', copy: true, change: edited(0.1, ['misspell', 'drop', 'add']), into: 'front' },
  { name: 'another number', copy: false, change: altered((word) => /^\d[\d.,]*%?$/u.test(word), otherDigit) },
  { name: 'another number in words', copy: false, change: altered((word) => counting.includes(word), (word, random) => counting[(counting.indexOf(word) + 1 + random(6)) % 7]) },
  { name: 'another date', copy: false, change: altered(isDate, otherDigit) },
  { name: 'another document symbol', copy: false, change: altered(isSymbol, (word) => word.replace(/\p{Lu}/u, (letter) => (letter === 'Q' ? 'N' : 'Q'))) },
  { name: 'another document number', copy: false, change: altered(isSymbol, otherDigit) },
  { name: 'another name', copy: false, change: altered(isName, (word, random) => names.filter((name) => name !== word)[random(7)]) },
  { name: 'a number left out', copy: false, change: altered((word, i, list) => i > 2 && i < list.length - 3 && /^\d[\d.,]*$/u.test(word), () => '') },
  { name: 'a denial put in', copy: false, change: altered((word, i, list) => i > 2 && i < list.length - 3 && small(word), (word) => `không ${word}`) },
  { name: 'a denial left out', copy: false, change: altered((word, i) => i > 2 && (word === 'không' || word === 'chưa'), () => '') },
  { name: 'the opposite', copy: false, change: altered((word, i) => i > 2 && word in swaps, (word) => swaps[word]) },
  { name: 'the first half, and another end', copy: false, change: (paragraph) => `${paragraph.split(' ').slice(0, paragraph.split(' ').length / 2).join(' ')} lại kể về một chuyện chẳng ai ngờ tới.` },
  { name: 'run on with another number', copy: false, change: altered((word) => /^\d[\d.,]*%?$/u.test(word), otherDigit), into: 'front' },
] // biome-ignore format: a table
