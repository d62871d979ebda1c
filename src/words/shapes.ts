import { tokenKinds } from '../columns.js'
import { spellings } from '../trie/symbols.js'

/** How a token looks to the word segmenter. */
export const tokenShapes = [
  'lower', // nhà
  'foreign', // facebook: lower case, no Vietnamese syllable
  'caseless', // nhà, NHÀ: where the whole sentence is in one case
  'caselessGiven', // lan, LAN: the same, and a given or middle name
  'caselessSurname', // nguyễn, NGUYỄN
  'caselessForeign', // facebook, FACEBOOK, UBND
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
const { upperFirst, upperRest, otherRest } = spellings
const syllable = tokenKinds.indexOf('syllable')
const abbreviation = tokenKinds.indexOf('abbreviation')
const punctuation = tokenKinds.indexOf('punctuation')

/** Shapes below this one are made of letters. */
export const numberShape = shape.number
export const punctuationShape = shape.punctuation
export const capitalShape = shape.Capital
export const capitalsShape = shape.CAPITALS
export const edgeShape = shape.edge

/** True for shapes that may stand in a name of several tokens that no dictionary has. */
export const mayBeName = Uint8Array.from(tokenShapes, (_, i) => (i > shape.caseless && i < shape.abbreviation ? 1 : 0))
/** True for shapes that may stand in a name of the dictionary. */
export const mayBeProper = Uint8Array.from(tokenShapes, (_, i) =>
  i >= shape.caseless && i < shape.abbreviation ? 1 : 0,
)

/** Bits that the dictionary keeps of a syllable. */
export const symbolBits = {
  /** It is spelt as Vietnamese is. */
  vietnamese: 1,
  /** A given or middle name, or a part of one. */
  given: 2,
  surname: 4,
} as const

/**
 * The shape of a token, an index into `tokenShapes`.
 * @param spelling `spellings`, as bits; counts for syllables alone
 * @param known `symbolBits` of its syllable
 * @param initial whether a sentence or a quotation begins here
 * @param caseless whether the sentence is in one case throughout
 */
export function shapeOf(kind: number, spelling: number, known: number, initial: boolean, caseless: boolean): number {
  if (kind !== syllable) {
    if (kind === abbreviation) return shape.abbreviation
    return kind < punctuation ? shape.number : shape.punctuation
  }
  const vietnamese = (known & symbolBits.vietnamese) !== 0
  if (caseless) {
    if (!vietnamese) return shape.caselessForeign
    if ((known & symbolBits.surname) !== 0) return shape.caselessSurname
    return (known & symbolBits.given) !== 0 ? shape.caselessGiven : shape.caseless
  }
  if ((spelling & upperFirst) === 0) {
    if ((spelling & upperRest) !== 0) return shape.Mixed
    return vietnamese ? shape.lower : shape.foreign
  }
  if ((spelling & upperRest) !== 0) return (spelling & otherRest) !== 0 ? shape.Mixed : shape.CAPITALS
  if (initial) return vietnamese ? shape.Initial : shape.InitialForeign
  return vietnamese ? shape.Capital : shape.Foreign
}
