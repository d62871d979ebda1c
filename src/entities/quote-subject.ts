import { entityLabels, tokenKinds } from '../columns.js'
import { syllableKey } from '../letters/tones.js'
import { asideBefore, bracketBegin, headBefore, leadingName, titleBegin } from './quote-names.js'
import type { Speakers } from './quote-speakers.js'
import {
  bodies,
  deputies,
  fillers,
  leaders,
  objects,
  others,
  persons,
  prepositions,
  pronouns,
  relatives,
} from './quote-words.js'
import { phraseBefore, type RoleText } from './roles-phrase.js'
import { possessives } from './roles-words.js'

/** Who speaks: an index into the persons, or the entity of an organisation; −1 for the other. */
export interface Speaker {
  readonly person: number
  readonly organization: number
}

const person = entityLabels.indexOf('person')
const organization = entityLabels.indexOf('organization')
const syllable = tokenKinds.indexOf('syllable')
const when = syllableKey('khi')
const thisOne = syllableKey('này')
const someone = syllableKey('vị')
/** How far before a verb its subject may stand, in tokens. */
const reach = 60
/** Between the subject and the verb, words that no table knows. */
const strangers = 4
/** Between a preposition and the body that is its object, such words. */
const nounTokens = 6

/** Somebody whom the text does not name. */
const nobody: Speaker = { person: -1, organization: -1 }
const personal = (index: number): Speaker => (index < 0 ? nobody : { person: index, organization: -1 })
const bodily = (e: number): Speaker => (e < 0 ? nobody : { person: -1, organization: e })

/** The subject of a verb at token `verb`, not before token `floor`; undefined where it is nobody that the text names. */
export function subjectOf(
  source: RoleText,
  speakers: Speakers,
  verb: number,
  floor: number,
  most = strangers,
): Speaker | undefined {
  const low = Math.max(floor, verb - reach)
  // `Lan ôm thầy Hưng khi kể`: the subject is the one of the main clause.
  if (source.keyOf(verb - 1) === when) return head(source, speakers, verb, low)
  const found = nearest(source, speakers, verb, low, most) ?? leading(source, speakers, verb, low)
  return found === nobody ? undefined : found
}

/** Whoever a clause begins with, before token `past`: `Lan bật khóc: “…”`, `Cô bật khóc: “…”`. */
export function head(source: RoleText, speakers: Speakers, past: number, floor: number): Speaker | undefined {
  for (const sex of [1, 2] as const)
    if (source.phrase(pronouns[sex], floor, past, 3) > 0 && !source.isPerson(floor + 1))
      return personal(speakers.named(floor, sex))
  const e = leadingName(source, speakers, past, floor, false)
  return e < 0 ? undefined : personal(speakers.personOf[e])
}

/** Walks from the verb to what stands before it, over adverbs, asides and phrases of place and time. Undefined: gets lost. */
function nearest(source: RoleText, speakers: Speakers, verb: number, low: number, most: number): Speaker | undefined {
  const aside = asideBefore(source, speakers, verb, low)
  let unknown = 0
  let at = verb
  while (at > low) {
    if (at <= aside.past && at > aside.name) {
      at = aside.name
      unknown = 0
    }
    const open = source.isSign(at - 1, ')') ? bracketBegin(source, at - 1, low) : at
    const e = open < at ? -1 : source.entityOf[at - 1]
    if (open < at) at = open
    else if (e >= 0) {
      const first = source.entities.first[e]
      const label = source.entities.label[e]
      if (label === person && speakers.personOf[e] >= 0) {
        const begin = titleBegin(source, first, low)
        if (phraseBefore(source, relatives, begin, low) > 0 || phraseBefore(source, deputies, begin, low) > 0)
          return nobody
        if (phraseBefore(source, objects, begin, low) === 0) return personal(speakers.personOf[e])
        at = begin
      } else if (label === organization && aside.name === first - 1 && source.isSign(first - 1, ',-–—')) at = aside.name
      else if (label === organization && !isObject(source, first, low))
        return phraseBefore(source, relatives, headBefore(source, first, low), low) > 0 ? nobody : bodily(e)
      else at = first
    } else {
      const named = resolve(source, speakers, at, low)
      if (named) return named
      const known = phraseBefore(source, fillers, at, low)
      const where = phraseBefore(source, prepositions, at, low)
      if (where > 0) unknown = 0
      if (known > 0 || where > 0) at -= known || where
      else {
        if (phraseBefore(source, others, at, low) > 0) return undefined
        if (source.isSign(at - 1, ':;“”"«»?!.')) return undefined
        if (!source.isSign(at - 1, ',-–—()') && ++unknown > most) return undefined
        at--
      }
    }
  }
  return undefined
}

/** A pronoun, a role or the like that ends before token `past` and stands for somebody named before. */
function resolve(source: RoleText, speakers: Speakers, past: number, floor: number): Speaker | undefined {
  for (const sex of [1, 2, 0] as const)
    if (phraseBefore(source, pronouns[sex], past, floor) > 0) return personal(speakers.named(past, sex))
  if (source.keyOf(past - 1) === thisOne) return namedBefore(source, speakers, past - 1, floor)
  const role = headBefore(source, past, floor)
  if (role === past) return undefined
  const index = speakers.withRole(past, source.slice(role, past))
  return index < 0 ? (leading(source, speakers, past, floor) ?? nobody) : personal(index)
}

/** What a clause begins with: a name with an aside, or a word for somebody named before: `Vị HLV trưởng của đội nói`. */
function leading(source: RoleText, speakers: Speakers, verb: number, floor: number): Speaker | undefined {
  const head = source.keyOf(floor) === someone ? source.head(floor + 1, verb) : undefined
  if (head) return personal(speakers.withRole(floor, source.slice(head.first, head.past)))
  if (source.phrase(leaders, floor, verb, 3) > 0) return personal(speakers.named(floor, 0))
  const e = leadingName(source, speakers, verb, floor, true)
  return e < 0 ? undefined : personal(speakers.personOf[e])
}

/** `với hãng tin X`, `tại công ty X`: no subject; `đại diện của tổ chức X` speaks for it. */
function isObject(source: RoleText, first: number, floor: number): boolean {
  for (let at = first; at > floor && at > first - nounTokens && source.entityOf[at - 1] < 0; at--) {
    const object = phraseBefore(source, objects, at, floor)
    if (object > 0) {
      const of = source.phrase(possessives, at - object, at, 1) > 0
      return !(of && headBefore(source, at - object, floor) < at - object)
    }
    if (source.tokens.kind[at - 1] !== syllable || headBefore(source, at, floor) < at) return false
  }
  return false
}

/** `vị giám đốc này`, `thủ thành nổi tiếng này`, `tờ báo này`, up to token `past`: who or what was named last. */
function namedBefore(source: RoleText, speakers: Speakers, past: number, floor: number): Speaker | undefined {
  for (let at = past; at > Math.max(floor, past - 6) && source.entityOf[at - 1] < 0; at--) {
    if (phraseBefore(source, persons, at, floor) > 0 || headBefore(source, at, floor) < at)
      return personal(speakers.named(at, 0))
    if (phraseBefore(source, bodies, at, floor) > 0) return bodily(speakers.bodyBefore(at))
  }
  return nobody
}
