import { type EntityTable, entityLabels, type TokenTable } from '../columns.js'
import type { Valued } from './citation-reader.js'
import { type Citation, CitationWalk } from './citation-walk.js'
import { readAliases } from './document-aliases.js'
import { type Group, groupMentions, joinGroups, nameKey } from './document-groups.js'
import { ownDocument } from './document-heads.js'
import { Place } from './document-place.js'
import { plain } from './issuers.js'
import { TokenText } from './token-text.js'
import { readDocument } from './value-document.js'
import type { ArticleReference, DocumentValue } from './values.js'

/** Where a text stands: `khoản 2 Điều này`, `Luật này` and articles of no document are read from here. */
export interface DocumentPosition extends ArticleReference {
  readonly document?: DocumentValue
}

export interface Citations {
  readonly groups: readonly Group[]
  /** In text order. */
  readonly citations: readonly Citation[]
}

const label = entityLabels.indexOf('document')

/**
 * The citations of a text, each with its document and article: those that are entities, and those that point (`Nghị định này`, `khoản
 * 2 Điều này`, aliases). The text's own document is the one of `position` or of its head; articles of no document are its own,
 * or those of the document that the provision amends. Linear.
 */
export function resolveCitations(
  text: string,
  tokens: TokenTable,
  entities: EntityTable,
  position: DocumentPosition = {},
): Citations {
  const t = new TokenText(text, tokens)
  const values = new Map<number, DocumentValue>()
  const documents: Valued[] = []
  for (let e = 0; e < entities.length; e++) {
    if (entities.label[e] !== label) continue
    t.enterAt(entities.first[e])
    const value = readDocument(t, entities, e)
    values.set(entities.first[e], value)
    documents.push({ entity: e, first: entities.first[e], past: entities.past[e], value })
  }
  const typed = documents.filter(({ value }) => value.type !== undefined)
  const groups = groupMentions(typed)
  const { document: given, ...at } = position
  const own = ownGroup(groups, given ?? ownDocument(t, values))
  if (documents.length === 0 && !own) return { groups: [], citations: [] }
  const groupOf = new Map(
    [...groups, ...(own ? [own] : [])].flatMap((group) => group.mentions.map((entity) => [entity, group] as const)),
  )
  const aliases = readAliases(t, typed, groupOf)
  const walk = new CitationWalk(t, groupOf, aliases, new Place(own, at))
  let next = 0
  for (let s = 0; s + 1 < tokens.sentenceAt.length; s++) {
    const from = next
    while (next < documents.length && documents[next].first < tokens.sentenceAt[s + 1]) next++
    t.enter(s)
    walk.sentence(s, documents.slice(from, next))
  }
  return { groups: [...new Set([...(own ? [own] : []), ...groupOf.values()])], citations: walk.citations }
}

/** The group of the text's own document, where everything is put that cites it by number or name. */
function ownGroup(groups: Group[], value: DocumentValue | undefined): Group | undefined {
  if (!value) return undefined
  const [own = { value, mentions: [] }, ...others] = groups.filter((group) => isOwn(group.value, value))
  for (const other of others) joinGroups(own, other)
  own.value = { ...own.value, ...value }
  own.self = true
  return own
}

function isOwn({ type, number, symbol, title, year }: DocumentValue, own: DocumentValue): boolean {
  if (type !== own.type || (year !== undefined && own.year !== undefined && year !== own.year)) return false
  if (number !== undefined)
    return number === own.number && (!symbol || !own.symbol || plain(symbol) === plain(own.symbol))
  return title !== undefined && own.title !== undefined && nameKey(title) === nameKey(own.title)
}
