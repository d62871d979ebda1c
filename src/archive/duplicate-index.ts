import { found, InputError, requireChoice, requireOptions } from '../errors.js'
import { bandsFor, defaultThreshold, leastJaccard } from './bands.js'
import { visitCandidates } from './candidates.js'
import { compareSets, type Likeness, type Measure, measureNames } from './compare.js'
import { readIndex, writeIndex } from './file.js'
import { type Fingerprint, scan } from './fingerprint.js'
import { sortByKeys } from './radix.js'
import { type ReadDocument, Reading } from './reading.js'
import { type DocumentRecord, Records } from './records.js'
import { agree, bins } from './signature.js'
import { Signatures } from './signatures.js'
import { UnionFind } from './union-find.js'

export interface PairOptions {
  /** `jaccard` unless told. Of containment only pairs of a Jaccard similarity of about .2 are found: a text in one up to five times as long. */
  readonly measure?: Measure
  /** The least similarity, above 0 and at most 1; unless told, .8, and .52 for containment (the best on hand-checked pairs of news). */
  readonly threshold?: number
  /** Gives a document again, so that candidates are compared exactly. The documents in question are asked for, some more than once. */
  readonly read: ReadDocument
}

export interface ClusterOptions extends PairOptions {
  /** What becomes of two documents that differ in numbers (`differs`): `part`, the default, does not join them; `join` joins them like others. */
  readonly numbers?: 'part' | 'join'
}

/** Two documents that are alike. */
export interface DuplicatePair extends Likeness {
  /** `a` would stand for both. */
  readonly a: string
  readonly b: string
  /** They have the same keys in the same order. */
  readonly equal: boolean
}

/** A document that another one stands for. */
export interface Duplicate extends Likeness {
  readonly id: string
  /** The same keys in the same order as the canonical document. */
  readonly equal: boolean
}

/** Documents that are joined by likeness, of any two or over others. */
export interface DuplicateCluster {
  /** The earliest with a date, else the fullest (most keys), else the first by code points of its id. */
  readonly canonical: string
  /** The others, by the same order, each compared with the canonical one, to which it may be less like than to another. */
  readonly duplicates: readonly Duplicate[]
}

export interface Found<T> {
  /** By their first id. */
  readonly found: readonly T[]
  /** Buckets of more than 128 unequal documents, where each was compared with 16 neighbours alone: pairs may be missing. */
  readonly crowded: number
}

export interface FoundClusters extends Found<DuplicateCluster> {
  /** Pairs that are alike and were not joined because they differ in numbers, 131,072 at the most, by their first id; some may be in one cluster, over others. */
  readonly parted: readonly DuplicatePair[]
}

/** So many pairs of forms filled in differently are enough to look at; an archive of forms has milliards. */
const mostParted = 1 << 17

/**
 * Near-duplicates of an archive. A document costs about 570 bytes (256 values of signature, two hashes, its id); texts are not kept.
 * What is found depends on the documents alone, not on the order in which they came, nor on the shards that were merged.
 */
export class DuplicateIndex {
  #records = new Records()
  #signatures = new Signatures()

  get length(): number {
    return this.#records.length
  }

  has(id: string): boolean {
    return this.#records.ids.indexOf(id) >= 0
  }

  /** The ids, in the order in which they came. */
  *ids(): Generator<string> {
    for (let i = 0; i < this.length; i++) yield this.#records.ids.at(i)
  }

