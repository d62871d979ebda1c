import { entityLabels, tokenKinds } from '../columns.js'
import { isUpper } from '../letters/classes.js'
import type { RoleHead } from './role-heads.js'
import { phraseBefore, type RoleText } from './role-text.js'
import { agePast } from './roles-gap.js'
import {
  about,
  and,
  compounds,
  connectors,
  dangling,
  experts,
  occasions,
  one,
  ordinals,
  possessives,
  stopWords,
  terms,
  times,
  units,
} from './roles-words.js'

const location = entityLabels.indexOf('location')
const syllable = tokenKinds.indexOf('syllable')
const abbreviation = tokenKinds.indexOf('abbreviation')

/** A role phrase holds at most this many words that are not part of a body or place. */
const plainWords = 9

/** A role: tokens `first` … `past`. */
export interface RolePhrase {
  /** It names a body or a place. */
  readonly hasBody: boolean
  readonly first: number
  readonly past: number
  readonly head: RoleHead
}

/**
 * The role that `head` begins, as far as it goes before token `limit`; undefined where the head says nothing by itself and
 * nothing follows it.
 */
export function readRole(source: RoleText, head: RoleHead, limit: number): RolePhrase | undefined {
  if (head.kind === 'none') return undefined
  // `chủ trì`, `phụ trách`: a verb that begins like a head.
  if (head.kind === 'bound' && source.phrase(stopWords, head.first, limit, 3) > 1) return undefined
  let at = head.past
  let plain = 0
  // `Tổng Thanh tra` runs into the body it belongs to.
  let afterBody = source.entityOf[head.past - 1] >= 0
  let hasBody = afterBody
  if (afterBody) at = Math.min(limit, source.entities.past[source.entityOf[head.past - 1]])
  while (at < limit) {
    if (source.isBody(at)) {
      at = Math.min(limit, source.entities.past[source.entityOf[at]])
      afterBody = hasBody = true
      continue
    }
    if (source.entityOf[at] >= 0 && !isTerm(source, at)) break
    const kind = source.tokens.kind[at]
    const carried = carriedOn(source, at, limit) || aboutPast(source, head, at, limit)
    if (carried > 0) {
      at = carried
      plain++
      continue
    }
    // `Việt Nam-Lào`, `Khoa học | và | Công nghệ`
    if (isJoiner(source, at, limit) || isConjoined(source, head, at, limit)) {
      if (afterBody && !source.isBody(at + 1)) break
      at++
      continue
    }
    if (kind !== syllable && kind !== abbreviation) break
    // `tác giả báo cáo`, `Trưởng ban Tổ chức`: what a head needs may look like a verb.
    if (agePast(source, at, limit) > 0) break
    const compound = source.phrase(compounds, at, limit, 3)
    const stop = compound > 0 ? 0 : source.phrase(stopWords, at, limit, 3)
    const named = head.kind === 'bound' || head.kind === 'maker' || isCapital(source, at)
    if (stop > 0 && !(stop > 1 && named && at === head.past)) break
    if (compound > 1 && !afterBody) at += compound - 1
    if (afterBody || ++plain > plainWords) break
    if (head.kind !== 'bound' && startsOther(source, head, at, limit)) break
    at++
  }
  // `tay vợt hạng 12`, `tổng thống nước này`: what follows is part of neither.
  while (at > head.past && source.entityOf[at - 1] < 0 && dangling.has(source.keyOf(at - 1))) at--
  if (head.kind === 'bound' && at === head.past) return undefined
  return { first: head.first, past: at, head, hasBody }
}

/** Where what is written of a role ends: a nation right behind a job is not part of it (`cầu thủ Bồ Đào Nha`). */
export function writtenPast(source: RoleText, { head, past }: RolePhrase): number {
  const e = head.past < past ? source.entityOf[head.past] : -1
  const nation =
    head.kind === 'profession' && e >= 0 && source.entities.label[e] === location && source.entities.past[e] === past
  return nation ? head.past : past
}

function isCapital(source: RoleText, at: number): boolean {
  return isUpper(source.text.charCodeAt(source.tokens.start[at]))
}

