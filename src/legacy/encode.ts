import { found, InputError, requireString } from '../errors.js'
import { codecs } from './codecs.js'
import { type WritableEncoding, writable } from './encodings.js'
import { needsBackslash } from './viqr.js'
import { unitOf } from './windows-1252.js'

/** A text in an old encoding. */
export interface Encoded {
  readonly bytes: Uint8Array
  /** The bytes as Windows-1252 shows them: what a program without the encoding's font shows. */
  readonly string: string
  /** What the encoding could not hold, in UTF-16 units of the text: `?` stands for it, or the small letter for a capital of TCVN3. */
  readonly lost: readonly { readonly from: number; readonly to: number }[]
}

/**
 * Writes a text in an old encoding. Letters and marks may be composed or not. Linear in the text.
 * @throws InputError `input/not-a-string`, `input/bad-option`
 */
export function encodeLegacy(text: string, encoding: WritableEncoding): Encoded {
  requireString(text, 'text')
  if (!writable.includes(encoding))
    throw new InputError('input/bad-option', `encoding must be one of ${writable.join(', ')}, found ${found(encoding)}`)
  const encode = codecs[encoding].encode!
  const bytes: number[] = []
  const lost: { from: number; to: number }[] = []
  let before = ''
  // A letter with its marks, as they may come in NFD.
  for (const { index, 0: cluster } of text.matchAll(/[^\p{M}]\p{M}{1,9}|[\s\S]/gu)) {
    const characters = Array.from(cluster.normalize('NFC'))
    let failed = false
    for (const character of characters) {
      if (encoding === 'viqr' && needsBackslash(before, character)) bytes.push(0x5c)
      const written = encode(character)
      bytes.push(...(written?.bytes ?? [0x3f]))
      failed ||= written === undefined || written.lost
      before = character
    }
    if (failed) lost.push({ from: index, to: index + cluster.length })
  }
  return {
    bytes: Uint8Array.from(bytes),
    get string() {
      return bytes.map((byte) => String.fromCharCode(unitOf(byte))).join('')
    },
    lost,
  }
}
