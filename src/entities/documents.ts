import type { EntityTable, TokenTable } from '../columns.js'
import type { Citation } from './citation-walk.js'
import { type DocumentPosition, resolveCitations } from './citations.js'
import type { Group } from './document-groups.js'
import type { ArticleReference, DocumentValue } from './values.js'

/** A document with everything that the text says of it. */
export interface LinkedDocument extends DocumentValue {
  /** Indexes into the entity table, in order. */
  readonly mentions: readonly number[]
  /** The other places that mean it, in order: `Quy định này`, `khoản 2 Điều này`, an alias. */
  readonly references: readonly DocumentReference[]
  /** The document that the text itself is. */
  readonly self?: true
  /** Of a short form that fits several documents: which, as indexes into the list of documents. */
  readonly candidates?: readonly number[]
}

/** Words that mean a document and are no entity. */
export interface DocumentReference {
  /** Tokens. */
  readonly first: number
  readonly past: number
  /** The parts that they name, resolved: `khoản 2 Điều này` is clause 2 of the article in which it stands. */
  readonly articles?: readonly ArticleReference[]
}

/**
 * The documents that a text cites, each once, in order of first mention, with all mentions and references. Two citations are of one
 * document when their type and number (or name, or session) agree and nothing else in them differs; a short form (`Chỉ thị 05`)
 * joins the only full form that it can be, before or behind it. Articles of no document belong to the one that the text is, by
 * `position` or by its head, or to the one that it amends there; else they are left out. Linear.
 */
export function linkDocuments(
  text: string,
  tokens: TokenTable,
  entities: EntityTable,
  position?: DocumentPosition,
): LinkedDocument[] {
  const { groups, citations } = resolveCitations(text, tokens, entities, position)
  const byGroup = new Map<Group, Citation[]>(groups.map((group) => [group, []]))
  for (const citation of citations) if (citation.group) byGroup.get(citation.group)?.push(citation)
  const cited = [...byGroup].filter(([, list]) => list.length > 0).sort(([, a], [, b]) => a[0].first - b[0].first)
  const index = new Map(cited.map(([group], i) => [group, i]))
  return cited.map(([{ value, self, candidates }, list]) => {
    const { articles: _, ...named } = value
    const articles = new Map(list.flatMap((one) => one.articles).map((one) => [JSON.stringify(one), one]))
    const meant = (candidates ?? []).flatMap((group) => index.get(group) ?? []).sort((a, b) => a - b)
    return {
      ...named,
      ...(articles.size > 0 && { articles: [...articles.values()] }),
      ...(self && { self }),
      ...(meant.length > 0 && { candidates: meant }),
      mentions: list.flatMap(({ entity }) => entity ?? []),
      references: list
        .filter(({ entity }) => entity === undefined)
        .map(({ first, past, articles }) => ({ first, past, ...(articles.length > 0 && { articles }) })),
    }
  })
}
