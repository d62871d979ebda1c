import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fnv1a } from '../src/layout.js'
import { normalize } from '../src/normalize/normalize.js'
import { corpusRecords } from './corpora.js'

/** Where rules fail is read in `develop`, and since its score was noted in `opened`; `confirm` is only scored. */
export const citingParts = ['develop', 'opened', 'confirm'] as const
export type CitingPart = (typeof citingParts)[number]

/** A sentence with the citations of documents that stand in it; see `corpus/annotations/README.md`. */
export interface CitingSentence {
  readonly text: string
  /** UTF-16 units of the sentence, ends exclusive. */
  readonly documents: readonly { readonly start: number; readonly end: number }[]
  readonly part: CitingPart
}

type Texts = Readonly<Record<'id' | 'title' | 'sapo' | 'body' | 'markdown', string>>

/** The sets that rows refer to, and the text of a record or article whose offsets they give. */
const sets: readonly (readonly [set: string, file: string, text: (record: Texts) => string])[] = [
  ['rawnews', 'rawnews/articles.jsonl.gz', ({ title, sapo, body }) => `${title}\n\n${sapo}\n\n${body}`],
  ['recent', 'recent/items.jsonl.gz', ({ title, sapo }) => `${title}\n\n${sapo}`],
  ['unc', 'unc/articles-dev.jsonl.gz', ({ body }) => body],
  ['vims', 'vims/clusters-dev.jsonl.gz', ({ title, sapo, body }) => `${title}\n${sapo}\n${body}`],
  ['vmds', 'vietnamesemds/clusters-dev.jsonl.gz', ({ body }) => body],
  ['legalqa', 'legalqa/articles-dev.jsonl.gz', ({ markdown }) => markdown],
]
export const citingFiles = sets.map(([, file]) => file)

/** Rows of documents.tsv by set and record. */
function readRows(): Map<string, string[][]> {
  const path = resolve(import.meta.dirname, 'annotations/documents.tsv')
  const rows = new Map<string, string[][]>()
  for (const line of readFileSync(path, 'utf8').trimEnd().split('\n').slice(1)) {
    const [part, set, id, ...row] = line.split('\t')
    const key = `${set} ${id}`
    rows.set(key, [...(rows.get(key) ?? []), [part, ...row]])
  }
  return rows
}

/** The annotated sentences. @throws Error where a text is not the one that was annotated, or is missing */
export async function citingSentences(): Promise<CitingSentence[]> {
  const rows = readRows()
  const sentences: CitingSentence[] = []
  for (const [set, file, textOf] of sets)
    for await (const record of corpusRecords<Texts & { readonly docs?: readonly Texts[] }>(file))
      for (const article of record.docs ?? [record]) {
        const key = `${set} ${article.id}`
        const list = rows.get(key)
        if (!list) continue
        rows.delete(key)
        const { text } = normalize(textOf(article))
        for (const row of list) sentences.push(readSentence(key, text, row))
      }
  if (rows.size > 0) throw new Error(`no such articles: ${[...rows.keys()].slice(0, 3).join(', ')} …`)
  return sentences
}

function readSentence(
  key: string,
  text: string,
  [part, start, length, hash, spans = '']: readonly string[],
): CitingSentence {
  const sentence = text.slice(Number(start), Number(start) + Number(length))
  if (fnv1a(sentence) !== Number.parseInt(hash, 36)) throw new Error(`${key}: not the text that was annotated`)
  const documents = (spans === '' ? [] : spans.split(' ')).map((span) => {
    const [from, units] = span.split('+').map(Number)
    return { start: from, end: from + units }
  })
  return { text: sentence, documents, part: part as CitingPart }
}
