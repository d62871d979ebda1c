import { syllableKey } from '../letters/tones.js'

/**
 * What a role's head word says, which decides how its phrase goes on.
 * - `office`: a post in a body (`Giám đốc Sở Y tế`); may stand with its body only, or alone.
 * - `bound`: a head that says nothing without its body (`trưởng Công an huyện`, `chủ cơ sở may`).
 * - `maker`: of something, which may follow (`tác giả báo cáo`) or not.
 * - `aide`: may take another head behind it (`trợ lý Ngoại trưởng`).
 * - `rank`: ranks, degrees, honours, orders; another head behind it is a role of its own (`Đại tá, bác sĩ`).
 * - `profession`: jobs and sport; handed on through a list of names (`ca sĩ Mỹ An, Hà Vy`).
 * - `none`: begins like a head and is nobody's role (`đại sứ quán`).
 */
export type RoleClass = 'office' | 'bound' | 'maker' | 'aide' | 'rank' | 'profession' | 'none'

const heads: Readonly<Record<RoleClass, string>> = {
  office: `
    bí thư|tổng bí thư|bí thư thứ nhất|chủ tịch|chủ tịch nước|chủ tịch đoàn|thủ tướng|thủ hiến|tổng thống|quốc vương|nữ hoàng|thái tử
    hoàng tử|hoàng thân|công chúa|hoàng hậu|bộ trưởng|thứ trưởng|ngoại trưởng|quốc vụ khanh|thống đốc|thị trưởng|tỉnh trưởng|toàn quyền
    đại sứ|tổng lãnh sự|lãnh sự|tham tán|công sứ|tùy viên|đặc phái viên|đặc sứ|cao ủy
    giám đốc|tổng giám đốc|giám đốc điều hành|tổng biên tập|thư ký tòa soạn|ủy viên|ủy viên thường vụ|ủy viên thường trực
    chủ nhiệm|tổng thư ký|tổng thanh tra|chánh thanh tra|tổng kiểm toán|kiểm toán trưởng|chánh văn phòng|chánh án|viện trưởng
    cục trưởng|vụ trưởng|tổng cục trưởng|chi cục trưởng|hạt trưởng|trạm trưởng|đội trưởng|tổ trưởng|nhóm trưởng|khoa trưởng|ban trưởng
    hiệu trưởng|hiệu phó|trưởng ban|trưởng phòng|trưởng khoa|trưởng đoàn|trưởng bộ môn|trưởng thôn|trưởng ấp|trưởng bản|trưởng xóm
    trưởng buôn|trưởng làng|trưởng khu phố|trưởng đại diện|trưởng công an|trưởng trạm|trưởng nhóm|trưởng chi nhánh|trưởng bộ phận
    trưởng đài|trưởng cơ quan|thôn trưởng|già làng|phân xưởng trưởng|cửa hàng trưởng|bếp trưởng|kế toán trưởng|kỹ sư trưởng|công trình sư
    cảnh sát trưởng|công tố viên trưởng|tư lệnh|tổng tư lệnh|chính ủy|chính trị viên|tham mưu trưởng|tổng tham mưu trưởng|chỉ huy trưởng
    đồn trưởng|trung đoàn trưởng|tiểu đoàn trưởng|sư đoàn trưởng|đại đội trưởng|lữ đoàn trưởng|hải đội trưởng|thuyền trưởng|máy trưởng|cơ trưởng|tiếp viên trưởng
    đại biểu|đại biểu quốc hội|đbqh|đb|nghị sĩ|nghị sỹ|thượng nghị sĩ|thượng nghị sỹ|hạ nghị sĩ|hạ nghị sỹ|dân biểu
    người phát ngôn|phát ngôn viên|người đứng đầu|người sáng lập|người điều hành|nhà sáng lập|đồng sáng lập|người đồng sáng lập|lãnh đạo|nhà lãnh đạo|thủ lĩnh|lãnh tụ
    ttk|ceo|cfo|cto|cio|coo|tgđ|gđ|pgđ|ct|ptgđ|ptgđ thường trực|pct|pbt|đại diện thường trực|thủ trưởng|trưởng văn phòng|trưởng cơ quan|sa hoàng|nhật hoàng|vua|nhà vua|hoàng đế|hoàng thái tử|tổ trưởng dân phố|chỉ huy|chỉ huy phó|thuyền phó|đại phó|hội phó|hội trưởng|chi hội trưởng|thường trực|chủ cơ sở|chủ hộ|chủ doanh nghiệp|chủ sở hữu|chủ thầu|chủ xe|chủ shop|chủ hiệu|chủ nhà|chủ nhà trọ|chủ trọ|chủ bút|chủ tàu|chủ vườn|chủ trang trại|chủ quán|chủ tiệm|chủ cửa hàng|tổng đạo diễn|trưởng tộc|trưởng tàu|trưởng ga|quản đốc|đốc công|xóm trưởng|ấp trưởng|bản trưởng|tộc trưởng|trưởng họ|lớp trưởng|tổng quản lý|tổng công tố|tổng trưởng|nghị viên|tiểu đội trưởng|trung đội trưởng|tổng phụ trách|đồng chủ tịch
  `,
  bound: `
    trưởng|chủ|phó|đại diện|thành viên|hội viên|đảng viên|đoàn viên|người đại diện|hộ kinh doanh|phụ trách|người phụ trách|giám sát|quản lý|điều phối viên
    tiểu thương
  `,
  maker: `tác giả|đồng tác giả|chủ nhân|chủ biên`,
  aide: `trợ lý|thư ký|cố vấn|cố vấn cấp cao|phụ tá|trợ tá|thư ký riêng|tham mưu|ứng cử viên|ứng viên`,
  rank: `
    đại tướng|thượng tướng|trung tướng|thiếu tướng|chuẩn tướng|đô đốc|phó đô đốc|chuẩn đô đốc|thống chế|nguyên soái|tướng
    đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy|thiếu úy|chuẩn úy|thượng sĩ|thượng sỹ|trung sĩ|trung sỹ|hạ sĩ|hạ sỹ|binh nhất|binh nhì
    giáo sư|phó giáo sư|tiến sĩ|tiến sỹ|tiến sĩ khoa học|thạc sĩ|thạc sỹ|cử nhân|viện sĩ|viện sỹ|gs|pgs|ts|tskh|ths|bscki|bsckii|cki|ckii|bs|ks|kts|ls|prof|dr|gs.ts|pgs.ts|gs-ts|pgs-ts|gs-tskh|pgs-tskh|ths-bs|ts-bs|bs-ths|gs.tskh|pgs.tskh|ths.bs|ts.bs|gs.bs|pgs.ts.bs|gs.ts.bs|th.s|t.s
    nsnd|nsưt|nghệ sĩ nhân dân|nghệ sỹ nhân dân|nghệ sĩ ưu tú|nghệ sỹ ưu tú|nhà giáo nhân dân|nhà giáo ưu tú|thầy thuốc nhân dân|thầy thuốc ưu tú|anh hùng lao động|anh hùng quân đội|anh hùng lực lượng vũ trang|anh hùng lực lượng vũ trang nhân dân|anh hùng
    thượng tọa|đại đức|hòa thượng|ni sư|ni trưởng|thiền sư|linh mục|giám mục|tổng giám mục|hồng y|giáo hoàng|mục sư|đức giáo hoàng|sư cô|sư thầy|nhà sư|sư trụ trì|trụ trì
    hoa hậu|á hậu|á khôi|hoa khôi|nam vương|quán quân|á quân
  `,
  profession: `
    bác sĩ|bác sỹ|y sĩ|y sỹ|dược sĩ|dược sỹ|y tá|điều dưỡng|điều dưỡng viên|nữ hộ sinh|hộ lý|lương y|nha sĩ|nha sỹ
    luật sư|thẩm phán|kiểm sát viên|công tố viên|điều tra viên|công chứng viên|chấp hành viên|hội thẩm|kiểm lâm viên
    kỹ sư|kiến trúc sư|nhà nhiếp ảnh|nhà hùng biện|nhà thám hiểm|nhà sưu tập|nhà sáng chế|nhà phát minh|nhà truyền giáo|nhà điêu khắc|nhà điều hành|nhà quản lý|nhà tổ chức|nhà môi giới|nhà đấu tranh|nhà từ thiện|nhà hảo tâm|nhà viết kịch|nhà dân tộc học|nhà tạo mẫu|nhà tạo mẫu tóc|nhà thầu|chuyên viên trang điểm|chuyên gia trang điểm|điệp viên|nhà vận động|ký giả|thông tín viên|phóng viên ảnh|ký sự gia|thư pháp gia|kỹ thuật viên|chuyên gia|chuyên viên|nhà nghiên cứu|nghiên cứu viên|nhà khoa học|nhà sử học|nhà văn|nhà thơ|nhà báo|nhà giáo|nhà kinh tế|nhà phân tích|nhà ngoại giao|nhà hoạt động|nhà cách mạng|nhà thiết kế|nhà sản xuất|nhà đầu tư|nhà tâm lý|nhà địa chất|nhà khảo cổ|nhà phê bình|nhà biên kịch|nhà quay phim|nhà tư vấn|nhà vật lý|nhà toán học|nhà hóa học|nhà sinh học|nhà thiên văn|nhà xã hội học|nhà tâm lý học|nhà kinh tế học|nhà lập pháp|nhà đàm phán|nhà soạn nhạc|nhà làm phim|nhà quan sát|nhà vô địch|phân tích viên|diễn giả|nhà phát triển|nhà sáng tạo|chiến lược gia
    ctv|ntk|lực sĩ|lực sỹ|đấu sĩ|kiếm thủ|tay súng|tay trống|tay đấm|chân chạy|chân chuyền|cây bút|cây viết|danh hề|nghệ sĩ hài|mc|hlv|hlv trưởng|btv|nhà ngôn ngữ học|tay vợt|kỳ thủ|võ sĩ|võ sỹ|võ sư|vận động viên|vđv|huấn luyện viên|cầu thủ|thủ môn|thủ thành|trung vệ|hậu vệ|hậu vệ cánh phải|hậu vệ cánh trái|hậu vệ phải|hậu vệ trái|tiền vệ|tiền vệ cánh phải|tiền vệ cánh trái|tiền vệ phải|tiền vệ trái|tiền đạo|tiền vệ trụ|trung phong|chân sút|tuyển thủ|trọng tài|thủ quân|đội phó|trợ lý huấn luyện viên|trợ lý hlv|trợ lý ngôn ngữ|đô vật|xạ thủ|kình ngư|vũ công|cua rơ|tay đua|danh thủ|tay golf|golfer|cơ thủ|cung thủ|đô cử|hậu vệ biên|tiền đạo cánh|tiền vệ cánh|tiền vệ tấn công|tiền vệ phòng ngự
    ca sĩ|ca sỹ|nhạc sĩ|nhạc sỹ|nghệ sĩ|nghệ sỹ|nghệ nhân|họa sĩ|họa sỹ|diễn viên|diễn viên điện ảnh|diễn viên truyền hình|diễn viên hài|đạo diễn|đạo diễn điện ảnh|biên kịch|biên đạo|biên đạo múa|nhạc trưởng|nhiếp ảnh gia|người mẫu|siêu mẫu|danh hài|ca nương|rapper|dj|vlogger|youtuber|streamer|game thủ|tiểu thuyết gia|kỷ lục gia|ảo thuật gia|khoa học gia|triết gia|danh ca|danh họa|hot girl|hotgirl|ca nhạc sĩ|nhạc công|blogger|tiktoker|phóng viên|biên tập viên|phát thanh viên|bình luận viên|dịch giả|phiên dịch|phiên dịch viên|giám khảo|dẫn chương trình|người dẫn chương trình|điêu khắc gia|nghệ sĩ ưu tú|soạn giả|thi sĩ|văn sĩ|học giả|sử gia|kinh tế gia|thí sinh|stylist
    giáo viên|giảng viên|cô giáo|thầy giáo|nữ giáo viên|trợ giảng|cộng sự|giáo sư thỉnh giảng|học sinh|sinh viên|nghiên cứu sinh|nữ sinh|nam sinh|thủ khoa|á khoa|học viên|du học sinh|hướng dẫn viên|huấn luyện viên trưởng|bảo mẫu|gia sư
    doanh nhân|thương gia|tỷ phú|tỉ phú|triệu phú|thương nhân|đại gia|nhà tài phiệt|kế toán|thủ quỹ|nhân viên|công nhân|cán bộ|công chức|viên chức|lao công|tạp vụ|thợ may|thợ hàn|thợ lặn|thợ mộc|thợ xây|thợ điện|thợ máy|thợ sửa xe|thợ hồ|thợ nề|phụ xe|phụ hồ|nhân viên bảo vệ|tiktoker|nông dân|ngư dân|lão ngư|lão nông|thuyền viên|tài xế|lái xe|phi công|tiếp viên|tiếp viên hàng không|phi hành gia|nhà du hành|nhà du hành vũ trụ|nữ phi hành gia|lái tàu|đầu bếp|thợ ảnh|xe ôm
    chiến sĩ|chiến sỹ|cảnh sát|cảnh sát viên|công an viên|trinh sát|cựu chiến binh|thương binh|liệt sĩ|liệt sỹ|binh sĩ|binh sỹ|lính|bộ đội|dân quân|thám tử|đặc vụ|mật vụ|trợ lý thẩm phán|trợ lý giám đốc|tình nguyện viên|cộng tác viên|kiểm toán viên|thẩm định viên|thanh tra viên|giám định viên|tư vấn viên|chuyên gia tâm lý|chính khách|chính trị gia|luật gia|nhà ngoại cảm|trưởng lão|thẩm mỹ viên|sĩ quan|sỹ quan|thực tập sinh|thợ rèn|thợ bạc|thợ lò|thợ săn|thợ gốm|thợ cắt tóc|thợ làm bánh|thợ đóng tàu|thợ sửa khóa|hộ sinh|điều dưỡng trưởng|hội thẩm nhân dân|trinh sát viên|nhân viên y tế|cứu hộ viên|phượt thủ|nhà leo núi|nhà chiêm tinh|nhà chiêm tinh học|nhà bảo tồn|nhà môi trường|nhà sư phạm
  `,
  none: `vua phá lưới|đại sứ quán|lãnh sự quán|tổng lãnh sự quán|công nhân viên|cán bộ công nhân viên|cán bộ nhân viên`,
}

