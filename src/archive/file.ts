import { IndexError, ModelError } from '../errors.js'
import { type Section, Sections, writeSections } from '../layout.js'

/**
 * An index as bytes: six 32-bit words, then the sections of `src/layout.ts`, which bring a checksum of their own.
 *
 * ```text
 * 0  magic "VNDX"   1  version of the index   2  kind (four letters)   3  bytes in all, its lower half   4  its upper half   5  0
 * ```
 */
const magic = 0x58444e56
/** Goes up when the same text gives another fingerprint or signature, or the sections change. */
export const indexVersion = 1
const headerBytes = 24

/** @param kind four ASCII letters, such as `DOCS` */
export function writeIndex(kind: string, sections: Record<string, Section>): Uint8Array {
  const body = writeSections(kind, sections)
  const bytes = new Uint8Array(headerBytes + body.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, magic, true)
  view.setUint32(4, indexVersion, true)
  for (let i = 0; i < 4; i++) bytes[8 + i] = kind.charCodeAt(i)
  view.setUint32(12, bytes.length >>> 0, true)
  view.setUint32(16, Math.floor(bytes.length / 2 ** 32), true)
  bytes.set(body, headerBytes)
  return bytes
}

/**
 * @param name of the file, for messages
 * @throws IndexError `index/not-an-index`, `index/wrong-version`, `index/cut-short`, `index/corrupt`
 */
export function readIndex(kind: string, bytes: Uint8Array, name: string): Sections {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  if (start !== 'VNDX')
    throw new IndexError(
      'index/not-an-index',
      `${name} is not an index of vanban: it starts with ${JSON.stringify(start)}, wanted "VNDX"`,
    )
  if (bytes.length < headerBytes)
    throw new IndexError(
      'index/cut-short',
      `${name} is cut short: ${bytes.length} bytes, wanted at least ${headerBytes}`,
    )
  const version = view.getUint32(4, true)
  if (version !== indexVersion)
    throw new IndexError(
      'index/wrong-version',
      `${name} is an index of version ${version}, this vanban reads version ${indexVersion}`,
    )
  const found = String.fromCharCode(...bytes.subarray(8, 12))
  if (found !== kind)
    throw new IndexError('index/not-an-index', `${name} is an index of kind ${JSON.stringify(found)}, wanted ${kind}`)
  const length = view.getUint32(12, true) + view.getUint32(16, true) * 2 ** 32
  if (length !== bytes.length)
    throw new IndexError('index/cut-short', `${name} has ${bytes.length} bytes, wanted ${length}`)
  try {
    return new Sections(kind, bytes.subarray(headerBytes), name)
  } catch (error) {
    if (error instanceof ModelError) throw new IndexError('index/corrupt', error.message, { cause: error })
    throw error
  }
}
