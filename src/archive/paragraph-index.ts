import { findLines } from '../blocks/lines.js'
import { Int32Column } from '../columns.js'
import { found, InputError, requireOptions, requireString } from '../errors.js'
import { fnv1a } from '../layout.js'
import { finish, mix } from '../linear/hash.js'
import { normalize } from '../normalize/index.js'
import { readIndex, writeIndex } from './file.js'
import { scan } from './fingerprint.js'
import { Ids } from './ids.js'

/** A line that many documents share. `from`/`to` count in the caller's text. */
export interface SharedLine {
  readonly from: number
  readonly to: number
  readonly text: string
  /** How many documents of the source have it, the one at hand included where it was added. */
  readonly documents: number
}

export interface BoilerplateOptions {
  /** Where the text appeared. */
  readonly source?: string
  /** Lines of at least so many documents of the source; 10 unless told. */
  readonly documents?: number
}

/**
 * How many documents of a source have a line: what many share is boilerplate (share and copyright lines, related headlines,
 * forms). Lines are equal when their keys are (`fingerprint`); a line without keys does not count. About 30 bytes a
 * distinct line of a source; texts are not kept.
 */
export class ParagraphIndex {
  #sources = new Ids()
  /** Documents of each source. */
  #documents = new Int32Column()
  /** Per line: two hashes of its keys and source, its documents, and the last of these, counted from 1. */
  #high = new Int32Column()
  #low = new Int32Column()
  #counts = new Int32Column()
  #last = new Int32Column()
  /** Open addressing: 1 + a row, or 0. At most two of three slots are full. */
  #slots = new Int32Array(1 << 10)
  #added = 0

  /** Documents added. */
  get length(): number {
    return this.#added
  }

  /** Distinct lines of sources. */
  get lines(): number {
    return this.#high.length
  }

  /** Counts the lines of a document. Linear. @throws InputError `input/not-a-string` */
  add(text: string, source = ''): void {
    requireString(text, 'text')
    requireString(source, 'source')
    this.#added++
    const name = this.#sourceOf(source)
    this.#documents.set(name, this.#documents.at(name) + 1)
    for (const { high, low } of linesOf(normalize(text).text, source)) {
      const row = this.#rowOf(high, low)
      if (this.#last.at(row) === this.#added) continue
      this.#last.set(row, this.#added)
      this.#counts.set(row, this.#counts.at(row) + 1)
    }
  }

  /** Adds the counts of another index, of other documents. */
  merge(other: ParagraphIndex): void {
    this.#added += other.#added
    for (let i = 0; i < other.#sources.length; i++) {
      const name = this.#sourceOf(other.#sources.at(i))
      this.#documents.set(name, this.#documents.at(name) + other.#documents.at(i))
    }
    for (let i = 0; i < other.lines; i++) {
      const row = this.#rowOf(other.#high.at(i), other.#low.at(i))
      this.#counts.set(row, this.#counts.at(row) + other.#counts.at(i))
    }
  }

  /** Documents added of a source. */
  documentsOf(source = ''): number {
    const name = this.#sources.indexOf(source)
    return name < 0 ? 0 : this.#documents.at(name)
  }

  /** In how many documents of the source a line stands. */
  count(line: string, source = ''): number {
    requireString(line, 'line')
    const [{ high, low } = { high: 0, low: 0 }] = linesOf(normalize(line).text, source)
    const row = this.#slots[this.#slotOf(high, low)]
    return row === 0 ? 0 : this.#counts.at(row - 1)
  }

  /** The lines of a text that many documents of its source share, in order, as slices of it. Linear. @throws InputError for bad options */
  boilerplate(source: string, options: BoilerplateOptions = {}): SharedLine[] {
    requireOptions(options, ['source', 'documents'], 'boilerplate')
    const { documents = 10, source: origin = '' } = options
    if (!Number.isInteger(documents) || documents < 2)
      throw new InputError('input/bad-option', `documents must be a whole number from 2, found ${found(documents)}`)
    const { text, alignment } = normalize(source)
    const shared: SharedLine[] = []
    for (const { start, end, high, low } of linesOf(text, origin)) {
      const row = this.#slots[this.#slotOf(high, low)]
      const count = row === 0 ? 0 : this.#counts.at(row - 1)
      if (count < documents) continue
      const [from, to] = [alignment.fromOf(start), alignment.toOf(end)]
      shared.push({ from, to, text: source.slice(from, to), documents: count })
    }
    return shared
  }

  toBytes(): Uint8Array {
    const { bytes, ends } = this.#sources.columns()
    return writeIndex('LINE', {
      added: Int32Array.of(this.#added),
      sources: bytes,
      sourceEnds: ends,
      documents: this.#documents.finish(),
      high: this.#high.finish(),
      low: this.#low.finish(),
      counts: this.#counts.finish(),
    })
  }

  /** @throws IndexError as `DuplicateIndex.from` */
  static from(bytes: Uint8Array, name = 'the index'): ParagraphIndex {
    const sections = readIndex('LINE', bytes, name)
    const index = new ParagraphIndex()
    index.#added = sections.i32('added')[0]
    index.#sources = Ids.from(sections.u8('sources'), sections.i32('sourceEnds'))
    index.#documents = Int32Column.from(sections.i32('documents'))
    index.#high = Int32Column.from(sections.i32('high'))
    index.#low = Int32Column.from(sections.i32('low'))
    index.#counts = Int32Column.from(sections.i32('counts'))
    index.#last = Int32Column.from(new Int32Array(index.lines))
    let slots = index.#slots.length
    while (index.lines * 3 > slots * 2) slots *= 2
    index.#rehash(slots)
    return index
  }

  #sourceOf(source: string): number {
    const name = this.#sources.numberOf(source)
    if (name === this.#documents.length) this.#documents.push(0)
    return name
  }

  #rowOf(high: number, low: number): number {
    const slot = this.#slotOf(high, low)
    if (this.#slots[slot] !== 0) return this.#slots[slot] - 1
    for (const [column, value] of [
      [this.#high, high],
      [this.#low, low],
      [this.#counts, 0],
      [this.#last, 0],
    ] as const)
      column.push(value)
    this.#slots[slot] = this.lines
    if (this.lines * 3 > this.#slots.length * 2) this.#rehash(this.#slots.length * 2)
    return this.lines - 1
  }

  #slotOf(high: number, low: number): number {
    const past = this.#slots.length - 1
    let slot = low & past
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & past) {
      const row = this.#slots[slot] - 1
      if (this.#high.at(row) === high && this.#low.at(row) === low) break
    }
    return slot
  }

  #rehash(slots: number): void {
    this.#slots = new Int32Array(slots)
    for (let row = 0; row < this.lines; row++)
      this.#slots[this.#slotOf(this.#high.at(row), this.#low.at(row))] = row + 1
  }
}

/** The lines of a normalised text that have keys, each with two hashes of these and of the source. */
function* linesOf(text: string, source: string) {
  const origin = fnv1a(source)
  const lines = findLines(text)
  for (let i = 0; i < lines.length; i++) {
    const { keys, hash } = scan(text.slice(lines.start[i], lines.end[i]))
    if (keys > 0)
      yield {
        start: lines.start[i],
        end: lines.end[i],
        high: mix(hash[0], origin),
        low: finish(mix(hash[1], ~origin)) | 0,
      }
  }
}
