import { tokenKinds } from '../columns.js'
import type { RoleText } from './role-text.js'
import { links, place, possessives, qualities, ranked, ranking, years } from './roles-words.js'

const syllable = tokenKinds.indexOf('syllable')
/** No bracket is longer, in tokens. */
const bracketTokens = 8
/** `của điện ảnh Ấn Độ` between praise and a name, in tokens. */
const fieldTokens = 8

/** Skips what may stand between a role before a name and the name: praise, `người Canada`, `(NSA)`, `tên là`, a dash, the number of a shirt. */
export function skipGap(source: RoleText, first: number, limit: number): number {
  let at = first
  while (at < limit) {
    const quality = source.phrase(qualities, at, limit, 3)
    const link = source.phrase(links, at, limit, 4)
    if (link > 0) at += link
    else if (quality > 0) {
      at += quality
      while (at < limit && source.isBody(at)) at++
      if (isFieldTo(source, at, limit)) return limit
    } else if (agePast(source, at, limit) > 0) at = agePast(source, at, limit)
    else if (source.isSign(at, '“"‘\'')) at = titlePast(source, at, limit) || at + 1
    else if (source.isSign(at, '-–—:')) at++
    else if (shirtPast(source, at, limit) > 0) at = shirtPast(source, at, limit)
    else if (source.isSign(at, '(')) {
      const past = bracketEnd(source, at, limit)
      if (past === 0) return at
      at = past
    } else return at
  }
  return at
}

/** Behind `38 tuổi`, `hạng 12`, `số hai thế giới`: between a job and the name, not part of the job. 0: something else stands there. */
export function agePast(source: RoleText, at: number, limit: number): number {
  if (at + 1 < limit && /^\d{1,3}$/.test(source.written(at)) && source.keyOf(at + 1) === years) return at + 2
  if (at + 1 < limit && source.keyOf(at) === ranking && /^\d+$/.test(source.written(at + 1))) return at + 2
  return at + 1 < limit && source.keyOf(at) === place && source.phrase(ranked, at + 2, limit, 2) > 0 ? at + 4 : 0
}

/** Behind `12-`, `7.` in a list of players: `Thủ môn: 1-An, 12-Bình`. 0: something else stands there. */
export function shirtPast(source: RoleText, at: number, limit: number): number {
  if (at >= limit || !/^\d{1,2}[.-]?$/.test(source.written(at))) return 0
  if (/\D$/.test(source.written(at))) return at + 1
  return at + 1 < limit && source.isSign(at + 1, '-–.') ? at + 2 : 0
}

/** `nổi tiếng | của điện ảnh Ấn Độ | An`: only a field, up to the name. */
function isFieldTo(source: RoleText, first: number, limit: number): boolean {
  if (first >= limit || limit - first > fieldTokens || source.phrase(possessives, first, limit, 1) === 0) return false
  for (let at = first + 1; at < limit; at++)
    if (source.entityOf[at] < 0 && source.tokens.kind[at] !== syllable) return false
  return true
}

/** `đạo diễn | “Trăng non” | An`: behind the title of a work. 0: none closes before `limit`. */
function titlePast(source: RoleText, open: number, limit: number): number {
  for (let at = open + 2; at < limit && at <= open + bracketTokens; at++) if (source.isSign(at, '”"’\'')) return at + 1
  return 0
}

/** Behind the bracket that opens at `first`; 0 where it does not close soon. */
export function bracketEnd(source: RoleText, first: number, limit: number, most = bracketTokens): number {
  for (let at = first + 1; at < limit && at <= first + most; at++) if (source.isSign(at, ')')) return at + 1
  return 0
}
