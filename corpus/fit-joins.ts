import { resolve } from 'node:path'
import { compileWords, joinColumns, wordColumns } from '../dictionaries/compile-words.js'
import { readRows } from '../dictionaries/tsv.js'
import type { TokenTable } from '../src/columns.js'
import { joinValueName } from '../src/words/explain.js'
import { hashJoin, type JoinContext, type JoinModel, joinFeatures, joinTemplates } from '../src/words/joins.js'
import { Lattice, pad } from '../src/words/lattice.js'
import { Lexicon } from '../src/words/lexicon.js'
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

const fitOptions: Readonly<Record<Fitted, FitOptions>> = {
  joins: { rounds: 8, step: 12, margin: 60, least: 16 },
  // On parts held back from training, 16,000 weights do as well as 99,000 but for 0.3 F1.
  unmarkedJoins: { rounds: 8, step: 12, margin: 60, least: 30 },
}

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
    for (let at = 0; at < row.length; at += 4) sum += this.weightOf(row[at], row[at + 1], row[at + 2], row[at + 3])
    return sum
  }

  weightOf(template: number, a: number, b: number, c: number): number {
    const feature = this.index.get(hashJoin(template, a, b, c))
    return feature === undefined ? 0 : this.weight[feature]
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

/** Which of a lexicon's weights are fitted: those of written text, or those of text without marks. */
export type Fitted = 'joins' | 'unmarkedJoins'

/** Fits join weights to sentences, on top of a lexicon's costs. Sentences that are read as text of the other kind are left out. */
export function fitJoins(
  base: Lexicon,
  sentences: readonly GoldSentence[],
  fitted: Fitted = 'joins',
  options: FitOptions = fitOptions[fitted],
): (string | number)[][] {
  const fitting = new Fitting()
  const lexicon = base.withJoins({ [fitted]: fitting })
  const wanted = fitted === 'joins' ? lexicon : lexicon.unmarked
  const lattice = new Lattice(lexicon)
  const examples = sentences.map(exampleOf)
  let ends = new Int32Array(4096)
  for (let round = 0; round < options.rounds; round++) {
    for (const e of shuffled(examples.length, 20 + round)) {
      const { text, tokens, joined } = examples[e]
      const length = lattice.read(text, tokens, 0, tokens.length)
      if (lattice.lexicon !== wanted) continue
      fitting.clock++
      fitting.joined = joined
      fitting.margin = options.margin
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
    rows.push([joinTemplates[template], ...values.map((value, i) => joinValueName(wanted, template, i, value)), weight])
  }
  return rows
}

/** Silver sentences that are learnt beside the gold ones: modern names, above all. */
const agreed = 20_000

const lowerCase = (words: GoldSentence): GoldSentence => words.map((word) => word.toLowerCase())
const withoutMarks = (words: GoldSentence): GoldSentence =>
  words.map((word) =>
    word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC'),
  )
/** Beside every other sentence the same in small letters: all text in one case looks like that. */
const inBothCases = (sentences: readonly GoldSentence[]): GoldSentence[] => [
  ...sentences,
  ...sentences.filter((_, i) => i % 2 === 0).map(lowerCase),
]

/** Rows of dictionaries/joins.tsv and dictionaries/unmarked-joins.tsv. */
export interface FittedRows {
  readonly joins: (string | number)[][]
  readonly unmarkedJoins: (string | number)[][]
}

/** Fits both tables to the same sentences: as they are and in small letters, and both without marks. */
export function fitAll(base: Lexicon, sentences: readonly GoldSentence[]): FittedRows {
  const all = inBothCases(sentences)
  return { joins: fitJoins(base, all), unmarkedJoins: fitJoins(base, all.map(withoutMarks), 'unmarkedJoins') }
}

/**
 * Writes dictionaries/joins.tsv and dictionaries/unmarked-joins.tsv from dictionaries/words.tsv: fitted to the gold sentences
 * together with silver sentences on which a fit to the gold ones alone and the silver segmenter agree.
 */
async function main(): Promise<void> {
  const table = (name: string, columns: readonly string[], keys: number) =>
    readRows(resolve(import.meta.dirname, '../dictionaries', name), columns, keys)
  const words = table('words.tsv', wordColumns, 1)
  const people = table('people.tsv', ['name', 'class', 'count'], 2)
  const base = Lexicon.open(compileWords({ words, people }))
  const gold = wordTrainSentences()
  const joins = fitJoins(base, gold).map((row, i) => ({ cells: row.map(String), line: i }))
  const silver = await agreedSentences(Lexicon.open(compileWords({ words, people, joins })), agreed)
  const fitted = fitAll(base, [...gold, ...silver])
  writeTable('joins.tsv', joinColumns, fitted.joins)
  writeTable('unmarked-joins.tsv', joinColumns, fitted.unmarkedJoins)
}

if (process.argv[1] === import.meta.filename) await main()
