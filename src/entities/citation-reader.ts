import type { Item } from './citation-items.js'
import type { Alias, Typed } from './document-aliases.js'
import type { Group } from './document-groups.js'
import { type Pointer, partLink, parts, pointerAt, pointerWords } from './document-references.js'
import type { TokenText } from './token-text.js'
import { readArticles } from './value-articles.js'
import type { DocumentValue } from './values.js'

/** A citation of the entity table with its value. */
export interface Valued extends Typed {
  readonly value: DocumentValue
}

/** How far, in sentences, a common noun in small letters reaches: `kế hoạch này`. */
const nounReach = 3
/** More documents than these are not pointed to at once. */
export const mostMeant = 12

const isNamed = ({ number, title, session }: DocumentValue) => (number ?? title ?? session) !== undefined

/** Reads citations one at a time, in order, and remembers which documents were named. */
export class CitationReader {
  /** The sentence that is read. */
  sentence = 0
  readonly #t: TokenText
  readonly #groupOf: ReadonlyMap<number, Group>
  readonly #aliases = new Map<string, Alias[]>()
  /** Documents in the order in which they were named, by type and of any type (''). */
  readonly #named = new Map<string, { readonly group: Group; readonly sentence: number }[]>()

  constructor(t: TokenText, groupOf: ReadonlyMap<number, Group>, aliases: readonly Alias[]) {
    this.#t = t
    this.#groupOf = groupOf
    for (const alias of aliases) {
      const list = this.#aliases.get(alias.words[0])
      if (list) list.push(alias)
      else this.#aliases.set(alias.words[0], [alias])
    }
  }

  /**
   * A citation that is an entity, with what stands behind it.
   * @param next the next entity of the sentence
   * @param own the document that the words stand in
   */
  entity({ entity, first, past, value }: Valued, next: Typed | undefined, own: Group | undefined): Item {
    const articles = value.articles ?? []
    const issuing = isNamed(value) ? undefined : this.#holder(past, next)
    // `khoản 1 Điều 3 Quy chế quản lý ong ban hành kèm theo Quyết định số …`
    if (issuing) return { entity, first, past, articles, ...issuing }
    const group = this.#groupOf.get(entity)
    if (group) {
      this.#name(group, own)
      return { entity, first, past, articles, groups: [group] }
    }
    const behind = this.#behind(past, own) ?? this.#holder(past, next)
    return { entity, first, past, articles, ...behind }
  }

  /** A citation that is no entity: a pointer, an alias, parts of a document. */
  words(at: number, next: Typed | undefined, own: Group | undefined): Item | undefined {
    const t = this.#t
    const alias = this.#alias(at)
    if (alias) {
      this.#name(alias.group, own)
      return { first: at, past: alias.past, articles: [], groups: [alias.group] }
    }
    if (!pointerWords.has(t.key(at))) return undefined
    const pointer = this.#pointer(at, own)
    if (pointer) return { first: at, articles: [], ...pointer }
    const past = parts(t, at)
    if (past < 0 || (next && past > next.first)) return undefined
    const behind = this.#behind(past, own) ?? this.#holder(past, next)
    return behind || own ? { first: at, past, articles: readArticles(t, at, past), ...behind } : undefined
  }

  /** `Phụ lục II ban hành kèm theo Nghị định 15/2020/NĐ-CP`: the document that the next entity is. */
  #holder(past: number, next: Typed | undefined): { groups: readonly Group[] } | undefined {
    const group = next && partLink(this.#t, past) === next.first ? this.#groupOf.get(next.entity) : undefined
    return group && { groups: [group] }
  }

  /** What parts belong to, where that is no entity: `Điều 5 của Luật này`, `khoản 2 Điều này`, `Phần 2 Quy chế`. */
  #behind(
    past: number,
    own: Group | undefined,
  ): { past: number; pointer?: Pointer; groups?: readonly Group[] } | undefined {
    const at = partLink(this.#t, past)
    const alias = this.#alias(at)
    return alias ? { past: alias.past, groups: [alias.group] } : this.#pointer(at, own)
  }

  #alias(at: number): { readonly past: number; readonly group: Group } | undefined {
    const t = this.#t
    const list = this.#aliases.get(t.at(at))
    if (!list) return undefined
    for (let i = list.length - 1; i >= Math.max(0, list.length - 8); i--) {
      const { words, group, from } = list[i]
      if (at > from && words.every((text, k) => t.at(at + k) === text)) return { past: at + words.length, group }
    }
    return undefined
  }

  #pointer(
    at: number,
    own: Group | undefined,
  ): { past: number; pointer: Pointer; groups?: readonly Group[] } | undefined {
    const pointer = pointerAt(this.#t, at)
    if (!pointer) return undefined
    const { past, type, level, here, count } = pointer
    if (level) return own && { past, pointer }
    if (here && count === 1 && own && (!type || type.name === own.value.type)) return { past, pointer, groups: [own] }
    const near = type && (type.bare || type.cited === 'law' || this.#t.capital(at)) ? undefined : nounReach
    const groups = this.#last(type?.name ?? '', count, near)
    return groups.length === 0 ? undefined : { past, pointer, groups }
  }

  #name(group: Group, own: Group | undefined): void {
    if (group === own) return
    for (const type of [group.value.type ?? '', '']) {
      const list = this.#named.get(type)
      if (list) list.push({ group, sentence: this.sentence })
      else this.#named.set(type, [{ group, sentence: this.sentence }])
    }
  }

  /** The last documents of a type, as many as are meant; of an open number, those of the last sentence that names one. */
  #last(type: string, count: number, reach = Number.POSITIVE_INFINITY): readonly Group[] {
    const list = this.#named.get(type) ?? []
    const found = new Set<Group>()
    for (let i = list.length - 1; i >= 0 && found.size < Math.min(count, mostMeant); i--) {
      const { group, sentence } = list[i]
      if (this.sentence - sentence > reach || (count > mostMeant && sentence !== list[list.length - 1].sentence)) break
      if (list.length - i > 2 * mostMeant) break
      found.add(group)
    }
    return [...found].reverse()
  }
}
