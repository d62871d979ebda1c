import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gapsOf, kindCount, most, signs } from '../src/blocks/kind-model.js'
import { depth, readKindTrees } from '../src/blocks/kind-trees.js'
import { applyRules, isOpen } from '../src/blocks/kinds.js'
import { slots } from '../src/blocks/line-features.js'
import { LineMeasures } from '../src/blocks/line-measures.js'
import { findLines } from '../src/blocks/lines.js'
import { type Outline, outline } from '../src/blocks/outline.js'
import { inDoubt, lookAgain } from '../src/blocks/second-look.js'
import { blockKinds } from '../src/columns.js'
import { annotatedKinds, type LabelledArticle, readLabelled, sampleKinds } from './block-kinds.js'
import type { Grown } from './boost.js'
import { boostKinds, type Doubt, leafUnits } from './kind-boosting.js'
import { emissionsOf, fitField, rounded, type Sequence, type Weights } from './kind-field.js'

/** How much a line of `blockkinds` counts, one of our own annotations, and one of the sample, the only texts in the manner of other papers. */
const share = { gold: 2, own: 0.5, sample: 6 }
/** The same for the trees. */
const treeShare = { gold: 2, own: 1, sample: 8 }
const folds = 5

/** An article as one set has it, as it is or with some headline given apart. */
interface Reading extends Sequence {
  readonly set: 'gold' | 'own' | 'sample'
  readonly outline: Outline
  readonly end: Uint8Array
  /** Of the article: its readings are in one fold. */
  readonly fold: number
  readonly apart: boolean
  gaps?: Uint8Array
}

/** Also read with some headline given apart, where it has none of its own: then its first line is no title. */
function readingsOf({ lines, kinds }: LabelledArticle, set: Reading['set'], fold: number): Reading[] {
  const titles = kinds[0] === 'title' ? [undefined] : [undefined, '(một nhan đề khác)']
  return titles.map((title) => {
    const text = lines.join('\n\n')
    const seen = outline(text, findLines(text), title)
    const { allowed, features } = applyRules(seen)
    if (allowed.length !== lines.length) throw new Error(`${allowed.length} blocks found of ${lines.length}`)
    return {
      gold: Uint8Array.from(kinds, (kind) => blockKinds.indexOf(kind)),
      allowed,
      feature: Array.from(allowed, (set, i) =>
        isOpen(set) ? features.slot.slice(0, features.collect(i)) : new Int32Array(0),
      ),
      share: share[set],
      set,
      outline: seen,
      end: features.end,
      fold,
      apart: kinds[0] === 'title' || title !== undefined,
    }
  })
}

function gapsBy({ emission, transition }: Weights, reading: Reading): Uint8Array {
  const sums = emissionsOf(reading, Float64Array.from(rounded(emission)))
  return gapsOf(sums, reading.allowed, rounded(transition))
}

/** The lines that the first model is in doubt of. */
function doubtsOf(reading: Reading): Doubt[] {
  const gaps = reading.gaps!
  const measures = new LineMeasures(reading.outline, gaps, reading.end)
  return Array.from(gaps.subarray(0, reading.gold.length).keys())
    .filter((i) => inDoubt(gaps, i))
    .map((i) => ({
      gold: reading.gold[i],
      gaps: gaps.subarray(i * kindCount, (i + 1) * kindCount),
      row: measures.row.slice(0, measures.collect(i)),
      share: treeShare[reading.set],
    }))
}

const symbols = Array.from({ length: signs + 2 }, (_, i) => String.fromCharCode(0x28 + i)).filter(
  (sign) => sign !== '\\' && sign !== '`',
)

const wrapped = (text: string): string => text.replace(/.{180}/g, '$&\n')

