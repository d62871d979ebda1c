import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../../src/index.js'
import { keywordFeatures } from '../../../src/keywords/features.js'
import { keywordWeights } from '../../../src/keywords/weights.js'

const article = `Nước mặn vào sâu, vườn sầu riêng Tân Quới khát nước

Sáng 12/3, độ mặn đo được tại cống Tân Quới là 4 phần nghìn, cao nhất từ đầu mùa khô. Bà con trồng sầu riêng phải mua nước ngọt để tưới.

Theo trạm thủy văn, nước mặn còn vào sâu thêm năm cây số trong tuần tới. Vườn Sầu Riêng của bà Lê Thị Bưởi đã rụng lá sau mười ngày thiếu nước ngọt.

Xã đề nghị đóng cống Tân Quới sớm hơn mọi năm và cho xà lan chở nước ngọt đến tận vườn sầu riêng.

Ảnh: Trần Văn Khế`

describe('keywords', () => {
  const keywords = analyze(article).keywords()

  test('tell what the text is about, the best first, with all occurrences in any case', () => {
    expect(keywords.length).toBe(10)
    const names = keywords.map(({ text }) => text.toLowerCase())
    expect(names.slice(0, 6)).toEqual(expect.arrayContaining(['sầu riêng', 'nước mặn', 'tân quới']))
    expect(names.join(' ')).not.toMatch(/ảnh|trần văn khế/)
    expect(keywords.map(({ score }) => score)).toEqual(keywords.map(({ score }) => score).sort((a, b) => b - a))
    const durian = keywords.find(({ text }) => text.toLowerCase() === 'sầu riêng')!
    expect(durian.occurrences.map(({ text }) => text)).toEqual(['sầu riêng', 'sầu riêng', 'Sầu Riêng', 'sầu riêng'])
    for (const { text, occurrences, reasons } of keywords) {
      expect(text).toBe(occurrences[0].text)
      for (const { from, to, text: slice } of occurrences) expect(article.slice(from, to)).toBe(slice)
      expect(reasons.length).toBeGreaterThan(0)
    }
  })

  test('fewer asked for are the first of more; none, none', () => {
    const { keywords: of } = { keywords: (limit: number) => analyze(article).keywords({ limit }) }
    expect(of(3)).toEqual(keywords.slice(0, 3))
    expect(of(0)).toEqual([])
    expect(of(1000).length).toBeLessThan(60)
  })

  test('no word stands in two keywords at most of its occurrences', () => {
    const covered = keywords.map(({ occurrences }) => occurrences)
    covered.forEach((mine, i) => {
      const others = covered.slice(0, i).flat()
      const within = mine.filter((a) => others.some((b) => a.from < b.to && b.from < a.to)).length
      expect(within).toBeLessThanOrEqual(mine.length / 2)
    })
  })

  test('a headline given apart speaks for its words', () => {
    const body = article.split('\n\n').slice(1).join('\n\n')
    const place = (title?: string) =>
      analyze(body, title ? { title } : {})
        .keywords()
        .findIndex(({ text }) => text === 'xà lan')
    expect(place('Xà lan chở nước cứu vườn')).toBeGreaterThanOrEqual(0)
    expect(place('Xà lan chở nước cứu vườn')).toBeLessThan(place() < 0 ? 10 : place())
    const reasons = analyze(body, { title: 'Sầu riêng khát nước' })
      .keywords()[0]
      .reasons.map(({ feature }) => feature)
    expect(reasons).toContain('headline')
  })

  test('a repeated block does not make its words more important', () => {
    const paragraphs = article.split('\n\n')
    const twice = analyze([...paragraphs.slice(0, 3), paragraphs[1], ...paragraphs.slice(3)].join('\n\n')).keywords()
    expect(twice.map(({ text, occurrences }) => [text, occurrences.length])).toEqual(
      keywords.map(({ text, occurrences }) => [text, occurrences.length]),
    )
  })

  test('NFD and the other tone placement are the same words', () => {
    const text = 'Hòa Bình khởi công thủy điện. Hoà Bình mở rộng thuỷ điện. Người dân Hòa Bình chờ điện.'
    const [first] = analyze(text).keywords()
    expect(first.occurrences.map((o) => o.text)).toEqual(['Hòa Bình', 'Hoà Bình', 'Hòa Bình'])
    expect(
      analyze(text.normalize('NFD'))
        .keywords()
        .map(({ score }) => score),
    ).toEqual(
      analyze(text)
        .keywords()
        .map(({ score }) => score),
    )
  })

  test('texts without anything to find have none; any string has an answer', () => {
    for (const text of ['', '…', '123 456', 'và thì là mà']) expect(analyze(text).keywords()).toEqual([])
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { occurrences } of analyze(text).keywords())
          for (const { from, to, text: slice } of occurrences) expect(text.slice(from, to)).toBe(slice)
      }),
    )
  })

  test('the time is linear: 100,000 units without a sentence end', () => {
    const { user } = process.cpuUsage()
    analyze('Đồng Tháp Mười mùa nước nổi '.repeat(3600)).keywords()
    expect((process.cpuUsage().user - user) / 1e6).toBeLessThan(6)
  })

  test('a wrong option names the value and what is wanted', () => {
    expect(() => analyze(article).keywords({ limit: -1 })).toThrow('limit must be a whole number from 0 on, found -1')
    // @ts-expect-error a caller without types
    expect(() => analyze(article).keywords({ top: 3 })).toThrow('keywords has no option "top"; it has limit')
  })
})

test('there is a weight for each feature, and one that always counts', () => {
  expect(keywordWeights.length).toBe(keywordFeatures.length + 1)
})
