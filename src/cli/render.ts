import type { Document } from '../document.js'
import type { EntityValue } from '../entities/values.js'
import type { Entity } from '../views.js'
import { type Page, pad, style, wrap } from './layout.js'
import type { LayerName } from './options.js'

const margin = 13

/** A document for people to read: its layers, one section each. */
export function renderDocument(
  doc: Document,
  layers: readonly LayerName[],
  sentences: number | undefined,
  page: Page,
): string {
  const sections: Readonly<Record<LayerName, () => string[]>> = {
    blocks: () => blocks(doc, page),
    sentences: () => doc.sentences().flatMap(({ text, index }) => labelled(String(index), text, page)),
    words: () => wordLines(doc),
    entities: () => entities(doc.entities(), page),
    people: () => people(doc, page),
    documents: () => documents(doc, page),
    summary: () => summary(doc, sentences, page),
  }
  const parts = layers.map((layer) => ({ layer, lines: sections[layer]() })).filter(({ lines }) => lines.length > 0)
  return parts.map(({ layer, lines }) => [style(page, 'bold', layer.toUpperCase()), ...lines, ''].join('\n')).join('\n')
}

/** Sentences a line, the syllables of a word joined by `_`. */
export function wordLines(doc: Document): string[] {
  const lines: string[][] = doc.sentences().map(() => [])
  for (const { text, sentence } of doc.words()) lines[sentence].push(text.trim().replace(/\s+/g, '_'))
  return lines.map((words) => words.join(' '))
}

function labelled(
  label: string,
  text: string,
  page: Page,
  most?: number,
  name: 'struck' | undefined = undefined,
): string[] {
  const lines = wrap(text, page.width - margin, most)
  return lines.map(
    (line, i) => style(page, 'dim', pad(i === 0 ? label : '', margin)) + (name ? style(page, name, line) : line),
  )
}

function blocks(doc: Document, page: Page): string[] {
  return doc.blocks().flatMap(({ index, kind, text, duplicateOf, reason }) => {
    const shown = labelled(
      `${String(index).padStart(2)} ${kind}`,
      text,
      page,
      duplicateOf === undefined ? 3 : 1,
      duplicateOf === undefined ? undefined : 'struck',
    )
    return duplicateOf === undefined
      ? shown
      : [...shown, style(page, 'dim', `${' '.repeat(margin)}repeats block ${duplicateOf} (${reason})`)]
  })
}

function entities(list: readonly Entity[], page: Page): string[] {
  const labels = [...new Set(list.map((entity) => entity.label))]
  return labels.flatMap((label) => {
    const seen = new Map<string, number>()
    for (const entity of list)
      if (entity.label === label) {
        const text = entity.text.replace(/\s+/g, ' ')
        const value = entity.value === undefined ? '' : describe(entity.value)
        const key = value === '' || value === text ? text : `${text} ${style(page, 'cyan', `= ${value}`)}`
        seen.set(key, (seen.get(key) ?? 0) + 1)
      }
    const items = [...seen].map(([text, count]) => (count > 1 ? `${text} (${count}×)` : text))
    return items.map((item, i) => style(page, 'green', pad(i === 0 ? label : '', margin)) + item)
  })
}

/** A value in a few words. */
function describe(value: EntityValue): string {
  if (typeof value === 'string') return value
  if ('name' in value) return value.name
  if ('start' in value) return value.start === value.end ? value.start : `${value.start} / ${value.end}`
  if ('amount' in value) return amount(value.amount, value.max, value.bound, value.currency)
  if ('value' in value) return amount(value.value, value.max, value.bound, 'unit' in value ? value.unit : undefined)
  return [value.type, value.number && `no. ${value.number}`, value.symbol, value.date ?? value.year]
    .filter(Boolean)
    .join(', ')
}

function amount(least: unknown, most: unknown, bound: string | undefined, unit: string | undefined): string {
  return [bound, most === undefined ? String(least) : `${least} … ${most}`, unit].filter(Boolean).join(' ')
}

function people(doc: Document, page: Page): string[] {
  return doc.people().flatMap(({ name, roles, mentions }) => {
    const line = `${name} (${mentions.length}×)${roles.length > 0 ? `: ${roles.join('; ')}` : ''}`
    return wrap(line, page.width - 2).map((part, i) => (i === 0 ? part : `  ${part}`))
  })
}

function documents(doc: Document, page: Page): string[] {
  return doc.documents().flatMap(({ mentions, title, date, ...cited }) => {
    const text = doc.entities()[mentions[0]].text.replace(/\s+/g, ' ')
    const line = `${text} (${mentions.length}×)${date ? `, ${date}` : ''}${cited.issuer ? `, ${cited.issuer}` : ''}${title ? `: ${title}` : ''}`
    return wrap(line, page.width - 2).map((part, i) => (i === 0 ? part : `  ${part}`))
  })
}

function summary(doc: Document, sentences: number | undefined, page: Page): string[] {
  return doc.summary(sentences === undefined ? {} : { sentences }).flatMap(({ text, score, reasons }) => {
    const why = reasons
      .map(({ feature, contribution }) => `${feature} ${contribution > 0 ? '+' : ''}${contribution}`)
      .join(', ')
    return [
      ...wrap(text, page.width - 2).map((line, i) => `${i === 0 ? '• ' : '  '}${line}`),
      style(page, 'dim', `  ${score}: ${why}`),
    ]
  })
}
