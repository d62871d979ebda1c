import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entityLabels } from '../../../src/columns.js'
import { withRelativeDates } from '../../../src/entities/relative.js'
import { recognizeShapes } from '../../../src/entities/shapes.js'
import { entityValue } from '../../../src/entities/value.js'
import type { DateValue } from '../../../src/entities/values.js'
import { InputError } from '../../../src/errors.js'
import { analyze } from '../../../src/index.js'
import { seed } from '../../laws/texts.js'
import { tokensOf, told } from './spans.js'

function dates(text: string, referenceDate?: string) {
  const tokens = tokensOf(text)
  const shapes = recognizeShapes(text, tokens)
  const entities = referenceDate === undefined ? shapes : withRelativeDates(text, tokens, shapes)
  return Array.from({ length: entities.length }, (_, e) => ({
    label: entityLabels[entities.label[e]] as string,
    from: tokens.start[entities.first[e]],
    to: tokens.end[entities.past[e] - 1],
    value: entityValue(text, tokens, entities, e, { referenceDate }),
  })).filter(({ label }) => label === 'date')
}

/** Rows of `reference text value`: seen from the reference date (`-`: none), the brackets hold a date of this value; `-`: no date. */
const [header, ...rows] = readFileSync(resolve(import.meta.dirname, '../../cases/relative-dates.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'))

test('the table has its columns', () => {
  expect(header).toEqual(['reference', 'text', 'value'])
})

test.each(rows)('cases/relative-dates.tsv: %s, %s', (reference, marked, value) => {
  const from = marked.indexOf('[')
  const to = marked.indexOf(']') - 1
  const text = marked.replace('[', '').replace(']', '')
  const found = dates(text, reference === '-' ? undefined : reference).find(
    (date) => date.from === from && date.to === to,
  )
  if (value === '-') expect(found).toBeUndefined()
  else expect(found?.value).toEqual(JSON.parse(value))
})

describe('withRelativeDates', () => {
  const relative = (text: string) =>
    told(text, tokensOf(text), withRelativeDates(text, tokensOf(text), recognizeShapes(text, tokensOf(text))))
  test('takes the numbers in a phrase, joins the date before, leaves all others', () => {
    expect(relative('Ngày 3/5, 3 ngày trước, thứ Bảy tuần sau và 5 người ở Luật Đất đai 2013')).toEqual([
      'date Ngày 3/5',
      'date 3 ngày trước',
      'date thứ Bảy tuần sau',
      'number 5',
      'document Luật Đất đai 2013',
    ])
  })
  test('nothing crosses a sentence', () => {
    expect(relative('Ông gặp bà thứ Bảy\ntuần sau')).toEqual(['date thứ Bảy', 'date tuần sau'])
  })

  const pieces = fc.constantFrom(
    ...'hôm|qua|nay|sáng|tối|tuần|tháng|năm|quý|này|trước|sau|tới|ngoái|đầu|cuối|3|hai|mười|ngày|cách|đây|cùng|thứ|Bảy|20/5|29/2|31/12|5/1|Tết|rằm|mùng|Giêng|30|-|,|và|lúc|22h30|7/8/65|Giáp|Thìn|âm|lịch|những|9|quý|III'.split(
      '|',
    ),
  )
  const reference = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  test('for any text and day: nothing is left open, and the start is not behind the end', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), reference, (list, day) => {
        for (const { value } of dates(list.join(' '), day)) {
          if (value === undefined) continue
          const { start, end } = value as DateValue
          // `rằm năm nay` has a year and no month.
          if (/\d{4}-XX/.test(start + end)) continue
          expect(`${start}/${end}`).not.toContain('X')
          const places = Math.min(start.length, end.length)
          expect(start.slice(0, places) <= end.slice(0, places), `${start} … ${end}`).toBe(true)
        }
      }),
      { seed, numRuns: 1000 },
    )
  })
})

describe('analyze', () => {
  test('with a reference date, dates are whole and hôm qua is one', () => {
    const entities = analyze('Hôm qua mưa, ngày 20/5 nắng.', { referenceDate: '2024-05-22' }).entities()
    expect(entities.map(({ text, value }) => [text, (value as DateValue).start])).toEqual([
      ['Hôm qua', '2024-05-21'],
      ['ngày 20/5', '2024-05-20'],
    ])
  })
  test('without one, the year is open and hôm qua is none', () => {
    const entities = analyze('Hôm qua mưa, ngày 20/5 nắng.').entities()
    expect(entities.map(({ text, value }) => [text, (value as DateValue).start])).toEqual([['ngày 20/5', 'XXXX-05-20']])
  })
  test.each(['2024-02-30', '20/5/2024', '', '2024-5-20'])('%j is no day', (referenceDate) => {
    expect(() => analyze('x', { referenceDate })).toThrow(InputError)
  })
})

test('10^4 relative dates are read in linear time', () => {
  for (const piece of [
    'hôm qua ',
    '3 ngày trước ',
    'cùng ngày ',
    'ngày rằm ',
    'thứ Bảy tuần sau ',
    'mười ',
    'đầu tuần ',
  ]) {
    const found = dates(piece.repeat(10_000), '2024-05-20')
    expect(found.length).toBeLessThanOrEqual(10_000)
  }
}, 20_000)
