import { type EntityTable, entityLabels, type TokenTable } from '../columns.js'
import { deicticAt, deicticWords } from './deictic.js'
import { EntityRows } from './entity-rows.js'
import { TokenText } from './token-text.js'

const date = entityLabels.indexOf('date')
const bare = new Set((['date', 'number', 'numeral'] as const).map((label) => entityLabels.indexOf(label)))

/**
 * The table with the dates that only a reference date gives a sense, `hôm qua`, `tuần trước`, `3 ngày trước`: they take the numbers in
 * them, and join the date that ends where they begin (`thứ Bảy` and `tuần sau`). Linear.
 */
export function withRelativeDates(text: string, tokens: TokenTable, entities: EntityTable): EntityTable {
  const t = new TokenText(text, tokens)
  const rows = new EntityRows()
  /** The next entity not yet handed on. */
  let e = 0
  let last = { first: 0, past: 0, label: -1 }
  const flush = () => {
    if (last.label < 0) return
    rows.add(last.first, last.past, last.label)
    last = { first: 0, past: 0, label: -1 }
  }
  for (let s = 0; s + 1 < tokens.sentenceAt.length; s++) {
    t.enter(s)
    for (let i = t.floor; i < t.limit; ) {
      const entity = e < entities.length && entities.first[e] === i
      const found = mayBegin(t, i) ? deicticAt(t, i) : undefined
      if (found && isFree(entities, e, i, found.past)) {
        const joined = last.label === date && last.past === i && last.first >= t.floor
        const begin = joined ? last.first : i
        if (!joined) flush()
        last = { first: begin, past: found.past, label: date }
        while (e < entities.length && entities.first[e] < found.past) e++
        i = found.past
      } else if (entity) {
        flush()
        last = { first: i, past: entities.past[e], label: entities.label[e] }
        i = Math.max(i + 1, entities.past[e])
        e++
      } else i++
    }
  }
  flush()
  return rows.finish()
}

function mayBegin(t: TokenText, i: number): boolean {
  return t.kind(i) === 'number' || (t.kind(i) === 'syllable' && deicticWords.has(t.key(i)))
}

/** Whether the tokens hold nothing but whole dates and numbers. */
function isFree(entities: EntityTable, from: number, first: number, past: number): boolean {
  for (let e = from; e < entities.length && entities.first[e] < past; e++) {
    if (!bare.has(entities.label[e]) || entities.first[e] < first || entities.past[e] > past) return false
  }
  return true
}
