import { addressBefore } from './mentions-address.js'
import type { RoleHead } from './role-heads.js'
import { phraseBefore, type RoleText } from './role-text.js'
import { bracketEnd, skipGap } from './roles-gap.js'
import { type RolePhrase, readRole } from './roles-phrase.js'
import {
  adverbs,
  besides,
  conjunctions,
  connectors,
  kin,
  listLinks,
  openers,
  particulars,
  partners,
  permanent,
  plurals,
  possessives,
  predicates,
  someone,
  terms,
  years,
} from './roles-words.js'

/** How far before a name its roles may begin, in tokens. */
const windowBefore = 40
/** How far behind a name they may end. */
const windowAfter = 60
/** Tokens of the longest form of address. */
const mostAddress = 3
/** What is said of those in a list before its colon: `Những cầu thủ vắng mặt vì chấn thương:`. */
const listClause = 6
/** A bracket behind a name that says age, home and the like is no longer, in tokens. */
const asideTokens = 24

/** The roles that stand before the name at tokens `first` …, nearest last; `floor` is the sentence's first token. */
export function rolesBefore(source: RoleText, first: number, floor: number): RolePhrase[] {
  const roles: RolePhrase[] = []
  const low = Math.max(floor, first - windowBefore)
  const heads: RoleHead[] = []
  for (let at = low; at < first; ) {
    const head = source.head(at, first)
    if (head) heads.push(head)
    at = head ? head.past : at + 1
  }
  const address = addressBefore(source, first, low).first
  let limit = address
  // `Chủ tịch xã, ông An`: a comma between is fine before a form of address alone.
  if (limit > low && source.isSign(limit - 1, ',') && (address < first || leadsTo(source, floor, limit - 1))) limit--
  for (let i = heads.length - 1; i >= 0; i--) {
    const head = joinedHead(source, heads, i)
    if (head !== heads[i]) i--
    if (head.past > limit) continue
    const list = isListHead(source, head, limit, floor)
    const role = list ? { ...head, head, hasBody: false } : readRole(source, head, limit)
    if (!role) {
      if (head.past < limit) continue
      break
    }
    if (!list && skipGap(source, role.past, limit) < limit) {
      // The head may be inside a longer role: `trưởng phòng kế toán` seen from `kế toán`.
      if (role.past >= limit || i === 0) break
      continue
    }
    // `đại diện gia đình An`: such a head before a name needs its body.
    if (head.kind === 'bound' && !role.hasBody) break
    if (roles.length > 0 && isPlural(source, role, floor)) break
    // `Trao đổi với phóng viên báo Sông Hồng, ông An`: somebody else.
    if (source.isSign(limit, ',') && phraseBefore(source, partners, role.first, low, 3) > 0) break
    roles.unshift(role)
    limit = beforeSeparator(source, role.first, low)
    if (limit >= 0) continue
    // `ông An - Phó giám đốc sở, ông Bình`: An's.
    if (source.isSign(address - 1, ',')) roles.length = 0
    break
  }
  return roles
}

/** `Những cầu thủ vắng mặt: | An, Bình`: the head of a list says no more than what they are. */
function isListHead(source: RoleText, head: RoleHead, limit: number, floor: number): boolean {
  const colon = limit - 1
  if (head.kind !== 'profession' || colon <= head.past || colon > head.past + listClause) return false
  if (!source.isSign(colon, ':') || !isPlural(source, head, floor)) return false
  for (let at = head.past; at < colon; at++) if (source.entityOf[at] >= 0 || source.isSign(at, ',;:')) return false
  return true
}

/** `Chủ tịch câu lạc bộ Sông Hồng, An, nói`: a role in a body that takes up the sentence as far as to the comma at `comma`. */
function leadsTo(source: RoleText, floor: number, comma: number): boolean {
  if (comma - floor > windowBefore) return false
  const head = source.head(floor, comma)
  const role = head && readRole(source, head, comma)
  return role?.hasBody === true && skipGap(source, role.past, comma) === comma
}

