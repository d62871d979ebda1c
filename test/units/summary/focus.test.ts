import { describe, expect, test } from 'vitest'
import { analyze, summarize } from '../../../src/index.js'

const text = `Sáng 12/3, cầu Bến Đá bắc qua sông Trà nối hai xã Hòa An và Tân Thủy chính thức thông xe. Hàng trăm người dân có mặt từ sớm ở hai đầu cầu.

Công trình dài 318 m, rộng 9 m, tổng vốn 146 tỷ đồng từ ngân sách tỉnh. Tuy nhiên, đường dẫn phía Tân Thủy mới rải đá nên xe tải nặng chưa được qua lại.

Ông Lê Văn Tư, người dân Hòa An, cho biết trước đây đưa con đi học phải qua đò mất gần một giờ. Theo ông Tư, lũ trẻ nay chỉ đi mười phút.`
const doc = analyze(text)
const texts = (options: Parameters<typeof doc.summary>[0]) => doc.summary(options).map((pick) => pick.text)

describe('query', () => {
  test('only sentences that answer, the limit notwithstanding', () => {
    expect(texts({ query: 'ngân sách', sentences: 5 })).toEqual([expect.stringContaining('146 tỷ đồng')])
    expect(texts({ query: 'đi học, ngân sách' }).length).toBe(2)
    expect(texts({ query: 'NGÂN SÁCH' })).toEqual(texts({ query: 'ngân sách' }))
  })
  test('what the answer leans on comes with it', () => {
    const [before, answer] = texts({ query: 'xe tải nặng' })
    expect(before).toContain('318 m')
    expect(answer).toContain('Tuy nhiên')
    // Where there is no room for both, the answer alone.
    expect(texts({ query: 'xe tải nặng', sentences: 1 })).toEqual([answer])
  })
  test('nothing that answers: nothing', () => {
    expect(texts({ query: 'bóng đá' })).toEqual([])
    expect(analyze('').summary({ query: 'cầu' })).toEqual([])
  })
  test('a query without a word is a mistake', () => {
    for (const query of ['', ' , ; ', '?!']) expect(() => doc.summary({ query })).toThrow(/query must hold a word/)
    expect(() => doc.summary({ query: 3 as never })).toThrow(/query must be a string/)
  })
})

describe('about', () => {
  test('all mentions of a person, under whatever name', () => {
    for (const about of ['Lê Văn Tư', 'lê văn tư', 'Tư'])
      expect(texts({ about, sentences: 5 }).map((sentence) => sentence.includes('Tư'))).toEqual([true, true])
  })
  test('a place', () => {
    const picks = texts({ about: 'Hòa An', sentences: 9 })
    expect(picks.length).toBe(2)
    expect(texts({ about: 'Hoà An', sentences: 9 })).toEqual(picks)
  })
  test('a name that is not there gives nothing; none at all is a mistake', () => {
    expect(texts({ about: 'Trần Văn Ơn' })).toEqual([])
    expect(() => doc.summary({ about: '—' })).toThrow(/about must be a name/)
  })
})

describe('since', () => {
  test('what was read is not told again', () => {
    expect(texts({ since: text })).toEqual([])
    const read = text.slice(0, text.indexOf('\n\n'))
    const fresh = texts({ since: read, sentences: 9 })
    expect(fresh.length).toBeGreaterThan(2)
    for (const sentence of fresh) expect(read).not.toContain(sentence)
    expect(texts({ since: [read, text] })).toEqual([])
    expect(texts({ since: '', sentences: 2 }).length).toBe(2)
  })
  test('a new number is news', () => {
    const old = 'Vụ sạt lở đất ở xã Hòa An, huyện Trà Sơn đã làm 12 người chết.'
    const update =
      'Vụ sạt lở đất ở xã Hòa An, huyện Trà Sơn đã làm 14 người chết.\n\nCứu hộ vẫn tìm kiếm ba người mất tích.'
    const picks = analyze(update).summary({ since: old, sentences: 9 })
    expect(picks.map((pick) => pick.text.includes('14'))).toContain(true)
    expect(
      analyze(`${old}\n\nCứu hộ vẫn tìm ba người mất tích. Trời đã tạnh mưa từ chiều hôm qua.`).summary({
        since: old,
        sentences: 9,
      }).length,
    ).toBe(2)
  })
})

test('the three narrow each other, and ask several documents as they ask one', () => {
  expect(texts({ about: 'Hòa An', query: 'đi học' })).toEqual([expect.stringContaining('Lê Văn Tư')])
  const picks = summarize([doc, analyze('Trận đấu ở sân Tân Thủy kết thúc không bàn thắng.')], { query: 'ngân sách' })
  expect(picks.sentences.map((pick) => pick.document)).toEqual([0])
})
