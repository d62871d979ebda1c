import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Sections } from '../../../src/layout.js'
import { type FeatureGroup, featureTable, joined, type KeptGroup } from '../../../src/linear/features.js'
import { writeLinear } from '../../../src/linear/layout.js'
import { LinearModel } from '../../../src/linear/model.js'
import { Scorer } from '../../../src/linear/scorer.js'
import { seed } from '../../laws/texts.js'

/** Symbols 1 … 3 of a sequence, 0 outside it, as features: 10 · template + symbol. */
class Symbols {
  symbols: readonly number[] = []
  of = (i: number): number => this.symbols[i] ?? 0

  /** A symbol and its neighbours: templates 1 … 3. */
  single(): FeatureGroup {
    return {
      first: -1,
      width: 3,
      write: (i, p, values, n) => {
        values[n] = 10 * (p + 1) + this.of(i)
        return n + 1
      },
    }
  }

  /** A symbol and the next, for both: two features of each, templates 4 and 5. */
  pairs(): FeatureGroup {
    return {
      first: 0,
      width: 2,
      write: (i, p, values, n) => {
        values[n] = 10 * (4 + p) + this.of(i)
        values[n + 1] = 1000 * this.of(i) + this.of(i + 1)
        return n + 2
      },
    }
  }
}

/** The same group, its places kept. */
const keep = (group: FeatureGroup, { of }: Symbols, kept: number): KeptGroup => ({
  ...group,
  kept,
  keyA: of,
  keyB: (i) => (group.width === 2 ? of(i + 1) : 0),
})

const weight = fc.integer({ min: -120, max: 120 })
/** All features that `Symbols` can write, ascending. */
const features = [
  ...new Set(
    [0, 1, 2, 3].flatMap((a) => [
      ...[1, 2, 3, 4, 5].map((template) => 10 * template + a),
      ...[0, 1, 2, 3].map((b) => 1000 * a + b),
    ]),
  ),
].sort((a, b) => a - b)

test('scores are the same however many rows are kept, in one group or in several, and those of the feature table', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 5 }),
      fc.array(weight, { minLength: features.length * 5, maxLength: features.length * 5 }),
      fc.array(weight, { minLength: 30, maxLength: 30 }),
      fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 9 }), { maxLength: 8 }),
      (labels, weights, transitions, sequences) => {
        const bytes = writeLinear('TEST', {
          labels: 'ABCDE'.slice(0, labels).split(''),
          hash: Uint32Array.from(features),
          first: Uint32Array.from({ length: features.length + 1 }, (_, f) => f * labels),
          label: Uint8Array.from({ length: features.length * labels }, (_, w) => w % labels),
          weight: Int8Array.from(weights.slice(0, features.length * labels)),
          transition: Int16Array.from(transitions.slice(0, (labels + 1) * labels)),
        })
        const model = LinearModel.open(new Sections('TEST', bytes, 'test.bin'))
        const read = new Symbols()
        const [single, pairs] = [read.single(), read.pairs()]
        const groups = [single, pairs]
        // Two rows for three symbols: places push each other out.
        const both = joined(groups, { kept: 4, keyA: read.of, keyB: (i) => read.of(i + 1) })
        const scorers = [
          groups,
          [keep(single, read, 2), keep(pairs, read, 2)],
          [keep(single, read, 64), pairs],
          [both],
        ].map((of) => new Scorer(model, of))
        for (const symbols of sequences) {
          read.symbols = symbols
          const expected = model.decode(featureTable(groups, symbols.length))
          for (const scorer of scorers) expect(scorer.decode(0, symbols.length)).toEqual(expected)
        }
      },
    ),
    { seed, numRuns: 300 },
  )
})

test('a feature table gives each position what its places give it', () => {
  const read = new Symbols()
  read.symbols = [1, 2]
  const { length, at, values } = featureTable([read.single()], 2)
  expect([length, [...at], [...values.slice(0, at[2])]]).toEqual([2, [0, 3, 6], [12, 21, 30, 10, 22, 31]])
})