/** `chiến sĩ cảnh sát giao thông`, `Phó Trưởng ban Thường trực`: a head right behind another one says which. */
function joinedHead(source: RoleText, heads: readonly RoleHead[], i: number): RoleHead {
  const head = heads[i]
  const before = i > 0 ? heads[i - 1] : undefined
  if (!before || before.past !== head.first) return head
  const job = before.kind === 'profession' && head.kind === 'profession'
  const standing = before.kind === 'office' && source.phrase(permanent, head.first, head.past, 2) > 0
  return job || standing ? { ...head, first: before.first } : head
}

/** Behind what a further role would end: before `,`, `kiêm`, a dash, or right there. −1 where an earlier name owns it. */
function beforeSeparator(source: RoleText, first: number, low: number): number {
  let at = first
  if (at - 1 >= low && (source.isSign(at - 1, ',-–—') || source.keyOf(at - 1) === besides)) at--
  if (at - 1 >= low && source.isPerson(at - 1)) return -1
  return at
}

/** The roles that stand behind the name that ends before token `past`; `ceiling` is the end of the sentence. */
export function rolesAfter(source: RoleText, past: number, ceiling: number): RolePhrase[] {
  const limit = Math.min(ceiling, past + windowAfter)
  const roles: RolePhrase[] = []
  let at = past
  if (at < limit && source.isSign(at, '(')) {
    const inside = chain(source, at + 1, limit, roles) || chainInside(source, at, limit, roles)
    if (inside > 0) at = inside < limit && source.isSign(inside, ')') ? inside + 1 : inside
    else at = bracketEnd(source, at, limit, asideTokens) || at
  }
  at = skipParticulars(source, bodyPast(source, at, limit), limit)
  if (at < limit && source.isSign(at, ',-–—')) at = chain(source, at + 1, limit, roles) || at
  const given = givenPast(source, at, limit)
  if (given === 0 && roles.length === 0 && at < limit && source.isSign(at, ',')) at = skipAside(source, at, limit)
  // `Cha An là nghệ sĩ`: his, not An's.
  if (given === 0 && phraseBefore(source, kin, source.entities.first[source.entityOf[past - 1]] ?? 0, 0, 2) > 0)
    return roles
  const when = given > 0 ? 0 : source.phrase(adverbs, at, limit, 3)
  const verb = given > 0 ? given - at : source.phrase(predicates, at + when, limit, 4)
  at += when
  if (verb > 0) chain(source, at + verb, limit, roles)
  return roles
}

/** Behind `của Viện Lúa`, `đến từ Đại học Huế` next to a name, where that or a verb follows; `first` where nothing of the kind stands. */
function bodyPast(source: RoleText, first: number, limit: number): number {
  const link = source.phrase(connectors, first, limit, 2)
  if (link === 0 || first + link >= limit || !source.isBody(first + link)) return first
  return source.entities.past[source.entityOf[first + link]]
}

/** `(38 tuổi, công nhân)`, `(SN 1990, ở Cần Thơ, sinh viên)`: the roles behind a comma of the bracket at `open`; 0: none. */
function chainInside(source: RoleText, open: number, limit: number, roles: RolePhrase[]): number {
  const end = bracketEnd(source, open, limit, asideTokens)
  for (let at = open + 1; at < end; at++)
    if (source.isPerson(at)) return 0
    else if (source.isSign(at, ',')) {
      const past = chain(source, at + 1, end - 1, roles)
      if (past > 0) return past
    }
  return 0
}

/** Behind `, tái đắc cử chức`, `, người đang giữ chức` at `first`; 0: nothing of the kind. */
function givenPast(source: RoleText, first: number, limit: number): number {
  if (first + 1 >= limit || !source.isSign(first, ',-–—')) return 0
  const at = source.keyOf(first + 1) === someone ? first + 2 : first + 1
  const verb = source.phrase(predicates, at, limit, 4)
  return verb > 1 ? at + verb : 0
}

/** Behind the second comma of `An, chồng của người này, là …`. */
function skipAside(source: RoleText, first: number, limit: number): number {
  for (let at = first + 1; at < limit && at < first + 10 && !source.isPerson(at); at++)
    if (source.isSign(at, ',')) return at + 1
  return first
}

