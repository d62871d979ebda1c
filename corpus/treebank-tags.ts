import type { TagName } from '../src/columns.js'

/**
 * What a tag of the Vietnamese Treebank (VLSP 2009 guidelines) may be in UD_Vietnamese-VTB, the likeliest first. UD parts
 * what VTB has as one: auxiliaries from verbs, determiners from pronouns, nouns of place from prepositions.
 */
const universal = {
  N: ['NOUN', 'PRON'], Nc: ['NOUN'], Ny: ['NOUN', 'PROPN'], Nu: ['NOUN'], Np: ['PROPN'], V: ['VERB', 'AUX'], A: ['ADJ', 'ADV'],
  P: ['PRON', 'DET'], L: ['DET', 'NUM', 'PRON'], M: ['NUM'], R: ['ADV', 'AUX', 'PART'], E: ['ADP', 'NOUN', 'SCONJ'],
  C: ['SCONJ', 'CCONJ', 'ADP'], T: ['PART', 'ADV'], I: ['INTJ', 'PART'], S: ['PART'], X: ['X', 'NOUN', 'VERB', 'ADV', 'ADJ'],
  sign: ['PUNCT'],
} as const satisfies Readonly<Record<string, readonly TagName[]>> // biome-ignore format: a table

export type VtbTag = keyof typeof universal
export const vtbTags = Object.keys(universal) as VtbTag[]

/** Borrowed words and abbreviations go with the words that they stand for. */
const alias: Readonly<Record<string, VtbTag>> = { Ab: 'A', Vb: 'V', Vy: 'V', Nb: 'N', Y: 'Ny' }

/** A tag as it stands in the treebank, in the set above; slips of the pen are `X`. */
export function vtbTag(tag: string, word: string): VtbTag {
  if (!/[\p{L}\p{N}]/u.test(word)) return 'sign'
  return alias[tag] ?? vtbTags.find((known) => known === tag) ?? 'X'
}

/** How often a lower-case word with a VTB tag has each universal tag. */
export class TagCounts {
  readonly #counts = new Map<string, Map<TagName, number>>()

  add(word: string, tag: VtbTag, gold: TagName): void {
    const key = `${word.toLowerCase()}/${tag}`
    const counts = this.#counts.get(key) ?? new Map<TagName, number>()
    this.#counts.set(key, counts.set(gold, (counts.get(gold) ?? 0) + 1))
  }

  /** `wanted` where a VTB tag may be that; else the commonest one of what it may be, the first for a word that was not seen. */
  universal(word: string, tag: VtbTag, wanted?: TagName): TagName {
    const choices: readonly TagName[] = universal[tag]
    if (wanted && choices.includes(wanted)) return wanted
    const counts = this.#counts.get(`${word.toLowerCase()}/${tag}`)
    let best = choices[0]
    for (const choice of choices) if ((counts?.get(choice) ?? 0) > (counts?.get(best) ?? 0)) best = choice
    return best
  }
}
