import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { main, records, start, vanban } from './command.js'

const folder = mkdtempSync(join(tmpdir(), 'vanban-hazards-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
const run = (...args: string[]) => vanban(args, '', folder)
const filter = (input: string | Uint8Array, ...options: string[]) =>
  vanban(['normalize', '--from', 'ndjson', ...options], input)

describe('records that bite', () => {
  test('whole numbers beyond 2^53 keep their digits, as strings', () => {
    const line = String.raw`{"id":12345678901234567890,"text":"Số 12345678901234567890 \"9007199254740993\"","n":[-9007199254740993,1.2345678901234567,9007199254740991]}`
    expect(records(filter(line, '--keep-source').stdout)).toEqual([
      {
        id: '12345678901234567890',
        text: 'Số 12345678901234567890 "9007199254740993"',
        source: { n: ['-9007199254740993', 1.2345678901234567, 9007199254740991] },
      },
    ])
  })

  test('names that every object has are no fields', () => {
    const [first, second] = records(
      filter('{"text":"Một."}\n{"constructor":"Hai.","__proto__":{"text":"x"}}', '--text-field', 'constructor').stdout,
    )
    expect(first).toMatchObject({ error: { code: 'input/no-text' } })
    expect(second).toEqual({ id: 'stdin:2', text: 'Hai.' })
  })

  test('body stands in where text is null', () => {
    const [first, second] = records(filter('{"id":1,"text":null,"body":"Thân bài."}\n{"id":2,"text":null}').stdout)
    expect(first).toEqual({ id: 1, text: 'Thân bài.' })
    expect(second).toMatchObject({ error: { code: 'input/not-a-string', message: /found null/ } })
  })

  test('half a pair, all control characters, an empty text', () => {
    const texts = ['\ud83d', String.fromCharCode(...Array(32).keys()), '', '!'.repeat(100_000), '\ufeff']
    const input = texts.map((text, id) => JSON.stringify({ id, text })).join('\n')
    const result = vanban(['analyze', '--from', 'ndjson', '--layers', 'blocks,words,entities,summary'], input)
    expect(result).toMatchObject({ code: 0, stderr: '' })
    expect(records(result.stdout).map((record) => record.length)).toEqual([1, 32, 0, 100_000, 1])
  })

  test('a line of 20 MB is a record like others', () => {
    const { stdout } = filter(
      `${JSON.stringify({ id: 1, text: 'Trời mưa "to". '.repeat(1_200_000) })}\n{"id":2,"text":"x"}`,
    )
    const [first, second] = records(stdout) as unknown as { text: string }[]
    expect(first.text.length).toBe(18_000_000)
    expect(second.text).toBe('x')
  })

  test('a string that is not closed costs no more than others', () => {
    const bad = `{"id":1,"n":12345678901234567,"text":"${'\\"'.repeat(200_000)}`
    const before = process.hrtime.bigint()
    const [first, second] = records(filter(`${bad}\n{"id":2,"text":"x"}`).stdout)
    // Trying each quote anew took 145 s.
    expect(Number(process.hrtime.bigint() - before) / 1e9).toBeLessThan(10)
    expect(first).toMatchObject({ id: 'stdin:1', error: { code: 'input/bad-json' } })
    expect(second).toEqual({ id: 2, text: 'x' })
  })

  test('a record that is nested too deep to be written is one error record', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000)
    const result = filter(
      `{"id":1,"text":"a","n":${deep}}\n{"id":${deep},"text":"b"}\n{"id":{"$oid":"c"},"text":"c"}`,
      '--keep-source',
    )
    expect(result).toMatchObject({ code: 0, stderr: '' })
    expect(records(result.stdout)).toMatchObject([
      { id: 1, error: { code: 'input/bad-record', message: /^no result: /, line: 1 } },
      { id: 'stdin:2', error: { code: 'input/bad-record', message: /nested more than 8 levels deep/, line: 2 } },
      { id: { $oid: 'c' }, text: 'c' },
    ])
  })

  test('a message stays short, whatever the record holds', () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, i]))
    const lines = filter(`${JSON.stringify({ ['k'.repeat(1_000_000)]: 1 })}\n${JSON.stringify(many)}`).stdout.split(
      '\n',
    )
    expect(lines[0].length).toBeLessThan(300)
    expect(lines[1]).toContain('it has k0, k1, k2, k3, k4, k5, k6, k7, 19992 more (see --text-field)')
  })

  test('a key does not reach the terminal as more than a key', () => {
    const { stdout, stderr } = vanban(
      ['analyze', '--from', 'ndjson', '--to', 'text'],
      `${JSON.stringify({ id: '\u001b[31mđỏ\n\u009b2J', text: 'Một.' })}\n${JSON.stringify({ id: { a: 1 }, '\u001b[2J': 0 })}`,
    )
    expect(stdout).toMatch(/^== \[31mđỏ 2J ==\n/)
    expect(stderr).toMatch(/^vanban: \{"a":1\}: the record has no field text or body; it has id, +\[2J /)
  })

  test('signs that some take for line ends are escaped in an array too, and nothing is put behind them', () => {
    const { stdout } = filter('{"id":1,"text":"a","note":"x\u2028y\u2029z\u0085"}', '--keep-source', '--to', 'json')
    expect(stdout).not.toMatch(/[\u0085\u2028\u2029]/)
    expect(JSON.parse(stdout)[0].source.note).toBe('x\u2028y\u2029z\u0085')
  })

  test('UTF-16: a text that breaks off, and records', () => {
    put('odd.txt', Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x62]))
    expect(records(run('normalize', 'odd.txt', '--to', 'ndjson').stdout)[0]).toMatchObject({
      error: { code: 'input/not-utf-8', message: /breaks off within a character/ },
    })
    expect(records(filter(Buffer.from('\ufeff{"text":"a"}', 'utf16le')).stdout)[0]).toMatchObject({
      error: { code: 'input/not-utf-8', message: /records in UTF-16 have to be converted/ },
    })
  })

  test('big-endian UTF-16 is read as its mark says', () => {
    put('big.txt', Buffer.from('\ufeffCầu Bến Đá', 'utf16le').swap16())
    expect(run('normalize', 'big.txt').stdout).toBe('Cầu Bến Đá')
  })
})

