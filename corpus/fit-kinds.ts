import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { bestKinds, kindCount, most, signs, unit } from '../src/blocks/kind-model.js'
import { applyRules, isOpen } from '../src/blocks/kinds.js'
import { slots } from '../src/blocks/line-features.js'
import { findLines } from '../src/blocks/lines.js'
import { outline } from '../src/blocks/outline.js'
import { type BlockKind, blockKinds } from '../src/columns.js'
import { annotatedKinds, type LabelledArticle, readLabelled, sampleKinds } from './block-kinds.js'

const epochs = 12
const decay = 0.002
/** How much a line of `blockkinds` counts, one of our own annotations, which were made faster, and one of the sample, the only texts in the manner of other papers. */
const share = { gold: 2, own: 0.5, sample: 6 }
/** Slots that are kept in the end, after a training with all of them. */
const kept = 6000
const folds = 5
/** What is added for the rarer kinds, in quantised units: the best F1 and accuracy in cross-validation. */
const lean: Partial<Record<BlockKind, number>> = { caption: 12, 'list-item': 12 }

/** An article as the model sees it. */
interface Sequence {
  readonly gold: Uint8Array
  /** Kinds that the rules allow, as bits. */
  readonly allowed: Uint16Array
  /** The slots of each line that has a choice. */
  readonly feature: readonly Int32Array[]
  readonly share: number
}

interface Weights {
  readonly emission: Float64Array
  readonly transition: Float64Array
}

/** Also read with some headline given apart, where it has none of its own: then its first line is no title. */
function sequencesOf({ lines, kinds }: LabelledArticle, weight: number): Sequence[] {
  const titles = kinds[0] === 'title' ? [undefined] : [undefined, '(một nhan đề khác)']
  return titles.map((title) => {
    const text = lines.join('\n\n')
    const { allowed, features } = applyRules(outline(text, findLines(text), title))
    if (allowed.length !== lines.length) throw new Error(`${allowed.length} blocks found of ${lines.length}`)
    return {
      gold: Uint8Array.from(kinds, (kind) => blockKinds.indexOf(kind)),
      allowed,
      feature: Array.from(allowed, (set, i) =>
        isOpen(set) ? features.slot.slice(0, features.collect(i)) : new Int32Array(0),
      ),
      share: weight,
    }
  })
}

const start = kindCount * kindCount
const may = (set: number, kind: number): boolean => ((set >> kind) & 1) === 1

/** What is learned for a line: its gold, or what the rules say where they exclude that. */
function target({ gold, allowed }: Sequence, i: number): number {
  return may(allowed[i], gold[i]) ? gold[i] : 31 - Math.clz32(allowed[i])
}

function logSum(values: Float64Array): number {
  const top = Math.max(...values)
  if (top === Number.NEGATIVE_INFINITY) return top
  let sum = 0
  for (const value of values) sum += Math.exp(value - top)
  return top + Math.log(sum)
}

function emissionsOf({ feature }: Sequence, weight: Float64Array): Float64Array {
  const sums = new Float64Array(feature.length * kindCount)
  feature.forEach((slot, i) => {
    for (const at of slot) for (let k = 0; k < kindCount; k++) sums[i * kindCount + k] += weight[at * kindCount + k]
  })
  return sums
}

/** Sums over all ways to name the lines before (`forward`) and behind (`backward`) each line, as logarithms. */
function passes({ allowed }: Sequence, emission: Float64Array, transition: Float64Array) {
  const length = allowed.length
  const forward = new Float64Array(length * kindCount).fill(Number.NEGATIVE_INFINITY)
  const backward = forward.slice()
  const terms = new Float64Array(kindCount)
  for (let i = 0; i < length; i++)
    for (let kind = 0; kind < kindCount; kind++) {
      if (!may(allowed[i], kind)) continue
      for (let b = 0; b < kindCount; b++)
        terms[b] = i === 0 ? 0 : forward[(i - 1) * kindCount + b] + transition[b * kindCount + kind]
      forward[i * kindCount + kind] =
        (i === 0 ? transition[start + kind] : logSum(terms)) + emission[i * kindCount + kind]
    }
  for (let i = length - 1; i >= 0; i--)
    for (let kind = 0; kind < kindCount; kind++) {
      if (!may(allowed[i], kind)) continue
      for (let n = 0; n < kindCount; n++) {
        const next = (i + 1) * kindCount + n
        terms[n] = i === length - 1 ? 0 : backward[next] + transition[kind * kindCount + n] + emission[next]
      }
      backward[i * kindCount + kind] = i === length - 1 ? 0 : logSum(terms)
    }
  return { forward, backward, all: logSum(forward.subarray((length - 1) * kindCount)) }
}

