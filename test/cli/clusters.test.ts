import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { records, vanban } from './command.js'

const first =
  'Mưa lớn đêm 12/3 gây sạt lở ở xã Hòa An, huyện Trà Sơn làm 12 người chết và nhiều nhà bị vùi lấp. Lực lượng cứu hộ đã có mặt từ sáng sớm để tìm kiếm người mất tích.'
const second =
  'Vụ sạt lở đất ở xã Hòa An, huyện Trà Sơn đã làm 14 người chết, chính quyền xác nhận sáng nay. Ông Lê Văn Tư, chủ tịch xã, nói địa phương cần thêm lương thực.'
const record = {
  id: 'sat-lo',
  documents: [
    { id: 'bao-a', title: 'Sạt lở ở Hòa An', text: first, date: '2024-03-13' },
    { text: second, date: '2024-03-14T07:00:00Z' },
  ],
}
const folder = mkdtempSync(join(tmpdir(), 'vanban-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Sentence {
  readonly document: string
  readonly from: number
  readonly to: number
  readonly text: string
}
interface ClusterOut {
  readonly id: unknown
  readonly summary: readonly Sentence[]
  readonly disagreements: readonly (readonly (Sentence & { readonly value: number })[])[]
}
const clusters = (args: readonly string[], input: string) => {
  const { code, stdout } = vanban(['summarize', '--cluster', '--to', 'ndjson', ...args], input)
  expect(code).toBe(0)
  return records(stdout) as unknown as (ClusterOut & {
    readonly error?: { readonly code: string; readonly message: string }
  })[]
}

test('a record of documents gives one record; sentences name their document, by id or place', () => {
  const [{ id, summary, disagreements }] = clusters(['--sentences', '4'], JSON.stringify(record))
  expect(id).toBe('sat-lo')
  expect(new Set(summary.map(({ document }) => document))).toEqual(new Set(['bao-a', '2']))
  for (const { document, from, to, text } of summary)
    expect((document === 'bao-a' ? first : second).slice(from, to)).toBe(text)
  expect(disagreements.map((pair) => pair.map(({ document, value }) => [document, value]))).toEqual([
    [
      ['bao-a', 12],
      ['2', 14],
    ],
  ])
})

test('--newest-first goes by the days of --date-field', () => {
  const [{ summary }] = clusters(['--newest-first', '--date-field', 'date', '--sentences', '4'], JSON.stringify(record))
  expect(summary.map(({ document }) => document)).toEqual(['2', '2', 'bao-a', 'bao-a'])
})

test('a record that is no cluster is an error in its place', () => {
  const lines = [
    { id: 1, text: first },
    { id: 2, documents: [{ text: 5 }] },
    { id: 3, documents: ['a'] },
    { id: 4, documents: [] },
  ]
  const out = clusters([], lines.map((line) => JSON.stringify(line)).join('\n'))
  expect(out.map(({ id, error }) => [id, error?.code])).toEqual([
    [1, 'input/bad-record'],
    [2, 'input/not-a-string'],
    [3, 'input/bad-record'],
    [4, undefined],
  ])
  expect(out[3].summary).toEqual([])
  expect(out[0].error!.message).toBe('the field documents must hold an array, found undefined')
})

test('to read: the document behind each sentence, then the numbers that differ', () => {
  const { stdout } = vanban(['summarize', '--cluster', '--to', 'text', '--sentences', '1'], JSON.stringify(record))
  expect(stdout).toMatch(/^== sat-lo ==\n.+\. \[(bao-a|2)\]\n\n12 ≠ 14\n/)
})

test('--query, --about, --since FILE', () => {
  const pick = (args: readonly string[]) => vanban(['summarize', '--to', 'text', ...args], second).stdout
  const about = second.slice(second.indexOf('Ông'))
  expect(pick(['--query', 'lương thực'])).toBe(`${about}\n`)
  expect(pick(['--about', 'Lê Văn Tư'])).toBe(`${about}\n`)
  expect(pick(['--query', 'bóng đá'])).toBe('')
  writeFileSync(join(folder, 'cu.txt'), second)
  expect(pick(['--since', join(folder, 'cu.txt')])).toBe('')
  writeFileSync(join(folder, 'khac.txt'), first)
  expect(pick(['--since', join(folder, 'khac.txt'), '--sentences', '2'])).toContain('14 người chết')
})

test('--highlight shows the whole text', () => {
  const args = ['summarize', '--to', 'text', '--highlight', '--sentences', '1', '--query', 'lương thực']
  const at = second.indexOf('Ông')
  expect(vanban(args, second).stdout).toBe(`${second.slice(0, at)}**${second.slice(at)}**\n`)
  expect(vanban([...args, '--color', 'always'], second).stdout).toBe(
    `${second.slice(0, at)}\u001b[1m${second.slice(at)}\u001b[22m\n`,
  )
})

test('mistakes in the call', () => {
  const told = (...args: string[]) => {
    const { code, stderr } = vanban(['summarize', ...args], second)
    expect(code).toBe(2)
    return stderr
  }
  expect(told('--cluster', '--method', 'lead')).toBe('vanban: --cluster and --method do not go together\n')
  expect(told('--newest-first')).toBe('vanban: --newest-first goes with --cluster\n')
  expect(told('--cluster', '--from', 'text')).toBe('vanban: --cluster reads records: --from ndjson\n')
  expect(told('--query', '…')).toBe('vanban: --query must hold a word, found "…"\n')
  expect(told('--since', join(folder, 'none.txt'))).toMatch(/^vanban: --since: cannot read .*none\.txt: /)
})
