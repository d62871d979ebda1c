import { analyze, type Document } from '../src/index.js'
import { corpusRecords } from './corpora.js'

export type ClusterSet = 'vims' | 'vietnamesemds'

/** An event cluster: its articles (sapo and body; the headline apart), the human summaries, and the sentences that people chose (vims alone). */
export interface EventCluster {
  readonly id: string
  readonly documents: readonly Document[]
  readonly references: readonly string[]
  readonly chosen: readonly (readonly string[])[]
}

interface Row {
  readonly id: string
  readonly docs: readonly { readonly title: string; readonly sapo: string; readonly body: string }[]
  readonly references: readonly string[]
  readonly sentences?: readonly (readonly (readonly [0 | 1, string])[])[]
}

/**
 * Clusters of the development part. `choose` has those with an even place in the file, on which weights are fitted and thresholds chosen;
 * `report` the others, which figures come from.
 */
export async function eventClusters(set: ClusterSet, half: 'choose' | 'report'): Promise<EventCluster[]> {
  const clusters: EventCluster[] = []
  let place = 0
  for await (const { id, docs, references, sentences = [] } of corpusRecords<Row>(`${set}/clusters-dev.jsonl.gz`)) {
    if (place++ % 2 === (half === 'choose' ? 1 : 0)) continue
    clusters.push({
      id,
      documents: docs.map(({ title, sapo, body }) => analyze(`${sapo}\n\n${body}`.normalize('NFC'), { title })),
      references: references.map((reference) => reference.normalize('NFC')),
      chosen: sentences.map((list) => list.filter(([yes]) => yes === 1).map(([, text]) => text.normalize('NFC'))),
    })
  }
  return clusters
}
