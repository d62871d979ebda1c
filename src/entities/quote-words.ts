import { phrases } from './roles-words.js'

/** Verbs of speech behind the one who speaks: `ông X cho biết`. */
export const verbs = phrases(`
  nói|nói rõ|nói thêm|nói tiếp|nói lại|nói với|kể|kể lại|kể thêm|hỏi|hỏi lại|đáp|đáp lại|đáp lời|viết|viết rằng|ghi rõ|than|than thở|thốt lên|hét lên|kêu lên|reo lên|la lên|thì thầm|gắt|quát|cười|nghẹn ngào|thú nhận|thú thật
  cho biết|cho biết thêm|cho hay|cho hay thêm|cho rằng|khẳng định|tái khẳng định|nhấn mạnh|chia sẻ|chia sẻ thêm|tâm sự|bày tỏ|bộc bạch|thổ lộ|giãi bày|trải lòng|trả lời|tuyên bố|thừa nhận|xác nhận|nhận định|nhận xét|đánh giá|bình luận|phân tích
  giải thích|lý giải|trình bày|phát biểu|phát ngôn|thông tin|thông tin thêm|thông báo|thông tin rằng|tiết lộ|hé lộ|cảnh báo|lưu ý|kết luận|dự báo|dự đoán|lên tiếng|phê phán|chỉ trích|phản bác|bác bỏ|phủ nhận|tố cáo|cáo buộc|lên án|đề nghị|kiến nghị|đề xuất|yêu cầu|kêu gọi
  nêu|nêu rõ|nêu ý kiến|đặt câu hỏi|đặt vấn đề|chất vấn|thắc mắc|băn khoăn|bức xúc|bức xúc nói|gay gắt|phàn nàn|than phiền|lo lắng|lo ngại|trăn trở|hồi tưởng|nhớ lại|nhắc lại|nhắn nhủ|nhắn gửi|dặn|dặn dò|khuyên|khuyến cáo|gợi ý|quả quyết|cam kết|hứa|cam đoan|thề
  khai|khai báo|khai nhận|biện bạch|phân trần|thanh minh|đính chính|trao đổi|trao đổi thêm|trò chuyện|phỏng vấn|liên hệ|góp ý|kể chuyện|thuật|thuật lại|tường thuật|trấn an|chốt lại|tổng kết|khoe|cảm thán|có viết|nói lời|tiết lộ thêm|nhấn mạnh thêm|loan báo|loan tin|thề thốt|gào lên|rên rỉ|nức nở|nghẹn lời|ôn lại|bình phẩm|chê|chê bai|trách|trách móc|cằn nhằn|nhủ|tự nhủ|trăng trối|hé mở|cho biết như vậy|nói vậy|mô tả|miêu tả|ví von|nói vui|nói đùa|đùa|mở đầu|kết thúc|phản ánh|báo cáo|chỉ rõ|chỉ ra|chỉ đạo|quán triệt|tin tưởng|bật mí|tự hào|hào hứng|hồ hởi|phấn khởi|xúc động|chúc mừng|ca ngợi|khen|khen ngợi|mỉa mai|đe dọa|dọa|ghi nhận|nêu quan điểm|bày tỏ quan điểm
`)

/** Verbs whose object may be the one who speaks: `liên hệ với ông X`, `phỏng vấn bà Y`. */
export const talks = phrases(
  'trao đổi|trò chuyện|phỏng vấn|liên hệ|đặt câu hỏi|hỏi|cuộc trao đổi|cuộc trò chuyện|cuộc phỏng vấn',
)

/** Before the one who speaks: `theo ông X`, `dẫn lời luật sư X`, `là khẳng định của ông X`. */
export const sources = phrases(`
  theo|theo lời|theo lời của|theo lời kể của|theo ý kiến của|theo nhận định của|theo đánh giá của|theo phân tích của|theo giải thích của|theo chia sẻ của|theo phát biểu của
  dẫn lời|trích lời|dẫn lời của|trích lời của|trích dẫn lời|trích dẫn|dẫn phát biểu của|trích phát biểu của
  lời của|lời kể của|khẳng định của|chia sẻ của|nhận định của|nhận xét của|tâm sự của|phát biểu của|ý kiến của|tuyên bố của|lời khẳng định của|lời chia sẻ của|câu nói của|trả lời của|câu trả lời của|quan điểm của|cảm nhận của|cảnh báo của|đánh giá của|thông báo của|thông báo từ|thông báo từ phía|phản hồi của|phản hồi từ
`)

