import { InputError } from '../errors.js'

/**
 * Bytes as text: UTF-8, or UTF-16 where a byte order mark says so. A UTF-8 byte order mark stays in the text, so that offsets
 * count in what the file holds.
 * @throws InputError `input/not-utf-8` with the place of the first bad byte
 */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const swapped = Buffer.from(bytes.subarray(0, bytes.length & ~1))
    return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(swapped.swap16())
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new InputError(
      'input/not-utf-8',
      `byte ${firstBad(bytes)} is not UTF-8; text in a legacy encoding (TCVN3, VNI, windows-1258, …) has to be converted to UTF-8 first`,
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
