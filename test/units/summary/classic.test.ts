import { describe, expect, test } from 'vitest'
import { analyze } from '../../../src/index.js'
import { kl } from '../../../src/summary/classic/kl.js'
import { lexrank, lexrankThreshold } from '../../../src/summary/classic/lexrank.js'
import { lsa } from '../../../src/summary/classic/lsa.js'
import { luhn } from '../../../src/summary/classic/luhn.js'
import { type ClassicMethodName, classicMethodNames } from '../../../src/summary/classic/methods.js'
import { largestEigen } from '../../../src/summary/classic/singular.js'
import { sumbasic } from '../../../src/summary/classic/sumbasic.js'
import { type SentenceTerms, sentenceTerms, unitVectors } from '../../../src/summary/classic/terms.js'
import { textrank } from '../../../src/summary/classic/textrank.js'
import { featureContext } from '../../../src/summary/context.js'

const article = `Mưa lớn từ đêm qua làm ngập nhiều tuyến đường ở thành phố Vinh. Nước dâng cao gần một mét ở vùng trũng phía nam thành phố.

Nhiều tuyến đường ở thành phố Vinh bị ngập sâu, xe cộ phải quay đầu. Học sinh ba trường tiểu học được nghỉ học hôm nay.

Công ty thoát nước đã mở các cửa xả và vận hành trạm bơm ở vùng trũng. Dự báo mưa lớn còn kéo dài đến hết ngày mai.

Chị Hoa bán hàng ở chợ Vinh kể rằng nước dâng cao rất nhanh lúc rạng sáng. Nhiều tuyến đường chỉ đi lại được bằng thuyền nhỏ.`

/** Terms by letters: `'aab bc'` are two sentences. */
function letters(text: string): SentenceTerms {
  const words = text.split(' ')
  const start = words.map((_, i) => words.slice(0, i).join('').length)
  const context = {
    candidate: Int32Array.from(words.keys()),
    input: { tokens: { sentenceAt: Int32Array.from([...start, words.join('').length]) } },
  } as unknown as Parameters<typeof sentenceTerms>[0]
  return sentenceTerms(
    context,
    Int32Array.from(words.join(''), (letter) => letter.charCodeAt(0)),
  )
}

/** The vectors as rows of a dense matrix. */
function dense(s: SentenceTerms, weight: ArrayLike<number>): number[][] {
  return Array.from({ length: s.length }, (_, i) => {
    const row = Array<number>(s.terms).fill(0)
    for (let c = s.cellAt[i]; c < s.cellAt[i + 1]; c++) row[s.cellTerm[c]] = weight[c]
    return row
  })
}
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i], 0)

/** The stationary weights by their definition, over a dense matrix of edges. */
function walk(edge: number[][]): number[] {
  const n = edge.length
  let rank = Array<number>(n).fill(1 / n)
  const degree = edge.map((row) => row.reduce((a, b) => a + b, 0))
  for (let round = 0; round < 500; round++)
    rank = rank.map(
      (_, i) =>
        0.15 / n + 0.85 * rank.reduce((sum, r, j) => sum + (degree[j] > 0 ? (r * edge[j][i]) / degree[j] : r / n), 0),
    )
  return rank
}

const near = (found: ArrayLike<number>, wanted: readonly number[]) => {
  expect(found.length).toBe(wanted.length)
  for (const [i, value] of wanted.entries()) expect(found[i]).toBeCloseTo(value, 6)
}

const real = (() => {
  const context = featureContext(analyze(article).tables)
  return sentenceTerms(context, context.hashes.unigram)
})()

