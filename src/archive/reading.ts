import { InputError } from '../errors.js'
import { type Sets, setsOf } from './compare.js'
import { type Content, scan } from './fingerprint.js'

/** Gives a document of the archive again: its text, or what `fingerprint` gave for it. */
export type ReadDocument = (id: string) => string | Content

/** Members of the sets kept at a time: 32 MiB. */
const keptMembers = 1 << 23

/** Sets of documents, read when they are asked for; those asked for last are kept, within bounds. */
export class Reading {
  readonly #read: ReadDocument
  readonly #kept = new Map<string, Sets>()
  #members = 0

  constructor(read: ReadDocument) {
    this.#read = read
  }

  /** @throws InputError `input/no-text` where the archive does not give the document */
  sets(id: string): Sets {
    const known = this.#kept.get(id)
    if (known !== undefined) {
      this.#kept.delete(id)
      this.#kept.set(id, known)
      return known
    }
    const given: string | Content | undefined = this.#read(id)
    if (given === undefined)
      throw new InputError('input/no-text', `read must give every document of the index, found undefined for ${id}`)
    const sets = setsOf(typeof given === 'string' ? scan(given) : given)
    this.#kept.set(id, sets)
    this.#members += members(sets)
    for (const [old, { shingles, numbers }] of this.#kept) {
      if (this.#members <= keptMembers || old === id) break
      this.#kept.delete(old)
      this.#members -= shingles.length + numbers.length
    }
    return sets
  }
}

const members = ({ shingles, numbers }: Sets): number => shingles.length + numbers.length
