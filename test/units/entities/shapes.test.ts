import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkDocuments } from '../../../src/entities/documents.js'
import { recognizeShapes } from '../../../src/entities/shapes.js'
import { entityValue } from '../../../src/entities/value.js'
import { seed } from '../../laws/texts.js'
import { tokensOf, told } from './spans.js'

const shapes = (text: string) => told(text, tokensOf(text), recognizeShapes(text, tokensOf(text)))

describe('what wins over what', () => {
  test('no number inside a citation, a date or an address', () => {
    expect(shapes('Theo khoản 2 Điều 5 Nghị định 15/2020/NĐ-CP ngày 3-2-2020, xem https://vd.vn/bai-12-34')).toEqual([
      'document khoản 2 Điều 5 Nghị định 15/2020/NĐ-CP',
      'date ngày 3-2-2020',
      'url https://vd.vn/bai-12-34',
    ])
  })
  test('money and percentages over numbers, the longer span over the shorter', () => {
    expect(shapes('Lãi 12,5% tức 3 tỷ đồng, chia cho 40 hộ')).toEqual(['percent 12,5%', 'money 3 tỷ đồng', 'number 40'])
  })
  test('nothing crosses a sentence', () => {
    expect(shapes('Ông nhắc tới ngày\n20/5 và Luật\nĐất đai 2013')).toEqual(['date 20/5', 'date 2013'])
  })
  test('both tone placements and any case', () => {
    expect(shapes('Quán triệt Nghị quyết Trung ương 4 (khoá XII)')).toEqual([
      'document Nghị quyết Trung ương 4 (khoá XII)',
    ])
    expect(shapes('SÁNG 20/5, UBND HỌP')).toEqual(['date SÁNG 20/5'])
  })
})

describe('laws', () => {
  const pieces = fc.constantFrom(
    ...'âm|hàng|chục|thứ|mười|mùng|rằm|Giáp|Thìn|29A|123.45|m2|một|điểm|phần|kg|Nghị định|Luật|Điều|khoản|số|15/2020/NĐ-CP|ngày|tháng|năm|20/5|2019|3-5|-|–|,|(|)|“|”|lúc|22h30|giờ|triệu|tỷ|đồng|%|$|hai|trăm|thứ|Hai|Tết|quý|III|đến|và|của|5|1.583|2,4|090|+84|sửa đổi|Trung ương|khóa|XII'.split(
      '|',
    ),
  )
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((list) => list.join(' ')),
    fc.string({ unit: 'grapheme' }),
    fc.string(),
  )
  test('for any text: flat, in order, inside one sentence; values and links do not throw', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const line = raw.normalize('NFC').replace(/\s+/g, ' ')
        const tokens = tokensOf(line)
        const entities = recognizeShapes(line, tokens)
        let past = 0
        for (let e = 0; e < entities.length; e++) {
          expect(entities.first[e]).toBeGreaterThanOrEqual(past)
          expect(entities.past[e]).toBeGreaterThan(entities.first[e])
          past = entities.past[e]
          entityValue(line, tokens, entities, e)
        }
        expect(past).toBeLessThanOrEqual(tokens.length)
        const mentions = linkDocuments(line, tokens, entities).flatMap((document) => document.mentions)
        expect(new Set(mentions).size).toBe(mentions.length)
      }),
      { seed, numRuns: 500 },
    )
  })
})

describe('amounts beyond 2^53 are strings of digits, never rounded', () => {
  const value = (text: string) => {
    const tokens = tokensOf(text)
    return entityValue(text, tokens, recognizeShapes(text, tokens), 0)
  }
  test.each([
    ['9.007.199.254.740.993 người', { value: '9007199254740993', unit: 'người' }],
    ['9.007.199.254.740.991 người', { value: 9007199254740991, unit: 'người' }],
    ['9.007.199.254.741 tấn', { value: 9007199254741, unit: 'tấn', si: { value: '9007199254741000', unit: 'kg' } }],
    ['90.071.992.547.410 tấn', { value: 90071992547410, unit: 'tấn', si: { value: '90071992547410000', unit: 'kg' } }],
    ['âm 9.007.199.254.740.993 đồng', { amount: '-9007199254740993', currency: 'VND' }],
    ['123.456.789 tỷ tỷ đồng', { amount: '123456789000000000000000000', currency: 'VND' }],
  ])('%s', (text, wanted) => {
    expect(value(text)).toEqual(wanted)
  })
})

describe('hard input is read in linear time', () => {
  const hard: Record<string, string> = {
    'a number of 10^5 digits': '9'.repeat(100_000),
    'an amount of 10^5 digits': `${'9'.repeat(100_000)} triệu tấn, ${'9'.repeat(100_000)}% và ${'9'.repeat(100_000)} đồng/kg`,
    'a day of 10^5 digits': `ngày ${'9'.repeat(100_000)}/5/2019, tháng ${'1'.repeat(100_000)}, năm ${'2'.repeat(100_000)}`,
    'a fraction of 10^5 digits': `0,${'3'.repeat(100_000)} km/h và âm ${'7'.repeat(100_000)} độ C`,
    '10^5 numerals': 'hai mươi '.repeat(100_000),
    '10^4 lunar days': 'rằm tháng Giêng 2024, '.repeat(10_000),
    '10^4 plates': 'biển số 29A 123.45 '.repeat(10_000),
    '10^4 prices': '5 đồng/m2/'.repeat(10_000),
    '10^4 nested brackets': `${'('.repeat(10_000)}5${')'.repeat(10_000)}`,
    '10^4 open quotes behind a citation': 'Nghị định 15 “'.repeat(10_000),
    'a list of 10^4 articles': Array(10_000).fill('Điều 5').join(', '),
    'a list of 10^4 dates': Array(10_000).fill('5/6').join(', '),
    'a chain of 10^4 dashes': '5-'.repeat(10_000),
    '10^4 decrees of one number': Array.from(
      { length: 10_000 },
      (_, i) => `Nghị định số 15/${1900 + (i % 200)}/NĐ-CP`,
    ).join(', '),
    'a law that amends a law that amends …': 'Luật sửa đổi '.repeat(10_000),
    '10^4 multipliers': `1 ${'triệu '.repeat(10_000)}`,
    'lone surrogates': '\ud800 5 \udc00'.repeat(10_000),
  }
  test.each(Object.keys(hard))(
    '%s',
    (name) => {
      const text = hard[name]
      const tokens = tokensOf(text)
      const entities = recognizeShapes(text, tokens)
      for (let e = 0; e < entities.length; e++) entityValue(text, tokens, entities, e)
      linkDocuments(text, tokens, entities)
      expect(entities.length).toBeLessThanOrEqual(tokens.length)
    },
    5_000,
  )
})