  /** How many documents it has of a source; `undefined` for those without one. O(n). */
  sources(): Map<string | undefined, number> {
    const counts = new Map<string | undefined, number>()
    for (let i = 0; i < this.length; i++) {
      const source = this.#records.source.at(i)
      const name = source < 0 ? undefined : this.#records.sources.at(source)
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    return counts
  }

  /**
   * Adds a document. Linear in its text.
   * @throws InputError `input/not-a-string`, `input/not-an-object`, `input/unknown-option`, `input/bad-option` (also for an id that is there)
   */
  add(document: string | Fingerprint, record: DocumentRecord): void {
    const fingerprint = typeof document === 'object' ? document : scan(document)
    this.#records.add(fingerprint, record)
    this.#signatures.add(fingerprint.shingles)
  }

  /** Adds all documents of another index. @throws InputError `input/bad-option` where an id is in both; nothing is added then */
  merge(other: DuplicateIndex): void {
    for (const id of other.ids())
      if (this.has(id))
        throw new InputError(
          'input/bad-option',
          `indexes to merge must have no id in common, found ${found(id)} in both`,
        )
    for (let i = 0; i < other.length; i++) {
      this.#records.copy(other.#records, i)
      this.#signatures.copy(other.#signatures, i)
    }
  }

  /** The index as bytes, for a file: `DuplicateIndex.from` reads them. Below 2 GiB, that is three million documents. */
  toBytes(): Uint8Array {
    return writeIndex('DOCS', { ...this.#records.sections(), signatures: this.#signatures.finish() })
  }

  /**
   * @param name of the file, for messages
   * @throws IndexError `index/not-an-index`, `index/wrong-version`, `index/cut-short`, `index/corrupt`
   */
  static from(bytes: Uint8Array, name = 'the index'): DuplicateIndex {
    const sections = readIndex('DOCS', bytes, name)
    const index = new DuplicateIndex()
    index.#records = Records.from(sections)
    index.#signatures = Signatures.from(sections.u16('signatures'))
    return index
  }

  /**
   * The pairs of documents that are alike, compared exactly. Of equal documents only the one that stands for them is paired with
   * others, and with each of the rest.
   * @throws InputError for bad options, and `input/no-text` where `read` does not give a document
   */
  pairs(options: PairOptions): Found<DuplicatePair> {
    const search = requireSearch(options, [], 'pairs')
    const { distinct, equals } = this.#classes()
    const pairs = equals.map(([kept, other]) => this.#pair(kept, other, same))
    const seen = new Set<number>()
    const keyOf = (a: number, b: number) => a * distinct.length + b
    const isSettled = (a: number, b: number) => seen.has(keyOf(a, b))
    const crowded = this.#visit(distinct, search, isSettled, (a, b) => {
      const likeness = this.#compare(search, distinct[a], distinct[b])
      if (likeness.similarity < search.threshold) return
      seen.add(keyOf(a, b))
      pairs.push(this.#pair(distinct[a], distinct[b], likeness))
    })
    return { found: pairs.sort(byIds), crowded }
  }

  /**
   * Documents joined by likeness: the connected components of the pairs (single linkage). About linear in the archive; documents already
   * joined are not compared.
   * @throws InputError for bad options, and `input/no-text` where `read` does not give a document
   */
  clusters(options: ClusterOptions): FoundClusters {
    const search = requireSearch(options, ['numbers'], 'clusters')
    requireChoice(options.numbers, ['part', 'join'], 'numbers')
    const { distinct, equals } = this.#classes()
    const sets = new UnionFind(this.length)
    for (const [kept, other] of equals) sets.join(kept, other)
    const parted = new Map<number, DuplicatePair>()
    const keyOf = (a: number, b: number) => a * distinct.length + b
    const isSettled = (a: number, b: number) =>
      sets.find(distinct[a]) === sets.find(distinct[b]) || parted.has(keyOf(a, b))
    const crowded = this.#visit(distinct, search, isSettled, (a, b) => {
      const likeness = this.#compare(search, distinct[a], distinct[b])
      if (likeness.similarity < search.threshold) return
      if (!likeness.differs || options.numbers === 'join') sets.join(distinct[a], distinct[b])
      else if (parted.size < mostParted) parted.set(keyOf(a, b), this.#pair(distinct[a], distinct[b], likeness))
    })
    const members = new Map<number, number[]>()
    for (let i = 0; i < this.length; i++) {
      const set = sets.find(i)
      const known = members.get(set)
      if (known) known.push(i)
      else if (set !== i) members.set(set, [set, i])
    }
    const clusters = Array.from(members.values(), (documents) => this.#cluster(documents, search))
    return {
      found: clusters.sort((a, b) => order(a.canonical, b.canonical)),
      crowded,
      parted: Array.from(parted.values()).sort(byIds),
    }
  }

  #cluster(documents: number[], search: Search): DuplicateCluster {
    const records = this.#records
    const [kept, ...others] = documents.sort((a, b) => records.compare(a, b))
    return {
      canonical: records.ids.at(kept),
      duplicates: others.map((other) => {
        const equal = records.equal(kept, other)
        return { id: records.ids.at(other), equal, ...(equal ? same : this.#compare(search, kept, other)) }
      }),
    }
  }

  #pair(a: number, b: number, likeness: Likeness): DuplicatePair {
    const records = this.#records
    const [first, second] = records.compare(a, b) < 0 ? [a, b] : [b, a]
    return { a: records.ids.at(first), b: records.ids.at(second), equal: records.equal(a, b), ...likeness }
  }

  #compare({ reading, measure }: Search, a: number, b: number): Likeness {
    return compareSets(reading.sets(this.#records.ids.at(a)), reading.sets(this.#records.ids.at(b)), measure)
  }

  /** Visits candidates that are not settled, and whose signatures do not speak against them: four standard errors below the least similarity. */
  #visit(
    distinct: Int32Array,
    { least }: Search,
    isSettled: (a: number, b: number) => boolean,
    visit: (a: number, b: number) => void,
  ): number {
    const signatures = this.#signatures
    const wanted = Math.floor(bins * (least - 4 * Math.sqrt((least * (1 - least)) / bins)))
    return visitCandidates(distinct, signatures, bandsFor(least), (a, b) => {
      if (isSettled(a, b)) return
      const [one, two] = [distinct[a], distinct[b]]
      if (agree(signatures.chunk(one), signatures.offset(one), signatures.chunk(two), signatures.offset(two), wanted))
        visit(a, b)
    })
  }

  /**
   * Of each class of equal documents the one that stands for it, in an order that content fixes (keys, hashes); and the others beside it.
   * Documents without keys are left out: there is nothing in them to be alike. Linear, but for sorting within a class.
   */
  #classes(): { distinct: Int32Array; equals: [kept: number, other: number][] } {
    const records = this.#records
    const documents = Int32Array.from({ length: this.length }, (_, i) => i).filter((i) => records.keys.at(i) > 0)
    const spare = new Int32Array(documents.length)
    for (const column of [records.low, records.high, records.keys]) sortByKeys(documents, column.finish(), spare)
    const distinct: number[] = []
    const equals: [number, number][] = []
    for (let first = 0, past = 0; first < documents.length; first = past) {
      while (past < documents.length && records.equal(documents[first], documents[past])) past++
      const [kept, ...others] =
        past === first + 1
          ? [documents[first]]
          : Array.from(documents.subarray(first, past)).sort((a, b) => records.compare(a, b))
      distinct.push(kept)
      for (const other of others) equals.push([kept, other])
    }
    return { distinct: Int32Array.from(distinct), equals }
  }
}

const same: Likeness = { similarity: 1, differs: false }

/** Order of two strings by code points of UTF-16 units, whatever the locale. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byIds = (x: DuplicatePair, y: DuplicatePair): number => order(x.a, y.a) || order(x.b, y.b)

/** What is searched for. */
interface Search {
  readonly reading: Reading
  readonly measure: Measure
  readonly threshold: number
  /** Of the Jaccard similarity, which the signatures estimate. */
  readonly least: number
}

function requireSearch(options: PairOptions, more: readonly string[], where: string): Search {
  requireOptions(options, ['measure', 'threshold', 'read', ...more], where)
  requireChoice(options.measure, measureNames, 'measure')
  const { measure = 'jaccard', read } = options
  const { threshold = defaultThreshold[measure] } = options
  if (typeof threshold !== 'number' || !(threshold > 0 && threshold <= 1))
    throw new InputError('input/bad-option', `threshold must be above 0 and at most 1, found ${found(threshold)}`)
  if (typeof read !== 'function')
    throw new InputError('input/bad-option', `read must be a function from an id to a text, found ${found(read)}`)
  return { reading: new Reading(read), measure, threshold, least: leastJaccard(measure, threshold) }
}
