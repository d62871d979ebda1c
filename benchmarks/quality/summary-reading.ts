import { pathToFileURL } from 'node:url'
import { corpusRecords } from '../../corpus/corpora.js'
import { analyze, type Document } from '../../src/index.js'
import { fnv1a } from '../../src/layout.js'

/**
 * Summaries to be read, by the rubric of `corpus/README.md`: `npx tsx benchmarks/quality/summary-reading.ts SAMPLE COUNT` prints COUNT summaries of the
 * automatic length from each set; SAMPLE is any word, and another word draws other articles.
 */
export interface ReadSummary {
  readonly set: string
  readonly id: string
  /** Of its sentences, a line each (FNV-1a, base 36). */
  readonly hash: string
  readonly sentences: readonly string[]
}

interface Item {
  readonly id: string
  readonly title?: string
  readonly sapo?: string
  readonly body: string
}

const sets: Readonly<Record<string, () => AsyncGenerator<Item>>> = {
  rawnews: () => corpusRecords<Item>('rawnews/articles.jsonl.gz'),
  async *vims() {
    for await (const { docs } of corpusRecords<{ docs: readonly Item[] }>('vims/clusters-dev.jsonl.gz')) yield* docs
  },
  unc: () => corpusRecords<Item>('unc/articles-dev.jsonl.gz'),
}

function documentOf({ title, sapo, body }: Item): Document {
  return analyze(sapo === undefined ? body : `${sapo}\n\n${body}`, title === undefined ? {} : { title })
}

/** Ids that differ in their last digit alone must not stay neighbours. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (mixed ^ (mixed >>> 13)) >>> 0
}

/** The articles of each set that a sample draws: those whose hashes are the least. */
export async function readSummaries(sample: string, count: number): Promise<ReadSummary[]> {
  const found: ReadSummary[] = []
  for (const [set, items] of Object.entries(sets)) {
    const drawn: { key: number; item: Item }[] = []
    for await (const item of items()) {
      const key = spread(fnv1a(`${sample} ${set} ${item.id}`))
      if (drawn.length === count && key >= drawn[count - 1].key) continue
      drawn.push({ key, item })
      drawn.sort((a, b) => a.key - b.key)
      if (drawn.length > count) drawn.pop()
    }
    for (const { item } of drawn) {
      const sentences = documentOf(item)
        .summary()
        .map(({ text }) => text)
      found.push({ set, id: item.id, hash: fnv1a(sentences.join('\n')).toString(36), sentences })
    }
  }
  return found
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [sample, count] = process.argv.slice(2)
  for (const { set, id, hash, sentences } of await readSummaries(sample, Number(count)))
    console.log([`${set}\t${id}\t${hash}`, ...sentences.map((text) => `  - ${text.replaceAll('\n', '⏎')}`)].join('\n'))
}
