import { describe, expect, test } from 'vitest'
import { analyze } from '../../../src/index.js'

const sentences = [
  'Sáng 12/3, cầu Bến Đá bắc qua sông Trà nối hai xã Hòa An và Tân Thủy chính thức thông xe sau hai năm chậm trễ.',
  'Công trình dài 318 m, rộng 9 m, tổng vốn 146 tỷ đồng từ ngân sách tỉnh An Lạc.',
  'Tuy nhiên, đường dẫn phía Tân Thủy mới rải đá nên xe tải nặng chưa được qua lại.',
  'Ông Lê Văn Tư, người dân Hòa An, cho biết trước đây đưa con đi học phải qua đò mất gần một giờ.',
  'Theo chủ đầu tư, đường dẫn sẽ được trải nhựa trước mùa mưa để cầu khai thác hết công suất.',
  'Hàng trăm người dân hai bờ có mặt từ sớm để đi thử những vòng xe đầu tiên trên mặt cầu.',
  'Tỉnh sẽ xây thêm hai cầu nhỏ trên tuyến này trong năm tới nếu cân đối được nguồn vốn.',
]
const article = `Cầu Bến Đá thông xe sau hai năm chậm trễ\n\n${sentences.join('\n\n')}`
const doc = analyze(article)
const words = (text: string) => text.match(/[\p{L}\p{N}]+(?:[.,/][\p{N}]+)*/gu)!.length

describe('budgets', () => {
  test('words and characters are limits, and a limit leaves no room for what would fit', () => {
    for (const limit of [20, 40, 60, 80]) {
      const picks = doc.summary({ words: limit })
      const used = picks.reduce((sum, { text }) => sum + words(text), 0)
      expect(used).toBeLessThanOrEqual(limit)
      expect(picks.length).toBeGreaterThan(limit >= 40 ? 0 : -1)
    }
    for (const limit of [100, 200, 300]) {
      const summary = doc
        .summary({ characters: limit })
        .map(({ text }) => text)
        .join(' ')
      expect(summary.length).toBeLessThanOrEqual(limit)
      expect(summary.length).toBeGreaterThan(limit / 3)
    }
  })

  test('one sentence exactly as long as the limit fits', () => {
    const one = 'Chỉ có một câu dài vừa đủ ở đây.'
    expect(analyze(one).summary({ characters: one.length }).length).toBe(1)
    expect(analyze(one).summary({ characters: one.length - 1 })).toEqual([])
    expect(analyze(one).summary({ words: 9 }).length).toBe(1)
    expect(analyze(one).summary({ words: 8 })).toEqual([])
  })

  test('a ratio is a share of the words', () => {
    const all = sentences.reduce((sum, text) => sum + words(text), 0)
    const picks = doc.summary({ ratio: 0.4 })
    expect(picks.length).toBeGreaterThan(0)
    expect(picks.reduce((sum, { text }) => sum + words(text), 0)).toBeLessThanOrEqual(0.4 * all)
    expect(doc.summary({ ratio: 1 }).length).toBe(sentences.length)
    expect(doc.summary({ ratio: 0 })).toEqual([])
  })

  test('a budget of nothing gives nothing, one beyond the text gives every sentence', () => {
    for (const name of ['sentences', 'words', 'characters'] as const) {
      expect(doc.summary({ [name]: 0 })).toEqual([])
      expect(doc.summary({ [name]: 1e9 }).length).toBe(sentences.length)
    }
  })

  test('without one, news has one sentence or two, and a long text up to five', () => {
    expect([1, 2]).toContain(doc.summary().length)
    const long = Array.from(
      { length: 120 },
      (_, i) =>
        `Mục số ${i} của báo cáo nói về xã ${String.fromCharCode(65 + (i % 26))}${i} và con số ${i * 7} hộ dân.`,
    )
    expect(analyze(long.join('\n\n')).summary().length).toBeLessThanOrEqual(5)
  })

  test('a mistake names what was found and what is wanted', () => {
    expect(() => doc.summary({ words: 2.5 })).toThrow('words must be a whole number from 0 on, found 2.5')
    expect(() => doc.summary({ ratio: 2 })).toThrow('ratio must be a number from 0 to 1, found 2')
    expect(() => doc.summary({ ratio: Number.NaN })).toThrow('found NaN')
    expect(() => doc.summary({ sentences: 2, words: 30 })).toThrow('a summary has one limit, found sentences and words')
  })
})

