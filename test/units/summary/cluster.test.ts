import { describe, expect, test } from 'vitest'
import { analyze, InputError, summarize } from '../../../src/index.js'

const texts = [
  'Mưa lớn đêm 12/3 gây sạt lở ở xã Hòa An, huyện Trà Sơn làm 12 người chết và nhiều nhà bị vùi lấp. Lực lượng cứu hộ đã có mặt từ sáng sớm để tìm kiếm người mất tích. Ông Lê Văn Tư, chủ tịch xã, cho biết 40 hộ dân phải sơ tán.',
  'Vụ sạt lở đất ở xã Hòa An, huyện Trà Sơn đã làm 14 người chết, chính quyền xác nhận sáng nay. Tuy nhiên, con số có thể còn tăng. Ông Tư nói địa phương cần thêm lương thực và thuốc men cho người dân.',
  'Lực lượng cứu hộ đã có mặt từ sáng sớm để tìm kiếm người mất tích. Tỉnh An Lạc chi 5 tỷ đồng hỗ trợ các gia đình có người chết tại xã Hòa An.',
]
const docs = texts.map((text, i) => analyze(text, { referenceDate: `2024-03-1${3 + i}` }))
const all = { sentences: 100 }

describe('summarize(documents)', () => {
  test('every sentence is a slice of the document that it names', () => {
    const { sentences } = summarize(docs)
    expect(sentences.length).toBe(3)
    for (const { document, sentence, from, to, text } of sentences) {
      expect(texts[document].slice(from, to)).toBe(text)
      expect(docs[document].sentences()[sentence]).toMatchObject({ from, to })
    }
  })

  test('the same sentence in two articles comes once, and the pick tells what it stands for', () => {
    const { sentences } = summarize(docs, all)
    const rescue = sentences.filter(({ text }) => text.startsWith('Lực lượng cứu hộ'))
    expect(rescue.map(({ repeats }) => repeats.map(({ text }) => text))).toEqual([[rescue[0].text]])
    expect(rescue[0].repeats[0].document).not.toBe(rescue[0].document)
  })

  test('a sentence that leans on another comes behind it, whatever the limit', () => {
    for (let sentences = 0; sentences < 8; sentences++) {
      const picks = summarize(docs, { sentences }).sentences
      expect(picks.length).toBeLessThanOrEqual(sentences)
      if (picks.some(({ text }) => text.startsWith('Tuy nhiên')))
        expect(picks.some(({ text }) => text.includes('14 người chết'))).toBe(true)
    }
  })

  test('limits of words and characters hold', () => {
    for (const words of [0, 10, 25, 40]) {
      const { sentences } = summarize(docs, { words })
      expect(sentences.flatMap(({ text }) => text.match(/[\p{L}\p{N}/]+/gu)!).length).toBeLessThanOrEqual(words)
    }
    expect(summarize(docs, { characters: 100 }).sentences.length).toBe(1)
    expect(summarize(docs, { ratio: 0 }).sentences).toEqual([])
  })

  test('order: by place in the article, then by document; newest first: by document', () => {
    const place = summarize(docs, all).sentences.map(({ sentence, document }) => sentence * 10 + document)
    expect(place).toEqual([...place].sort((a, b) => a - b))
    const newest = summarize(docs, { ...all, newestFirst: true }).sentences
    const order = newest.map(({ sentence, document }) => (2 - document) * 10 + sentence)
    expect(order).toEqual([...order].sort((a, b) => a - b))
    // Of two that say the same the newer one has the word.
    expect(newest.find(({ text }) => text.startsWith('Lực lượng'))!.document).toBe(2)
  })

  test('another order of the documents picks the same sentences', () => {
    const chosen = (order: readonly number[]) =>
      summarize(
        order.map((d) => docs[d]),
        { sentences: 3 },
      )
        .sentences.map(({ text }) => text)
        .sort()
    expect(chosen([2, 0, 1])).toEqual(chosen([0, 1, 2]))
  })

  test('no document, no sentence, one document', () => {
    const nothing = { sentences: [], disagreements: [] }
    expect(summarize([])).toEqual(nothing)
    expect(summarize([analyze(''), analyze('   \n')])).toEqual(nothing)
    expect(summarize([docs[0]], { sentences: 1 }).sentences.length).toBe(1)
  })

  test('mistakes are told', () => {
    expect(() => summarize(docs, { newestFirst: 'yes' } as never)).toThrow(/newestFirst must be true or false/)
    expect(() => summarize(docs, { sentences: -1 })).toThrow(InputError)
    expect(() => summarize(docs, { method: 'lead' } as never)).toThrow(/no option "method"/)
    expect(() => summarize('a' as never)).toThrow(/array of documents/)
  })
})

describe('numbers on which sources do not agree', () => {
  const told = (...parts: string[]) =>
    // A line that stands alone may be a headline: two sentences make it a paragraph.
    summarize(parts.map((text) => analyze(`${text} Nhiều người dân đã có mặt ở đó từ sáng sớm.`))).disagreements.map(
      (pair) => pair.map(({ value }) => value),
    )
  test('the same told with another number, once', () => {
    const { disagreements } = summarize(docs)
    expect(disagreements.map((pair) => pair.map(({ document, text, value }) => [document, text, value]))).toEqual([
      [
        [0, '12', 12],
        [1, '14', 14],
      ],
    ])
    for (const { document, from, to, text, sentence } of disagreements[0]) {
      expect(texts[document].slice(from, to)).toBe(text)
      expect(sentence.text).toContain('người chết')
    }
  })
  test('figures with points and commas', () => {
    expect(
      told(
        'Bão làm hỏng 1.250 ngôi nhà ở tỉnh An Lạc trong đêm qua.',
        'Bão làm hỏng 1250 ngôi nhà ở tỉnh An Lạc đêm qua.',
      ),
    ).toEqual([])
    expect(
      told('Dự án cầu Bến Đá tốn 1,5 tỷ đồng từ ngân sách.', 'Dự án cầu Bến Đá tốn 2,5 tỷ đồng từ ngân sách tỉnh.'),
    ).toEqual([[1.5, 2.5]])
  })
  test('something else that is counted, another frame, or a count that one source tells itself is none', () => {
    expect(told('Vụ cháy làm 12 người chết tại xã Hòa An.', 'Vụ cháy làm 14 người bị thương tại xã Hòa An.')).toEqual(
      [],
    )
    expect(
      told('Vụ cháy làm 12 người chết tại xã Hòa An.', 'Trong năm nay cả nước có 230 người chết vì đuối nước.'),
    ).toEqual([])
    expect(
      told(
        'Vụ cháy chợ ở xã Hòa An làm 12 người chết.',
        'Vụ cháy chợ ở xã Hòa An làm 14 người chết. Hôm qua xã Hòa An mới báo có 12 người chết.',
      ),
    ).toEqual([])
  })
})
