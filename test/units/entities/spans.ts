import type { EntityTable, SentenceTable, TokenTable } from '../../../src/columns.js'
import { type EntityLabel, entityLabels } from '../../../src/columns.js'
import { tokenize } from '../../../src/tokens/tokenize.js'

/** The tokens of a text whose lines are its sentences. */
export function tokensOf(text: string): TokenTable {
  const start: number[] = []
  const end: number[] = []
  let at = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      start.push(at)
      end.push(at + line.length)
    }
    at += line.length + 1
  }
  const sentences: SentenceTable = {
    length: start.length,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    block: new Int32Array(start.length),
  }
  return tokenize(text, sentences)
}

/** `label text` of each entity, in order. */
export function told(text: string, tokens: TokenTable, entities: EntityTable): string[] {
  return Array.from(
    { length: entities.length },
    (_, e) =>
      `${entityLabels[entities.label[e]]} ${text.slice(tokens.start[entities.first[e]], tokens.end[entities.past[e] - 1])}`,
  )
}

/** A table from places in the text; each must begin and end with a token. */
export function entitiesAt(
  text: string,
  tokens: TokenTable,
  found: readonly (readonly [label: EntityLabel, part: string])[],
): EntityTable {
  const rows = found.map(([label, part]) => {
    const from = text.indexOf(part)
    return {
      first: tokens.start.indexOf(from),
      past: tokens.end.indexOf(from + part.length) + 1,
      label: entityLabels.indexOf(label),
    }
  })
  return {
    length: rows.length,
    first: Int32Array.from(rows.map((row) => row.first)),
    past: Int32Array.from(rows.map((row) => row.past)),
    label: Uint8Array.from(rows.map((row) => row.label)),
  }
}
