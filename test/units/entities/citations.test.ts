import { describe, expect, test } from 'vitest'
import { type DocumentPosition, resolveCitations } from '../../../src/entities/citations.js'
import { linkDocuments } from '../../../src/entities/documents.js'
import { recognizeShapes } from '../../../src/entities/shapes.js'
import { analyze } from '../../../src/index.js'
import { tokensOf } from './spans.js'

const levels = ['point', 'clause', 'article', 'section', 'annex'] as const

/** Each citation as `words = a/3/Điều 7 of 15`, with `*` where the words amend it. */
function cited(text: string, position?: DocumentPosition): string[] {
  const tokens = tokensOf(text)
  return resolveCitations(text, tokens, recognizeShapes(text, tokens), position).citations.map(
    ({ first, past, group, articles, amended }) => {
      const parts = articles.map((one) => levels.flatMap((level) => one[level] ?? []).join('/')).join(' ')
      const document = group ? (group.value.number ?? group.value.title) : '?'
      const words = text.slice(tokens.start[first], tokens.end[past - 1])
      return `${words} = ${parts ? `${parts} of ` : ''}${document}${amended ? ' *' : ''}`
    },
  )
}

const own: DocumentPosition = {
  document: { type: 'Nghị định', number: '20', symbol: 'NĐ-CP', year: 2030 },
  article: '4',
  clause: '2',
}

describe('by the position that the caller gives', () => {
  test.each([
    ['Việc nuôi theo khoản 1 Điều này.', ['khoản 1 Điều này = 1/4 of 20']],
    ['Việc nuôi theo các điểm a, b khoản này.', ['điểm a, b khoản này = a/2/4 b/2/4 of 20']],
    ['Việc nuôi theo Điều này.', ['Điều này = 4 of 20']],
    ['Việc nuôi theo Nghị định này.', ['Nghị định này = 20']],
    ['Việc nuôi theo Điều 7 của Nghị định này.', ['Điều 7 của Nghị định này = 7 of 20']],
    ['Việc nuôi theo khoản 3 Điều 9.', ['khoản 3 Điều 9 = 3/9 of 20']],
    ['Việc nuôi theo điểm c khoản 1.', ['điểm c khoản 1 = c/1/4 of 20']],
    [
      'Việc nuôi theo Phụ lục I ban hành kèm theo Nghị định này.',
      ['Phụ lục I ban hành kèm theo Nghị định này = I of 20'],
    ],
    [
      'Việc nuôi theo Điều 5 Luật Chăn nuôi và Luật này.',
      ['Điều 5 Luật Chăn nuôi = 5 of Chăn nuôi', 'Luật này = Chăn nuôi'],
    ],
    ['Việc nuôi theo Thông tư này.', []],
  ])('%s', (text, wanted) => {
    expect(cited(text, own)).toEqual(wanted)
  })
  test('heads move the position', () => {
    const text = 'Điều 5. Tổ ong\n1. Theo khoản 2 Điều này.\n2. Theo điểm b khoản này.\nb) Theo điểm a khoản này.'
    expect(cited(text, own)).toEqual([
      'khoản 2 Điều này = 2/5 of 20',
      'điểm b khoản này = b/2/5 of 20',
      'điểm a khoản này = a/2/5 of 20',
    ])
  })
  test('what was amended before does not make a sentence amend', () => {
    const text = 'Theo Luật Chăn nuôi đã được sửa đổi bởi Luật Thú y, tổ ong phải theo Điều 9.'
    expect(cited(text, own)).toEqual(['Luật Chăn nuôi = Chăn nuôi', 'Luật Thú y = Thú y', 'Điều 9 = 9 of 20'])
  })
  test('without a position nothing is known of them', () => {
    expect(cited('Theo khoản 1 Điều này và Nghị định này.')).toEqual([])
    expect(cited('Theo khoản 3 Điều 9.')).toEqual(['khoản 3 Điều 9 = 3/9 of ?'])
  })
})

test('the view: places in the source, and mistakes of the caller named', () => {
  const doc = analyze('Việc nuôi theo  khoản 1 Điều này.')
  expect(doc.documents({ position: own })).toMatchObject([
    { number: '20', self: true, mentions: [], references: [{ from: 16, to: 32, text: 'khoản 1 Điều này' }] },
  ])
  expect(() => doc.documents({ position: { điều: '5' } as object })).toThrow('position has no option')
})

