import { syllableKey } from '../letters/tones.js'

/** Phrases as keys of their syllables joined by blanks, for look-up of one to three tokens. */
export function phrases(list: string): ReadonlySet<string> {
  return new Set(
    list
      .trim()
      .split(/\s*[|\n]\s*/)
      .map((phrase) => phrase.split(' ').map(syllableKey).join(' ')),
  )
}

/** Words that end a role phrase: verbs of speech and action, auxiliaries, prepositions, conjunctions, pronouns. */
export const stopWords = phrases(`
  nói|kể|cho|bảo|hỏi|đáp|viết|than|khai|hứa|khen|chê|cười|nghĩ|tin|biết|thấy|hiểu|muốn|mong|lo|sợ|ngồi|đứng|đi|đến|về|ra|lên|xuống|vào|qua|sang|tới|đưa|mang|đem|gửi|nhận|lấy|gặp|mời|gọi|bắt|giết|đánh|mua|tặng|trao|ký|ghi|chụp|hút|chích|cướp|trộm|chém|đâm|rơi|ngã|khóc|hôn|sinh|trốn|thoát|chờ|đợi|tìm|bơi|nhảy|xem|chơi|mặc|ăn|uống|hát|đá|thắng|thua|dự|dẫn|rời|trở
  cho biết|cho hay|cho rằng|cho phép|phát biểu|chủ trì|chủ tọa|chủ động|chủ yếu|chủ quan|chủ đề|chủ trương|chủ nghĩa|chủ thể|chủ lực|chủ quyền|chủ công|chủ chốt|chủ đạo|chủ đích|chủ mưu|phó mặc|phó thác|trưởng thành|trưởng giả|khẳng định|nhấn mạnh|chia sẻ|tâm sự|bày tỏ|trả lời|tuyên bố|thừa nhận|xác nhận|nhận định|nhận xét|đánh giá|đề nghị|yêu cầu|kiến nghị|kêu gọi|thông tin|thông báo|trình bày|giải thích|phân tích|phản ánh|trao đổi|bức xúc|tiết lộ|cảnh báo|lưu ý|kết luận|dự báo|đặt câu|đặt vấn|lên tiếng|phê phán|chỉ trích|chỉ đạo|tiếp tục|tham dự|tham gia|có mặt|thăm|chúc mừng|trao tặng|trao học|tiếp đón|tiếp xúc|bỏ|cảm ơn|quyết định|công bố|ban hành|kiểm tra|thực hiện|tổ chức|bấm nút|cắt băng|thắp|dâng|viếng|báo cáo|đồng ý|phản đối|từ chối|giới thiệu|hướng dẫn|động viên|ủng hộ|tử vong|qua đời|hy sinh|bàn giao|hoan nghênh|mở đầu|nêu|nêu rõ|chứng kiến|thay mặt|làm việc|làm rõ|phải|cùng|gây|khiến|giúp|tố cáo|tố|xin|hối thúc|chấn thương|gay gắt|vui mừng|hài lòng|trúng|đoạt|giành|đóng vai|vào vai|tốt nghiệp|bước|rót|tạo|chiến thắng
  đã|đang|sẽ|vừa|mới|từng|vẫn|cũng|đều|chưa|không|chẳng|bị|được|có|là|làm|nên|cần|có thể|còn|lại|rất|quá|chỉ|hiện|hiện nay|hiện là|liền|bèn|vốn
  trong|trên|dưới|ngoài|với|từ|bởi|do|theo|để|vì|nhân dịp|khi|lúc|sau|trước|giữa|bằng|nhằm|tại|ở|của|thuộc|cùng với|đối với|kể từ|kể|về việc|như|hơn|gần|ngay
  và|hoặc|hay|nhưng|mà|nếu|thì|rằng|cả|nhưng mà|song
  ông|bà|anh|chị|cô|chú|cụ|họ|mình|tôi|chúng tôi|đồng chí|các|những|mọi|nhiều|một|hai|ba|này|kia|đó|ấy|nọ|người|hôm|ngày|sáng|chiều|tối|trưa|năm|tháng|tuần|chiều nay|sáng nay
  trẻ|nổi tiếng|lỗi lạc|bậc thầy|kỳ cựu|tài năng|lừng danh|trứ danh|quen thuộc|khác|gạo cội|tài ba|xinh đẹp|đình đám|đẹp|tài hoa|may mắn|quá cố|thượng thặng|chuyên nghiệp|danh tiếng|có tiếng|khét tiếng|tiếng tăm|triển vọng|kì cựu|lão luyện|đầu tiên|xuất sắc|hay nhất|chủ lực|kiêm|kiêm nhiệm|đồng thời|ảnh|khá|tên|tuổi|quê|gồm|bao gồm|hoạt động|điều khiển|nghe|thay thế|thi đấu|khoác áo|đá chính|đẳng cấp
`)

