import { InputError } from '../errors.js'

/** Bytes as a string of as many units, each of its byte's value. */
export function unitsOf(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 4096)
    // The declared type of `apply` wants an array; any list of numbers will do.
    parts.push(String.fromCharCode.apply(null, bytes.subarray(i, i + 4096) as unknown as number[]))
  return parts.join('')
}

/**
 * Throws where bytes hold what no encoding of text has: a zero, as UTF-16 and programs, pictures and archives do.
 * @throws InputError `input/not-text` with the place of the first
 */
export function requireText(bytes: Uint8Array): void {
  const zero = bytes.indexOf(0)
  if (zero < 0) return
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe || zero < 4
  throw new InputError(
    'input/not-text',
    `byte ${zero} is 0, which no text in an encoding of bytes has${wide ? '; UTF-16 and UTF-32 are read by a TextDecoder' : ''}`,
  )
}
