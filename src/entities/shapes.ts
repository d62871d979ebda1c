import { type EntityLabel, type EntityTable, entityLabels, Int32Column, type TokenTable } from '../columns.js'
import type { Pattern } from './patterns.js'
import { email, url } from './shapes/address.js'
import { date } from './shapes/date.js'
import { document } from './shapes/document.js'
import { money } from './shapes/money.js'
import { number } from './shapes/number.js'
import { percent } from './shapes/percent.js'
import { phone } from './shapes/phone.js'
import { TokenText } from './token-text.js'

/** An entity that has a grammar. */
interface Shape {
  readonly label: EntityLabel
  readonly pattern: Pattern
}

/** In order of precedence: a later shape takes only what the earlier ones have left. */
const shapes: readonly Shape[] = [
  { label: 'url', pattern: url },
  { label: 'email', pattern: email },
  { label: 'document', pattern: document },
  { label: 'phone', pattern: phone },
  { label: 'date', pattern: date },
  { label: 'money', pattern: money },
  { label: 'percent', pattern: percent },
  { label: 'number', pattern: number },
]

/**
 * The entities that have a grammar: addresses, citations of documents, dates, money, percentages, numbers. Flat, in order;
 * within a sentence. A citation wins over a date, a date over money, money and percentages over numbers, wherever two would overlap.
 * Linear in the tokens: every rule looks at a bounded number of them.
 */
export function recognizeShapes(text: string, tokens: TokenTable): EntityTable {
  const t = new TokenText(text, tokens)
  /** Per token: 0, or one more than the shape that has it. */
  const owner = new Uint8Array(tokens.length)
  const pastOf = new Int32Array(tokens.length)
  for (let s = 0; s + 1 < tokens.sentenceAt.length; s++) {
    t.enter(s)
    shapes.forEach(({ pattern }, shape) => {
      for (let i = t.floor; i < t.limit; ) {
        const past = owner[i] === 0 ? pattern(t, i) : -1
        if (past <= i || !isFree(owner, i, past)) {
          i++
          continue
        }
        owner.fill(shape + 1, i, past)
        pastOf[i] = past
        i = past
      }
    })
  }
  const first = new Int32Column()
  const past = new Int32Column()
  const label = new Int32Column()
  for (let i = 0; i < tokens.length; ) {
    if (owner[i] === 0) {
      i++
      continue
    }
    first.push(i)
    past.push(pastOf[i])
    label.push(entityLabels.indexOf(shapes[owner[i] - 1].label))
    i = pastOf[i]
  }
  return { length: first.length, first: first.finish(), past: past.finish(), label: Uint8Array.from(label.finish()) }
}

function isFree(owner: Uint8Array, first: number, past: number): boolean {
  for (let i = first; i < past; i++) if (owner[i] !== 0) return false
  return true
}
