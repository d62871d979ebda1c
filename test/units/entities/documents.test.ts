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
    references: document.references.map(({ first, past }) => text.slice(tokens.start[first], tokens.end[past - 1])),
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
        references: [],
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
    expect(documents(text).map((d) => d.candidates)).toEqual([undefined, undefined, [0, 1]])
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

describe('variants of one document', () => {
  test.each([
    ['Nghị định 15/2020/NĐ-CP', 'Nghị định 15/2020/ND-CP'],
    ['Nghị định 15/2020/NĐ-CP', 'nghị định 15/2020/nđ-cp'],
    ['Nghị định 15/2020/NĐ-CP', 'Nghị định 15/2020/NĐCP'],
    ['Nghị định 15/2020/NĐ-CP', '15/2020/NĐ/CP'],
    ['Nghị định 15/2020/NĐ-CP', 'NĐ 15/2020'],
    ['Nghị định 15/2020/NĐ-CP', 'NGHỊ ĐỊNH SỐ 15 / 2020 / NĐ – CP'],
    ['Nghị quyết số 51-NQ/TW', 'Nghị quyết 51/NQ-TW'],
    ['Quyết định 7/QĐ-UBND', 'Quyết định số: 07/QÐ-UBND'],
    ['Luật Phòng, chống tham nhũng', 'luật phòng chống tham nhũng'],
    ['Luật Bảo hiểm y tế', 'Luật BHYT'],
    ['Luật Báo chí', 'Luật Báo chí (sửa đổi)'],
    ['Bộ luật Hình sự', 'BLHS'],
  ])('%s, %s', (a, b) => {
    expect(documents(`Ông nêu ${a}. Bà nêu ${b}.`).map((d) => d.mentions)).toEqual([[a, b]])
  })
  test('initials that two laws of the text have join neither', () => {
    const text = 'Luật Bảo hiểm y tế và Luật Bảo hộ y tá. Luật BHYT thì sao?'
    expect(documents(text).map((d) => d.mentions.length)).toEqual([1, 1, 1])
  })
})

describe('references', () => {
  const read = (text: string) => documents(text).map((d) => [d.number ?? d.title, d.references])
  test.each([
    ['Quy định số 12-QĐ/TU đã ban hành. Quy định này nêu ba điều.', [['12', ['Quy định này']]]],
    ['Tỉnh có Kế hoạch 12/KH-UBND. Kế hoạch trên địa bàn xã thì khác.', [['12', []]]],
    ['Nghị định 15/2020/NĐ-CP đã có. Nghị định trên đã sửa.', [['15', ['Nghị định trên']]]],
    ['Theo Luật Đất đai, đất là của dân. Luật này sắp sửa.', [['Đất đai', ['Luật này']]]],
    ['Theo Bộ luật Dân sự, nhà phải sửa. Bộ luật nói trên nêu rõ.', [['Dân sự', ['Bộ luật nói trên']]]],
    ['Tỉnh có Kế hoạch 12/KH-UBND. Văn bản này nêu ba việc.', [['12', ['Văn bản này']]]],
    [
      'Xã bàn Nghị quyết 12-NQ/TU và Nghị quyết 15-NQ/TU. Các nghị quyết này đều mới.',
      [
        ['12', ['nghị quyết này']],
        ['15', ['nghị quyết này']],
      ],
    ],
    [
      'Xã bàn Nghị quyết 1-NQ/TU, Nghị quyết 2-NQ/TU, Nghị quyết 3-NQ/TU. Hai nghị quyết đó còn mới.',
      [
        ['1', []],
        ['2', ['nghị quyết đó']],
        ['3', ['nghị quyết đó']],
      ],
    ],
    ['Nghị định 15/2020/NĐ-CP đã có. Thông tư này còn mới.', [['15', []]]],
    ['Theo Luật Đất đai, đất là của dân. Pháp luật này khác.', [['Đất đai', []]]],
    ['Có Kế hoạch 12/KH-UBND.\nMột.\nHai.\nBa.\nBốn.\nHọ đổi kế hoạch này.', [['12', []]]],
    ['Nghị định 15/2020/NĐ-CP đã có. Theo Điều 7 Nghị định này, xã lập đội.', [['15', []]]],
  ] as const)('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })
  test('an article of a reference is an article of its document', () => {
    const text = 'Nghị định 15/2020/NĐ-CP đã có. Theo Điều 7 Nghị định này, xã lập đội.'
    expect(documents(text)).toMatchObject([
      { number: '15', articles: [{ article: '7' }], mentions: ['Nghị định 15/2020/NĐ-CP', 'Điều 7'] },
    ])
  })
  test('parts of what is issued with a document are its own', () => {
    const text = 'Xem Phụ lục II ban hành kèm theo Nghị định 15/2020/NĐ-CP.'
    expect(documents(text)).toMatchObject([{ number: '15', articles: [{ annex: 'II' }], references: ['Phụ lục II'] }])
  })
})

describe('aliases', () => {
  const forms = (text: string) => documents(text).map((d) => [...d.mentions, ...d.references])
  test('by words, of the document of their type', () => {
    const text =
      'Nghị định số 15/2020/NĐ-CP ngày 3/2/2020 quy định chi tiết Luật Đất đai (sau đây gọi là Nghị định 15) còn mới. Nghị định 15 nêu rõ.'
    expect(forms(text)).toEqual([['Nghị định số 15/2020/NĐ-CP', 'Nghị định 15', 'Nghị định 15'], ['Luật Đất đai']])
  })
  test('by a name with initials', () => {
    const text = 'Luật Nuôi ong mật (sau đây viết tắt là Luật NO) mới ra. Luật NO có 9 điều.'
    expect(forms(text)).toEqual([['Luật Nuôi ong mật', 'Luật NO', 'Luật NO']])
  })
  test('by initials alone', () => {
    const text = 'Luật Nuôi ong mật (NOM) mới ra. Điều 5 của NOM nói về tổ.'
    expect(forms(text)).toEqual([['Luật Nuôi ong mật', 'Điều 5']])
  })
  test('by a common noun with a capital', () => {
    const text = 'Quy chế số 5-QC/TU (sau đây gọi tắt là “Quy chế”) mới ra. Từ nay Quy chế là gốc.'
    expect(forms(text)).toEqual([['Quy chế số 5-QC/TU', 'Quy chế']])
  })
  test('no name of something else', () => {
    const text = 'Theo Luật Việc làm (sau đây gọi chung là người lao động) thì khác. Ai cũng là người lao động.'
    expect(forms(text)).toEqual([['Luật Việc làm']])
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
