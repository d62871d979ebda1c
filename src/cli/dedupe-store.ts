import { type Content, DuplicateIndex, fingerprint, ParagraphIndex } from '../archive/index.js'
import type { TextItem } from './items.js'
import { toJson } from './json.js'
import { wrap } from './layout.js'
import type { Spool } from './spool.js'
import type { WorkFolder } from './work-folder.js'

/** What becomes of documents as they are read: a shard of an index in memory, all else on disk. */
export interface Store {
  /** @param item its number among all items, from 0 @param bytes of the item in its input */
  add(document: TextItem, item: number, bytes: number): void
  /** The shard since the last call, where a document came. */
  takeShard(): Uint8Array | undefined
}

/** What is told of a document where it is named. */
export interface About {
  readonly id: unknown
  /** Its file and line, where the id does not say that. */
  readonly place?: string
  readonly date?: string
  readonly source?: string
  /** Its headline, else how it begins. */
  readonly title: string
}

/** A row a document: where its fingerprint and its description stand, how long they are; bytes in its input; its number among the items. */
const rowBytes = 40

/** Ids of an index whose order is that of the documents. */
const idOf = (document: number) => String(document).padStart(10, '0')

/** Signatures in shards; sets of shingles, descriptions and rows in spools. */
export class DocumentStore implements Store {
  readonly #work: WorkFolder
  readonly #fingerprints: Spool
  readonly #abouts: Spool
  readonly #rows: Spool
  #index = new DuplicateIndex()

  constructor(work: WorkFolder) {
    this.#work = work
    this.#fingerprints = work.spool('fingerprints')
    this.#abouts = work.spool('documents')
    this.#rows = work.spool('rows')
  }

  add(document: TextItem, item: number, bytes: number): void {
    const { title, text } = document
    // Galleries and videos whose text is one line of the newspaper's have nothing but their headline to tell them apart.
    const print = fingerprint(title === undefined ? text : `${title}\n${text}`)
    const number = this.#work.state.documents + this.#index.length
    this.#index.add(print, { id: idOf(number), ...(document.moment !== undefined && { date: document.moment }) })
    const row = Buffer.alloc(rowBytes)
    row.writeDoubleLE(this.#fingerprints.append(bytesOf(print.shingles)), 0)
    this.#fingerprints.append(bytesOf(print.numbers))
    const about = Buffer.from(`${toJson(aboutOf(document))}\n`)
    row.writeDoubleLE(this.#abouts.append(about), 8)
    row.writeUInt32LE(print.shingles.length, 16)
    row.writeUInt32LE(print.numbers.length, 20)
    row.writeUInt32LE(about.length, 24)
    row.writeUInt32LE(bytes, 28)
    row.writeDoubleLE(item, 32)
    this.#rows.append(row)
  }

  takeShard(): Uint8Array | undefined {
    if (this.#index.length === 0) return undefined
    const bytes = this.#index.toBytes()
    this.#index = new DuplicateIndex()
    return bytes
  }
}

/** The documents of a finished reading, by number. */
export class StoredDocuments {
  readonly length: number
  readonly #rows: Buffer
  readonly #fingerprints: Spool
  readonly #abouts: Spool

  constructor(work: WorkFolder) {
    const rows = work.spool('rows')
    this.#rows = Buffer.alloc(rows.length)
    rows.read(0, this.#rows)
    this.length = rows.length / rowBytes
    this.#fingerprints = work.spool('fingerprints')
    this.#abouts = work.spool('documents')
  }

  /** Its number among the items. */
  item(document: number): number {
    return this.#rows.readDoubleLE(document * rowBytes + 32)
  }

  /** Bytes of its item in the input. */
  bytes(document: number): number {
    return this.#rows.readUInt32LE(document * rowBytes + 28)
  }

  content(document: number): Content {
    const row = document * rowBytes
    const at = this.#rows.readDoubleLE(row)
    const shingles = new Uint32Array(this.#rows.readUInt32LE(row + 16))
    const numbers = new Uint32Array(this.#rows.readUInt32LE(row + 20))
    this.#fingerprints.read(at, bytesOf(shingles))
    this.#fingerprints.read(at + shingles.byteLength, bytesOf(numbers))
    return { shingles, numbers }
  }

  about(document: number): About {
    const row = document * rowBytes
    const bytes = Buffer.alloc(this.#rows.readUInt32LE(row + 24))
    this.#abouts.read(this.#rows.readDoubleLE(row + 8), bytes)
    return JSON.parse(bytes.toString())
  }
}

/** The index over all shards. @throws IndexError */
export function wholeIndex(work: WorkFolder): DuplicateIndex {
  const index = new DuplicateIndex()
  for (const [bytes, name] of work.shards()) index.merge(DuplicateIndex.from(bytes, name))
  return index
}

/** Counts of lines, in shards. */
export class LineStore implements Store {
  #index = new ParagraphIndex()

  add({ text, origin }: TextItem): void {
    this.#index.add(text, origin)
  }

  takeShard(): Uint8Array | undefined {
    if (this.#index.length === 0) return undefined
    const bytes = this.#index.toBytes()
    this.#index = new ParagraphIndex()
    return bytes
  }
}

/** The counts over all shards. @throws IndexError */
export function wholeLineIndex(work: WorkFolder): ParagraphIndex {
  const index = new ParagraphIndex()
  for (const [bytes, name] of work.shards()) index.merge(ParagraphIndex.from(bytes, name))
  return index
}

function aboutOf({ id, key, moment, origin, title, text }: TextItem): About {
  return {
    id,
    ...(id !== key && { place: key }),
    ...(moment !== undefined && { date: moment }),
    ...(origin !== undefined && { source: origin }),
    title: wrap((title?.trim() || text.trimStart().split('\n', 1)[0]).slice(0, 400), 100, 1).join(''),
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array) => new Uint8Array(buffer, byteOffset, byteLength)
