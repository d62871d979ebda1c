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
  yellow: [33, 39],
  green: [32, 39],
} as const

export function style(page: Page, name: keyof typeof codes, text: string): string {
  if (!page.styled) return name === 'struck' ? `~~${text}~~` : text
  const [on, off] = codes[name]
  return `\u001b[${on}m${text}\u001b[${off}m`
}

/** Columns that a text takes in a terminal: combining marks none, a character of East Asia or a pictograph two. */
export function columns(text: string): number {
  let width = 0
  for (const sign of text)
    if (!/\p{M}|\p{Cf}/u.test(sign))
      width +=
        /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u.test(
          sign,
        )
          ? 2
          : 1
  return width
}

/** Lines of at most `width` columns, broken at blanks; at most `most` of them, the last then ending in …. */
export function wrap(text: string, width: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.trim().split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && columns(longer) > width) {
      lines.push(line)
      if (lines.length === most) {
        lines[most - 1] += ' …'
        return lines
      }
      line = word
    } else line = longer
  }
  if (line !== '') lines.push(line)
  return lines
}

/** Text with blanks behind it up to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)))
}
