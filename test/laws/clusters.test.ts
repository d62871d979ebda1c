import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze, summarize } from '../../src/index.js'
import { anyText, runs, seed } from './texts.js'

/** Texts that share sentences, so that there is something to repeat and to lean on. */
const sentence = fc.constantFrom(
  'Cầu Bến Đá bắc qua sông Trà thông xe sáng 12/3 sau hai năm chậm trễ.',
  'Cầu Bến Đá bắc qua sông Trà đã thông xe sáng 12/3, sau hai năm chậm trễ.',
  'Tuy nhiên, đường dẫn phía Tân Thủy mới rải đá nên xe tải nặng chưa được qua.',
  'Lũ làm 12 người chết ở xã Hòa An, huyện Trà Sơn.',
  'Lũ làm 14 người chết ở xã Hòa An, huyện Trà Sơn.',
  'Ông Lê Văn Tư nói: “Chúng tôi chờ cây cầu này đã lâu.',
  'Công trình dài 318 m, tổng vốn 146 tỷ đồng từ ngân sách tỉnh:',
)
const news = fc.array(sentence, { maxLength: 12 }).map((list) => list.join(' '))
const clusters = fc.array(fc.oneof({ weight: 3, arbitrary: news }, anyText), { maxLength: 50 })
const limits = fc.oneof(
  fc.constant({}),
  fc.record({ sentences: fc.nat(20) }),
  fc.record({ words: fc.nat(200) }),
  fc.record({ characters: fc.nat(900) }),
  fc.record({ ratio: fc.double({ min: 0, max: 1, noNaN: true }) }),
)

test('any texts, 0 to 50: slices of the documents named, no sentence twice, the same every time', () => {
  fc.assert(
    fc.property(clusters, limits, fc.boolean(), (texts, limit, newestFirst) => {
      const docs = texts.map((text) => analyze(text))
      const summary = summarize(docs, { ...limit, newestFirst })
      for (const { document, from, to, text, score } of summary.sentences) {
        expect(texts[document].slice(from, to)).toBe(text)
        expect(Number.isFinite(score)).toBe(true)
      }
      const keys = summary.sentences.map(({ text }) => text)
      expect(new Set(keys).size).toBe(keys.length)
      for (const [a, b] of summary.disagreements) {
        expect(a.document).not.toBe(b.document)
        expect(a.value).not.toBe(b.value)
      }
      const again = summarize(
        texts.map((text) => analyze(text)),
        { ...limit, newestFirst },
      )
      expect(again).toEqual(summary)
    }),
    { seed, numRuns: runs(60) },
  )
})

test('a question only narrows: each answer is a sentence of the text, and texts already read say nothing new', () => {
  fc.assert(
    fc.property(fc.oneof(news, anyText), (text) => {
      const doc = analyze(text)
      for (const options of [{ query: 'sông Trà, ngân sách' }, { about: 'Lê Văn Tư' }, { since: '' }])
        for (const pick of doc.summary({ ...options, sentences: 9 }))
          expect(text.slice(pick.from, pick.to)).toBe(pick.text)
      expect(doc.summary({ since: doc.text, sentences: 9 })).toEqual([])
    }),
    { seed, numRuns: runs(60) },
  )
})