describe('files that bite', () => {
  test('texts one behind the other are not glued together', () => {
    put('one.txt', 'Một')
    put('two.txt', 'Hai\n')
    expect(run('normalize', 'one.txt', 'two.txt', 'one.txt').stdout).toBe('Một\nHai\nMột')
  })

  test.skipIf(process.platform === 'win32')('a folder as standard input is not taken for an empty text', () => {
    const { status, stderr } = spawnSync('sh', ['-c', '"$0" "$1" normalize < .', process.execPath, main], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(status).toBe(3)
    expect(stderr).toBe('vanban: standard input: it is a folder\n')
  })

  test.skipIf(process.platform === 'win32')('a signal ends a run that waits in a pipe nobody writes to', async () => {
    const pipe = join(folder, 'silent')
    spawnSync('mkfifo', [pipe])
    const writer = openSync(pipe, 'r+')
    const child = start(['normalize', '--from', 'ndjson', '--stats', pipe])
    let stderr = ''
    child.stderr!.on('data', (chunk) => {
      stderr += chunk
    })
    writeSync(writer, '{"id":1,"text":"Một."}\n{"id":2,"te')
    const [chunk] = await once(child.stdout!, 'data')
    child.kill('SIGTERM')
    const [code, signal] = await once(child, 'close')
    closeSync(writer)
    expect(String(chunk)).toBe('{"id":1,"text":"Một."}\n')
    expect(signal ?? code).toBe('SIGTERM')
    expect(JSON.parse(stderr)).toMatchObject({ in: 1, out: 1, errors: 0 })
  })

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a folder that may not be read does not hide the others',
    () => {
      mkdirSync(join(folder, 'mixed/closed'), { recursive: true })
      put('mixed/open.txt', 'Một')
      chmodSync(join(folder, 'mixed/closed'), 0)
      const result = run('normalize', 'mixed')
      chmodSync(join(folder, 'mixed/closed'), 0o700)
      expect(result).toEqual({ code: 3, stdout: 'Một', stderr: 'vanban: mixed/closed/: not allowed\n' })
    },
  )

  test('what a name promises is not taken for text, unless the call says so', () => {
    put('list.json', '{"id":1,"text":"Một."}')
    put('table.csv.gz', 'x')
    for (const name of ['list.json', 'table.csv.gz']) {
      const { code, stdout, stderr } = run('normalize', 'one.txt', name)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(new RegExp(`^vanban: ${name}: \\.(json|csv) is not read; --from .*\n$`))
    }
    expect(run('normalize', 'list.json', '--from', 'ndjson').stdout).toBe('{"id":1,"text":"Một."}\n')
  })

  test('a pattern that no shell has expanded is explained', () => {
    expect(run('normalize', '*.none')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('*.none: no such file or folder; patterns are expanded by the shell'),
    })
  })

  test('a text file much longer than --max-chars is not read to its end', () => {
    put('long.txt', 'Một '.repeat(1000))
    expect(records(run('normalize', 'long.txt', 'one.txt', '--max-chars', '10', '--to', 'ndjson').stdout)).toEqual([
      { id: 'long', error: { code: 'input/too-long', message: 'the text is longer than --max-chars 10' } },
      { id: 'one', text: 'Một' },
    ])
  })

  test('--out - is standard output', () => {
    expect(run('normalize', 'one.txt', '--out', '-').stdout).toBe('Một')
    expect(existsSync(join(folder, '-'))).toBe(false)
  })

  test('--color: styles on a terminal alone, or as asked for', () => {
    const styled = (...more: string[]) => run('analyze', 'one.txt', '--to', 'text', ...more).stdout.includes('\u001b[')
    expect([styled(), styled('--color', 'always'), styled('--color', 'never')]).toEqual([false, true, false])
  })

  test('a folder without texts is said to be one', () => {
    mkdirSync(join(folder, 'empty'))
    expect(run('normalize', 'empty', 'one.txt')).toEqual({
      code: 3,
      stdout: 'Một',
      stderr: 'vanban: empty: the folder holds no .txt, .ndjson or .jsonl file\n',
    })
  })

  test('--out: stopped by --max-errors, the old file stays and the error records are kept', () => {
    put('bad.ndjson', '{"id":1,"text":"a"}\nx\ny\n')
    put('kept.ndjson', 'as it was')
    const { code, stderr } = run(
      ...['normalize', 'bad.ndjson', '--out', 'kept.ndjson', '--errors', 'bad.errors', '--max-errors', '1'],
    )
    expect(code).toBe(1)
    expect(stderr).toContain('kept.ndjson was not written')
    expect(readFileSync(join(folder, 'kept.ndjson'), 'utf8')).toBe('as it was')
    expect(records(readFileSync(join(folder, 'bad.errors'), 'utf8'))).toMatchObject([{ id: 'bad:2' }])
    expect(readdirSync(folder).filter((name) => name.includes('vanban-part'))).toEqual([])
  })

  test.skipIf(process.platform === 'win32')(
    '--out: a link stays a link, a device stays a device, a folder is refused',
    () => {
      put('target.txt', 'old')
      symlinkSync('target.txt', join(folder, 'link.txt'))
      expect(run('normalize', 'one.txt', '--out', 'link.txt').code).toBe(0)
      expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true)
      expect(readFileSync(join(folder, 'target.txt'), 'utf8')).toBe('Một')
      spawnSync('mkfifo', [join(folder, 'pipe')])
      const reader = openSync(join(folder, 'pipe'), 'r+')
      expect(run('normalize', 'one.txt', '--out', 'pipe').code).toBe(0)
      closeSync(reader)
      expect(lstatSync(join(folder, 'pipe')).isFIFO()).toBe(true)
      expect(run('normalize', 'one.txt', '--out', 'empty')).toMatchObject({
        code: 2,
        stderr: 'vanban: cannot write empty: it is a folder\n',
      })
    },
  )

  test.skipIf(!existsSync('/dev/full'))('a full disk ends the run in one line', () => {
    put('many.ndjson', '{"text":"Một."}\n'.repeat(5000))
    for (const to of ['', '--out /dev/full']) {
      const { status, stderr } = spawnSync(
        'sh',
        ['-c', `"$0" "$1" normalize many.ndjson ${to === '' ? '> /dev/full' : to}`, process.execPath, main],
        { cwd: folder, encoding: 'utf8' },
      )
      expect(status).toBe(3)
      expect(stderr).toMatch(/^vanban: cannot write .*: no space left\n$/)
    }
  })

  test('readable output keeps within 88 columns', () => {
    put(
      'long.txt',
      `Tiêu đề\n\n${'Sở Xây dựng tỉnh An Lạc cho biết cầu dài 318 m. '.repeat(20)}\n\n${'x'.repeat(500)}\n`,
    )
    const lines = run('analyze', 'long.txt', 'one.txt', '--to', 'text').stdout.split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(88)
    expect(lines[0]).toBe('== long ==')
  })

  test('a headline given apart stands first', () => {
    put('titled.ndjson', '{"id":1,"title":"Cầu Bến Đá thông xe","text":"Sáng nay, cầu Bến Đá thông xe."}\n')
    expect(run('analyze', 'titled.ndjson', '--to', 'text').stdout).toMatch(/^== 1 ==\nCầu Bến Đá thông xe\n\nBLOCKS\n/)
  })
})
