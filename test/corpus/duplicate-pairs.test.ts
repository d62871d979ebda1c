import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contradictions, evaluatePairs, pairBaselines } from '../../benchmarks/quality/duplicate-pairs.js'
import { type DuplicatePair, pairVerdicts } from '../../corpus/duplicate-pairs.js'

const lines = readFileSync(resolve(import.meta.dirname, '../../corpus/annotations/duplicate-pairs.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
const rows = lines.slice(1).map((line) => line.split('\t'))

describe('the table of judged pairs', () => {
  test('holds ids, hashes and verdicts, and no word of a text', () => {
    expect(lines[0].split('\t')).toEqual(['stratum', 'a', 'b', 'hashA', 'hashB', 'verdict', 'doubt'])
    const form =
      /^[a-z]+\d*\t(?:rawnews:\d+|vims:\d+_\d+)\t(?:rawnews:\d+|vims:\d+_\d+)\t[0-9a-z]+\t[0-9a-z]+\t[a-z]+\t[?-]$/
    expect(lines.slice(1).filter((line) => !form.test(line))).toEqual([])
    expect(new Set(rows.map(([, , , , , verdict]) => verdict))).toEqual(new Set(pairVerdicts))
  })

  test('judges every pair once, and no article more than twice', () => {
    expect(new Set(rows.map(([, a, b]) => [a, b].sort().join(' '))).size).toBe(rows.length)
    const uses = new Map<string, number>()
    for (const [, a, b] of rows) for (const name of [a, b]) uses.set(name, (uses.get(name) ?? 0) + 1)
    expect(Math.max(...uses.values())).toBeLessThanOrEqual(2)
  })
})

test('the table of judged blocks holds ids, offsets, hashes and verdicts', () => {
  const path = resolve(import.meta.dirname, '../../corpus/annotations/duplicate-blocks.tsv')
  const [head, ...table] = readFileSync(path, 'utf8').trimEnd().split('\n')
  expect(head).toBe('scope\ta\tstartA\tlengthA\thashA\tb\tstartB\tlengthB\thashB\tverdict\tdoubt')
  const block = '(?:unc|vims):[0-9a-z_.-]+\\t\\d+\\t\\d+\\t[0-9a-z]+'
  const form = new RegExp(`^(?:within|across)\\t${block}\\t${block}\\t(?:same|inside|other)\\t[?-]$`)
  expect(table.filter((line) => !form.test(line))).toEqual([])
  for (const [scope, a, , , , b] of table.map((line) => line.split('\t'))) expect(a === b).toBe(scope === 'within')
})

const pair = (verdict: DuplicatePair['verdict'], a: string, b: string): DuplicatePair => ({
  stratum: verdict,
  names: ['rawnews:1', 'rawnews:2'],
  verdict,
  duplicate: verdict === 'copy' || verdict === 'contains',
  doubtful: verdict === 'update',
  texts: [a, b],
})
const text = 'Sáng nay, xã Thạch Bình khánh thành cây cầu mới bắc qua sông Con sau hai năm thi công, dài 120 m.'

test('scores count what a judge calls a duplicate, by stratum, half and verdict', () => {
  const pairs = [pair('copy', text, text), pair('update', text, text), pair('event', text, 'Chuyện khác hẳn.')]
  const scores = evaluatePairs(pairs, (a, b) => ({ similarity: a === b ? 1 : 0, duplicate: a === b }))
  expect(scores.all).toEqual({ pairs: 3, duplicates: 1, found: 2, precision: 0.5, recall: 1, f1: 0.6667 })
  expect(scores.clear).toMatchObject({ pairs: 2, precision: 1, f1: 1 })
  expect(scores.odd).toMatchObject({ pairs: 1, duplicates: 0, found: 1 })
  expect(scores.marked).toMatchObject({ copy: [1, 1], update: [1, 1], event: [0, 1], other: [0, 0] })
})

test('baselines take copies, numbers that contradict each other are seen, the place of a tone mark is not', () => {
  for (const judge of Object.values(pairBaselines)) {
    expect(judge(text, text)).toEqual({ similarity: 1, duplicate: true })
    expect(judge(text, '')).toEqual({ similarity: 0, duplicate: false })
  }
  expect(contradictions('Giá gạo ở mức 15 nghìn đồng.', 'Giá gạo ở mức 17 nghìn đồng.')).toBe(1)
  expect(contradictions('Hòa Bình có mưa 15 mm.', 'Hoà Bình có mưa 15 mm.')).toBe(0)
})
