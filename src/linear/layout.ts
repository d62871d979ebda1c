import { type Section, type Sections, writeSections } from '../layout.js'

/**
 * A linear sequence model in its compiled form, for writer and reader alike.
 *
 * | section | per | holds |
 * |---|---|---|
 * | `bucket` u32 | 2^16 + 1 | first feature whose hash has these upper 16 bits |
 * | `low` u16 | feature | the lower 16 bits of its hash, ascending within its bucket |
 * | `first` u32 | feature + 1 | its first weight |
 * | `label` u8, `weight` i8 | weight | label and weight, in units of the model's scale |
 * | `transition` i16 | (labels + 1) · labels | weight of a label after another, `forbidden` where it never comes; the last row is the start of a sentence |
 * | `names` u8 | – | label names, UTF-8, parted by line feeds |
 */
export interface LinearWeights {
  readonly labels: readonly string[]
  /** Hash of each feature, as unsigned 32 bits, ascending. */
  readonly hash: Uint32Array
  /** `hash.length + 1` values: feature `f` has weights `first[f]` … `first[f + 1]`. */
  readonly first: Uint32Array
  readonly label: Uint8Array
  readonly weight: Int8Array
  readonly transition: Int16Array
}

/** The weight of a label behind one that it cannot follow, nor does a trained weight reach it. */
export const forbidden = -32000

/** @param more further sections of the file, by name */
export function writeLinear(kind: string, weights: LinearWeights, more: Record<string, Section> = {}): Uint8Array {
  const { hash } = weights
  const bucket = new Uint32Array(0x10001)
  for (const h of hash) bucket[(h >>> 16) + 1]++
  for (let b = 0; b < 0x10000; b++) bucket[b + 1] += bucket[b]
  const sections: Record<string, Section> = {
    bucket,
    low: Uint16Array.from(hash, (h) => h & 0xffff),
    first: weights.first,
    label: weights.label,
    weight: weights.weight,
    transition: weights.transition,
    names: new TextEncoder().encode(weights.labels.join('\n')),
    ...more,
  }
  return writeSections(kind, sections)
}

/** The sections of a linear model. @throws ModelError where one is missing */
export function readLinear(
  sections: Sections,
): Omit<LinearWeights, 'hash'> & { bucket: Uint32Array; low: Uint16Array } {
  return {
    labels: new TextDecoder().decode(sections.u8('names')).split('\n'),
    bucket: sections.u32('bucket'),
    low: sections.u16('low'),
    first: sections.u32('first'),
    label: sections.u8('label'),
    weight: sections.i8('weight'),
    transition: sections.i16('transition'),
  }
}
