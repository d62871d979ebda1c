import { type DocumentType, documentTypes } from './document-types.js'
import { comma, either, many, maybe, type Pattern, Phrases, phrase, seq, word, written } from './patterns.js'
import { articles } from './shapes/document-articles.js'
import type { TokenText } from './token-text.js'
import type { ArticleLevel } from './value-articles.js'

/** What points to a document, or to a part of one, without a number or name: `Quy định này`, `khoản 2 Điều này`, `các luật trên`. */
export interface Pointer {
  readonly past: number
  /** The type of document pointed to; none for `văn bản này`, any document. */
  readonly type?: DocumentType
  /** The part pointed to, `điều` in `khoản 2 Điều này`: a part of the place where the words stand. */
  readonly level?: ArticleLevel
  /** `này` may mean the document that the words stand in; `trên`, `đó` never do. */
  readonly here: boolean
  /** How many documents are meant, where it says so: `hai nghị quyết này`, `các nghị quyết này` (any number). */
  readonly count: number
}

const levels = new Phrases<ArticleLevel>([
  ['điểm', 'point'],
  ['khoản', 'clause'],
  ['điều', 'article'],
  ['mục', 'section'],
  ['chương', 'section'],
  ['phần', 'section'],
  ['phụ lục', 'annex'],
])

const here: Pattern = word('này')
/** `nói trên`, `đó`: of these `trên` alone is a preposition, too, where words follow that it may govern. */
const above = either(
  phrase('nói trên'),
  phrase('nêu trên'),
  phrase('kể trên'),
  phrase('trên đây'),
  phrase('đã nêu'),
  phrase('vừa nêu'),
  word('đó|ấy'),
)
const alone = word('trên')
const clear = word('đã|được|là|có|cũng|sẽ|nêu|quy|còn|và|để|thì|bị|do|không|vẫn|đều|của|cho')

function deictic(t: TokenText, at: number): { readonly past: number; readonly here: boolean } | undefined {
  const near = here(t, at)
  if (near > 0) return { past: near, here: true }
  const far = above(t, at)
  if (far > 0) return { past: far, here: false }
  const on = alone(t, at)
  const ends = on > 0 && (!t.has(on) || t.kind(on) === 'punctuation' || clear(t, on) > 0)
  return ends ? { past: on, here: false } : undefined
}

/** `pháp luật này`, `kỷ luật này` name no law. */
const notLaw = word('pháp|kỷ|kỉ|dự')

/** What is pointed to by the words that begin at a token: `Nghị định này`, `Điều này`. */
export function pointerAt(t: TokenText, at: number): Pointer | undefined {
  const level = levels.match(t, at)
  const near = level ? here(t, level.past) : -1
  if (level && near > 0) return { past: near, level: level.value, here: true, count: 1 }
  const type = notLaw(t, at - 1) < 0 ? documentTypes.match(t, at) : undefined
  const which = type && deictic(t, type.past)
  if (!which) return undefined
  const named = type.value.name === 'Văn bản' ? {} : { type: type.value }
  return { ...which, ...named, count: countBefore(t, at) }
}

const counts = new Map([
  ['các', Number.POSITIVE_INFINITY],
  ['những', Number.POSITIVE_INFINITY],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['2', 2],
  ['3', 3],
  ['4', 4],
])
const countBefore = (t: TokenText, at: number) => counts.get(t.at(at - 1).toLowerCase()) ?? 1

const issued = phrase('ban hành')
/** What is issued with another document: `Quy định về nuôi ong ban hành kèm theo Quyết định …`. */
const annexed: Pattern = seq(
  documentTypes.pattern,
  many((t, at) => (t.kind(at) === 'syllable' && issued(t, at) < 0 ? at + 1 : -1), 30),
)

/** `Điều 20 (Chế độ báo cáo) | Nghị định …`: the name of a part. */
const heading = seq(
  written('('),
  many((t, at) => (t.has(at) && !/^[()]$/.test(t.at(at)) ? at + 1 : -1), 30, 1),
  written(')'),
)
/** `Phụ lục XI hướng dẫn khảo sát giá, vật liệu | ban hành kèm theo …` */
const named = seq(
  many(
    (t, at) => ((t.kind(at) === 'syllable' || t.at(at) === ',') && issued(t, at) < 0 && by(t, at) < 0 ? at + 1 : -1),
    30,
    1,
  ),
  phrase('ban hành kèm theo'),
)
const by = word('theo')

/** The words between a part and what it is a part of: `Phụ lục II ban hành kèm theo …`, `Điều 5 của …`. */
export const partLink: Pattern = seq(
  maybe(comma),
  maybe(heading),
  maybe(either(word('của|tại|thuộc'), seq(maybe(annexed), maybe(phrase('ban hành')), phrase('kèm theo')), named)),
)

/** Parts without a document: `khoản 2`, `các điểm a, b khoản 1`. */
export const parts: Pattern = articles

/** The words that a pointer or a part begins with, under look-up. */
export const pointerWords: ReadonlySet<string> = new Set([...levels.firstKeys, ...documentTypes.firstKeys])
