import { once } from 'node:events'
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { records, start, vanban } from './command.js'

const folder = mkdtempSync(join(tmpdir(), 'vanban-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('one record in, one record out', () => {
  test('20,000 records through a reader that pauses: none is lost, the order stays', async () => {
    const path = join(folder, 'many.ndjson')
    writeFileSync(
      path,
      Array.from({ length: 20_000 }, (_, i) => `${JSON.stringify({ id: i, text: `Văn bản số ${i}` })}\n`).join(''),
    )
    const child = start(['normalize', '--from', 'ndjson', '--stats'])
    createReadStream(path).pipe(child.stdin!)
    let stdout = ''
    let stderr = ''
    child.stderr!.on('data', (chunk) => {
      stderr += chunk
    })
    let pauses = 0
    child.stdout!.on('data', (chunk) => {
      stdout += chunk
      if (pauses++ > 6) return
      child.stdout!.pause()
      setTimeout(120).then(() => child.stdout!.resume())
    })
    const [code] = await once(child, 'close')
    expect(code).toBe(0)
    expect(records(stdout).map((record) => record.id)).toEqual(Array.from({ length: 20_000 }, (_, i) => i))
    expect(pauses).toBeGreaterThan(3)
    expect(JSON.parse(stderr.trim())).toMatchObject({ in: 20_000, out: 20_000, errors: 0 })
  })

  test('a reader that goes away ends the command quietly', async () => {
    const path = join(folder, 'many.ndjson')
    const child = start(['normalize', path])
    let stderr = ''
    child.stderr!.on('data', (chunk) => {
      stderr += chunk
    })
    child.stdout!.once('data', () => child.stdout!.destroy())
    const [code] = await once(child, 'close')
    expect(stderr).toBe('')
    expect(code).toBe(0)
  })

  test('a bad line keeps its place, says where and what, and the rest goes on', () => {
    const lines = [
      '{"id":"a","text":"Một."}',
      'không phải JSON',
      '',
      '{"id":"c","body":"Ba."}',
      '{"id":"d","noi_dung":"Bốn."}',
      '{"id":"e","text":5}',
      '[1]',
      '{"id":"g","text":"Bảy.","title":7}',
      '{"id":"h","text":"Tám."}',
    ]
    const { code, stdout, stderr } = vanban(['normalize', '--from', 'ndjson'], lines.join('\n'))
    expect(code).toBe(0)
    expect(stderr).toBe('')
    expect(records(stdout)).toEqual([
      { id: 'a', text: 'Một.' },
      { id: 'stdin:2', error: { code: 'input/bad-json', message: 'the line is not JSON: "không phải JSON"', line: 2 } },
      {
        id: 'stdin:3',
        error: { code: 'input/bad-json', message: expect.stringContaining('the line is empty'), line: 3 },
      },
      { id: 'c', text: 'Ba.' },
      {
        id: 'd',
        error: {
          code: 'input/no-text',
          message: 'the record has no field text or body; it has id, noi_dung (see --text-field)',
          line: 5,
        },
      },
      {
        id: 'e',
        error: { code: 'input/not-a-string', message: 'the field text must hold a string, found 5', line: 6 },
      },
      {
        id: 'stdin:7',
        error: { code: 'input/bad-record', message: 'a line must hold a JSON object, found an array', line: 7 },
      },
      {
        id: 'g',
        error: { code: 'input/not-a-string', message: 'the field title must hold a string, found 7', line: 8 },
      },
      { id: 'h', text: 'Tám.' },
    ])
  })

  test('line ends inside a string are no line ends of the stream, on either side', () => {
    const text = 'Một\u2028hai\u2029ba\u0085bốn'
    const { stdout } = vanban(
      ['analyze', '--from', 'ndjson', '--layers', 'blocks,entities', '--keep-source'],
      `${JSON.stringify({ id: 1, text, note: text })}\r\n${JSON.stringify({ id: 2, text })}`,
    )
    expect(stdout).not.toMatch(/[\u0085\u2028\u2029\r]/)
    const [first, second] = records(stdout)
    expect(first.source).toEqual({ note: text })
    expect((first.blocks as object[]).length).toBe(4)
    expect(second.id).toBe(2)
  })

  test('bytes that are not UTF-8 are an error record with their place', () => {
    const bad = Buffer.concat([
      Buffer.from('{"id":1,"text":"a'),
      Buffer.from([0xe1, 0xba]),
      Buffer.from('"}\n{"id":2,"text":"b"}\n'),
    ])
    const [first, second] = records(vanban(['normalize', '--from', 'ndjson'], bad).stdout)
    expect(first).toMatchObject({
      id: 'stdin:1',
      error: {
        code: 'input/not-utf-8',
        line: 1,
        message: expect.stringMatching(/^byte 17 is not UTF-8; .*converted to UTF-8 first$/),
      },
    })
    expect(second).toEqual({ id: 2, text: 'b' })
  })

  test('no input, no output', () => {
    expect(vanban(['normalize', '--from', 'ndjson'])).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(vanban(['analyze', '--from', 'ndjson', '--to', 'json']).stdout).toBe('[]\n')
  })

  test('other fields pass through on request; field names are free', () => {
    const line = '{"so":7,"noi_dung":"Ông Hòa nói.","tieu_de":"Lời ông Hòa","ngay":"2025-01-02"}'
    const [record] = records(
      vanban(
        [
          'analyze',
          '--from',
          'ndjson',
          '--layers',
          'sentences',
          '--text-field',
          'noi_dung',
          '--title-field',
          'tieu_de',
          '--id-field',
          'so',
          '--keep-source',
        ],
        line,
      ).stdout,
    )
    expect(record).toEqual({
      id: 7,
      length: 12,
      language: 'vi',
      sentences: [{ from: 0, to: 12, block: 0 }],
      source: { ngay: '2025-01-02' },
    })
  })

  test('SIGTERM: the record at hand is finished, whole, and the code says so', async () => {
    const child = start(['normalize', '--from', 'ndjson', '--stats'])
    let stderr = ''
    child.stderr!.on('data', (data) => {
      stderr += data
    })
    child.stdin!.write('{"id":1,"text":"Một."}\n')
    // The answer comes while the input is still open: nothing waits for the end.
    const [chunk] = await once(child.stdout!, 'data')
    child.kill('SIGTERM')
    const [code] = await once(child, 'close')
    expect(JSON.parse(stderr)).toMatchObject({ in: 1, out: 1, errors: 0 })
    expect(String(chunk)).toBe('{"id":1,"text":"Một."}\n')
    expect(code).toBe(143)
  })
})