/** May stand between the one who speaks and the verb, in any number. */
export const fillers = phrases(`
  đã|cũng|còn|lại|vẫn|mới|từng|sẽ|vừa|liền|bèn|chỉ|đều|luôn|tiếp tục|tiếp|thẳng thắn|cụ thể|và|đang|không|chưa|phải|có thể|muốn|nói|cho biết|thường|tự|rất|được|bị|vui vẻ|một lần nữa|lần nữa|sau đó|sáng|chiều|tối|nay|qua|hôm nay|hôm qua|hôm|ngày|thêm|lên tiếng|trả lời|trao đổi|phát biểu|chia sẻ|cùng ngày|mạnh mẽ|nhiều lần
`)

/** Begin what may stand between the one who speaks and the verb: where, when, to whom. */
export const prepositions = phrases(
  'tại|ở|trong|trên|với|về|khi|sau|trước|qua|từ|cho|của|thuộc|đến|tới|nhân|hồi|vào|lúc|ngay|giữa|bên|cùng|đối với',
)

/** Somebody of a person's family or house: it is they who speak. */
export const relatives = phrases(`
  vợ|chồng|mẹ|bố|cha|ba|má|con|con trai|con gái|con dâu|con rể|cháu|em trai|em gái|anh trai|chị gái|em ruột|anh ruột|chị ruột|gia đình|người nhà|người thân|hàng xóm|bạn gái|bạn trai|bạn|vợ chồng|luật sư của|vợ của|chồng của|mẹ của|bố của|con của|con trai của|con gái của|bạn của|đại diện của|người đại diện của|trợ lý của|fan|học trò|đồng nghiệp
`)

/** Who speaks for somebody: not the one who is named, but for the body that is. */
export const deputies = phrases('đại diện|người đại diện|đại diện cho')

/** Others speak: no name before them is the subject. */
export const others = phrases(
  'các|những|nhiều|mọi|một số|không ít|họ|tôi|chúng tôi|người dân|dân|ai|dư luận|rằng|vì|nên|nhưng|song|nếu|mà|thì|bởi|do',
)

/** Stand for somebody named before, with the sex they tell: 1 male, 2 female, 0 either. */
export const pronouns = {
  1: phrases(
    'ông|ông này|ông ấy|ông ta|anh|anh này|anh ấy|anh ta|chú|chàng trai này|nam ca sĩ|nam ca sĩ này|nam diễn viên|nam diễn viên này|nam sinh này|người đàn ông này|người đàn ông|chàng trai|anh chàng|cậu|cậu ấy|cậu này',
  ),
  2: phrases(
    'bà|bà này|bà ấy|bà ta|chị|chị này|chị ấy|chị ta|cô|cô này|cô ấy|cô ta|cô gái này|nữ ca sĩ|nữ ca sĩ này|nữ diễn viên|nữ diễn viên này|nữ sinh này|người phụ nữ này|người phụ nữ|cô gái|người đẹp|người đẹp này',
  ),
  0: phrases(
    'vị này|người này|vị ấy|cụ|em|bác|vị lãnh đạo này|vị đại biểu này|vị luật sư này|vị bác sĩ này|vị giám đốc này|vị tướng này|vị chuyên gia này|đối tượng này|nghi phạm này|nạn nhân này|y',
  ),
} as const

/** Before `này`: somebody, or a body, that was named before. */
export const persons = phrases(
  'vị|người|ông|bà|anh|chị|cô|cụ|em|đối tượng|nghi phạm|nạn nhân|chàng trai|cô gái|người đàn ông|người phụ nữ|nam|nữ|ngôi sao|chiến lược gia|nhà cầm quân',
)
export const bodies = phrases(`
  tờ|tờ báo|báo|tạp chí|trang|trang tin|trang mạng|hãng|hãng tin|đài|kênh|công ty|tập đoàn|doanh nghiệp|ngân hàng|bộ|sở|cục|cơ quan|đơn vị|tổ chức|ủy ban|clb|câu lạc bộ|đội bóng|trường|bệnh viện|viện|hiệp hội|liên đoàn
`)

