/** Jaccard similarity of two ascending lists without repeats: shared members over all members. Linear. */
export function jaccard(a: Int32Array, b: Int32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared++
      i++
      j++
    } else if (a[i] < b[j]) i++
    else j++
  }
  const all = a.length + b.length - shared
  return all === 0 ? 0 : shared / all
}
