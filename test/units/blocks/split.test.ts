import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { kindRules } from '../../../src/blocks/kinds.js'
import { splitBlocks } from '../../../src/blocks/split.js'
import { blockKinds } from '../../../src/columns.js'

const textsOf = (text: string) => {
  const blocks = splitBlocks(text)
  return Array.from(blocks.start, (start, i) => text.slice(start, blocks.end[i]))
}

describe('blocks.tsv', () => {
  const rows = readFileSync(join(import.meta.dirname, '../../cases/blocks.tsv'), 'utf8')
    .replace(/\n$/, '')
    .split('\n')
    .slice(1)
  test.each(rows.map((row) => row.split('\t')))('%s: %s', (kind, marked, title) => {
    const lines = marked.split(' ¶ ')
    const at = lines.findIndex((line) => line.startsWith('▶'))
    expect(at).toBeGreaterThanOrEqual(0)
    const text = lines.join('\n\n').replace('▶', '')
    const blocks = splitBlocks(text, title ? { title } : {})
    expect(blocks.length).toBe(lines.length)
    expect(blockKinds[blocks.kind[at]]).toBe(kind)
  })
})

test('one paragraph a line, with or without blank lines between', () => {
  const lines = ['Chợ quê ngày giáp Tết', 'Chợ họp sớm. Người mua kẻ bán chen chân.', 'Tan chợ, nắng mới lên.']
  expect(textsOf(lines.join('\n'))).toEqual(lines)
  expect(textsOf(`\n ${lines.join(' \n\n\t\n ')}\n\n`)).toEqual(lines)
})

const paragraph =
  'Trời chưa sáng hẳn, bến sông đã chật ghe. Người bán treo dưa, treo bí lên ngọn sào tre để người mua đứng xa cũng ' +
  'nhìn thấy. Tiếng máy nổ, tiếng gọi nhau vang cả một khúc sông, đến khi mặt trời lên quá ngọn dừa thì chợ mới vãn dần.'

function wrap(text: string, width: number): string {
  let line = 0
  return text
    .split(' ')
    .map((word) => {
      const glue = line === 0 ? '' : line + 1 + word.length > width ? '\n' : ' '
      line = glue === ' ' ? line + 1 + word.length : word.length
      return glue + word
    })
    .join('')
}

test.each([60, 72, 80, 100])('hard-wrapped at %i columns: a paragraph is one block', (width) => {
  const paragraphs = [paragraph, paragraph.slice(0, 150), paragraph.slice(43)]
  const text = ['Chợ nổi', ...paragraphs.map((part) => wrap(part, width))].join('\n\n')
  expect(textsOf(text).map((block) => block.replaceAll('\n', ' '))).toEqual([
    'Chợ nổi',
    ...paragraphs.map((p) => p.trim()),
  ])
})

test('list items in a hard-wrapped text stay blocks of their own', () => {
  const text = `${wrap(paragraph, 72)}\n\n- Dưa hấu bán theo chục.\n- Bí rợ bán theo cân.\n\n${wrap(paragraph, 72)}`
  expect(textsOf(text).length).toBe(4)
})

test('short lines that are no wrapped prose are not joined: verse, lists, names', () => {
  const verse =
    'Bước chân ra ngõ gặp mùa\nCánh đồng vừa gặt, gió lùa rạ thơm\nMẹ ngồi nhóm bếp thổi cơm\nKhói lam quấn quýt cọng rơm cuối vườn'
  expect(textsOf(verse).length).toBe(4)
  expect(textsOf('Lê Hà\nTrần Vy\nĐỗ Anh').length).toBe(3)
})

test('with a headline given apart, the first line is a title only if it is the same', () => {
  const text = `Nỗi lo của bà Sáu\n\n${paragraph}`
  const kind = (title?: string) => blockKinds[splitBlocks(text, title === undefined ? {} : { title }).kind[0]]
  expect(kind()).toBe('title')
  expect(kind('NỖI LO CỦA BÀ SÁU')).toBe('title')
  expect(kind('Chợ nổi mùa này')).toBe('heading')
})

test('no text, no blocks; every rule has a name of its own', () => {
  expect(splitBlocks('').length).toBe(0)
  expect(splitBlocks(' \n\t\n').length).toBe(0)
  expect(new Set(kindRules.map((rule) => rule.name)).size).toBe(kindRules.length)
})
