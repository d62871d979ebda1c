import { type SentenceTable, type TokenTable, tokenKinds } from '../columns.js'

/** What stands in quotation marks: tokens `first` … `past`, and the tokens of its marks, −1 where one is missing. */
export interface QuotedSpan {
  readonly first: number
  readonly past: number
  readonly open: number
  readonly close: number
  /** The sentence of the first token, and of the last. */
  readonly from: number
  readonly to: number
}

/** How far into the blocks behind it a quotation goes on, in tokens. */
const nextBlockTokens = 250

type Side = 'open' | 'close' | 'either'
interface Mark {
  readonly token: number
  readonly side: Side
}

const punctuation = tokenKinds.indexOf('punctuation')
const double = '“”„‟«»"'
const single = "‘’'"
/** How many marks ahead show whether a mark within a quotation opens an inner one. */
const marksAhead = 8
/** A phrase in single marks is no longer, in tokens. */
const singleTokens = 120
/** A quotation whose opening mark is missing reaches no further back, in sentences. */
const sentencesBack = 8
/** Nor does a paragraph of a speech whose closing mark stands behind a later one. */
const paragraphSentences = 5

/**
 * The outermost spans in quotation marks, in order: “…” "…" «…», also mixed, and ‘…’ '…' outside of them. One left open at the
 * end of its block goes on to a closing mark that comes next. Otherwise an opening mark without a closing one spans its
 * sentence, or its block where the next block opens with a mark again; a closing mark alone spans from the sentence behind
 * the mark before it. Linear in the tokens.
 */
export function quotedSpans(text: string, tokens: TokenTable, sentences: SentenceTable): QuotedSpan[] {
  const spans: QuotedSpan[] = []
  const marks = new Marks(text, tokens)
  for (let s = 0, from = 0; s < sentences.length; ) {
    let past = s + 1
    while (past < sentences.length && sentences.block[past] === sentences.block[s]) past++
    from = spansOfBlock(marks, s, past, from, sentences.length, spans)
    s = past
  }
  return spans
}

/** Which side of a quotation a token can be. */
class Marks {
  readonly #text: string
  readonly tokens: TokenTable

  constructor(text: string, tokens: TokenTable) {
    this.#text = text
    this.tokens = tokens
  }

