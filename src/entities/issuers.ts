/**
 * Bodies by the letters of a document's symbol: the part behind the type (`NĐ-CP`, `QĐ/TW`). Decree 30/2020/NĐ-CP for the state,
 * Instruction 36-HD/VPTW for the party.
 */
const bodies: Readonly<Record<string, string>> = {
  CP: 'Chính phủ', TTg: 'Thủ tướng Chính phủ', CTN: 'Chủ tịch nước', QH: 'Quốc hội', UBTVQH: 'Ủy ban Thường vụ Quốc hội', VPCP: 'Văn phòng Chính phủ', VPQH: 'Văn phòng Quốc hội',
  BTC: 'Bộ Tài chính', BCT: 'Bộ Công Thương', BYT: 'Bộ Y tế', BCA: 'Bộ Công an', BQP: 'Bộ Quốc phòng', BNG: 'Bộ Ngoại giao', BTP: 'Bộ Tư pháp', BNV: 'Bộ Nội vụ', BXD: 'Bộ Xây dựng',
  BGTVT: 'Bộ Giao thông vận tải', BGDĐT: 'Bộ Giáo dục và Đào tạo', BKHĐT: 'Bộ Kế hoạch và Đầu tư', BKHCN: 'Bộ Khoa học và Công nghệ', BTTTT: 'Bộ Thông tin và Truyền thông',
  BTNMT: 'Bộ Tài nguyên và Môi trường', BNNPTNT: 'Bộ Nông nghiệp và Phát triển nông thôn', BNN: 'Bộ Nông nghiệp và Phát triển nông thôn', BNNMT: 'Bộ Nông nghiệp và Môi trường',
  BLĐTBXH: 'Bộ Lao động - Thương binh và Xã hội', BVHTTDL: 'Bộ Văn hóa, Thể thao và Du lịch', BVHTT: 'Bộ Văn hóa - Thông tin', BTM: 'Bộ Thương mại', BCN: 'Bộ Công nghiệp',
  NHNN: 'Ngân hàng Nhà nước Việt Nam', TTCP: 'Thanh tra Chính phủ', UBDT: 'Ủy ban Dân tộc', BDTTG: 'Bộ Dân tộc và Tôn giáo', KTNN: 'Kiểm toán Nhà nước', BHXH: 'Bảo hiểm xã hội Việt Nam',
  TANDTC: 'Tòa án nhân dân tối cao', HĐTP: 'Hội đồng Thẩm phán Tòa án nhân dân tối cao', VKSNDTC: 'Viện kiểm sát nhân dân tối cao', HĐBT: 'Hội đồng Bộ trưởng', TCHQ: 'Tổng cục Hải quan',
  TCT: 'Tổng cục Thuế', TLĐ: 'Tổng Liên đoàn Lao động Việt Nam', UBCK: 'Ủy ban Chứng khoán Nhà nước', UBQGHĐ: 'Hội đồng bầu cử quốc gia', HĐBCQG: 'Hội đồng bầu cử quốc gia',
  UBND: 'Ủy ban nhân dân', HĐND: 'Hội đồng nhân dân', UBKTTW: 'Ủy ban Kiểm tra Trung ương', TW: 'Trung ương Đảng', TU: 'Tỉnh ủy hoặc Thành ủy', HU: 'Huyện ủy', QU: 'Quận ủy', ThU: 'Thị ủy', ĐU: 'Đảng ủy', ĐUK: 'Đảng ủy khối',
  BTCTW: 'Ban Tổ chức Trung ương', BTGTW: 'Ban Tuyên giáo Trung ương', BTGDVTW: 'Ban Tuyên giáo và Dân vận Trung ương', BDVTW: 'Ban Dân vận Trung ương', BNCTW: 'Ban Nội chính Trung ương', BKTTW: 'Ban Kinh tế Trung ương',
  VPTW: 'Văn phòng Trung ương Đảng', UBKT: 'Ủy ban Kiểm tra', MTTQ: 'Mặt trận Tổ quốc Việt Nam', TWĐTN: 'Trung ương Đoàn Thanh niên', TCCP: 'Ban Tổ chức - Cán bộ Chính phủ', LĐBĐVN: 'Liên đoàn Bóng đá Việt Nam',
} // biome-ignore format: a table

/**
 * The issuing body that a symbol names: `TT-BTC` the Ministry of Finance, `QĐ/TU` a provincial party committee, `QH14` the
 * National Assembly. Of several, all: `TTLT-BCT-BTC`. Undefined where none is known.
 */
export function issuerOf(symbol: string): string | undefined {
  const names: string[] = []
  for (const part of symbol.split(/[-/.]/)) {
    const name = Object.hasOwn(bodies, part) ? bodies[part] : seated(part)
    if (name !== undefined && !names.includes(name)) names.push(name)
  }
  return names.length === 0 ? undefined : names.join(', ')
}

/** `QH14`, `UBTVQH15`: with the number of the term. */
function seated(part: string): string | undefined {
  const letters = part.replace(/\d+$/, '')
  return letters === 'QH' || letters === 'UBTVQH' || letters === 'HĐND' ? bodies[letters] : undefined
}
