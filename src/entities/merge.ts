import type { EntityTable } from '../columns.js'
import { EntityRows } from './entity-rows.js'

/**
 * Two tables as one, flat and in order. Where two rows overlap, `secondWins` says whether that of the second table stays; the other one goes.
 * Linear.
 */
export function mergeEntities(
  one: EntityTable,
  two: EntityTable,
  secondWins: (i: number, j: number) => boolean,
): EntityTable {
  const oneLost = new Uint8Array(one.length)
  const twoLost = new Uint8Array(two.length)
  for (let i = 0, j = 0; i < one.length && j < two.length; ) {
    if (one.past[i] <= two.first[j]) i++
    else if (two.past[j] <= one.first[i]) j++
    else {
      if (secondWins(i, j)) oneLost[i] = 1
      else twoLost[j] = 1
      if (one.past[i] < two.past[j]) i++
      else j++
    }
  }
  const rows = new EntityRows()
  const push = (table: EntityTable, row: number) => rows.add(table.first[row], table.past[row], table.label[row])
  for (let i = 0, j = 0; i < one.length || j < two.length; ) {
    if (j === two.length || (i < one.length && one.first[i] <= two.first[j])) {
      if (!oneLost[i]) push(one, i)
      i++
    } else {
      if (!twoLost[j]) push(two, j)
      j++
    }
  }
  return rows.finish()
}
