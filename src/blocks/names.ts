/** A word of a name: capitalised, all capitals, or an initial with its stop. */
const nameWord = /^(?:\p{Lu}[\p{L}\p{M}'’]*\.?|(?:\p{Lu}\p{Ll}?\.)+\p{Lu}?[\p{L}]*)$/u
const joiner = /^(?:-|–|—|và|&|,|\/)$/u
const role =
  /^(?:bài và ảnh|bài, ảnh|bài - ảnh|bài|tác giả|thực hiện|nhóm tác giả|người viết|biên soạn|biên dịch|tổng hợp|phóng viên|nhóm phóng viên|pv|nhóm pv|ctv|theo phóng viên)(?![\p{L}\p{M}])\s*[:.]?\s*/iu
const remark =
  /\s*\((?:ghi|lược ghi|tổng hợp|thực hiện|dịch|lược dịch|biên dịch|t\/h|th|theo [^()]{1,40})\)\s*$|\s(?:ghi|lược ghi|thực hiện|tổng hợp|lược dịch)$/iu

/** At most this many words, joiners aside: two names of four syllables and a little. */
const longest = 10

/** Whether a line is nothing but the name or pen name of one or more authors: `T.S`, `NGUYỆT PHƯƠNG`, `Hà Vy - Đức Anh (ghi)`. */
export function isNameLine(line: string): boolean {
  if (line.length > 80) return false
  const named = role.test(line)
  const rest = line
    .replace(remark, '')
    .replace(role, '')
    .replace(/theo\s.*$/iu, '')
    .trim()
  if (rest === '') return named
  const words = rest.replace(/([,/&–—])/gu, ' $1 ').split(/\s+/u)
  let count = 0
  for (const word of words) {
    if (word === '' || joiner.test(word)) continue
    if (!word.split('-').every((half) => half === '' || nameWord.test(half))) return false
    count++
  }
  return count > 0 && count <= (named ? longest : 8) && !/[.…!?]{2}$|[!?]$/u.test(rest)
}

const agencies =
  /^(?:ttxvn|vov|vtv|vtc|vnn|afp|ap|reuters|bbc|cnn|tass|sputnik|kyodo|yonhap|bloomberg|xinhua|tân hoa xã|vnexpress|vietnamnet|vietnam\+|zing|dân trí|dân việt|tuổi trẻ|thanh niên|người lao động|tiền phong|lao động|nhân dân|infonet|khám phá|kiến thức|vtc news|tổng hợp)$/iu

/** Whether a line is a news agency or paper alone; behind `Theo …` any short capitalised line is. */
export function isSourceLine(line: string, behindSource: boolean): boolean {
  const parts = line.replace(/[()[\].]/gu, '').split(/\s*[/,;–-]\s*/u)
  if (parts.every((name) => agencies.test(name.trim()))) return true
  return behindSource && isNameLine(line)
}
