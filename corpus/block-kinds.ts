import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { BlockKind } from '../src/columns.js'
import { fnv1a } from '../src/layout.js'
import { normalize } from '../src/normalize/normalize.js'
import { corpusRecords, readCorpus } from './corpora.js'
import { readSample, sampleNames, testNames } from './gold.js'

/** An article whose lines have their kinds. */
export interface LabelledArticle {
  readonly id: string
  readonly kinds: readonly BlockKind[]
  readonly lines: readonly string[]
  /** What `blockkinds` itself calls the lines: also `sapo`, `boilerplate`, `table-row`, `related`. */
  readonly finer?: readonly string[]
}

const renamed: Record<string, BlockKind> = {
  sapo: 'paragraph',
  boilerplate: 'other',
  'table-row': 'other',
  related: 'other',
}

const oneLine = (text: string): string => normalize(text).text.replace(/\s+/g, ' ').trim()

/** The set `blockkinds`: every third article, by its place in the file, is held back. */
export function readLabelled(): LabelledArticle[] {
  return readCorpus('blockkinds/articles-dev.jsonl.gz')
    .trim()
    .split('\n')
    .map((line) => {
      const { id, blocks } = JSON.parse(line) as { id: string; blocks: { kind: string; text: string }[] }
      const kept = blocks.map(({ kind, text }) => ({ kind, text: oneLine(text) })).filter(({ text }) => text !== '')
      return {
        id,
        lines: kept.map(({ text }) => text),
        kinds: kept.map(({ kind }) => renamed[kind] ?? (kind as BlockKind)),
        finer: kept.map(({ kind }) => kind),
      }
    })
}

const letters: Readonly<Record<string, BlockKind>> = {
  T: 'title',
  H: 'heading',
  P: 'paragraph',
  C: 'caption',
  B: 'byline',
  R: 'credit',
  L: 'list-item',
  O: 'other',
}

/** Articles of news as lines; the ids of `vims` begin with the name of the set. */
async function* newsLines(): AsyncGenerator<{ id: string; lines: string[] }> {
  const linesOf = (texts: readonly string[]) => texts.flatMap((text) => text.split('\n')).map(oneLine).filter((line) => line !== '') // biome-ignore format: one thought
  for await (const { id, body } of corpusRecords<{ id: string; body: string }>('unc/articles-dev.jsonl.gz'))
    yield { id, lines: linesOf([body]) }
  for await (const { docs } of corpusRecords<{ docs: VimsArticle[] }>('vims/clusters-dev.jsonl.gz'))
    for (const { id, title, sapo, body } of docs) yield { id: `vims:${id}`, lines: linesOf([title, sapo, body]) }
}

interface VimsArticle {
  readonly id: string
  readonly title: string
  readonly sapo: string
  readonly body: string
}

/** Articles with the kinds of `annotations/kinds.tsv`. @throws Error where a text is not the one that was annotated */
export async function annotatedKinds(): Promise<LabelledArticle[]> {
  const rows = readFileSync(resolve(import.meta.dirname, 'annotations/kinds.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
  const byId = new Map(rows.map(([id, hash, kinds]) => [id, { hash, kinds }]))
  const articles: LabelledArticle[] = []
  for await (const { id, lines } of newsLines()) {
    const row = byId.get(id)
    if (!row) continue
    if (fnv1a(lines.join('\n')).toString(36) !== row.hash) throw new Error(`${id}: not the text that was annotated`)
    articles.push({ id, lines, kinds: Array.from(row.kinds, (letter) => letters[letter]) })
  }
  if (articles.length !== byId.size) throw new Error(`${byId.size} articles annotated, ${articles.length} found`)
  return articles
}

/** The articles of `sample/` but for those that are for tests alone. */
export function sampleKinds(): LabelledArticle[] {
  return sampleNames()
    .filter((name) => !testNames.includes(name))
    .map((name) => {
      const { text, blocks } = readSample(name)
      return {
        id: name,
        lines: blocks.map(({ from, to }) => oneLine(text.slice(from, to))),
        kinds: blocks.map(({ kind }) => kind),
      }
    })
}
