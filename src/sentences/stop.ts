import { isDigit, isLetter, isSpace, isUpper } from '../letters/classes.js'

/**
 * A place where a sentence may end: a run of stops (`.`, `!`, `?`, `…`) with the quotes and brackets that close behind it,
 * or a closing bracket without any stop (`marksEnd` is `at` then).
 * All offsets count in `text` and lie in one block, `start` … `past`. Rules look a bounded way around it.
 */
export interface Stop {
  readonly text: string
  readonly start: number
  readonly past: number
  /** Where the sentence so far begins. */
  readonly sentence: number
  /** The run of stops. */
  readonly at: number
  readonly marksEnd: number
  /** Behind the closing quotes and brackets: where the sentence would end. */
  readonly end: number
  /** The first unit behind it that is no white space. */
  readonly next: number
  readonly abbreviations: ReadonlySet<string>
}

/** One reason to end a sentence at a stop, or not to. */
export interface StopRule {
  readonly name: string
  /** `true` ends the sentence, `false` goes on, `undefined` leaves it to the next rule. O(1): it looks a bounded way. */
  decide(stop: Stop): boolean | undefined
}

const openers = '"\'“”‘«([{'
const closers = '"\'”’»)]}'

export function isOpener(sign: string): boolean {
  return sign !== '' && openers.includes(sign)
}
export function isCloser(sign: string): boolean {
  return sign !== '' && closers.includes(sign)
}

/** Nothing but quotes and brackets stands between the stop and what follows. */
export function isGlued(stop: Stop): boolean {
  return stop.next === stop.end
}

export function isEllipsis({ text, at, marksEnd }: Stop): boolean {
  return text[at] === '…' || (text[at] === '.' && marksEnd - at > 1) || text[marksEnd - 1] === '…'
}

/** A single full stop without anything closing behind it: the only one that can belong to an abbreviation or a number. */
export function isPlain({ text, at, marksEnd, end }: Stop): boolean {
  return text[at] === '.' && marksEnd - at === 1 && end === marksEnd
}

/** The first unit of what follows, opening quotes and brackets (and white space behind them) left out. */
export function contentAfter({ text, next, past }: Stop): number {
  let at = next
  while (at < past && at < next + 8 && (isOpener(text[at]) || isSpace(text.charCodeAt(at)))) at++
  return at
}

/** The letters from `at` on, at most 20. */
export function lettersAt({ text, past }: Stop, at: number): string {
  let end = at
  while (end < past && end < at + 20 && isLetter(text.charCodeAt(end))) end++
  return text.slice(at, end)
}

/** The letters and digits right before the stops, at most 20; '' where none stand there. */
export function wordBefore(stop: Stop): string {
  const { text, start, at } = stop
  let first = at
  while (first > start && first > at - 20 && isWordUnit(text.charCodeAt(first - 1))) first--
  return text.slice(first, at)
}

/** The run of letters before `at`, a blank between: `William` before `H.`. '' where another sign stands there. */
export function previousWord({ text, start }: Stop, at: number): string {
  let end = at
  while (end > start && end > at - 4 && isSpace(text.charCodeAt(end - 1))) end--
  if (end === at) return ''
  let first = end
  while (first > start && first > end - 20 && isLetter(text.charCodeAt(first - 1))) first--
  return text.slice(first, end)
}

export function isWordUnit(unit: number): boolean {
  return isLetter(unit) || isDigit(unit)
}

export function isLowerLetter(unit: number): boolean {
  return isLetter(unit) && !isUpper(unit)
}

export function startsUpper(word: string): boolean {
  return word !== '' && isUpper(word.charCodeAt(0))
}
