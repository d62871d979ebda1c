import { Int32Column } from '../columns.js'
import { isLetter, isSpace, isUpper } from '../letters/classes.js'

/** Ranges of the normalised text, in order, each without the white space round it. */
export interface Ranges {
  readonly length: number
  readonly start: Int32Array
  readonly end: Int32Array
}

/** The lines of a text that are not blank, trimmed. Linear. */
export function findLines(text: string): Ranges {
  const start = new Int32Column()
  const end = new Int32Column()
  for (let at = 0; at < text.length; ) {
    let past = text.indexOf('\n', at)
    if (past < 0) past = text.length
    let first = at
    let last = past
    while (first < last && isSpace(text.charCodeAt(first))) first++
    while (last > first && isSpace(text.charCodeAt(last - 1))) last--
    if (first < last) {
      start.push(first)
      end.push(last)
    }
    at = past + 1
  }
  return { length: start.length, start: start.finish(), end: end.finish() }
}

/** Columns between which hard-wrapped text is cut: a longest line outside of them is no sign of wrapping. */
const narrowest = 50
const widest = 120
/** A wrapped line that does not end its paragraph fills this part of the longest one. */
const full = 0.7
/** In wrapped text this part of the breaks, at least, stands inside a sentence, before a small letter. */
const continued = 0.3

/**
 * Joins the lines of hard-wrapped paragraphs. A text counts as hard-wrapped when its longest line has 50–120 units, four of
 * five lines that have another directly below them (no blank line between) fill 70 % of that width, and three of ten such
 * breaks stand before a small letter: one-paragraph-a-line text has hardly any such break, wrapped prose has them at about
 * two of three. In such a text a break joins its lines unless the upper one is short and the lower one begins with a
 * capital, or the lower one begins a list item behind a stop. Linear.
 */
export function joinWrappedLines(text: string, lines: Ranges): Ranges {
  const width = wrapWidth(text, lines)
  if (width === 0) return lines
  const start = new Int32Column(lines.length)
  const end = new Int32Column(lines.length)
  for (let i = 0; i < lines.length; ) {
    start.push(lines.start[i])
    let last = i
    while (last + 1 < lines.length && joins(text, lines, last, width)) last++
    end.push(lines.end[last])
    i = last + 1
  }
  return { length: start.length, start: start.finish(), end: end.finish() }
}

/** The longest line of a hard-wrapped text, or 0 where the text is not wrapped. */
function wrapWidth(text: string, lines: Ranges): number {
  let width = 0
  for (let i = 0; i < lines.length; i++) width = Math.max(width, lines.end[i] - lines.start[i])
  if (width < narrowest || width > widest) return 0
  let breaks = 0
  let filled = 0
  let lower = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    if (!adjacent(text, lines, i)) continue
    breaks++
    if (lines.end[i] - lines.start[i] >= full * width) filled++
    if (startsLower(text, lines.start[i + 1])) lower++
  }
  return breaks >= 2 && filled >= 0.8 * breaks && lower >= continued * breaks ? width : 0
}

function joins(text: string, lines: Ranges, i: number, width: number): boolean {
  if (!adjacent(text, lines, i)) return false
  const next = lines.start[i + 1]
  if (startsLower(text, next)) return true
  if (listMarker.test(text.slice(next, next + 6)) && /[.:;,]$/.test(text[lines.end[i] - 1])) return false
  let past = next
  while (past < lines.end[i + 1] && !isSpace(text.charCodeAt(past))) past++
  return lines.end[i] - lines.start[i] + 1 + (past - next) > 0.85 * width
}

const listMarker = /^(?:[-–•●▪*+] |\d{1,2}[.)] |[a-zđ]\) )/

/** No blank line stands between line `i` and the next. */
function adjacent(text: string, lines: Ranges, i: number): boolean {
  let ends = 0
  for (let at = lines.end[i]; at < lines.start[i + 1]; at++) if (text.charCodeAt(at) === 0x0a) ends++
  return ends === 1
}

function startsLower(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return isLetter(unit) && !isUpper(unit)
}
