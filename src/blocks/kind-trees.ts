import { most, valueOfSign } from './kind-model.js'

/** Every tree has so many levels of splits. */
export const depth = 4
const splits = 2 ** depth - 1
const leaves = 2 ** depth

/** Boosted trees over a row of measures, for one kind. Node `i` splits into `2i + 1`, and `2i + 2` where its measure is above the threshold. */
export interface KindTrees {
  readonly count: number
  readonly measure: Uint8Array
  readonly threshold: Uint8Array
  readonly leaf: Int8Array
}

/** Reads trees out of their text: for each the measures of its splits, their thresholds, its leaves, a sign each. */
export function readKindTrees(text: string): KindTrees {
  const values: number[] = []
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x20) values.push(valueOfSign(text.charCodeAt(i)))
  const size = 2 * splits + leaves
  const count = values.length / size
  const part = (tree: number, from: number, past: number) => values.slice(tree * size + from, tree * size + past)
  const trees = Array.from({ length: count }, (_, tree) => tree)
  return {
    count,
    measure: Uint8Array.from(trees.flatMap((tree) => part(tree, 0, splits))),
    threshold: Uint8Array.from(trees.flatMap((tree) => part(tree, splits, 2 * splits))),
    leaf: Int8Array.from(trees.flatMap((tree) => part(tree, 2 * splits, size).map((value) => value - most))),
  }
}

/** The sum of the leaves that a row comes to. O(trees). */
export function scoreMeasures({ count, measure, threshold, leaf }: KindTrees, row: Uint8Array): number {
  let score = 0
  for (let tree = 0, root = 0; tree < count; tree++, root += splits) {
    let node = 0
    for (let level = 0; level < depth; level++)
      node = 2 * node + 1 + ((threshold[root + node] - row[measure[root + node]]) >>> 31)
    score += leaf[tree * leaves + node - splits]
  }
  return score
}