/** Nouns that begin like a word of `stopWords`. */
export const compounds = phrases(`
  sinh học|sinh thái|sinh hóa|sinh vật|sinh lý|sinh viên|tìm kiếm|trộm cắp|khen thưởng|dự báo|dự án|dự toán|dự phòng|dự trữ|tin học|tin tức|bảo hiểm|bảo vệ|bảo tàng|bảo tồn|bảo trợ|bảo dưỡng|bảo mật|mua sắm|mua bán|giết mổ|khai thác|khai khoáng|cho vay|cho thuê|trong nước|ngoài nước|trong trường học
  đánh bắt|đánh giá|ăn uống|hát bội|hát chèo|viết văn|gửi tiền|nhận thức|đi biển|lên men|ký túc xá|ghi âm|ghi hình|chụp ảnh|uống nước|hỏi đáp|thăm dò|giới thiệu việc làm|điện ảnh|nhiếp ảnh|hình ảnh|báo ảnh|một cửa|sáng tác|sáng tạo|năm học|ngoài khơi|người mẫu|người cao tuổi|người khuyết tật|người tiêu dùng|người bệnh
`)

/** Praise and the like between a role and a name: not part of the role. */
export const qualities = phrases(`
  trẻ|nổi tiếng|lỗi lạc|bậc thầy|kỳ cựu|tài năng|lừng danh|trứ danh|quen thuộc|khác|gạo cội|tài ba|xinh đẹp|đình đám|đẹp|tài hoa|quá cố|thượng thặng|chuyên nghiệp|danh tiếng|có tiếng|khét tiếng|tiếng tăm|triển vọng|kì cựu|lão luyện|đầu tiên|này|đó|người|lão thành|thân thiết|đồng hương|mới|huyền thoại|hàng đầu|đương nhiệm|tiền nhiệm|đẳng cấp|hơn|xuất sắc|xuất sắc nhất|hay nhất|chủ lực
`)

/** Between a role and the name it belongs to: `một chuyên gia tên là Des`, `các trợ lý: An`, `các tiền vệ như An`. */
export const links = phrases(`
  là|hiện là|hiện nay là|hiện tại là|tên là|tên|như|gồm|bao gồm|gồm có|có tên|có tên là|tức|đó là|mang tên
  các ông|các bà|các ông bà|các anh|các chị|các đồng chí|gồm các ông|gồm các bà|gồm các ông bà|gồm các anh|gồm các đồng chí|là các ông|là các đồng chí
`)

/** More than one name follows these. */
export const listLinks = phrases('gồm|bao gồm|gồm có|các')

/** Between a name, or its last role, and a role that a verb gives it: `Aslan từng là một diễn viên`. */
export const predicates = phrases(`
  là|làm|từng là|từng làm|hiện là|hiện làm|vốn là|đã là|vẫn là|cũng là|đang là|đang làm|sẽ làm|giữ chức|giữ chức vụ|giữ vai trò|đóng vai trò|giữ cương vị|nắm giữ cương vị|đang nắm giữ cương vị|giữ chức danh|đắc cử chức|tái đắc cử chức|trúng cử chức|được bầu vào chức|không chỉ là|còn là|đồng thời là|đều là|đảm nhiệm chức|đảm nhận chức|được bầu làm|được bầu là|được bầu giữ chức|được bầu giữ chức vụ|được bổ nhiệm làm|được bổ nhiệm giữ chức|được bổ nhiệm giữ chức vụ|được bổ nhiệm chức|được phân công làm|được cử làm|được giao làm|được phong|được phong hàm|đang giữ chức|hiện giữ chức|từng giữ chức|giữ các chức vụ|lên làm|đắc cử|tái đắc cử|nhậm chức|nguyên là|trước là|không phải là|trong vai trò|với vai trò|trên cương vị|với cương vị|với tư cách|với tư cách là|trở thành
`)

