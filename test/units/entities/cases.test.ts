import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { entityLabels } from '../../../src/columns.js'
import { recognizeShapes } from '../../../src/entities/shapes.js'
import { entityValue } from '../../../src/entities/value.js'
import { tokensOf } from './spans.js'

const folder = resolve(import.meta.dirname, '../../cases')
const own: Record<string, string> = {
  numbers: 'number',
  dates: 'date',
  money: 'money',
  percents: 'percent',
  documents: 'document',
}

/**
 * Rows of `text label value`: the brackets mark the span of the entity, the value is JSON (empty: none). The label `-` says that
 * what is in the brackets is no entity of the table's own label.
 */
function rows(name: string): { marked: string; label: string; value: string }[] {
  const [header, ...lines] = readFileSync(resolve(folder, `${name}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
  expect(header).toBe('text\tlabel\tvalue')
  return lines.map((line) => {
    const [marked, label, value] = line.split('\t')
    return { marked, label, value }
  })
}

describe.each(Object.keys(own))('cases/%s.tsv', (name) => {
  test.each(rows(name))('$marked', ({ marked, label, value }) => {
    const from = marked.indexOf('[')
    const to = marked.indexOf(']') - 1
    const text = marked.replace('[', '').replace(']', '')
    const tokens = tokensOf(text)
    const entities = recognizeShapes(text, tokens)
    const spans = Array.from({ length: entities.length }, (_, e) => ({
      label: entityLabels[entities.label[e]] as string,
      from: tokens.start[entities.first[e]],
      to: tokens.end[entities.past[e] - 1],
    }))
    const index = spans.findIndex((span) => span.from === from && span.to === to)
    if (label === '-') {
      const wanted = name === 'numbers' ? ['number', 'numeral', 'phone', 'plate', 'url'] : [own[name]]
      expect(wanted).not.toContain(spans[index]?.label)
      return
    }
    expect(spans[index], `found ${spans.map((s) => `${s.label} ${text.slice(s.from, s.to)}`).join(', ')}`).toEqual({
      label,
      from,
      to,
    })
    expect(entityValue(text, tokens, entities, index)).toEqual(value === '' ? undefined : JSON.parse(value))
  })
})