/** Words before a head that belong to the role: `Phó Giám đốc`, `nguyên Chủ tịch`, `cựu Tổng thống`. They need a head behind them. */
const prefixes = new Set('phó|nguyên|cựu|quyền|tân|đồng'.split('|').map(syllableKey))

/** `đương kim Tổng thống`: two syllables. */
const kim = ['đương', 'kim'].map(syllableKey)

const scholar = ['nhà', 'học'].map(syllableKey)
/** Syllables of the longest science, `học` included. */
const longestScience = 3

interface Node {
  readonly next: Map<string, Node>
  kind: RoleClass | undefined
}

const newNode = (): Node => ({ next: new Map(), kind: undefined })
const root = newNode()

for (const [kind, list] of Object.entries(heads))
  for (const head of list.trim().split(/\s*[|\n]\s*/)) {
    let node = root
    for (const syllable of head.split(' ')) {
      const key = syllableKey(syllable)
      let next = node.next.get(key)
      if (!next) node.next.set(key, (next = newNode()))
      node = next
    }
    node.kind ??= kind as RoleClass
  }

/** A head word in the text: tokens `first` … `past`, prefixes included. */
export interface RoleHead {
  readonly first: number
  readonly past: number
  readonly kind: RoleClass
}

/**
 * The longest head that begins at token `first`, before token `limit`. `keyOf` gives a token's `syllableKey`.
 * O(length of the head).
 */
