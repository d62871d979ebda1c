import { foldSyllables } from '../letters/tones.js'
import { plain } from './issuers.js'
import type { DocumentValue } from './values.js'

/** A citation that names its document, by its place in the entity table. */
export interface Mention {
  readonly entity: number
  readonly value: DocumentValue
}

/** The mentions of one document. */
export interface Group {
  value: DocumentValue
  readonly mentions: number[]
  /** The document that the text itself is. */
  self?: true
  /** Groups that a short form may mean, where it may mean several. */
  candidates?: readonly Group[]
}

/**
 * Mentions by document. Two are of one document when their type and number (or name, or session) agree and nothing else in them
 * differs; a short form (`Chỉ thị 05`, `Luật BHYT`) joins the only full form that it can be, before or behind it, and stays by itself,
 * with its candidates, where there are several. Linear: each mention is compared with at most `mostAlike` others.
 */
export function groupMentions(mentions: readonly Mention[]): Group[] {
  const byKey = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const key = keyOf(mention.value)
    const list = byKey.get(key)
    if (list) list.push(mention)
    else byKey.set(key, [mention])
  }
  const groups: Group[] = []
  for (const list of byKey.values()) groups.push(...groupsOf(list))
  return joinInitials(groups)
}

/** Puts what `from` holds into `to`. */
export function joinGroups(to: Group, from: Group): void {
  to.mentions.push(...from.mentions)
  to.value = { ...from.value, ...to.value }
}

/** What two citations of one document share in any form. */
function keyOf({ type = '', number, title, session, symbol }: DocumentValue): string {
  const head = foldSyllables(type)
  if (number !== undefined) return `${head} ${number.replace(/^0+(?=\d)/, '').toLowerCase()}`
  if (session !== undefined) return `${head} ${foldSyllables(session)}`
  if (title !== undefined) return `${head} ${nameKey(title)}`
  return `${head} ${symbol ?? ''}`
}

/** `Phòng, chống tham nhũng` and `phòng chống tham nhũng` are one name; `của Liên hợp quốc về …` is one without `của`. */
export function nameKey(title: string): string {
  return foldSyllables(title.replace(/^của /i, '')).replace(/[\s,]+/g, ' ')
}

/** Full forms first; then short ones, each into the only group that it fits. */
function groupsOf(list: readonly Mention[]): Group[] {
  const groups: Group[] = []
  const byDescription = new Map<string, Group>()
  const byWeight = [...list].sort((a, b) => weight(b.value) - weight(a.value) || a.entity - b.entity)
  for (const { entity, value } of byWeight) {
    const description = describe(value)
    const fits = byDescription.has(description) ? [byDescription.get(description)!] : fitting(groups, value)
    let group = fits.length === 1 ? fits[0] : undefined
    if (group) {
      group.mentions.push(entity)
      group.value = { ...value, ...group.value }
    } else {
      group = { value, mentions: [entity], ...(fits.length > 1 && { candidates: fits }) }
      groups.push(group)
    }
    byDescription.set(description, group)
  }
  return groups
}

function fitting(groups: readonly Group[], value: DocumentValue): Group[] {
  return groups.length > mostAlike
    ? []
    : groups.filter((group) => group.candidates === undefined && agree(group.value, value))
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

/** `QĐ/TU`, `QĐ-TU`, `qđ-tu`, `QDTU` are one symbol. */
function shape(field: string | number | undefined): string {
  return field === undefined ? '' : plain(String(field)).replace(/[-/.]/g, '')
}

function agree(a: DocumentValue, b: DocumentValue): boolean {
  return distinguishing.every(
    (name) => a[name] === undefined || b[name] === undefined || shape(a[name]) === shape(b[name]),
  )
}

/** `Luật BHYT` joins `Luật Bảo hiểm y tế`, where only one law of the text has these initials and none says another year. */
function joinInitials(groups: readonly Group[]): Group[] {
  const byInitials = new Map<string, Group[]>()
  const key = ({ type }: DocumentValue, initials: string) => `${type} ${initials}`
  for (const group of groups) {
    const { title, type } = group.value
    if (title === undefined || isInitials(title) || !/uật$/.test(type ?? '')) continue
    const at = key(group.value, initialsOf(title))
    const list = byInitials.get(at)
    if (list) list.push(group)
    else byInitials.set(at, [group])
  }
  return groups.filter((group) => {
    const { title } = group.value
    if (title === undefined || !isInitials(title)) return true
    const alike = byInitials.get(key(group.value, title)) ?? []
    if (alike.length > mostAlike) return true
    const full = alike.filter(({ value }) => agree(value, group.value))
    if (full.length !== 1) return true
    joinGroups(full[0], group)
    return false
  })
}

const isInitials = (title: string) => /^\p{Lu}{2,}$/u.test(title)

/** `Bảo hiểm y tế`: BHYT. */
export function initialsOf(title: string): string {
  return title
    .split(/[\s,]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}
