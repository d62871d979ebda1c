import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { markDuplicates } from '../../../src/blocks/deduplicate.js'
import { type BlockKind, type BlockTable, blockKinds, duplicateReasons } from '../../../src/columns.js'

function marked(lines: readonly string[], kinds: readonly BlockKind[] | BlockKind = 'paragraph') {
  const text = lines.join('\n\n')
  let at = 0
  const start = lines.map((line) => {
    at = text.indexOf(line, at)
    at += line.length
    return at - line.length
  })
  const blocks: BlockTable = {
    length: lines.length,
    start: Int32Array.from(start),
    end: Int32Array.from(start, (from, i) => from + lines[i].length),
    kind: Uint8Array.from(lines, (_, i) => blockKinds.indexOf(typeof kinds === 'string' ? kinds : kinds[i])),
  }
  const { duplicateOf, similarity, reason } = markDuplicates(text, blocks)
  return {
    duplicateOf: Array.from(duplicateOf),
    similarity: Array.from(similarity),
    reason: Array.from(reason, (r) => duplicateReasons[r]),
  }
}

const between = 'Ở giữa là một đoạn văn nói về chuyện khác hẳn, dài vừa đủ để không ai nhầm nó với hai đoạn kia.'

describe('duplicates.tsv: the second at a distance from the first', () => {
  const rows = readFileSync(join(import.meta.dirname, '../../cases/duplicates.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  test.each(rows.map((row) => row.split('\t')))('%s (%s): %s / %s, %s', (repeat, kind, first, second) => {
    const { duplicateOf, reason, similarity } = marked([first, between, second], [
      kind,
      'paragraph',
      kind,
    ] as BlockKind[])
    expect(duplicateOf).toEqual([-1, -1, repeat === 'no' ? -1 : 0])
    expect(reason[2]).toBe(repeat === 'no' ? 'none' : repeat)
    if (repeat === 'no') expect(similarity[2]).toBe(0)
    else expect(similarity[2]).toBeGreaterThanOrEqual(repeat === 'near' ? 0.7 : 1)
  })
})

test('always the earliest block, also behind a near repeat', () => {
  const first = 'Dân quân xã canh đê suốt đêm ở hai đầu cống lớn của vùng và báo tin qua loa.'
  const near = `Đồng thời, ${first[0].toLowerCase()}${first.slice(1)}`
  const { duplicateOf, reason } = marked([first, between, first, near, near])
  expect(duplicateOf).toEqual([-1, -1, 0, 0, 0])
  expect(reason).toEqual(['none', 'none', 'equal', 'near', 'near'])
})

test('what is short or a list item repeats only the block directly before it', () => {
  expect(marked(['Vâng.', 'Vâng.', 'vâng', between, 'Vâng.']).duplicateOf).toEqual([-1, 0, 0, -1, -1])
  expect(marked(['- Nộp đơn.', '- Nộp đơn.', '- Ký tên.', '- Nộp đơn.'], 'list-item').duplicateOf).toEqual([
    -1, 0, -1, -1,
  ])
  expect(marked(['T.S', 'T.S'], 'byline').duplicateOf).toEqual([-1, -1])
  expect(marked(['***', '***']).duplicateOf).toEqual([-1, -1])
})

test('no blocks, no repeats', () => {
  expect(marked([]).duplicateOf).toEqual([])
})

describe('a hundred thousand lines, or thirty thousand, end in time', () => {
  const lines: Record<string, (i: number) => string> = {
    equal: () => 'Dòng này lặp lại đúng như dòng ở trên nó, không sai một chữ nào.',
    'different in a number': (i) => `Dòng thứ ${i} nói về một việc khác hẳn với dòng ở trên và dòng ở dưới.`,
    'different in words': (i) =>
      `Dòng này kể chuyện ${word(i)} và chuyện ${word(i * 7919)} của một người khác hẳn với hai người kia.`,
    'one syllable of two hundred': (i) => `${'a '.repeat(12)}${word(i % 200)}`,
  }
  test.each(Object.entries(lines))('%s', (name, line) => {
    const began = performance.now()
    const length = name === 'equal' || name === 'different in a number' ? 100_000 : 30_000
    const { duplicateOf } = marked(Array.from({ length }, (_, i) => line(i)))
    expect(performance.now() - began).toBeLessThan(20_000)
    const repeats = duplicateOf.filter((original) => original >= 0).length
    if (name === 'equal') expect(repeats).toBe(99_999)
    if (name === 'different in a number') expect(repeats).toBe(0)
    if (name === 'one syllable of two hundred') expect(repeats).toBe(length - 200)
  })
})

/** Letters for a number: no two alike. */
function word(i: number): string {
  return i.toString(26).replace(/[0-9a-p]/g, (sign) => 'bcdfghjklmnpqrstvxzaeiouyw'[Number.parseInt(sign, 26)])
}
