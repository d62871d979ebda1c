import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleText } from '../../../src/language/sample.js'
import { vietnameseScore, vietnameseThreshold } from '../../../src/language/vietnamese.js'

const score = (text: string): number => vietnameseScore(text).score

describe('the score of one word', () => {
  test.each(['được', 'nghiêng', 'Nguyễn', 'và', 'ở', 'hòa', 'hoà', 'NGƯỜI', 'người'.normalize('NFD')])(
    '%s is Vietnamese',
    (word) => expect(score(word)).toBeGreaterThan(0.97),
  )

  test.each(['ban', 'an', 'the', 'can', 'long', 'ma', 'nghiem'])('%s may be', (word) => {
    expect(score(word)).toBeGreaterThan(0.3)
    expect(score(word)).toBeLessThan(vietnameseThreshold)
  })

  test.each([
    'Facebook',
    'strength',
    'Zürich',
    'español',
    'façade',
    'naïve',
    'já',
    'Đorđe',
    'café',
    'ọmọ',
    'Москва',
    '東京',
  ])('%s is not', (word) => expect(score(word)).toBe(0))

  test.each(['são', 'à', 'tí', 'thé', 'né'])('%s is spelled like a syllable and hardly is one', (word) =>
    expect(score(word)).toBeLessThan(0.05),
  )
})

describe('the score of a text', () => {
  const sentence = 'Mấy hôm nay trời trở lạnh, bà con trong xóm lại nhóm bếp than ngồi kể chuyện mùa màng.'
  const bare = 'May hom nay troi tro lanh, ba con trong xom lai nhom bep than ngoi ke chuyen mua mang.'

  test('is the same in any Unicode form and either placement of the tone, and high in capitals and without marks', () => {
    expect(score(sentence)).toBeGreaterThan(0.9)
    expect(score(sentence.normalize('NFD'))).toBe(score(sentence))
    expect(score('hoá học và thuỷ lợi')).toBe(score('hóa học và thủy lợi'))
    expect(score(sentence.toUpperCase())).toBeGreaterThan(0.9)
    expect(score(bare)).toBeGreaterThan(0.8)
  })

  test('a word is Vietnamese among Vietnamese words only', () => {
    expect(score('the quick brown fox and the lazy dog can run')).toBeLessThan(0.1)
    expect(score('anh ban the cho ai, tui ban gio can tien')).toBeGreaterThan(vietnameseThreshold)
  })

  test('foreign names leave a Vietnamese sentence Vietnamese, and Vietnamese names an English one English', () => {
    expect(score('Thủ môn: Brad Guzan (Aston Villa) vẫn được Jurgen Klinsmann tin dùng')).toBeGreaterThan(0.7)
    expect(score('The author Nguyễn Nhật Ánh was born in Quảng Nam and lives in the south')).toBeLessThan(0.3)
  })

  test('of a mixture lies between', () => {
    const english = 'Every boat that comes down the river brings fruit, fish and flowers to sell.'
    expect(score(`${sentence} ${english}`)).toBeGreaterThan(0.35)
    expect(score(`${sentence} ${english}`)).toBeLessThan(0.75)
  })

  test('of a text without letters is 0', () => {
    expect(vietnameseScore('12.345 – 6 !')).toEqual({ runs: 0, score: 0 })
    expect(vietnameseScore('')).toEqual({ runs: 0, score: 0 })
  })

  test('of a long text is that of pieces of it', () => {
    const { runs, score } = vietnameseScore(`${bare} `.repeat(1e5))
    expect(runs).toBeLessThan(4000)
    expect(score).toBeGreaterThan(0.9)
    // English in front of it does not hide it.
    expect(vietnameseScore('so it is said there '.repeat(1000) + `${sentence} `.repeat(1e3)).score).toBeGreaterThan(0.7)
  })

  test('is a number from 0 to 1 for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { runs, score } = vietnameseScore(text)
        expect(runs).toBeGreaterThanOrEqual(0)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }),
    )
    for (const text of ['!'.repeat(1e5), 'ẩ'.repeat(1e6), '\ud800'.repeat(1e5), 'a\u0301\u0302'.repeat(1e5)])
      expect(score(text)).toBeLessThan(0.1)
  })

  test('what is no string is refused', () => {
    // @ts-expect-error a caller without types
    expect(() => vietnameseScore(null)).toThrow('text must be a string, found null')
  })
})

test('a sample has the beginning and the end, and a short text whole', () => {
  expect(sampleText('abc', 2, 4)).toBe('abc')
  expect(sampleText('abcdefghij', 2, 4)).toBe('ab\nij')
  expect(sampleText('0123456789'.repeat(100), 4, 8)).toBe('01\n23\n56\n89')
})
