import { fileURLToPath } from 'node:url'
import { corpusPath } from '../../corpus/corpora.js'
import {
  blockFiles,
  type DuplicateBlocks,
  type DuplicatePair,
  duplicateBlocks,
  duplicatePairs,
  pairVerdicts,
} from '../../corpus/duplicate-pairs.js'
import { DuplicateIndex, type Measure } from '../../src/archive/index.js'
import { markDuplicates } from '../../src/blocks/deduplicate.js'
import { splitBlocks } from '../../src/blocks/split.js'
import { foldSyllables } from '../../src/letters/tones.js'
import { round } from './spans.js'

/**
 * Copies among hand-checked pairs of articles: `npx tsx benchmarks/quality/duplicate-pairs.ts`.
 *
 * Every pair goes to the judge alone. `byStratum` tells where a judge fails; `marked` counts for each verdict how many of its
 * pairs the judge called duplicates. Even rows are for choosing a threshold, odd rows for confirming it.
 */
export type PairJudge = (a: string, b: string) => { readonly similarity: number; readonly duplicate: boolean }

export interface PairScore {
  readonly pairs: number
  readonly duplicates: number
  /** Called duplicates. */
  readonly found: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface PairScores {
  readonly all: PairScore
  readonly even: PairScore
  readonly odd: PairScore
  /** Without the pairs at which the judge of the texts hesitated. */
  readonly clear: PairScore
  readonly byStratum: Readonly<Record<string, PairScore>>
  /** Called duplicates, of how many, by verdict. */
  readonly marked: Readonly<Record<string, readonly [number, number]>>
}

export function evaluatePairs(pairs: readonly DuplicatePair[], judge: PairJudge): PairScores {
  const judged = pairs.map((pair, row) => ({ ...pair, row, found: judge(...pair.texts).duplicate }))
  const strata = [...new Set(pairs.map(({ stratum }) => stratum))].sort()
  return {
    all: scoreOf(judged),
    even: scoreOf(judged.filter(({ row }) => row % 2 === 0)),
    odd: scoreOf(judged.filter(({ row }) => row % 2 === 1)),
    clear: scoreOf(judged.filter(({ doubtful }) => !doubtful)),
    byStratum: Object.fromEntries(
      strata.map((name) => [name, scoreOf(judged.filter(({ stratum }) => stratum === name))]),
    ),
    marked: Object.fromEntries(
      pairVerdicts.map((verdict) => {
        const list = judged.filter((pair) => pair.verdict === verdict)
        return [verdict, [list.filter(({ found }) => found).length, list.length]]
      }),
    ),
  }
}

function scoreOf(judged: readonly { readonly found: boolean; readonly duplicate: boolean }[]): PairScore {
  const right = judged.filter(({ found, duplicate }) => found && duplicate).length
  const found = judged.filter((pair) => pair.found).length
  const duplicates = judged.filter(({ duplicate }) => duplicate).length
  const share = (of: number) => (of === 0 ? 0 : round(right / of))
  return {
    pairs: judged.length,
    duplicates,
    found,
    precision: share(found),
    recall: share(duplicates),
    f1: found + duplicates === 0 ? 0 : round((2 * right) / (found + duplicates)),
  }
}

const syllablesOf = (text: string): string[] => foldSyllables(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Runs of `width` syllables, each once. */
function shinglesOf(text: string, width: number): Set<string> {
  const syllables = syllablesOf(text)
  const found = new Set<string>()
  for (let i = 0; i + width <= syllables.length; i++) found.add(syllables.slice(i, i + width).join(' '))
  return found
}

/** What two articles share of their shingles: of those of both (Jaccard), or of those of the shorter (containment). */
function sharedOf(a: string, b: string, width: number, of: 'both' | 'shorter'): number {
  const [x, y] = [shinglesOf(a, width), shinglesOf(b, width)]
  const shared = [...x].filter((shingle) => y.has(shingle)).length
  return shared / Math.max(1, of === 'both' ? x.size + y.size - shared : Math.min(x.size, y.size))
}

/** The numbers that stand behind the same two syllables, none of which is a number: `ở mức 36,31` has `ở mức → 36`. */
function slotsOf(text: string): Map<string, Set<string>> {
  const syllables = syllablesOf(text)
  const isNumber = (i: number) => /^\d/.test(syllables[i])
  const slots = new Map<string, Set<string>>()
  for (let i = 2; i < syllables.length; i++) {
    if (!isNumber(i) || isNumber(i - 1) || isNumber(i - 2)) continue
    const slot = `${syllables[i - 2]} ${syllables[i - 1]}`
    slots.set(slot, (slots.get(slot) ?? new Set()).add(syllables[i]))
  }
  return slots
}

/** Of the places that both articles fill with a number, the share that they fill with other ones. */
export function contradictions(a: string, b: string): number {
  const [x, y] = [slotsOf(a), slotsOf(b)]
  const common = [...x].filter(([slot]) => y.has(slot))
  const other = common.filter(([slot, numbers]) => ![...numbers].some((number) => y.get(slot)!.has(number)))
  return other.length / Math.max(1, common.length)
}

const from =
  (least: number, similarityOf: (a: string, b: string) => number): PairJudge =>
  (a, b) => {
    const similarity = similarityOf(a, b)
    return { similarity, duplicate: similarity >= least }
  }

/** What any index must beat. The thresholds of the last three are the best on the even rows. */
export const pairBaselines: Readonly<Record<string, PairJudge>> = {
  'Jaccard of 5-shingles ≥ .5': from(0.5, (a, b) => sharedOf(a, b, 5, 'both')),
  'Jaccard of 5-shingles ≥ .3': from(0.3, (a, b) => sharedOf(a, b, 5, 'both')),
  'containment of 5-shingles ≥ .52': from(0.52, (a, b) => sharedOf(a, b, 5, 'shorter')),
  'containment of 3-shingles ≥ .63': from(0.63, (a, b) => sharedOf(a, b, 3, 'shorter')),
  'the same, less .2 of the share of contradicting numbers': from(
    0.63,
    (a, b) => sharedOf(a, b, 3, 'shorter') - 0.2 * contradictions(a, b),
  ),
}

/** The index over the two articles alone, candidates and all; how they differ in numbers does not count. */
function indexJudge(measure: Measure, threshold: number): PairJudge {
  return (...texts) => {
    const index = new DuplicateIndex()
    for (const [i, text] of texts.entries()) index.add(text, { id: String(i) })
    const [pair] = index.pairs({ measure, threshold, read: (id) => texts[Number(id)] }).found
    return { similarity: pair?.similarity ?? 0, duplicate: pair !== undefined }
  }
}

/** `vanban/dedupe` by both measures: at its defaults, and at the Jaccard threshold that is best on the even rows. */
export const indexJudges: Readonly<Record<string, PairJudge>> = {
  'jaccard .8': indexJudge('jaccard', 0.8),
  'jaccard .3': indexJudge('jaccard', 0.3),
  'containment .52': indexJudge('containment', 0.52),
}

/** For the record of `npm run bench -- dedupe`. */
export async function evaluateIndexPairs() {
  const pairs = await duplicatePairs()
  return Object.entries(indexJudges).map(([name, judge]) => {
    const { all, even, odd, clear, marked } = evaluatePairs(pairs, judge)
    return { name, all, even, odd, clear, marked }
  })
}

/** Called repeats, of how many, by verdict; `judge` gets the two blocks of a pair. */
export function evaluateBlocks(
  pairs: readonly DuplicateBlocks[],
  judge: (a: string, b: string) => boolean,
): Record<DuplicateBlocks['verdict'], [found: number, all: number]> {
  const count = (verdict: DuplicateBlocks['verdict']): [number, number] => {
    const list = pairs.filter((pair) => pair.verdict === verdict)
    return [list.filter(({ texts }) => judge(...texts)).length, list.length]
  }
  return { same: count('same'), inside: count('inside'), other: count('other') }
}

/** Whether `markDuplicates` marks one of two blocks that make up a document, in one order or the other. */
export function marksEither(a: string, b: string): boolean {
  return [`${a}\n\n${b}`, `${b}\n\n${a}`].some((text) =>
    markDuplicates(text, splitBlocks(text)).duplicateOf.some((original) => original >= 0),
  )
}

const told = (counts: Readonly<Record<string, readonly [number, number]>>): string =>
  Object.entries(counts)
    .map(([verdict, [found, all]]) => `${verdict} ${found} of ${all}`)
    .join(', ')

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missing = blockFiles.filter((file) => !corpusPath(file))
  if (missing.length > 0) console.log(`no ${missing.join(', no ')}: set VANBAN_CORPORA to the folder of the corpora`)
  else {
    const pairs = await duplicatePairs()
    for (const [name, judge] of Object.entries({ ...pairBaselines, ...indexJudges })) {
      const { byStratum, marked, ...scores } = evaluatePairs(pairs, judge)
      console.log(name)
      console.table({ ...scores, ...byStratum })
      console.log(`called duplicates: ${told(marked)}\n`)
    }
    console.log(`blocks that markDuplicates marks: ${told(evaluateBlocks(await duplicateBlocks(), marksEither))}`)
  }
}
