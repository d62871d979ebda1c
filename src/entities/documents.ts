import { type EntityTable, entityLabels, type TokenTable } from '../columns.js'
import { foldSyllables } from '../letters/tones.js'
// biome-ignore lint/suspicious/noShadowRestrictedNames: the stage is named by its verb
import { valueOf } from './value.js'
import type { ArticleReference, DocumentValue } from './values.js'

/** A document with everything that the text says of it. */
export interface CitedDocument extends DocumentValue {
  /** Indexes into the entity table, in order. */
  readonly mentions: readonly number[]
}

interface Group {
  value: DocumentValue
  readonly mentions: number[]
}

const label = entityLabels.indexOf('document')

/**
 * The documents that a text cites, each once, in order of first mention. Two citations are of one document when their type and number
 * (or name, or session) agree and nothing else in them differs; a short form (`Chỉ thị 05`) joins the only full form that it can
 * be, before or behind it, and stays by itself where there are several. An article that names no document is left out.
 * Linear in the citations, but for those of one type and number, which are compared with each other.
 */
export function linkDocuments(text: string, tokens: TokenTable, entities: EntityTable): CitedDocument[] {
  const mentions: { entity: number; value: DocumentValue }[] = []
  for (let e = 0; e < entities.length; e++) {
    if (entities.label[e] !== label) continue
    const value = valueOf(text, tokens, entities, e) as DocumentValue
    if (value.type !== undefined) mentions.push({ entity: e, value })
  }
  const byKey = new Map<string, { entity: number; value: DocumentValue }[]>()
  for (const mention of mentions) {
    const key = keyOf(mention.value)
    const list = byKey.get(key)
    if (list) list.push(mention)
    else byKey.set(key, [mention])
  }
  const groups: Group[] = []
  for (const list of byKey.values()) groups.push(...groupsOf(list))
  return groups
    .map(({ value, mentions: indexes }) => ({ ...value, mentions: indexes.sort((a, b) => a - b) }))
    .sort((a, b) => a.mentions[0] - b.mentions[0])
}

/** What two citations of one document share in any form. */
function keyOf({ type = '', number, title, session, symbol }: DocumentValue): string {
  const head = foldSyllables(type)
  if (number !== undefined) return `${head} ${number.replace(/^0+(?=\d)/, '').toLowerCase()}`
  if (session !== undefined) return `${head} ${foldSyllables(session)}`
  if (title !== undefined) return `${head} ${foldSyllables(title).replace(/[\s,]+/g, ' ')}`
  return `${head} ${symbol ?? ''}`
}

/** Full forms first; then short ones, each into the only group that it fits. */
function groupsOf(list: readonly { entity: number; value: DocumentValue }[]): Group[] {
  const groups: Group[] = []
  const byWeight = [...list].sort((a, b) => weight(b.value) - weight(a.value) || a.entity - b.entity)
  for (const { entity, value } of byWeight) {
    const fits = groups.filter((group) => agree(group.value, value))
    if (fits.length === 1) {
      fits[0].mentions.push(entity)
      fits[0].value = join(fits[0].value, value)
    } else {
      const same = fits.find(
        (group) => weight(group.value) === weight(value) && describe(group.value) === describe(value),
      )
      if (same) same.mentions.push(entity)
      else groups.push({ value, mentions: [entity] })
    }
  }
  return groups
}

const distinguishing = ['symbol', 'year', 'date', 'term'] as const

function weight(value: DocumentValue): number {
  return distinguishing.reduce((sum, name) => sum + (value[name] === undefined ? 0 : name === 'symbol' ? 2 : 1), 0)
}

function describe(value: DocumentValue): string {
  return distinguishing.map((name) => shape(value[name])).join()
}

/** `QĐ/TU` and `QĐ-TU` are one symbol. */
function shape(field: string | number | undefined): string {
  return field === undefined ? '' : String(field).replace(/[-/.]/g, '-')
}

function agree(a: DocumentValue, b: DocumentValue): boolean {
  return distinguishing.every(
    (name) => a[name] === undefined || b[name] === undefined || shape(a[name]) === shape(b[name]),
  )
}

function join(a: DocumentValue, b: DocumentValue): DocumentValue {
  const articles = distinct([...(a.articles ?? []), ...(b.articles ?? [])])
  return { ...b, ...a, ...(articles.length > 0 && { articles }) }
}

function distinct(articles: readonly ArticleReference[]): ArticleReference[] {
  return [...new Map(articles.map((article) => [JSON.stringify(article), article])).values()]
}