/** `Đại tá | bác sĩ`, `đại biểu | Thượng tọa`: a rank or a job behind a head is a role of its own. */
function startsOther(source: RoleText, head: RoleHead, at: number, limit: number): boolean {
  const other = source.head(at, limit)
  return other !== undefined && (other.kind === 'rank' || (head.kind === 'rank' && other.kind !== 'bound'))
}

/** `và` between capitals in the name of a body that is no entity: `Thứ trưởng Khoa học và Công nghệ`. */
function isConjoined(source: RoleText, head: RoleHead, at: number, limit: number): boolean {
  if (at <= head.past || at + 1 >= limit || source.keyOf(at) !== and || source.entityOf[at - 1] >= 0) return false
  if (source.entityOf[at + 1] >= 0 || source.head(at + 1, limit)) return false
  return isCapital(source, at + 1) && isCapital(source, head.past)
}

/** A dash or `&` without blanks, or between capitals: `Giáo dục-Đào tạo`. */
function isJoiner(source: RoleText, at: number, limit: number): boolean {
  const { start, end } = source.tokens
  return at + 1 < limit && source.isSign(at, '-–&/') && start[at] === end[at - 1] && end[at] === start[at + 1]
}

/** `XIV` behind `khóa`: the recogniser may see a number there. */
function isTerm(source: RoleText, at: number): boolean {
  return at > 0 && terms.has(source.keyOf(at - 1))
}

/** Where a connector, a kind of place or a term leads: past the first token of what follows. 0: nowhere. */
function carriedOn(source: RoleText, at: number, limit: number): number {
  const key = source.keyOf(at)
  if (terms.has(key) && at + 1 < limit && /^[IVXLC]+$|^\d/.test(source.written(at + 1))) return at + 2
  if (source.phrase(ordinals, at, limit, 2) > 1) return at + 2
  if (key === times && source.phrase(ordinals, at + 1, limit, 2) > 1) return at + 3
  const unit = source.phrase(units, at, limit, 3)
  if (unit > 0) return at + unit < limit && source.isBody(at + unit) ? at + unit : 0
  if (!connectors.has(key)) return 0
  let next = at + 1
  if (next < limit && source.keyOf(next) === one) next++
  if (next >= limit || source.phrase(occasions, next, limit, 3) > 0) return 0
  if (source.isBody(next)) return next
  // `tại chợ Ngọc Hà`, `của phiến quân`, `thuộc khoa Ngoại`
  for (let i = next; i < limit && i < next + 3; i++) {
    if (source.isBody(i)) return next
    if (source.entityOf[i] >= 0 || (source.tokens.kind[i] !== syllable && source.tokens.kind[i] !== abbreviation)) break
    if (source.phrase(stopWords, i, limit, 3) > 0) break
    const bare = i === next && isBareUnit(source, i, limit)
    if (i === next && possessives.has(key)) return bare ? i + 1 : next
    // `giáo viên trong trường | nói`
    if (
      bare &&
      (i + 1 >= limit || source.tokens.kind[i + 1] !== syllable || source.phrase(stopWords, i + 1, limit, 3) > 0)
    )
      return i + 1
  }
  return 0
}

/** `trường`, `công ty` without a name behind it. */
function isBareUnit(source: RoleText, at: number, limit: number): boolean {
  return source.phrase(units, at, limit, 1) > 0 && !(at + 1 < limit && source.isBody(at + 1))
}

/** `chuyên gia | về năng lượng`, `đặc phái viên của EU | về Syria`: past the first token of the field. 0: nothing of the kind. */
function aboutPast(source: RoleText, head: RoleHead, at: number, limit: number): number {
  if (at + 1 >= limit || source.keyOf(at) !== about || (at > head.past && !source.isBody(at - 1))) return 0
  if (source.phrase(stopWords, at, limit, 2) > 1 || phraseBefore(source, experts, head.past, head.first) === 0) return 0
  return source.isBody(at + 1) ? at + 1 : source.tokens.kind[at + 1] === syllable ? at + 2 : 0
}
