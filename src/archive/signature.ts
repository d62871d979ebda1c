/**
 * One-permutation MinHash (Li, Owen and Zhang 2012) with optimal densification (Shrivastava 2017): the hashes of a set fall
 * into `bins` by their upper bits, and a bin keeps its least. The share of equal bins of two signatures estimates the
 * Jaccard similarity of the sets; its standard error is √(J (1 − J) / bins), at most .031.
 */
export const bins = 256

/** Where an empty bin looks for a full one: for each bin the others in an order of its own, the same for all sets. */
let probes: Uint8Array | undefined

function probeTable(): Uint8Array {
  if (probes) return probes
  probes = new Uint8Array(bins * bins)
  let state = 0x9e3779b9
  for (let bin = 0; bin < bins; bin++) {
    const row = probes.subarray(bin * bins, (bin + 1) * bins)
    for (let i = 0; i < bins; i++) row[i] = i
    for (let i = bins - 1; i > 0; i--) {
      // xorshift32, Marsaglia 2003.
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      const j = (state >>> 0) % (i + 1)
      const other = row[j]
      row[j] = row[i]
      row[i] = other
    }
  }
  return probes
}

const least = new Uint32Array(bins)
const empty = 0xffffffff

/**
 * Writes the signature of a set of evenly spread hashes to `bins` values of `into`, from `at` on. A value is 16 bits of a hash of what the
 * bin keeps: two unlike bins look alike once in 65,536. Repeats in the set change nothing; a set without members gives zeros. Linear.
 */
export function writeSignature(hashes: Uint32Array, into: Uint16Array, at: number): void {
  least.fill(empty)
  let full = false
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i]
    const bin = hash >>> 24
    if (hash < least[bin]) {
      least[bin] = hash
      full = true
    }
  }
  if (hashes.length === 0) {
    into.fill(0, at, at + bins)
    return
  }
  // The hash that is all ones leaves its bin as if it were empty; where a set has no other member, it is what all bins keep.
  const rows = probeTable()
  for (let bin = 0; bin < bins; bin++) {
    let hash = least[bin]
    if (full) for (let probe = bin * bins; hash === empty; probe++) hash = least[rows[probe]]
    into[at + bin] = Math.imul(hash, 0x9e3779b1) >>> 16
  }
}

/** Whether two signatures agree in at least `wanted` bins; as soon as that is decided. */
export function agree(a: Uint16Array, atA: number, b: Uint16Array, atB: number, wanted: number): boolean {
  let spare = bins - wanted
  for (let i = 0; i < bins; i++) if (a[atA + i] !== b[atB + i] && --spare < 0) return false
  return true
}

/** The share of bins in which two signatures agree: an estimate of the similarity. */
export function estimate(a: Uint16Array, atA: number, b: Uint16Array, atB: number): number {
  let equal = 0
  for (let i = 0; i < bins; i++) if (a[atA + i] === b[atB + i]) equal++
  return equal / bins
}
