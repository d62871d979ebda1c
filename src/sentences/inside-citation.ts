/** So far back a list of parts is looked at, in units. */
const reach = 48
const part = /(?<![\p{L}])(?:điểm|tiết|khoản|điều)\s+(?:[\da-zđ]{1,4}(?:\s*,\s*|\s+và\s+))*[\da-zđ]{1,4}\s*,?$/iu
const larger =
  /^(?:Khoản|Điều|Chương|Mục|Phụ lục|Luật(?! sư)|Bộ luật|Hiến pháp|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Quy chế|Quy định)\s/u

/** Whether a place lies between a part of a document and what that is a part of: `Khoản 1 | Điều này`, `điều 5 | Luật Đất đai`. O(1) */
export function isInsideCitation(text: string, at: number, next: number, start: number): boolean {
  return larger.test(text.slice(next, next + 12)) && part.test(text.slice(Math.max(start, at - reach), at))
}
