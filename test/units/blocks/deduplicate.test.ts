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
  test.each(rows.map((row) => row.split('\t')))(
    '%s (%s, kept: %s): %s / %s, %s',
    (repeat, kind, kept, first, second) => {
      const [firstKind, secondKind = firstKind] = kind.split('/') as BlockKind[]
      const { duplicateOf, reason, similarity } = marked([first, between, second], [firstKind, 'paragraph', secondKind])
      const places: Record<string, number[]> = { first: [-1, -1, 0], second: [2, -1, -1], '-': [-1, -1, -1] }
      expect(duplicateOf).toEqual(places[kept])
      const marks = duplicateOf.map((original) => (original < 0 ? 'none' : repeat))
      expect(reason).toEqual(marks)
      duplicateOf.forEach((original, i) => {
        if (original < 0) expect(similarity[i]).toBe(0)
        else if (repeat === 'near') expect(similarity[i]).toBeGreaterThanOrEqual(0.6)
        else expect(similarity[i]).toBeGreaterThanOrEqual(repeat === 'contained' ? 0.85 : 1)
        expect(similarity[i]).toBeLessThanOrEqual(1)
      })
    },
  )
})

test('all name the one that is kept: of equal ones the first, else the fullest', () => {
  const first = 'Dân quân xã canh đê suốt đêm ở hai đầu cống lớn của vùng và báo tin qua loa.'
  const fuller = `Đồng thời, ${first[0].toLowerCase()}${first.slice(1)}`
  const fullest = `${first} Nước lên nhanh từ nửa đêm nên ai cũng thức trắng, trẻ con và người già được đưa lên trường học.`
  expect(marked([first, between, first, fuller, fuller])).toMatchObject({
    duplicateOf: [3, -1, 3, -1, 3],
    reason: ['near', 'none', 'near', 'none', 'equal'],
  })
  expect(marked([first, between, fullest, first, fullest])).toMatchObject({
    duplicateOf: [2, -1, -1, 2, 2],
    reason: ['contained', 'none', 'none', 'contained', 'equal'],
  })
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

test('adjacent numbers, such as cells of a table, are no repeats', () => {
  expect(marked(['10', '10', 'Có', 'Có'], 'heading').duplicateOf).toEqual([-1, -1, -1, 2])
})

describe('texts of a million units end in time', () => {
  const inTime = (lines: readonly string[]) => {
    const began = performance.now()
    const { duplicateOf } = marked(lines)
    expect(performance.now() - began).toBeLessThan(20_000)
    return duplicateOf
  }

  test('each block holds the one before it', () => {
    const lines = Array.from({ length: 700 }, (_, i) =>
      Array.from({ length: i + 2 }, (_, k) => `Câu chuyện ${word(k * 7919)} kể về ${word(k * 31 + 5)} xong.`).join(' '),
    ).filter((line, i, all) => all.slice(0, i).reduce((sum, other) => sum + other.length, line.length) < 1_000_000)
    expect(lines.length).toBeGreaterThan(150)
    const duplicateOf = inTime(lines)
    expect(duplicateOf).toEqual([...Array(lines.length - 1).fill(lines.length - 1), -1])
  })

  test('one block, and it once more with a word in a hundred misspelt', () => {
    const words = Array.from({ length: 70_000 }, (_, i) => `a${word(i * 7919)}`)
    const misspelt = words.map((w, i) => (i % 100 === 50 ? `${w}h` : w))
    expect(inTime([words.join(' '), between, misspelt.join(' ')])).toEqual([-1, -1, 0])
  })

  test('blocks that share much with each other and repeat none', () => {
    const text = Array.from({ length: 60 }, (_, i) => `kể chuyện ${word(i * 7919)}`).join(' ')
    const lines = Array.from({ length: 1000 }, (_, i) => `Chuyện số ${i} ${text} ${word(i)} số ${i + 1}.`)
    expect(inTime(lines).every((original) => original < 0)).toBe(true)
  })
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
