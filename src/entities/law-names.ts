import { syllableKey } from '../letters/tones.js'
import type { Pattern } from './patterns.js'

/**
 * Names of the laws, codes and ordinances passed since 1990, as the National Assembly gave them, with the short forms that the press
 * uses: official facts, kept by hand. They tell where a name ends: `Luật Cán bộ, công chức và …`, `Luật Phòng, chống tham nhũng có …`,
 * and let one in small letters be known: `luật đất đai`.
 */
const names = `
An ninh mạng|An ninh quốc gia|An toàn thông tin mạng|An toàn thực phẩm|An toàn, vệ sinh lao động|Ban hành văn bản quy phạm pháp luật
Biên giới quốc gia|Biên phòng Việt Nam|Biển Việt Nam|Biểu tình|Báo chí|Bình đẳng giới|Bưu chính|Bảo hiểm tiền gửi|Bảo hiểm xã hội|Bảo hiểm y tế
Bảo vệ bí mật nhà nước|Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia|Bảo vệ dữ liệu cá nhân|Bảo vệ môi trường|Bảo vệ người tiêu dùng
Bảo vệ quyền lợi người tiêu dùng|Bảo vệ sức khỏe nhân dân|Bảo vệ và kiểm dịch thực vật|Bảo vệ và phát triển rừng|Bảo vệ, chăm sóc và giáo dục trẻ em|Bảo vệ, chăm sóc, giáo dục trẻ em
Bầu cử|Bầu cử đại biểu Quốc hội|Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|Chi phí tố tụng|Chuyển giao công nghệ
Chuyển giao người đang chấp hành hình phạt tù|Chuyển đổi giới tính|Chuyển đổi số|Chăn nuôi|Chất lượng sản phẩm, hàng hóa|Chống độc quyền|Chứng khoán
Các công cụ chuyển nhượng|Các tổ chức tín dụng|Cán bộ, công chức|Công an nhân dân|Công an xã|Công chứng|Công nghiệp bán dẫn|Công nghiệp công nghệ số
Công nghiệp quốc phòng, an ninh và động viên công nghiệp|Công nghệ cao|Công nghệ thông tin|Công ty|Công tác xã hội|Công đoàn|Căn cước
Căn cước công dân|Cơ yếu|Cư trú|Cạnh tranh|Cảnh sát biển Việt Nam|Cảnh sát cơ động|Cảnh sát môi trường|Cảnh vệ|Cấp, thoát nước|Cựu chiến binh
Di sản văn hóa|Doanh nghiệp|Doanh nghiệp nhà nước|Doanh nghiệp tư nhân|Du lịch|Dân quân tự vệ|Dân số|Dân sự|Dược|Dầu khí|Dẫn độ|Dữ liệu
Dự trữ quốc gia|Giao dịch điện tử|Giao thông đường bộ|Giao thông đường thuỷ nội địa|Giao thông đường thủy nội địa|Giá|Giám định tư pháp|Giáo dục
Giáo dục nghề nghiệp|Giáo dục quốc phòng và an ninh|Giáo dục đại học|Giáo dục ĐH|GDĐH|Giống cây trồng|Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác
Hoạt động chữ thập đỏ|Hoạt động giám sát của Quốc hội và Hội đồng nhân dân|Hàng hải|Hàng hải Việt Nam|Hàng không dân dụng|Hàng không dân dụng Việt Nam
Hành chính công|Hình sự|Hòa giải ở cơ sở|Hòa giải, đối thoại tại Tòa án|Hóa chất|Hôn nhân gia đình|Hôn nhân và gia đình|Hải quan
Hỗ trợ doanh nghiệp nhỏ và vừa|Hỗ trợ doanh nghiệp vừa và nhỏ|Hộ tịch|Hội|Hợp nhất văn bản quy phạm pháp luật|Hợp tác xã|Khiếu nại|Khiếu nại, tố cáo
Khoa học và công nghệ|Khoa học, công nghệ và đổi mới sáng tạo|Khoáng sản|Khám bệnh, chữa bệnh|Khám chữa bệnh|Kinh doanh bảo hiểm
Kinh doanh bất động sản|Kiến trúc|Kiểm toán nhà nước|Kiểm toán độc lập|Ký kết và thực hiện thỏa thuận quốc tế
Ký kết, gia nhập và thực hiện điều ước quốc tế|Kế toán|Lao động|Luật sư|Lâm nghiệp|Lý lịch tư pháp|Lưu trữ|Lực lượng dự bị động viên
Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|Máu và tế bào gốc|Mặt trận Tổ quốc Việt Nam|Nghĩa vụ quân sự|Ngoại hối|Ngân hàng Nhà nước
Ngân hàng Nhà nước Việt Nam|Ngân sách|Ngân sách nhà nước|Người cao tuổi|Người khuyết tật|Người lao động Việt Nam đi làm việc ở nước ngoài
Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng|Nhà giáo|Nhà ở|Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam
Nuôi con nuôi|Năng lượng nguyên tử|Phá sản|Pháp điển hệ thống quy phạm pháp luật|Phát triển đô thị|Phí và lệ phí|Phòng bệnh|Phòng cháy chữa cháy
Phòng cháy và chữa cháy|Phòng cháy, chữa cháy và cứu nạn, cứu hộ|Phòng chống tác hại thuốc lá|Phòng không nhân dân|Phòng thủ dân sự
Phòng, chống bạo lực gia đình|Phòng, chống bệnh truyền nhiễm|Phòng, chống khủng bố|Phòng, chống ma túy|Phòng, chống mua bán người|Phòng, chống mại dâm
Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người|Phòng, chống rửa tiền|Phòng, chống tham nhũng|Phòng, chống thiên tai
Phòng, chống tác hại của rượu, bia|Phòng, chống tác hại của thuốc lá|Phòng, chống tác hại rượu, bia|Phổ biến, giáo dục pháp luật|Phục hồi, phá sản
Quy hoạch|Quy hoạch đô thị|Quy hoạch đô thị và nông thôn|Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng|Quản lý ngoại thương
Quản lý nợ công|Quản lý phát triển đô thị|Quản lý thuế|Quản lý thị trường|Quản lý và đầu tư vốn nhà nước tại doanh nghiệp
Quản lý, bảo vệ công trình quan trọng liên quan đến an ninh quốc gia|Quản lý, sử dụng tài sản công|Quản lý, sử dụng tài sản nhà nước
Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp|Quảng cáo
Quốc phòng|Quốc tịch|Quốc tịch Việt Nam|Sĩ quan Quân đội nhân dân Việt Nam|Sĩ quan quân đội|Sở hữu trí tuệ|Sử dụng năng lượng tiết kiệm và hiệu quả
Tham gia lực lượng gìn giữ hòa bình của Liên hợp quốc|Thanh niên|Thanh tra|Thi hành tạm giữ, tạm giam
Thi hành tạm giữ, tạm giam và cấm đi khỏi nơi cư trú|Thi hành án dân sự|Thi hành án hình sự|Thi đua, khen thưởng|Thuế GTGT|Thuế TNCN|Thuế TNDN
Thuế bảo vệ môi trường|Thuế giá trị gia tăng|Thuế sử dụng đất nông nghiệp|Thuế sử dụng đất phi nông nghiệp|Thuế thu nhập cá nhân
Thuế thu nhập doanh nghiệp|Thuế tiêu thụ đặc biệt|Thuế tài nguyên|Thuế tài sản|Thuế xuất khẩu, thuế nhập khẩu|Thuế xuất nhập khẩu|Thú y|Thư viện
Thương mại|Thương mại điện tử|Thể dục, thể thao|Thỏa thuận quốc tế|Thống kê|Thủ tục bắt giữ tàu biển|Thủ đô|Thủy lợi|Thủy sản
Thực hiện dân chủ ở cơ sở|Thực hành tiết kiệm, chống lãng phí|Tiêu chuẩn và quy chuẩn kỹ thuật|Tiếp công dân|Tiếp cận thông tin
Tiết kiệm, chống lãng phí|Trách nhiệm bồi thường của Nhà nước|Trí tuệ nhân tạo|Trưng cầu ý dân|Trưng mua, trưng dụng tài sản
Trật tự, an toàn giao thông đường bộ|Trẻ em|Trọng tài thương mại|Trồng trọt|Trợ giúp pháp lý|Tài nguyên nước|Tài nguyên, môi trường biển và hải đảo
Tình trạng khẩn cấp|Tín ngưỡng, tôn giáo|Tòa án chuyên biệt|Tòa án chuyên biệt tại Trung tâm tài chính quốc tế|Tư pháp người chưa thành niên
Tương trợ tư pháp|Tương trợ tư pháp về dân sự|Tương trợ tư pháp về hình sự|Tần số vô tuyến điện|Tố cáo|Tố tụng dân sự|Tố tụng hành chính
Tố tụng hình sự|Tổ chức Chính phủ|Tổ chức HĐND và UBND|Tổ chức Hội đồng nhân dân và Ủy ban nhân dân|Tổ chức Quốc hội|Tổ chức Tòa án nhân dân
Tổ chức Viện kiểm sát nhân dân|Tổ chức chính quyền địa phương|Tổ chức cơ quan điều tra hình sự|Viên chức|Viễn thông|Việc làm|Vệ sinh an toàn thực phẩm
Xuất bản|Xuất cảnh, nhập cảnh của công dân Việt Nam|Xây dựng|Xử lý vi phạm hành chính|về Hội|Án phí, lệ phí Tòa án|Đa dạng sinh học|Điều ước quốc tế
Điện lực|Điện ảnh|Đo lường|Đo đạc và bản đồ|Đê điều|Đơn vị hành chính - kinh tế đặc biệt|Đường bộ|Đường sắt|Đất đai|Đất đai, nhà ở|Đấu giá tài sản
Đấu thầu|Đầu tư|Đầu tư công|Đầu tư nước ngoài|Đầu tư theo phương thức đối tác công tư|Đặc xá|Địa chất và khoáng sản|Động viên công nghiệp
Ưu đãi người có công|Ưu đãi người có công với cách mạng|Người có công|Các TCTD|Hỗ trợ DNNVV|Trách nhiệm bồi thường Nhà nước
Cơ quan đại diện Việt Nam ở nước ngoài|Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài`

