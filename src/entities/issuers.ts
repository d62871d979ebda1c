/**
 * Bodies by the letters of a document's symbol: the part behind the type (`NĐ-CP`, `QĐ/TW`). Decree 30/2020/NĐ-CP for the state,
 * Instruction 36-HD/VPTW for the party; those of ministries before and after 2025 alike.
 */
const bodies: Readonly<Record<string, string>> = {
  CP: 'Chính phủ', TTg: 'Thủ tướng Chính phủ', TTG: 'Thủ tướng Chính phủ', CTN: 'Chủ tịch nước', QH: 'Quốc hội', UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  VPCP: 'Văn phòng Chính phủ', VPQH: 'Văn phòng Quốc hội', VPCTN: 'Văn phòng Chủ tịch nước', UBPLTP: 'Ủy ban Pháp luật và Tư pháp của Quốc hội',
  UBVHXH: 'Ủy ban Văn hóa và Xã hội của Quốc hội', UBKTTC: 'Ủy ban Kinh tế và Tài chính của Quốc hội',
  BTC: 'Bộ Tài chính', BCT: 'Bộ Công Thương', BYT: 'Bộ Y tế', BCA: 'Bộ Công an', BQP: 'Bộ Quốc phòng', BNG: 'Bộ Ngoại giao', BTP: 'Bộ Tư pháp', BNV: 'Bộ Nội vụ', BXD: 'Bộ Xây dựng',
  BGTVT: 'Bộ Giao thông vận tải', BGDĐT: 'Bộ Giáo dục và Đào tạo', BKHĐT: 'Bộ Kế hoạch và Đầu tư', BKHCN: 'Bộ Khoa học và Công nghệ', BTTTT: 'Bộ Thông tin và Truyền thông',
  BTNMT: 'Bộ Tài nguyên và Môi trường', BNNPTNT: 'Bộ Nông nghiệp và Phát triển nông thôn', BNN: 'Bộ Nông nghiệp và Phát triển nông thôn', BNNMT: 'Bộ Nông nghiệp và Môi trường',
  BLĐTBXH: 'Bộ Lao động - Thương binh và Xã hội', BVHTTDL: 'Bộ Văn hóa, Thể thao và Du lịch', BVHTT: 'Bộ Văn hóa - Thông tin', BTM: 'Bộ Thương mại', BCN: 'Bộ Công nghiệp', BTS: 'Bộ Thủy sản',
  BCVT: 'Bộ Bưu chính, Viễn thông', BGD: 'Bộ Giáo dục', BLĐ: 'Bộ Lao động', BTL: 'Bộ Thủy lợi', BKHCNMT: 'Bộ Khoa học, Công nghệ và Môi trường',
  NHNN: 'Ngân hàng Nhà nước Việt Nam', TTCP: 'Thanh tra Chính phủ', UBDT: 'Ủy ban Dân tộc', BDTTG: 'Bộ Dân tộc và Tôn giáo', KTNN: 'Kiểm toán Nhà nước', BHXH: 'Bảo hiểm xã hội Việt Nam', KBNN: 'Kho bạc Nhà nước',
  TANDTC: 'Tòa án nhân dân tối cao', HĐTP: 'Hội đồng Thẩm phán Tòa án nhân dân tối cao', VKSNDTC: 'Viện kiểm sát nhân dân tối cao', VKSTC: 'Viện kiểm sát nhân dân tối cao', HĐBT: 'Hội đồng Bộ trưởng', HĐCP: 'Hội đồng Chính phủ',
  TCHQ: 'Tổng cục Hải quan', CHQ: 'Cục Hải quan', TCT: 'Tổng cục Thuế', CTH: 'Cục Thống kê', TCTHADS: 'Tổng cục Thi hành án dân sự', TCĐBVN: 'Tổng cục Đường bộ Việt Nam', QLD: 'Cục Quản lý Dược', ATTP: 'Cục An toàn thực phẩm',
  TLĐ: 'Tổng Liên đoàn Lao động Việt Nam', UBCK: 'Ủy ban Chứng khoán Nhà nước', UBCKNN: 'Ủy ban Chứng khoán Nhà nước', UBQGHĐ: 'Hội đồng bầu cử quốc gia', HĐBCQG: 'Hội đồng bầu cử quốc gia', BCĐ: 'Ban Chỉ đạo', BCĐTW: 'Ban Chỉ đạo Trung ương',
  UBND: 'Ủy ban nhân dân', UB: 'Ủy ban nhân dân', HĐND: 'Hội đồng nhân dân', TTPVHCC: 'Trung tâm Phục vụ hành chính công', SGDĐT: 'Sở Giáo dục và Đào tạo', SNV: 'Sở Nội vụ', SNNMT: 'Sở Nông nghiệp và Môi trường', SXD: 'Sở Xây dựng',
  STC: 'Sở Tài chính', SYT: 'Sở Y tế', SCT: 'Sở Công Thương', STP: 'Sở Tư pháp', SKHCN: 'Sở Khoa học và Công nghệ', STNMT: 'Sở Tài nguyên và Môi trường', SVHTT: 'Sở Văn hóa và Thể thao', SVHTTDL: 'Sở Văn hóa, Thể thao và Du lịch',
  SLĐTBXH: 'Sở Lao động - Thương binh và Xã hội', SKHĐT: 'Sở Kế hoạch và Đầu tư', SGTVT: 'Sở Giao thông vận tải', STTTT: 'Sở Thông tin và Truyền thông', SDTTG: 'Sở Dân tộc và Tôn giáo', SNNPTNT: 'Sở Nông nghiệp và Phát triển nông thôn',
  UBKTTW: 'Ủy ban Kiểm tra Trung ương', TW: 'Trung ương Đảng', TU: 'Tỉnh ủy hoặc Thành ủy', HU: 'Huyện ủy', QU: 'Quận ủy', ThU: 'Thị ủy', ĐU: 'Đảng ủy', ĐUK: 'Đảng ủy khối', QUTW: 'Quân ủy Trung ương', ĐUCA: 'Đảng ủy Công an Trung ương',
  BTCTW: 'Ban Tổ chức Trung ương', BTGTW: 'Ban Tuyên giáo Trung ương', BTGDVTW: 'Ban Tuyên giáo và Dân vận Trung ương', BTGDVTU: 'Ban Tuyên giáo và Dân vận Tỉnh ủy hoặc Thành ủy', BDVTW: 'Ban Dân vận Trung ương', BNCTW: 'Ban Nội chính Trung ương',
  BKTTW: 'Ban Kinh tế Trung ương', BCSTW: 'Ban Chính sách, chiến lược Trung ương', VPTW: 'Văn phòng Trung ương Đảng', UBKT: 'Ủy ban Kiểm tra', MTTQ: 'Mặt trận Tổ quốc Việt Nam', MTTW: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
  TWĐTN: 'Trung ương Đoàn Thanh niên', TCCP: 'Ban Tổ chức - Cán bộ Chính phủ', LĐBĐVN: 'Liên đoàn Bóng đá Việt Nam',
} // biome-ignore format: a table