describe('what is picked stands', () => {
  const texts = (limit: number) => doc.summary({ sentences: limit }).map(({ text }) => text)

  test('a sentence that leans on the one before never comes without it', () => {
    for (let limit = 1; limit <= sentences.length; limit++) {
      const picks = texts(limit)
      if (picks.includes(sentences[2])) expect(picks).toContain(sentences[1])
    }
    expect(texts(sentences.length)).toContain(sentences[2])
  })

  test.each([
    ['Ông này nói hôm nay trời mưa rất to ở quê nhà.', 'a pronoun'],
    ['Theo đó, người dân được hỗ trợ hai triệu đồng mỗi tháng.', 'an adverb that points back'],
    ['Cơ quan này cũng khẳng định đường dẫn sẽ xong trước mùa mưa.', 'a noun with a demonstrative'],
    ['Ngay sau đó, xã họp dân để bàn việc góp công làm đường.', 'a time that points back'],
    ['Anh cho biết mình sẽ ở lại quê nhà thêm vài tháng nữa.', 'a noun of address without a name'],
  ])('%s does not open a summary (%s)', (leaning) => {
    const text = `Hội đồng nhân dân xã Tân Thủy họp phiên thường kỳ vào sáng thứ hai. ${leaning}`
    const [first] = analyze(text).summary({ sentences: 1 })
    expect(first.text).toMatch(/^Hội đồng/)
    expect(
      analyze(text)
        .summary({ sentences: 2 })
        .map((pick) => pick.text),
    ).toContain(leaning)
  })

  test('a first sentence that leans has nothing to bring along, and stays out however long the summary', () => {
    const first = 'Cơ quan này cũng khẳng định đường dẫn sẽ xong trước mùa mưa.'
    const rest = 'Xã Tân Thủy họp phiên thường kỳ vào sáng thứ hai. Hội đồng đã bàn việc làm ba cây cầu mới.'
    const picks = analyze(`${first} ${rest}`).summary({ sentences: 9 })
    expect(picks.map(({ text }) => text).join(' ')).toBe(rest)
  })

  test('a title of address with a name stands alone', () => {
    const text = 'Ông Lê Văn Tư cho biết cây cầu mới giúp con ông đi học gần hơn trước rất nhiều.'
    expect(analyze(text).summary({ sentences: 1 }).length).toBe(1)
  })

  test('what ends in a colon or leaves a quotation open stays out, however long the summary', () => {
    const text = `Cuộc họp sáng nay bàn về ba cây cầu của tỉnh An Lạc.\n\nBà Hoa nói với phóng viên như sau:\n\nBà kể: “Chúng tôi chờ cây cầu này đã hơn mười năm nay.\n\nAi cũng mừng.”`
    const picks = analyze(text)
      .summary({ sentences: 9 })
      .map((pick) => pick.text)
    expect(picks).toEqual(['Cuộc họp sáng nay bàn về ba cây cầu của tỉnh An Lạc.'])
  })

  test('what a sentence leans on is not the same sentence again', () => {
    const twice = 'Tuy nhiên, đường dẫn phía nam của cầu Tân Quới còn vướng mặt bằng của mười hai hộ dân.'
    const text = `Cầu Tân Quới thông xe sáng nay sau hai năm thi công ở xã.\n\n${twice} ${twice}`
    for (let sentences = 1; sentences < 5; sentences++) {
      const picks = analyze(text).summary({ sentences })
      expect(picks.filter((pick) => pick.text === twice).length).toBeLessThan(2)
    }
  })

  test('near-duplicates never stand together, and the pick names what it displaced', () => {
    const near = sentences[0].replace('Sáng 12/3, c', 'C')
    const repeated = analyze(`${article} ${near}`)
    const picks = repeated.summary({ sentences: 20 })
    const both = picks.filter(({ text }) => text === sentences[0] || text === near)
    expect(both.length).toBe(1)
    expect(both[0].displaced.map(({ reason }) => reason)).toContain('repeats')
    for (const { displaced } of picks)
      for (const { from, to, text } of displaced) expect(repeated.source.slice(from, to)).toBe(text)
  })

  test('the best sentence without room is named at the weakest pick', () => {
    const picks = doc.summary({ sentences: 2 })
    const next = picks.flatMap(({ displaced, score }) => displaced.map((other) => ({ ...other, score })))
    expect(next.length).toBe(1)
    expect(next[0].reason).toBe('next best')
    expect(next[0].score).toBe(Math.min(...picks.map(({ score }) => score)))
    expect(picks.map(({ sentence }) => sentence)).not.toContain(next[0].sentence)
  })
})

describe('hard input', () => {
  test('headings, captions and other languages', () => {
    expect(analyze('CHƯƠNG I\n\nNHỮNG QUY ĐỊNH CHUNG\n\nCHƯƠNG II').summary()).toEqual([])
    const english =
      'The new bridge over the river was opened on Monday. It took two years to build it. People came early.'
    expect(analyze(english).summary({ sentences: 1 }).length).toBe(1)
  })

  test('a text whose only sentence leans on another still has a summary', () => {
    expect(analyze('Tuy nhiên, đường dẫn phía nam mới rải đá.').summary().length).toBe(1)
    expect(analyze('Những việc cần làm ngay trong tuần này gồm:').summary({ sentences: 1 }).length).toBe(1)
  })

  test('5,000 sentences, all different, all equal, or all leaning, under every budget', () => {
    const different = Array.from(
      { length: 5000 },
      (_, i) => `Xã số ${i} có ${i * 3} hộ dân và ${i % 97} trường học mới.`,
    )
    const equal = different.map(() => 'Người dân xã Hòa An vui mừng đi trên cây cầu mới xây.')
    const leaning = different.map((text) => `Tuy nhiên, ${text.toLowerCase()}`)
    for (const list of [different, equal, leaning]) {
      const long = analyze(list.join(' '))
      expect(long.summary().length).toBeGreaterThan(0)
      expect(long.summary({ sentences: 2500 }).length).toBeGreaterThan(0)
      expect(long.summary({ ratio: 0.5 }).length).toBeGreaterThan(0)
    }
    expect(analyze(equal.join(' ')).summary({ sentences: 2500 }).length).toBe(1)
  }, 60_000)
})
