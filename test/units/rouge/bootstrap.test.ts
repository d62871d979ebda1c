import { describe, expect, test } from 'vitest'
import { bootstrap, compareSystems } from '../../../src/rouge/index.js'

/** Values with mean 0.5 and standard deviation 0.2887: the middles of a thousand equal parts of 0…1. */
const even = Float64Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000)

describe('bootstrap', () => {
  test('the interval is about ± 1.96 standard errors', () => {
    const { mean, low, high } = bootstrap(even, { samples: 4000 })
    const half = (1.96 * 0.2887) / Math.sqrt(1000)
    expect(mean).toBeCloseTo(0.5, 10)
    expect(low).toBeCloseTo(0.5 - half, 2.8)
    expect(high).toBeCloseTo(0.5 + half, 2.8)
  })

  test('a seed gives the same figures again, another seed others; a lower level is narrower', () => {
    expect(bootstrap(even)).toEqual(bootstrap(even, { seed: 1, samples: 1000, level: 0.95 }))
    expect(bootstrap(even, { seed: 2 })).not.toEqual(bootstrap(even))
    const [wide, narrow] = [bootstrap(even), bootstrap(even, { level: 0.5 })]
    expect(narrow.high - narrow.low).toBeLessThan(wide.high - wide.low)
  })

  test('equal values have no width; no value, nothing', () => {
    expect(bootstrap([0.25, 0.25])).toEqual({ mean: 0.25, low: 0.25, high: 0.25 })
    expect(bootstrap([])).toEqual({ mean: 0, low: 0, high: 0 })
  })

  test('mistakes name the value', () => {
    expect(() => bootstrap([1], { samples: 0 })).toThrow('samples must be a whole number from 1 on, found 0')
    expect(() => bootstrap([1], { level: 1 })).toThrow('level must lie between 0 and 1, found 1')
    expect(() => bootstrap([1], { seed: 0.5 })).toThrow('seed must be a whole number, found 0.5')
    expect(() => compareSystems([1], [1, 2])).toThrow('found 1 and 2')
  })
})

describe('comparing systems', () => {
  const shifted = (by: number) => even.map((value, i) => value + by + (i % 2 === 0 ? 0.1 : -0.1))

  test('a system against itself: no difference, p is 1', () => {
    expect(compareSystems(even, even)).toEqual({ difference: 0, low: 0, high: 0, p: 1 })
  })

  test('a clear difference has the least p that the draws allow, whichever comes first', () => {
    const { difference, p, low } = compareSystems(shifted(0.05), even)
    expect(difference).toBeCloseTo(0.05, 10)
    expect(low).toBeGreaterThan(0)
    expect(p).toBeCloseTo(2 / 1001, 10)
    expect(compareSystems(even, shifted(0.05)).p).toBe(p)
  })

  test('p agrees with the normal approximation where that holds', () => {
    // Difference 0.004 with a standard error of 0.1 / √1000: z = 1.265, two-sided p = 0.206.
    expect(compareSystems(shifted(0.004), even, { samples: 10_000 }).p).toBeCloseTo(0.206, 1.5)
  })
})
