import {
  type EntityLabel,
  type EntityTable,
  entityLabels,
  type TokenKind,
  type TokenTable,
  tokenKinds,
} from '../columns.js'
import { finish, hashKey, hashOfKey } from '../linear/hash.js'
import { EntityRows } from './entity-rows.js'
import { numeralWords } from './numerals.js'
import type { Pattern } from './patterns.js'
import { email, url } from './shapes/address.js'
import { date, dateWords } from './shapes/date.js'
import { document, documentWords } from './shapes/document.js'
import { money, moneyWords } from './shapes/money.js'
import { number } from './shapes/number.js'
import { numeral, numeralLeads, spokenNumberWords } from './shapes/numeral.js'
import { percent } from './shapes/percent.js'
import { phone } from './shapes/phone.js'
import { plate } from './shapes/plate.js'
import { TokenText } from './token-text.js'

/** An entity that has a grammar. */
interface Shape {
  readonly label: EntityLabel
  readonly pattern: Pattern
  /** The kinds of token that it begins with; of syllables, only the words given. */
  readonly kinds: readonly TokenKind[]
  readonly words?: ReadonlySet<string>
}

const digits: readonly TokenKind[] = ['number', 'date', 'time']

/** In order of precedence: a later shape takes only what the earlier ones have left. */
const shapes: readonly Shape[] = [
  { label: 'url', pattern: url, kinds: ['url'] },
  { label: 'email', pattern: email, kinds: ['email'] },
  { label: 'document', pattern: document, kinds: ['syllable', 'document'], words: documentWords },
  { label: 'plate', pattern: plate, kinds: ['code'] },
  { label: 'phone', pattern: phone, kinds: ['number', 'date', 'punctuation', 'symbol'] },
  { label: 'date', pattern: date, kinds: ['syllable', ...digits], words: dateWords },
  { label: 'money', pattern: money, kinds: ['syllable', 'symbol', 'number'], words: moneyWords },
  { label: 'percent', pattern: percent, kinds: ['syllable', 'number', 'percent'], words: spokenNumberWords },
  { label: 'number', pattern: number, kinds: ['syllable', ...digits], words: numeralWords },
  { label: 'numeral', pattern: numeral, kinds: ['syllable'], words: numeralLeads },
]

/** Per kind of token: the shapes that may begin with it, as bits. */
const shapesOfKind = tokenKinds.map((kind) =>
  shapes.reduce((bits, shape, i) => (shape.kinds.includes(kind) ? bits | (1 << i) : bits), 0),
)
/** The same per word, of those that begin a shape. */
const shapesOfWord = new Map<string, number>()
shapes.forEach(({ words }, i) => {
  for (const key of words ?? []) shapesOfWord.set(key, (shapesOfWord.get(key) ?? 0) | (1 << i))
})
const syllable = tokenKinds.indexOf('syllable')

/**
 * One bit for some bits of each such word's hash: four words in five of a text begin no shape, and are seen off here, before a string
 * of them is made.
 */
const openings = new Uint8Array(1 << 13)
const place = (hash: number): number => finish(hash) & 0xffff
for (const key of shapesOfWord.keys()) {
  const at = place(hashOfKey(key))
  openings[at >> 3] |= 1 << (at & 7)
}

function mayOpen(text: string, start: number, end: number): boolean {
  const at = place(hashKey(text, start, end))
  return (openings[at >> 3] & (1 << (at & 7))) !== 0
}

/**
 * The entities that have a grammar: addresses, citations of documents, dates, money, percentages, numbers, plates. Flat, in order;
 * within a sentence. A citation wins over a date, a date over money, money and percentages over numbers, wherever two would overlap.
 * Linear in the tokens: every rule looks at a bounded number of them.
 */
export function recognizeShapes(text: string, tokens: TokenTable): EntityTable {
  const t = new TokenText(text, tokens)
  /** Per token: 0, or one more than the shape that has it. */
  const owner = new Uint8Array(tokens.length)
  const pastOf = new Int32Array(tokens.length)
  /** The tokens of the sentence that shapes may begin with, and which ones may, as bits. */
  const candidates: number[] = []
  const may: number[] = []
  for (let s = 0; s + 1 < tokens.sentenceAt.length; s++) {
    t.enter(s)
    let found = 0
    candidates.length = may.length = 0
    for (let i = t.floor; i < t.limit; i++) {
      const kind = tokens.kind[i]
      if (kind === syllable && !mayOpen(text, tokens.start[i], tokens.end[i])) continue
      const bits = kind === syllable ? (shapesOfWord.get(t.key(i)) ?? 0) : shapesOfKind[kind]
      if (bits === 0) continue
      candidates.push(i)
      may.push(bits)
      found |= bits
    }
    for (let shape = 0; found >> shape !== 0; shape++) {
      if (((found >> shape) & 1) === 0) continue
      const { pattern } = shapes[shape]
      for (let c = 0; c < candidates.length; c++) {
        const i = candidates[c]
        if (((may[c] >> shape) & 1) === 0 || owner[i] !== 0) continue
        const past = pattern(t, i)
        if (past <= i || !isFree(owner, i, past)) continue
        owner.fill(shape + 1, i, past)
        pastOf[i] = past
      }
    }
  }
  const rows = new EntityRows()
  for (let i = 0; i < tokens.length; ) {
    if (owner[i] === 0) {
      i++
      continue
    }
    rows.add(i, pastOf[i], entityLabels.indexOf(shapes[owner[i] - 1].label))
    i = pastOf[i]
  }
  return rows.finish()
}

function isFree(owner: Uint8Array, first: number, past: number): boolean {
  for (let i = first; i < past; i++) if (owner[i] !== 0) return false
  return true
}