/** Nouns and other verbs that end like a verb of speech of one syllable. */
export const compounds = phrases(`
  nghệ thuật|kỹ thuật|kĩ thuật|phẫu thuật|thủ thuật|chiến thuật|học thuật|mỹ thuật|mĩ thuật|ảo thuật|võ thuật|ma thuật|công khai|triển khai|đáng kể|chưa kể|không kể|nụ cười|tiếng cười|buồn cười|bằng khen|giấy khen|đòi hỏi|học hỏi|đền đáp|giải đáp|báo đáp|vấn đáp|tiếng nói|giọng nói
`)

/** Words that begin like a verb of speech of one syllable and are none. */
export const unspoken = phrases(`
  khai mạc|khai trương|khai thác|khai giảng|khai trường|khai quật|khai trừ|khai sinh|khai tử|khai màn|khai cuộc|khai hội|khai hỏa|khai hoang|khai bút|khai phá|khai sáng|khai thông|khai tâm
  hứa hẹn|kể từ|kể cả|nói chung|nói riêng|nói dối|hỏi thăm|hỏi han|hỏi cưới|viết tắt|viết văn|viết báo|viết nhạc|viết tay|cười đùa|đáp ứng|đáp xuống|đáp án|đáp số|đáp đền|than đá|than tổ|than hoạt|nêu trên|nêu gương|quát tháo|gắt gao|gắt gỏng
  thông tin truyền thông|thông tin và truyền|thông tin đại chúng|báo cáo viên
`)

/** In direct speech: whoever speaks. */
export const speaking = phrases('tôi|chúng tôi|chúng ta|mình|chúng mình|tụi mình|bọn tôi|tao|tớ')

/** Words that begin like a pronoun and are none. */
export const nouns = phrases(`
  chú thích|chú ý|chú trọng|chú giải|chú rể|bác sĩ|bác sỹ|bác bỏ|bà con|cô dâu|cô giáo|anh em|anh hùng|anh trai|anh chị|ông bà|ông lớn|y tế|y tá|y sĩ|y bác sĩ|y học|em gái|em trai|em bé|chị em|chị gái|cụ thể
`)

/** Make somebody whom the text does not name of the noun behind them. */
export const unnamed = phrases('một|một vị|một số|các|các vị|những|nhiều|vài|mấy|hai|ba|người')

/** By what or whom a body speaks: `thông cáo của Bộ X nêu rõ`, `chủ đầu tư Y cho biết`. */
export const papers = phrases(`
  thông cáo|thông cáo báo chí|công văn|văn bản|thông báo|tuyên bố|báo cáo|công điện|tờ trình|kết luận|bản tin|thư|thư ngỏ|tài liệu|đại diện|phát ngôn viên|người phát ngôn|lãnh đạo|quan chức|nhà đầu tư|chủ đầu tư|nhà sản xuất|nhà cung cấp|nhà thầu
`)

/** Begin a clause whose subject was named before: `Chiến lược gia người Italia`. */
export const leaders = phrases('chiến lược gia|nhà cầm quân')

/** Before the name of a work, an event or a thing: what stands in quotation marks behind them is not speech. */
export const namings = phrases(`
  tên|tên là|tên gọi|gọi là|mang tên|có tên|với tên|tựa đề|nhan đề|tiêu đề|chủ đề|đề tài|ca khúc|bài|bài hát|bài thơ|bài báo|bài viết|cuốn|cuốn sách|sách|quyển|tập|tập thơ|truyện|tiểu thuyết|phim|bộ phim|vở|vở kịch|album|mv|tác phẩm|chương trình|chuyên mục|chuyên đề|mục|dự án|đề án|cuộc thi|hội thi|giải|giải thưởng|danh hiệu|hội thảo|tọa đàm|lễ hội|ngày hội|sự kiện|phong trào|chiến dịch|cuộc vận động|tội|tội danh|khẩu hiệu|cụm từ|từ|chữ|dòng chữ|biển|biệt danh|nghệ danh|tức|vai|nhân vật|mô hình|triển lãm|đêm nhạc|liveshow|quỹ|câu lạc bộ|nhóm|ban nhạc|thương hiệu|nhãn hiệu|loại|kiểu|hành vi|thông tin|nội dung|quy định|tinh thần|phương châm|tôn chỉ|thành ngữ|tục ngữ|cái gọi là
`)
