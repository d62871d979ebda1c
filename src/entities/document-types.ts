import { plain } from './issuers.js'
import { Phrases } from './patterns.js'

/** A type of official document. */
export interface DocumentType {
  /** As it is usually written. */
  readonly name: string
  /**
   * How it is cited:
   * - `law`: by its name, with or without number: `Luật Đất đai`
   * - `treaty`: by its name, which begins with a capital: `Công ước Luật Biển`
   * - `act`: by a number: `Nghị định 15`
   * - `paper`: by `số` and a number, or by number and symbol; a bare number behind it counts things: `kế hoạch 5 năm`
   */
  readonly cited: 'law' | 'treaty' | 'act' | 'paper'
  /** Whether it may be cited by a bare number in any case: nothing else is said with one behind the word. */
  readonly bare: boolean
  /** Who issues it, where there is one body only. */
  readonly issuer?: string
}

const rows: readonly (readonly [cited: DocumentType['cited'], names: string])[] = [
  ['law', 'Luật|Bộ luật|Đạo luật|Pháp lệnh|Hiến pháp'],
  ['treaty', 'Hiệp định|Hiệp ước|Công ước|Nghị định thư|Hiến chương|Tuyên ngôn|Thỏa ước|Thỏa thuận|Hòa ước'],
  ['act', 'Nghị định|Nghị quyết|Quyết định|Thông tư|Thông tư liên tịch|Nghị quyết liên tịch|Chỉ thị|Quy định|Sắc lệnh|Sắc luật|Chương trình'],
  [
    'paper',
    'Hướng dẫn|Hướng dẫn liên ngành|Kế hoạch|Kết luận|Công văn|Công văn liên tịch|Thông báo|Thông tri|Tờ trình|Công điện|Báo cáo|Đề án|Lệnh|Quy chế|Quy chế phối hợp|Văn bản|Văn bản hợp nhất|Công thư|Giấy phép|Giấy chứng nhận|Phương án|Dự án|Biên bản|Bản án|Cáo trạng|Bản cáo trạng|Quy chuẩn|Tiêu chuẩn|Giấy mời|Hợp đồng|Điều lệ|Phiếu chuyển|Phiếu trình|Nội quy|Quy trình|Quy hoạch|Tập án lệ|Án lệ|Kháng nghị|Lệnh bắt|Mệnh lệnh',
  ],
] // biome-ignore format: a table

const issuers: Record<string, string> = {
  Luật: 'Quốc hội',
  'Bộ luật': 'Quốc hội',
  'Hiến pháp': 'Quốc hội',
  'Pháp lệnh': 'Ủy ban Thường vụ Quốc hội',
  'Nghị định': 'Chính phủ',
}

const bare = new Set(['Nghị định', 'Nghị quyết', 'Thông tư', 'Thông tư liên tịch', 'Chỉ thị', 'Pháp lệnh'])

const types: DocumentType[] = rows.flatMap(([cited, names]) =>
  names
    .split('|')
    .map((name) => ({ name, cited, bare: bare.has(name), ...(issuers[name] && { issuer: issuers[name] }) })),
)

/** Codes by their initials. */
export const codeInitials = new Phrases<string>([
  ['BLHS', 'Bộ luật Hình sự'],
  ['BLDS', 'Bộ luật Dân sự'],
  ['BLLĐ', 'Bộ luật Lao động'],
  ['BLTTHS', 'Bộ luật Tố tụng hình sự'],
  ['BLTTDS', 'Bộ luật Tố tụng dân sự'],
])

/** Treaties and acts by the initials of their English names, as they stand in brackets behind the full ones. */
export const treatyInitials = new Phrases<readonly [type: string, title: string]>([
  ['UNCLOS', ['Công ước', 'Liên hợp quốc về Luật Biển']],
  ['CITES', ['Công ước', 'về buôn bán quốc tế các loài động vật, thực vật hoang dã nguy cấp']],
  ['UNFCCC', ['Công ước', 'khung của Liên hợp quốc về biến đổi khí hậu']],
  ['CPTPP', ['Hiệp định', 'Đối tác toàn diện và tiến bộ xuyên Thái Bình Dương']],
  ['TPP', ['Hiệp định', 'Đối tác xuyên Thái Bình Dương']],
  ['RCEP', ['Hiệp định', 'Đối tác kinh tế toàn diện khu vực']],
  ['EVFTA', ['Hiệp định', 'Thương mại tự do Việt Nam - EU']],
  ['EVIPA', ['Hiệp định', 'Bảo hộ đầu tư Việt Nam - EU']],
  ['UKVFTA', ['Hiệp định', 'Thương mại tự do Việt Nam - Vương quốc Anh']],
  ['NAFTA', ['Hiệp định', 'Thương mại tự do Bắc Mỹ']],
  ['USMCA', ['Hiệp định', 'Mỹ - Mexico - Canada']],
  ['ATIGA', ['Hiệp định', 'Thương mại hàng hóa ASEAN']],
  ['TTIP', ['Hiệp định', 'Đối tác thương mại và đầu tư xuyên Đại Tây Dương']],
  ['NPT', ['Hiệp ước', 'Không phổ biến vũ khí hạt nhân']],
  ['CTBT', ['Hiệp ước', 'Cấm thử hạt nhân toàn diện']],
  ['INF', ['Hiệp ước', 'Lực lượng hạt nhân tầm trung']],
  ['CAATSA', ['Đạo luật', 'Chống lại kẻ thù của Mỹ thông qua trừng phạt']],
])

export const documentTypes = new Phrases<DocumentType>(types.map((type) => [type.name, type]))

/** The usual types of the letters that begin a symbol: `15/2020/NĐ-CP`. */
const typeOfLetters: Readonly<Record<string, string>> = {
  NĐ: 'Nghị định', NQ: 'Nghị quyết', NQLT: 'Nghị quyết liên tịch', QĐ: 'Quyết định', TT: 'Thông tư', TTLT: 'Thông tư liên tịch', CT: 'Chỉ thị',
  HD: 'Hướng dẫn', KH: 'Kế hoạch', KL: 'Kết luận', CV: 'Công văn', TB: 'Thông báo', TTR: 'Tờ trình', CĐ: 'Công điện', BC: 'Báo cáo', ĐA: 'Đề án', PL: 'Pháp lệnh',
  SL: 'Sắc lệnh', VBHN: 'Văn bản hợp nhất', QC: 'Quy chế', GP: 'Giấy phép', QCVN: 'Quy chuẩn', TCVN: 'Tiêu chuẩn',
} // biome-ignore format: a table
const typeOfPlain = new Map(Object.entries(typeOfLetters).map(([letters, type]) => [plain(letters), type]))

/** The type that a symbol begins with, `NĐ-CP`, also as careless writers have it: `ND-CP`, `nđ-cp`, `NĐCP`. */
export function typeOfSymbol(symbol: string): string | undefined {
  const letters = plain(symbol.split(/[-/]/)[0])
  const whole = typeOfPlain.get(letters)
  const glued = /^(?:ND|QD|NQ|TTLT|TT)(?=.{2})/.exec(letters)?.[0]
  return whole ?? (glued && typeOfPlain.get(glued))
}

/** Types by the letters that stand for them before a number: `NĐ 15/2020`, `QĐ số 12`. */
export const shortTypes = new Phrases<DocumentType>(
  ['NĐ', 'NQ', 'QĐ', 'TT', 'TTLT', 'CT', 'CV', 'KH', 'HD', 'TB', 'KL', 'QCVN', 'TCVN'].map((letters) => [
    letters,
    types.find(({ name }) => name === typeOfLetters[letters])!,
  ]),
)
