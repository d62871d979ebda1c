import type { TagName } from '../src/columns.js'

/**
 * What a tag of the Vietnamese Treebank (VLSP 2009 guidelines) may be in UD_Vietnamese-VTB, the likeliest first. UD parts
 * what VTB has as one: auxiliaries from verbs, determiners from pronouns, nouns of place from prepositions.
 */
const table: Readonly<Record<string, readonly TagName[]>> = {
  N: ['NOUN', 'PRON'], Nc: ['NOUN'], Ny: ['NOUN', 'PROPN'], Nu: ['NOUN'], Nb: ['NOUN'], Np: ['PROPN'], Y: ['NOUN', 'PROPN'], B: ['NOUN'],
  V: ['VERB', 'AUX'], Vb: ['VERB'], Vy: ['VERB'], A: ['ADJ', 'ADV'], Ab: ['ADJ'], P: ['PRON', 'DET'], L: ['DET', 'NUM', 'PRON'], M: ['NUM'],
  R: ['ADV', 'AUX', 'PART'], E: ['ADP', 'NOUN', 'SCONJ', 'VERB'], C: ['SCONJ', 'CCONJ', 'ADP'], T: ['PART', 'ADV'], I: ['INTJ', 'PART'], S: ['PART'],
  X: ['X', 'NOUN', 'VERB', 'ADV', 'ADJ'],
} // biome-ignore format: a table

/**
 * Maps a VTB tag to a universal one: of those that the tag may be, the one that the word has most often in UD-VTB's training
 * part; the first of them for a word that is not there.
 * @param statistics per lower-case word: universal tags with their counts
 */
export function universalTag(
  tag: string,
  word: string,
  statistics: ReadonlyMap<string, ReadonlyMap<TagName, number>>,
): TagName {
  if (!/[\p{L}\p{N}]/u.test(word)) return 'PUNCT'
  const choices = table[tag] ?? ['X']
  const counts = statistics.get(word.toLowerCase())
  let best = choices[0]
  for (const choice of choices) if ((counts?.get(choice) ?? 0) > (counts?.get(best) ?? 0)) best = choice
  return best
}
