import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../../src/index.js'
import { featureContext, sentenceFacts } from '../../../src/summary/index.js'
import { standingOf, standings } from '../../../src/summary/standing.js'

const names = new Map<number, string>(Object.entries(standings).map(([name, value]) => [value, name]))

/** How the sentences of a text stand, and where they start. */
function standingsIn(text: string): { start: number; standing: string | undefined }[] {
  const { tables } = analyze(text)
  const context = featureContext(tables)
  return Array.from(standingOf(context, sentenceFacts(context)), (standing, rank) => ({
    start: tables.sentences.start[context.candidate[rank]],
    standing: names.get(standing),
  }))
}

const before = 'Hội đồng nhân dân tỉnh An Lạc họp phiên thường kỳ vào sáng thứ hai.'
const standingAfter = (sentence: string) =>
  standingsIn(`${before} ${sentence}`).find(({ start }) => start > before.length)?.standing

describe('standing.tsv', () => {
  const rows = readFileSync(join(import.meta.dirname, '../../cases/standing.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
  test.each(rows.map((row) => row.split('\t')))('%s: %s (%s)', (sentence, standing) => {
    expect(standingAfter(sentence)).toBe(standing)
  })
})

describe('what surrounds a sentence', () => {
  test('a caption run into a paragraph is not whole; a block of its own is what blocks say it is', () => {
    const caption = 'Cảnh chợ nổi Bến Đá vào lúc bình minh (Ảnh: Văn Khánh).'
    const unstopped = 'Chợ nổi Bến Đá đã được tỉnh An Lạc sửa sang lại từ đầu năm và nay đón khách cả đêm'
    const run = standingsIn(`${before} ${caption} Các xã đều cử người đến dự. ${unstopped}`)
    expect(run.map(({ standing }) => standing)).toEqual(['alone', 'open', 'alone', 'open'])
    const apart = standingsIn(
      `${before} Các xã đều cử người đến dự.\n\n${unstopped}\n\nChợ có hơn trăm ghe thuyền. Ghe nào cũng đầy.`,
    )
    expect(apart[2].standing).toBe('alone')
  })

  test('the inside of a quotation leans on its beginning', () => {
    const text = `${before} Bà Hoa kể: “Nước lên từ nửa đêm. Cả xóm đã thức trắng để cứu lúa. May mà trời đã tạnh.”`
    const inside = standingsIn(text).filter(({ start }) => start > text.indexOf('Cả xóm') - 1)
    expect(inside.map(({ standing }) => standing)).toEqual(['leaning', 'leaning'])
  })

  test('nothing that is written breaks it', () => {
    const piece = fc.constantFrom(
      'này',
      'Theo',
      'ông',
      ',',
      '(',
      '“',
      '”',
      '12',
      'trên',
      'Ảnh',
      ':',
      '.',
      '__',
      'hai',
      'em',
      '  ',
      'cả',
      '\n\n',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 30 }), (pieces) => {
        for (const { standing } of standingsIn(pieces.join(' '))) expect(standing).toBeDefined()
      }),
      { numRuns: 100 },
    )
  })
})
