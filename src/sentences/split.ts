import { type BlockTable, Int32Column, type SentenceTable } from '../columns.js'
import { abbreviations as known } from '../letters/abbreviations.js'
import { classOf, isSpace, isStopUnit, punctuation, upper } from '../letters/classes.js'
import { stopRules } from './rules.js'
import { isCloser, isWordUnit, type Stop } from './stop.js'
import { openingAt, UnsignedEnds } from './unsigned.js'

export interface SentenceOptions {
  /** Further abbreviations, lower case, without their last stop. */
  readonly abbreviations?: ReadonlySet<string>
}

/**
 * Splits blocks into sentences. At every run of `.`, `!`, `?`, `…` with its closing quotes and brackets, and at every
 * closing bracket, the rules of `rules.ts` decide; before a capital without any stop, `unsigned.ts` does; a block's end ends a
 * sentence. Sentences are trimmed, and every unit of a block that is no white space lies in exactly one. What is decided depends on the block alone. Offsets count in `text`. Linear in its length.
 */
export function splitSentences(text: string, blocks: BlockTable, options: SentenceOptions = {}): SentenceTable {
  const abbreviations = options.abbreviations?.size ? new Set([...known, ...options.abbreviations]) : known
  const start = new Int32Column(blocks.length * 4)
  const end = new Int32Column(blocks.length * 4)
  const block = new Int32Column(blocks.length * 4)
  const unsigned = new UnsignedEnds()
  const add = (from: number, to: number, b: number) => {
    start.push(from)
    end.push(to)
    block.push(b)
  }
  for (let b = 0; b < blocks.length; b++) {
    const past = blocks.end[b]
    let sentence = blocks.start[b]
    /** Straight quotes before `at` in this block: an odd number means that the next one closes. */
    let quotes = 0
    for (let at = sentence; at < past; ) {
      const unit = text.charCodeAt(at)
      const kind = classOf(unit)
      if ((kind & (upper | punctuation)) === 0) {
        at++
        continue
      }
      if (kind & upper) {
        const next = openingAt(text, at)
        if (next > sentence && unsigned.decide(text, next, blocks.start[b], past, sentence)) {
          let last = next
          while (isSpace(text.charCodeAt(last - 1))) last--
          add(sentence, last, b)
          sentence = next
        }
        at++
        continue
      }
      if (!isStopUnit(unit) && !closesBracket(text, at)) {
        if (unit === 0x22) quotes++
        at++
        continue
      }
      const stop = stopAt(text, at, blocks.start[b], past, sentence, quotes % 2 === 1, abbreviations)
      if (stop.next >= past) break
      for (; at < stop.end; at++) if (text.charCodeAt(at) === 0x22) quotes++
      if (!endsSentence(stop)) continue
      add(sentence, stop.end, b)
      sentence = at = stop.next
    }
    if (sentence < past) add(sentence, past, b)
  }
  return { length: start.length, start: start.finish(), end: end.finish(), block: block.finish() }
}

/** A closing bracket with a blank behind it. */
function closesBracket(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (unit === 0x29 || unit === 0x5d) && isSpace(text.charCodeAt(at + 1))
}

function endsSentence(stop: Stop): boolean {
  for (const rule of stopRules) {
    const decision = rule.decide(stop)
    if (decision !== undefined) return decision
  }
  return true
}

function stopAt(
  text: string,
  at: number,
  start: number,
  past: number,
  sentence: number,
  quoted: boolean,
  abbreviations: ReadonlySet<string>,
): Stop {
  let marksEnd = at
  while (marksEnd < past && isStopUnit(text.charCodeAt(marksEnd))) marksEnd++
  let end = marksEnd
  let open = quoted
  while (end < past && isCloser(text[end])) {
    if (text[end] === '"') {
      // `nói."Anh`: a straight quote before a letter opens, unless one is open.
      if (!open && end + 1 < past && isWordUnit(text.charCodeAt(end + 1))) break
      open = !open
    }
    end++
    while (end < past && isStopUnit(text.charCodeAt(end))) end++
  }
  let next = end
  while (next < past && isSpace(text.charCodeAt(next))) next++
  // `… trên trời. "`: a quote that closes behind a blank still belongs here.
  if (next > end && next < past && closesLate(text, next, past, open)) {
    end = next + 1
    while (end < past && isStopUnit(text.charCodeAt(end))) end++
    next = end
    while (next < past && isSpace(text.charCodeAt(next))) next++
  }
  return { text, start, past, sentence, at, marksEnd, end, next, abbreviations }
}

function closesLate(text: string, at: number, past: number, open: boolean): boolean {
  if (!(text[at] === '"' ? open : '”’)]'.includes(text[at]))) return false
  return at + 1 >= past || !isWordUnit(text.charCodeAt(at + 1))
}
