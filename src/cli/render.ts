import { entityLabels } from '../columns.js'
import type { Document, SummaryOptions } from '../document.js'
import type { Entity } from '../views.js'
import { describe } from './describe.js'
import { columns, type Page, pad, printable, style, wrap } from './layout.js'
import type { LayerName } from './options.js'

/** Columns left of the text. */
const margin = 14

/** A document for people to read: its headline, and its layers, one section each. */
export function renderDocument(
  doc: Document,
  layers: readonly LayerName[],
  options: SummaryOptions,
  page: Page,
): string {
  const sections: Readonly<Record<LayerName, () => string[]>> = {
    blocks: () => blocks(doc, page),
    sentences: () => doc.sentences().flatMap(({ text, index }) => labelled(String(index), text, page)),
    words: () => wordLines(doc),
    entities: () => entities(doc.entities(), page),
    people: () => people(doc, page),
    organizations: () => organizations(doc, page),
    places: () => places(doc, page),
    documents: () => documents(doc, page),
    quotes: () => quotes(doc, page),
    summary: () => summary(doc, options, page),
    keywords: () => keywords(doc, page),
  }
  const parts = layers
    .map((layer) => ({ layer, lines: sections[layer]() }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ layer, lines }) => [style(page, 'bold', layer.toUpperCase()), ...lines])
  if (doc.title) parts.unshift(wrap(doc.title, page.width).map((line) => style(page, 'bold', line)))
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n')
}

/** Sentences of the normalised text, one a line, the syllables of a word joined by `_`. */
export function wordLines(doc: Document): string[] {
  const { text, tokens, words } = doc.tables
  const lines: string[][] = doc.sentences().map(() => [])
  for (const { index, sentence } of doc.words()) {
    const syllables: string[] = []
    for (let t = words.at[index]; t < words.at[index + 1]; t++)
      syllables.push(text.slice(tokens.start[t], tokens.end[t]))
    lines[sentence].push(syllables.join('_'))
  }
  return lines.map((line) => line.join(' '))
}

/** The sentences of a summary, one a line. */
export function summaryLines(doc: Document, options: SummaryOptions): string[] {
  return doc.summary(options).map(({ text }) => printable(text))
}

function labelled(label: string, text: string, page: Page, most?: number): string[] {
  return beside(label, wrap(text, page.width - margin, most), page, 'dim')
}

function beside(label: string, lines: readonly string[], page: Page, name: 'dim' | 'green'): string[] {
  return lines.map((line, i) => style(page, name, pad(i === 0 ? label : '', margin)) + line)
}

function blocks(doc: Document, page: Page): string[] {
  return doc.blocks().flatMap(({ index, kind, text, duplicateOf, reason }) => {
    const label = `${String(index).padStart(3)} ${kind}`
    if (duplicateOf === undefined) {
      const lines = wrap(text, page.width - margin, 3)
      const shown = kind === 'title' || kind === 'heading' ? lines.map((line) => style(page, 'bold', line)) : lines
      return beside(label, shown, page, 'dim')
    }
    const [line] = wrap(text, page.width - margin - 4, 1)
    const why = style(page, 'dim', `repeats block ${duplicateOf} (${reason})`)
    return beside(label, [style(page, 'struck', line), why], page, 'dim')
  })
}

/** Entities by label, each once with how often it stands there and what it means. */
function entities(list: readonly Entity[], page: Page): string[] {
  const labels = new Set<string>([...entityLabels, ...list.map(({ label }) => label)])
  return [...labels].flatMap((label) => {
    const seen = new Map<string, { text: string; meaning: string; count: number }>()
    for (const entity of list) {
      if (entity.label !== label) continue
      const text = printable(entity.text)
      const meaning = entity.value === undefined ? '' : describe(entity.value, text)
      const key = JSON.stringify([text.normalize('NFC'), meaning])
      const old = seen.get(key)
      if (old) old.count++
      else seen.set(key, { text, meaning, count: 1 })
    }
    const items = [...seen.values()].map(({ text, meaning, count }) => ({
      text: text + times(count),
      meaning: meaning && ` = ${meaning}`,
    }))
    return beside(label, inRows(items, page), page, 'green')
  })
}

