import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tokenKinds } from '../../../src/columns.js'
import { tokenize } from '../../../src/tokens/tokenize.js'

/** Tokens parted by blanks; the kind of what is no syllable and no punctuation behind it, as `22h30‹time›`. */
function tokensOf(text: string): string {
  const one = { length: 1, start: Int32Array.of(0), end: Int32Array.of(text.length), block: Int32Array.of(0) }
  const { length, start, end, kind } = tokenize(text, one)
  return Array.from({ length }, (_, i) => {
    const name = tokenKinds[kind[i]]
    return text.slice(start[i], end[i]) + (name === 'syllable' || name === 'punctuation' ? '' : `‹${name}›`)
  }).join(' ')
}

describe('tokens.tsv: tokens parted by blanks, their kinds in ‹›', () => {
  const rows = readFileSync(join(import.meta.dirname, '../../cases/tokens.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  test.each(rows.map((row) => row.split('\t')))('%s: %s', (_, text, tokens) => {
    expect(tokensOf(text)).toBe(tokens)
  })
})