/** Between a name and such a verb. */
export const adverbs = phrases(
  'sau đó|trước đó|sau này|khi đó|lúc đó|hiện nay|hiện tại|hiện|nay|trước đây|trước kia|từ lâu|lúc còn|khi còn|vừa|mới|vừa mới|đã|cũng|chính|luôn|vẫn',
)

/** Before a head inside an apposition: `, một sinh viên`, `, hiện là giáo viên`. */
export const openers = phrases(
  'một|là|là một|một trong|một trong các|một trong những|một trong số|hiện là|hiện|vốn là|từng là|hiện đang là|nguyên là|đồng thời|đồng thời là|kiêm|vị|nữ|nam|cố|cũng là|một nữ|một nam|hai|các',
)

/** Begin what an apposition says of age, birth and home before it comes to the role: `, ở Cần Thơ, sinh viên`. */
export const particulars = phrases(
  'sn|sinh năm|sinh ngày|sinh tại|sinh|quê|quê ở|quê tại|quê quán|ngụ|ngụ tại|ngụ ở|trú|trú tại|trú ở|ở|ở tại|đến từ|dân tộc|thường trú|thường trú tại|tạm trú|tạm trú tại',
)

/** More than one person has the role: `các nhạc sĩ An, Bình`, `hai thủ môn An và Bình`. */
export const plurals = phrases('các|những|hai|ba|bốn|năm|nhiều|cặp|bộ đôi|nhóm|hàng loạt|một số|danh sách')

/** Connectors that carry a role on to a body, a place or a field. */
export const connectors = phrases('của|thuộc|tại|ở|trong|từ|đến từ')

/** Meetings and the like: `tại` before them is where something happened, not where somebody serves. */
export const occasions = phrases(`
  buổi|lễ|hội nghị|cuộc|phiên|kỳ|đại hội|trận|hội thảo|kỳ họp|phiên họp|họp báo|giải|sự kiện|chương trình|hiện trường|tòa|phiên tòa|đây|đó|nhà riêng|hội trường|diễn đàn|triển lãm|vòng
`)

/** Kinds of places and bodies in lower case before their name: `huyện Tĩnh Gia`, `công ty Hòa Phát`. */
export const units = phrases(`
  tỉnh|thành phố|tp|huyện|quận|xã|phường|thị xã|thị trấn|thôn|ấp|xóm|bản|khu|khu phố|vùng|miền|bang|nước|đảo|huyện đảo|công ty|tập đoàn|ngân hàng|báo|đài|hãng|câu lạc bộ|clb|đội|đội tuyển|trường|bệnh viện|viện|sở|phòng|ban|khoa|cục|vụ|chi cục|chợ|khu công nghiệp|tòa án|công an|ủy ban|ubnd|hđnd|hội đồng|liên đoàn|hiệp hội|hội|tạp chí|nhà máy|xí nghiệp|nhà hát|đoàn|văn phòng|trung tâm|tổ chức|đảng|quỹ|chùa|giáo xứ|giáo phận|khối|tổ|chi nhánh
`)

/** Continues a role behind its body: `đại biểu Quốc hội khóa XIV`. */
export const terms = phrases('khóa|nhiệm kỳ|lớp')

export const ordinals = phrases('thứ nhất|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|thứ tám|thứ chín|thứ mười')

/** Who serves for a field, which `về` names. */
export const experts = phrases(
  'chuyên gia|chuyên viên|cố vấn|đặc phái viên|đặc sứ|phái viên|điều phối viên|trợ lý|nhà nghiên cứu',
)

/** Ends no role: the number or word behind it is missing. */
export const dangling = phrases('hạng|số|thứ|lần|nước|lớp|khóa')

/** `quyền` in these is no `acting`, `công ty quản lý` no manager: the last syllable of a word, or of the one before a head. */
export const powers = phrases('chính quyền|cầm quyền|nhân quyền|thẩm quyền|ty quản|ban quản|quan quản|vị quản')

