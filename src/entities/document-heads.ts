import { fromRoman } from './date-words.js'
import type { DocumentType } from './document-types.js'
import { documentTypes } from './document-types.js'
import { word } from './patterns.js'
import type { TokenText } from './token-text.js'
import type { ArticleLevel } from './value-articles.js'
import type { DocumentValue } from './values.js'

/** The number that opens a provision: `Điều 5.`, `2.`, `a)`; also `2)`, `2/`, `a.`. */
export interface Head {
  readonly level: ArticleLevel
  readonly number: string
  readonly past: number
}

const article = word('điều')
const section = word('chương|mục|phần')

/** The head of a provision at a token that begins a sentence or a quotation. */
export function headAt(t: TokenText, at: number): Head | undefined {
  if (article(t, at) > 0) {
    const number = numberAt(t, at + 1)
    const ends = number && (!t.has(number.past) || /^[.:]$/.test(t.at(number.past)))
    return ends ? { level: 'article', ...number } : undefined
  }
  if (section(t, at) > 0) {
    const number = fromRoman(t.at(at + 1)) > 0 ? t.at(at + 1) : numberAt(t, at + 1)?.number
    return number === undefined ? undefined : { level: 'section', number, past: at + 2 }
  }
  const number = numberAt(t, at)
  if (number && /^[.)/]$/.test(t.at(number.past)))
    return { level: 'clause', number: number.number, past: number.past + 1 }
  const [, letter] = /^([a-zđ])\)?$/.exec(t.at(at)) ?? []
  if (letter === undefined) return undefined
  if (t.at(at).length === 2) return { level: 'point', number: letter, past: at + 1 }
  return /^[.)/]$/.test(t.at(at + 1)) ? { level: 'point', number: letter, past: at + 2 } : undefined
}

/** `5`, `20a`. */
function numberAt(t: TokenText, at: number): { readonly number: string; readonly past: number } | undefined {
  const text = t.at(at)
  if (/^\d{1,3}[A-Za-zĐđ]$/.test(text)) return { number: text.toLowerCase(), past: at + 1 }
  if (!/^\d{1,3}$/.test(text)) return undefined
  const letter = t.glued(at + 1) && /^[a-zđ]$/.test(t.at(at + 1))
  return letter ? { number: text + t.at(at + 1), past: at + 2 } : { number: text, past: at + 1 }
}

/** The head of an official text lies in so many sentences. */
const headSentences = 40

const so = word('số')

/**
 * What a text says that it is itself: the document whose number stands on a line of its own (`Số: 15/2020/NĐ-CP`, `Luật số:
 * 103/2016/QH13`), with the type (`NGHỊ ĐỊNH`) and, of a law, the name below it, or a law by its name alone on a line in capitals.
 * @param values the citations of the text by their first token
 */
export function ownDocument(t: TokenText, values: ReadonlyMap<number, DocumentValue>): DocumentValue | undefined {
  const { sentenceAt } = t.tokens
  let numbered: DocumentValue | undefined
  let named: DocumentValue | undefined
  const last = Math.min(headSentences, sentenceAt.length - 1)
  for (let s = 0; s < last && !(numbered && named); s++) {
    t.enter(s)
    numbered ??= numberLine(t, values)
    const type = typeLine(t)
    if (type && type.cited !== 'law') named ??= { type: type.name }
    if (type?.cited === 'law' && s + 1 < last) {
      t.enter(s + 1)
      if (inCapitals(t)) named ??= { type: type.name, title: t.slice(t.floor, t.limit).replace(/\s+/g, ' ') }
      t.enter(s)
    }
    const whole = values.get(t.floor)
    if (whole?.title !== undefined && /uật$/.test(whole.type ?? '') && inCapitals(t)) named ??= whole
  }
  if (numbered) return { ...numbered, ...named }
  return named?.title === undefined ? undefined : named
}

function numberLine(t: TokenText, values: ReadonlyMap<number, DocumentValue>): DocumentValue | undefined {
  const type = documentTypes.match(t, t.floor)
  const number = so(t, type?.past ?? t.floor)
  if (number < 0 || (type && t.at(number) !== ':')) return undefined
  const value = values.get(type ? t.floor : t.at(number) === ':' ? number + 1 : number)
  return value?.number === undefined || value.symbol === undefined ? undefined : value
}

function typeLine(t: TokenText): DocumentType | undefined {
  const type = documentTypes.match(t, t.floor)
  return type && type.past === t.limit && inCapitals(t) ? type.value : undefined
}

function inCapitals(t: TokenText): boolean {
  const line = t.slice(t.floor, Math.min(t.limit, t.floor + 40))
  return line === line.toUpperCase() && line !== line.toLowerCase()
}