describe('by the head of the text', () => {
  test('a decree by its number and type', () => {
    const text = 'CHÍNH PHỦ\nSố: 20/2030/NĐ-CP\nNGHỊ ĐỊNH\nVề nuôi ong\nĐiều 1. Tổ\n1. Nghị định này quy định về tổ.'
    expect(cited(text)).toEqual(['20/2030/NĐ-CP = 20', 'Nghị định này = 20'])
    const tokens = tokensOf(text)
    expect(linkDocuments(text, tokens, recognizeShapes(text, tokens))).toMatchObject([
      { type: 'Nghị định', number: '20', year: 2030, self: true, mentions: [0] },
    ])
  })
  test('a law by its number and the name below its type', () => {
    const text =
      'Luật số: 9/2030/QH17\nLUẬT\nNUÔI ONG\nĐiều 3. Tổ\n2. Theo khoản 1 Điều này, Luật này và Luật Nuôi ong.'
    expect(cited(text)).toEqual([
      'Luật số: 9/2030/QH17 = 9',
      'khoản 1 Điều này = 1/3 of 9',
      'Luật này = 9',
      'Luật Nuôi ong = 9',
    ])
  })
  test('news that begins with a decree is none', () => {
    expect(cited('Nghị định số 20/2030/NĐ-CP đã ra.\nTheo khoản 3 Điều 9, tổ phải sạch.')).toEqual([
      'Nghị định số 20/2030/NĐ-CP = 20',
      'khoản 3 Điều 9 = 3/9 of ?',
    ])
  })
})

describe('amendments', () => {
  const title = 'Sửa đổi, bổ sung một số điều của Nghị định số 7/2017/NĐ-CP'
  const amend = (text: string) => cited(`${title}\n${text}`, own).slice(1)
  test.each([
    ['Sửa đổi khoản 3 Điều 7 như sau:', ['khoản 3 Điều 7 = 3/7 of 7 *']],
    ['Bãi bỏ điểm a, điểm b khoản 2 Điều 7.', ['điểm a, điểm b khoản 2 Điều 7 = a/2/7 b/2/7 of 7 *']],
    ['Bổ sung khoản 6 tại Điều 28 như sau:', ['khoản 6 tại Điều 28 = 6/28 of 7 *']],
    ['Bổ sung Điều 8a vào sau Điều 8 như sau:', ['Điều 8a = 8a of 7 *', 'Điều 8 = 8 of 7']],
    [
      'Bổ sung điểm đ vào sau điểm d khoản 1 Điều 9 như sau:',
      ['điểm đ = đ/1/9 of 7 *', 'điểm d khoản 1 Điều 9 = d/1/9 of 7'],
    ],
    ['Sửa đổi khoản 3, bổ sung khoản 7 Điều 26 như sau:', ['khoản 3 = 3/26 of 7 *', 'khoản 7 Điều 26 = 7/26 of 7 *']],
    ['Điều 5 được bổ sung khoản 4 như sau:', ['Điều 5 = 5 of 7', 'khoản 4 = 4/5 of 7 *']],
    ['Khoản 4 Điều 9 được sửa đổi như sau:', ['Khoản 4 Điều 9 = 4/9 of 7 *']],
    [
      'Bãi bỏ cụm từ “tổ cũ” tại khoản 1 Điều 2; bãi bỏ cụm từ “ong” tại Điều 3.',
      ['khoản 1 Điều 2 = 1/2 of 7 *', 'Điều 3 = 3 of 7 *'],
    ],
    [
      'Bãi bỏ khoản 2 Điều 11 Quy định ban hành kèm theo Quyết định 5/2024/QĐ-UBND.',
      ['khoản 2 Điều 11 = 2/11 of 5 *', 'Quyết định 5/2024/QĐ-UBND = 5'],
    ],
    [
      'Cụm từ “tổ ong rừng già” tại khoản 1 Điều 5 được thay thế bằng cụm từ “tổ ong” như sau:',
      ['khoản 1 Điều 5 = 1/5 of 7 *'],
    ],
    ['Nghị định này thay thế Nghị định số 8/2011/NĐ-CP.', ['Nghị định này = 20', 'Nghị định số 8/2011/NĐ-CP = 8 *']],
    [
      'Sửa đổi khoản 1 Điều 8 (đã được sửa đổi bởi Điều 3 Thông tư 29/2015/TT-NHNN) như sau:',
      ['khoản 1 Điều 8 = 1/8 of 7 *', 'Điều 3 Thông tư 29/2015/TT-NHNN = 3 of 29'],
    ],
  ])('%s', (text, wanted) => {
    expect(amend(text)).toEqual(wanted)
  })
  test('the provision around names what is left out; new words stand in the one that is changed', () => {
    const text =
      '3. Sửa đổi điểm a khoản 1, khoản 7 Điều 6 như sau:\n' +
      'a) Sửa đổi khoản 7 như sau:\n' +
      '“7. Tổ ong theo khoản 2 Điều này và Nghị định này.”\n' +
      '4. Nghị định này có hiệu lực ngay.'
    expect(amend(text)).toEqual([
      'điểm a khoản 1, khoản 7 Điều 6 = a/1/6 7/6 of 7 *',
      'khoản 7 = 7/6 of 7 *',
      'khoản 2 Điều này = 2/6 of 7',
      'Nghị định này = 7',
      'Nghị định này = 20',
    ])
  })
  test('a quotation that is not closed ends where the text amends again', () => {
    const text = '3. Sửa đổi khoản 7 Điều 6 như sau:\n“7. Tổ ong.\n4. Bãi bỏ Điều 9.'
    expect(amend(text)).toEqual(['khoản 7 Điều 6 = 7/6 of 7 *', 'Điều 9 = 9 of 7 *'])
  })
  test('a list of what is repealed', () => {
    const text = '2. Các quy định sau đây hết hiệu lực:\na) Điều 3 Thông tư 29/2015/TT-NHNN;\nb) Điều 4.'
    expect(amend(text)).toEqual(['Điều 3 Thông tư 29/2015/TT-NHNN = 3 of 29 *', 'Điều 4 = 4 of 7 *'])
  })
  test('a heading may run into the amendment', () => {
    const text =
      'Điều 2. Điều khoản bãi bỏ Bãi bỏ khoản 3 Điều 18 của Thông tư số 29/2015/TT-NHNN ngày 07 tháng 5 năm 2018'
    expect(cited(text, own)).toEqual(['khoản 3 Điều 18 của Thông tư số 29/2015/TT-NHNN = 3/18 of 29 *'])
  })
  test('what another document has changed is not changed here', () => {
    const changed = (text: string) => amend(text).filter((one) => one.endsWith('*'))
    expect(changed('Theo Điều 4 Luật Xây dựng 2014 (được sửa đổi, bổ sung tại Luật Quy hoạch 2017) như sau:')).toEqual(
      [],
    )
    expect(changed('Điều 10 Nghị định 11/2011/NĐ-CP được sửa đổi bởi khoản 8 Điều 1 Nghị định 19/2025/NĐ-CP.')).toEqual(
      [],
    )
  })
  test('nor is a law that the changed documents apply', () => {
    const text = '7. Bãi bỏ một số cụm từ của các nghị định quy định chi tiết thi hành Luật Đất đai.'
    expect(amend(text)).toEqual(['Luật Đất đai = Đất đai'])
  })
  test('quoted words between two parts', () => {
    const text = '1. Bãi bỏ khoản 2 Điều 5 và cụm từ “theo Điều 9” tại điểm b khoản 1 Điều 4.'
    expect(amend(text)).toEqual([
      'khoản 2 Điều 5 = 2/5 of 7 *',
      'Điều 9 = 9 of 7',
      'điểm b khoản 1 Điều 4 = b/1/4 of 7 *',
    ])
  })
  test('of a title that names several documents, the first article amends the first, and so on', () => {
    const text = 'Sửa đổi Nghị định số 7/2017/NĐ-CP và Nghị định số 8/2017/NĐ-CP\nĐiều 2. Phần hai\n1. Bãi bỏ Điều 9.'
    expect(cited(text, own).at(-1)).toBe('Điều 9 = 9 of 8 *')
  })
})

