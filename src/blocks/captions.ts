import type { BlockKind } from '../columns.js'
import { type Entry, isProse, type Outline } from './outline.js'
import { phrases } from './phrases.js'

/** One sign for or against a caption, worth `weight` tenths. */
interface Cue {
  readonly name: string
  readonly weight: number
  holds(outline: Outline, i: number, kinds: readonly BlockKind[]): boolean
}

const connective = phrases(
  'tuy|ngoài ra|bên cạnh|theo|trong khi|hiện|sau đó|trước đó|đồng thời|mặc dù|mặt khác|do đó|vì vậy|vì thế|nhưng|và|song|' +
    'đặc biệt|cụ thể|cũng|ngay|khi|nếu|để|với|được biết|trước|sau|như|đây|đó|điều|hơn nữa|qua|từ|thậm chí|cuối cùng|bởi|' +
    'do|tính đến|đến|có|vào',
)
const reporting = phrases(
  'cho biết|cho hay|nói|cho rằng|chia sẻ|khẳng định|nhấn mạnh|thông tin|bày tỏ|kể|đề nghị|yêu cầu|viết|trả lời|tiết lộ|' +
    'nhận định|dự báo|đánh giá|cảnh báo|thừa nhận|tin rằng|phát hiện',
)
const picture = phrases(
  'ảnh|bức hình|toàn cảnh|cận cảnh|khung cảnh|một góc|khoảnh khắc|minh họa|chụp|selfie|video|clip|lưu niệm',
)
const side = phrases(
  'trái|phải|giữa|bên trái|bên phải|ngoài cùng|thứ nhất|thứ hai|thứ ba|thứ tư|thứ 2|thứ 3|thứ 4|áo|bìa',
)
const view = phrases('cảnh(?! sát| báo| giác)|khung|góc|hình|khoảnh|bức|vẻ|nhan sắc')
const place = phrases('tại|trong|ở|bên|cùng')
const scene = phrases(
  'phát biểu|trao|tặng|tham gia|kiểm tra|làm việc|tham quan|thăm|biểu diễn|dọn|di chuyển|xếp hàng|chờ|đứng|ngồi|cầm|mặc|' +
    'diện|ôm|khai mạc|dâng|ký kết|ký|gặp gỡ|gặp|bắt tay|trò chuyện|tham dự|dự|chủ trì|điều hành|chúc mừng|ăn mừng|xuất hiện|' +
    'tạo dáng|khoe|hướng dẫn|chăm sóc|thu hoạch|chuẩn bị|tập|theo dõi|xem|chọn|lội|vận chuyển|cứu|làm thủ tục|vui|rạng rỡ|đón|tiếp|hướng về|diễn ra|bên|cùng|trước|trên|lung linh',
)
const pronoun = phrases('tôi|chúng tôi|ông ấy|anh ấy|cô ấy|bà ấy|họ|mình|bạn|chúng|này|đó|trên|ấy')
const quantified = phrases(
  'các|những|nhiều|một|hai|hàng|đông đảo|đoàn|dòng|chiếc|con|cô gái|người|nhóm|cặp|bộ|khu|hệ thống|thư|giao diện|mẫu',
)

/** `Ông Hà (trái) bắt tay …` */
function pointsAt({ text, folded }: Entry): boolean {
  return picture.occur(folded) || (text.includes('(') && side.begin(folded.slice(folded.indexOf('(') + 1)))
}

const words = (low: number, high: number) => (outline: Outline, i: number) =>
  outline.entries[i].words >= low && outline.entries[i].words <= high
/** Capitalised words but for the first. */
export const capitals = (text: string) => (text.match(/(?<=\s)\p{Lu}/gu) ?? []).length

/**
 * The weights are those of a logistic regression on the development articles (two of three of `blockkinds`), rounded; by
 * five-fold cross-validation over articles F1 for captions among short blocks is 75.
 */
