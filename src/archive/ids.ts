import { Int32Column } from '../columns.js'
import { found, InputError } from '../errors.js'
import { fnv1a } from '../layout.js'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Names of documents, numbered in the order in which they came: one run of UTF-8 bytes and a hash table over it. */
export class Ids {
  #bytes = new Uint8Array(1024)
  #ends = new Int32Column()
  /** Open addressing: 1 + a number, or 0. At most two of three slots are full. */
  #slots = new Int32Array(64)

  get length(): number {
    return this.#ends.length
  }

  /** @throws InputError `input/bad-option` where the name is there already, or holds half a surrogate pair */
  add(id: string): void {
    if (/[\ud800-\udfff]/u.test(id))
      throw new InputError('input/bad-option', `id must be well-formed, found half a surrogate pair in ${found(id)}`)
    const bytes = encoder.encode(id)
    const slot = this.#slotOf(bytes)
    if (this.#slots[slot] !== 0)
      throw new InputError('input/bad-option', `id must be new to the index, found ${found(id)} in it already`)
    const start = this.#end(this.length - 1)
    if (start + bytes.length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(start + bytes.length, Math.ceil(this.#bytes.length * 1.5)))
      grown.set(this.#bytes)
      this.#bytes = grown
    }
    this.#bytes.set(bytes, start)
    this.#ends.push(start + bytes.length)
    this.#slots[slot] = this.length
    if (this.length * 3 > this.#slots.length * 2) this.#rehash(this.#slots.length * 2)
  }

  /** The number of a name, which is added where it is new. */
  numberOf(id: string): number {
    const known = this.indexOf(id)
    if (known < 0) this.add(id)
    return known < 0 ? this.length - 1 : known
  }

  /** The number of a name, or −1. */
  indexOf(id: string): number {
    return this.#slots[this.#slotOf(encoder.encode(id))] - 1
  }

  at(i: number): string {
    return decoder.decode(this.#bytesAt(i))
  }

  /** Order of two names by code points: below 0, 0, above 0. */
  compare(i: number, j: number): number {
    const a = this.#bytesAt(i)
    const b = this.#bytesAt(j)
    for (let k = 0; k < a.length && k < b.length; k++) if (a[k] !== b[k]) return a[k] - b[k]
    return a.length - b.length
  }

  /** The columns to write. */
  columns(): { bytes: Uint8Array; ends: Int32Array } {
    return { bytes: this.#bytes.subarray(0, this.#end(this.length - 1)), ends: this.#ends.finish() }
  }

  static from(bytes: Uint8Array, ends: Int32Array): Ids {
    const ids = new Ids()
    ids.#bytes = bytes.slice()
    ids.#ends = Int32Column.from(ends)
    let slots = ids.#slots.length
    while (ends.length * 3 > slots * 2) slots *= 2
    ids.#rehash(slots)
    return ids
  }

  #end(i: number): number {
    return i < 0 ? 0 : this.#ends.at(i)
  }

  #bytesAt(i: number): Uint8Array {
    return this.#bytes.subarray(this.#end(i - 1), this.#end(i))
  }

  /** The slot where the name is, or would be put. */
  #slotOf(bytes: Uint8Array): number {
    const past = this.#slots.length - 1
    let slot = fnv1a(bytes) & past
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & past)
      if (equal(this.#bytesAt(this.#slots[slot] - 1), bytes)) break
    return slot
  }

  #rehash(slots: number): void {
    this.#slots = new Int32Array(slots)
    for (let i = 0; i < this.length; i++) this.#slots[this.#slotOf(this.#bytesAt(i))] = i + 1
  }
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
