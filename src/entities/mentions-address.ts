import { syllableKey } from '../letters/tones.js'

/** Forms of address and kinship words before a name, with the sex they tell: 1 male, 2 female, 0 either. */
const addresses: Readonly<Record<0 | 1 | 2, string>> = {
  0: 'em|cụ|bác|cháu|bạn|đồng chí|đ/c|bé|ngài|con|sếp|cháu bé|em bé|nghi phạm|đối tượng|bị cáo|bị can|nạn nhân|thầy|trò|phạm nhân|ông bà|bố|cha|mẹ|bà mẹ|anh em|chị em|lão',
  1: 'ông|anh|chú|cậu|mr|mr.|chàng|thầy giáo|chàng trai|ông cụ|hoàng tử|nam ca sĩ|nam ca sỹ|nam diễn viên',
  2: 'bà|chị|cô|dì|mợ|thím|mrs|mrs.|ms|ms.|miss|nàng|cô giáo|cô bé|cô gái|bà cụ|nữ ca sĩ|nữ ca sỹ|nữ diễn viên|hoa hậu|á hậu|nữ sinh|nữ hoàng|công chúa',
}

export type Sex = 0 | 1 | 2

const longest = 3
const sexes = new Map<string, Sex>()
for (const sex of [0, 1, 2] as const)
  for (const form of addresses[sex].split('|')) sexes.set(form.split(' ').map(syllableKey).join(' '), sex)

/** Heads of roles that tell the sex without being a form of address: they stay part of the role. */
const rolesAmong = new Set(
  'thầy giáo|cô giáo|hoàng tử|công chúa|nữ hoàng|hoa hậu|á hậu|nữ sinh|nam ca sĩ|nam ca sỹ|nam diễn viên|nữ ca sĩ|nữ ca sỹ|nữ diễn viên'
    .split('|')
    .map((form) => form.split(' ').map(syllableKey).join(' ')),
)

/**
 * The form of address that ends before token `past`: where it begins (`past` where there is none), and the sex it tells. What is
 * in an entity is none: `Thủ tướng Anh` before a name.
 */
export function addressBefore(
  { keyOf, entityOf }: { readonly keyOf: (token: number) => string; readonly entityOf: Int32Array },
  past: number,
  floor: number,
): { readonly first: number; readonly sex: Sex } {
  let key = ''
  let found: { first: number; sex: Sex } = { first: past, sex: 0 }
  for (let at = past - 1; at >= floor && at >= past - longest && entityOf[at] < 0; at--) {
    key = key === '' ? keyOf(at) : `${keyOf(at)} ${key}`
    const sex = sexes.get(key)
    if (sex !== undefined) found = { first: rolesAmong.has(key) ? past : at, sex }
  }
  return found
}
