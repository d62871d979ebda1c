import { found, InputError, requireString } from '../errors.js'
import { unitOf } from '../letters/windows-1252.js'
import { codecs } from './codecs.js'
import { type WritableEncoding, writable } from './encodings.js'
import { needsBackslash } from './viqr.js'

/** A text in an old encoding. */
export interface Encoded {
  readonly bytes: Uint8Array
  /** The bytes as Windows-1252 shows them: what a program without the encoding's font shows. */
  readonly string: string
  /** What the encoding could not hold, in UTF-16 units of the text: `?` stands for it, or the small letter for a capital of TCVN3. */
  readonly lost: readonly { readonly from: number; readonly to: number }[]
}

/** A character with the marks behind it, as far as one letter can have them. */
const cluster = /[\s\S]\p{M}{0,9}/uy

/**
 * Writes a text in an old encoding. Letters and marks may be composed or not. Linear in the text.
 * @throws InputError `input/not-a-string`, `input/bad-option`
 */
export function encodeLegacy(text: string, encoding: WritableEncoding): Encoded {
  requireString(text, 'text')
  if (!writable.includes(encoding))
    throw new InputError('input/bad-option', `encoding must be one of ${writable.join(', ')}, found ${found(encoding)}`)
  const encode = codecs[encoding].encode!
  const bytes = new Bytes(text.length)
  const lost: { from: number; to: number }[] = []
  let before = ''
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i)
    // ASCII with no mark behind it is itself in all encodings but VIQR.
    if (unit < 0x80 && encoding !== 'viqr' && !(text.charCodeAt(i + 1) >= 0x300)) {
      bytes.add(unit)
      i++
      continue
    }
    cluster.lastIndex = i
    const [signs] = cluster.exec(text)!
    let failed = false
    for (const character of signs.normalize('NFC')) {
      if (encoding === 'viqr' && needsBackslash(before, character)) bytes.add(0x5c)
      const written = encode(character)
      for (const byte of written?.bytes ?? [0x3f]) bytes.add(byte)
      failed ||= written === undefined || written.lost
      before = character
    }
    if (failed) lost.push({ from: i, to: i + signs.length })
    i += signs.length
  }
  const all = bytes.all()
  return {
    bytes: all,
    get string() {
      return Array.from(all, (byte) => String.fromCharCode(unitOf(byte))).join('')
    },
    lost,
  }
}

/** A list of bytes that grows. */
class Bytes {
  #bytes: Uint8Array
  #length = 0

  constructor(expected: number) {
    this.#bytes = new Uint8Array(expected + 16)
  }

  add(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const wider = new Uint8Array(2 * this.#length)
      wider.set(this.#bytes)
      this.#bytes = wider
    }
    this.#bytes[this.#length++] = byte
  }

  all(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }
}
