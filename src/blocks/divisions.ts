/** The head of a division of a legal text, which its line begins with: `Phần thứ nhất`, `Chương IV`, `Mục 2`, `Điều 15a.` */
const head =
  /^(?:(phần)\s+(?:thứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|[IVX]+|\d{1,2})|(chương)\s+(?:[IVXLC]+|\d{1,3})[a-z]?|(mục)\s+(?:\d{1,2}|[IVX]+)|(tiểu\s+mục)\s+\d{1,2}|(điều)\s+\d{1,3}[a-zđ]?(?=[.:]|\s*$))(?![\p{L}\p{M}\d])\s*(?:[.:–-]\s*|(?=\p{Lu}{2})|$)/iu

/** A division's name is no sentence: of at most so many units, and without a stop. */
const longest = 300

/** How deep a line's division lies, 0 for `Phần` to 4 for `Điều`; −1 for another line. O(1) */
export function divisionRank(line: string): number {
  if (!/^[PCMTĐpcmtđ]/u.test(line) || line.length > longest) return -1
  const match = head.exec(line)
  if (!match || /[.;,]$/.test(line.slice(match[0].length))) return -1
  return match.slice(1).findIndex((part) => part !== undefined)
}

export const isDivision = (line: string): boolean => divisionRank(line) >= 0

/** Whether a line names a division by its number alone: its name stands below. */
export const isBareDivision = (line: string): boolean => isDivision(line) && head.exec(line)![0].length === line.length
