const digits = 1 << 16

/** Below so many numbers comparing them takes less time than counting all digits. */
const few = 2000

/** Sorts `order` by `keys[order[i]]` as unsigned numbers, in place and stably. Linear: two passes of 16 bits. */
export function sortByKeys(order: Int32Array, keys: Int32Array, spare: Int32Array): void {
  if (order.length < few) {
    order.sort((a, b) => (keys[a] >>> 0) - (keys[b] >>> 0))
    return
  }
  pass(order, spare, keys, 0)
  pass(spare, order, keys, 16)
}

const at = new Int32Array(digits + 1)

function pass(from: Int32Array, to: Int32Array, keys: Int32Array, shift: number): void {
  at.fill(0)
  for (let i = 0; i < from.length; i++) at[((keys[from[i]] >>> shift) & 0xffff) + 1]++
  for (let digit = 0; digit < digits; digit++) at[digit + 1] += at[digit]
  for (let i = 0; i < from.length; i++) to[at[(keys[from[i]] >>> shift) & 0xffff]++] = from[i]
}