/** Behind `, 38 tuổi`, `, SN 1985`, `, quê Cần Thơ`: before the comma or dash in which the next thing is said. */
function skipParticulars(source: RoleText, first: number, limit: number): number {
  let at = first
  for (let skipped = 0; skipped < 3; skipped++) {
    const past = particularPast(source, at, limit)
    if (past === 0) break
    at = past
  }
  return at
}

/** Behind one particular that a comma at `at` opens; 0 where it is none. */
function particularPast(source: RoleText, at: number, limit: number): number {
  if (at + 2 >= limit || !source.isSign(at, ',') || source.head(at + 1, limit)) return 0
  const home = source.phrase(particulars, at + 1, limit, 3) > 0
  for (let i = at + 1; i < limit && i < at + 12; i++) {
    if (!home && i >= at + 5) break
    if (source.keyOf(i) === years) return i + 1
    if (source.isSign(i, ',-–—)')) return home || /\d/.test(source.written(i - 1)) ? i : 0
    if (source.isPerson(i)) break
  }
  return 0
}

/** Reads roles one behind the other from `first` on into `roles`; gives where the last ends, 0 where there is none. */
function chain(source: RoleText, first: number, limit: number, roles: RolePhrase[]): number {
  let at = first
  let end = 0
  while (at < limit) {
    const head = source.head(at, limit) ?? source.head(openerPast(source, at, limit), limit)
    const role = head && ofPerson(source, readRole(source, head, limit), limit)
    if (!role || isOfNext(source, role.past, limit)) break
    roles.push(role)
    end = role.past
    at = termPast(source, role.past, limit)
    if (at >= limit) break
    if (source.isSign(at, ',;-–—')) at++
    else if (source.phrase(conjunctions, at, limit, 3) > 0) at += source.phrase(conjunctions, at, limit, 3)
    // `ủy viên Bộ Chính trị phụ trách an ninh`: no role of its own.
    else if ((source.head(at, limit)?.kind ?? 'bound') === 'bound') break
  }
  return end
}

/** Behind `một`, `hiện là`, `một trong 7`; `at` where nothing of the kind stands. */
function openerPast(source: RoleText, at: number, limit: number): number {
  const past = at + source.phrase(openers, at, limit, 3)
  return past > at && past < limit && /^\d+$/.test(source.written(past)) ? past + 1 : past
}

/** Behind `nhiệm kỳ 2020-2025`, which the recogniser takes for a date. */
function termPast(source: RoleText, at: number, limit: number): number {
  const e = at < limit ? source.entityOf[at] : -1
  return e >= 0 && source.phrase(terms, at, limit, 2) > 0 ? Math.min(limit, source.entities.past[e]) : at
}

/** `An, luật sư của ông Bình`: the role goes on to whom it is held for. */
function ofPerson(source: RoleText, role: RolePhrase | undefined, limit: number): RolePhrase | undefined {
  if (!role || role.hasBody || source.phrase(possessives, role.past, limit, 1) === 0) return role
  let at = role.past + 1
  while (at < limit && at <= role.past + mostAddress && source.entityOf[at] < 0) at++
  const alone = at < limit && source.isPerson(at) && addressBefore(source, at, role.past + 1).first === role.past + 1
  return alone ? { ...role, past: source.entities.past[source.entityOf[at]] } : role
}

/** A role right before another name belongs to that one: `Kerry, Thủ tướng Pakistan Sharif`. */
function isOfNext(source: RoleText, past: number, limit: number): boolean {
  const at = skipGap(source, past, limit)
  if (at < limit && source.isPerson(at)) return true
  return past < limit && source.isPerson(past)
}

/** Whether the role before a name is said of more than one person: `các nhạc sĩ An, Bình`, `Phó giám đốc gồm các ông: An, Bình`. */
export function isPlural(source: RoleText, role: Pick<RolePhrase, 'first' | 'past'>, floor: number): boolean {
  if (source.phrase(listLinks, role.past, source.tokens.length, 2) > 0) return true
  for (let at = role.first - 1; at >= Math.max(floor, role.first - 2); at--) {
    if (source.phrase(plurals, at, role.first, 2) > 0) return true
    if (/^\d+$/.test(source.written(at)) && source.written(at) !== '1') return true
  }
  return false
}