/** Steps of AdaGrad (Duchi, Hazan and Singer 2011) with decaying weights. */
function step(weight: Float64Array, squares: Float64Array, at: number, slope: number): void {
  const gradient = slope + decay * weight[at]
  squares[at] += gradient * gradient
  weight[at] -= (0.2 * gradient) / Math.sqrt(squares[at])
}

/**
 * A first-order conditional random field (Lafferty, McCallum and Pereira 2001) whose labels the rules may fix; the mean of the
 * weights of the later epochs. Reproducible.
 */
function train(sequences: readonly Sequence[], mask?: Uint8Array): Weights {
  const emission = new Float64Array(slots * kindCount)
  const transition = new Float64Array(start + kindCount)
  const squares = { emission: emission.slice().fill(1), transition: transition.slice().fill(1) }
  const mean: Weights = { emission: emission.slice(), transition: transition.slice() }
  const order = Array.from(sequences)
  const first = Math.floor(epochs / 2)
  let seed = 12345
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      const j = Math.floor((seed / 2 ** 32) * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    for (const sequence of order) {
      const sums = emissionsOf(sequence, emission)
      const { forward, backward, all } = passes(sequence, sums, transition)
      const slopes = new Float64Array(transition.length)
      sequence.allowed.forEach((set, i) => {
        const goal = target(sequence, i)
        for (let kind = 0; kind < kindCount; kind++) {
          if (!may(set, kind)) continue
          const at = i * kindCount + kind
          if (i === 0) slopes[start + kind] += Math.exp(forward[at] + backward[at] - all)
          for (let b = 0; i > 0 && b < kindCount; b++)
            slopes[b * kindCount + kind] += Math.exp(
              forward[at - kind - kindCount + b] + transition[b * kindCount + kind] + sums[at] + backward[at] - all,
            )
          const slope = (Math.exp(forward[at] + backward[at] - all) - (goal === kind ? 1 : 0)) * sequence.share
          if (Math.abs(slope) < 1e-4 || !may(set, sequence.gold[i])) continue
          for (const slot of sequence.feature[i])
            if (!mask || mask[slot]) step(emission, squares.emission, slot * kindCount + kind, slope)
        }
        slopes[i === 0 ? start + goal : target(sequence, i - 1) * kindCount + goal] -= 1
      })
      slopes.forEach((slope, at) => {
        if (Math.abs(slope) > 1e-6) step(transition, squares.transition, at, slope * sequence.share)
      })
    }
    if (epoch < first) continue
    for (let i = 0; i < emission.length; i++) mean.emission[i] += emission[i] / (epochs - first)
    for (let i = 0; i < transition.length; i++) mean.transition[i] += transition[i] / (epochs - first)
  }
  return mean
}

/** The slots that matter most, by weight and how often they stand. */
function keepMost({ emission }: Weights, sequences: readonly Sequence[]): Uint8Array {
  const often = new Float64Array(slots)
  for (const { feature, share: weight } of sequences)
    for (const slot of feature) for (const at of slot) often[at] += weight
  const value = Float64Array.from(often, (times, slot) => {
    let spread = 0
    for (let k = 0; k < kindCount; k++) spread += Math.abs(emission[slot * kindCount + k])
    return spread * Math.sqrt(times)
  })
  const mask = new Uint8Array(slots)
  for (const slot of [...value.keys()].sort((a, b) => value[b] - value[a]).slice(0, kept))
    if (value[slot] > 0) mask[slot] = 1
  return mask
}

