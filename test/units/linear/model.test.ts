import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trainCrf } from '../../../corpus/crf.js'
import { trainPerceptron } from '../../../corpus/perceptron.js'
import { Sections } from '../../../src/layout.js'
import type { FeatureTable } from '../../../src/linear/features.js'
import { finish, hashKey, mix } from '../../../src/linear/hash.js'
import { type LinearWeights, writeLinear } from '../../../src/linear/layout.js'
import { LinearModel } from '../../../src/linear/model.js'
import { seed } from '../../laws/texts.js'

const open = (weights: LinearWeights) =>
  LinearModel.open(new Sections('TEST', writeLinear('TEST', weights), 'test.bin'))

/** Positions with their features. */
function table(rows: readonly (readonly number[])[]): FeatureTable {
  const at = [0]
  for (const row of rows) at.push(at[at.length - 1] + row.length)
  return { length: rows.length, at: Int32Array.from(at), values: Uint32Array.from(rows.flat()) }
}

// Labels A and B; feature 7 speaks for B, feature 0xffff0001 for A; B after B costs a lot.
const small: LinearWeights = {
  labels: ['A', 'B'],
  hash: Uint32Array.of(7, 0xffff0001),
  first: Uint32Array.of(0, 1, 3),
  label: Uint8Array.of(1, 0, 1),
  weight: Int8Array.of(5, 9, -9),
  transition: Int16Array.of(0, 0, 0, -20, 1, 0),
}

test('a model of two features decodes as it can be reckoned by hand', () => {
  const model = open(small)
  expect(model.labels).toEqual(['A', 'B'])
  expect([...model.decode(table([[7], [0xffff0001], [7]]))]).toEqual([1, 0, 1])
  // Two B in a row would score 10 − 20: one of them gives way, and the start speaks for A.
  expect([...model.decode(table([[7], [7]]))]).toEqual([0, 1])
  expect([...model.decode(table([[], []]))]).toEqual([0, 0])
  expect([...model.decode(table([]))]).toEqual([])
  // An unknown feature whose upper half is known changes nothing.
  expect([...model.decode(table([[0xffff0002]]))]).toEqual([0])
})

test('decoding finds the labelling of the highest score', () => {
  const weights = fc.integer({ min: -20, max: 20 })
  fc.assert(
    fc.property(
      fc.array(weights, { minLength: 9, maxLength: 9 }),
      fc.array(weights, { minLength: 12, maxLength: 12 }),
      fc.array(fc.array(fc.constantFrom(1, 2, 3, 99), { maxLength: 3 }), { maxLength: 5 }),
      (emit, transition, rows) => {
        const model = open({
          labels: ['A', 'B', 'C'],
          hash: Uint32Array.of(1, 2, 3),
          first: Uint32Array.of(0, 3, 6, 9),
          label: Uint8Array.of(0, 1, 2, 0, 1, 2, 0, 1, 2),
          weight: Int8Array.from(emit),
          transition: Int16Array.from(transition),
        })
        const score = (path: readonly number[]) =>
          path.reduce(
            (sum, label, i) =>
              sum +
              transition[(i === 0 ? 3 : path[i - 1]) * 3 + label] +
              rows[i].reduce((s, f) => s + (f === 99 ? 0 : emit[(f - 1) * 3 + label]), 0),
            0,
          )
        let paths: number[][] = [[]]
        for (const _ of rows) paths = paths.flatMap((path) => [0, 1, 2].map((label) => [...path, label]))
        expect(score([...model.decode(table(rows))])).toBe(Math.max(...paths.map(score)))
      },
    ),
    { seed, numRuns: 300 },
  )
})

/** The label is that of the feature, but after label 1 feature 5 means 0. */
const sequences = Array.from({ length: 60 }, (_, i) => {
  const rows = Array.from({ length: 6 }, (_, j) => [((i * 7 + j * 3) % 3) + 4])
  const gold = new Uint8Array(6)
  rows.forEach(([feature], j) => {
    gold[j] = feature === 4 ? 1 : feature === 5 && gold[j - 1] === 1 ? 0 : feature === 5 ? 2 : 0
  })
  return { features: table(rows), gold }
})
const learned = (model: LinearModel): number =>
  sequences.filter(({ features, gold }) => model.decode(features).every((label, i) => label === gold[i])).length

test('the perceptron learns what can be learned, the same from the same seed', () => {
  const train = (s: number) =>
    trainPerceptron(sequences, {
      labels: ['O', 'X', 'Y'],
      seed: s,
      epochs: 8,
      minCount: 1,
      prune: 1,
      evaluate: (weights) => learned(open(weights)),
    })
  const first = train(1)
  expect(first.score).toBe(60)
  expect(writeLinear('TEST', train(1).weights)).toEqual(writeLinear('TEST', first.weights))
})

test('the conditional random field does, too', () => {
  const train = () =>
    trainCrf(sequences, {
      labels: ['O', 'X', 'Y'],
      seed: 1,
      epochs: 20,
      minCount: 1,
      decay: 0.1,
      rate: 0.3,
      prune: 1,
    })
  expect(learned(open(train()))).toBe(60)
  expect(writeLinear('TEST', train())).toEqual(writeLinear('TEST', train()))
})

test('hashes: case and the place of the tone mark do not matter, everything else does', () => {
  const key = (s: string) => hashKey(s, 0, s.length)
  expect(key('HÒA')).toBe(key('hoà'))
  expect(new Set(['hoa', 'hòa', 'hóa', 'hoá n', 'ho', 'a', 'âo', 'ao', 'oa'].map(key)).size).toBe(9)
  expect(mix(1, 2)).not.toBe(mix(2, 1))
  expect(finish(-1)).toBeGreaterThanOrEqual(0)
})
