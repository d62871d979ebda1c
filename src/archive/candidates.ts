import { mix } from '../linear/hash.js'
import type { Bands } from './bands.js'
import { sortByKeys } from './radix.js'
import type { Signatures } from './signatures.js'

/** In a bucket of up to so many documents all pairs are visited. */
const small = 128
/** In a larger one each document with so many that follow it: 100,000 near-copies must not cost 5,000,000,000 visits. */
const reach = 16
/** So many visits of that kind a document pays for in all. */
const most = 128

/**
 * Visits the pairs of documents that agree in all rows of a band (locality-sensitive hashing, Indyk and Motwani 1998).
 * `documents` are in an order that their content fixes, and so is what is visited. A pair comes once, or more often where buckets are
 * crowded. Time O(bands · n) and the visits: a document meets `small` others in a bucket at the most.
 *
 * @param visit gets positions in `documents`, the lesser first
 * @returns how many buckets were crowded: there, a document was seen beside its neighbours in `documents` alone
 */
export function visitCandidates(
  documents: Int32Array,
  signatures: Signatures,
  cut: Bands,
  visit: (a: number, b: number) => void,
): number {
  const { bands, rows } = cut
  const keys = new Int32Array(documents.length)
  const order = new Int32Array(documents.length)
  const spare = new Int32Array(documents.length)
  /** Bands all of whose pairs were visited. */
  const whole: number[] = []
  let crowded = 0

  const next = new Int32Array(documents.length)
  const spent = new Uint8Array(documents.length)
  const keyOf = (i: number, band: number): number => {
    const chunk = signatures.chunk(documents[i])
    const at = signatures.offset(documents[i]) + band * rows
    let key = 0
    for (let row = 0; row < rows; row++) key = mix(key, chunk[at + row])
    return key
  }
  /** Of a crowded bucket those together that agree in the next band too: the most alike, and others than in the last bucket. */
  const arrange = (bucket: Int32Array, band: number): void => {
    for (const i of bucket) next[i] = keyOf(i, band)
    sortByKeys(bucket, next, spare.subarray(0, bucket.length))
  }
  const equalIn = (band: number, a: number, b: number): boolean => {
    const chunkA = signatures.chunk(documents[a])
    const chunkB = signatures.chunk(documents[b])
    const atA = signatures.offset(documents[a]) + band * rows
    const atB = signatures.offset(documents[b]) + band * rows
    for (let row = 0; row < rows; row++) if (chunkA[atA + row] !== chunkB[atB + row]) return false
    return true
  }

  for (let band = 0; band < bands; band++) {
    for (let i = 0; i < documents.length; i++) {
      keys[i] = keyOf(i, band)
      order[i] = i
    }
    sortByKeys(order, keys, spare)
    const before = crowded
    for (let first = 0, past = 0; first < order.length; first = past) {
      while (past < order.length && keys[order[past]] === keys[order[first]]) past++
      const fits = past - first <= small
      if (!fits) {
        crowded++
        arrange(order.subarray(first, past), (band + 1) % bands)
      }
      for (let i = first; i < past; i++)
        for (let j = i + 1; j < past && (fits || j - i <= reach); j++) {
          const [a, b] = order[i] < order[j] ? [order[i], order[j]] : [order[j], order[i]]
          if (!equalIn(band, a, b) || whole.some((seen) => equalIn(seen, a, b))) continue
          if (!fits && spent[order[i]] === most) break
          if (!fits) spent[order[i]]++
          visit(a, b)
        }
    }
    if (crowded === before) whole.push(band)
  }
  return crowded
}
