import { Int32Column } from '../columns.js'
import { found, InputError, requireOptions } from '../errors.js'
import type { Section, Sections } from '../layout.js'
import { minutesOf, noDate } from './dates.js'
import type { Fingerprint } from './fingerprint.js'
import { Ids } from './ids.js'

/** What the archive says of a document beside its text. */
export interface DocumentRecord {
  /** Its name in the archive, which no other document has. */
  readonly id: string
  /** When it appeared, in ISO 8601: a day, or a day with its time. */
  readonly date?: string
  /** Where it appeared: a newspaper, a host. */
  readonly source?: string
}

const columnNames = ['high', 'low', 'keys', 'date', 'source'] as const

/** All of a document but its signature: columns of numbers, a row a document. */
export class Records {
  ids = new Ids()
  sources = new Ids()
  /** The two hashes of its keys. */
  high = new Int32Column()
  low = new Int32Column()
  keys = new Int32Column()
  /** Minutes since 1970, or `noDate`. */
  date = new Int32Column()
  /** Number of its source, or −1. */
  source = new Int32Column()

  get length(): number {
    return this.ids.length
  }

  /** @throws InputError where the record is not one, or its id is taken; nothing is added then */
  add({ hash, keys }: Fingerprint, record: DocumentRecord): void {
    requireOptions(record, ['id', 'date', 'source'], 'a document of the index')
    const { id, date, source } = record
    for (const [name, value] of Object.entries({ id, source: source ?? '' }))
      if (typeof value !== 'string')
        throw new InputError('input/bad-option', `${name} must be a string, found ${found(value)}`)
    const minutes = date === undefined ? noDate : minutesOf(date)
    this.ids.add(id)
    this.high.push(hash[0])
    this.low.push(hash[1])
    this.keys.push(keys)
    this.date.push(minutes)
    this.source.push(source === undefined ? -1 : this.sources.numberOf(source))
  }

  copy(from: Records, row: number): void {
    const source = from.source.at(row)
    this.ids.add(from.ids.at(row))
    for (const name of ['high', 'low', 'keys', 'date'] as const) this[name].push(from[name].at(row))
    this.source.push(source < 0 ? -1 : this.sources.numberOf(from.sources.at(source)))
  }

  /** Which of two documents stands for both, below 0 for the first: the earlier one, else the fuller, else the lesser id. */
  compare(a: number, b: number): number {
    return this.date.at(a) - this.date.at(b) || this.keys.at(b) - this.keys.at(a) || this.ids.compare(a, b)
  }

  /** Whether two documents have the same keys in the same order. */
  equal(a: number, b: number): boolean {
    return (
      this.high.at(a) === this.high.at(b) && this.low.at(a) === this.low.at(b) && this.keys.at(a) === this.keys.at(b)
    )
  }

  sections(): Record<string, Section> {
    const ids = this.ids.columns()
    const sources = this.sources.columns()
    return {
      ids: ids.bytes,
      idEnds: ids.ends,
      sources: sources.bytes,
      sourceEnds: sources.ends,
      ...Object.fromEntries(columnNames.map((name) => [name, this[name].finish()])),
    }
  }

  static from(sections: Sections): Records {
    const records = new Records()
    records.ids = Ids.from(sections.u8('ids'), sections.i32('idEnds'))
    records.sources = Ids.from(sections.u8('sources'), sections.i32('sourceEnds'))
    for (const name of columnNames) records[name] = Int32Column.from(sections.i32(name))
    return records
  }
}
