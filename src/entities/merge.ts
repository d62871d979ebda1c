import { type EntityTable, Int32Column } from '../columns.js'

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
  const first = new Int32Column(one.length + two.length)
  const past = new Int32Column(one.length + two.length)
  const label = new Int32Column(one.length + two.length)
  const push = (table: EntityTable, row: number) => {
    first.push(table.first[row])
    past.push(table.past[row])
    label.push(table.label[row])
  }
  for (let i = 0, j = 0; i < one.length || j < two.length; ) {
    if (j === two.length || (i < one.length && one.first[i] <= two.first[j])) {
      if (!oneLost[i]) push(one, i)
      i++
    } else {
      if (!twoLost[j]) push(two, j)
      j++
    }
  }
  return { length: first.length, first: first.finish(), past: past.finish(), label: Uint8Array.from(label.finish()) }
}
