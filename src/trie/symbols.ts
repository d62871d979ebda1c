import type { Sections } from '../layout.js'
import { caseShift, toneShift, unitTable } from '../letters/units.js'

/** How a token is spelt, as bits. */
export const spellings = {
  upperFirst: 1,
  /** A capital behind the first unit. */
  upperRest: 2,
  /** Another letter or sign behind the first unit. */
  otherRest: 4,
  /** A unit beyond ASCII: a mark of Vietnamese, or a foreign letter. */
  beyondAscii: 8,
  /** A small letter, wherever. */
  lower: 16,
} as const

/** Per case of a unit (see `unitTable`): its bits at the start of a token, and behind. */
const firstSpelling = [0, spellings.upperFirst, spellings.lower]
const restSpelling = [spellings.otherRest, spellings.upperRest, spellings.otherRest | spellings.lower]

/**
 * Syllable keys (`syllableKey`) as small integers 1…length, and back; 0 is "not known". An open-addressing hash over a pool
 * of UTF-16 units. Sections: `symbol-pool` u16, `symbol-at` u32[length + 2], `symbol-slot` u16[a power of two], where slot
 * values are ids and 0 is free.
 */
export class SymbolTable {
  readonly length: number
  readonly #pool: Uint16Array
  readonly #at: Uint32Array
  readonly #slot: Uint16Array
  readonly #mask: number

  constructor(pool: Uint16Array, at: Uint32Array, slot: Uint16Array) {
    this.#pool = pool
    this.#at = at
    this.#slot = slot
    this.#mask = slot.length - 1
    this.length = at.length - 2
  }

  static open(sections: Sections): SymbolTable {
    return new SymbolTable(sections.u16('symbol-pool'), sections.u32('symbol-at'), sections.u16('symbol-slot'))
  }

  /** The id of the token `text.slice(start, end)` by its syllable key, or 0. Allocates nothing; linear in its length. */
  idAt(text: string, start: number, end: number): number {
    return this.readAt(text, start, end) & 0xffff
  }

  /** The id of a token and how it is spelt, in one pass: `spelling << 16 | id`, the bits of `spellings`. */
  readAt(text: string, start: number, end: number): number {
    const table = unitTable()
    let hash = seed
    let tone = 0
    let spelling = 0
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i)
      const bits = table[unit]
      hash = mix(hash, bits & 0xffff)
      tone = (bits >>> toneShift) & 7 || tone
      spelling |= i === start ? firstSpelling[bits >>> caseShift] : restSpelling[bits >>> caseShift]
      if (unit > 0x7f) spelling |= spellings.beyondAscii
    }
    if (tone !== 0) hash = mix(hash, zero + tone)
    const length = end - start + (tone === 0 ? 0 : 1)
    for (let slot = finish(hash) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const id = this.#slot[slot]
      if (id === 0) return spelling << 16
      const first = this.#at[id]
      if (this.#at[id + 1] - first !== length) continue
      let i = start
      while (i < end && this.#pool[first + i - start] === (table[text.charCodeAt(i)] & 0xffff)) i++
      if (i === end && (tone === 0 || this.#pool[first + length - 1] === zero + tone)) return (spelling << 16) | id
    }
  }

  /** The id of a syllable in any case and with either tone placement, or 0. */
  id(syllable: string): number {
    return this.idAt(syllable, 0, syllable.length)
  }

  /** The key of an id. */
  key(id: number): string {
    return String.fromCharCode(...this.#pool.subarray(this.#at[id], this.#at[id + 1]))
  }

  /** A table of `keys`, all different; the first gets id 1. */
  static of(keys: readonly string[]): SymbolTable {
    const sections = SymbolTable.write(keys)
    return new SymbolTable(sections['symbol-pool'], sections['symbol-at'], sections['symbol-slot'])
  }

  /** The sections that `open` reads, for `keys`, all different; the first gets id 1. At most 65,535. */
  static write(keys: readonly string[]) {
    if (keys.length > 0xffff) throw new RangeError(`${keys.length} symbols, at most ${0xffff}`)
    const all = keys.join('')
    const pool = Uint16Array.from({ length: all.length }, (_, i) => all.charCodeAt(i))
    const at = new Uint32Array(keys.length + 2)
    let size = 16
    while (size < keys.length * 2) size *= 2
    const slot = new Uint16Array(size)
    keys.forEach((key, i) => {
      at[i + 2] = at[i + 1] + key.length
      let hash = seed
      for (let j = 0; j < key.length; j++) hash = mix(hash, key.charCodeAt(j))
      let free = finish(hash) & (size - 1)
      while (slot[free] !== 0) free = (free + 1) & (size - 1)
      slot[free] = i + 1
    })
    return { 'symbol-pool': pool, 'symbol-at': at, 'symbol-slot': slot }
  }
}

const zero = 0x30
const seed = 0x811c9dc5 | 0
const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)
/** FNV's low bits are weak on short keys: the high ones are folded in. */
const finish = (hash: number): number => hash ^ (hash >>> 15)
