import type { Section, Sections } from '../layout.js'
import { tokenShapes } from './shapes.js'

/**
 * What speaks for or against joining two neighbours `l r` into one word, given the tokens around, `p l r n`: a weight a
 * feature. A value is a syllable's id, or `shapeValue + shape`.
 */
export const joinTemplates = ['l', 'r', 'lr', 'plr', 'lrn', 'pr', 'ln', 'shapes', 'case'] as const

/** Values from here on are shapes. Syllables' ids are below. */
export const shapeValue = 0x10000
const shapes = tokenShapes.length

/** A sentence for the templates, a value a token: its syllable, or its shape where the dictionary has no such syllable. */
export interface JoinContext {
  /** Padded by two at both ends. */
  readonly value: Int32Array
  readonly shape: Uint8Array
}

/** Writes the features of the gap in front of token `i` of a padded sentence: a row of four numbers each, template first. */
export function joinFeatures({ value, shape }: JoinContext, i: number, row: Int32Array): void {
  const p = value[i - 2]
  const l = value[i - 1]
  const r = value[i]
  const n = value[i + 1]
  const sl = shape[i - 1]
  const sr = shape[i]
  set(row, 0, l, shapeValue + sr, 0)
  set(row, 1, shapeValue + sl, r, 0)
  set(row, 2, l, r, 0)
  set(row, 3, p, l, r)
  set(row, 4, l, r, n)
  set(row, 5, p, r, 0)
  set(row, 6, l, n, 0)
  set(row, 7, shapeValue + shape[i - 2] * shapes + sl, shapeValue + sr, shapeValue + shape[i + 1])
  set(row, 8, l, r, shapeValue + sl * shapes + sr)
}

function set(row: Int32Array, template: number, a: number, b: number, c: number): void {
  const at = template * 4
  row[at] = template
  row[at + 1] = a
  row[at + 2] = b
  row[at + 3] = c
}

/** Odd numbers that spread the parts of a feature; `finish` does the rest. */
const templatePart = 0x9e3779b1
const aPart = 0x85ebca77
const bPart = 0xc2b2ae3d
const cPart = 0x27d4eb2f

/** Spreads all bits over all (the last step of MurmurHash3, Appleby 2008). */
function finish(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** A feature as a 32-bit number. */
export function hashJoin(template: number, a: number, b: number, c: number): number {
  return finish(
    (Math.imul(template + 1, templatePart) + Math.imul(a, aPart) + Math.imul(b, bPart) + Math.imul(c, cPart)) | 0,
  )
}

/** Gives the weight of joining the token in front of `i` with token `i` of a padded sentence: above 0 for, below 0 against. */
export interface JoinModel {
  score(context: JoinContext, i: number): number
  /** The weight of one feature, 0 where it has none. */
  weightOf(template: number, a: number, b: number, c: number): number
}

/** A feature's row and its weight, −127 … 127. */
export interface JoinWeight {
  readonly row: readonly [template: number, a: number, b: number, c: number]
  readonly weight: number
}

/**
 * Weights by feature in an open-addressing table. A slot holds the upper 24 bits of a feature's hash and its weight in 8 bits;
 * 0 is a free slot. About one lookup in ten million finds a stranger. Section: i32[a power of two].
 */
export class JoinTable implements JoinModel {
  readonly #slot: Int32Array
  readonly #mask: number
  /** A bit for the upper 18 bits of each hash: nine of ten features have no weight, and are seen off in the nearest cache. */
  readonly #filter = new Int32Array(1 << 13)

  constructor(slot: Int32Array) {
    this.#slot = slot
    this.#mask = slot.length - 1
    // The upper 24 bits of the hash stand in the slot.
    for (let at = 0; at < slot.length; at++)
      if (slot[at] !== 0) this.#filter[slot[at] >>> 19] |= 1 << ((slot[at] >>> 14) & 31)
  }

  static open(sections: Sections, name: string): JoinTable {
    return new JoinTable(sections.i32(name))
  }

  /** The sum of the weights of `joinFeatures`, without writing them down. */
  score({ value, shape }: JoinContext, i: number): number {
    const p = value[i - 2]
    const l = value[i - 1]
    const r = value[i]
    const n = value[i + 1]
    const sl = shape[i - 1]
    const sr = shape[i]
    const la = Math.imul(l, aPart)
    const rb = Math.imul(r, bPart)
    const pa = Math.imul(p, aPart)
    const lr = la + rb
    return (
      this.#weight(finish((templatePart + la + Math.imul(shapeValue + sr, bPart)) | 0)) +
      this.#weight(finish((Math.imul(2, templatePart) + Math.imul(shapeValue + sl, aPart) + rb) | 0)) +
      this.#weight(finish((Math.imul(3, templatePart) + lr) | 0)) +
      this.#weight(finish((Math.imul(4, templatePart) + pa + Math.imul(l, bPart) + Math.imul(r, cPart)) | 0)) +
      this.#weight(finish((Math.imul(5, templatePart) + lr + Math.imul(n, cPart)) | 0)) +
      this.#weight(finish((Math.imul(6, templatePart) + pa + rb) | 0)) +
      this.#weight(finish((Math.imul(7, templatePart) + la + Math.imul(n, bPart)) | 0)) +
      this.#weight(hashJoin(7, shapeValue + shape[i - 2] * shapes + sl, shapeValue + sr, shapeValue + shape[i + 1])) +
      this.#weight(finish((Math.imul(9, templatePart) + lr + Math.imul(shapeValue + sl * shapes + sr, cPart)) | 0))
    )
  }

  weightOf(template: number, a: number, b: number, c: number): number {
    return this.#weight(hashJoin(template, a, b, c))
  }

  #weight(hash: number): number {
    if ((this.#filter[hash >>> 19] & (1 << ((hash >>> 14) & 31))) === 0) return 0
    for (let at = hash & this.#mask; ; at = (at + 1) & this.#mask) {
      const found = this.#slot[at]
      if (found === 0) return 0
      if ((found ^ hash) >>> 8 === 0) return (found << 24) >> 24
    }
  }

  /** The section that `open` reads. */
  static write(weights: readonly JoinWeight[]): Section {
    let size = 16
    while (size < weights.length * 1.3) size *= 2
    const slot = new Int32Array(size)
    for (const { row, weight } of weights) {
      if (weight === 0 || Math.abs(weight) > 127) throw new RangeError(`join weight ${weight}, wanted −127 … 127 but 0`)
      const hash = hashJoin(...row)
      let at = hash & (size - 1)
      while (slot[at] !== 0) at = (at + 1) & (size - 1)
      slot[at] = (hash & ~0xff) | (weight & 0xff)
    }
    return slot
  }
}
