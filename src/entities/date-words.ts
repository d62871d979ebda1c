import { keysOf, Phrases, word } from './patterns.js'

const rows = <Value>(words: string, value: Value) => words.split('|').map((phrase) => [phrase, value] as const)

/** Parts of the day, with the hours that are added to a clock time before noon: `8 giờ tối` is 20:00. */
export const dayparts = new Phrases<'morning' | 'noon' | 'afternoon' | 'night'>([
  ...rows('sáng|rạng sáng|sáng sớm|tờ mờ sáng|buổi sáng|sáng tinh mơ', 'morning' as const),
  ...rows('trưa|buổi trưa', 'noon' as const),
  ...rows('chiều|buổi chiều|chiều tối|chiều muộn|xế chiều|chiều và tối|tối|tối muộn|buổi tối', 'afternoon' as const),
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

/** Holidays with their day, month first, where it is the same every year. */
export const holidays = new Phrases<string>([
  ...rows(
    'tết nguyên đán|tết nguyên tiêu|tết âm lịch|tết cổ truyền|tết ta|tết cả|tết trung thu|trung thu|tết đoan ngọ|tết thanh minh|tết hàn thực|phật đản|vu lan|giỗ tổ hùng vương|giỗ tổ|rằm trung thu|phục sinh|lễ tạ ơn|ramadan|tết độc lập|thần tài|vía thần tài',
    '',
  ),
  ...rows('tết dương lịch|tết tây', '01-01'),
  ...rows('giáng sinh|noel', '12-25'),
  ...rows('valentine|tình nhân', '02-14'),
  ...rows('halloween', '10-31'),
  ...rows('quốc khánh', ''),
  ...rows('quốc tế phụ nữ', '03-08'),
  ...rows('quốc tế lao động', '05-01'),
  ...rows('quốc tế thiếu nhi', '06-01'),
  ...rows('nhà giáo việt nam', '11-20'),
  ...rows('phụ nữ việt nam', '10-20'),
  ...rows('thương binh liệt sĩ|thương binh - liệt sĩ', '07-27'),
  ...rows('giải phóng miền nam', '04-30'),
])
/** Of these, the ones that are a day only behind `ngày`. */
export const dayNames = keysOf('nhà|phụ|thương|giải|tình|thần|vía')

/** The twelve-year cycle with its stems: `Đinh Dậu`. */
export const stemNames = 'giáp|ất|bính|đinh|mậu|kỷ|kỉ|canh|tân|nhâm|quý|quí'
export const stems = word(stemNames)
export const branches = word('tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi')

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
