import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapsOf, kindCount, widest } from '../../../src/blocks/kind-model.js'
import { depth, readKindTrees, scoreMeasures } from '../../../src/blocks/kind-trees.js'
import { seed } from '../../laws/texts.js'

test('a gap is what the best row of kinds loses by giving a line some kind', () => {
  const weight = fc.integer({ min: -60, max: 60 })
  const any = fc
    .integer({ min: 1, max: 4 })
    .chain((length) =>
      fc.tuple(
        fc.array(weight, { minLength: length * kindCount, maxLength: length * kindCount }),
        fc.array(fc.constantFrom(0b1, 0b110, 0b1110), { minLength: length, maxLength: length }),
        fc.array(weight, { minLength: kindCount * (kindCount + 1), maxLength: kindCount * (kindCount + 1) }),
      ),
    )
  fc.assert(
    fc.property(any, ([emission, allowed, transition]) => {
      const best = allowed.map(() => new Array<number>(kindCount).fill(Number.NEGATIVE_INFINITY))
      const walk = (row: readonly number[], sum: number): void => {
        const i = row.length
        if (i === allowed.length) {
          for (const [at, kind] of row.entries()) best[at][kind] = Math.max(best[at][kind], sum)
          return
        }
        for (let kind = 0; kind < kindCount; kind++)
          if ((allowed[i] >> kind) & 1)
            walk(
              [...row, kind],
              sum + transition[(i === 0 ? kindCount : row[i - 1]) * kindCount + kind] + emission[i * kindCount + kind],
            )
      }
      walk([], 0)
      const wanted = best.flatMap((row) => row.map((sum) => Math.min(widest, Math.max(...row) - sum)))
      expect(Array.from(gapsOf(emission, allowed, transition))).toEqual(wanted)
    }),
    { seed, numRuns: 200 },
  )
})

test('a tree sends a row to the right where its measure is above the threshold', () => {
  const sign = (value: number) => String.fromCharCode(0x28 + value)
  const splits = 2 ** depth - 1
  const measures = sign(1).repeat(splits)
  const thresholds = sign(5).repeat(splits)
  const leaves = sign(42 - 3) + sign(42).repeat(2 ** depth - 2) + sign(42 + 7)
  const trees = readKindTrees(measures + thresholds + leaves)
  expect(scoreMeasures(trees, Uint8Array.of(9, 5))).toBe(-3)
  expect(scoreMeasures(trees, Uint8Array.of(0, 6))).toBe(7)
})
