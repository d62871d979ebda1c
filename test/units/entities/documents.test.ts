import { describe, expect, test } from 'vitest'
import { linkDocuments } from '../../../src/entities/documents.js'
import { issuerOf } from '../../../src/entities/issuers.js'
import { recognizeShapes } from '../../../src/entities/shapes.js'
import { tokensOf, told } from './spans.js'

function documents(text: string) {
  const tokens = tokensOf(text)
  const entities = recognizeShapes(text, tokens)
  const names = told(text, tokens, entities)
  return linkDocuments(text, tokens, entities).map((document) => ({
    ...document,
    mentions: document.mentions.map((e) => names[e].replace('document ', '')),
  }))
}

describe('linkDocuments', () => {
  test('a short form joins the full one, before and behind it; the date and title come along', () => {
    const text =
      'Xã thực hiện Chỉ thị 12 từ đầu năm.\n' +
      'Chỉ thị số 12-CT/TU ngày 4/5/2021 “Về giữ sạch nguồn nước” nêu rõ ba việc.\n' +
      'Nhờ Chỉ thị 12, kênh đã trong.'
    expect(documents(text)).toEqual([
      {
        type: 'Chỉ thị',
        number: '12',
        symbol: 'CT/TU',
        year: 2021,
        issuer: 'Tỉnh ủy hoặc Thành ủy',
        date: '2021-05-04',
        title: 'Về giữ sạch nguồn nước',
        mentions: ['Chỉ thị 12', 'Chỉ thị số 12-CT/TU', 'Chỉ thị 12'],
      },
    ])
  })
  test('sessions are told apart by their term', () => {
    const text =
      'Nghị quyết Trung ương 4 (khóa XI) khác Nghị quyết Trung ương 4 (khoá XII).\n' +
      'Nghị quyết Trung ương 4, khóa XII được nhắc lại.'
    expect(documents(text).map((d) => [d.term, d.mentions.length])).toEqual([
      ['XI', 1],
      ['XII', 2],
    ])
  })
  test('a short form that fits two documents stays by itself', () => {
    const text = 'Nghị định 15/2020/NĐ-CP thay Nghị định 15/2013/NĐ-CP. Nghị định 15 vẫn còn bàn cãi.'
    expect(documents(text).map((d) => d.mentions.length)).toEqual([1, 1, 1])
    expect(documents(`${text.replace('2013', '2020')}`).map((d) => d.mentions.length)).toEqual([3])
  })
  test('a law by its name, its initials and with articles', () => {
    const text = 'Điều 360 Bộ luật Hình sự và khoản 2 Điều 8 BLHS. Bộ luật Hình Sự còn quy định khác.'
    expect(documents(text)).toMatchObject([
      {
        type: 'Bộ luật',
        title: 'Hình sự',
        articles: [{ article: '360' }, { article: '8', clause: '2' }],
        mentions: ['Điều 360 Bộ luật Hình sự', 'khoản 2 Điều 8 BLHS', 'Bộ luật Hình Sự'],
      },
    ])
  })
  test('numbers are equal with and without noughts in front; signs in a symbol do not count', () => {
    expect(documents('Quyết định 05-QĐ/TU và Quyết định số 5-QĐ-TU.').map((d) => d.mentions.length)).toEqual([2])
  })
  test('an article that names no document is none', () => {
    expect(documents('Xem Điều 5 và khoản 2 Điều 7.')).toEqual([])
  })
})

describe('titles', () => {
  test.each([
    ['Kế hoạch số 9-KH/HU ngày 2/3/2020 của Huyện ủy “Trồng lại rừng ngập mặn”', undefined],
    ['Kế hoạch số 9-KH/HU về “Trồng lại rừng ngập mặn”', 'Trồng lại rừng ngập mặn'],
    ['Kế hoạch số 9-KH/HU, ngày 2/3/2020 "Trồng lại rừng" được duyệt', 'Trồng lại rừng'],
    [
      'Kế hoạch số 9-KH/HU ngày 2/3/2020 “Học và làm theo “Tuyên ngôn” của làng”',
      'Học và làm theo “Tuyên ngôn” của làng',
    ],
    ['Kế hoạch số 9-KH/HU ngày 2/3/2020 “không có dấu đóng', undefined],
  ])('%s', (text, title) => {
    expect(documents(text)[0].title).toBe(title)
  })
})

test('issuers by symbol', () => {
  expect(issuerOf('NĐ-CP')).toBe('Chính phủ')
  expect(issuerOf('TTLT-BCT-BTC')).toBe('Bộ Công Thương, Bộ Tài chính')
  expect(issuerOf('UBTVQH14')).toBe('Ủy ban Thường vụ Quốc hội')
  expect(issuerOf('constructor')).toBeUndefined()
})
