/**
 * Paired bootstrap (Koehn 2004): how often, over resamples of the same articles, the first system is not better than the second. Seeded, so
 * that a figure can be had again.
 */
export interface PairedBootstrap {
  /** Mean of first − second. */
  readonly difference: number
  /** The middle 95 % of the resampled differences. */
  readonly from: number
  readonly to: number
  /** Share of resamples without a gain, (k + 1) / (n + 1). */
  readonly p: number
}

/** @param first, second scores of two systems on the same items, in the same order */
export function pairedBootstrap(first: readonly number[], second: readonly number[], samples = 2000): PairedBootstrap {
  const difference = first.map((value, i) => value - second[i])
  const n = difference.length
  let seed = 20_240_520
  const next = () => {
    // xorshift32
    seed ^= seed << 13
    seed ^= seed >>> 17
    seed ^= seed << 5
    return seed >>> 0
  }
  const means = Array.from({ length: samples }, () => {
    let sum = 0
    for (let i = 0; i < n; i++) sum += difference[next() % n]
    return sum / n
  }).sort((a, b) => a - b)
  return {
    difference: difference.reduce((sum, value) => sum + value, 0) / n,
    from: means[Math.floor(samples * 0.025)],
    to: means[Math.ceil(samples * 0.975) - 1],
    p: (means.filter((mean) => mean <= 0).length + 1) / (samples + 1),
  }
}
