import { type EntityTable, entityLabels } from '../columns.js'
import { codeInitials, type DocumentType, documentTypes, typeOfLetters } from './document-types.js'
import { issuerOf } from './issuers.js'
import { either, maybe, seq, word, written } from './patterns.js'
import { sessionOf } from './shapes/document-session.js'
import type { TokenText } from './token-text.js'
import { readArticles } from './value-articles.js'
import { readDate } from './value-date.js'
import type { DocumentValue } from './values.js'

const dateLabel = entityLabels.indexOf('date')
const organization = entityLabels.indexOf('organization')

/** No title is longer, in UTF-16 units. */
const longestTitle = 600

/** The value of the citation `i`: what stands in the span, the date and quoted title behind it, and who issued it. */
export function readDocument(t: TokenText, entities: EntityTable, i: number): DocumentValue {
  const first = entities.first[i]
  const past = entities.past[i]
  const articles = readArticles(t, first, past)
  const inside = readInside(t, first, past)
  const behind = readBehind(t, entities, i)
  const letters = inside.symbol?.split(/[-/]/)[0] ?? ''
  const type = inside.type ?? (Object.hasOwn(typeOfLetters, letters) ? typeOfLetters[letters] : undefined)
  const issuer = behind.issuer ?? (inside.symbol ? issuerOf(inside.symbol) : undefined) ?? inside.issuer
  const year = inside.year ?? (behind.date && inside.number ? Number(behind.date.slice(0, 4)) : undefined)
  const title = inside.title ?? behind.title
  return {
    ...(type !== undefined && { type }),
    ...(inside.number !== undefined && { number: inside.number }),
    ...(inside.symbol !== undefined && { symbol: inside.symbol }),
    ...(year !== undefined && { year }),
    ...(issuer !== undefined && { issuer }),
    ...(behind.date !== undefined && { date: behind.date }),
    ...(title !== undefined && { title }),
    ...(inside.session !== undefined && { session: inside.session }),
    ...(inside.term !== undefined && { term: inside.term }),
    ...(articles.length > 0 && { articles }),
  }
}

interface Inside {
  type?: string
  number?: string
  symbol?: string
  year?: number
  title?: string
  session?: string
  term?: string
  issuer?: string
}

/** `15/2020/NĐ-CP`, `1972-QĐ/TU`, `35/2018/QH14`, `24/2014`, `05`, `30a`. */
const numberForm = /^(\d+(?:\.\d+)?[a-zđA-ZĐ]?(?:-\d+)?)(?:\/((?:19|20)\d\d))?(?:[-/](.+))?$/

function readInside(t: TokenText, first: number, past: number): Inside {
  const result: Inside = {}
  const head = headOf(t, first, past)
  let at = head.past
  if (head.type) {
    result.type = head.type.name
    if (head.type.issuer) result.issuer = head.type.issuer
    if (head.title) result.title = head.title
    const session = sessionOf(t, at)
    if (session && session.past <= past) {
      result.session = session.name
      if (session.term) result.term = session.term
      result.issuer = session.name.startsWith('Đại hội') ? 'Đại hội Đảng' : 'Ban Chấp hành Trung ương Đảng'
      return result
    }
  }
  const nameStart = at
  for (; at < past; at++) {
    const kind = t.kind(at)
    const digits = kind === 'number' || kind === 'document' || kind === 'date' || kind === 'code'
    if (digits && /^\d/.test(t.at(at)) && !inArticle(t, at - 1)) break
    if (isPart(t, at) && at > nameStart) break
  }
  const named =
    (head.type?.cited === 'law' || head.type?.cited === 'treaty' || head.type?.name === 'Điều lệ') && at > nameStart
  if (named) {
    const title = t
      .slice(nameStart, at)
      .replace(/(?:^|\s+|,\s*)(?:số|năm)$/iu, '')
      .replace(/\s*\([^)]*\)?\s*$/, '')
      .replace(/[\s,]+$/, '')
      .replace(/\s+/g, ' ')
    if (title !== '') result.title = title
  }
  if (at >= past || isPart(t, at)) return result
  let end = at + 1
  while (
    end < past &&
    (/^[-–/.]$/.test(t.at(end)) || /^[-–/]$/.test(t.at(end - 1)) || (t.glued(end) && /^[a-zđ]$/.test(t.at(end))))
  )
    end++
  const form = numberForm.exec(t.slice(at, end).replace(/\s+/g, '').replaceAll('–', '-'))
  if (!form) return result
  const [, number, year, symbol] = form
  if (year === undefined && symbol === undefined && isYear(t, at, nameStart, named)) result.year = Number(number)
  else {
    result.number = number
    if (year !== undefined) result.year = Number(year)
    if (symbol !== undefined) result.symbol = symbol
    for (let i = end; i < past; i++)
      if (result.year === undefined && /^(?:19|20)\d\d$/.test(t.at(i))) result.year = Number(t.at(i))
  }
  return result
}

