import { isForeign, type Mention } from './mentions.js'
import type { RoleText } from './role-text.js'
import { aliasWords } from './roles-words.js'

/** How far behind a name its other name may stand, in tokens: `Lý Văn Ba (48 tuổi, ở xã Tân Lợi, tự Ba Cụt)`. */
const reach = 24
/** Tokens of the longest phrase of `aliasWords`. */
const longest = 5

/**
 * The entity of the name before, where the text says that the name at tokens `first` … `past` is another one of the same
 * person: a word such as `tức` stands before it, or it is the first thing in a bracket behind a name in other letters. −1: none.
 */
export function aliasBefore(
  source: RoleText,
  before: Mention | undefined,
  parts: readonly string[],
  first: number,
  past: number,
  floor: number,
): number {
  const from = before ? source.entities.past[before.entity] : 0
  if (!before || from <= floor || first - from > reach) return -1
  return isCalled(source, from, first) || isReading(source, before, parts, from, first, past) ? before.entity : -1
}

/** A phrase of `aliasWords` between `from` and `first`, only quotation marks and the like behind it. */
function isCalled(source: RoleText, from: number, first: number): boolean {
  let end = first
  while (end > from && source.isSign(end - 1, ':“"‘\'(')) end--
  for (let at = Math.max(from, end - longest); at < end; at++)
    if (source.phrase(aliasWords, at, end, longest) === end - at) return true
  return false
}

/**
 * `Jun Hae-il (Chung Hê In)`, `Ray Ho (Hà Lệ Uy - …)`: a name in syllables right behind a foreign one, or the other way
 * round. Two foreign names may be an actor and the part.
 */
function isReading(
  source: RoleText,
  before: Mention,
  parts: readonly string[],
  from: number,
  first: number,
  past: number,
): boolean {
  if (from !== first - 1 || !source.isSign(from, '(')) return false
  if (past >= source.tokens.length || !source.isSign(past, '),-–')) return false
  return parts.length > 1 && before.parts.length > 1 && parts.some(isForeign) !== before.parts.some(isForeign)
}
