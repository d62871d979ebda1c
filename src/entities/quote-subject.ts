import { entityLabels, tokenKinds } from '../columns.js'
import { syllableKey } from '../letters/tones.js'
import { bodily, described, leading, nobody, personal, resolve, type Speaker } from './quote-anaphora.js'
import { asideBefore, bracketBegin, headBefore, leadingName, titleBegin } from './quote-names.js'
import type { Speakers } from './quote-speakers.js'
import { deputies, fillers, others, papers, prepositions, pronouns, relatives, unnamed } from './quote-words.js'
import { phraseBefore, type RoleText } from './role-text.js'
import { objects, possessives } from './roles-words.js'

const person = entityLabels.indexOf('person')
const organization = entityLabels.indexOf('organization')
const location = entityLabels.indexOf('location')
const date = entityLabels.indexOf('date')
const syllable = tokenKinds.indexOf('syllable')
const when = syllableKey('khi')
/** How far before a verb its subject may stand, in tokens. */
const reach = 60
/** Between the subject and the verb, words that no table knows. */
const strangers = 4
/** Between a preposition and the body that is its object, such words. */
const nounTokens = 6

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
  const found =
    aside(source, speakers, verb, low) ??
    nearest(source, speakers, verb, low, most) ??
    leading(source, speakers, verb, low) ??
    // `Lan lắc đầu khi nghe những lời đó, nói rằng …`
    (source.isSign(verb - 1, ',') ? head(source, speakers, verb, low) : undefined)
  return found === nobody ? undefined : found
}

/** `Lan, học trò của Bình và Hùng, | kể`: whoever a clause begins with, where what is said of them names others and is closed. */
function aside(source: RoleText, speakers: Speakers, verb: number, floor: number): Speaker | undefined {
  if (!source.isSign(verb - 1, ',-–—')) return undefined
  const e = leadingName(source, speakers, verb, floor, true)
  return e < 0 || e === speakers.lastBefore(verb) ? undefined : personal(speakers.personOf[e])
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
        const relative = phraseBefore(source, relatives, begin, low)
        if (relative > 0 || phraseBefore(source, deputies, begin, low) > 0) {
          // `Lan (38 tuổi) mẹ cháu Bình | nói`
          const named = relative > 0 ? leadingName(source, speakers, begin - relative, low, false) : -1
          return named < 0 ? nobody : personal(speakers.personOf[named])
        }
        if (phraseBefore(source, objects, begin, low) === 0) return personal(speakers.personOf[e])
        at = begin
      } else if (label === organization && aside.name === first - 1 && source.isSign(first - 1, ',-–—')) at = aside.name
      else if (label === organization && !isObject(source, first, low)) return spokenFor(source, speakers, e, low)
      else if (label === location && unknown === 0 && isClauseBegin(source, first, low)) return nobody
      else at = first
    } else {
      const named = resolve(source, speakers, at, low) ?? described(source, speakers, at, verb, low)
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

/** `Hôm 3.5, Thái Lan | nói`: behind nothing, a comma or a date. */
function isClauseBegin(source: RoleText, first: number, floor: number): boolean {
  const before = first > floor ? source.entityOf[first - 1] : -1
  return first === floor || source.isSign(first - 1, ',') || (before >= 0 && source.entities.label[before] === date)
}

/** The body `e`, or whoever has the role that runs into it: `Tổng thư ký Quốc hội` is somebody named before, if anybody. */
export function spokenFor(source: RoleText, speakers: Speakers, e: number, floor: number): Speaker {
  const first = source.entities.first[e]
  const role = headBefore(source, first, floor)
  if (phraseBefore(source, relatives, role, floor) > 0) return nobody
  const spoken = phraseBefore(source, papers, first, floor) > 0 || phraseBefore(source, deputies, first, floor) > 0
  if (role < first && phraseBefore(source, unnamed, role, floor, 2) > 0) return nobody
  if (role === first || spoken) return bodily(e)
  const past = source.entities.past[e]
  const index = speakers.withRole(past, source.slice(role, past))
  if (index >= 0) return personal(index)
  // `Lan, ở ấp 3, chủ tiệm Sông Hồng`; else an officer speaks for the body, a doctor or a fan does not.
  const named = leadingName(source, speakers, first, floor, true)
  if (named >= 0) return personal(speakers.personOf[named])
  return source.head(role, first)?.kind === 'office' ? bodily(e) : nobody
}

/** `với hãng tin X`, `tại công ty X`: no subject; `đại diện của tổ chức X` speaks for it. */
function isObject(source: RoleText, first: number, floor: number): boolean {
  for (let at = first; at > floor && at > first - nounTokens && source.entityOf[at - 1] < 0; at--) {
    const object = phraseBefore(source, objects, at, floor)
    if (object > 0) {
      const of = source.phrase(possessives, at - object, at, 1) > 0
      const noun = at - object
      return !(of && (headBefore(source, noun, floor) < noun || phraseBefore(source, papers, noun, floor) > 0))
    }
    if (source.tokens.kind[at - 1] !== syllable || headBefore(source, at, floor) < at) return false
  }
  return false
}
