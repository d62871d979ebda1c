import { describe, expect, test } from 'vitest'
import { analyze } from '../../../src/index.js'

const article = `Cầu Bến Đá thông xe sau hai năm chậm trễ

Sáng 12/3, cầu Bến Đá bắc qua sông Trà nối hai xã Hòa An và Tân Thủy chính thức thông xe sau hai năm chậm trễ. Hàng trăm người dân có mặt từ sớm.

Công trình dài 318 m, rộng 9 m, tổng vốn 146 tỷ đồng từ ngân sách tỉnh.

Ảnh: Văn Khánh

Tuy nhiên, đường dẫn phía Tân Thủy mới rải đá, xe tải nặng chưa được qua lại.

Sáng 12/3, cầu Bến Đá bắc qua sông Trà nối hai xã Hòa An và Tân Thủy chính thức thông xe sau hai năm chậm trễ. Hàng trăm người dân có mặt từ sớm.

Ông Lê Văn Tư, người dân Hòa An, cho biết trước đây đưa con đi học phải qua đò mất gần một giờ.

Bao giờ đường dẫn xong?

Theo chủ đầu tư, đường dẫn sẽ được trải nhựa trước mùa mưa để cầu Bến Đá khai thác hết công suất.`

describe('the summary', () => {
  const doc = analyze(article)

  test('picks distinct sentences of paragraphs, in text order, with scores and reasons', () => {
    const picks = doc.summary({ sentences: 3 })
    expect(picks.length).toBe(3)
    expect(picks[0].text).toMatch(/^Sáng 12\/3, cầu Bến Đá/)
    expect([...picks].sort((a, b) => a.from - b.from)).toEqual(picks)
    expect(new Set(picks.map((pick) => pick.text)).size).toBe(3)
    for (const { text, reasons } of picks) {
      expect(text).not.toMatch(/Ảnh|^Cầu Bến Đá thông xe/)
      expect(reasons.length).toBeGreaterThan(0)
    }
    expect(picks[0].reasons.map((reason) => reason.feature)).toContain('headline syllables')
  })

  test('asked for more than there is, it gives all that may stand in it; asked for none, none', () => {
    const all = doc.summary({ sentences: 100 })
    expect(all.length).toBe(6)
    expect(doc.summary({ sentences: 0 })).toEqual([])
  })

  test('a better sentence stays when fewer are asked for', () => {
    const two = doc.summary({ sentences: 2 }).map((pick) => pick.sentence)
    const four = doc.summary({ sentences: 4 }).map((pick) => pick.sentence)
    expect(four).toEqual(expect.arrayContaining(two))
  })

  test('a headline given apart counts like one in the text', () => {
    const [title, ...body] = article.split('\n\n')
    const apart = analyze(body.join('\n\n'), { title })
    expect(apart.summary({ sentences: 2 }).map((pick) => pick.text)).toEqual(
      doc.summary({ sentences: 2 }).map((pick) => pick.text),
    )
  })

  test('texts without a sentence to pick have no summary', () => {
    for (const text of ['', '   \n', 'Ảnh: Văn Khánh', 'Xem thêm: Cầu mới']) expect(analyze(text).summary()).toEqual([])
    expect(analyze('Chỉ có một câu dài vừa đủ ở đây.').summary().length).toBe(1)
  })

  test('equal sentences are said once', () => {
    const same = 'Người dân xã Hòa An vui mừng đi trên cây cầu mới. '.repeat(12)
    expect(analyze(same).summary({ sentences: 5 }).length).toBe(1)
  })

  test('a wrong option names the value and what is wanted', () => {
    expect(() => doc.summary({ sentences: -1 })).toThrow('sentences must be a whole number from 0 on, found -1')
    expect(() => doc.summary({ sentences: 1.5 })).toThrow('found 1.5')
    // @ts-expect-error a caller without types
    expect(() => doc.summary({ sentence: 3 })).toThrow(
      'summary has no option "sentence"; it has sentences, words, characters, ratio',
    )
  })
})
