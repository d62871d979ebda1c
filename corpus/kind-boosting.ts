import { kindCount, most, unit } from '../src/blocks/kind-model.js'
import { depth } from '../src/blocks/kind-trees.js'
import { weighedKinds } from '../src/blocks/line-measures.js'
import { narrow } from '../src/blocks/second-look.js'
import { boost, type Grown } from './boost.js'

/** A tree for each kind a round. */
const rounds = 50
const boosting = { trees: 1, depth, rate: 1, smooth: 10, sample: 1 }

/** A line in doubt: its gold, and what the first model says of it. */
export interface Doubt {
  readonly gold: number
  readonly gaps: Uint8Array
  readonly row: Uint8Array
  /** How much it counts. */
  readonly share: number
}

/**
 * Boosted trees, for each of `weighedKinds`, that correct the gaps of the first model: the loss is the logarithm of the gold's share of the
 * sum of all kinds' exponentials. Leaves are written in the units of the gaps.
 */
export function boostKinds(doubts: readonly Doubt[]): Grown[] {
  const length = doubts.length
  const rows = {
    column: Array.from(doubts[0].row, (_, m) => Uint8Array.from(doubts, ({ row }) => row[m])),
    length,
    groupAt: Int32Array.of(0, length),
  }
  const scores = Array.from({ length: kindCount }, (_, kind) =>
    Float64Array.from(doubts, ({ gaps }) => (gaps[kind] <= narrow ? -gaps[kind] / unit : -Infinity)),
  )
  const grown: Grown[] = weighedKinds.map(() => ({ feature: [], threshold: [], value: [] }))
  const chance = new Float64Array(length)
  for (let round = 0; round < rounds; round++)
    weighedKinds.forEach((kind, at) => {
      for (let i = 0; i < length; i++) {
        let sum = 0
        for (const score of scores) sum += Math.exp(score[i] - scores[kind][i])
        chance[i] = scores[kind][i] === -Infinity ? 0 : 1 / sum
      }
      const tree = boost(
        rows,
        (_, gradient) => {
          doubts.forEach(({ gold, gaps, share }, i) => {
            gradient[i] = gaps[kind] <= narrow ? share * ((gold === kind ? 1 : 0) - chance[i]) : 0
          })
        },
        boosting,
        scores[kind],
      )
      grown[at].feature.push(...tree.feature)
      grown[at].threshold.push(...tree.threshold)
      grown[at].value.push(...tree.value.slice(-(2 ** depth)))
    })
  return grown
}

/** Leaves as they are written. */
export const leafUnits = (value: number): number => Math.max(-most, Math.min(most, Math.round(value * unit)))
