/** Hashed features of a sequence: position `i` has `values[at[i]]` … `values[at[i + 1]]`, unsigned 32-bit hashes. */
export interface FeatureTable {
  readonly length: number
  readonly at: Int32Array
  readonly values: Uint32Array
}

/**
 * Features that one place of a sequence gives to positions round it: place `i` to the positions `i + first` …
 * `i + first + width − 1`. Places go from before the first position to behind the last, as far as they reach any.
 */
export interface FeatureGroup {
  readonly first: number
  readonly width: number
  /** Writes the features that place `i` gives to its `p`-th position into `values`, from `n` on. Returns where they end. */
  write(i: number, p: number, values: Uint32Array, n: number): number
}

/** A group whose places come again: their sums of weights are worth keeping. */
export interface KeptGroup extends FeatureGroup {
  /** How many places to keep, a power of two. */
  readonly kept: number
  /** Two 32-bit values that tell places with other features apart. */
  keyA(i: number): number
  keyB(i: number): number
}

/**
 * Several groups as one: a place gives what they all give, and its sums are kept together. The keys must tell apart whatever those of
 * the parts would.
 */
export function joined(parts: readonly FeatureGroup[], keys: Pick<KeptGroup, 'kept' | 'keyA' | 'keyB'>): KeptGroup {
  const first = Math.min(...parts.map((part) => part.first))
  const past = Math.max(...parts.map((part) => part.first + part.width))
  return {
    ...keys,
    first,
    width: past - first,
    write(i, p, values, n) {
      for (const part of parts) {
        const own = p + first - part.first
        if (own >= 0 && own < part.width) n = part.write(i, own, values, n)
      }
      return n
    },
  }
}

/** No place gives a position more features. */
export const mostFeatures = 64

/** The features of each position, as training needs them. O(features). */
export function featureTable(groups: readonly FeatureGroup[], length: number): FeatureTable {
  const at = new Int32Array(length + 1)
  let values = new Uint32Array(length * 32 + mostFeatures)
  let n = 0
  for (let i = 0; i < length; i++) {
    for (const group of groups)
      for (let p = 0; p < group.width; p++) {
        if (values.length < n + mostFeatures) values = grown(values)
        n = group.write(i - group.first - p, p, values, n)
      }
    at[i + 1] = n
  }
  return { length, at, values: values.slice(0, n) }
}

function grown(values: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(values.length * 2)
  larger.set(values)
  return larger
}
