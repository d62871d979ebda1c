import { corpusRecords } from '../../corpus/corpora.js'
import { splitBlocks } from '../../src/blocks/split.js'
import { type BlockKind, blockKinds } from '../../src/columns.js'
import { splitSentences } from '../../src/sentences/split.js'

/** An event cluster: articles with their sentences, in order of time, and the human summaries of all. */
export interface Cluster {
  readonly id: string
  readonly documents: readonly { readonly title: string; readonly sentences: readonly string[] }[]
  readonly references: readonly string[]
}

interface Row {
  readonly id: string
  readonly docs: readonly { readonly title: string; readonly sapo: string; readonly body: string }[]
  readonly references: readonly string[]
}

/** The development clusters of a set; an article is its sapo and body, cut into the sentences of its paragraphs and list items. */
export async function* readClusters(set: 'vims' | 'vietnamesemds'): AsyncGenerator<Cluster> {
  for await (const { id, docs, references } of corpusRecords<Row>(`${set}/clusters-dev.jsonl.gz`)) {
    yield {
      id,
      documents: docs.map(({ title, sapo, body }) => ({
        title,
        sentences: sentencesOf(`${sapo}\n\n${body}`.normalize('NFC')),
      })),
      references: references.map((reference) => reference.normalize('NFC')),
    }
  }
}

const running = ['paragraph', 'list-item'].map((kind) => blockKinds.indexOf(kind as BlockKind))

function sentencesOf(text: string): string[] {
  const blocks = splitBlocks(text, {})
  const sentences = splitSentences(text, blocks)
  return Array.from({ length: sentences.length }, (_, s) => s)
    .filter((s) => running.includes(blocks.kind[sentences.block[s]]))
    .map((s) => text.slice(sentences.start[s], sentences.end[s]))
}
