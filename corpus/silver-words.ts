import { fnv1a } from '../src/layout.js'
import { syllableKey } from '../src/letters/tones.js'
import type { Lexicon } from '../src/words/lexicon.js'
import { corpusRecords } from './corpora.js'
import { type GoldSentence, joinedWords } from './gold-words.js'
import { foundSpans, goldSpans } from './word-spans.js'

export const silverFiles = ['vietnews/train-1.jsonl.gz', 'vietnews/train-2.jsonl.gz', 'vietnews/train-3.jsonl.gz']

/** What the machine-segmented news say: how often a word stands there, and how often its syllables stand side by side. */
export interface SilverCounts {
  /** Surface form, syllables parted by blanks, to count. */
  readonly word: Map<string, number>
  /** Two syllable keys parted by a blank, to count, within words and between them. */
  readonly pair: Map<string, number>
  articles: number
}

/** Letters, with hyphens, stops and ampersands inside: no numbers, no signs. */
const wordShape = /^\p{L}[\p{L}\p{M}.&-]*(?:_\p{L}[\p{L}\p{M}.&-]*)*$/u

/** Counts the words of silver articles, each body once. @throws Error where a file is missing */
export async function countSilverWords(files: readonly string[] = silverFiles): Promise<SilverCounts> {
  const counts: SilverCounts = { word: new Map(), pair: new Map(), articles: 0 }
  const seen = new Set<number>()
  const key = new Map<string, string>()
  for (const file of files)
    for await (const { title, abstract, body } of corpusRecords<{ title: string; abstract: string; body: string[] }>(
      file,
    )) {
      const hash = fnv1a(body.join(' '))
      if (seen.has(hash)) continue
      seen.add(hash)
      counts.articles++
      for (const sentence of [title, abstract, ...body]) countSentence(sentence.normalize('NFC'), counts, key)
    }
  return counts
}

function countSentence(sentence: string, { word, pair }: SilverCounts, keys: Map<string, string>): void {
  let last = ''
  for (const item of sentence.split(' ')) {
    if (!wordShape.test(item)) {
      last = ''
      continue
    }
    const surface = item.replaceAll('_', ' ')
    word.set(surface, (word.get(surface) ?? 0) + 1)
    for (const syllable of item.split('_')) {
      let key = keys.get(syllable)
      if (key === undefined) keys.set(syllable, (key = syllableKey(syllable)))
      if (last !== '') {
        const both = `${last} ${key}`
        pair.set(both, (pair.get(both) ?? 0) + 1)
      }
      last = key
    }
  }
}

/**
 * Silver sentences whose words a lexicon finds, too, at most one an article: where two segmenters agree, both are mostly right.
 * @throws Error where a file is missing
 */
export async function agreedSentences(
  lexicon: Lexicon,
  limit: number,
  files: readonly string[] = silverFiles,
): Promise<GoldSentence[]> {
  const agreed: GoldSentence[] = []
  for (const file of files)
    for await (const { body } of corpusRecords<{ body: string[] }>(file)) {
      if (agreed.length === limit) return agreed
      const words = joinedWords(body[agreed.length % Math.max(1, body.length)] ?? '')
      if (words.length < 8 || words.length > 60) continue
      const { text, spans } = goldSpans(words)
      if (foundSpans(text, lexicon).join() === spans.join()) agreed.push(words)
    }
  return agreed
}
