/** What the bytes from 0x80 to 0x9F mean in Windows-1252; the five that mean nothing stand for themselves (Encoding Standard). */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const bytes = new Map(Array.from(windows1252, (sign, i) => [sign.charCodeAt(0), 0x80 + i]))

/** The byte that a UTF-16 unit was read from, be it as Windows-1252 or as Latin-1; −1 where it was read from none. O(1). */
export function byteOf(unit: number): number {
  return unit < 0x100 ? unit : (bytes.get(unit) ?? -1)
}

/** The unit that a byte is in Windows-1252. O(1). */
export function unitOf(byte: number): number {
  return byte >= 0x80 && byte < 0xa0 ? windows1252.charCodeAt(byte - 0x80) : byte
}

/** True for the five bytes without a meaning. */
export function isUnassigned(byte: number): boolean {
  return byte >= 0x80 && byte < 0xa0 && unitOf(byte) === byte
}
