import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { DictionaryError } from '../src/errors.js'

/** A row of a dictionary source with its place, for messages. */
export interface Row {
  readonly cells: readonly string[]
  /** From 1; the header is line 1. */
  readonly line: number
}

/**
 * The rows of a `.tsv` file behind its header. Rows are sorted by UTF-16 units, all different in their first `keys` columns,
 * NFC, without blanks round a cell or empty cells in the key; lines end in a single `\n`.
 * @throws DictionaryError at the first row that is not
 */
export function readRows(path: string, columns: readonly string[], keys = 1): Row[] {
  return parseRows(readFileSync(path, 'utf8'), basename(path), columns, keys)
}

/** `readRows` of a text. */
export function parseRows(text: string, file: string, columns: readonly string[], keys = 1): Row[] {
  const lines = text.split('\n')
  if (lines.pop() !== '') throw new DictionaryError(file, lines.length + 1, 'the last line has no line end')
  if (lines[0] !== columns.join('\t'))
    throw new DictionaryError(file, 1, `the header is ${JSON.stringify(lines[0] ?? '')}, wanted ${columns.join(', ')}`)
  let before: string | undefined
  return lines.slice(1).map((text, i) => {
    const line = i + 2
    const cells = text.split('\t')
    if (cells.length !== columns.length)
      throw new DictionaryError(file, line, `${cells.length} cells, wanted ${columns.length}`)
    if (text !== text.normalize('NFC')) throw new DictionaryError(file, line, 'not NFC')
    const untidy = cells.findIndex((cell) => cell !== cell.trim() || /\s\s|[\r\v\f\u00a0]/.test(cell))
    if (untidy >= 0) throw new DictionaryError(file, line, `untidy blanks in ${columns[untidy]}`)
    if (cells.slice(0, keys).includes('')) throw new DictionaryError(file, line, 'an empty key')
    const key = cells.slice(0, keys).join('\t')
    if (before !== undefined && key === before) throw new DictionaryError(file, line, `duplicate of the row before`)
    if (before !== undefined && key < before)
      throw new DictionaryError(file, line, `not sorted: ${before} stands before`)
    before = key
    return { cells, line }
  })
}

/** A cell as a whole number in a range. @throws DictionaryError */
export function wholeNumber(row: Row, column: number, file: string, least: number, most: number): number {
  const cell = row.cells[column]
  const value = Number(cell)
  if (!/^-?\d+$/.test(cell) || value < least || value > most)
    throw new DictionaryError(file, row.line, `${JSON.stringify(cell)} is no whole number from ${least} to ${most}`)
  return value
}
