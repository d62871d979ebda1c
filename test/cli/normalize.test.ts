import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeLegacy, writable } from '../../src/legacy/index.js'
import { records, vanban } from './command.js'

const text = 'Sáng nay mưa lớn, nhiều tuyến đường ngập sâu.\nỞ Huế, nước đã rút.\n'
let folder: string
const run = (...args: string[]) => vanban(['normalize', ...args], '', folder)
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
const get = (name: string) => readFileSync(join(folder, name), 'utf8')

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vanban-normalize-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('rules by option', () => {
  test.each([
    [['--tone-style', 'new'], 'hòa', 'hoà'],
    [['--tone-style', 'old'], 'hoà', 'hòa'],
    [['--misplaced-tones', 'repair'], 'lựơng', 'lượng'],
    [['--html', 'decode'], '&#7879;&agrave;', 'ệà'],
    [['--quotes', 'ascii', '--dashes', 'ascii', '--ellipses', 'ascii'], '“a” – b…', '"a" - b...'],
    [['--i-for-y', 'fold'], 'kỹ', 'kĩ'],
    [['--marks', 'strip', '--letter-case', 'lower'], 'Đắk Lắk', 'dak lak'],
    [[], 'e\u0300\u0302 Ðà', 'ề Đà'],
  ])('%j', (options, source, wanted) => {
    expect(vanban(['normalize', ...options], source)).toEqual({ code: 0, stdout: wanted, stderr: '' })
  })

  test('--explain tells the changes instead', () => {
    const { stdout } = vanban(['normalize', '--explain', '--tone-style', 'new'], 'Ðà\u00a0Nẵng, hòa')
    expect(stdout.split('\n')).toEqual([
      'spaces at 2 to 3: "\\u{a0}" → " "',
      'eth at 0 to 1: "Ð" → "Đ"',
      'tone-style at 10 to 11: "ò" → "o"',
      'tone-style at 11 to 12: "a" → "à"',
      '',
    ])
    const lines = `${JSON.stringify({ id: 7, text: 'Ðà' })}\n`
    expect(records(vanban(['normalize', '--explain', '--from', 'ndjson'], lines).stdout)).toEqual([
      { id: 7, text: 'Đà', changes: [{ rule: 'eth', from: 0, to: 1, before: 'Ð', after: 'Đ' }] },
    ])
  })
})

describe('--from-encoding', () => {
  test.each(writable.filter((name) => name !== 'tcvn3'))(
    '%s, named and found out, as file and as field',
    (encoding) => {
      const { bytes, string } = encodeLegacy(text, encoding)
      put('old.txt', bytes)
      for (const name of [encoding, 'auto'])
        expect(run('old.txt', '--from-encoding', name)).toEqual({ code: 0, stdout: text, stderr: '' })
      put('old.ndjson', `${JSON.stringify({ id: 1, text: string })}\n${JSON.stringify({ id: 2, text })}\n`)
      const [old, clean] = records(run('old.ndjson', '--from-encoding', 'auto').stdout)
      expect(old).toMatchObject({ id: 1, text, encoding })
      expect(clean).toMatchObject({ id: 2, text, encoding: 'none' })
    },
  )

  test('--by-paragraph', () => {
    put('mixed.txt', Buffer.concat([encodeLegacy(text, 'vni').bytes, encodeLegacy(text, 'viscii').bytes]))
    expect(run('mixed.txt', '--from-encoding', 'auto', '--by-paragraph').stdout).toBe(text + text)
  })

  test('UTF-8 and UTF-16 are what they are', () => {
    put('utf8.txt', text)
    put('utf16.txt', Buffer.from(`\ufeff${text}`, 'utf16le'))
    for (const name of ['utf8.txt', 'utf16.txt']) expect(run(name, '--from-encoding', 'auto').stdout).toBe(text)
  })

  test('what is no text is an error that names the place', () => {
    put('picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d))
    const { code, stderr } = run('picture.txt', '--from-encoding', 'auto', '--strict')
    expect(code).toBe(1)
    expect(stderr).toContain('picture: byte 8 is 0, which no text in an encoding of bytes has')
  })

  test('a file in an old encoding without the option: the message tells of it', () => {
    put('plain.txt', encodeLegacy(text, 'vni').bytes)
    expect(run('plain.txt').stderr).toContain('vanban normalize --from-encoding auto')
  })
})

describe('--in-place', () => {
  test('files are replaced, links stay links, modes stay, clean files are not touched', () => {
    mkdirSync(join(folder, 'place'))
    put('place/old.txt', encodeLegacy(text, 'viscii').bytes)
    put('place/clean.txt', text)
    symlinkSync('old.txt', join(folder, 'place/link.txt'))
    const before = statSync(join(folder, 'place/clean.txt'))
    const result = run('place/link.txt', 'place/clean.txt', '--in-place', '--from-encoding', 'auto', '--stats')
    expect(result).toMatchObject({ code: 0, stdout: '' })
    expect(JSON.parse(result.stderr)).toMatchObject({ in: 2, out: 2, errors: 0 })
    expect(get('place/old.txt')).toBe(text)
    put('place/spaced.txt', 'một\u00a0hai')
    expect(run('place', '--in-place').code).toBe(0)
    expect(get('place/spaced.txt')).toBe('một hai')
    expect(get('place/clean.txt')).toBe(text)
    const after = statSync(join(folder, 'place/clean.txt'))
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs])
    expect(statSync(join(folder, 'place/old.txt')).mode).toBe(before.mode)
  })

  test('a file that is no text stays as it is, and is told of', () => {
    const bytes = encodeLegacy(text, 'vni').bytes
    put('bad.txt', bytes)
    put('good.txt', 'một\u00a0hai')
    const { code, stderr } = run('bad.txt', 'good.txt', '--in-place', '--strict')
    expect(code).toBe(1)
    expect(stderr).toContain('bad.txt: byte')
    expect(stderr).toContain('the file is left as it is')
    expect([...readFileSync(join(folder, 'bad.txt'))]).toEqual([...bytes])
    expect(get('good.txt')).toBe('một hai')
  })

  test('without it no input is written', () => {
    put('input.txt', 'một\u00a0hai')
    run('input.txt')
    expect(get('input.txt')).toBe('một\u00a0hai')
  })
})

describe('mistakes in the call', () => {
  test.each([
    [['--tone-style', 'modern'], '--tone-style must be one of keep, old, new, found modern'],
    [['--from-encoding', 'tcvn'], '--from-encoding must be one of auto, utf-8, tcvn3, tcvn5712, vni'],
    [['--by-paragraph'], '--by-paragraph goes with --from-encoding auto'],
    [['--in-place'], '--in-place wants files, found standard input'],
    [['--in-place', '--out', 'x', 'a.txt'], '--in-place and --out do not go together'],
    [['--in-place', 'a.ndjson'], '--in-place wants text files, found a.ndjson'],
    [['--in-place', 'a.txt.gz'], '--in-place does not write gzipped files, found a.txt.gz'],
  ])('%j', (args, message) => {
    put('a.ndjson', '')
    put('a.txt.gz', '')
    const { code, stderr } = run(...args)
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })
})
