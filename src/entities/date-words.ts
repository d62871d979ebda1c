import { Phrases, word } from './patterns.js'
import type { TokenText } from './token-text.js'

const rows = <Value>(words: string, value: Value) => words.split('|').map((phrase) => [phrase, value] as const)

/** Parts of the day. */
export const dayparts = new Phrases<'morning' | 'noon' | 'afternoon' | 'evening' | 'night'>([
  ...rows('sáng|rạng sáng|sáng sớm|tờ mờ sáng|buổi sáng|sáng tinh mơ', 'morning' as const),
  ...rows('trưa|buổi trưa', 'noon' as const),
  ...rows('chiều|buổi chiều|chiều tối|chiều muộn|xế chiều|chiều và tối', 'afternoon' as const),
  ...rows('tối|tối muộn|buổi tối', 'evening' as const),
  ...rows('đêm|khuya|đêm khuya|nửa đêm|giữa đêm|đêm muộn|đêm rạng sáng|tối khuya', 'night' as const),
])

/** Weekdays by their number in ISO 8601. */
export const weekdays = new Phrases<number>([
  ...['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'].map((name, i) => [`thứ ${name}`, i + 1] as const),
  ['thứ bẩy', 6],
  ...[2, 3, 4, 5, 6, 7].map((number) => [`thứ ${number}`, number - 1] as const),
  ['chủ nhật', 7],
  ['chúa nhật', 7],
])

/** Months by name. The first and last of the lunar year have names of their own. */
export const monthNames = new Phrases<{ readonly month: number; readonly lunar: boolean }>([
  ...['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'].map(
    (name, i) => [name, { month: i + 1, lunar: false }] as const,
  ),
  ['giêng', { month: 1, lunar: true }],
  ['chạp', { month: 12, lunar: true }],
])

const digits = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const late = ['mốt', 'hai', 'ba', 'tư', 'lăm', 'sáu', 'bảy', 'tám', 'chín']
/** Days of a month in words: `hai mươi mốt`. */
export const spokenDays = new Phrases<number>([
  ...digits.map((name, i) => [name, i + 1] as const),
  ['mười', 10],
  ...[...digits.slice(0, 4), 'lăm', ...digits.slice(5)].map((name, i) => [`mười ${name}`, i + 11] as const),
  ['hai mươi', 20],
  ...late.map((name, i) => [`hai mươi ${name}`, i + 21] as const),
  ['hai mươi bốn', 24],
  ['ba mươi', 30],
  ['ba mươi mốt', 31],
])

/** Hours of a clock in words. */
export const spokenHours = new Phrases<number>(
  [...digits, 'mười', 'mười một', 'mười hai'].map((name, i) => [name, i + 1] as const),
)
/** Minutes in words, those that are told. */
export const spokenMinutes = new Phrases<number>([
  ['năm', 5], ['mười', 10], ['mười lăm', 15], ['hai mươi', 20], ['hai lăm', 25], ['hai mươi lăm', 25], ['ba mươi', 30],
  ['bốn mươi', 40], ['bốn mươi lăm', 45], ['năm mươi', 50],
]) // biome-ignore format: a table

/** The twelve-year cycle with its stems: `Đinh Dậu`. */
export const stemNames = 'giáp|ất|bính|đinh|mậu|kỷ|kỉ|canh|tân|nhâm|quý|quí'
export const stems = word(stemNames)
export const branches = word('tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi')

const numbered = (names: string) => new Phrases(names.split(' ').flatMap((name, number) => rows(name, number)))
const stemNumber = numbered('giáp ất bính đinh mậu kỷ|kỉ canh tân nhâm quý|quí')
const branchNumber = numbered('tý|tí sửu dần mão|mẹo thìn tỵ|tị ngọ mùi thân dậu tuất hợi')
/** The place in the cycle of sixty of a stem and branch at a token, 0 for Giáp Tý; undefined where they do not go together. */
export function cycleAt(t: TokenText, at: number): number | undefined {
  const stem = stemNumber.match(t, at)?.value
  const branch = branchNumber.match(t, at + 1)?.value
  if (stem === undefined || branch === undefined || (stem - branch) % 2 !== 0) return undefined
  return (6 * stem - 5 * branch + 60) % 60
}

/** Words before a year or two that make them a period. */
export const periods = new Phrases(
  rows(
    'năm|năm học|năm tài chính|năm tài khóa|tài khóa|năm ngân sách|nhiệm kỳ|nhiệm kì|giai đoạn|thời kỳ|thời kì|niên khóa|niên học|mùa giải|mùa bóng|mùa hè|mùa hè năm|mùa xuân|mùa xuân năm|mùa thu|mùa thu năm|mùa đông|mùa đông năm|hè|hè năm|khóa|vụ mùa|năm mới|niên vụ|tài khóa năm|dương lịch|phật lịch',
    true,
  ),
)

/** `đầu`, `giữa`, `cuối` and their like before a month, quarter or year. */
export const edges = new Phrases(
  rows(
    'đầu|giữa|cuối|đầu và giữa|trung tuần|thượng tuần|hạ tuần|nửa đầu|nửa cuối|nửa sau|đầu đến cuối|những năm đầu|năm đầu',
    true,
  ),
)

const romanDigits: Record<string, number> = { I: 1, V: 5, X: 10 }

/** The value of a Roman numeral up to XXXIX, or 0. */
export function fromRoman(text: string): number {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(text)) return 0
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const value = romanDigits[text[i]]
    sum += value < (romanDigits[text[i + 1]] ?? 0) ? -value : value
  }
  return sum
}
