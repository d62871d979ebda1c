/** How readable output is set: width in columns, and whether the terminal shows styles. */
export interface Page {
  readonly width: number
  readonly styled: boolean
}

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  struck: [9, 29],
  cyan: [36, 39],
  green: [32, 39],
} as const

export function style(page: Page, name: keyof typeof codes, text: string): string {
  if (!page.styled) return name === 'struck' ? `~~${text}~~` : text
  const [on, off] = codes[name]
  return `\u001b[${on}m${text}\u001b[${off}m`
}

const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** A text on one line, without what a terminal would obey instead of showing: control characters, changes of direction. */
export function printable(text: string): string {
  return text
    .replace(unseen, '')
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim()
}

/** A key for people: a string as it is, anything else as JSON. */
export function named(id: unknown): string {
  return typeof id === 'string' ? id : JSON.stringify(id)
}

const mark = /^[\p{M}\p{Cf}]$/u
const wide =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u

/** Columns that a text takes in a terminal: combining marks none, a character of East Asia or a pictograph two. */
export function columns(text: string): number {
  let width = 0
  // Below U+0300 no character is a mark or wide.
  for (const sign of text) width += sign < '\u0300' ? 1 : mark.test(sign) ? 0 : wide.test(sign) ? 2 : 1
  return width
}

/**
 * Lines of at most `width` columns, broken at blanks, and within what is longer than a line; at most `most` of them, the last
 * then ending in ….
 */
export function wrap(text: string, width: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of printable(text).split(' '))
    for (const [i, piece] of pieces(word, width).entries()) {
      const length = columns(piece)
      if (line !== '' && (i > 0 || used + 1 + length > width)) {
        lines.push(line)
        if (lines.length === most) return [...lines.slice(0, -1), shortened(line, width)]
        line = ''
        used = 0
      }
      used += line === '' ? length : length + 1
      line += line === '' ? piece : ` ${piece}`
    }
  if (line !== '') lines.push(line)
  return lines
}

/** A word in parts that fit on a line; marks stay with their letter. */
function pieces(word: string, width: number): string[] {
  if (word.length <= width >> 1 || columns(word) <= width) return [word]
  const parts: string[] = []
  let part = ''
  let used = 0
  for (const sign of word) {
    const length = columns(sign)
    if (used + length > width) {
      parts.push(part)
      part = ''
      used = 0
    }
    part += sign
    used += length
  }
  return [...parts, part]
}

/** A line with … behind it, without its last words, or else its last characters, where that takes too much. */
function shortened(line: string, width: number): string {
  let rest = line
  while (columns(rest) + 2 > width) {
    const blank = rest.lastIndexOf(' ')
    rest = blank > 0 ? rest.slice(0, blank) : [...rest].slice(0, -1).join('')
  }
  return `${rest} …`
}

/** Text with blanks behind it up to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)))
}
