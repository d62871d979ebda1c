import { foldSyllables } from '../letters/tones.js'
import type { Entry } from './outline.js'
import { phrases } from './phrases.js'

const pageNotes = phrases(
  'xem thêm|đọc thêm|xem tiếp|tin liên quan|bài liên quan|tin cùng chuyên mục|có thể bạn quan tâm|mời bạn đọc|mời quý độc giả|' +
    'mời độc giả|chia sẻ bài viết|chia sẻ qua facebook|chia sẻ lên facebook|bình luận|từ khóa|tag|tags|liên hệ quảng cáo|' +
    'thông tin chi tiết xin liên hệ|thông tin chi tiết vui lòng liên hệ|chi tiết liên hệ|chi tiết xin liên hệ|mọi ý kiến đóng góp|' +
    'ý kiến bạn đọc|bạn đọc gửi câu hỏi|bạn đọc gửi thư|bạn đọc gửi ý kiến|hotline|website|địa chỉ:|điện thoại:|email|bản quyền|giấy phép|video đang được xem nhiều|gửi bài viết|về trang chủ|' +
    'copyright|all rights reserved',
)
/** `Danh sách xem TẠI ĐÂY` */
const seeHere = /xem tại đây\P{L}*$/iu

/** A line of the page, not of the article: `Xem thêm: …`, `>> …`, `© 2021 …`, `Danh sách xem TẠI ĐÂY`. */
export function isPageLine({ text, opening }: Entry): boolean {
  return (
    /^(?:>>|»|→|►|©)|®\s*$/u.test(text) ||
    pageNotes.begin(opening.replace(/^\*\s?/u, '')) ||
    seeHere.test(text.slice(-30))
  )
}

const pictureWords = foldSyllables('ảnh|hình|hình ảnh|đồ họa|clip|video|infographic|minh họa')
const pictureKinds = foldSyllables('minh họa|tư liệu|chụp màn hình|cắt từ clip|internet')

/** `Ảnh: Hà An`, `(Ảnh minh họa)`, `Đồ họa: …` and nothing else. */
const pictureCredit = new RegExp(
  `^[([]?\\s*(?:${pictureWords})(?:\\s(?:${pictureKinds}))?\\s*(?::\\s*\\S.*|[)\\]])?[.)\\]]*$`,
  'u',
)
/** `Ảnh chỉ có tính chất minh họa`. */
const pictureNote = phrases(
  'ảnh minh họa|hình minh họa|ảnh tư liệu|ảnh internet|ảnh chỉ có tính chất minh họa|ảnh chỉ mang tính chất minh họa|' +
    'hình chỉ có tính chất minh họa|hình chỉ mang tính chất minh họa|ảnh có tính chất minh họa|ảnh mang tính chất minh họa',
)
/** … at the end of a caption: `…, ảnh: Hà An`, `… (Nguồn: TTXVN).`, `… (ảnh minh họa)`. */
const creditAtEnd = new RegExp(
  `(?:[([,.;–-]|\\s)\\s*(?:${foldSyllables('ảnh|hình|đồ họa|nguồn|nguồn ảnh')})(?:\\s(?:${pictureKinds}))?\\s*(?::\\s*[^:]{1,60}[)\\].]*|[)\\]][.]?)$`,
  'u',
)

export function isPictureCredit({ folded }: Entry): boolean {
  return pictureCredit.test(folded) || pictureNote.begin(folded.replace(/^[([]\s*/u, ''))
}

export function endsWithCredit(entry: Entry): boolean {
  return /[:)\]]/.test(entry.text.slice(-70)) && creditAtEnd.test(entry.folded.slice(-120))
}

const sourceLabels = foldSyllables('nguồn|theo|tham khảo|source')
const sourceWords = phrases('nguồn|theo|tham khảo|dẫn theo|tổng hợp từ|lược dịch từ')
/** `Nguồn Xây Dựng Đảng: http://…`, `Tin tức nguồn: …` */
const source = new RegExp(`^[([]?\\s*(?:[\\p{L}\\d]+ ){0,3}(?:${sourceLabels})(?:\\s+\\S+){0,5}\\s*:`, 'u')

/** A line that names where the text comes from, also `Theo Tuổi Trẻ`, `(Theo Reuters)`. */
export function isSourceCredit({ folded }: Entry): boolean {
  return source.test(folded) || sourceWords.begin(folded.replace(/^[([]\s*/u, ''))
}
