import { tokenKinds } from '../columns.js'
import { classOf, upper } from '../letters/classes.js'

/** How a token looks to the word segmenter. */
export const tokenShapes = [
  'lower', // nhà
  'foreign', // facebook: lower case, no Vietnamese syllable
  'Capital', // Nhà
  'Foreign', // Facebook
  'Initial', // Nhà, where a sentence or a quotation begins
  'InitialForeign',
  'CAPITALS', // UBND
  'Mixed', // VietJet, VN-Index, Rolls-Royce
  'abbreviation', // TP.
  'number',
  'punctuation',
  'edge', // in front of a sentence and behind it
] as const
export type TokenShape = (typeof tokenShapes)[number]

const shape = Object.fromEntries(tokenShapes.map((name, i) => [name, i])) as Record<TokenShape, number>
const syllable = tokenKinds.indexOf('syllable')
const abbreviation = tokenKinds.indexOf('abbreviation')
const number = tokenKinds.indexOf('number')
const symbol = tokenKinds.indexOf('symbol')
const punctuation = tokenKinds.indexOf('punctuation')

/** Shapes below this one are made of letters. */
export const numberShape = shape.number
export const punctuationShape = shape.punctuation
export const capitalShape = shape.Capital
export const capitalsShape = shape.CAPITALS
export const edgeShape = shape.edge

/** True for shapes that may stand in a name of several tokens that no dictionary has. */
export const mayBeName = Uint8Array.from(tokenShapes, (_, i) => (i >= shape.Capital && i < shape.abbreviation ? 1 : 0))

/**
 * The shape of `text.slice(start, end)`, an index into `tokenShapes`.
 * @param vietnamese whether the token is a syllable of the language
 * @param initial whether a sentence or a quotation begins here
 */
export function shapeOf(
  text: string,
  start: number,
  end: number,
  kind: number,
  vietnamese: boolean,
  initial: boolean,
): number {
  if (kind !== syllable) {
    if (kind === abbreviation) return shape.abbreviation
    if (kind === punctuation) return shape.punctuation
    return kind >= number && kind < symbol ? shape.number : shape.punctuation
  }
  let uppers = 0
  let others = 0
  for (let i = start + 1; i < end; i++)
    if ((classOf(text.charCodeAt(i)) & upper) !== 0) uppers++
    else others++
  if ((classOf(text.charCodeAt(start)) & upper) === 0)
    return uppers > 0 ? shape.Mixed : vietnamese ? shape.lower : shape.foreign
  if (uppers > 0) return others > 0 ? shape.Mixed : shape.CAPITALS
  if (initial) return vietnamese ? shape.Initial : shape.InitialForeign
  return vietnamese ? shape.Capital : shape.Foreign
}
