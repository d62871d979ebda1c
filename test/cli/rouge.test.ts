import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { records, vanban } from './command.js'

const folder = mkdtempSync(join(tmpdir(), 'vanban-rouge-'))
const put = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text)
beforeAll(() => {
  put('a.txt', 'Cầu mới thông xe hôm nay.\nTrời mưa to ở Hà Nội.\n')
  put('b.txt', 'Cầu.\r\nTrời.\r\n')
  put('r.txt', '\ufeffCầu thông xe hôm qua!\nHà Nội mưa rất to.')
  put('s.txt.gz', gzipSync('Cầu mới thông xe.\nMưa ở Hà Nội.\n'))
  put('short.txt', 'Một dòng.\n')
  put('bytes.txt', Uint8Array.of(0x43, 0xe7, 0x75, 0x0a, 0x43, 0x0a))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const rouge = (args: readonly string[], input = '') => vanban(['rouge', ...args], input, folder)

test('a table of three scales, with the names of the tokenisers', () => {
  const { code, stdout, stderr } = rouge(['a.txt', 'r.txt'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(
    /^ROUGE of 2 texts, one reference each; in per cent, 1000 draws of the bootstrap with seed 1\n/,
  )
  for (const scale of ['syllables: ', 'words: ', 'ascii: ']) expect(stdout).toContain(`\n${scale}`)
  // 4 of 6 and of 5 syllables in both texts.
  expect(stdout).toMatch(/syllables:.*\n.*\n {2}ROUGE-1 +66\.67 +80\.00 +72\.73 +72\.73 … +72\.73\n/)
  expect(rouge(['a.txt', 'r.txt']).stdout).toBe(stdout)
})

test('--to ndjson: the scores of each text, in order; --to json: totals, comparison and these', () => {
  const { stdout } = rouge(['a.txt', 'r.txt', 's.txt.gz', '--to', 'ndjson'])
  const lines = records(stdout) as unknown as { id: number; words: { rouge1: { f1: number } } }[]
  expect(lines.map(({ id }) => id)).toEqual([1, 2])
  const json = JSON.parse(rouge(['a.txt', 'r.txt', 's.txt.gz', '--against', 'b.txt', '--to', 'json']).stdout)
  expect(json).toMatchObject({ texts: 2, references: 'mean', samples: 1000, seed: 1, level: 0.95 })
  const mean = (lines[0].words.rouge1.f1 + lines[1].words.rouge1.f1) / 2
  expect(json.scores.words.rouge1.f1.mean).toBeCloseTo(mean, 5)
  expect(json.comparison.syllables.rouge1.difference).toBeGreaterThan(0)
  expect(json.records.map((record: object) => Object.keys(record))).toEqual(
    Array(2).fill(['id', 'syllables', 'words', 'ascii', 'against']),
  )
})

test('what vanban summarize writes can be measured, references from a path of fields', () => {
  const body = 'Sáng 12/3, cầu Bến Đá nối hai xã chính thức thông xe. Hàng trăm người dân có mặt từ sớm ở hai đầu cầu.'
  const summarized = vanban(
    ['summarize', '--from', 'ndjson', '--keep-source', '--to', 'ndjson'],
    `${JSON.stringify({ id: 7, text: body, sapo: 'Cầu Bến Đá thông xe.' })}\n`,
  )
  const { code, stdout } = rouge(
    ['--from', 'ndjson', '--reference-field', 'source.sapo', '--to', 'ndjson'],
    summarized.stdout,
  )
  expect(code).toBe(0)
  const [{ id, syllables }] = records(stdout) as unknown as [{ id: number; syllables: { rouge1: { recall: number } } }]
  expect(id).toBe(7)
  expect(syllables.rouge1.recall).toBe(1)
})

test('a bad record is an error in its place, the others are measured', () => {
  const input =
    '{"summary":"một","reference":["một","hai"]}\n{"summary":3,"reference":"một"}\nnot json\n{"summary":"một"}\n'
  const { code, stdout, stderr } = rouge(['--from', 'ndjson', '--to', 'ndjson', '--strict', '--stats'], input)
  expect(code).toBe(1)
  expect(records(stdout).map((record) => record.error ?? 'scores')).toMatchObject([
    'scores',
    { code: 'input/not-a-string', message: 'the field summary must hold a string, found 3', line: 2 },
    { code: 'input/bad-json' },
    { code: 'input/no-text', message: 'the record has no field reference' },
  ])
  expect(JSON.parse(stderr)).toMatchObject({ in: 4, out: 4, errors: 3 })
})

test.each([
  [['a.txt'], 2, 'vanban: rouge wants the summaries and one file of references or more'],
  [['a.txt', 'short.txt'], 3, 'vanban: short.txt ends after 1 lines, a.txt has more\n'],
  [['a.txt', 'none.txt'], 3, 'vanban: none.txt: no such file or folder\n'],
  [['a.txt', 'bytes.txt'], 3, 'vanban: bytes.txt:1: byte 1 is not UTF-8'],
  [['a.txt', 'r.txt', '--against-field', 'x'], 2, 'vanban: --against-field is for records'],
  [
    ['a.txt', 'r.txt', '--references', 'best'],
    2,
    'vanban: --references must be one of mean, max, jackknife, found best\n',
  ],
  [['a.txt', 'r.txt', '--sentences', '3'], 2, 'vanban: rouge has no option --sentences'],
  [['a.txt', 'r.txt', '--text-field', 'x'], 2, 'vanban: rouge has no option --text-field'],
] as const)('%j: exit %i', (args, code, message) => {
  const result = rouge(args)
  expect(result.code).toBe(code)
  expect(result.stdout).toBe('')
  expect(result.stderr.startsWith(message)).toBe(true)
})
