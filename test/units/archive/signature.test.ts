import { expect, test } from 'vitest'
import { bandsFor, chanceOf } from '../../../src/archive/index.js'
import { agree, bins, estimate, writeSignature } from '../../../src/archive/signature.js'
import { finish } from '../../../src/linear/hash.js'

/** Two sets with so many members shared and so many of each its own. */
function signatures(shared: number, own: number, round: number): [Uint16Array, Uint16Array] {
  const members = (from: number, length: number) =>
    Array.from({ length }, (_, i) => finish(Math.imul(round + 1, 0x51ed270b) ^ finish(from + i)))
  const both = members(0, shared)
  return [members(1e6, own), members(2e6, own)].map((rest) => {
    const signature = new Uint16Array(bins)
    writeSignature(Uint32Array.from([...both, ...rest]), signature, 0)
    return signature
  }) as [Uint16Array, Uint16Array]
}

test.each([
  [600, 150],
  [300, 150],
  [40, 5],
  [12, 6],
  [1000, 4000],
])('equal bins estimate the similarity without bias: %d shared, %d of their own', (shared, own) => {
  const exact = shared / (shared + 2 * own)
  const rounds = 300
  let sum = 0
  let squares = 0
  for (let round = 0; round < rounds; round++) {
    const [a, b] = signatures(shared, own, round)
    const found = estimate(a, 0, b, 0)
    sum += found
    squares += (found - exact) ** 2
  }
  const error = Math.sqrt(squares / rounds)
  expect(Math.abs(sum / rounds - exact)).toBeLessThan(0.02)
  // Sampling with replacement among few full bins costs the short sets some of their exactness.
  expect(error).toBeLessThan(shared < bins ? 0.15 : 1.3 * Math.sqrt((exact * (1 - exact)) / bins))
})

test.each([
  [0.5, 300, 150],
  [0.8, 480, 60],
  [0.5, 60, 30],
  [0.8, 96, 12],
])('pairs at a threshold of %d become candidates as often as the curve says, or oftener', (threshold, shared, own) => {
  const cut = bandsFor(threshold)
  const rounds = 1000
  let met = 0
  for (let round = 0; round < rounds; round++) {
    const [a, b] = signatures(shared, own, round)
    const meets = Array.from({ length: cut.bands }, (_, band) => band * cut.rows).some((at) =>
      a.subarray(at, at + cut.rows).every((value, row) => value === b[at + row]),
    )
    if (meets) met++
  }
  expect(met / rounds).toBeGreaterThan(chanceOf(threshold, cut) - 0.01)
})

test('the curve', () => {
  expect(bandsFor(0.5)).toEqual({ rows: 3, bands: 85 })
  expect(bandsFor(0.8)).toEqual({ rows: 8, bands: 32 })
  expect(bandsFor(1)).toEqual({ rows: 256, bands: 1 })
  expect(bandsFor(0.01).rows).toBe(1)
  expect(chanceOf(0.8, bandsFor(0.8))).toBeCloseTo(0.9972, 4)
  expect(chanceOf(0.3, bandsFor(0.8))).toBeLessThan(0.01)
})

test('agree is estimate, decided early', () => {
  const [a, b] = signatures(300, 150, 7)
  const equal = estimate(a, 0, b, 0) * bins
  expect([equal - 1, equal, equal + 1].map((wanted) => agree(a, 0, b, 0, wanted))).toEqual([true, true, false])
})

test('sets of one member, also the hash that is all ones, and of none', () => {
  const into = new Uint16Array(3 * bins)
  writeSignature(Uint32Array.of(0xffffffff), into, 0)
  writeSignature(Uint32Array.of(5), into, bins)
  writeSignature(new Uint32Array(0), into, 2 * bins)
  for (let set = 0; set < 3; set++) expect(new Set(into.subarray(set * bins, (set + 1) * bins)).size).toBe(1)
  expect(new Set([into[0], into[bins], into[2 * bins]]).size).toBe(3)
})
