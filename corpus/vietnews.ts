import { type BlockTable, blockKinds, type SentenceTable } from '../src/columns.js'
import type { SummaryInput } from '../src/summary/context.js'
import { tokenize } from '../src/tokens/tokenize.js'
import { corpusRecords } from './corpora.js'

/** An article of vietnews, detokenised as far as its form allows: `_` is a blank again, signs keep the blanks round them. */
export interface NewsArticle {
  readonly id: string
  readonly title: string
  readonly abstract: string
  readonly body: readonly string[]
}

const plain = (text: string): string => text.replaceAll('_', ' ').normalize('NFC')

/** The articles of some files, each abstract and body once: what an earlier article, or one of `seen`, has is left out. */
export async function* newsArticles(files: readonly string[], seen = new Set<string>()): AsyncGenerator<NewsArticle> {
  for (const file of files)
    for await (const { id, title, abstract, body } of corpusRecords<{
      id: string
      title: string
      abstract: string
      body: string[]
    }>(file)) {
      const keys = [abstract, body.join(' ')].map((t) =>
        plain(t)
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' '),
      )
      if (keys.some((key) => seen.has(key))) continue
      for (const key of keys) seen.add(key)
      yield { id, title: plain(title), abstract: plain(abstract), body: body.map(plain) }
    }
}

/** An article's body as a ranker reads it: the given sentences, one paragraph each. */
export function summaryInput({ title, body }: NewsArticle, withTitle: boolean): SummaryInput {
  const text = body.join('\n')
  const start = new Int32Array(body.length)
  const end = new Int32Array(body.length)
  let at = 0
  body.forEach((sentence, i) => {
    start[i] = at
    end[i] = at + sentence.length
    at += sentence.length + 1
  })
  const kind = new Uint8Array(body.length).fill(blockKinds.indexOf('paragraph'))
  const blocks: BlockTable = { length: body.length, start, end, kind }
  const sentences: SentenceTable = { length: body.length, start, end, block: Int32Array.from(body.keys()) }
  const duplicates = {
    duplicateOf: new Int32Array(body.length).fill(-1),
    similarity: new Float32Array(body.length),
    reason: new Uint8Array(body.length),
  }
  return {
    text,
    title: withTitle ? title : undefined,
    blocks,
    duplicates,
    sentences,
    tokens: tokenize(text, sentences),
  }
}
