import { syllableKey } from '../letters/tones.js'
import { fromRoman } from './date-words.js'
import { keysOf, word } from './patterns.js'
import type { TokenText } from './token-text.js'
import type { ArticleReference } from './values.js'

/** The parts of a document, the smallest first. */
export const articleLevels = ['point', 'clause', 'article', 'section', 'annex'] as const
export type ArticleLevel = (typeof articleLevels)[number]
const levels: readonly (readonly [level: ArticleLevel, words: ReadonlySet<string>])[] = [
  ['point', keysOf('điểm|tiết')],
  ['clause', keysOf('khoản')],
  ['article', keysOf('điều')],
  ['section', keysOf('mục|chương|phần')],
  ['annex', keysOf('lục')],
]

const articleRank = levels.findIndex(([level]) => level === 'article')

interface Part {
  readonly rank: number
  readonly numbers: readonly string[]
  /** What stands between the part before and this one: nothing (or `của`), a comma, or a word or sign that lists. */
  readonly gap: 'none' | 'comma' | 'list'
}

/**
 * The article references in a span. Parts go from the smallest to the largest (`điểm a khoản 5 Điều 22`) or the other way
 * round (`Điều 16 khoản 2`); `khoản 1 và khoản 2 Điều 4` are two references, and so are `khoản 1, điểm b khoản 2 Điều 4`.
 */
export function readArticles(t: TokenText, first: number, past: number): ArticleReference[] {
  const parts = readParts(t, first, past)
  const holders = holdersOf(parts)
  const isHolder = new Set(holders)
  const full: ArticleReference[][] = []
  const read = (i: number): ArticleReference[] => {
    const bases = holders[i] < 0 ? [{}] : (full[holders[i]] ?? read(holders[i]))
    full[i] = bases.flatMap((base) =>
      parts[i].numbers.map((number) => ordered({ ...base, [levels[parts[i].rank][0]]: number })),
    )
    return full[i]
  }
  return parts.flatMap((_, i) => (isHolder.has(i) ? [] : read(i)))
}

/** For each part the one that it stands in, by index, or −1. */
function holdersOf(parts: readonly Part[]): number[] {
  const holders: number[] = Array(parts.length).fill(-1)
  const rises = (i: number) =>
    i + 1 < parts.length && parts[i + 1].rank > parts[i].rank && joins(parts[i].rank, parts[i + 1].gap)
  for (let i = parts.length - 1; i >= 0; i--) {
    if (rises(i)) holders[i] = i + 1
    else {
      // `khoản 1, điểm a và điểm b khoản 2 Điều 5`: with the next part of its own rank, where the words between rise to that.
      let next = i + 1
      const leads = (k: number) => rises(k) || parts[k + 1]?.rank === parts[k].rank
      while (next < parts.length && parts[next].rank < parts[i].rank && leads(next)) next++
      if (next < parts.length && parts[next].rank === parts[i].rank) holders[i] = holders[next]
    }
  }
  // `Điều 16 khoản 2`: what nothing behind holds stands in the nearest larger part in front.
  const open: number[] = []
  for (let i = 0; i < parts.length; i++) {
    while (open.length > 0 && parts[open[open.length - 1]].rank <= parts[i].rank) open.pop()
    if (parts[i].rank === articleRank && gapBefore(parts, holders, i) === 'list') open.length = 0
    if (holders[i] < 0)
      holders[i] = (parts[i].gap === 'none' ? chainEnd(parts, holders, i) : undefined) ?? open.at(-1) ?? -1
    open.push(i)
  }
  return holders
}

/** What stands in front of a part with the smaller ones that lead to it: `Chương II | ; khoản 1 Điều 6`. */
function gapBefore(parts: readonly Part[], holders: readonly number[], i: number): Part['gap'] {
  let first = i
  while (first > 0 && holders[first - 1] === first) first--
  return parts[first].gap
}

/** `khoản 2 Điều 4 điểm đ`: a part right behind stands in the smaller one, not in the article alone. */
function chainEnd(parts: readonly Part[], holders: readonly number[], i: number): number | undefined {
  return i > 1 && holders[i - 2] === i - 1 && parts[i - 2].rank > parts[i].rank ? i - 2 : undefined
}

/** Whether a part may stand in the larger one behind a gap. An article stands in a chapter only where nothing parts them. */
function joins(rank: number, gap: Part['gap']): boolean {
  return gap === 'none' || (gap === 'comma' && rank !== articleRank)
}

/**
 * A reference with what it leaves out above its largest part taken from another one: `khoản 2` within Điều 5. An article is numbered
 * through the whole document, so that nothing stands above it.
 */
export function within(part: ArticleReference, base: ArticleReference): ArticleReference {
  const top = articleLevels.findLastIndex((level) => part[level] !== undefined)
  if (articleLevels[top] === 'article') return part
  const beyond = base.article === undefined || top > 2
  const taken = articleLevels.filter((_, rank) => rank > top && (beyond || rank <= 2))
  return ordered({ ...Object.fromEntries(taken.map((level) => [level, base[level]])), ...part })
}

