import { type EntityTable, entityLabels, type TokenTable } from '../columns.js'
import { foldSyllables } from '../letters/tones.js'
import { type Mention, nameParts } from './mentions.js'
import { addressBefore } from './mentions-address.js'
import { aliasBefore } from './mentions-alias.js'
import { joinMentions } from './mentions-join.js'
import { RoleText } from './role-text.js'
import { isPlural, rolesAfter, rolesBefore } from './roles.js'
import { bracketEnd, shirtPast } from './roles-gap.js'
import { laterRoles } from './roles-later.js'
import { type RolePhrase, writtenPast } from './roles-phrase.js'
import { former, listWords, possessives } from './roles-words.js'

/** A person with everything that the text says it under. */
export interface Person {
  /** The fullest form, as it stands in the normalised text. */
  readonly name: string
  /** Titles, posts and jobs with their bodies, in order of first mention: `Giám đốc Sở Y tế Hà Nội`. */
  readonly roles: readonly string[]
  /** Indexes into the entity table, in order. */
  readonly mentions: readonly number[]
}

const person = entityLabels.indexOf('person')

/**
 * The persons of a text, in order of first mention: the `person` entities joined by their names, with the roles that stand
 * next to them. A `person` without a letter or digit is nobody. Linear in the tokens; rules, no model.
 */
export function linkPeople(text: string, tokens: TokenTable, entities: EntityTable): Person[] {
  const source = new RoleText(text, tokens, entities)
  const mentions: Mention[] = []
  const rolesOf = new Map<number, string[]>()
  const handOn = new HandOn(source)
  let sentence = 0
  for (let e = 0; e < entities.length; e++) {
    if (entities.label[e] !== person) continue
    const first = entities.first[e]
    const past = entities.past[e]
    while (tokens.sentenceAt[sentence + 1] <= first) sentence++
    const floor = tokens.sentenceAt[sentence]
    const address = addressBefore(source, first, floor)
    const parts = nameParts(text, tokens, first, past)
    const before = handOn.next(rolesBefore(source, first, floor), address.first, past, floor, parts.length)
    const after = rolesAfter(source, past, tokens.sentenceAt[sentence + 1])
    // A stop behind the last word belongs to the abbreviation only: `BS.`
    const written = [...before, ...after].map((role) =>
      source.slice(role.first, writtenPast(source, role)).replace(/\.$/, ''),
    )
    rolesOf.set(e, written)
    mentions.push({
      entity: e,
      text: source.slice(first, past),
      parts,
      sex: address.sex,
      titled: address.first < first || before.length > 0,
      aliasOf: aliasBefore(source, mentions[mentions.length - 1], parts, first, past, floor),
    })
  }
  for (const { of, first, past } of laterRoles(source, rolesOf)) rolesOf.get(of)?.push(source.slice(first, past))
  return joinMentions(mentions).map((known) => ({
    name: known.text,
    roles: distinctRoles(known.mentions.flatMap((e) => rolesOf.get(e) ?? [])),
    mentions: known.mentions,
  }))
}

/** The role before the first name of a list, for the names behind it: `các nhạc sĩ An, Bình`, `ca sĩ Mỹ An, Hà Vy`. */
class HandOn {
  readonly #source: RoleText
  #role: RolePhrase | undefined
  #plural = false
  #past = 0

  constructor(source: RoleText) {
    this.#source = source
  }

  /** The roles before the name with its form of address at tokens `first` … `past`, the one handed on to it included. */
  next(before: RolePhrase[], first: number, past: number, floor: number, parts: number): RolePhrase[] {
    const listed = this.#past > floor && isListed(this.#source, this.#past, before[0]?.first ?? first, this.#plural)
    this.#past = past
    if (before.length > 0) {
      const role = before[before.length - 1]
      const plural = isPlural(this.#source, role, floor)
      // `các nghệ sĩ An, đạo diễn Bình, Chi`: still one of them.
      if (!plural && listed && this.#plural && this.#role) return before
      this.#role = role
      this.#plural = plural
      return before
    }
    if (!listed) this.#role = undefined
    const role = this.#role
    return role && (this.#plural || (role.head.kind === 'profession' && parts > 1)) ? [role] : before
  }
}

/**
 * Only `,`, `và`, `hay`, `hoặc`, `cùng`, `&` between two names, behind a bracket or not: `An (Huế), Bình (Vinh)`; behind a body
 * where the role is said of more than one: `hai nghị sĩ An của Nga và Bình của Ý`.
 */
function isListed(source: RoleText, from: number, to: number, plural: boolean): boolean {
  let first = from < to && source.isSign(from, '(') ? bracketEnd(source, from, to) || from : from
  if (plural && first + 1 < to && source.phrase(possessives, first, to, 1) > 0 && source.isBody(first + 1))
    first = source.entities.past[source.entityOf[first + 1]]
  let past = first
  while (past < to && past < first + 2 && (source.isSign(past, ',&;') || listWords.has(source.keyOf(past)))) past++
  return past > first && (past === to || shirtPast(source, past, to) === to)
}

/**
 * Without repetitions: a role that begins a fuller one says nothing more (`Tổng thống`, `Tổng thống Mỹ`), nor does one that is no
 * longer held (`điệp viên`, `cựu điệp viên`). O(n log n).
 */
function distinctRoles(roles: readonly string[]): string[] {
  const written = new Map<string, string>()
  for (const role of roles) {
    const folded = `${foldSyllables(role)} `
    if (!written.has(folded)) written.set(folded, role)
  }
  const sorted = [...written.keys()].sort()
  // Whatever begins with a string stands right behind it.
  for (let i = 0; i + 1 < sorted.length; i++) if (sorted[i + 1].startsWith(sorted[i])) written.delete(sorted[i])
  for (const role of sorted)
    for (const word of former) if (role.startsWith(`${word} `)) written.delete(role.slice(word.length + 1))
  return [...written.values()]
}
