import {
  bootstrap,
  type Comparison,
  compareSystems,
  type Interval,
  type RougeMeasure,
  rougeMeasures,
} from '../rouge/index.js'
import { type Page, pad, style } from './layout.js'
import type { RougeCommandOptions } from './rouge-options.js'
import { type Scale, type Scales, scaleNames, scales } from './rouge-scales.js'

const parts = ['precision', 'recall', 'f1'] as const
type Part = (typeof parts)[number]

type ByScale<T> = Readonly<Record<Scale, Readonly<Record<RougeMeasure, T>>>>

/** Means over all texts, with their intervals. */
export type Totals = ByScale<Readonly<Record<Part, Interval>>>

const byScale = <T>(of: (scale: Scale, measure: RougeMeasure) => T): ByScale<T> =>
  Object.fromEntries(
    scaleNames.map((scale) => [
      scale,
      Object.fromEntries(rougeMeasures.map((measure) => [measure, of(scale, measure)])),
    ]),
  ) as unknown as ByScale<T>

const column = (scores: readonly Scales[], scale: Scale, measure: RougeMeasure, part: Part) =>
  Float64Array.from(scores, (score) => score[scale][measure][part])

export function totals(scores: readonly Scales[], { samples, seed }: RougeCommandOptions): Totals {
  return byScale((scale, measure) => {
    const of = (part: Part) => rounded(bootstrap(column(scores, scale, measure, part), { samples, seed }))
    return { precision: of('precision'), recall: of('recall'), f1: of('f1') }
  })
}

/** How far the F1 of one system lies above the other's. */
export function comparisons(
  scores: readonly Scales[],
  others: readonly Scales[],
  { samples, seed }: RougeCommandOptions,
): ByScale<Comparison> {
  return byScale((scale, measure) =>
    rounded(
      compareSystems(column(scores, scale, measure, 'f1'), column(others, scale, measure, 'f1'), { samples, seed }),
    ),
  )
}

/** A record's scores as they are written. */
export const written = (scores: Scales): ByScale<Readonly<Record<Part, number>>> =>
  byScale((scale, measure) => rounded(scores[scale][measure]))

/** Six digits behind the point, all there are to tell apart. */
function rounded<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Math.round(value * 1e6) / 1e6])) as T
}

const shown: Readonly<Record<RougeMeasure, string>> = {
  rouge1: 'ROUGE-1',
  rouge2: 'ROUGE-2',
  rougeL: 'ROUGE-L',
  rougeLsum: 'ROUGE-Lsum',
}

const points = (share: number) => (100 * share).toFixed(2).padStart(9)
const range = ({ low, high }: { low: number; high: number }) => `${points(low)} …${points(high)}`

/** The totals for people, in per cent. */
export function totalLines(total: Totals, page: Page): string[] {
  return scaleNames.flatMap((scale) => [
    '',
    `${style(page, 'bold', scale)}: ${scales[scale]}`,
    `  ${pad('', 10)}precision   recall       F1   F1, 95 % of draws`,
    ...rougeMeasures.map((measure) => {
      const { precision, recall, f1 } = total[scale][measure]
      return `  ${pad(shown[measure], 10)}${points(precision.mean)}${points(recall.mean)}${points(f1.mean)} ${range(f1)}`
    }),
  ])
}

export function comparisonLines(comparison: ByScale<Comparison>, page: Page): string[] {
  return scaleNames.flatMap((scale) => [
    '',
    `${style(page, 'bold', scale)}: F1 above the other system's`,
    `  ${pad('', 10)}      F1   95 % of draws                p`,
    ...rougeMeasures.map((measure) => {
      const { difference, p, ...interval } = comparison[scale][measure]
      return `  ${pad(shown[measure], 10)}${points(difference)} ${range(interval)}    ${p.toFixed(4)}`
    }),
  ])
}