const so = word('số')
const yearWord = word('năm')
function isYear(t: TokenText, at: number, nameStart: number, named: boolean): boolean {
  return (
    /^(?:1[89]|20)\d\d$/.test(t.at(at)) &&
    (named || nameStart === at || yearWord(t, at - 1) > 0) &&
    so(t, at - 1) < 0 &&
    t.at(at - 1) !== ':'
  )
}

const codeType: DocumentType = { name: 'Bộ luật', cited: 'law', bare: false, issuer: 'Quốc hội' }

/** The type word, behind the articles: a part of a document is no type. */
function headOf(t: TokenText, first: number, past: number): { type?: DocumentType; title?: string; past: number } {
  for (let i = first; i < past; i++) {
    const code = t.at(i).length > 3 ? codeInitials.match(t, i) : undefined
    if (code)
      return {
        type: codeType,
        title: code.value.slice(8),
        past: code.past,
      }
    const type = documentTypes.match(t, i)
    if (type && type.past <= past) return { type: type.value, past: type.past }
  }
  return { past: first }
}

const partWord = word('điểm|khoản|điều|mục|chương|phần|tiết')
function isPart(t: TokenText, at: number): boolean {
  return (
    partWord(t, at) > 0 && (t.kind(at + 1) === 'number' || t.kind(at + 1) === 'code' || /^[a-zđ]$/i.test(t.at(at + 1)))
  )
}
const inArticle = (t: TokenText, at: number) => partWord(t, at) > 0

const link = seq(
  maybe(written(',')),
  maybe(seq(maybe(word('được')), either(seq(word('ban'), word('hành')), word('ký')))),
  maybe(word('vào')),
)
const ofBody = seq(maybe(written(',')), word('của'))
const about = seq(maybe(written(',')), maybe(seq(word('về'), maybe(word('việc')))))

/** What follows a citation directly: its day of issue, the body behind `của`, a title in quotation marks. */
function readBehind(
  t: TokenText,
  entities: EntityTable,
  i: number,
): { date?: string; issuer?: string; title?: string } {
  const result: { date?: string; issuer?: string; title?: string } = {}
  let at = entities.past[i]
  let next = i + 1
  const start = link(t, at)
  if (next < entities.length && entities.first[next] === start && entities.label[next] === dateLabel && t.has(start)) {
    const value = readDate(t, start, entities.past[next])
    if (value?.precision === 'day' && value.start === value.end && /^\d{4}-\d\d-\d\d$/.test(value.start)) {
      result.date = value.start
      at = entities.past[next]
      next++
    }
  }
  const of = ofBody(t, at)
  if (of > 0 && next < entities.length && entities.first[next] === of && entities.label[next] === organization) {
    result.issuer = t.slice(of, entities.past[next]).replace(/\s+/g, ' ')
    at = entities.past[next]
  }
  const title = t.has(at) ? quotedAt(t, about(t, at)) : undefined
  if (title !== undefined) result.title = title
  return result
}

const quotes: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '‘': '’' }

/** The text in the quotation marks that open at a token; marks in it are skipped, and it stays in its line. */
function quotedAt(t: TokenText, at: number): string | undefined {
  const open = t.at(at)
  const close = Object.hasOwn(quotes, open) ? quotes[open] : undefined
  if (close === undefined) return undefined
  const start = t.tokens.end[at]
  const limit = Math.min(t.text.length, start + longestTitle)
  for (let i = start, depth = 1; i < limit; i++) {
    const unit = t.text[i]
    if (unit === '\n') return undefined
    if (unit === close && --depth === 0) return t.text.slice(start, i).trim().replace(/\s+/g, ' ') || undefined
    if (unit === open && open !== close) depth++
  }
  return undefined
}