export function matchRoleHead(keyOf: (token: number) => string, first: number, limit: number): RoleHead | undefined {
  let at = first
  while (at < limit && prefixes.has(keyOf(at))) at++
  if (at + 1 < limit && keyOf(at) === kim[0] && keyOf(at + 1) === kim[1]) at += 2
  const word = matchWord(keyOf, at, limit) ?? matchScholar(keyOf, at, limit)
  // `Phó ban`, `Phó phòng`: the prefix is the head where none follows it.
  if (!word) {
    const bare = at > first ? matchWord(keyOf, at - 1, limit) : undefined
    return bare && { first, past: bare.past, kind: bare.kind }
  }
  if (word.kind === 'aide') {
    const other = matchRoleHead(keyOf, word.past, limit)
    if (other && other.kind === 'office') return { first, past: other.past, kind: 'office' }
  }
  return { first, past: word.past, kind: word.kind }
}

/** `nhà sinh thái học`, `nhà nhân chủng học`: `nhà` and a science. */
function matchScholar(
  keyOf: (token: number) => string,
  first: number,
  limit: number,
): { past: number; kind: RoleClass } | undefined {
  if (keyOf(first) !== scholar[0]) return undefined
  for (let at = first + 2; at < limit && at <= first + longestScience; at++)
    if (keyOf(at) === scholar[1]) return { past: at + 1, kind: 'profession' }
  return undefined
}

function matchWord(
  keyOf: (token: number) => string,
  first: number,
  limit: number,
): { past: number; kind: RoleClass } | undefined {
  let node: Node | undefined = root
  let found: { past: number; kind: RoleClass } | undefined
  for (let at = first; at < limit; at++) {
    node = node.next.get(keyOf(at))
    if (!node) break
    if (node.kind) found = { past: at + 1, kind: node.kind }
  }
  return found
}
