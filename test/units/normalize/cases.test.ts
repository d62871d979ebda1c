import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { explain, type NormalizeOptions, normalize } from '../../../src/normalize/index.js'

const unescaped = (text: string) =>
  text
    .replace(/\\u([\da-fA-F]{4})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll('\\n', '\n')
    .replaceAll('\\r', '\r')

const rows = readFileSync(new URL('../../cases/normalize.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [rule, options, source, text] = line.split('\t')
    const pairs = options === '' ? [] : options.split(',').map((pair) => pair.split('='))
    return {
      rule,
      options: Object.fromEntries(pairs) as NormalizeOptions,
      name: line,
      source: unescaped(source),
      text: unescaped(text),
    }
  })

describe('cases', () => {
  test.each(rows)('$name', ({ rule, options, source, text }) => {
    expect(normalize(source, options).text).toBe(text)
    const changes = explain(source, options)
    if (source === text) expect(changes).toEqual([])
    else expect(changes.map((change) => change.rule)).toContain(rule)
  })
})

describe('explain', () => {
  test('names the rule, the place in the source, and what became of it', () => {
    expect(explain('Vi\u00adẹ\u0302t\u00a0Nam, hòa', { toneStyle: 'new' })).toEqual([
      { rule: 'invisibles', from: 2, to: 3, before: '\u00ad', after: '' },
      { rule: 'spaces', from: 6, to: 7, before: '\u00a0', after: ' ' },
      { rule: 'composition', from: 3, to: 5, before: 'ẹ\u0302', after: 'ệ' },
      { rule: 'tone-style', from: 13, to: 14, before: 'ò', after: 'o' },
      { rule: 'tone-style', from: 14, to: 15, before: 'a', after: 'à' },
    ])
  })

  test('says nothing of clean text', () => {
    expect(explain('Thành phố Hồ Chí Minh')).toEqual([])
  })
})

describe('mistakes of the caller', () => {
  test.each([
    [{ toneStyle: 'modern' }, 'toneStyle must be one of keep, old, new, found "modern"'],
    [{ tone: 'old' }, 'normalize has no option "tone"; it has toneStyle, misplacedTones, html, quotes'],
    [null, 'options of normalize must be an object, found null'],
    [{ html: true }, 'html must be one of keep, decode, found true'],
  ])('%j', (options, message) => {
    expect(() => normalize('a', options as NormalizeOptions)).toThrow(message)
  })
})
