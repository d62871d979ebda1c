import { fromRoman } from './date-words.js'
import { keysOf } from './patterns.js'
import type { TokenText } from './token-text.js'
import type { ArticleReference } from './values.js'

type Level = 'point' | 'clause' | 'article' | 'section'
/** The parts of a document, the smallest first. */
const levels: readonly (readonly [level: Level, words: ReadonlySet<string>])[] = [
  ['point', keysOf('điểm|tiết')],
  ['clause', keysOf('khoản')],
  ['article', keysOf('điều')],
  ['section', keysOf('mục|chương|phần|lục')],
]

interface Part {
  readonly rank: number
  readonly numbers: readonly string[]
}

/**
 * The article references in a span. Parts go from the smallest to the largest (`điểm a khoản 5 Điều 22`) or the other way
 * round (`Điều 16 khoản 2`); `khoản 1 và khoản 2 Điều 4` are two references.
 */
export function readArticles(t: TokenText, first: number, past: number): ArticleReference[] {
  const parts = readParts(t, first, past)
  const references: ArticleReference[] = []
  for (let i = 0; i < parts.length; ) {
    const falling = i + 1 < parts.length && parts[i + 1].rank < parts[i].rank
    const group: Part[] = [parts[i++]]
    while (i < parts.length) {
      const last = group[group.length - 1].rank
      if (falling ? parts[i].rank > last : parts[i].rank < last) break
      group.push(parts[i++])
    }
    references.push(...(falling ? nest(group) : nest(group.reverse())))
  }
  return references
}

/** References of a group whose parts fall in rank; a part of the same rank as the one before stands beside it. */
function nest(group: readonly Part[]): ArticleReference[] {
  let open: ArticleReference[] = [{}]
  const done: ArticleReference[] = []
  let last = Number.POSITIVE_INFINITY
  let bases: ArticleReference[] = [{}]
  for (const { rank, numbers } of group) {
    if (rank < last) bases = open
    else done.push(...open)
    open = bases.flatMap((base) => numbers.map((number) => ({ ...base, [levels[rank][0]]: number })))
    last = rank
  }
  return [...done, ...open].sort((a, b) => compare(a, b))
}

function compare(a: ArticleReference, b: ArticleReference): number {
  const keys = (r: ArticleReference) =>
    [r.section, r.article, r.clause, r.point].map((part) => (part ?? '').padStart(6, '0')).join()
  return keys(a) < keys(b) ? -1 : keys(a) > keys(b) ? 1 : 0
}

function readParts(t: TokenText, first: number, past: number): Part[] {
  const parts: Part[] = []
  for (let i = first; i < past; ) {
    const rank = levels.findIndex(([, words]) => words.has(t.key(i)))
    let at = i + 1
    const numbers: string[] = []
    while (rank >= 0 && at < past) {
      const number = numberAt(t, at)
      if (number === undefined) {
        const skip = /^[,"“”-]$|^–$/.test(t.at(at)) || joining.has(t.key(at))
        if (!skip || numberAt(t, at + 1) === undefined || at + 1 >= past) break
        at++
        continue
      }
      if (numbers.length > 0 && t.kind(at) === 'number' && /^(?:19|20)\d\d$/.test(number)) break
      const letter = t.kind(at) === 'number' && t.glued(at + 1) && /^[a-zđ]$/.test(t.at(at + 1)) ? t.at(at + 1) : ''
      numbers.push(number + letter)
      at += letter === '' ? 1 : 2
      if (t.at(at) === '"' || t.at(at) === '”') at++
    }
    if (numbers.length > 0) parts.push({ rank, numbers })
    i = Math.max(i + 1, numbers.length > 0 ? at : i + 1)
  }
  return parts
}
const joining = keysOf('và|đến|hoặc|số|thứ')

function numberAt(t: TokenText, at: number): string | undefined {
  const text = t.at(at)
  const kind = t.kind(at)
  if (kind === 'number' && /^\d{1,4}$/.test(text)) return text
  if (kind === 'code' && /^\d{1,3}[A-ZĐ]$/.test(text)) return text.toLowerCase()
  if (/^[a-zđA-ZĐ]$/.test(text)) return fromRoman(text) > 0 ? text : text.toLowerCase()
  return fromRoman(text) > 0 ? text : undefined
}