/** By the letters as careless writers have them: Đ without its bar, any case, no `&`. */
const careless = new Map(Object.entries(bodies).map(([letters, name]) => [plain(letters), name]))

/** Letters of a symbol for comparing: `NÐ`, `ND` and `nđ` are one. */
export function plain(letters: string): string {
  return letters.toUpperCase().replace(/[ĐÐ]/g, 'D').replaceAll('&', '')
}

/**
 * The issuing body that a symbol names: `TT-BTC` the Ministry of Finance, `QĐ/TU` a provincial party committee, `QH14` the
 * National Assembly. Of several, all: `TTLT-BCT-BTC`. Undefined where none is known.
 */
export function issuerOf(symbol: string): string | undefined {
  const names: string[] = []
  for (const part of symbol.split(/[-/.]/)) {
    const name = bodyOf(part) ?? bodyOf(part.replace(glued, ''))
    if (name !== undefined && !names.includes(name)) names.push(name)
  }
  return names.length === 0 ? undefined : names.join(', ')
}

/** The type in front of a body with no sign between: `NĐCP`, `TTBTC`. */
const glued = /^(?:N[ĐD]|Q[ĐD]|NQ|TTLT|TT)(?=.{2})/i

/** Whether letters stand for a body, in any case. */
export function isBody(letters: string): boolean {
  return bodyOf(letters) !== undefined
}

function bodyOf(part: string): string | undefined {
  if (Object.hasOwn(bodies, part)) return bodies[part]
  const letters = plain(part)
  return careless.get(letters) ?? seated(letters)
}

/** `QH14`, `UBTVQH15`: with the number of the term. */
function seated(letters: string): string | undefined {
  const [, body] = /^(QH|UBTVQH|UBPLTP|UBVHXH|UBKTTC|HDND)\d{1,2}$/.exec(letters) ?? []
  return body && careless.get(body)
}
