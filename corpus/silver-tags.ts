import { tagNames } from '../src/columns.js'
import { readCompiled } from '../src/data.js'
import { Models } from '../src/models.js'
import { WordFacts } from '../src/tags/facts.js'
import { type TagModel, tag } from '../src/tags/tag.js'
import { segment } from '../src/words/segment.js'
import { newsArticles } from './vietnews.js'
import { sentenceTokens } from './word-spans.js'

export const newsFile = 'vietnews/train-1.jsonl.gz'

/** Words of news to read; more of them did not help. */
const wanted = 5_000_000
/** Rarer words have no class. */
const minCount = 4
/** A second tag is part of the class from this share of the word's occurrences on. */
const minShare = 0.1

/** Per hash of a word, how often it has each of `tagNames`. */
export type NewsTagCounts = ReadonlyMap<number, Uint32Array>

/** Counts a tagger's tags in news that nobody has tagged. Needs words.bin. */
export async function countNewsTags(model: TagModel): Promise<NewsTagCounts> {
  const { lexicon } = new Models(readCompiled)
  const counts = new Map<number, Uint32Array>()
  const facts = new WordFacts()
  let read = 0
  for await (const { abstract, body } of newsArticles([newsFile])) {
    for (const text of [abstract, ...body]) {
      const tokens = sentenceTokens(text)
      const words = segment(text, tokens, lexicon)
      const column = tag(text, tokens, words, model).tag
      facts.read(text, tokens, words, 0, words.length)
      for (let w = 0; w < words.length; w++) {
        let row = counts.get(facts.word[w + 1])
        if (!row) counts.set(facts.word[w + 1], (row = new Uint32Array(tagNames.length)))
        row[column[w]]++
      }
      read += words.length
    }
    if (read > wanted) break
  }
  return counts
}

/** The classes of words, 1 …: the commonest tag and, where there is one, another that is frequent. At most 255 of them, the largest. */
export function wordClasses(counts: NewsTagCounts): { words: Int32Array; classes: Uint8Array } {
  const pairs = new Map<number, number>()
  const rows: [hash: number, pair: number][] = []
  for (const [hash, row] of counts) {
    const sum = row.reduce((a, b) => a + b)
    if (sum < minCount || hash === 0) continue
    const [first, second] = [...row.keys()].sort((a, b) => row[b] - row[a])
    const pair = first * 32 + (row[second] > minShare * sum ? second : first)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    rows.push([hash, pair])
  }
  const largest = [...pairs].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 255)
  const place = new Map(largest.map(([pair], i) => [pair, i + 1]))
  const kept = rows.filter(([, pair]) => place.has(pair)).sort((a, b) => a[0] - b[0])
  return {
    words: Int32Array.from(kept, ([hash]) => hash),
    classes: Uint8Array.from(kept, ([, pair]) => place.get(pair) ?? 0),
  }
}