/** The text that `readKindTrees` reads. */
function treeText({ feature, threshold, value }: Grown): string {
  const splits = 2 ** depth - 1
  const trees = Array.from({ length: feature.length / splits }, (_, tree) => [
    ...feature.slice(tree * splits, (tree + 1) * splits),
    ...threshold.slice(tree * splits, (tree + 1) * splits).map((at) => Math.min(signs - 1, at)),
    ...value.slice(tree * 2 ** depth, (tree + 1) * 2 ** depth).map((leaf) => leafUnits(leaf) + most),
  ])
  return trees.map((tree) => tree.map((digit) => symbols[digit]).join('')).join('')
}

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
  return wrapped(text)
}

/** Accuracy and F1 of the articles of each set, every fold by trees that have not seen it over gaps of a model that has not either. */
function crossValidate(readings: readonly Reading[]): void {
  const found = new Map<Reading, Uint8Array>()
  for (let fold = 0; fold < folds; fold++) {
    const trees = boostKinds(readings.filter((reading) => reading.fold !== fold).flatMap(doubtsOf))
      .map(treeText)
      .map(readKindTrees)
    for (const reading of readings.filter((other) => other.fold === fold))
      found.set(reading, lookAgain(reading.outline, reading.gaps!, reading.end, trees))
  }
  for (const set of ['gold', 'own'] as const)
    for (const apart of [false, true]) {
      const gold = blockKinds.map(() => 0)
      const named = gold.slice()
      const right = gold.slice()
      for (const [reading, kinds] of found) {
        if (reading.set !== set || !(apart ? reading.apart : !reading.apart || reading.gold[0] === 0)) continue
        reading.gold.forEach((kind, i) => {
          gold[kind]++
          named[kinds[i]]++
          if (kind === kinds[i]) right[kind]++
        })
      }
      const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
      const f1 = blockKinds.map((kind, k) => `${kind} ${((200 * right[k]) / (gold[k] + named[k])).toFixed(1)}`)
      console.log(
        `${set}${apart ? ', headline apart' : ''}: accuracy ${((100 * sum(right)) / sum(gold)).toFixed(2)}, F1 ${f1.join(', ')}`,
      )
    }
}

/** Writes src/blocks/kind-weights.ts and kind-tree-weights.ts: `VANBAN_CORPORA=… npx tsx corpus/fit-kinds.ts [--check]`; `--check` cross-validates first. */
async function main(): Promise<void> {
  const gold = readLabelled().filter((_, i) => i % 3 !== 2)
  const own = await annotatedKinds()
  const readings = [
    ...gold.flatMap((article, i) => readingsOf(article, 'gold', i % folds)),
    ...own.flatMap((article, i) => readingsOf(article, 'own', i % folds)),
    ...sampleKinds().flatMap((article, i) => readingsOf(article, 'sample', i % folds)),
  ]
  // The trees learn from articles that the first model was not fitted to.
  for (let fold = 0; fold < folds; fold++) {
    const field = fitField(readings.filter((reading) => reading.fold !== fold))
    for (const reading of readings) if (reading.fold === fold) reading.gaps = gapsBy(field, reading)
  }
  if (process.argv.includes('--check')) crossValidate(readings)
  const { emission, transition } = fitField(readings)
  const trees = boostKinds(readings.flatMap(doubtsOf))
  const rows = Array.from({ length: kindCount + 1 }, (_, i) =>
    Array.from(rounded(transition).subarray(i * kindCount, (i + 1) * kindCount), (value) => `${value}, `).join(''),
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
  const treeFile = `// Generated by corpus/fit-kinds.ts from the same; do not edit.

/** For each of \`weighedKinds\` its trees: \`readKindTrees\` tells how they are written. */
export const kindTrees: readonly string[] = [
${trees.map((grown) => `\`\n${wrapped(treeText(grown))}\n\`,\n`).join('')}] // biome-ignore format: generated
`
  writeFileSync(resolve(import.meta.dirname, '../src/blocks/kind-weights.ts'), file)
  writeFileSync(resolve(import.meta.dirname, '../src/blocks/kind-tree-weights.ts'), treeFile)
  console.log(`src/blocks/kind-weights.ts: ${file.length} units; kind-tree-weights.ts: ${treeFile.length}`)
}

if (process.argv[1] === import.meta.filename) await main()
