import { entityLabels, tokenKinds } from '../columns.js'
import { isUpper } from '../letters/classes.js'
import { addressBefore } from './mentions-address.js'
import type { Speakers } from './quote-speakers.js'
import { fillers } from './quote-words.js'
import { phraseBefore, type RoleText } from './role-text.js'
import { rolesAfter, rolesBefore } from './roles.js'
import { bracketEnd } from './roles-gap.js'
import { connectors, units } from './roles-words.js'

const person = entityLabels.indexOf('person')
const syllable = tokenKinds.indexOf('syllable')
/** A part of a body, in tokens: `Khoa Nhi`. */
const unitTokens = 4
/** A clause that a name leads has it among its first tokens. */
const leadTokens = 20
/** A bracket behind a name is no longer, in tokens. */
const bracketTokens = 24

/** Where the form of address and the roles before a name begin. */
export function nameBegin(source: RoleText, first: number, floor: number): number {
  const address = addressBefore(source, first, floor).first
  const [role] = rolesBefore(source, first, floor)
  return role ? Math.min(role.first, address) : address
}

/** Where the form of address before a name begins, with the role next to it. */
export function titleBegin(source: RoleText, first: number, floor: number): number {
  const address = addressBefore(source, first, floor).first
  const role = rolesBefore(source, first, floor).at(-1)
  return role ? Math.min(role.first, address) : address
}

/** Whether tokens `first` … `past` are the name `e` behind its form of address or roles, and nothing else. */
export function isNameAlone(source: RoleText, e: number, first: number, past: number): boolean {
  const name = source.entities.first[e]
  if (name <= first || nameBegin(source, name, first) !== first) return false
  let end = source.entities.past[e]
  for (const role of rolesAfter(source, end, past)) end = Math.max(end, role.past)
  return end === past || (end === past - 1 && source.isSign(end, ')'))
}

/** What is said of the last name before a verb: from behind the name (`name`) to where it ends. */
export function asideBefore(
  source: RoleText,
  speakers: Speakers,
  verb: number,
  floor: number,
): { readonly name: number; readonly past: number } {
  const e = speakers.lastBefore(verb)
  const name = e < 0 ? -1 : source.entities.past[e]
  if (name <= floor) return { name: -1, past: -1 }
  let past = name
  for (const role of rolesAfter(source, name, verb)) past = Math.max(past, role.past)
  past = bodiesPast(source, past, verb, past > name)
  if (past === name && name < verb && source.isSign(name, ',-–—(')) past = closedBefore(source, verb, name + 1) || name
  return { name, past }
}

/** `(PC46), Công an TP`, `của Khoa nhi – Bệnh viện X`: behind the bodies that say where somebody named or a role serves. */
function bodiesPast(source: RoleText, first: number, limit: number, role: boolean): number {
  let past = first
  while (past + 1 < limit) {
    const link = source.phrase(connectors, past, limit, 2)
    const sign = role || past > first ? source.isSign(past, ',-–—') : false
    let at = past + (link || (sign ? 1 : 0))
    if (at === past) {
      const end = past > first || role ? (source.isSign(past, '(') ? bracketEnd(source, past, limit) : 0) : 0
      if (end === 0) return past
      past = end
      continue
    }
    const begin = at
    for (let plain = 0; plain < unitTokens && at < limit && isPlain(source, at); plain++) at++
    const body = at < limit && source.isBody(at)
    // `của Khoa Nhi – Bệnh viện X`
    if (!body && (at === begin || at >= limit || !source.isSign(at, ',-–—'))) return past
    past = body ? Math.min(limit, source.entities.past[source.entityOf[at]]) : at
  }
  return past
}

/** A kind of body or place, or a word of a name in capitals. */
function isPlain(source: RoleText, at: number): boolean {
  if (source.entityOf[at] >= 0 || source.tokens.kind[at] !== syllable) return false
  return source.phrase(units, at, at + 1, 1) > 0 || isUpper(source.text.charCodeAt(source.tokens.start[at]))
}

/** Behind the comma, dash or bracket that closes an aside before a verb: `Lan, người trông xe ở chợ, kể`. 0: there is none. */
function closedBefore(source: RoleText, verb: number, floor: number): number {
  let end = verb
  for (let filler = 1; filler > 0; end -= filler) filler = end > floor ? phraseBefore(source, fillers, end, floor) : 0
  return end > floor && source.isSign(end - 1, ',-–—)') ? end : 0
}

/**
 * The name that a clause begins with, perhaps behind an adverbial. Where an `aside` must follow it, no other name stands between,
 * or the aside is closed: `Chiều qua, Lan, người trông xe ở chợ huyện, nói`. −1: none.
 */
export function leadingName(source: RoleText, speakers: Speakers, verb: number, floor: number, aside: boolean): number {
  for (let at = floor; at < verb && at < floor + leadTokens; at++) {
    const e = source.entityOf[at]
    if (e < 0 || source.entities.label[e] !== person || speakers.personOf[e] < 0) continue
    const begin = nameBegin(source, source.entities.first[e], floor)
    const leads = begin === floor || source.isSign(begin - 1, ',')
    const past = source.entities.past[e]
    if (leads && !aside) return e
    if (!leads || !source.isSign(past, ',-–—(')) return -1
    return speakers.lastBefore(verb) === e || closedBefore(source, verb, past + 1) > 0 ? e : -1
  }
  return -1
}

/** Where the bracket opens that token `close` closes; behind `close` where it does not open soon. */
export function bracketBegin(source: RoleText, close: number, floor: number): number {
  for (let at = close - 1; at >= floor && at > close - bracketTokens; at--) if (source.isSign(at, '(')) return at
  return close + 1
}

/** Where the head of a role that ends before token `past` begins; `past` where there is none. */
export function headBefore(source: RoleText, past: number, floor: number): number {
  for (let at = Math.max(floor, past - 4); at < past; at++) if (source.head(at, past)?.past === past) return at
  return past
}
