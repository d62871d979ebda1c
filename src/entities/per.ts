import { either, type Pattern, Phrases, phrase, when, word, written } from './patterns.js'
import type { TokenText } from './token-text.js'
import { unitAt } from './units.js'

/** What prices, wages and rates are counted by, besides units: goods, persons, occasions. */
const counted = new Phrases<string>(
  'cái|chiếc|con|quả|trái|cây|bó|mớ|chậu|bông|cành|bao|gói|hộp|thùng|chai|lon|ly|cốc|tách|bát|tô|đĩa|suất|phần|món|bữa|mâm|bàn|bộ|đôi|cặp|tờ|cuốn|quyển|trang|bài|tập|vé|lượt|chuyến|cuốc|ca|buổi|đêm|phòng|căn|căn hộ|nhà|nền|lô|thửa|vụ|trường hợp|hộ|hộ dân|gia đình|nhân khẩu|khẩu|em|cháu|bé|học sinh|sinh viên|thí sinh|học viên|lao động|công nhân|cá nhân|tổ chức|doanh nghiệp|khách|nạn nhân|suất học bổng|cổ phiếu|cổ phần|cp|lượng|chỉ|cây vàng|ounce|thùng dầu|tín chỉ|môn|tiết|khóa|khóa học|học kỳ|tin nhắn|cuộc gọi|ngày công|công|ngày đêm|sản phẩm|đơn vị|đơn hàng|xe|container|hành khách|viên|liều|mũi|mẫu|lần khám|sổ|bộ hồ sơ|hồ sơ|giải|trận|mùa|thôn|xã|mô hình|công trình'
    .split('|')
    .map((name) => [name, name]),
)

const stroke: Pattern = written('/')
/** `một m2`, `mỗi tháng`, `cho mỗi hộ` */
const each = either(phrase('cho mỗi'), phrase('trên mỗi'), word('mỗi|một'))
const one: Pattern = either(
  written('1|một'),
  when(() => true),
)

/**
 * What the amount that ends at a token is counted by: `400.000 đồng/tháng`, `25 triệu đồng một m2`, `50 USD/thùng`, `6,5%/năm`.
 * Undefined where nothing says so, or the noun is none that is known.
 */
export function perAt(t: TokenText, at: number): string | undefined {
  if (stroke(t, at) < 0) {
    const past = each(t, at)
    return past > 0 ? nameAt(t, past) : undefined
  }
  return nameAt(t, one(t, at + 1))
}

function nameAt(t: TokenText, at: number): string | undefined {
  return counted.match(t, at)?.value ?? unitAt(t, at)
}
