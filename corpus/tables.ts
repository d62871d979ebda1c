import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

const path = (name: string): string => resolve(import.meta.dirname, '../dictionaries', name)

/** The rows of dictionaries/`name` behind the header, as they stand; none where the file is not there yet. */
export function readTable(name: string): string[][] {
  const lines = readFileSync(path(name), 'utf8').trimEnd().split('\n').slice(1)
  return lines.map((line) => line.split('\t'))
}

/** Writes dictionaries/`name`, its rows sorted by UTF-16 units. */
export function writeTable(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const lines = rows.map((row) => row.join('\t').normalize('NFC')).sort((a, b) => (a < b ? -1 : 1))
  writeFileSync(path(name), `${[columns.join('\t'), ...lines].join('\n')}\n`)
  console.log(`dictionaries/${name}: ${rows.length} rows`)
}
