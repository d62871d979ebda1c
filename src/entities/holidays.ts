import { Phrases } from './patterns.js'

/** The day of a holiday: the same every year, in the solar or the lunar calendar. */
export interface Holiday {
  readonly month?: string
  readonly day?: string
  readonly lunar?: boolean
  /** The last day of the year before. */
  readonly eve?: boolean
  readonly easter?: boolean
  /** Only behind `ngày` a day: the words mean other things too. */
  readonly named?: boolean
}

/** Named without the word `ngày`. An empty day: the year does not tell it. */
const days: readonly (readonly [day: string, names: string])[] = [
  ['1-1', 'tết dương lịch|tết tây'],
  ['14-2', 'valentine'],
  ['2-9', 'quốc khánh|tết độc lập'],
  ['8-3', 'quốc tế phụ nữ'],
  ['1-5', 'quốc tế lao động'],
  ['1-6', 'quốc tế thiếu nhi'],
  ['31-10', 'halloween'],
  ['25-12', 'giáng sinh|noel'],
  ['', 'lễ tạ ơn|ramadan|tết thanh minh'],
]
/** Names that are other things without `ngày`. */
const namedDays: readonly (readonly [day: string, names: string])[] = [
  ['9-1', 'học sinh sinh viên'],
  ['3-2', 'thành lập đảng|thành lập đảng cộng sản việt nam'],
  ['14-2', 'tình nhân|lễ tình nhân|lễ tình yêu'],
  ['27-2', 'thầy thuốc việt nam'],
  ['20-3', 'quốc tế hạnh phúc'],
  ['22-3', 'nước thế giới'],
  ['26-3', 'thành lập đoàn|thành lập đoàn tncs hồ chí minh'],
  ['1-4', 'cá tháng tư|nói dối'],
  ['21-4', 'sách và văn hóa đọc việt nam|sách việt nam'],
  ['22-4', 'trái đất'],
  ['30-4', 'giải phóng miền nam|giải phóng|thống nhất đất nước|giải phóng miền nam thống nhất đất nước'],
  ['7-5', 'chiến thắng điện biên phủ'],
  ['19-5', 'sinh nhật bác|sinh nhật bác hồ'],
  ['5-6', 'môi trường thế giới'],
  ['21-6', 'báo chí cách mạng việt nam|báo chí việt nam'],
  ['28-6', 'gia đình việt nam'],
  ['11-7', 'dân số thế giới'],
  ['27-7', 'thương binh liệt sĩ|thương binh - liệt sĩ|thương binh liệt sỹ|thương binh - liệt sỹ'],
  ['19-8', 'cách mạng tháng tám|truyền thống công an nhân dân'],
  ['23-9', 'nam bộ kháng chiến'],
  ['10-10', 'giải phóng thủ đô|chuyển đổi số quốc gia'],
  ['13-10', 'doanh nhân việt nam'],
  ['20-10', 'phụ nữ việt nam'],
  ['9-11', 'pháp luật việt nam|pháp luật'],
  ['20-11', 'nhà giáo việt nam|nhà giáo'],
  ['23-11', 'di sản văn hóa việt nam'],
  ['1-12', 'thế giới phòng chống aids'],
  ['22-12', 'thành lập quân đội nhân dân việt nam|hội quốc phòng toàn dân'],
]
/** Of the lunar calendar. */
const lunarDays: readonly (readonly [day: string, names: string])[] = [
  ['1-1', 'tết nguyên đán|tết âm lịch|tết cổ truyền|tết ta|tết cả|tết'],
  ['15-1', 'tết nguyên tiêu|lễ nguyên tiêu'],
  ['3-3', 'tết hàn thực'],
  ['10-3', 'giỗ tổ hùng vương|giỗ tổ|giỗ tổ vua hùng'],
  ['15-4', 'phật đản|đại lễ phật đản'],
  ['5-5', 'tết đoan ngọ|tết đoan dương'],
  ['15-7', 'vu lan|xá tội vong nhân'],
  ['15-8', 'tết trung thu|trung thu|rằm trung thu'],
  ['23-12', 'ông công ông táo|ông táo|tết ông công ông táo'],
]

const rows = (list: typeof days, more: Holiday): [string, Holiday][] =>
  list.flatMap(([date, names]) => {
    const [day, month] = date.split('-')
    return names.split('|').map((name): [string, Holiday] => [name, { ...(month && { day, month }), ...more }])
  })

/** Holidays by their names. */
export const holidays = new Phrases<Holiday>([
  ...rows(days, {}),
  ...rows(namedDays, { named: true }),
  ...rows(lunarDays, { lunar: true }),
  ['vía thần tài', { day: '10', month: '1', lunar: true, named: true }],
  ['thần tài', { day: '10', month: '1', lunar: true, named: true }],
  ['giao thừa', { lunar: true, eve: true }],
  ['giao thừa tết dương lịch', { eve: true }],
  ['giao thừa dương lịch', { eve: true }],
  ['phục sinh', { easter: true }],
])
