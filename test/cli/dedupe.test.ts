import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decrees, flood, market } from '../units/archive/articles.js'
import { records, start, vanban } from './command.js'

const folder = mkdtempSync(join(tmpdir(), 'vanban-dedupe-test-'))
const at = (name: string) => join(folder, name)
const read = (name: string) => readFileSync(at(name), 'utf8')
const edited = flood.replace('đưa người già', 'đưa cụ già')
const list = [
  { id: 'a1', text: flood, published: '2024-09-12T10:00+07:00', host: 'bao-a' },
  { id: 'b7', text: `${flood} Ảnh: Văn Hoà`, published: '2024-09-12T09:00+07:00', host: 'bao-b' },
  { id: 'c3', text: edited.normalize('NFD').toUpperCase(), published: '2024-09-13', host: 'bao-b' },
  { id: 'a2', text: market, host: 'bao-a', views: 12345678901234567890n },
  { id: 's15', text: decrees[0] },
  { id: 's16', text: decrees[1] },
  { id: 'e1', text: '' },
  { id: 'e2', text: ' … ' },
]
const line = (record: object) =>
  JSON.stringify(record, (_, value) => (typeof value === 'bigint' ? `${value}n` : value)).replace(/"(\d+)n"/, '$1')
const archive = `${list.map(line).join('\n')}\n`
beforeAll(() => {
  writeFileSync(at('bao.ndjson'), archive)
  writeFileSync(at('bao.ndjson.gz'), gzipSync(archive))
  mkdirSync(at('tin'))
  writeFileSync(at('tin/a.txt'), `${flood}\n`)
  writeFileSync(at('tin/b.txt'), flood.toUpperCase())
  writeFileSync(at('tin/c.txt'), market)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const dedupe = (args: readonly string[], input: string | Uint8Array = '') => vanban(['dedupe', ...args], input, folder)
const lines = archive.trimEnd().split('\n')

test('kept records pass through as they stood; the first of what is alike stays, and all that is empty', () => {
  const { code, stdout, stderr } = dedupe(['bao.ndjson.gz'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  // b7 is the fullest of three; without dates that decides. Long numbers keep their digits.
  expect(stdout).toBe(`${[1, 3, 4, 5, 6, 7].map((i) => lines[i]).join('\n')}\n`)
  expect(dedupe(['--from', 'ndjson', '-'], archive).stdout).toBe(stdout)
})

test('clusters and report: the earliest stands for the others, what differs in numbers is to look at', () => {
  const fields = ['--date-field', 'published', '--source-field', 'host']
  const args = ['bao.ndjson', ...fields, '--clusters', 'c.ndjson', '--report', 'r.json', '--out', 'k.ndjson', '--stats']
  const { code, stdout, stderr } = dedupe(args)
  expect([code, stdout]).toEqual([0, ''])
  expect(JSON.parse(stderr)).toMatchObject({ in: 8, out: 6, errors: 0 })
  expect(records(read('c.ndjson'))).toMatchObject([
    {
      canonical: { id: 'b7', place: 'bao:2', source: 'bao-b', date: '2024-09-12T09:00+07:00' },
      duplicates: [
        { id: 'a1', differs: false, equal: false },
        { id: 'c3', place: 'bao:3' },
      ],
    },
  ])
  expect(records(read('k.ndjson')).map(({ id }) => id)).toEqual(['b7', 'a2', 's15', 's16', 'e1', 'e2'])
  const report = JSON.parse(read('r.json'))
  expect(report).toMatchObject({ documents: 8, kept: 6, duplicates: 2, clusters: 1, bands: 32, rows: 8, crowded: 0 })
  expect(report.savedBytes).toBe(Buffer.byteLength(lines[0]) + Buffer.byteLength(lines[2]))
  expect(report.sources).toContainEqual({ source: 'bao-b', documents: 2, duplicates: 1 })
  expect(report.differing).toMatchObject({ pairs: 1, mostAlike: [{ a: { id: 's15' }, b: { id: 's16' } }] })
  expect(report.curve).toContainEqual([0.5, 0.1177])
  const text = dedupe(['bao.ndjson', '--to', 'text']).stdout
  expect(text).toMatch(/^8 documents: 2 repeat another in 1 clusters/)
  expect(text).toContain('1 − (1 − J^8)^32')
  expect(JSON.parse(dedupe(['bao.ndjson', '--to', 'json', ...fields]).stdout)).toEqual(report)
})

test('a folder of texts, in the order of names', () => {
  const { stdout } = dedupe(['tin'])
  expect(records(stdout)).toEqual([
    { id: 'a', text: `${flood}\n` },
    { id: 'c', text: market },
  ])
})

test('--numbers join, --threshold and --measure containment change what is alike', () => {
  const kept = (...args: string[]) => records(dedupe(['bao.ndjson', ...args]).stdout).map(({ id }) => id)
  expect(kept('--numbers', 'join')).not.toContain('s16')
  expect(kept('--threshold', '1')).toHaveLength(8)
  const short = line({ id: 'd', text: flood.slice(0, flood.length / 2) })
  const both = (...args: string[]) => records(dedupe(['--from', 'ndjson', ...args], `${lines[0]}\n${short}\n`).stdout)
  expect(both()).toHaveLength(2)
  expect(both('--measure', 'containment').map(({ id }) => id)).toEqual(['a1'])
})

test('the headline counts: galleries of one line of text are no copies', () => {
  const gallery = (title: string) => line({ title, text: 'Mời quý độc giả xem chùm ảnh của phóng viên.' })
  const { stdout } = dedupe(
    ['--from', 'ndjson'],
    `${gallery('Mùa sen Tháp Mười nở rộ giữa tháng sáu')}\n${gallery('Chợ hoa Sa Đéc những ngày giáp Tết Nguyên đán')}\n`,
  )
  expect(records(stdout)).toHaveLength(2)
})

test('a bad record is an error record in its place; --errors, --strict, --max-errors', () => {
  const input = `${lines[0]}\nnot json\n{"id":5,"text":3}\n${lines[2]}\n`
  const { code, stdout } = dedupe(['--from', 'ndjson', '--errors', 'bad.ndjson', '--strict'], input)
  expect(code).toBe(1)
  expect(records(stdout)).toMatchObject([
    { id: 'a1' },
    { id: 'stdin:2', error: { code: 'input/bad-json', line: 2 } },
    { id: 5, error: { code: 'input/not-a-string', line: 3 } },
  ])
  expect(records(read('bad.ndjson'))).toHaveLength(2)
  const stopped = dedupe(['--from', 'ndjson', '--max-errors', '1', '--out', 'none.ndjson'], input)
  expect(stopped.code).toBe(1)
  expect(stopped.stderr).toContain('stopped at error record 1 (--max-errors)')
  expect(existsSync(at('none.ndjson'))).toBe(false)
})

const share = 'Chia sẻ bài viết này với bạn bè'
const pages = Array.from({ length: 12 }, (_, i) => ({
  id: i,
  text: `Tin số ${i} của làng chài.\r\n${share}\r\nNgười viết thứ ${i}.`,
  host: i < 10 ? 'bao-a' : 'bao-b',
}))

test('--level paragraph: lines that many documents of a source share, with counts; removed when asked for', () => {
  const input = `${pages.map(line).join('\n')}\n`
  const args = ['--from', 'ndjson', '--level', 'paragraph', '--source-field', 'host']
  expect(records(dedupe(args, input).stdout)).toEqual([{ source: 'bao-a', text: share, documents: 10 }])
  expect(dedupe([...args, '--to', 'text'], input).stdout).toContain('of 26 distinct lines 1 are shared by 10 documents')
  const removed = records(dedupe([...args, '--documents', '3', '--remove', '--clusters', 'l.ndjson'], input).stdout)
  expect(removed[3]).toEqual({ ...pages[3], text: 'Tin số 3 của làng chài.\r\nNgười viết thứ 3.' })
  expect(removed[11]).toEqual(pages[11])
  expect(records(read('l.ndjson'))).toHaveLength(1)
  const alone = Array.from({ length: 10 }, (_, id) => line({ id, text: `${share}\n` })).join('\n')
  expect(records(dedupe(['--from', 'ndjson', '--level', 'paragraph', '--remove'], alone).stdout)[0]).toEqual({
    id: 0,
    text: `${share}\n`,
  })
})

/** Of 40,000 documents every second repeats the one before. */
const many = Array.from({ length: 40_000 }, (_, i) => {
  const k = i >> 1
  const words = Array.from({ length: 12 }, (_, j) => `tiếng${(k * 31 + j * j * 17) % 9973}`)
  return line({ id: i, text: `${words.join(' ')} kể chuyện ${k}` })
}).join('\n')

test('a killed run that is resumed gives the same bytes as an unbroken one', { timeout: 120_000 }, async () => {
  writeFileSync(at('many.ndjson'), many)
  const outputs = (name: string) => ['--clusters', at(`${name}-c.ndjson`), '--report', at(`${name}-r.json`)]
  const args = (name: string) => ['dedupe', at('many.ndjson'), '--out', at(`${name}.ndjson`), ...outputs(name)]
  expect(vanban(args('whole')).code).toBe(0)
  expect(records(read('whole.ndjson'))).toHaveLength(20_000)
  const work = ['--work', at('tam')]
  for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
    const resumed = existsSync(at('tam/state.json')) ? ['--resume'] : []
    const run = start([...args('broken'), ...work, ...resumed, '--progress'])
    run.stdin!.end()
    for await (const chunk of run.stderr!) {
      if (!existsSync(at('tam/state.json')) || !`${chunk}`.includes('documents read')) continue
      run.kill(signal)
      break
    }
    if (run.exitCode === null && run.signalCode === null) await once(run, 'exit')
    expect(run.signalCode ?? (run.exitCode === 143 ? 'SIGTERM' : run.exitCode)).toBe(signal)
    expect(existsSync(at('broken.ndjson'))).toBe(false)
  }
  expect(JSON.parse(read('tam/state.json'))).toMatchObject({ complete: false })
  const again = vanban([...args('broken'), ...work])
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('holds a run already; --resume goes on')])
  expect(vanban([...args('broken'), ...work, '--resume']).code).toBe(0)
  for (const end of ['.ndjson', '-c.ndjson', '-r.json']) expect(read(`broken${end}`)).toBe(read(`whole${end}`))
  const other = vanban([...args('broken'), ...work, '--resume', '--text-field', 'body'])
  expect(other.stderr).toContain('--text-field was ["text","body"], is ["body"]')
  expect(readdirSync(at('tam')).filter((name) => name.endsWith('.part'))).toEqual([])
})

test.each([
  [['bao.ndjson', '--threshold', '80'], 2, '--threshold must be a number above 0 and at most 1, such as 0.8, found 80'],
  [['bao.ndjson', '--level', 'paragraph', '--threshold', '.8'], 2, '--threshold goes with --level document'],
  [['bao.ndjson', '--remove'], 2, '--remove goes with --level paragraph'],
  [['bao.ndjson', '--resume'], 2, '--resume wants the folder of the run: --work FOLDER --resume'],
  [['bao.ndjson', '--work', 'moi', '--resume'], 2, 'there is no run to resume in moi'],
  [['bao.ndjson', '--work', 'tin'], 2, '--work wants a folder of its own, found other files in tin'],
  [['bao.ndjson', '--out', 'x', '--clusters', './x'], 2, '--out and --clusters must be two files, found x for both'],
  [['bao.ndjson', '--report', 'no/such/r.txt'], 2, 'cannot write no/such/r.txt: no such file or folder'],
  [['none.ndjson'], 3, 'none.ndjson: no such file or folder'],
  [['bao.ndjson', '--sentences', '3'], 2, 'dedupe has no option --sentences'],
] as const)('%j: exit %i', (args, code, message) => {
  const result = dedupe(args)
  expect(result).toMatchObject({ code, stdout: '' })
  expect(result.stderr).toContain(`vanban: ${message}`)
})

test('what breaks off is told, and the rest goes on', () => {
  writeFileSync(at('cut.ndjson.gz'), gzipSync(archive).subarray(0, 300))
  const { code, stdout, stderr } = dedupe(['cut.ndjson.gz', 'bao.ndjson'])
  expect(code).toBe(3)
  expect(stderr).toBe('vanban: cut.ndjson.gz: the gzip data ends too early\n')
  expect(records(stdout).map(({ id }) => id)).toContain('a2')
})
