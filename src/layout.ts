import { ModelError } from './errors.js'

/**
 * The container of every compiled dictionary and model, for writer and reader alike: little-endian 32-bit words.
 *
 * ```text
 * 0  magic "VNBN"   1  layout version   2  kind (four letters)   3  checksum of all bytes from word 5 on   4  sections
 * 5… per section: name hash, element type, offset in bytes, length in elements; then the sections, each 8-byte aligned
 * ```
 * Sections open as typed-array views without copying.
 */
export const layoutMagic = 0x4e424e56
export const layoutVersion = 1

const elementTypes = {
  u8: Uint8Array,
  i8: Int8Array,
  u16: Uint16Array,
  i16: Int16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f32: Float32Array,
} as const
type ElementType = keyof typeof elementTypes
const typeNames = Object.keys(elementTypes) as ElementType[]
export type Section = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | Float32Array

/** FNV-1a over bytes or the UTF-16 units of a string; unsigned 32 bits. */
export function fnv1a(data: Uint8Array | string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < data.length; i++)
    hash = Math.imul(hash ^ (typeof data === 'string' ? data.charCodeAt(i) : data[i]), 0x01000193)
  return hash >>> 0
}

/** Four ASCII letters as one word. */
function kindWord(kind: string): number {
  return kind.charCodeAt(0) | (kind.charCodeAt(1) << 8) | (kind.charCodeAt(2) << 16) | (kind.charCodeAt(3) << 24)
}

/** Checksum over 32-bit words: as quick as reading them. */
function checksum(words: Uint32Array, first: number): number {
  let sum = 0x811c9dc5
  for (let i = first; i < words.length; i++) sum = Math.imul(sum ^ words[i], 0x01000193) ^ (sum >>> 15)
  return sum >>> 0
}

/** @param kind four ASCII letters, such as `WORD` */
export function writeSections(kind: string, sections: Record<string, Section>): Uint8Array {
  const names = Object.keys(sections)
  let offset = (5 + names.length * 4) * 4
  const table: number[] = []
  for (const name of names) {
    offset = (offset + 7) & ~7
    const section = sections[name]
    const type = typeNames.findIndex((t) => section instanceof elementTypes[t])
    table.push(fnv1a(name), type, offset, section.length)
    offset += section.byteLength
  }
  const bytes = new Uint8Array((offset + 7) & ~7)
  const words = new Uint32Array(bytes.buffer)
  words.set(table, 5)
  names.forEach((name, i) => {
    const section = sections[name]
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), table[i * 4 + 2])
  })
  words[0] = layoutMagic
  words[1] = layoutVersion
  words[2] = kindWord(kind)
  words[4] = names.length
  words[3] = checksum(words, 4)
  return bytes
}

/** The sections of a compiled file, by name. */
export class Sections {
  readonly #bytes: Uint8Array
  readonly #words: Uint32Array
  readonly #name: string

  /**
   * @param name the file's name, for messages
   * @throws ModelError `model/not-a-model`, `model/wrong-version`, `model/wrong-checksum`
   */
  constructor(kind: string, bytes: Uint8Array, name: string) {
    // Views need an aligned buffer; a slice of a pooled Node buffer may not be.
    this.#bytes = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
    this.#name = name
    if (bytes.length < 20 || bytes.length % 4 !== 0)
      throw new ModelError('model/not-a-model', `${name} is not a compiled file of vanban: ${bytes.length} bytes`)
    const words = new Uint32Array(this.#bytes.buffer, this.#bytes.byteOffset, bytes.length / 4)
    this.#words = words
    if (words[0] !== layoutMagic)
      throw new ModelError(
        'model/not-a-model',
        `${name} is not a compiled file of vanban: it starts with ${hex(words[0])}, wanted ${hex(layoutMagic)}`,
      )
    if (words[1] !== layoutVersion)
      throw new ModelError(
        'model/wrong-version',
        `${name} has layout ${words[1]}, this vanban reads layout ${layoutVersion}`,
      )
    if (words[2] !== kindWord(kind))
      throw new ModelError(
        'model/not-a-model',
        `${name} is of kind ${hex(words[2])}, wanted ${kind} (${hex(kindWord(kind))})`,
      )
    const sum = checksum(words, 4)
    if (words[3] !== sum)
      throw new ModelError(
        'model/wrong-checksum',
        `${name} is corrupt or cut short: checksum ${hex(sum)}, wanted ${hex(words[3])}`,
      )
  }

  u8(name: string): Uint8Array {
    return this.#section(name, 'u8') as Uint8Array
  }
  i8(name: string): Int8Array {
    return this.#section(name, 'i8') as Int8Array
  }
  u16(name: string): Uint16Array {
    return this.#section(name, 'u16') as Uint16Array
  }
  i16(name: string): Int16Array {
    return this.#section(name, 'i16') as Int16Array
  }
  u32(name: string): Uint32Array {
    return this.#section(name, 'u32') as Uint32Array
  }
  i32(name: string): Int32Array {
    return this.#section(name, 'i32') as Int32Array
  }
  f32(name: string): Float32Array {
    return this.#section(name, 'f32') as Float32Array
  }

  #section(name: string, type: ElementType): Section {
    const hash = fnv1a(name)
    for (let i = 5; i < 5 + this.#words[4] * 4; i += 4)
      if (this.#words[i] === hash && this.#words[i + 1] === typeNames.indexOf(type))
        return new elementTypes[type](
          this.#bytes.buffer as ArrayBuffer,
          this.#bytes.byteOffset + this.#words[i + 2],
          this.#words[i + 3],
        )
    throw new ModelError('model/not-a-model', `${this.#name} has no section ${name} of type ${type}`)
  }
}

function hex(word: number): string {
  return `0x${word.toString(16).padStart(8, '0')}`
}
