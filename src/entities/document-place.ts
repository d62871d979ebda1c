import type { Group } from './document-groups.js'
import type { Head } from './document-heads.js'
import { type ArticleLevel, articleLevels, ordered, within } from './value-articles.js'
import type { ArticleReference } from './values.js'

/** What a provision amends: `Điều 1. Sửa đổi, bổ sung một số điều của Nghị định …`. */
export interface Target {
  readonly group?: Group
  /** Of a title that names several documents, all: the first article amends the first, and so on. */
  readonly choices?: readonly Group[]
  /** The smaller provisions are a list of what is changed: `Bãi bỏ các quy định sau đây:`. */
  readonly lists?: true
  /** The provision of it that the words name, as far as they name one only. */
  readonly reference: ArticleReference
}

/** Levels of provisions, the smallest first; the title of the whole text comes last. */
const title = articleLevels.length

/**
 * Where the words stand: in which document and provision, and what document and provision it amends. A head (`Điều 2.`) closes the
 * smaller provisions before it.
 */
export class Place {
  readonly document: Group | undefined
  #at: ArticleReference
  #level: number = title
  /** By level. */
  readonly #targets: (Target | undefined)[] = []

  constructor(document: Group | undefined, at: ArticleReference = {}) {
    this.document = document
    this.#at = at
  }

  get at(): ArticleReference {
    return this.#at
  }

  /** The open provision of a level: of a clause with its article; the chapter that an article stands in is no part of it. */
  upTo(level: ArticleLevel): ArticleReference {
    const rank = articleLevels.indexOf(level)
    const names = articleLevels.filter((_, i) => i >= rank && (rank > 2 || i <= 2))
    return ordered(Object.fromEntries(names.map((name) => [name, this.#at[name]])))
  }

  /** Before the first head. */
  get inTitle(): boolean {
    return this.#level === title
  }

  open({ level, number }: Head): void {
    const rank = articleLevels.indexOf(level)
    const outer = articleLevels.filter((_, i) => i > rank)
    this.#at = ordered({ ...Object.fromEntries(outer.map((name) => [name, this.#at[name]])), [level]: number })
    this.#level = rank
    this.#targets.fill(undefined, 0, rank + 1)
  }

  /** The provision that is open amends this. */
  amend(target: Target): void {
    if (target.lists || this.#level < title || target.group || target.choices) this.#targets[this.#level] = target
  }

  /** Whether the words stand in a list of what is changed: in a smaller provision, or behind a dash. */
  isListed(dashed: boolean): boolean {
    return this.#targets.some(
      (target, level) => target?.lists && (level > this.#level || (dashed && level === this.#level)),
    )
  }

  /** What the open provision amends, told by itself and by those that it stands in. */
  get target(): Target | undefined {
    let found: Target | undefined
    for (const target of this.#targets) {
      if (!target || (found?.group && target.group && found.group !== target.group)) continue
      const choice = target.choices?.[Number(this.#at.article) - 1]
      const group = found?.group ?? target.group ?? choice
      found = { ...(group && { group }), reference: within(found?.reference ?? {}, target.reference) }
    }
    return found
  }
}

/** What several references have in common. */
export function commonPart(references: readonly ArticleReference[]): ArticleReference {
  const [first = {}] = references
  const shared = articleLevels.filter((level) => references.every((one) => one[level] === first[level]))
  return ordered(Object.fromEntries(shared.map((level) => [level, first[level]])))
}