function fitAll(sequences: readonly Sequence[]): Weights {
  return train(sequences, keepMost(train(sequences), sequences))
}

const rounded = (weight: Float64Array): Int8Array =>
  Int8Array.from(weight, (value) => Math.max(-most, Math.min(most, Math.round(value * unit))))

/** The transitions as they are written: a row for each kind before, the last one for the first line. */
function leaning(transition: Float64Array): Int8Array {
  return rounded(transition).map((value, at) => value + (lean[blockKinds[at % kindCount]] ?? 0))
}

/** Accuracy and F1 for captions on the articles of `blockkinds` that were trained on, each fold by a model that has not seen it. */
function crossValidate(gold: readonly Sequence[][], own: readonly Sequence[]): string {
  const count = { right: 0, all: 0, caption: 0, found: 0, hits: 0 }
  const caption = blockKinds.indexOf('caption')
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitAll([...gold.filter((_, i) => i % folds !== fold).flat(), ...own])
    const transition = leaning(weights.transition)
    for (const [sequence] of gold.filter((_, i) => i % folds === fold)) {
      const sums = emissionsOf(sequence, Float64Array.from(rounded(weights.emission)))
      bestKinds(sums, sequence.allowed, transition).forEach((kind, i) => {
        count.all++
        if (kind === sequence.gold[i]) count.right++
        if (sequence.gold[i] === caption) count.caption++
        if (kind === caption) count.found++
        if (kind === caption && sequence.gold[i] === caption) count.hits++
      })
    }
  }
  const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1)
  return `accuracy ${percent(count.right, count.all)}, captions F1 ${percent(2 * count.hits, count.caption + count.found)}`
}

const symbols = Array.from({ length: signs + 2 }, (_, i) => String.fromCharCode(0x28 + i)).filter(
  (sign) => sign !== '\\' && sign !== '`',
)

/** The text that `readKindWeights` reads. */
function writeWeights(weight: Int8Array): string {
  let text = ''
  let before = -1
  for (let slot = 0; slot < slots; slot++) {
    const row = weight.subarray(slot * kindCount, (slot + 1) * kindCount)
    if (row.every((value) => value === 0)) continue
    const gap = slot - before
    text += symbols[gap % signs] + symbols[Math.floor(gap / signs)]
    for (const value of row) text += symbols[value + most]
    before = slot
  }
  return text.replace(/.{180}/g, '$&\n')
}

/** Writes src/blocks/kind-weights.ts: `VANBAN_CORPORA=… npx tsx corpus/fit-kinds.ts [--check]`; `--check` cross-validates first. */
async function main(): Promise<void> {
  const gold = readLabelled()
    .filter((_, i) => i % 3 !== 2)
    .map((article) => sequencesOf(article, share.gold))
  const own = [
    ...(await annotatedKinds()).flatMap((article) => sequencesOf(article, share.own)),
    ...sampleKinds().flatMap((article) => sequencesOf(article, share.sample)),
  ]
  if (process.argv.includes('--check')) console.log(`cross-validated: ${crossValidate(gold, own)}`)
  const { emission, transition } = fitAll([...gold.flat(), ...own])
  const rows = Array.from({ length: kindCount + 1 }, (_, i) =>
    Array.from(leaning(transition).subarray(i * kindCount, (i + 1) * kindCount), (value) => `${value}, `).join(''),
  )
  const file = `// Generated by corpus/fit-kinds.ts from two thirds of blockkinds, corpus/annotations/kinds.tsv and corpus/sample (without those kept for tests); do not edit.

/** What it weighs that a kind follows another: see \`transitions\`. */
export const kindTransitions: readonly number[] = [
  ${rows.map((row) => row.trim()).join('\n  ')}
] // biome-ignore format: generated

/** Weights of the features of \`line-features.ts\`: \`readKindWeights\` tells how they are written. */
export const kindWeights = \`
${writeWeights(rounded(emission))}
\`
`
  writeFileSync(resolve(import.meta.dirname, '../src/blocks/kind-weights.ts'), file)
  console.log(`src/blocks/kind-weights.ts: ${file.length} units`)
}

if (process.argv[1] === import.meta.filename) await main()