describe('what the methods reckon is what their definitions say', () => {
  const vectors = dense(real, unitVectors(real))
  const cosine = vectors.map((a) => vectors.map((b) => dot(a, b)))

  test('LexRank: cosines as edges, or those of 0.1 or more', () => {
    near(lexrank(real), walk(cosine))
    near(lexrankThreshold(real), walk(cosine.map((row) => row.map((c) => (c >= 0.1 ? 1 : 0)))))
  })

  test('TextRank: shared terms over the logarithms of both lengths', () => {
    const has = dense(real, new Float64Array(real.cellTerm.length).fill(1))
    const size = Array.from({ length: real.length }, (_, i) => Math.log(real.at[i + 1] - real.at[i]))
    near(textrank(real), walk(has.map((a, i) => has.map((b, j) => (i === j ? 0 : dot(a, b) / (size[i] + size[j]))))))
  })

  test('LSA: the vectors over the singular values from half of the largest on', () => {
    // Letters as words: AAᵀ of orthogonal sentences has their squared lengths as eigenvalues.
    const score = lsa(letters('aa bbb c d'))
    const idf = Math.log(1 + 4)
    // Of 2, 3, 1, 1 only 2 and 3 are topics.
    near(score, [2 * idf, 3 * idf, 0, 0])
  })

  test('SumBasic squares what was said', () => {
    // p(a) = 3/8, p(b) = 2/8. First the sentence of a alone; a falls to 9/64, b leads then.
    const order = [...sumbasic(letters('aa bbx ayz'))]
    expect(order[0]).toBe(1)
    expect(order[1]).toBe(1 / 2)
    expect(order[2]).toBeCloseTo(1 / 3, 12)
  })

  test('KL takes what brings the distributions together', () => {
    // The text is ⅔ a and ⅓ b: "aab" has just that.
    const score = kl(letters('aaaa aab bbb aaaaab'))
    expect(score[1]).toBe(1)
  })

  test('Luhn: the best cluster, four terms between at the most', () => {
    // c and d come again, in half of the sentences: cxd is 2²/3, in c…d five lie between, ccd is 3²/3.
    near(luhn(letters('cxd cmnopqd ccd klw e f')), [4 / 3, 1, 3, 0, 0, 0])
  })

  test('eigenvalues of a matrix, equal ones too', () => {
    const matrix = [
      [4, 1, 0],
      [1, 4, 0],
      [0, 0, 3],
    ]
    const { value, vector } = largestEigen(3, 3, (from, into) => {
      matrix.forEach((row, i) => {
        into[i] = dot(row, [...from])
      })
    })
    near(value, [5, 3, 3])
    expect(Math.abs(vector[0][0])).toBeCloseTo(Math.SQRT1_2, 8)
  })
})

describe.each(classicMethodNames.map((name) => [name]))('summary with %s', (method: ClassicMethodName) => {
  test('picks sentences in text order, with the score of the method', () => {
    const picks = analyze(article).summary({ method, sentences: 2 })
    expect(picks.length).toBe(2)
    expect(picks[0].from).toBeLessThan(picks[1].from)
    for (const { from, to, text, score, reasons } of picks) {
      expect(article.slice(from, to)).toBe(text)
      expect(reasons).toEqual([{ feature: method, value: score, contribution: score }])
    }
    expect(analyze(article).summary({ method, sentences: 2 })).toEqual(picks)
  })

  test('no sentence, one, equal ones', () => {
    expect(analyze('').summary({ method })).toEqual([])
    expect(analyze('Ảnh: Văn Khánh').summary({ method })).toEqual([])
    expect(analyze('Chỉ có một câu dài vừa đủ ở đây.').summary({ method }).length).toBe(1)
    const same = 'Người dân xã Hòa An vui mừng đi trên cây cầu mới. '.repeat(12)
    expect(analyze(same).summary({ method, sentences: 5 }).length).toBe(1)
  })

  test('5,000 sentences take a few seconds at the most', () => {
    let state = 1
    const word = () => {
      state = Math.imul(state, 0x5851f42d) + 0x14057b7e
      return 'mưa nắng gió bão lũ hạn sóng mây sông núi biển rừng đồng làng phố chợ cầu đường nhà trường'.split(' ')[
        (state >>> 9) % 20
      ]
    }
    const sentence = () => `Ở ${Array.from({ length: 14 }, word).join(' ')}.`
    const paragraph = () => Array.from({ length: 10 }, sentence).join(' ')
    const text = Array.from({ length: 500 }, paragraph).join('\n')
    const doc = analyze(text)
    expect(doc.tables.sentences.length).toBe(5000)
    doc.tables.tokens
    const { user } = process.cpuUsage()
    expect(doc.summary({ method, sentences: 3 }).length).toBe(3)
    expect((process.cpuUsage().user - user) / 1e6).toBeLessThan(6)
  })
})

test('a wrong name tells which there are', () => {
  // @ts-expect-error a caller without types
  expect(() => analyze(article).summary({ method: 'lex' })).toThrow(
    'method must be one of lead, lexrank, lexrank-threshold, textrank, lsa, sumbasic, kl, luhn, found "lex"',
  )
})
