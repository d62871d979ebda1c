import { describe, expect, test } from 'vitest'
import { analyze } from '../../../src/index.js'
import { explainPick, featureContext, features, rankSentences, sentenceFacts } from '../../../src/summary/index.js'
import { contributions, readTrees, scoreRow } from '../../../src/summary/trees.js'

const text = `Sáng 12/3, cầu Bến Đá bắc qua sông Trà chính thức thông xe. Ông Lê Văn Tư nói: “Cầu Bến Đá giúp tôi đi chợ, đi học, đi khám bệnh.” Bao giờ đường dẫn xong? Tuy nhiên, xe tải nặng chưa được qua cầu Bến Đá.`
const { tables } = analyze(text, { title: 'Cầu Bến Đá thông xe' })
const facts = sentenceFacts(featureContext(tables))
const byteOf = (name: string, rank: number) => {
  const feature = features.find((f) => f.name === name)
  if (!feature) throw new Error(`no feature ${name}`)
  return Math.round(feature.value(facts, rank))
}

describe('features', () => {
  test('names are distinct and all are described', () => {
    expect(new Set(features.map(({ name }) => name)).size).toBe(features.length)
    for (const { about } of features) expect(about.length).toBeGreaterThan(4)
  })

  test.each([
    ['place', [0, 1, 2, 3]],
    ['from end', [3, 2, 1, 0]],
    ['length', [13, 17, 5, 11]],
    ['headline syllables', [255, 153, 0, 204]],
    ['headline pairs', [191, 128, 0, 128]],
    ['headline run', [2, 2, 0, 2]],
    ['commas', [1, 2, 0, 1]],
    ['quotation', [0, 1, 0, 0]],
    ['question', [0, 0, 1, 0]],
    ['dangling opener', [0, 0, 0, 1]],
    ['numbers', [1, 0, 0, 0]],
    ['after dangling', [0, 0, 1, 0]],
  ])('%s', (name, values) => {
    expect(facts.context.candidate.length).toBe(4)
    expect([0, 1, 2, 3].map((rank) => byteOf(name as string, rank))).toEqual(values)
  })

  test('a sentence that shares nothing is not central; one of the text’s subject is', () => {
    expect(byteOf('central', 2)).toBe(0)
    expect([0, 1, 3].map((rank) => byteOf('central', rank)).every((value) => value > 100)).toBe(true)
  })
})

describe('trees', () => {
  // One split on the first feature at 10, then one on the second at 20 on the right.
  const trees = readTrees(2, ['0 1 1', 'a k k', '0 -a u -a -a a 1e'])

  test('a row goes right above the threshold', () => {
    expect(scoreRow(trees, Uint8Array.of(10, 99), 0)).toBe(-10)
    expect(scoreRow(trees, Uint8Array.of(11, 20), 0)).toBe(10)
    expect(scoreRow(trees, Uint8Array.of(0, 0, 11, 21), 2)).toBe(50)
  })

  test('contributions add up to the score', () => {
    const added = new Float64Array(2)
    contributions(trees, Uint8Array.of(11, 21), 0, added)
    expect([...added]).toEqual([30, 20])
  })

  test('reasons are values of the sentence, the strongest first', () => {
    const ranking = rankSentences(tables)
    const reasons = explainPick(ranking, 1)
    expect(reasons.length).toBe(4)
    const sizes = reasons.map(({ contribution }) => Math.abs(contribution))
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    for (const { feature, value } of reasons) expect(value).toBe(byteOf(feature, 1))
    expect(explainPick(ranking, 99)).toEqual([])
  })
})
