import { entityLabels } from '../columns.js'
import { nameParts, sexOfName } from './mentions.js'
import { addressBefore, type Sex } from './mentions-address.js'
import type { Person } from './people.js'
import type { QuotedSpan } from './quote-spans.js'
import { verbs } from './quote-words.js'
import { usualRole } from './role-synonyms.js'
import { phraseBefore, type RoleText } from './role-text.js'
import { objects } from './roles-words.js'

const organization = entityLabels.indexOf('organization')
/** How many earlier mentions a pronoun may pass over. */
const lookBack = 12

/** The persons of a text by where they are named. */
export class Speakers {
  readonly #source: RoleText
  readonly #people: readonly Person[]
  /** Per entity: index of its person, −1 for other entities. */
  readonly personOf: Int32Array
  readonly #sex: Uint8Array
  /** The entities that name a person, in order. */
  readonly #mentions: readonly number[]
  readonly #bodies: readonly number[]
  /** Per entity: 1 where a pronoun rather means somebody else: an object (`nói với ông X`), or named within quotation marks. */
  readonly #aside: Uint8Array
  /** Per entity: who says what it stands in, `An` for `Bình` in `An khẳng định Bình …`; −1: nobody. */
  readonly #under: Int32Array

  constructor(source: RoleText, people: readonly Person[], quoted: readonly QuotedSpan[]) {
    const { entities, tokens, text } = source
    this.#source = source
    this.#people = people
    this.personOf = new Int32Array(entities.length).fill(-1)
    this.#sex = new Uint8Array(people.length)
    this.#aside = new Uint8Array(entities.length)
    people.forEach(({ mentions }, index) => {
      for (const e of mentions) {
        const first = entities.first[e]
        const address = addressBefore(source, first, Math.max(0, first - 3))
        this.personOf[e] = index
        this.#sex[index] ||= address.sex || sexOfName(nameParts(text, tokens, first, entities.past[e]))
        if (phraseBefore(source, objects, address.first, 0) > 0) this.#aside[e] = 1
      }
    })
    const all = Array.from(entities.label.keys())
    this.#mentions = all.filter((e) => this.personOf[e] >= 0)
    let i = 0
    for (const e of this.#mentions) {
      while (i < quoted.length && quoted[i].past <= entities.first[e]) i++
      if (i < quoted.length && quoted[i].first <= entities.first[e]) this.#aside[e] = 1
    }
    this.#under = new Int32Array(entities.length).fill(-1)
    let sentence = 0
    let over = -1
    for (const e of this.#mentions) {
      const first = entities.first[e]
      if (tokens.sentenceAt[sentence + 1] <= first) over = -1
      while (tokens.sentenceAt[sentence + 1] <= first) sentence++
      if (over >= 0) this.#under[e] = over
      else if (source.phrase(verbs, entities.past[e], tokens.sentenceAt[sentence + 1], 3) > 0) over = e
    }
    this.#bodies = all.filter((e) => entities.label[e] === organization)
  }

  /** The last entity that names a person and ends before a token; −1: none. O(log mentions). */
  lastBefore(token: number): number {
    return this.#mentions[this.#countBefore(this.#mentions, token) - 1] ?? -1
  }

  /** The last `organization` entity that ends before a token; −1: none. */
  bodyBefore(token: number): number {
    return this.#bodies[this.#countBefore(this.#bodies, token) - 1] ?? -1
  }

  /** The person named last before a token whose sex fits, rather one who was the subject; −1: none among the last mentions. */
  named(token: number, sex: Sex): number {
    return this.#latest(token, (index) => sex === 0 || this.#sex[index] === 0 || this.#sex[index] === sex)
  }

  /** The person named last before a token who has a role that begins with these words, or the other way round: `Bộ trưởng`. */
  withRole(token: number, words: string): number {
    const wanted = usualRole(words)
    return this.#latest(token, (index) =>
      this.#people[index].roles.some((written) => {
        const role = usualRole(written)
        return role.startsWith(wanted) || wanted.startsWith(role)
      }),
    )
  }

  #latest(token: number, fits: (index: number) => boolean): number {
    const count = this.#countBefore(this.#mentions, token)
    let other = -1
    for (let i = count - 1; i >= 0 && i >= count - lookBack; i--) {
      const e = this.#mentions[i]
      const index = this.personOf[e]
      const over = this.#under[e]
      if (over >= 0 && fits(this.personOf[over])) return this.personOf[over]
      if (!fits(index)) continue
      if (this.#aside[e] === 0) return index
      if (other < 0) other = index
    }
    return other
  }

  /** How many of the entities, which are in order, end at or before a token, by bisection. */
  #countBefore(list: readonly number[], token: number): number {
    const { past } = this.#source.entities
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (past[list[middle]] <= token) low = middle + 1
      else high = middle
    }
    return low
  }
}
