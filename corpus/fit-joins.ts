import { resolve } from 'node:path'
import { compileWords, joinColumns, wordColumns } from '../dictionaries/compile-words.js'
import { readRows } from '../dictionaries/tsv.js'
import type { TokenTable } from '../src/columns.js'
import {
  hashJoin,
  type JoinContext,
  type JoinModel,
  joinFeatures,
  joinTemplates,
  shapeValue,
} from '../src/words/joins.js'
import { Lattice, pad } from '../src/words/lattice.js'
import { Lexicon } from '../src/words/lexicon.js'
import { tokenShapes } from '../src/words/shapes.js'
import { type GoldSentence, wordTrainSentences } from './gold-words.js'
import { agreedSentences } from './silver-words.js'
import { writeTable } from './tables.js'
import { goldSpans, sentenceTokens } from './word-spans.js'

/** A sentence ready to train on. */
interface Example {
  readonly text: string
  readonly tokens: TokenTable
  /** Per token: 1 where it belongs to the word of the token in front. */
  readonly joined: Uint8Array
}

function exampleOf(words: GoldSentence): Example {
  const { text, spans } = goldSpans(words)
  const tokens = sentenceTokens(text)
  const starts = new Set(spans.map((span) => Math.floor(span / 2 ** 20)))
  return { text, tokens, joined: Uint8Array.from(tokens.start, (at) => (starts.has(at) ? 0 : 1)) }
}

/** What is fitted: an averaged structured perceptron with a margin. */
export interface FitOptions {
  readonly rounds: number
  /** Points that one mistake moves a weight. */
  readonly step: number
  /** Points by which a gold gap must win. */
  readonly margin: number
  /** Weights of fewer points than this are dropped. */
  readonly least: number
}

export const fitOptions: FitOptions = { rounds: 8, step: 12, margin: 60, least: 12 }

/** Weights under way, by a feature's hash. */
class Fitting implements JoinModel {
  readonly index = new Map<number, number>()
  readonly row: number[] = []
  readonly weight: number[] = []
  readonly sum: number[] = []
  readonly last: number[] = []
  joined: Uint8Array = new Uint8Array(0)
  margin = 0
  clock = 0
  readonly #row = new Int32Array(joinTemplates.length * 4)

  score(context: JoinContext, i: number): number {
    const row = this.#row
    joinFeatures(context, i, row)
    // The gold is made to look worse than it is.
    let sum = this.joined[i - pad] === 1 ? -this.margin : this.margin
    for (let at = 0; at < row.length; at += 4) {
      const feature = this.index.get(hashJoin(row[at], row[at + 1], row[at + 2], row[at + 3]))
      if (feature !== undefined) sum += this.weight[feature]
    }
    return sum
  }

  move(context: JoinContext, i: number, by: number): void {
    const row = this.#row
    joinFeatures(context, i, row)
    for (let at = 0; at < row.length; at += 4) {
      const hash = hashJoin(row[at], row[at + 1], row[at + 2], row[at + 3])
      let feature = this.index.get(hash)
      if (feature === undefined) {
        this.index.set(hash, (feature = this.weight.length))
        this.row.push(row[at], row[at + 1], row[at + 2], row[at + 3])
        this.weight.push(0)
        this.sum.push(0)
        this.last.push(this.clock)
      }
      this.sum[feature] += this.weight[feature] * (this.clock - this.last[feature])
      this.last[feature] = this.clock
      this.weight[feature] += by
    }
  }

  average(feature: number): number {
    return (this.sum[feature] + this.weight[feature] * (this.clock - this.last[feature])) / this.clock
  }
}

/** The order of a round: a fixed shuffle, so that the result depends on nothing else (xorshift32). */
function shuffled(length: number, seed: number): Int32Array {
  const order = Int32Array.from({ length }, (_, i) => i)
  let state = seed
  for (let i = length - 1; i > 0; i--) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    const j = (state >>> 0) % (i + 1)
    ;[order[i], order[j]] = [order[j], order[i]]
  }
  return order
}

/** Fits join weights to gold sentences, on top of a lexicon's costs. Rows of dictionaries/joins.tsv. */
export function fitJoins(
  base: Lexicon,
  gold: readonly GoldSentence[],
  options: FitOptions = fitOptions,
): (string | number)[][] {
  const fitting = new Fitting()
  const lattice = new Lattice(base.withJoins(fitting))
  const examples = gold.map(exampleOf)
  let ends = new Int32Array(4096)
  for (let round = 0; round < options.rounds; round++) {
    for (const e of shuffled(examples.length, 20 + round)) {
      const { text, tokens, joined } = examples[e]
      fitting.clock++
      fitting.joined = joined
      fitting.margin = options.margin
      const length = lattice.read(text, tokens, 0, tokens.length)
      if (ends.length < length) ends = new Int32Array(length * 2)
      const words = lattice.solve(length, ends)
      const found = new Uint8Array(length).fill(1)
      found[0] = 0
      for (let w = 1; w < words; w++) found[ends[w]] = 0
      for (let i = 1; i < length; i++)
        if (found[i] !== joined[i]) fitting.move(lattice, i + pad, joined[i] === 1 ? options.step : -options.step)
    }
  }
  const rows: (string | number)[][] = []
  for (let f = 0; f < fitting.weight.length; f++) {
    const weight = Math.max(-127, Math.min(127, Math.round(fitting.average(f))))
    if (Math.abs(weight) < options.least) continue
    const [template, ...values] = fitting.row.slice(f * 4, f * 4 + 4)
    rows.push([joinTemplates[template], ...values.map((value, i) => valueName(value, base, template, i)), weight])
  }
  return rows
}

/** A value as joins.tsv has it: a syllable's key, `<shape>`, `<shape shape>`, or `-`. */
function valueName(value: number, { symbols }: Lexicon, template: number, place: number): string {
  if (value === 0) return '-'
  if (value < shapeValue) return symbols.key(value)
  const name = joinTemplates[template]
  const shape = value - shapeValue
  const last = tokenShapes[shape % tokenShapes.length]
  const isTwo = (name === 'shapes' && place === 0) || (name === 'case' && place === 2)
  return isTwo ? `<${tokenShapes[Math.floor(shape / tokenShapes.length)]} ${last}>` : `<${last}>`
}

/** Silver sentences that are learnt beside the gold ones: modern names, above all. */
const agreed = 20_000

/**
 * Writes dictionaries/joins.tsv from dictionaries/words.tsv: fitted to the gold sentences, and once more to them together with
 * silver sentences on which the first fit and the silver segmenter agree.
 */
async function main(): Promise<void> {
  const words = readRows(resolve(import.meta.dirname, '../dictionaries/words.tsv'), wordColumns)
  const base = Lexicon.open(compileWords(words, []))
  const gold = wordTrainSentences()
  const rows = fitJoins(base, gold).map((row, i) => ({ cells: row.map(String), line: i }))
  const silver = await agreedSentences(Lexicon.open(compileWords(words, rows)), agreed)
  writeTable('joins.tsv', joinColumns, fitJoins(base, [...gold, ...silver]))
}

if (process.argv[1] === import.meta.filename) await main()
