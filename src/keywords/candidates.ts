import {
  type BlockTable,
  blockKinds,
  type DuplicateTable,
  type SentenceTable,
  type TagTable,
  type TokenTable,
  tagNames,
  type WordTable,
} from '../columns.js'
import { syllableKey } from '../letters/tones.js'

/** What finding keywords reads. `title` is the headline given apart, if any; a title block in the text counts as one too. */
export interface KeywordInput {
  readonly text: string
  readonly title: string | undefined
  readonly blocks: BlockTable
  readonly duplicates: DuplicateTable
  readonly sentences: SentenceTable
  readonly tokens: TokenTable
  readonly words: WordTable
  readonly tags: TagTable
}

/** A word or phrase that may be a keyword, with all its occurrences. */
export interface Candidate {
  /** The keys of its syllables, parted by blanks: case and tone placement folded. */
  readonly key: string
  /** Its words, as keys, by the first occurrence. */
  readonly words: readonly string[]
  /** Tag of its first word, by the first occurrence: index into `tagNames`. */
  readonly tag: number
  /** How many of its words are names, by the first occurrence. */
  readonly names: number
  /** Token ranges of the occurrences, `first past` in turn, in text order. */
  readonly at: readonly number[]
}

const [noun, name, verb, adjective] = (['NOUN', 'PROPN', 'VERB', 'ADJ'] as const).map((tag) => tagNames.indexOf(tag))

/** Words of a phrase at the most. */
const longest = 3

const kinds = (['title', 'heading', 'paragraph', 'list-item'] as const).map((kind) => blockKinds.indexOf(kind))

/**
 * Nouns, names, and verbs and adjectives of two syllables or more; and what comes again of noun phrases: a noun or name with the nouns, names
 * and adjectives behind it, up to three words in all. Captions, bylines and repeated blocks are not read. Linear in the words.
 */
export function keywordCandidates(input: KeywordInput): Candidate[] {
  const { text, blocks, duplicates, sentences, tokens, words, tags } = input
  const found = new Map<string, Candidate & { readonly at: number[] }>()
  const keyOfWord = (w: number): string => {
    let key = syllableKey(text.slice(tokens.start[words.at[w]], tokens.end[words.at[w]]))
    for (let t = words.at[w] + 1; t < words.at[w + 1]; t++)
      key += ` ${syllableKey(text.slice(tokens.start[t], tokens.end[t]))}`
    return key
  }
  const add = (list: readonly string[], w: number, names: number) => {
    const key = list.join(' ')
    const known = found.get(key)
    const [first, past] = [words.at[w], words.at[w + list.length]]
    if (known) known.at.push(first, past)
    else found.set(key, { key, words: [...list], tag: tags.tag[w], names, at: [first, past] })
  }
  for (let s = 0, w = 0; s < sentences.length; s++) {
    const block = sentences.block[s]
    const read = kinds.includes(blocks.kind[block]) && duplicates.duplicateOf[block] < 0
    const end = tokens.sentenceAt[s + 1]
    let past = w
    while (past < words.length && words.at[past] < end) past++
    for (; read && w < past; w++) {
      const tag = tags.tag[w]
      const several = words.at[w + 1] - words.at[w] > 1
      if (tag !== noun && tag !== name && !((tag === verb || tag === adjective) && several)) continue
      const list = [keyOfWord(w)]
      if (!/\p{L}/u.test(list[0])) continue
      let names = tag === name ? 1 : 0
      add(list, w, names)
      if (tag !== noun && tag !== name) continue
      for (let v = w + 1; v < past && list.length < longest; v++) {
        const next = tags.tag[v]
        if (next !== noun && next !== name && next !== adjective) break
        list.push(keyOfWord(v))
        if (next === name) names++
        add(list, w, names)
      }
    }
    w = past
  }
  return [...found.values()].filter(({ words, at }) => words.length === 1 || at.length > 2)
}
