import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { splitBlocks } from '../src/blocks/split.js'
import type { EntityLabel, SentenceTable } from '../src/columns.js'
import { fnv1a } from '../src/layout.js'
import { normalize } from '../src/normalize/normalize.js'
import { splitSentences } from '../src/sentences/split.js'
import { corpusRecords } from './corpora.js'
import type { NewsArticle, NewsEntity } from './newsgold.js'

/** A news article of which some sentences are annotated with names; see `corpus/annotations/README.md`. */
export interface AnnotatedArticle extends Omit<NewsArticle, 'blocks'> {
  /** Indexes of the annotated sentences. */
  readonly annotated: readonly number[]
}

interface Row {
  readonly start: number
  readonly end: number
  readonly hash: number
  readonly entities: readonly NewsEntity[]
}

const labels: Readonly<Record<string, EntityLabel>> = { P: 'person', O: 'organization', L: 'location' }

/** The sets that rows refer to, and the text of a record whose offsets they give. */
const sets: readonly (readonly [set: string, file: string, text: (record: Record<string, string>) => string])[] = [
  ['rawnews', 'rawnews/articles.jsonl.gz', ({ title, sapo, body }) => `${title}\n\n${sapo}\n\n${body}`],
  ['recent', 'recent/items.jsonl.gz', ({ title, sapo }) => `${title}\n\n${sapo}`],
  ['unc', 'unc/articles-dev.jsonl.gz', ({ body }) => body],
]
export const annotationFiles = sets.map(([, file]) => file)

/** Rows of names.tsv by set and record. */
function readRows(): Map<string, Row[]> {
  const rows = new Map<string, Row[]>()
  const path = resolve(import.meta.dirname, 'annotations/names.tsv')
  for (const line of readFileSync(path, 'utf8').trimEnd().split('\n').slice(1)) {
    const [set, id, start, length, hash, names] = line.split('\t')
    const entities = names.split(' ').flatMap((name) => {
      const match = /^([POL])(\d+)\+(\d+)$/.exec(name)
      if (!match) return []
      const first = Number(start) + Number(match[2])
      return [{ label: labels[match[1]], start: first, end: first + Number(match[3]) }]
    })
    const row = { start: Number(start), end: Number(start) + Number(length), hash: Number.parseInt(hash, 36), entities }
    const key = `${set} ${id}`
    rows.set(key, [...(rows.get(key) ?? []), row])
  }
  return rows
}

/** The annotated articles. @throws Error where a text is not the one that was annotated, or is missing */
export async function annotatedArticles(): Promise<AnnotatedArticle[]> {
  const rows = readRows()
  const articles: AnnotatedArticle[] = []
  for (const [set, file, textOf] of sets)
    for await (const record of corpusRecords<Record<string, string>>(file)) {
      const key = `${set} ${record.id}`
      const list = rows.get(key)?.sort((a, b) => a.start - b.start)
      if (!list) continue
      rows.delete(key)
      const { text } = normalize(textOf(record))
      for (const { start, end, hash } of list)
        if (fnv1a(text.slice(start, end)) !== hash) throw new Error(`${key}: not the text that was annotated`)
      articles.push({ name: key, text, entities: list.flatMap(({ entities }) => entities), ...sentencesOf(text, list) })
    }
  if (rows.size > 0) throw new Error(`no such articles: ${[...rows.keys()].slice(0, 3).join(', ')} …`)
  return articles
}

/** The sentences of a text, the annotated ones among them exactly as they were annotated. */
function sentencesOf(text: string, rows: readonly Row[]): { sentences: SentenceTable; annotated: number[] } {
  const split = splitSentences(text, splitBlocks(text, {}), {})
  const apart = Array.from({ length: split.length }, (_, s) => ({ start: split.start[s], end: split.end[s] })).filter(
    ({ start, end }) => !rows.some((row) => start < row.end && row.start < end),
  )
  const all = [...apart, ...rows].sort((a, b) => a.start - b.start)
  return {
    sentences: {
      length: all.length,
      start: Int32Array.from(all, ({ start }) => start),
      end: Int32Array.from(all, ({ end }) => end),
      block: new Int32Array(all.length),
    },
    annotated: rows.map((row) => all.indexOf(row)),
  }
}