const cues: readonly Cue[] = [
  { name: '9–12 words', weight: 12, holds: words(9, 12) },
  { name: '13–17 words', weight: 6, holds: words(13, 17) },
  { name: '18–23 words', weight: 4, holds: words(18, 23) },
  { name: '24–30 words', weight: -5, holds: words(24, 30) },
  { name: '31–45 words', weight: -17, holds: words(31, 45) },
  { name: 'speaks of a picture', weight: 12, holds: ({ entries }, i) => pointsAt(entries[i]) },
  { name: 'shows somebody doing something', weight: 2, holds: ({ entries }, i) => scene.occur(entries[i].folded) },
  { name: 'begins with how many or what', weight: 6, holds: ({ entries }, i) => quantified.begin(entries[i].folded) },
  { name: 'begins with a name', weight: 7, holds: ({ entries }, i) => /^(?:Đồng chí |Các đồng chí )?\p{Lu}\S* \p{Lu}/u.test(entries[i].text) },
  { name: 'no name in it', weight: -6, holds: ({ entries }, i) => !/\s\p{Lu}/u.test(entries[i].text) },
  { name: 'half of it told elsewhere', weight: 12, holds: ({ echo }, i) => echo[i] > 0.5 },
  { name: 'two thirds told elsewhere', weight: 6, holds: ({ echo }, i) => echo[i] > 0.65 },
  { name: 'goes on from the block before', weight: -12, holds: ({ entries }, i) => connective.begin(entries[i].folded) },
  { name: 'points back', weight: -11, holds: ({ entries }, i) => pronoun.occur(entries[i].folded) },
  { name: 'reports', weight: -6, holds: ({ entries }, i) => reporting.occur(entries[i].folded) },
  { name: 'two commas', weight: -9, holds: ({ entries }, i) => /,.*,/u.test(entries[i].text) },
  { name: 'a number', weight: -5, holds: ({ entries }, i) => /\d/u.test(entries[i].text) },
  { name: 'no stop, over running text', weight: -19, holds: (outline, i) => !outline.entries[i].stopped && proseAt(outline, i + 1) },
  { name: 'no stop, three names', weight: 11, holds: ({ entries }, i) => !entries[i].stopped && capitals(entries[i].text) >= 3 },
  { name: 'no stop, up to 8 words, over running text', weight: -6, holds: (outline, i) => !outline.entries[i].stopped && outline.entries[i].words <= 8 && proseAt(outline, i + 1) },
  { name: 'no stop, a place or company', weight: 8, holds: ({ entries }, i) => !entries[i].stopped && place.occur(entries[i].folded) },
  { name: 'no stop, somebody doing something', weight: 7, holds: ({ entries }, i) => !entries[i].stopped && scene.occur(entries[i].folded) },
  { name: 'names a view', weight: 7, holds: ({ entries }, i) => view.occur(entries[i].folded) },
  { name: 'first', weight: 8, holds: (_, i) => i === 0 },
  { name: 'second', weight: -3, holds: (_, i) => i === 1 },
  { name: 'last of the text', weight: -4, holds: ({ lastProse, entries }, i) => i > lastProse || (i + 1 < entries.length && entries[i + 1].words <= 5 && i + 3 >= entries.length) },
  { name: 'behind a caption', weight: 9, holds: (_, i, kinds) => kinds[i - 1] === 'caption' },
  { name: 'behind a block twice as long', weight: 4, holds: ({ entries }, i) => i > 0 && entries[i - 1].words >= 2 * entries[i].words },
  { name: 'before a block without a stop', weight: -6, holds: ({ entries }, i) => i + 1 < entries.length && !entries[i + 1].stopped },
  { name: 'three longer lines without a stop', weight: 3, holds: ({ unstopped }) => unstopped >= 3 },
  { name: 'single sentences throughout', weight: -4, holds: ({ entries, single }) => single > 0.75 * entries.length },
] // biome-ignore format: a table

/** More than this sum, in tenths, makes a caption. */
const enough = 7

function proseAt({ entries }: Outline, i: number): boolean {
  return i < entries.length && isProse(entries[i])
}

/** Whether a line speaks of a picture, or of somebody doing something somewhere. */
export function tellsScene(entry: Entry): boolean {
  return pointsAt(entry) || [view, scene, place].some((list) => list.occur(entry.folded))
}

/** Whether a block without a picture credit is a caption, by the sum of its cues. It is a single sentence of up to 45 words. */
export function looksLikeCaption(outline: Outline, i: number, kinds: readonly BlockKind[]): boolean {
  const { text, words: length, stopsInside } = outline.entries[i]
  if (stopsInside > 0 || length > 45 || length < 2 || /[:?!;,]["'”’]?$/u.test(text)) return false
  // Right below the headline a sentence with its stop is the sapo.
  if (kinds[i - 1] === 'title' && outline.entries[i].stopped) return false
  let sum = 0
  for (const cue of cues) if (cue.holds(outline, i, kinds)) sum += cue.weight
  return sum > enough
}
