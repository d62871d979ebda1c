import { found, InputError, requireOptions } from '../errors.js'

export interface BootstrapOptions {
  /** How many times the scores are drawn anew; by default 1,000. */
  readonly samples?: number
  /** Seed of the draws, a whole number; by default 1. The same seed gives the same figures. */
  readonly seed?: number
  /** The share of the draws that an interval holds; by default 0.95. */
  readonly level?: number
}

/** A mean with the bounds of its interval. */
export interface Interval {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/**
 * The mean of the scores of some texts, with the percentile interval of the bootstrap (Efron & Tibshirani 1993, ch. 13): texts are drawn
 * with replacement, as many as there are. O(texts × samples).
 * @throws InputError `input/unknown-option`, `input/bad-option`
 */
export function bootstrap(scores: ArrayLike<number>, options: BootstrapOptions = {}): Interval {
  const { means, level } = resample(scores, options)
  return { mean: meanOf(scores), low: quantile(means, (1 - level) / 2), high: quantile(means, (1 + level) / 2) }
}

/** How far one system lies above another on the same texts. */
export interface Comparison {
  /** Mean of the differences, first minus second. */
  readonly difference: number
  readonly low: number
  readonly high: number
  /** Two-sided: how often chance alone would give such a difference, not below 2 / (samples + 1). */
  readonly p: number
}

/**
 * The paired bootstrap (Koehn 2004): both systems' scores of a text are drawn together. `p` is twice the smaller share of draws in which
 * the difference is not above, or not below, zero, with one draw added to either (Davison & Hinkley 1997, §4.2).
 * @throws InputError `input/unknown-option`, `input/bad-option`, also where the systems have different numbers of texts
 */
export function compareSystems(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  options: BootstrapOptions = {},
): Comparison {
  if (first.length !== second.length)
    throw new InputError(
      'input/bad-option',
      `both systems must have a score for each text, found ${first.length} and ${second.length}`,
    )
  const differences = Float64Array.from(first, (score, i) => score - second[i])
  const { means, level } = resample(differences, options)
  let below = 0
  let above = 0
  for (const mean of means) {
    if (mean <= 0) below++
    if (mean >= 0) above++
  }
  return {
    difference: meanOf(differences),
    low: quantile(means, (1 - level) / 2),
    high: quantile(means, (1 + level) / 2),
    p: Math.min(1, (2 * (Math.min(below, above) + 1)) / (means.length + 1)),
  }
}

/** Means of so many draws, in order. */
function resample(scores: ArrayLike<number>, options: BootstrapOptions): { means: Float64Array; level: number } {
  requireOptions(options, ['samples', 'seed', 'level'], 'bootstrap')
  const { samples = 1000, seed = 1, level = 0.95 } = options
  if (!Number.isInteger(samples) || samples < 1)
    throw new InputError('input/bad-option', `samples must be a whole number from 1 on, found ${found(samples)}`)
  if (!Number.isInteger(seed))
    throw new InputError('input/bad-option', `seed must be a whole number, found ${found(seed)}`)
  if (!(level > 0 && level < 1))
    throw new InputError('input/bad-option', `level must lie between 0 and 1, found ${found(level)}`)
  const n = scores.length
  const next = draws(seed)
  const means = new Float64Array(samples)
  if (n > 0)
    for (let b = 0; b < samples; b++) {
      let sum = 0
      for (let i = 0; i < n; i++) sum += scores[Math.floor(next() * n)]
      means[b] = sum / n
    }
  return { means: means.sort(), level }
}

/** Numbers from 0 to below 1 (Mulberry32). */
function draws(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Between the two values next to the place, in proportion, as NumPy does. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1)
  const below = Math.floor(place)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below] + (place - below) * (sorted[above] - sorted[below])
}

function meanOf(scores: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < scores.length; i++) sum += scores[i]
  return scores.length === 0 ? 0 : sum / scores.length
}
