import { syllableKey } from '../letters/tones.js'

/** What abbreviations in the names of organisations stand for, wherever they stand in the name. */
const rows = `ATGT=An toàn giao thông|ATTP=An toàn thực phẩm|BCA=Bộ Công an|BCH=Ban Chấp hành|BCHTW=Ban Chấp hành Trung ương|BGH=Ban Giám hiệu|BHXH=Bảo hiểm xã hội|BHYT=Bảo hiểm y tế|BQL=Ban Quản lý|BQLDA=Ban Quản lý dự án
BTV=Ban Thường vụ|BV=Bệnh viện|BVĐK=Bệnh viện Đa khoa|CA=Công an|CAND=Công an nhân dân|CATP=Công an thành phố|CCB=Cựu chiến binh|CĐ=Cao đẳng|CHQS=Chỉ huy quân sự|CLB=Câu lạc bộ|CP=Cổ phần|CSCĐ=Cảnh sát cơ động
CSĐT=Cảnh sát điều tra|CSGT=Cảnh sát giao thông|CSHS=Cảnh sát hình sự|CSKV=Cảnh sát khu vực|CTCP=Công ty cổ phần|Cty=Công ty|DNTN=Doanh nghiệp tư nhân|ĐBQH=Đại biểu Quốc hội|ĐH=Đại học|ĐHQG=Đại học Quốc gia|ĐT=Đội tuyển
GD=Giáo dục|GD-ĐT=Giáo dục và Đào tạo|GD&ĐT=Giáo dục và Đào tạo|GDĐT=Giáo dục và Đào tạo|GTVT=Giao thông vận tải|HĐND=Hội đồng nhân dân|HĐQT=Hội đồng quản trị|HLHPN=Hội Liên hiệp Phụ nữ|HTX=Hợp tác xã|HV=Học viện
KBNN=Kho bạc Nhà nước|KH-CN=Khoa học và Công nghệ|KH&CN=Khoa học và Công nghệ|KHCN=Khoa học và Công nghệ|KH-ĐT=Kế hoạch và Đầu tư|KH&ĐT=Kế hoạch và Đầu tư|LĐBĐ=Liên đoàn Bóng đá|LĐLĐ=Liên đoàn Lao động|LĐ-TB&XH=Lao động - Thương binh và Xã hội
LĐTBXH=Lao động - Thương binh và Xã hội|LHPN=Liên hiệp Phụ nữ|LHQ=Liên hợp quốc|MTTQ=Mặt trận Tổ quốc|MTV=một thành viên|NHNN=Ngân hàng Nhà nước|NH=Ngân hàng|NN&PTNT=Nông nghiệp và Phát triển nông thôn|NN-PTNT=Nông nghiệp và Phát triển nông thôn
NXB=Nhà xuất bản|PCCC=Phòng cháy chữa cháy|PCTT=Phòng chống thiên tai|PTTH=Phổ thông trung học|QLTT=Quản lý thị trường|SVĐ=Sân vận động|TAND=Tòa án nhân dân|TANDTC=Tòa án nhân dân tối cao|TCTK=Tổng cục Thống kê|THA=Thi hành án
THCS=Trung học cơ sở|THPT=Trung học phổ thông|TMCP=Thương mại cổ phần|TNCS=Thanh niên Cộng sản|TNHH=Trách nhiệm hữu hạn|TN-MT=Tài nguyên và Môi trường|TN&MT=Tài nguyên và Môi trường|TNMT=Tài nguyên và Môi trường|TT-TT=Thông tin và Truyền thông|TT&TT=Thông tin và Truyền thông
TTTT=Thông tin và Truyền thông|TTXVN=Thông tấn xã Việt Nam|TW=Trung ương|TƯ=Trung ương|UB=Ủy ban|UBKT=Ủy ban Kiểm tra|UBMTTQ=Ủy ban Mặt trận Tổ quốc|UBND=Ủy ban nhân dân|UBTVQH=Ủy ban Thường vụ Quốc hội|VFF=Liên đoàn Bóng đá Việt Nam
VH-TT=Văn hóa và Thể thao|VH&TT=Văn hóa và Thể thao|VH-TT&DL=Văn hóa, Thể thao và Du lịch|VHTT&DL=Văn hóa, Thể thao và Du lịch|VHTTDL=Văn hóa, Thể thao và Du lịch|VKS=Viện kiểm sát|VKSND=Viện kiểm sát nhân dân|VN=Việt Nam|VP=Văn phòng|VPCP=Văn phòng Chính phủ|WHO=Tổ chức Y tế Thế giới|XHCN=xã hội chủ nghĩa`

const known = new Map(
  rows.split(/[|\n]/).map((row) => {
    const [short, long] = row.split('=')
    return [short, long] as const
  }),
)

/**
 * The name with the abbreviations that are commonly known written out: `UBND tỉnh Quảng Nam` gives `Ủy ban nhân dân tỉnh Quảng Nam`.
 * Abbreviations count as they are written, in capitals. Linear.
 */
export function writtenOut(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .split(' ')
    .map((word) => known.get(word) ?? word)
    .join(' ')
}

/** Initials of the syllables of a name, without the joining words: `Ban quản lý dự án` gives `bqlda`. Under look-up. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s–-]+/)
    .map((word) => syllableKey(word))
    .filter((key) => key !== '' && key !== 'va2')
    .map((key) => key[0])
    .join('')
}
