/**
 * Boosted trees over rows of bytes, all of one depth: integers alone, so that every platform gives the same score. A node is `2i + 1` left and `2i + 2`
 * right of node `i`; a row goes right where its feature is above the threshold. `value` holds a whole number for every node, not the
 * leaves alone: what a split adds is the value behind it less the value before it, which explains a score exactly (Saabas 2014).
 */
export interface Trees {
  readonly depth: number
  readonly count: number
  /** `count × (2^depth − 1)`: feature × 256 + threshold. */
  readonly split: Uint16Array
  /** `count × (2^(depth + 1) − 1)`. */
  readonly value: Int16Array
}

/** Reads the three columns: whole numbers parted by blanks, in base 36. */
export function readTrees(depth: number, [feature, threshold, value]: readonly string[]): Trees {
  const read = (column: string) => column.split(' ').map((digits) => Number.parseInt(digits, 36))
  const at = read(threshold)
  const split = Uint16Array.from(read(feature), (f, i) => f * 256 + at[i])
  return {
    depth,
    count: split.length / (2 ** depth - 1),
    split,
    value: Int16Array.from(read(value)),
  }
}

/** The score of the row that starts at `at`: the sum of its leaves. O(trees × depth). */
export function scoreRow({ depth, count, split, value }: Trees, rows: Uint8Array, at: number): number {
  const splits = (1 << depth) - 1
  let score = 0
  for (let tree = 0, root = 0, base = 0; tree < count; tree++, root += splits, base += 2 * splits + 1) {
    let node = 0
    for (let level = 0; level < depth; level++) {
      const test = split[root + node]
      // The sign of threshold − value tells the side: a branch here is guessed wrong every other time.
      node = 2 * node + 1 + (((test & 255) - rows[at + (test >> 8)]) >>> 31)
    }
    score += value[base + node]
  }
  return score
}

/** What each feature adds to a row's score; with the sum of the roots they make the score exactly. */
export function contributions(
  { depth, count, split, value }: Trees,
  rows: Uint8Array,
  at: number,
  into: Float64Array,
): void {
  const splits = (1 << depth) - 1
  for (let tree = 0, root = 0, base = 0; tree < count; tree++, root += splits, base += 2 * splits + 1) {
    let node = 0
    while (node < splits) {
      const f = split[root + node] >> 8
      const next = 2 * node + 1 + (rows[at + f] > (split[root + node] & 255) ? 1 : 0)
      into[f] += value[base + next] - value[base + node]
      node = next
    }
  }
}
