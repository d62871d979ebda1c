import { blockKinds } from '../columns.js'
import { kindCount, unit } from './kind-model.js'
import { kindTrees } from './kind-tree-weights.js'
import { type KindTrees, readKindTrees, scoreMeasures } from './kind-trees.js'
import { LineMeasures, weighedKinds } from './line-measures.js'
import type { Outline } from './outline.js'

/** A line whose second kind is no further off is looked at again. */
export const narrow = 96

/** What a caption is given, one nat: on the held-back third of blockkinds 83 of 100 captions are found for 79, and of those found 85 are right for 92. */
const lean = unit
const caption = blockKinds.indexOf('caption')

let trees: readonly KindTrees[] | undefined

/** Whether a line has a second kind that is nearly as good as its first. */
export function inDoubt(gaps: Uint8Array, i: number): boolean {
  let near = 0
  for (let kind = 0; kind < kindCount; kind++) if (gaps[i * kindCount + kind] <= narrow) near++
  return near > 1
}

/**
 * The kind of every line: what the model says, and where it is in doubt what boosted trees make of it that see the article as a whole, by
 * the kinds that the model gave to its lines. `end` is how each line ends. Linear.
 */
export function lookAgain(
  outline: Outline,
  gaps: Uint8Array,
  end: Uint8Array,
  weigh: readonly KindTrees[] = (trees ??=
    kindTrees.map(readKindTrees)),
): Uint8Array {
  const kinds = new Uint8Array(end.length)
  let measures: LineMeasures | undefined
  for (let i = 0; i < end.length; i++) {
    const row = i * kindCount
    if (!inDoubt(gaps, i)) {
      kinds[i] = gaps.indexOf(0, row) - row
      continue
    }
    measures ??= new LineMeasures(outline, gaps, end)
    measures.collect(i)
    let best = Number.NEGATIVE_INFINITY
    for (let kind = 0; kind < kindCount; kind++) {
      if (gaps[row + kind] > narrow) continue
      const at = weighedKinds.indexOf(kind)
      const score =
        (at < 0 ? 0 : scoreMeasures(weigh[at], measures.row)) - gaps[row + kind] + (kind === caption ? lean : 0)
      if (score <= best) continue
      best = score
      kinds[i] = kind
    }
  }
  return kinds
}