describe('any text is read in linear time', () => {
  const many = (text: string) => text.repeat(10_000)
  const hard: Record<string, string> = {
    '10^4 citations': many('Nghị định 15/2020/NĐ-CP, '),
    '10^4 parts': many('khoản 2, '),
    '10^4 pointers': many('Nghị định này và '),
    '10^4 aliases of one word': `Luật Đất đai ${many('Luật Đất đai (sau đây gọi là Luật BC) ')}`,
    '10^4 heads': many('Điều 5.\n1. Sửa đổi khoản 3 như sau:\n'),
    '10^4 open quotations': many('Sửa đổi khoản 3 Điều 7 như sau: “'),
    '10^4 nested brackets': `Luật Đất đai ${many('(')}BLTTHS${many(')')}`,
    '10^5 digits': `Nghị định ${'9'.repeat(100_000)}/2020/NĐ-CP`,
    '10^4 laws of the same initials': Array.from(
      { length: 10_000 },
      (_, i) => `Luật Ba${'a'.repeat(i % 50)}n Nu. Luật BN.`,
    ).join(' '),
    '10^4 verbs': many('Sửa đổi, bổ sung '),
    '10^4 dashes in a symbol': `15/2020/NĐ${many('-CP')}`,
  }
  test.each(Object.keys(hard))(
    '%s',
    (name) => {
      const text = hard[name]
      const tokens = tokensOf(text)
      const entities = recognizeShapes(text, tokens)
      const documents = linkDocuments(text, tokens, entities, own)
      expect(documents.length).toBeLessThanOrEqual(entities.length + 1)
    },
    5_000,
  )
})
