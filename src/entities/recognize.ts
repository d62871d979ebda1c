import {
  type EntityTable,
  entityLabels,
  Int32Column,
  type TagTable,
  type TokenTable,
  type WordTable,
} from '../columns.js'
import { recognizeShapes } from './shapes.js'

const number = entityLabels.indexOf('number')
const percent = entityLabels.indexOf('percent')

/**
 * All entities of a text: those with a grammar and the trained names, in one flat table. Where two overlap,
 *
 * 1. the one that contains the other wins: a citation beats the body named in it (`Quy chế làm việc của Chính phủ`), a name beats the
 *    number or date in it (`quận 1`, `Trường Sa 5`, `Công ty 20/10`);
 * 2. of two equal or crossing ones, a bare number gives way to the name, any other entity with a grammar beats it.
 *
 * Words and tags do not bear on this: names bring what the words said along. Linear.
 */
export function recognize(
  text: string,
  tokens: TokenTable,
  _words: WordTable,
  _tags: TagTable,
  names: EntityTable,
): EntityTable {
  const shapes = recognizeShapes(text, tokens)
  const shapeLost = new Uint8Array(shapes.length)
  const nameLost = new Uint8Array(names.length)
  for (let s = 0, n = 0; s < shapes.length && n < names.length; ) {
    if (shapes.past[s] <= names.first[n]) s++
    else if (names.past[n] <= shapes.first[s]) n++
    else {
      if (nameWins(shapes, s, names, n)) shapeLost[s] = 1
      else nameLost[n] = 1
      if (shapes.past[s] < names.past[n]) s++
      else n++
    }
  }
  const first = new Int32Column(shapes.length + names.length)
  const past = new Int32Column(shapes.length + names.length)
  const label = new Int32Column(shapes.length + names.length)
  const push = (table: EntityTable, i: number) => {
    first.push(table.first[i])
    past.push(table.past[i])
    label.push(table.label[i])
  }
  for (let s = 0, n = 0; s < shapes.length || n < names.length; ) {
    if (n === names.length || (s < shapes.length && shapes.first[s] <= names.first[n])) {
      if (!shapeLost[s]) push(shapes, s)
      s++
    } else {
      if (!nameLost[n]) push(names, n)
      n++
    }
  }
  return { length: first.length, first: first.finish(), past: past.finish(), label: Uint8Array.from(label.finish()) }
}

function nameWins(shapes: EntityTable, s: number, names: EntityTable, n: number): boolean {
  const nameHolds = names.first[n] <= shapes.first[s] && shapes.past[s] <= names.past[n]
  const shapeHolds = shapes.first[s] <= names.first[n] && names.past[n] <= shapes.past[s]
  if (nameHolds !== shapeHolds) return nameHolds
  return shapes.label[s] === number || shapes.label[s] === percent
}
