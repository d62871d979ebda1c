import type { EntityTable } from '../columns.js'
import {
  codeInitials,
  type DocumentType,
  documentTypes,
  shortTypes,
  treatyInitials,
  typeOfSymbol,
} from './document-types.js'
import { issuerOf } from './issuers.js'
import { word } from './patterns.js'
import { isBrokenBody } from './shapes/document-number.js'
import { sessionOf } from './shapes/document-session.js'
import type { TokenText } from './token-text.js'
import { readArticles } from './value-articles.js'
import { readBehind } from './value-document-behind.js'
import type { DocumentValue } from './values.js'

/** The value of the citation `i`: what stands in the span, the date and quoted title behind it, and who issued it. */
export function readDocument(t: TokenText, entities: EntityTable, i: number): DocumentValue {
  const first = entities.first[i]
  const past = entities.past[i]
  const articles = readArticles(t, first, past)
  const inside = ofInitials(t, first) ?? readInside(t, first, past)
  const behind = readBehind(t, entities, i)
  const type = inside.type ?? (inside.symbol ? typeOfSymbol(inside.symbol) : undefined)
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
const numberForm = /^(\d+(?:\.\d+)?[a-zđA-ZĐ]?(?:-(?!(?:19|20)\d\d\/)\d+)?)(?:[-/]((?:19|20)\d\d))?(?:[-/](.+))?$/

/** `10-MT:2015/BTNMT`, of a technical standard. */
const standardForm = /^(\d+(?:-[\dA-Z]+)?):((?:19|20)\d\d)(?:\/(.+))?$/

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
    if (digits && /^\d/.test(t.at(at)) && !inArticle(t, at - 1) && lawWord(t, at + 1) < 0) break
    if (isPart(t, at) && at > nameStart) break
  }
  const named =
    (head.type?.cited === 'law' || head.type?.cited === 'treaty' || head.type?.name === 'Điều lệ') && at > nameStart
  if (named) {
    const title = t
      .slice(nameStart, at)
      .replace(at < past ? /(?:^|\s+|,\s*)(?:số:?|năm)$/iu : /\s+năm$/iu, '')
      .replace(/\s*\([^)]*\)?\s*$/, '')
      .replace(/\s+sửa đổi$/i, '')
      .replace(/[\s,]+$/, '')
      .replace(/\s+/g, ' ')
    if (title !== '') result.title = title
  }
  if (at >= past || isPart(t, at)) return result
  let end = at + 1
  while (
    end < past &&
    (/^[-–/.:]$/.test(t.at(end)) ||
      /^[-–/:]$/.test(t.at(end - 1)) ||
      (t.glued(end) && /^[a-zđ]$/.test(t.at(end))) ||
      isBrokenBody(t.at(end - 1), t.at(end)))
  )
    end++
  const code = t.slice(at, end).replace(/\s+/g, '').replace(/[–—−]/g, '-').replaceAll('Ð', 'Đ')
  const form = standardForm.exec(code) ?? numberForm.exec(code)
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
/** `của 15 luật` is no number of a document. */
const lawWord = word('luật')
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

/** `(UNCLOS)` */
function ofInitials(t: TokenText, first: number): Inside | undefined {
  const [type, title] = treatyInitials.match(t, first)?.value ?? []
  return t.at(first - 1) === '(' && type !== undefined && title !== undefined ? { type, title } : undefined
}

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
    const type = documentTypes.match(t, i) ?? shortTypes.match(t, i)
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