/** Joins two roles, or two names in a list. */
export const conjunctions = phrases(
  'và|và là|và hiện là|và cũng là|và từng là|và nguyên là|kiêm|kiêm nhiệm|đồng thời|đồng thời là|đồng thời cũng là|cũng là|kiêm chức',
)
export const listWords = phrases('và|hay|hoặc|cùng')

/** Between a name and another name of the same person: `(tức An)`, `, tên thật là An`. */
export const aliasWords = phrases(`
  tức|tức là|tự|tên thật|tên thật là|tên khai sinh|tên khai sinh là|tên đầy đủ|tên đầy đủ là|tên khác|tên khác là|tên cũ là|biệt danh|biệt danh là|nghệ danh|nghệ danh là|bí danh|bí danh là
  bút danh|bút danh là|pháp danh|pháp danh là|thế danh|thế danh là|biệt hiệu|biệt hiệu là|nickname|nick name|tên thường gọi|tên thường gọi là|tên gọi khác là|tên tiếng Việt là|tên tiếng Anh là
  còn gọi|còn gọi là|còn được gọi là|hay còn gọi|hay còn gọi là|hay còn được gọi là|thường gọi|thường gọi là|thường được gọi là|hay gọi là|còn có tên|còn có tên là|còn có tên gọi là
  gọi là|được gọi là|gọi mình là|gọi ông là|gọi bà là|gọi anh là|gọi chị là|gọi cô là|mệnh danh là|được mệnh danh là|với cái tên|bằng cái tên|có biệt danh|có biệt danh là
`)

/** Before a name or body that is an object, not who acts or speaks: `nói với ông X`, `gặp ông X`, `tại Bộ Y tế`. */
export const objects = phrases(
  'với|cho|của|về|gặp|bởi|vào|ở|tại|trên|trong|đối với|giúp|mời|đến|tới|thuộc|từ|cùng|bên phía|bên|phía bên|hỏi|gửi',
)

/** Begin a clause within a sentence. */
export const clauseWords = phrases('nhưng|song|dù|mặc dù|khi|vì|mà|nếu|nên|bởi|rằng|còn')

/** Give a role to whoever the clause is about, wherever they stand: `An đến dự với tư cách khách mời`. */
export const capacities = phrases(
  'với tư cách|với tư cách là|trong vai trò|trong vai trò là|với vai trò|với vai trò là|trên cương vị|với cương vị|ở cương vị',
)

/** Before a job that somebody named before has: `Nữ ca sĩ nói`, `Vị bác sĩ nói`. */
export const definite = phrases('nữ|nam|vị')

/** Before the job of somebody who has it no longer. */
export const former = phrases('cựu|nguyên')

/** Behind a head, a part of it: `Phó Chủ tịch thường trực`. */
export const permanent = phrases('thường trực')

/** Before those with whom somebody speaks. */
export const partners = phrases(
  'với|cùng|gặp|hỏi|mời|gửi|cho|đối với|thay mặt|thay mặt cho|nhân danh|và|giữa|ủy quyền của|phân công của|chỉ đạo của|mệnh lệnh của|lời mời của',
)

/** Right before a name: somebody of the family, of whom a verb tells. */
export const kin = phrases(
  'cha|bố|mẹ|vợ|chồng|con trai|con gái|anh trai|chị gái|em trai|em gái|cha ruột|mẹ ruột|vợ của|chồng của|cha của|mẹ của|bố của',
)

/** Single words that `roles-phrase.ts` asks for. */
export const one = syllableKey('một')
export const someone = syllableKey('người')
export const and = syllableKey('và')
export const times = syllableKey('lần')
export const about = syllableKey('về')
export const years = syllableKey('tuổi')
export const place = syllableKey('số')
export const ranking = syllableKey('hạng')
export const ranked = phrases('thế giới|châu Á|châu Âu|Việt Nam|quốc gia')
export const besides = syllableKey('kiêm')
/** A connector that any noun may follow: `của phiến quân`, `thuộc khoa Ngoại`. */
export const possessives = phrases('của|thuộc')
