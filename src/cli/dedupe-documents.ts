import { bandsFor, chanceOf, type DuplicatePair, defaultThreshold, leastJaccard } from '../archive/index.js'
import { numbered, progressStep } from './dedupe-reading.js'
import { type About, StoredDocuments, wholeIndex } from './dedupe-store.js'
import { UnreadableError } from './failure.js'
import type { Input } from './inputs.js'
import { type RawItem, readItem } from './items.js'
import { escapeLineEnds, toJson } from './json.js'
import type { Options } from './options.js'
import type { Output } from './output.js'
import type { Surroundings } from './run.js'
import type { WorkFolder } from './work-folder.js'

/** Largest clusters and pairs to look at in the report. */
const most = 100

interface PairToSee {
  readonly similarity: number
  readonly a: About
  readonly b: About
}

/** What `--report` and `--to json` give. */
export interface DocumentReport {
  readonly level: 'document'
  readonly measure: string
  readonly threshold: number
  readonly numbers: string
  readonly bands: number
  readonly rows: number
  /** Of a Jaccard similarity the chance that a pair is compared. */
  readonly curve: readonly (readonly [similarity: number, chance: number])[]
  readonly documents: number
  readonly errors: number
  readonly clusters: number
  readonly duplicates: number
  /** Duplicates that have the same keys in the same order as what stands for them. */
  readonly equal: number
  readonly kept: number
  /** Of all documents and of the duplicates, as they stand in the inputs, unpacked. */
  readonly bytes: number
  readonly savedBytes: number
  readonly sources: readonly { source: string | null; documents: number; duplicates: number }[]
  readonly largest: readonly { documents: number; canonical: About }[]
  /** Pairs that are alike and were both kept because they differ in numbers: how many, the most alike. */
  readonly differing: { readonly pairs: number; readonly mostAlike: readonly PairToSee[] }
  /** Duplicates that are least like what stands for them: below the threshold where others join them. */
  readonly leastAlike: readonly PairToSee[]
  /** Where so many buckets of signatures were crowded, pairs may be missing. */
  readonly crowded: number
}

/** A line of `--clusters`. */
type Cluster = {
  readonly canonical: About
  readonly duplicates: readonly (About & { similarity: number; equal: boolean; differs: boolean })[]
}

/** Finds the duplicates among what was read. @throws IndexError */
export function findDuplicates(work: WorkFolder, options: Options, around: Surroundings) {
  const { measure, numbers, threshold = defaultThreshold[options.dedupe.measure] } = options.dedupe
  around.progress(`${work.state.documents.toLocaleString('en')} documents read; comparing`)
  const documents = new StoredDocuments(work)
  const { found, parted, crowded } = wholeIndex(work).clusters({
    measure,
    threshold,
    numbers,
    read: (id) => documents.content(Number(id)),
  })
  /** The document that stands for a document, or −1. */
  const standsFor = new Int32Array(documents.length).fill(-1)
  for (const { canonical, duplicates } of found)
    for (const { id } of duplicates) standsFor[Number(id)] = Number(canonical)

  function* clusters(): Generator<Cluster> {
    for (const { canonical, duplicates } of found)
      yield {
        canonical: documents.about(Number(canonical)),
        duplicates: duplicates.map(({ id, similarity, equal, differs }) => ({
          ...documents.about(Number(id)),
          similarity: rounded(similarity),
          equal,
          differs,
        })),
      }
  }

  function report(): DocumentReport {
    const least = leastJaccard(measure, threshold)
    const cut = bandsFor(least)
    const [bytes, savedBytes] = [0, 1].map((only) => {
      let sum = 0
      for (let i = 0; i < documents.length; i++) if (only === 0 || standsFor[i] >= 0) sum += documents.bytes(i)
      return sum
    })
    const duplicates = found.reduce((sum, cluster) => sum + cluster.duplicates.length, 0)
    const seen = ({ a, b, similarity }: Pick<DuplicatePair, 'a' | 'b' | 'similarity'>): PairToSee => ({
      similarity: rounded(similarity),
      a: documents.about(Number(a)),
      b: documents.about(Number(b)),
    })
    const joined = found.flatMap(({ canonical: a, duplicates }) =>
      duplicates.filter(({ equal }) => !equal).map(({ id: b, similarity }) => ({ a, b, similarity })),
    )
    return {
      level: 'document',
      measure,
      threshold,
      numbers,
      ...cut,
      curve: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((similarity) => [
        similarity,
        rounded(chanceOf(similarity, cut)),
      ]),
      documents: documents.length,
      errors: work.state.errors,
      clusters: found.length,
      duplicates,
      equal: found.reduce((sum, cluster) => sum + cluster.duplicates.filter(({ equal }) => equal).length, 0),
      kept: documents.length - duplicates,
      bytes,
      savedBytes,
      sources: bySource(documents, standsFor),
      largest: [...found]
        .sort((a, b) => b.duplicates.length - a.duplicates.length)
        .slice(0, most)
        .map(({ canonical, duplicates }) => ({
          documents: duplicates.length + 1,
          canonical: documents.about(Number(canonical)),
        })),
      differing: {
        pairs: parted.length,
        mostAlike: [...parted]
          .sort((a, b) => b.similarity - a.similarity)
          .slice(0, most)
          .map(seen),
      },
      leastAlike: joined
        .sort((a, b) => a.similarity - b.similarity)
        .slice(0, most)
        .map(seen),
      crowded,
    }
  }

  /** Writes the items that stay, in order: documents as they stood, error records in the place of what could not be read. */
  async function writeKept(
    output: Output,
    inputs: readonly Input[],
    broken: (error: UnreadableError) => void,
  ): Promise<number> {
    let written = 0
    let next = 0
    for await (const { raw, number, input } of numbered(inputs, options, around.stop, broken)) {
      if (number >= work.state.items) break
      if (number % progressStep === 0) around.progress(`${number.toLocaleString('en')} documents written`)
      let line: string | undefined
      if (next < documents.length && documents.item(next) === number) {
        if (raw.bytes?.length !== documents.bytes(next)) throw changed(input)
        if (standsFor[next] < 0) line = asItStood(raw, options)
        next++
      } else {
        const item = readItem(raw, options)
        if (!('error' in item)) throw changed(input)
        line = toJson(item)
      }
      if (line === undefined) continue
      await output.write(`${line}\n`)
      if (output.closed || around.stop.aborted) return written
      written++
    }
    if (next < documents.length && !around.stop.aborted)
      throw new UnreadableError('the inputs changed while they were read: they have fewer documents now')
    return written
  }

  return { clusters, report, writeKept }
}

function bySource(documents: StoredDocuments, standsFor: Int32Array): DocumentReport['sources'] {
  const counts = new Map<string | null, { documents: number; duplicates: number }>()
  for (let i = 0; i < documents.length; i++) {
    const source = documents.about(i).source ?? null
    const count = counts.get(source) ?? { documents: 0, duplicates: 0 }
    count.documents++
    if (standsFor[i] >= 0) count.duplicates++
    counts.set(source, count)
  }
  return Array.from(counts, ([source, count]) => ({ source, ...count })).sort(
    (a, b) => b.duplicates - a.duplicates || b.documents - a.documents,
  )
}

function asItStood(raw: RawItem, options: Options): string {
  if (raw.line !== undefined)
    return escapeLineEnds(
      Buffer.from(raw.bytes!)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    )
  const item = readItem(raw, options)
  return toJson('text' in item ? { id: item.id, text: item.text } : item)
}

const changed = ({ name }: Input) => new UnreadableError(`${name} changed while it was read: the run must start anew`)

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4
