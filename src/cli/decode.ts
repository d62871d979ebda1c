import { InputError } from '../errors.js'

const fileHint =
  'text in a legacy encoding (TCVN3, VNI, windows-1258, …) is converted by vanban normalize --from-encoding auto'
const recordHint = 'records in a legacy encoding (TCVN3, VNI, windows-1258, …) have to be converted to UTF-8 first'

/**
 * The bytes of a text file as text: UTF-8, or UTF-16 where a byte order mark says so. The mark stays in the text, so that
 * offsets count in what the file holds.
 * @throws InputError `input/not-utf-8` with the place of the first bad byte; `input/too-long`
 */
export function decodeFile(bytes: Uint8Array): string {
  if (!isUtf16(bytes)) return decodeUtf8(bytes, fileHint)
  if (bytes.length % 2 > 0)
    throw new InputError('input/not-utf-8', `the UTF-16 text breaks off within a character, at byte ${bytes.length}`)
  const little = bytes[0] === 0xff ? bytes : Buffer.from(bytes).swap16()
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(little)
}

/** True for the bytes of UTF-16 with a byte order mark. */
export const isUtf16 = ([a, b]: Uint8Array): boolean => (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)

/** Bytes of UTF-8 as text. @throws InputError as `decodeFile` */
export function decodeUtf8(bytes: Uint8Array, hint = recordHint): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new InputError('input/too-long', `the text has ${bytes.length} bytes, more than a string can hold`)
    throw new InputError(
      'input/not-utf-8',
      `byte ${firstBad(bytes)} is not UTF-8; ${isUtf16(bytes) ? 'records in UTF-16 have to be converted to UTF-8 first' : hint}`,
    )
  }
}

/** Where the first character that is no UTF-8 starts, by bisection: a decoder tells that bytes are bad, not where. */
function firstBad(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    // Streaming leaves an unfinished character at the end for later.
    if (decodes(bytes.subarray(0, middle), true)) good = middle
    else bad = middle
  }
  while (!decodes(bytes.subarray(0, good), false)) good--
  return good
}

function decodes(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream })
    return true
  } catch {
    return false
  }
}
