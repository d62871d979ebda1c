import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fnv1a } from '../src/layout.js'
import { normalize } from '../src/normalize/normalize.js'
import { corpusRecords } from './corpora.js'

/** What was judged of two articles; the rules are in `corpus/annotations/README.md`. */
export const pairVerdicts = ['copy', 'contains', 'update', 'event', 'template', 'other'] as const
export type PairVerdict = (typeof pairVerdicts)[number]

/** Two articles that were read side by side. */
export interface DuplicatePair {
  /** How the pair was found: see `corpus/sample-duplicate-pairs.ts`. */
  readonly stratum: string
  /** `set:id` of each. */
  readonly names: readonly [a: string, b: string]
  readonly verdict: PairVerdict
  /** `copy` and `contains`: an archive would keep one of them. */
  readonly duplicate: boolean
  /** The judge hesitated. */
  readonly doubtful: boolean
  /** Headline, lead and body, normalised, an empty line between them. */
  readonly texts: readonly [a: string, b: string]
}

export const pairFiles = ['rawnews/articles.jsonl.gz', 'vims/clusters-dev.jsonl.gz'] as const

interface Article {
  readonly id: string
  readonly title: string
  readonly sapo: string
  readonly body: string
}

const textOf = ({ title, sapo, body }: Article) => normalize(`${title}\n\n${sapo}\n\n${body}`).text

/** The articles that pairs are made of, by `set:id`; those that `wanted` names, or all. */
export async function pairDocuments(wanted?: ReadonlySet<string>): Promise<Map<string, string>> {
  const documents = new Map<string, string>()
  const add = (name: string, article: Article): void => {
    if (!wanted || wanted.has(name)) documents.set(name, textOf(article))
  }
  for await (const article of corpusRecords<Article>(pairFiles[0])) add(`rawnews:${article.id}`, article)
  for await (const { docs } of corpusRecords<{ docs: Article[] }>(pairFiles[1]))
    for (const article of docs) add(`vims:${article.id}`, article)
  return documents
}

/** The hash that a row gives of each text: of another text nothing was judged. */
export const pairHash = (text: string): string => fnv1a(text).toString(36)

/** Rows of a table in `annotations/`, without its head. */
function readRows(name: string): string[][] {
  const path = resolve(import.meta.dirname, 'annotations', name)
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
}

/** The judged pairs, in the order of the table. @throws Error where a text is not the one that was judged, or is missing */
export async function duplicatePairs(): Promise<DuplicatePair[]> {
  const rows = readRows('duplicate-pairs.tsv')
  const documents = await pairDocuments(new Set(rows.flatMap(([, a, b]) => [a, b])))
  const textFor = (name: string, hash: string): string => {
    const text = documents.get(name)
    if (text === undefined || pairHash(text) !== hash)
      throw new Error(`${name}: ${text === undefined ? 'no such article' : 'not the text that was judged'}`)
    return text
  }
  return rows.map(([stratum, a, b, hashA, hashB, verdict, doubt]) => ({
    stratum,
    names: [a, b],
    verdict: verdict as PairVerdict,
    duplicate: verdict === 'copy' || verdict === 'contains',
    doubtful: doubt === '?',
    texts: [textFor(a, hashA), textFor(b, hashB)],
  }))
}

/** Two blocks that look alike: `same` and `inside` are repeats, `other` must stay. */
export interface DuplicateBlocks {
  /** Of one document or of two. */
  readonly scope: 'within' | 'across'
  readonly names: readonly [a: string, b: string]
  readonly verdict: 'same' | 'inside' | 'other'
  readonly doubtful: boolean
  readonly texts: readonly [a: string, b: string]
}

export const blockFiles = ['unc/articles-dev.jsonl.gz', ...pairFiles] as const

/** The judged blocks. @throws Error where a text is not the one that was judged, or is missing */
export async function duplicateBlocks(): Promise<DuplicateBlocks[]> {
  const rows = readRows('duplicate-blocks.tsv')
  const documents = await pairDocuments(new Set(rows.flatMap((row) => [row[1], row[5]])))
  for await (const { id, body } of corpusRecords<Article>(blockFiles[0]))
    documents.set(`unc:${id}`, normalize(body).text)
  const textAt = ([name, start, length, hash]: readonly string[]): string => {
    const text = documents.get(name)?.slice(+start, +start + +length)
    if (text === undefined || pairHash(text) !== hash)
      throw new Error(`${name} at ${start}: not the text that was judged`)
    return text
  }
  return rows.map((row) => ({
    scope: row[0] as DuplicateBlocks['scope'],
    names: [row[1], row[5]],
    verdict: row[9] as DuplicateBlocks['verdict'],
    doubtful: row[10] === '?',
    texts: [textAt(row.slice(1, 5)), textAt(row.slice(5, 9))],
  }))
}
