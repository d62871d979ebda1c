import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  afterCount,
  beforeCount,
  context,
  contextCount,
  lookAhead,
  lookBack,
  slots,
  surroundings,
  wordSlots,
  wordsAfter,
  wordsBefore,
} from '../src/sentences/surroundings.js'
import { unit } from '../src/sentences/unsigned.js'
import {
  forEachPlace,
  goldBlocks,
  paragraphBlocks,
  type SplitBlock,
  stoplessBlocks,
  wholeBlocks,
} from './sentence-places.js'

/** Features of words that are kept in the end, each time after a training with more of them; then those of the context. */
const keptWords = [20_000, 10_000, 4_000]
const keptContext = 900
/** The weights of a place in texts that nobody annotated: in paragraphs run together, in sentences of other kinds of text. */
const otherWeights = [0.3, 0.15]
const folds = 5
/** Sentences cut falsely, of a thousand, that the threshold allows for in cross-validation. */
const allowed = 4
/** The share of ends found that two early looks at the words may lose. */
const spared = 0.05

const wordCount = afterCount + beforeCount

/** Places as rows of slots. */
interface Places {
  readonly width: number
  readonly feature: Int32Array
  readonly ends: Uint8Array
  readonly article: Int32Array
  readonly length: number
}

type Extract = (block: SplitBlock, at: number, sentence: number, row: Int32Array) => void

function toPlaces(blocks: readonly SplitBlock[], width: number, extract: Extract): Places {
  const rows: Int32Array[] = []
  const ends: number[] = []
  const article: number[] = []
  forEachPlace(blocks, (block, at, sentence) => {
    const row = new Int32Array(width)
    extract(block, at, sentence, row)
    rows.push(row)
    ends.push(block.ends.has(at) ? 1 : 0)
    article.push(block.article)
  })
  const feature = new Int32Array(rows.length * width)
  for (let i = 0; i < rows.length; i++) feature.set(rows[i], i * width)
  return { width, feature, ends: Uint8Array.from(ends), article: Int32Array.from(article), length: rows.length }
}

const seen = surroundings()

const extractWords: Extract = ({ text }, at, sentence, row) => {
  lookAhead(text, at + 1, text.length, seen)
  wordsAfter(seen)
  row.set(seen.feature.subarray(0, afterCount))
  lookBack(text, at, sentence, seen)
  wordsBefore(seen)
  row.set(seen.feature.subarray(0, beforeCount), afterCount)
}

/** Rows of the context, given what the words weigh; what the words behind and all of them weigh goes along in two last columns. */
function contextExtractor(weight: Int8Array): Extract {
  const row = new Int32Array(wordCount)
  return (block, at, sentence, out) => {
    extractWords(block, at, sentence, row)
    let opens = 0
    let ends = 0
    for (let i = 0; i < afterCount; i++) opens += weight[row[i]]
    for (let i = afterCount; i < wordCount; i++) ends += weight[row[i]]
    const past = block.text.length
    context(block.text, at, 0, past, sentence, opens / unit, ends / unit, seen)
    out.set(seen.feature)
    out[contextCount] = opens
    out[contextCount + 1] = opens + ends
  }
}

interface Training {
  readonly places: Places
  readonly weight: number
  readonly columns: number
  readonly keep: (i: number) => boolean
}

/** Logistic regression by AdaGrad, averaged over the later half of the epochs. The last weight is the bias. */
function regress(trainings: readonly Training[], epochs: number, decay: number, mask?: Uint8Array): Float64Array {
  const weight = new Float64Array(slots + 1)
  const squares = new Float64Array(slots + 1).fill(1e-3)
  const mean = new Float64Array(slots + 1)
  const order: number[] = []
  trainings.forEach(({ places, keep }, t) => {
    for (let i = 0; i < places.length; i++) if (keep(i)) order.push(i * trainings.length + t)
  })
  let seed = 12345
  const first = Math.ceil(epochs / 2)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      const j = Math.floor((seed / 2 ** 32) * (i + 1))
      const swapped = order[i]
      order[i] = order[j]
      order[j] = swapped
    }
    for (const code of order) {
      const { places, weight: share, columns } = trainings[code % trainings.length]
      const i = Math.floor(code / trainings.length)
      const begin = i * places.width
      let sum = weight[slots]
      for (let k = begin; k < begin + columns; k++) sum += weight[places.feature[k]]
      const slope = (1 / (1 + Math.exp(-sum)) - places.ends[i]) * share
      if (Math.abs(slope) < 1e-4) continue
      for (let k = begin; k <= begin + columns; k++) {
        const slot = k < begin + columns ? places.feature[k] : slots
        if (mask && slot < slots && !mask[slot]) continue
        const step = slope + decay * weight[slot]
        squares[slot] += step * step
        weight[slot] -= (0.1 * step) / Math.sqrt(squares[slot])
      }
    }
    if (epoch >= first) for (let slot = 0; slot <= slots; slot++) mean[slot] += weight[slot] / (epochs - first)
  }
  return mean
}

/** The slots that matter most, by weight and how often they stand. */
function keepMost(weight: Float64Array, trainings: readonly Training[], count: number): Uint8Array {
  const often = new Float64Array(slots)
  for (const { places, columns, weight: share } of trainings)
    for (let i = 0; i < places.length; i++)
      for (let k = 0; k < columns; k++) often[places.feature[i * places.width + k]] += share
  const value = Float64Array.from(often, (times, slot) => Math.abs(weight[slot]) * Math.sqrt(Math.max(0, times - 2)))
  const mask = new Uint8Array(slots)
  const sorted = [...value.keys()].sort((a, b) => value[b] - value[a])
  for (const slot of sorted.slice(0, count)) if (value[slot] > 0) mask[slot] = 1
  return mask
}