/** The syllables of each name, the longest first, by the first one. */
const byFirst = new Map<string, string[][]>()
for (const name of names.trim().split(/[|\n]/)) {
  const keys = name.split(/[\s,]+/).map(syllableKey)
  const list = byFirst.get(keys[0])
  if (list) list.push(keys)
  else byFirst.set(keys[0], [keys])
}
for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length)

/** `ATTP`, `NSNN`: the first letters of a law's name. */
const initials = new Set<string>()
for (const name of names.trim().split(/[|\n]/)) {
  const letters = name.split(/[\s,]+/).map((word) => word.charAt(0).toUpperCase())
  if (letters.length > 2) initials.add(letters.join(''))
}

/** Whether letters are the initials of a law of the list: `luật BHYT`. */
export function isLawInitials(letters: string): boolean {
  return initials.has(letters)
}

/** The longest name of a law that begins at a token. Commas do not count: writers set and leave them out as they like. */
export const knownLaw: Pattern = (t, at) => {
  for (const keys of byFirst.get(t.key(at)) ?? []) {
    let i = at + 1
    let k = 1
    for (; k < keys.length; k++, i++) {
      if (t.at(i) === ',') i++
      if (t.key(i) !== keys[k]) break
    }
    if (k === keys.length) return i
  }
  return -1
}