/** With its parts from the largest to the smallest, and no part undefined. */
export function ordered(reference: ArticleReference): ArticleReference {
  return Object.fromEntries(
    articleLevels.toReversed().flatMap((level) => (reference[level] === undefined ? [] : [[level, reference[level]]])),
  )
}

function readParts(t: TokenText, first: number, past: number): Part[] {
  const parts: Part[] = []
  let end = first
  /** Which division the last part was; −1: none. */
  let divided = -1
  for (let i = first; i < past; ) {
    const rank = levels.findIndex(([, words]) => words.has(t.key(i)))
    let at = i + 1
    const numbers: string[] = []
    let ranges = false
    while (rank >= 0 && at < past) {
      const number = numberAt(t, at)
      if (number === undefined) {
        const skip = /^[,"“”-]$|^–$/.test(t.at(at)) || joining.has(t.key(at))
        if (!skip || numberAt(t, at + 1) === undefined || at + 1 >= past) break
        ranges = to(t, at) > 0
        at++
        continue
      }
      if (numbers.length > 0 && t.kind(at) === 'number' && /^(?:19|20)\d\d$/.test(number)) break
      // `20a`, `c1`
      const more = t.glued(at + 1) && (t.kind(at) === 'number' ? /^[a-zđ]$/ : /^\d$/).test(t.at(at + 1))
      const last = more ? number + t.at(at + 1) : number
      numbers.push(...(ranges ? between(numbers.at(-1), last) : []), last)
      ranges = false
      at += more ? 2 : 1
      if (t.at(at) === '"' || t.at(at) === '”') at++
    }
    if (numbers.length > 0) {
      const closes = parts.at(-1)?.rank === rank && to(t, end) === i
      if (closes) numbers.unshift(...between(parts.at(-1)?.numbers.at(-1), numbers[0]))
      const part: Part = { rank, numbers, gap: closes ? 'list' : gapOf(t, end, i) }
      const division = divisions.indexOf(t.key(i))
      const before = part.gap === 'list' || division < 0 ? -1 : divided
      // `Mục 1 Chương VI`: the smaller one is the section.
      if (before < 0 || before === division) parts.push(part)
      else if (division < before) parts[parts.length - 1] = part
      divided = division
      end = at
    }
    // `khoản 2/đ`
    if (numbers.length > 0 && rank === 1 && t.at(at) === '/' && /^[a-zđ]$/.test(t.at(at + 1))) {
      parts.push({ rank: 0, numbers: [t.at(at + 1)], gap: 'none' })
      at += 2
      end = at
    }
    i = Math.max(i + 1, numbers.length > 0 ? at : i + 1)
  }
  return parts
}
function gapOf(t: TokenText, first: number, past: number): Part['gap'] {
  let gap: Part['gap'] = 'none'
  for (let i = first; i < past; i++) {
    if (listing.has(t.key(i)) || t.at(i) === ';') return 'list'
    if (/^[,–-]$/.test(t.at(i))) gap = 'comma'
  }
  return gap
}
/** Divisions of a document above its articles, the smallest first. */
const divisions = ['mục', 'chương', 'phần'].map(syllableKey)
const listing = keysOf('và|hoặc')
const joining = keysOf('và|đến|hoặc|số|thứ|từ')
const to = word('đến')

/** Of a range no more numbers are told. */
const longestRange = 60
/** The letters of points, in order. */
const pointLetters = [...'abcdđeghiklmnopqrstuvxy']

/** What lies between the ends of a range, `5` and `8`, `a` and `d`, without them. */
function between(first: string | undefined, last: string): string[] {
  if (first === undefined) return []
  const letters = [first, last].map((letter) => pointLetters.indexOf(letter))
  if (letters.every((place) => place >= 0)) return pointLetters.slice(letters[0] + 1, letters[1])
  if (![first, last].every((number) => /^\d{1,4}$/.test(number))) return []
  const length = Number(last) - Number(first) - 1
  return length > longestRange
    ? []
    : Array.from({ length: Math.max(0, length) }, (_, i) => String(Number(first) + 1 + i))
}

function numberAt(t: TokenText, at: number): string | undefined {
  const text = t.at(at)
  const kind = t.kind(at)
  if (kind === 'number' && /^\d{1,4}(?:\.\d{1,2})?$/.test(text)) return text
  if (kind === 'code' && /^\d{1,3}[A-ZĐ]$/.test(text)) return text.toLowerCase()
  if (/^[a-zđA-ZĐ]$/.test(text)) return fromRoman(text) > 0 ? text : text.toLowerCase()
  // `IIIa`
  return fromRoman(text.replace(/[a-zđ]$/, '')) > 0 ? text : undefined
}
