import { syllableKey } from '../letters/tones.js'
import type { Sex } from './mentions-address.js'
import { headBefore, leadingName } from './quote-names.js'
import type { Speakers } from './quote-speakers.js'
import { bodies, leaders, nouns, persons, pronouns, unnamed } from './quote-words.js'
import { phraseBefore, type RoleText } from './role-text.js'
import { years } from './roles-words.js'

/** Who speaks: an index into the persons, or the entity of an organisation; −1 for the other. */
export interface Speaker {
  readonly person: number
  readonly organization: number
}

const thisOne = syllableKey('này')
const someone = syllableKey('vị')
/** By the sex they tell. */
const sexes = ['', syllableKey('nam'), syllableKey('nữ')]
/** Words behind a role that say who is meant, in tokens. */
const leastClause = 4

/** Somebody whom the text does not name. */
export const nobody: Speaker = { person: -1, organization: -1 }
export const personal = (index: number): Speaker => (index < 0 ? nobody : { person: index, organization: -1 })
export const bodily = (e: number): Speaker => (e < 0 ? nobody : { person: -1, organization: e })

/** A pronoun, a role or the like that ends before token `past` and stands for somebody named before. */
export function resolve(source: RoleText, speakers: Speakers, past: number, floor: number): Speaker | undefined {
  const noun = agedFrom(source, past, floor)
  for (const sex of [1, 2, 0] as const) {
    const length = phraseBefore(source, pronouns[sex], noun, floor)
    if (length > 0 && (noun < past || length > 1) && phraseBefore(source, unnamed, noun - length, floor, 2) > 0)
      return nobody
    const isNoun = source.phrase(nouns, noun - length, noun - length + 3, 3) > length
    if (length > 0 && !isNoun) return personal(speakers.named(past, sex))
  }
  if (source.keyOf(past - 1) === thisOne) return namedBefore(source, speakers, past - 1, floor)
  const role = headBefore(source, past, floor)
  if (role === past) return undefined
  const index = speakers.withRole(past, source.slice(role, past))
  if (index >= 0) return personal(index)
  // `Nữ nghệ sĩ nói`: whoever of that sex was named last.
  const sex = role > floor ? sexes.indexOf(source.keyOf(role - 1)) : -1
  return sex > 0 ? personal(speakers.named(past, sex as Sex)) : leading(source, speakers, past, floor)
}

/** A role that ends before token `past`, or a clause: `tiền đạo đang chơi cho đội Sông Hồng | đã nói` is whoever was named last. */
export function described(
  source: RoleText,
  speakers: Speakers,
  past: number,
  verb: number,
  floor: number,
): Speaker | undefined {
  const role = headBefore(source, past, floor)
  if (role === past) return undefined
  const head = source.head(role, past)
  const begins = role === floor || source.isSign(role - 1, ',')
  const index = begins ? speakers.withRole(role, source.slice(role, past)) : -1
  if (index >= 0) return personal(index)
  return begins && head?.kind === 'profession' && verb - past >= leastClause
    ? personal(speakers.named(role, 0))
    : nobody
}

/** Before `44 tuổi` that ends before token `past`: `người phụ nữ 44 tuổi`; `past` where no age stands there. */
function agedFrom(source: RoleText, past: number, floor: number): number {
  const aged = past - 2 > floor && source.keyOf(past - 1) === years && /^\d{1,3}$/.test(source.written(past - 2))
  return aged ? past - 2 : past
}

/** What a clause begins with: a name with an aside, or a word for somebody named before: `Vị HLV trưởng của đội nói`. */
export function leading(source: RoleText, speakers: Speakers, verb: number, floor: number): Speaker | undefined {
  const head = source.keyOf(floor) === someone ? source.head(floor + 1, verb) : undefined
  if (head) return personal(speakers.withRole(floor, source.slice(head.first, head.past)))
  if (source.phrase(leaders, floor, verb, 3) > 0) return personal(speakers.named(floor, 0))
  const e = leadingName(source, speakers, verb, floor, true)
  return e < 0 ? undefined : personal(speakers.personOf[e])
}

/** `vị giám đốc này`, `thủ thành nổi tiếng này`, `tờ báo này`, up to token `past`: who or what was named last. */
function namedBefore(source: RoleText, speakers: Speakers, past: number, floor: number): Speaker | undefined {
  for (let at = past; at > Math.max(floor, past - 6) && source.entityOf[at - 1] < 0; at--) {
    const role = headBefore(source, at, floor)
    const index = role < at ? speakers.withRole(at, source.slice(role, at)) : -1
    if (index >= 0) return personal(index)
    if (phraseBefore(source, persons, at, floor) > 0 || role < at) return personal(speakers.named(at, 0))
    if (phraseBefore(source, bodies, at, floor) > 0) return bodily(speakers.bodyBefore(at))
  }
  return nobody
}
