import { expect, test } from 'vitest'
import { analyze } from '../../src/index.js'
import { records, vanban } from './command.js'

const text = `Sáng 12/3, cầu Bến Đá bắc qua sông Trà nối hai xã Hòa An và Tân Thủy chính thức thông xe. Hàng trăm người dân có mặt từ sớm ở hai đầu cầu.

Công trình dài 318 m, rộng 9 m, tổng vốn 146 tỷ đồng từ ngân sách tỉnh. Cầu Bến Đá được khởi công hai năm trước trên nền cầu gỗ cũ của xã Hòa An.`

test('summarize --method picks as doc.summary({ method }) does', () => {
  for (const method of ['lexrank', 'sumbasic'] as const) {
    const { code, stdout } = vanban(['summarize', '--method', method, '--sentences', '2', '--to', 'ndjson'], text)
    expect(code).toBe(0)
    const [{ summary }] = records(stdout) as unknown as [{ summary: object[] }]
    expect(summary).toMatchObject(
      analyze(text)
        .summary({ method, sentences: 2 })
        .map(({ from, to, score }) => ({ from, to, score })),
    )
  }
  const { stdout } = vanban(['summarize', '--method', 'lead', '--sentences', '1', '--to', 'text'], text)
  expect(stdout).toBe(`${text.slice(0, text.indexOf('. ') + 1)}\n`)
})

test('an unknown method is a mistake in the call', () => {
  const { code, stderr } = vanban(['summarize', '--method', 'lexrnk'], text)
  expect(code).toBe(2)
  expect(stderr).toBe(
    'vanban: --method must be one of lead, lexrank, lexrank-threshold, textrank, lsa, sumbasic, kl, luhn, found lexrnk\n',
  )
  expect(vanban(['entities', '--method', 'lead'], text).code).toBe(2)
})

test('the layer keywords has the places of all occurrences', () => {
  const [{ keywords }] = records(
    vanban(['analyze', '--layers', 'keywords', '--to', 'ndjson'], text).stdout,
  ) as unknown as [{ keywords: { text: string; score: number; occurrences: { from: number; to: number }[] }[] }]
  const bridge = keywords.find((keyword) => keyword.text.endsWith('Bến Đá'))!
  expect(bridge.occurrences.map(({ from, to }) => text.slice(from, to).toLowerCase())).toEqual(
    Array(2).fill(bridge.text.toLowerCase()),
  )
  expect(vanban(['analyze', '--layers', 'keywords', '--to', 'text'], text).stdout).toMatch(/^KEYWORDS\n.*Bến Đá \(2×\)/)
})
