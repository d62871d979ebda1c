import { syllableKey } from '../letters/tones.js'

/** Names for one person that no rule can join; the later forms of a row count as mentions of the first. */
const aliases = `
  Hồ Chí Minh|Bác Hồ|Chủ tịch Hồ Chí Minh|Hồ Chủ tịch|Nguyễn Ái Quốc|Nguyễn Tất Thành|Chủ tịch Hồ|Cụ Hồ
  Võ Nguyên Giáp|Anh Văn|Bác Giáp
  Tôn Đức Thắng|Bác Tôn|Chủ tịch Tôn Đức Thắng
  Phạm Văn Đồng|Bác Đồng
  Võ Văn Kiệt|Sáu Dân
  Nguyễn Văn Linh|Mười Cúc
  Trường Chinh|Đặng Xuân Khu
  Phan Đình Khải|Lê Đức Thọ
  Trần Quốc Tuấn|Trần Hưng Đạo|Hưng Đạo Vương|Hưng Đạo Đại Vương
  Nguyễn Huệ|Quang Trung|Vua Quang Trung
  Nguyễn Ánh|Gia Long|Vua Gia Long
  Lê Lợi|Lê Thái Tổ
  Mao Trạch Đông|Mao Chủ tịch
  Kaysone Phomvihane|Cay xỏn Phôm vi hản|Cay xỏn Phôm vi hẳn
  Cristiano Ronaldo|CR7
  Lionel Messi|Messi|Leo Messi|El Pulga
  Robin van Persie|Van Persie|RVP
  Zlatan Ibrahimovic|Ibrahimovic|Ibra
  Jose Mourinho|Mourinho|Mou
  Carlo Ancelotti|Ancelotti|Carletto
  Alex Ferguson|Ferguson|Fergie
  Vladimir Ilyich Lenin|Lê nin|Lênin|V I Lê nin|V I Lênin|V I Lenin|Lenin
  Karl Marx|Các Mác|C Mác|K Marx
  Friedrich Engels|Ăng ghen|Ăngghen|Ph Ăng ghen|Ph Ăngghen|F Engels
`
/** Somebody of the table who is never called by a part of the name alone: `ông Minh` is not Hồ Chí Minh. */
const wholeNames = new Set(['Hồ Chí Minh'].map(keyOfName))

const firstForm = new Map<string, string>()
for (const row of aliases.trim().split('\n')) {
  const names = row.trim().split('|').map(keyOfName)
  for (const name of names) firstForm.set(name, names[0])
}

function keyOfName(name: string): string {
  return name.split(' ').map(syllableKey).join(' ')
}

/** The key of the person that the parts of a name stand for by the table; undefined where it does not hold them. */
export function aliasOf(parts: readonly string[]): string | undefined {
  return firstForm.get(parts.join(' '))
}

/** Somebody who is never called by a part of the name alone. */
export function isWholeNameOnly(parts: readonly string[]): boolean {
  const known = aliasOf(parts)
  return known !== undefined && wholeNames.has(known)
}
