import type { TokenTable, WordTable } from '../columns.js'
import { sentenceOf } from '../tokens/sentence-of.js'
import { joinFeatures, joinTemplates, shapeValue } from './joins.js'
import { Lattice, pad } from './lattice.js'
import { type Lexicon, properBit } from './lexicon.js'
import { tokenShapes } from './shapes.js'

/** What made a word a candidate. */
export type WordSource =
  | 'added' // the caller's
  | 'dictionary'
  | 'name' // a name of the dictionary
  | 'capitals' // a run of capitalised tokens
  | 'pair' // two syllables that the dictionary has not as a word
  | 'unknown' // a single token that the dictionary has not

/** A feature of a join that has a weight. */
export interface JoinReason {
  readonly template: (typeof joinTemplates)[number]
  /** Syllables' keys (`hoa1` is hòa and hoà), shapes as `<Capital>`, without those that are empty. */
  readonly values: readonly string[]
  readonly weight: number
}

/** What speaks for (above 0) or against joining two neighbours into one word. */
export interface JoinExplanation {
  /** In front of the word, inside of it, or behind. */
  readonly place: 'before' | 'inside' | 'after'
  /** The sum of the reasons. Same unit as a word's cost. */
  readonly weight: number
  /** The strongest first. */
  readonly reasons: readonly JoinReason[]
}

/** What the dictionary and the weights said of a word. */
export interface WordExplanation {
  readonly source: WordSource
  /** −100 · ln of its share of all words, or what an unknown one costs instead; 0 for the caller's own. */
  readonly cost: number
  /** Its sentence is read without marks, or in one case. */
  readonly unmarked: boolean
  readonly caseless: boolean
  /** In the order of the text; none over the ends of the sentence. */
  readonly joins: readonly JoinExplanation[]
}

/**
 * Why tokens are one word: where it comes from, its cost, and the joins at its ends and inside. The path through the sentence
 * with the lowest sum of costs less joins won. Linear in the sentence.
 * @param index of a word, 0 … `words.length` − 1
 */
export function explainWord(
  text: string,
  tokens: TokenTable,
  words: WordTable,
  index: number,
  lexicon: Lexicon,
): WordExplanation {
  const sentence = sentenceOf(tokens, words.at[index])
  const first = tokens.sentenceAt[sentence]
  const lattice = new Lattice(lexicon)
  const length = lattice.read(text, tokens, first, tokens.sentenceAt[sentence + 1])
  const start = words.at[index] - first
  const end = words.at[index + 1] - first
  const joins: JoinExplanation[] = []
  for (let i = Math.max(1, start); i <= Math.min(end, length - 1); i++)
    joins.push(explainJoin(lattice, i, i === start ? 'before' : i === end ? 'after' : 'inside'))
  return {
    ...sourceOf(lattice, start, end, length),
    unmarked: lattice.lexicon !== lexicon,
    caseless: lattice.caseless,
    joins,
  }
}

function sourceOf(
  lattice: Lattice,
  start: number,
  end: number,
  length: number,
): Pick<WordExplanation, 'source' | 'cost'> {
  const { trie, costs } = lattice.lexicon
  if (lattice.addedEnd(start, length) === end) return { source: 'added', cost: 0 }
  lattice.wordsAt(start, length)
  const cost = lattice.word[end - start]
  const payload = trie.get(lattice.value.subarray(start + pad, end + pad))
  if (payload !== 0 && payload >>> 1 === cost)
    return { source: (payload & properBit) !== 0 ? 'name' : 'dictionary', cost }
  if (end - start === 1) return { source: 'unknown', cost }
  return { source: end - start === 2 && cost === costs.pair ? 'pair' : 'capitals', cost }
}

function explainJoin(lattice: Lattice, i: number, place: JoinExplanation['place']): JoinExplanation {
  const { joins, costs } = lattice.lexicon
  const row = new Int32Array(joinTemplates.length * 4)
  joinFeatures(lattice, i + pad, row)
  const reasons = joinTemplates
    .map((template, t): JoinReason => {
      const values = Array.from(row.subarray(4 * t + 1, 4 * t + 4))
      return {
        template,
        values: values.map((value, at) => joinValueName(lattice.lexicon, t, at, value)).filter((name) => name !== '-'),
        weight: joins.weightOf(t, values[0], values[1], values[2]) * costs.joinPoint,
      }
    })
    .filter((reason) => reason.weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return { place, weight: reasons.reduce((sum, reason) => sum + reason.weight, 0), reasons }
}

/**
 * The value at place `at` (0 … 2) of a feature, as dictionaries/joins.tsv has it: a syllable's key, `<shape>`, `<shape shape>`,
 * or `-` for none.
 */
export function joinValueName({ symbols }: Lexicon, template: number, at: number, value: number): string {
  if (value === 0) return '-'
  if (value < shapeValue) return symbols.key(value)
  const name = joinTemplates[template]
  const shape = value - shapeValue
  const last = tokenShapes[shape % tokenShapes.length]
  const isTwo = (name === 'shapes' && at === 0) || (name === 'case' && at === 2)
  return isTwo ? `<${tokenShapes[Math.floor(shape / tokenShapes.length)]} ${last}>` : `<${last}>`
}
