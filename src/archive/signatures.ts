import { bins, writeSignature } from './signature.js'

const chunkBits = 12
/** Documents a chunk: 2 MiB. Signatures grow by chunks, so that none is copied and little lies idle. */
const chunkLength = 1 << chunkBits

/** Signatures of documents by number, in chunks. */
export class Signatures {
  readonly #chunks: Uint16Array[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  add(shingles: Uint32Array): void {
    writeSignature(shingles, this.#room(), this.offset(this.#length))
    this.#length++
  }

  copy(from: Signatures, document: number): void {
    const start = from.offset(document)
    const room = this.#room()
    room.set(from.chunk(document).subarray(start, start + bins), this.offset(this.#length))
    this.#length++
  }

  /** A document's signature is the `bins` values of its chunk from `offset` on. */
  chunk(document: number): Uint16Array {
    return this.#chunks[document >>> chunkBits]
  }

  offset(document: number): number {
    return (document & (chunkLength - 1)) * bins
  }

  /** All signatures, one after another. */
  finish(): Uint16Array {
    const all = new Uint16Array(this.#length * bins)
    this.#chunks.forEach((chunk, i) => {
      const start = i * chunkLength * bins
      all.set(chunk.subarray(0, Math.min(chunk.length, all.length - start)), start)
    })
    return all
  }

  static from(all: Uint16Array): Signatures {
    const signatures = new Signatures()
    signatures.#length = all.length / bins
    for (let at = 0; at < all.length; at += chunkLength * bins) {
      const chunk = new Uint16Array(chunkLength * bins)
      chunk.set(all.subarray(at, at + chunk.length))
      signatures.#chunks.push(chunk)
    }
    return signatures
  }

  #room(): Uint16Array {
    if (this.#length === this.#chunks.length * chunkLength) this.#chunks.push(new Uint16Array(chunkLength * bins))
    return this.#chunks[this.#length >>> chunkBits]
  }
}
