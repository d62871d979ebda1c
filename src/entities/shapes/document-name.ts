import { either, type Pattern, Phrases, seq, when, word } from '../patterns.js'
import { articles } from './document-articles.js'

/** Words that no name of a law or treaty goes on with. */
const endWord = word(
  'khỏi|ở|đã|được|có|là|để|với|theo|trong|tại|này|cũng|sẽ|cho|do|bị|khi|nếu|thì|mà|nên|ra|vào|từ|giữa|của|và|như|không|phải|cần|mới|trên|sau|trước|đó|nói|đang|vẫn|còn|hay|hoặc|bằng|đến|tới|nhằm|gồm|chỉ|rất|cấm|buộc|khiến|tuy|chưa|các|những|một|bởi|lần|ngày|năm',
)
/** Of these, one word alone may be in a name: `thực phẩm`, `chính quyền`, `quy hoạch`. */
const endPhrase = new Phrases<true>(
  'hôm nay|hôm qua|sáng nay|sáng qua|trưa nay|chiều nay|chiều qua|tối nay|tối qua|đêm qua|mới đây|gần đây|vừa qua|trước đây|giai đoạn|thế hệ|cảnh báo|cho rằng|kêu gọi|khẳng định|nhấn mạnh|tuyên bố|đề nghị|chấm dứt|bao gồm|quy định|hiện hành|hiện nay|yêu cầu|dự kiến|đối với|chính thức|chính phủ|thông qua|ban hành|xử phạt|xử lý|xác định|áp dụng|thực hiện|thực thi|bảo đảm'
    .split('|')
    .map((phrase) => [phrase, true]),
).pattern
/** `số 12`, `số:`; but `công nghệ số`. */
const numberWord = seq(
  word('số'),
  when((t, at) => t.at(at) === ':' || /^\d/.test(t.at(at))),
)
/** `nước Áo`, but `Bí mật nhà nước`. */
const land = word('nước')
const house = word('nhà')
const landWord: Pattern = (t, at) => (land(t, at) > 0 && house(t, at - 1) < 0 ? at + 1 : -1)
/** Words that end a name elsewhere: `tự do`, `quyền của người khuyết tật`, `cướp có vũ trang`, `tội phạm có tổ chức`, `Người có công`. */
const within = either(
  seq(word('tự'), word('do')),
  seq(word('quyền'), word('của')),
  seq(
    word('trang|phạm|cướp|người'),
    word('có'),
    when((t, at) => armed(t, at) > 0),
  ),
)
const armed = word('vũ|tổ|công')
const anyEnd = either(endWord, endPhrase, numberWord, landWord)
export const nameEnd: Pattern = (t, at) => (within(t, at - 1) > 0 ? -1 : anyEnd(t, at))
/** A word that may be in a name. */
export const freeSyllable: Pattern = (t, at) =>
  t.kind(at) === 'syllable' && nameEnd(t, at) < 0 && articles(t, at) < 0 ? at + 1 : -1