describe('error records and exit codes', () => {
  const lines = '{"id":1,"text":"a"}\nx\n{"id":3}\n{"id":4,"text":"dài hơn mười đơn vị"}\n'

  test('--strict, --max-errors, --max-chars, --errors', () => {
    const errors = join(folder, 'errors.ndjson')
    const strict = vanban(['normalize', '--from', 'ndjson', '--strict', '--max-chars', '10', '--errors', errors], lines)
    expect(strict.code).toBe(1)
    expect(records(strict.stdout).length).toBe(4)
    expect(records(strict.stdout)[3]).toEqual({
      id: 4,
      error: { code: 'input/too-long', message: 'the text has 19 units, more than --max-chars 10', line: 4 },
    })
    const kept = vanban(['normalize', errors, '--text-field', 'error'])
    expect(records(kept.stdout).length).toBe(3)
    const stopped = vanban(['normalize', '--from', 'ndjson', '--max-errors', '1', '--stats'], lines)
    expect(stopped.code).toBe(1)
    expect(records(stopped.stdout).length).toBe(2)
    expect(stopped.stderr).toContain('stopped at error record 1')
    expect(JSON.parse(stopped.stderr.trimEnd().split('\n').pop()!)).toMatchObject({
      in: 2,
      out: 2,
      errors: 1,
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    })
  })

  test.each([
    [['analyse'], 'there is no command "analyse"; did you mean analyze?'],
    [['help', 'normalise'], 'there is no command "normalise"; did you mean normalize?'],
    [['--to', 'json'], 'a command comes first, found --to'],
    [['normalize', '--max-errors', '0'], '--max-errors must be a whole number from 1 on, found 0'],
    [['normalize', '--strict=yes'], '--strict takes no value, found yes'],
    [
      ['normalize', '--out', 'a.txt', '--errors', './a.txt'],
      '--out and --errors must be two files, found a.txt for both',
    ],
    [['normalize', '-', '-'], 'standard input can be read only once, found - twice'],
    [['xyz'], 'there is no command "xyz" (see vanban --help)'],
    [['analyze', '--layer', 'words'], 'analyze has no option --layer; did you mean --layers?'],
    [['normalize', '--layers', 'words'], 'normalize has no option --layers'],
    [['analyze', '--layers', 'entites'], 'there is no layer "entites"; did you mean entities?'],
    [['analyze', '--from', 'docx'], '--from must be one of text, ndjson, found docx'],
    [['entities', '--date', '20/5/2024'], '--date must be a day such as 2024-05-20, found 20/5/2024'],
    [['summarize', '--sentences', 'ba'], '--sentences must be a whole number from 0 on, found ba'],
    [['summarize', '--sentences'], '--sentences wants N: --sentences N'],
    [['summarize', '--ratio', '1.5'], '--ratio must be a number from 0 to 1, found 1.5'],
    [['summarize', '--sentences', '2', '--words', '30'], '--sentences and --words do not go together'],
    [['summarize', '--auto', '--ratio', '0.2'], '--ratio and --auto do not go together'],
    [['normalize', '--out', '/no/such/folder/x.txt'], 'cannot write /no/such/folder/x.txt: no such file or folder'],
  ])('%j is a mistake in the call', (args, message) => {
    const { code, stdout, stderr } = vanban(args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(`vanban: ${message}`)
    expect(stderr.trimEnd().split('\n').length).toBe(1)
  })
})
