import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BlockTable, EntityLabel, SentenceTable } from '../src/columns.js'
import { requireCorpus } from './corpora.js'

/** A gold entity: UTF-16 units of the text, ends exclusive. */
export interface NewsEntity {
  readonly label: EntityLabel
  readonly start: number
  readonly end: number
}

/** An annotated article: sentences of a paragraph joined by a blank, paragraphs by a line feed. Normalised (NFC). */
export interface NewsArticle {
  readonly name: string
  readonly text: string
  readonly blocks: Pick<BlockTable, 'length' | 'start' | 'end'>
  readonly sentences: SentenceTable
  readonly entities: readonly NewsEntity[]
}

const labels: Readonly<Record<string, EntityLabel>> = {
  PER: 'person', ORG: 'organization', LOC: 'location', DOC: 'document', DATE: 'date', MONEY: 'money', PCT: 'percent', NUM: 'number',
} // biome-ignore format: a table

/** The articles of a part. @throws Error where newsgold is not at hand */
export function newsGold(part: 'train' | 'dev'): NewsArticle[] {
  const list = requireCorpus(`newsgold/${part}.list`)
  const names = readFileSync(list, 'utf8')
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const present = new Set(readdirSync(dirname(list)))
  return names.map((name) => {
    const file = present.has(name) ? name : `${name}.txt`
    return parseNews(name, readFileSync(join(dirname(list), file), 'utf8'))
  })
}

/** Reads an article: a line is a sentence with inline tags, a blank line parts paragraphs. */
export function parseNews(name: string, source: string): NewsArticle {
  let text = ''
  const blocks = { start: [] as number[], end: [] as number[] }
  const sentences = { start: [] as number[], end: [] as number[], block: [] as number[] }
  const entities: NewsEntity[] = []
  let paragraph = false
  for (const line of source.normalize('NFC').split('\n')) {
    const trimmed = line.trim()
    if (trimmed === '') {
      paragraph = false
      continue
    }
    if (text !== '') text += paragraph ? ' ' : '\n'
    if (!paragraph) blocks.start.push(text.length)
    paragraph = true
    const start = text.length
    let open: { label: EntityLabel; start: number } | undefined
    for (const part of trimmed.split(/(<\/?[A-Z]+>)/)) {
      const tag = /^<(\/?)([A-Z]+)>$/.exec(part)
      if (!tag || !(tag[2] in labels)) text += part.replace(/\s/g, ' ')
      else if (tag[1] === '') open = { label: labels[tag[2]], start: text.length }
      else if (open) entities.push({ ...open, end: text.length })
    }
    sentences.start.push(start)
    sentences.end.push(text.length)
    sentences.block.push(blocks.start.length - 1)
    blocks.end[blocks.start.length - 1] = text.length
  }
  return {
    name,
    text,
    blocks: { length: blocks.start.length, start: Int32Array.from(blocks.start), end: Int32Array.from(blocks.end) },
    sentences: {
      length: sentences.start.length,
      start: Int32Array.from(sentences.start),
      end: Int32Array.from(sentences.end),
      block: Int32Array.from(sentences.block),
    },
    entities,
  }
}
