import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { records, vanban } from './command.js'

const folder = mkdtempSync(join(tmpdir(), 'vanban-in-'))
const article =
  'Cầu Bến Đá thông xe\n\nSáng 12/3/2025, bà Trần Thị Lan, Giám đốc Sở Xây dựng tỉnh An Lạc, cắt băng thông xe cầu Bến Đá dài 318 m.\n\nẢnh: Văn Khánh\n'
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)

beforeAll(() => {
  put('a.txt', article)
  put('b.ndjson', '{"id":"b1","text":"Một."}\n{"id":"b2","text":"Hai."}\n')
  put('c.txt.gz', gzipSync(article))
  // Two members, as `cat x.gz y.gz` makes them.
  put('d.jsonl.gz', Buffer.concat([gzipSync('{"id":"d1","text":"Một."}\n'), gzipSync('{"id":"d2","text":"Hai."}\n')]))
  const whole = gzipSync(
    Array.from({ length: 3000 }, (_, i) => JSON.stringify({ id: i, text: `Dòng ${i} ${i * 7919}` })).join('\n'),
  )
  put('cut.ndjson.gz', whole.subarray(0, whole.length >> 1))
  put('legacy.txt', Buffer.from([0x43, 0xe7, 0x6e, 0x67, 0xff]))
  put('utf16.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(article, 'utf16le')]))
  mkdirSync(join(folder, 'tree', 'x'), { recursive: true })
  put('tree/2.txt', 'Hai.')
  put('tree/10.txt', 'Mười.')
  put('tree/x/1.ndjson', '{"text":"Một."}')
  put('tree/readme.md', 'no input')
  put('tree/._2.txt', 'hidden')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const run = (...args: string[]) => vanban(args, '', folder)

describe('inputs', () => {
  test('files by their names, gzipped ones too, in the order given', () => {
    const { code, stdout } = run('analyze', 'd.jsonl.gz', 'a.txt', 'c.txt.gz', 'b.ndjson')
    expect(code).toBe(0)
    expect(records(stdout).map((record) => record.id)).toEqual(['d1', 'd2', 'a', 'c', 'b1', 'b2'])
  })

  test('a folder stands for its texts and records, at any depth, sorted, hidden ones left out', () => {
    expect(records(run('analyze', 'tree', '--layers', 'sentences').stdout).map((record) => record.id)).toEqual([
      '10',
      '2',
      'x/1:1',
    ])
  })

  test('what is missing or breaks off is said in one line each; the rest goes on, and the code is 3', () => {
    const { code, stdout, stderr } = run('normalize', 'none.txt', 'cut.ndjson.gz', 'b.ndjson')
    expect(code).toBe(3)
    expect(stderr.trimEnd().split('\n')).toEqual([
      'vanban: none.txt: no such file or folder',
      'vanban: cut.ndjson.gz: the gzip data ends too early',
    ])
    const ids = records(stdout).map((record) => record.id)
    expect(ids.slice(-2)).toEqual(['b1', 'b2'])
    expect(ids.slice(0, 3)).toEqual([0, 1, 2])
  })

  test('a text in a legacy encoding is an error record, and the next one goes on', () => {
    const [bad, good] = records(run('analyze', 'legacy.txt', 'a.txt', '--layers', 'blocks').stdout)
    expect(bad).toMatchObject({
      id: 'legacy',
      error: { code: 'input/not-utf-8', message: expect.stringContaining('byte 1 is not UTF-8') },
    })
    expect(good.id).toBe('a')
  })

  test.each([
    ['CRLF', article.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${article}`],
    ['NFD and no-break spaces', article.normalize('NFD').replaceAll(' ', '\u00a0')],
  ])('%s: the same findings, offsets in the source', (_, source) => {
    const [record] = records(vanban(['analyze', '--to', 'ndjson'], source).stdout) as unknown as {
      length: number
      blocks: { kind: string }[]
      entities: { from: number; to: number; text: string; label: string }[]
    }[]
    expect(record.length).toBe(source.length)
    expect(record.blocks.map((block) => block.kind)).toEqual(['title', 'paragraph', 'credit'])
    for (const { from, to, text } of record.entities) expect(source.slice(from, to)).toBe(text)
    expect(record.entities.map(({ text }) => text.normalize('NFC').replaceAll('\u00a0', ' '))).toContain('Trần Thị Lan')
  })

  test('UTF-16 with its mark is read', () => {
    const [record] = records(run('entities', 'utf16.txt').stdout) as unknown as {
      people: { name: string; roles: string[] }[]
    }[]
    expect(record.people).toContainEqual(
      expect.objectContaining({ name: 'Trần Thị Lan', roles: ['Giám đốc Sở Xây dựng tỉnh An Lạc'] }),
    )
  })
})

test('--date is the day of writing: dates are whole, and hôm qua is one', () => {
  const input = 'Hôm qua mưa, ngày 20/5 nắng.'
  const starts = (...args: string[]) =>
    (
      records(vanban(['entities', '--to', 'ndjson', ...args], input).stdout) as unknown as {
        entities: { value: { start: string } }[]
      }[]
    )[0].entities.map(({ value }) => value.start)
  expect(starts('--date', '2024-05-22')).toEqual(['2024-05-21', '2024-05-20'])
  expect(starts()).toEqual(['XXXX-05-20'])
})

test('each record brings its own day of writing; one that is no day becomes an error record', () => {
  const lines = [
    { id: 1, text: 'Sáng 20/5 có mưa.', published: '2024-05-22T08:00:00Z' },
    { id: 2, text: 'Sáng 20/5 có mưa.', published: '2019-05-20' },
    { id: 3, text: 'Sáng 20/5 có mưa.', published: null },
    { id: 4, text: 'Sáng 20/5 có mưa.', published: '20/5/2019' },
    { id: 5, text: 'Sáng 20/5 có mưa.', published: '2019-02-30' },
  ]
  const { code, stdout } = vanban(
    ['entities', '--from', 'ndjson', '--date-field', 'published', '--date', '2015-01-01'],
    lines.map((line) => JSON.stringify(line)).join('\n'),
  )
  expect(code).toBe(0)
  const [first, second, third, ...errors] = records(stdout) as unknown as {
    entities: { value: { start: string } }[]
    error: { code: string; message: string }
  }[]
  expect([first, second, third].map((record) => record.entities[0].value.start)).toEqual([
    '2024-05-20',
    '2019-05-20',
    '2015-05-20',
  ])
  expect(errors.map(({ error }) => [error.code, error.message])).toEqual([
    ['input/bad-record', 'the field published must begin with a day such as 2024-05-20, found "20/5/2019"'],
    ['input/bad-record', 'the field published must begin with a day such as 2024-05-20, found "2019-02-30"'],
  ])
})

describe('outputs', () => {
  test('--out replaces a file when it is complete, and leaves nothing else behind', () => {
    put('same.txt', 'Tiê\u0301ng')
    expect(run('normalize', 'same.txt', '--out', 'same.txt')).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readFileSync(join(folder, 'same.txt'), 'utf8')).toBe('Tiếng')
    put('old.ndjson', 'as it was')
    expect(run('analyze', 'a.txt', '--out', 'old.ndjson', '--layers', 'nothing').code).toBe(2)
    expect(readFileSync(join(folder, 'old.ndjson'), 'utf8')).toBe('as it was')
    expect(readdirSync(folder).filter((name) => name.includes('vanban-part'))).toEqual([])
    expect(existsSync(join(folder, 'x'))).toBe(false)
  })

  test('segment: a sentence a line, syllables of a word joined', () => {
    expect(vanban(['segment'], 'Ông Nguyễn Văn Hòa phát biểu.\r\n\r\nHội nghị bế mạc ngày 20/5.').stdout).toBe(
      'Ông Nguyễn_Văn_Hòa phát_biểu .\nHội_nghị bế_mạc ngày 20/5 .\n',
    )
  })

  test('summarize: sentences of the text, no more than asked for', () => {
    const text = `Tỉnh khởi công ba cây cầu mới.\n\nSáng nay, tỉnh An Lạc khởi công ba cây cầu mới qua sông Trà. Tổng vốn là 146 tỷ đồng. Người dân rất vui mừng trước tin này.`
    expect(vanban(['summarize', '--sentences', '1', '--to', 'text'], text).stdout).toBe(
      'Sáng nay, tỉnh An Lạc khởi công ba cây cầu mới qua sông Trà.\n',
    )
  })

  test('analyze for reading: repeated blocks are struck out, sections are named, no styles in a pipe', () => {
    const { stdout } = vanban(['analyze', '--to', 'text'], `${article}\n${article}`)
    expect(stdout).toContain('~~')
    expect(stdout).toContain('repeats block 1 (equal)')
    expect(stdout).not.toContain('\u001b[')
    expect(stdout.match(/^[A-Z]+$/gm)).toEqual(['BLOCKS', 'ENTITIES', 'PEOPLE', 'ORGANIZATIONS', 'SUMMARY', 'KEYWORDS'])
  })

  test('--to json is one array', () => {
    const list = JSON.parse(run('entities', 'a.txt', 'b.ndjson', '--to', 'json').stdout)
    expect(list.map((record: { id: string }) => record.id)).toEqual(['a', 'b1', 'b2'])
  })

  test('help teaches: every command with its options and three examples or more', () => {
    const general = vanban(['--help'])
    expect(general.code).toBe(0)
    for (const name of ['analyze', 'summarize', 'entities', 'segment', 'normalize', 'rouge', 'dedupe']) {
      expect(general.stdout).toContain(`  ${name} `)
      const own = vanban([name, '--help'])
      expect(own.code).toBe(0)
      expect(own.stdout.match(/^ {2}# /gm)?.length).toBeGreaterThanOrEqual(3)
      expect(own.stdout.replace(/\s+/g, ' ')).toContain('Exit codes: 0 done')
      expect(vanban(['help', name]).stdout).toBe(own.stdout)
    }
    expect(vanban(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(vanban([]).stdout).toBe(general.stdout)
  })
})