  isMark(token: number, marks: string): boolean {
    return this.tokens.kind[token] === punctuation && marks.includes(this.#text[this.tokens.start[token]])
  }

  /** By the blanks round it, then by its shape. */
  side(token: number): Side {
    const { start, end, kind, length } = this.tokens
    const behind = token > 0 && end[token - 1] === start[token] && !'([{:-–—/'.includes(this.#text[start[token - 1]])
    const before = token + 1 < length && end[token] === start[token + 1] && kind[token + 1] !== punctuation
    if (before !== behind) return before ? 'open' : 'close'
    const sign = this.#text[start[token]]
    return '“„‟«‘'.includes(sign) ? 'open' : '”»’'.includes(sign) ? 'close' : 'either'
  }
}

/** Adds the spans of sentences `first` … `past`, from token `from` on; gives where those of the next block may begin. */
function spansOfBlock(
  marks: Marks,
  first: number,
  past: number,
  from: number,
  sentences: number,
  spans: QuotedSpan[],
): number {
  const { sentenceAt } = marks.tokens
  const end = sentenceAt[past]
  const begin = Math.max(sentenceAt[first], from)
  const list = marksOf(marks, begin, end)
  let sentence = first
  const sentenceOf = (token: number): number => {
    while (sentenceAt[sentence + 1] <= token) sentence++
    return sentence
  }
  const add = (open: number, from: number, close: number, to: number) => {
    if (from < to) {
      const begins = sentenceOf(from)
      let ends = begins
      while (sentenceAt[ends + 1] < to) ends++
      spans.push({ open, first: from, close, past: to, from: begins, to: ends })
    }
  }
  const again = past < sentences && sentenceAt[past] < sentenceAt[past + 1] && opens(marks, sentenceAt[past])
  let open = -1
  let depth = 0
  let free = begin
  for (let i = 0; i < list.length; i++) {
    const { token, side } = list[i]
    if (open < 0 && side === 'close') {
      // From the sentence behind the last mark on.
      let s = sentenceOf(free)
      if (free > sentenceAt[s]) s++
      if (sentenceAt[s] < token && sentenceAt[Math.min(past, s + sentencesBack)] > token)
        add(-1, sentenceAt[s], token, token)
      free = token + 1
    } else if (open < 0) {
      open = token
      depth = 1
    } else if (side === 'open') {
      if (isInner(list, i, depth)) depth++
      else if (!closesBoth(list, i, sentenceAt, sentenceOf(open))) {
        const end = sentenceOf(open) + 1
        // Paragraphs of one speech open with a mark each, and only the last one closes.
        let next = end
        while (next < past && next < end + paragraphSentences && sentenceAt[next] < token) next++
        add(open, open + 1, -1, sentenceAt[next] === token ? token : Math.min(token, sentenceAt[end]))
        open = token
        depth = 1
      }
    } else if (--depth === 0) {
      add(open, open + 1, token, token)
      free = token + 1
      open = -1
    }
  }
  if (open < 0) return begin
  const close = again ? -1 : closeBehind(marks, end)
  add(open, open + 1, close, again ? end : close >= 0 ? close : sentenceAt[sentenceOf(open) + 1])
  return close + 1
}

/** The mark that closes a quotation left open at the end of its block, the first one behind token `first`; −1: none soon. */
function closeBehind(marks: Marks, first: number): number {
  const { length } = marks.tokens
  for (let token = first; token < length && token < first + nextBlockTokens; token++)
    if (marks.isMark(token, double)) return marks.side(token) === 'close' ? token : -1
  return -1
}

function opens(marks: Marks, token: number): boolean {
  return marks.isMark(token, double) && marks.side(token) !== 'close'
}

/** Whether the marks behind an opening mark within a quotation close both. */
function isInner(list: readonly Mark[], at: number, depth: number): boolean {
  let open = depth + 1
  for (let i = at + 1; i < list.length && i <= at + marksAhead; i++) {
    open += list[i].side === 'open' ? 1 : -1
    if (open === 0) return true
  }
  return false
}

/**
 * Whether the mark behind the inner one at `at` closes the outer one, too: `“Nước lên. Nhà nào cũng “chạy lũ””` is often written
 * with one mark at the end. The inner one stands within its sentence, which begins behind that of the outer one.
 */
function closesBoth(list: readonly Mark[], at: number, sentenceAt: Int32Array, outer: number): boolean {
  if (at + 1 >= list.length || list[at + 1].side !== 'close') return false
  const { token } = list[at]
  let s = outer
  while (s - outer < sentencesBack && sentenceAt[s + 1] <= token) s++
  return s > outer && sentenceAt[s] < token && token < sentenceAt[s + 1]
}

/** The double marks between two tokens, and pairs of single ones outside of them. */
function marksOf(marks: Marks, first: number, past: number): Mark[] {
  const list: Mark[] = []
  let within = false
  for (let token = first; token < past; token++) {
    if (marks.isMark(token, double)) {
      const side = marks.side(token)
      within = side === 'open' || (side === 'either' && !within)
      list.push({ token, side })
    } else if (!within && marks.isMark(token, single) && marks.side(token) === 'open') {
      const close = singleEnd(marks, token, past)
      if (close < 0) continue
      list.push({ token, side: 'open' }, { token: close, side: 'close' })
      token = close
    }
  }
  return list
}

/** The single mark that closes the one at `open`; −1: none before a double mark or another opening one. */
function singleEnd(marks: Marks, open: number, past: number): number {
  for (let token = open + 1; token < past && token < open + singleTokens; token++) {
    if (marks.isMark(token, double)) return -1
    if (!marks.isMark(token, single)) continue
    const side = marks.side(token)
    if (side === 'close') return token
    if (side === 'open') return -1
  }
  return -1
}
