import { type EntityTable, entityLabels, type TokenTable } from '../columns.js'
import { foldSyllables } from '../letters/tones.js'
import { entityValue } from './value.js'
import type { ArticleReference, DocumentValue } from './values.js'

/** A document with everything that the text says of it. */
export interface CitedDocument extends DocumentValue {
  /** Indexes into the entity table, in order. */
  readonly mentions: readonly number[]
}

interface Mention {
  readonly entity: number
  readonly value: DocumentValue
}
interface Group {
  value: DocumentValue
  readonly mentions: number[]
  /** By what they say, each once. */
  readonly articles: Map<string, ArticleReference>
}

const label = entityLabels.indexOf('document')

/**
 * The documents that a text cites, each once, in order of first mention. Two citations are of one document when their type and number
 * (or name, or session) agree and nothing else in them differs; a short form (`Chỉ thị 05`) joins the only full form that it can
 * be, before or behind it, and stays by itself where there are several. An article that names no document is left out.
 * Linear in the citations: each is compared with at most `mostAlike` others.
 */
export function linkDocuments(text: string, tokens: TokenTable, entities: EntityTable): CitedDocument[] {
  const mentions: Mention[] = []
  for (let e = 0; e < entities.length; e++) {
    if (entities.label[e] !== label) continue
    const value = entityValue(text, tokens, entities, e) as DocumentValue
    if (value.type !== undefined) mentions.push({ entity: e, value })
  }
  const byKey = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const key = keyOf(mention.value)
    const list = byKey.get(key)
    if (list) list.push(mention)
    else byKey.set(key, [mention])
  }
  const groups: Group[] = []
  for (const list of byKey.values()) groups.push(...groupsOf(list))
  return groups
    .map(({ value, articles, mentions: indexes }) => ({
      ...value,
      ...(articles.size > 0 && { articles: [...articles.values()] }),
      mentions: indexes.sort((a, b) => a - b),
    }))
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
function groupsOf(list: readonly Mention[]): Group[] {
  const groups: Group[] = []
  const byDescription = new Map<string, Group>()
  const byWeight = [...list].sort((a, b) => weight(b.value) - weight(a.value) || a.entity - b.entity)
  for (const { entity, value } of byWeight) {
    const description = describe(value)
    const group = byDescription.get(description) ?? onlyFit(groups, value)
    if (group) {
      group.mentions.push(entity)
      group.value = { ...value, ...group.value }
    }
    const joined = group ?? { value, mentions: [entity], articles: new Map() }
    for (const article of value.articles ?? []) joined.articles.set(JSON.stringify(article), article)
    if (!group) groups.push(joined)
    byDescription.set(description, joined)
  }
  return groups
}

function onlyFit(groups: readonly Group[], value: DocumentValue): Group | undefined {
  if (groups.length > mostAlike) return undefined
  const fits = groups.filter((group) => agree(group.value, value))
  return fits.length === 1 ? fits[0] : undefined
}

/** Of more documents with one type and number, a short form is not looked for. */
const mostAlike = 50

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
