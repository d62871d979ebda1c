import { plainLettersOf } from '../letters/tones.js'
import { isForeign, isForeignPart, isVietnameseName } from './mentions.js'

/** Names that differ in how they are written out or spelt; parts are keys (`nameParts`). All O(length of the names). */

/**
 * `N.T.H` and `Nguyễn Thị H.`, `L.Bertoni` and `Lucas Bertoni`, `Đ.Nghi` and `Cao Đức Nghi`: from the end, part by
 * part equal or the initial of the other.
 */
export function isInitialsOf(a: readonly string[], b: readonly string[]): boolean {
  const length = Math.min(a.length, b.length)
  const [lastA, lastB] = [a[a.length - 1], b[b.length - 1]]
  // Initials alone say too little: `H.` of `Hùng`, `N.T.H` of `Trần N.T.H`.
  if (length < 2 || lastA.length !== lastB.length || (a.length !== b.length && lastA.length === 1)) return false
  for (let i = 1; i <= length; i++) {
    const [x, y] = [a[a.length - i], b[b.length - i]]
    if (x !== y && !isInitialOf(x, y) && !isInitialOf(y, x)) return false
  }
  // Where one is longer, the shorter one begins with an initial; else `isEnd` has joined them.
  return a.length === b.length || isInitial((a.length < b.length ? a : b)[0])
}

/** One letter, or the letters that write one onset: `Th.Hương`, `Ng.Hà`. */
function isInitial(part: string): boolean {
  return part.length === 1 || onsets.has(part)
}

function isInitialOf(initial: string, part: string): boolean {
  return isInitial(initial) && part.startsWith(initial)
}

const onsets = new Set('ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr'.split('|'))

/** `DN` of `D.Ngân`, `HTM` of `Hoàng Thị Mai`: a byline of initials, written together. `written` is the one part as it stands in the text. */
export function isBylineOf(written: string, parts: readonly string[]): boolean {
  const short = written.replace(/\.$/, '')
  if (parts.length < 2 || short.length !== parts.length || short !== short.toUpperCase()) return false
  return parts.every((part, i) => plainLettersOf(part[0]) === plainLettersOf(short[i].toLowerCase()))
}

/** `Yun Chol`, `OM Yun Chul`: names of two parts or more that differ, from the end, in one vowel of one part in foreign letters. */
export function isTranscribed(a: readonly string[], b: readonly string[]): boolean {
  const length = Math.min(a.length, b.length)
  if (length < 2) return false
  let changed = 0
  for (let i = 1; i <= length; i++) {
    const [x, y] = [a[a.length - i], b[b.length - i]]
    if (x === y) continue
    if (++changed > 1 || x.length < 4 || x.length !== y.length || !isForeign(x) || !isForeign(y)) return false
    if (x.replace(/[aeiou]/g, '-') !== y.replace(/[aeiou]/g, '-') || !isOneEditApart(x, y)) return false
  }
  return changed === 1
}

/** What spellings of one foreign name share. */
export function stem(part: string): string {
  return part[0]
}

/**
 * `Meade`, `David Meada`: from the end, all parts equal but a long foreign one, in which a letter was changed, added or left
 * out.
 */
export function isRespelt(a: readonly string[], b: readonly string[]): boolean {
  const length = Math.min(a.length, b.length)
  if (length > 1 && a.length !== b.length) return false
  let respelt = 0
  for (let i = 1; i <= length; i++) {
    const [x, y] = [a[a.length - i], b[b.length - i]]
    if (x === y) continue
    const long = isForeignPart(x.length > y.length ? x : y) && isForeign(x) && isForeign(y) && x.length + y.length > 8
    if (++respelt > 1 || !long || !isOneEditApart(x, y)) return false
  }
  return respelt === 1
}

/** Optimal string alignment distance 0 or 1: one letter changed, added, left out, or two changed over. */
function isOneEditApart(a: string, b: string): boolean {
  let same = 0
  while (same < a.length && same < b.length && a[same] === b[same]) same++
  const rest = (text: string, skip: number) => text.slice(same + skip)
  if (rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1)) return true
  return a[same] === b[same + 1] && a[same + 1] === b[same] && rest(a, 2) === rest(b, 2)
}

/** `Alex Ferguson` of `Alexander Ferguson`, `Cris Ronaldo` of `Cristiano Ronaldo`: the first name is cut short. */
export function isClipped(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== 2 || b.length !== 2 || a[1] !== b[1]) return false
  const [short, long] = a[0].length < b[0].length ? [a[0], b[0]] : [b[0], a[0]]
  return short.length > 2 && short.length < long.length && isForeign(long) && isForeign(a[1]) && long.startsWith(short)
}

/** `Rafa` of `Rafael Nadal`: the first name cut short stands alone. */
export function isNickname(short: readonly string[], whole: readonly string[]): boolean {
  if (short.length !== 1 || whole.length < 2 || short[0].length < 4) return false
  return whole[0].length > short[0].length && whole[0].startsWith(short[0]) && whole.every(isForeign)
}

/** `Felix` of `Okafor Felix Adeyemi`: a name between the first and the last, in foreign letters. */
export function isInner(short: readonly string[], whole: readonly string[]): boolean {
  return short.length === 1 && short[0].length > 3 && isForeign(short[0]) && whole.indexOf(short[0]) > 0
}

/** `Hà Hồ` of `Hồ Ngọc Hà`: the given name before the family name. */
export function isTurned(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const last = long.length - 1
  return short.length === 2 && last > 1 && short[0] === long[last] && short[1] === long[0] && isVietnameseName(long)
}

/** `Quách Bá Đồng`, `Quách Bá Đông`: names of three parts or more that differ in the marks of one syllable. */
export function isRetoned(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 3) return false
  let retoned = 0
  for (const [i, part] of a.entries()) {
    if (part === b[i]) continue
    if (++retoned > 1 || bare(part) !== bare(b[i])) return false
  }
  return retoned === 1
}

function bare(part: string): string {
  return plainLettersOf(part.replace(/\d$/, ''))
}
