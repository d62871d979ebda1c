/** Elements of a buffer that only an endless sequence needs. */
const endless = 1 << 18

/** Whether a buffer that is kept from sequence to sequence must be made anew: it is too short, or left over from an endless one. */
export function misfits(length: number, size: number): boolean {
  return length < size || (length > 4 * endless && size < endless)
}

/** Elements to make room for where `size` are needed: twice as many, but no more than needed for an endless sequence. */
export function capacity(size: number): number {
  return size > endless ? size : 2 * size
}