function rounded(weight: Float64Array): Int8Array {
  return Int8Array.from(weight.subarray(0, slots), (value) => Math.max(-41, Math.min(41, Math.round(value * unit))))
}

function fitWords(places: Places): Int8Array {
  const trainings = [{ places, weight: 1, columns: wordCount, keep: () => true }]
  let weight = regress(trainings, 2, 1e-7)
  for (const count of keptWords) weight = regress(trainings, 2, 1e-7, keepMost(weight, trainings, count))
  return rounded(weight)
}

interface ContextModel {
  readonly weight: Int8Array
  readonly bias: number
}

function fitContext(gold: Places, others: readonly Places[], keep: (i: number) => boolean): ContextModel {
  const trainings = [
    { places: gold, weight: 1, columns: contextCount, keep },
    ...others.map((places, i) => ({ places, weight: otherWeights[i], columns: contextCount, keep: () => true })),
  ]
  const mask = keepMost(regress(trainings, 4, 0.003), trainings, keptContext)
  const weight = regress(trainings, 6, 0.003, mask)
  return { weight: rounded(weight), bias: Math.round(-weight[slots] * unit) }
}

function scoreOf({ weight, bias }: ContextModel, places: Places, i: number): number {
  let sum = -bias
  for (let k = 0; k < contextCount; k++) sum += weight[places.feature[i * places.width + k]]
  return sum
}

/** How far above zero a score must be, found on articles that the model has not seen. */
function crossValidate(gold: Places, others: readonly Places[], sentences: number): number {
  const score = new Int32Array(gold.length)
  for (let fold = 0; fold < folds; fold++) {
    const model = fitContext(gold, others, (i) => gold.article[i] % folds !== fold)
    for (let i = 0; i < gold.length; i++) if (gold.article[i] % folds === fold) score[i] = scoreOf(model, gold, i)
  }
  const levels = [...new Set(score)].sort((a, b) => b - a)
  const total = gold.ends.reduce((sum, end) => sum + end, 0)
  let least = levels[0]
  let figures = ''
  for (const level of levels) {
    let right = 0
    let wrong = 0
    for (let i = 0; i < gold.length; i++) if (score[i] >= level) gold.ends[i] ? right++ : wrong++
    if (wrong > (sentences * allowed) / 1000) break
    least = level
    figures = `${right} of ${total} ends found, ${wrong} wrong`
  }
  console.log(`cross-validated: ${figures}`)
  return least
}

const symbols = Array.from({ length: 87 }, (_, i) => String.fromCharCode(0x28 + i)).filter(
  (s) => s !== '\\' && s !== '`',
)

/** The text that `readWeights` reads. */
function writeWeights(weight: Int8Array): string {
  const most = 84
  let signs = ''
  let before = -1
  weight.forEach((value, slot) => {
    if (value === 0) return
    let gap = slot - before
    for (; gap >= most; gap -= most) signs += symbols[most]
    signs += symbols[gap] + symbols[value + most / 2]
    before = slot
  })
  return signs.replace(/.{118}/g, '$&\n')
}

/** Writes src/sentences/unsigned-weights.ts: `VANBAN_CORPORA=… npx tsx corpus/fit-sentence-ends.ts`. */
async function main(): Promise<void> {
  const words = fitWords(toPlaces(await stoplessBlocks(), wordCount, extractWords))
  const blocks = goldBlocks()
  const sentences = blocks.reduce((sum, { ends }) => sum + ends.size, 0)
  const gold = toPlaces(blocks, contextCount + 2, contextExtractor(words))
  const others = [await paragraphBlocks(), await wholeBlocks()].map((part) =>
    toPlaces(part, contextCount + 2, contextExtractor(words)),
  )
  const threshold = crossValidate(gold, others, sentences)
  const model = fitContext(gold, others, () => true)
  const weight = model.weight.map((value, slot) => (slot < wordSlots ? words[slot] : value))
  const bias = model.bias + threshold - 1
  const cut = (column: number): number => {
    const values: number[] = []
    for (const places of [gold, ...others])
      for (let i = 0; i < places.length; i++)
        if (places.ends[i] && scoreOf(model, places, i) >= threshold)
          values.push(places.feature[i * places.width + contextCount + column])
    return values.sort((a, b) => a - b)[Math.floor(values.length * spared)]
  }
  const file = `// Generated by corpus/fit-sentence-ends.ts from newsgold's train.list, unc, vims, rawnews, recent, wiki, laws and legalqa; do not edit.

/** A place ends a sentence if its weights sum up to more. */
export const bias = ${bias}

/** What the words behind a place, and all words around it, must weigh for anything else to be looked at. */
export const leastOpening = ${cut(0)}
export const leastBoth = ${cut(1)}

/** Weights of the features of \`surroundings.ts\`: \`readWeights\` tells how they are written. */
export const unsignedWeights = \`
${writeWeights(weight)}
\`
`
  const path = resolve(import.meta.dirname, '../src/sentences/unsigned-weights.ts')
  writeFileSync(path, file)
  console.log(
    `src/sentences/unsigned-weights.ts: ${weight.filter((value) => value !== 0).length} weights, ${file.length} units`,
  )
}

if (process.argv[1] === import.meta.filename) await main()
