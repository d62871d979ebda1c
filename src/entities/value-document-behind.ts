import { type EntityTable, entityLabels } from '../columns.js'
import { issuerOf } from './issuers.js'
import { either, maybe, seq, word, written } from './patterns.js'
import type { TokenText } from './token-text.js'
import { readDate } from './value-date.js'

const dateLabel = entityLabels.indexOf('date')
const organization = entityLabels.indexOf('organization')

/** No title is longer, in UTF-16 units. */
const longestTitle = 600

const link = seq(
  maybe(written(',')),
  maybe(seq(maybe(word('được')), either(seq(word('ban'), word('hành')), word('ký')))),
  maybe(word('vào')),
)
const ofBody = seq(maybe(written(',')), word('của'))
const about = seq(maybe(written(',')), maybe(seq(word('về'), maybe(word('việc')))))

/** What follows a citation directly: its day of issue, the body behind `của`, a title in quotation marks. */
export function readBehind(
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
  } else if (of > 0) {
    // `của NHNN`, `của UBND`: the letters of a body
    const body = /^\p{Lu}{2,}$/u.test(t.at(of)) ? issuerOf(t.at(of)) : undefined
    if (body !== undefined) result.issuer = body
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
