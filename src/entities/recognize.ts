import { type EntityTable, entityLabels, type TokenTable } from '../columns.js'
import { mergeEntities } from './merge.js'
import { recognizeShapes } from './shapes.js'

const document = entityLabels.indexOf('document')
const bare = new Set((['number', 'numeral', 'percent'] as const).map((label) => entityLabels.indexOf(label)))

/**
 * All entities of a text: those with a grammar and the trained names, in one flat table. Where two overlap,
 *
 * 1. the one that contains the other wins: a citation beats the body named in it (`Quy chế làm việc của Chính phủ`), a name beats the
 *    number or date in it (`quận 1`, `Trường Sa 5`, `Công ty 20/10`), but not the citation that it begins with (`Hiến pháp | Áo`);
 * 2. of two equal or crossing ones, a bare number gives way to the name, any other entity with a grammar beats it.
 *
 * Linear.
 */
export function recognize(text: string, tokens: TokenTable, names: EntityTable): EntityTable {
  const shapes = recognizeShapes(text, tokens)
  return mergeEntities(shapes, names, (s, n) => {
    const nameHolds = names.first[n] <= shapes.first[s] && shapes.past[s] <= names.past[n]
    if (shapes.label[s] === document && shapes.first[s] === names.first[n]) return false
    const shapeHolds = shapes.first[s] <= names.first[n] && names.past[n] <= shapes.past[s]
    return nameHolds === shapeHolds ? bare.has(shapes.label[s]) : nameHolds
  })
}