/** Items one behind the other, as many as fit on a line; one that is too long has lines of its own. */
function inRows(items: readonly { text: string; meaning: string }[], page: Page): string[] {
  const width = page.width - margin
  const rows: string[] = []
  let row = ''
  let used = 0
  for (const { text, meaning } of items) {
    const length = columns(text + meaning)
    if (row !== '' && used + 3 + length > width) {
      rows.push(row)
      row = ''
      used = 0
    }
    if (length > width) rows.push(...wrap(text + meaning, width))
    else {
      used += row === '' ? length : length + 3
      row += (row === '' ? '' : ' · ') + text + (meaning && style(page, 'cyan', meaning))
    }
  }
  return row === '' ? rows : [...rows, row]
}

const times = (count: number) => (count > 1 ? ` (${count}×)` : '')

function people(doc: Document, page: Page): string[] {
  return doc
    .people()
    .flatMap(({ name, roles, mentions }) =>
      hanging('  ', `${name}${times(mentions.length)}${roles.length > 0 ? `: ${roles.join('; ')}` : ''}`, page),
    )
}

function organizations(doc: Document, page: Page): string[] {
  return doc
    .organizations()
    .flatMap(({ name, abbreviations, mentions }) =>
      hanging('  ', `${[name, ...abbreviations].join(' = ')}${times(mentions.length)}`, page),
    )
}

/** Places that are administrative units, each with its code; of several that it can be, how many. */
function places(doc: Document, page: Page): string[] {
  return doc.places().flatMap(({ name, mentions, units }) => {
    const [unit, ...others] = units
    if (!unit) return []
    const where = [unit.name, ...unit.within.map((outer) => outer.name)].join(', ')
    const became =
      unit.era === 'old' && unit.became?.length === 1 ? ` → ${unit.became[0].code} ${unit.became[0].name}` : ''
    const what = others.length > 0 ? `one of ${units.length} units` : `${unit.code} ${where}${became}`
    return hanging('  ', `${name}${times(mentions.length)}: ${what}`, page)
  })
}

function documents(doc: Document, page: Page): string[] {
  const list = doc.entities()
  return doc.documents().flatMap(({ mentions, references, ...cited }) => {
    const text = printable((mentions.length > 0 ? list[mentions[0]] : references[0]).text)
    const meaning = describe(cited, text)
    return hanging('  ', `${text}${times(mentions.length + references.length)}${meaning && `: ${meaning}`}`, page)
  })
}

function quotes(doc: Document, page: Page): string[] {
  const people = doc.people()
  const list = doc.entities()
  return doc.quotes().flatMap(({ text, speaker, organization, cue }) => {
    const name =
      speaker !== undefined ? people[speaker].name : organization !== undefined ? list[organization].text : '?'
    return hanging('  ', `${name}${cue === undefined ? '' : ` (${cue})`}: ${text}`, page)
  })
}

function summary(doc: Document, options: SummaryOptions, page: Page): string[] {
  return doc.summary(options).flatMap(({ text, score, reasons }) => {
    const why = reasons
      .slice(0, 3)
      .map(({ feature, contribution }) => `${feature} ${contribution > 0 ? '+' : ''}${contribution}`)
      .join(', ')
    return [...hanging('• ', text, page), style(page, 'dim', `  ${score}: ${why}`)]
  })
}

function keywords(doc: Document, page: Page): string[] {
  const list = doc.keywords().map(({ text, occurrences }) => `${printable(text)}${times(occurrences.length)}`)
  return hanging('  ', list.join(' · '), page)
}

/** Lines behind a sign, the further ones indented like the first. */
function hanging(sign: string, text: string, page: Page): string[] {
  return wrap(text, page.width - 4).map((line, i) => (i === 0 ? sign : sign.trim() === '' ? '    ' : '  ') + line)
}
