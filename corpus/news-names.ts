import { splitBlocks } from '../src/blocks/split.js'
import type { TagTable, TokenTable, WordTable } from '../src/columns.js'
import { readCompiled } from '../src/data.js'
import { SentenceFacts, tokenFacts, wordHash } from '../src/entities/name-facts.js'
import { nameFeatures } from '../src/entities/name-features.js'
import { cased } from '../src/entities/news-classes.js'
import { featureTable } from '../src/linear/features.js'
import type { LinearModel } from '../src/linear/model.js'
import { Models } from '../src/models.js'
import { splitSentences } from '../src/sentences/split.js'
import { tag } from '../src/tags/tag.js'
import { tokenize } from '../src/tokens/tokenize.js'
import { segment } from '../src/words/segment.js'
import { corpusRecords } from './corpora.js'
import { noNews } from './name-classes.js'
import { newsGold } from './newsgold.js'
import { newsArticles } from './vietnews.js'

export const newsFiles = [
  'rawnews/articles.jsonl.gz',
  'recent/items.jsonl.gz',
  'vietnews/train-1.jsonl.gz',
  'vietnews/train-2.jsonl.gz',
]

/** Articles of vietnews to read; the others are read whole. With a third of the news persons are found 0.8 F1 worse. */
const vietnews = 45_000

/** News as columns over all its tokens, as several models of names tag it. */
export interface TaggedNews {
  readonly length: number
  /** Syllable key; hash of the word that starts at the token, 0 elsewhere. */
  readonly key: Int32Array
  readonly word: Int32Array
  /** Bits: see `newsToken`. */
  readonly bits: Uint8Array
  /** Per model, what each token is: 0 in no name; of the kind `k` of names, 1 + 2k where one begins, 2 + 2k inside. */
  readonly label: readonly Uint8Array[]
}

export const newsToken = { capital: 1, opensSentence: 2, syllable: 4 } as const

/** What the texts of an annotated article and of the news have in common: letters and digits alone. */
const bare = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The texts, without the annotated ones. */
async function* texts(): AsyncGenerator<string> {
  const gold = [...newsGold('train'), ...newsGold('dev')]
  const ids = new Set(gold.map(({ name }) => name.replace('.txt', '').replace(/^(raw|doc)-/, '')))
  const lines = new Set(gold.flatMap(({ text }) => text.split('\n').map(bare)))
  for await (const { id, title, sapo, body } of corpusRecords<Record<string, string>>(newsFiles[0]))
    if (!ids.has(id)) yield `${title}\n\n${sapo}\n\n${body}`
  for await (const { title, sapo } of corpusRecords<Record<string, string>>(newsFiles[1]))
    if (!lines.has(bare(title)) && !lines.has(bare(sapo))) yield `${title}\n\n${sapo}`
  let v = 0
  for await (const { title, abstract, body } of newsArticles(newsFiles.slice(2))) {
    if (v++ === vietnews) break
    yield [title, abstract, ...body].join('\n\n')
  }
}

/** For each label of a model the number of `TaggedNews.label`. Kinds of names are numbered in the order of the labels. */
function numbers({ labels }: LinearModel): Uint8Array {
  const kinds = [...new Set(labels.map((label) => label.slice(2)))].filter((kind) => kind !== '')
  return Uint8Array.from(labels, (label) =>
    label === 'O' ? 0 : 1 + 2 * kinds.indexOf(label.slice(2)) + (/^[BU]/.test(label) ? 0 : 1),
  )
}

/** Tags news by some models, all of which have the labels of names alone and no classes. Needs words, gazetteer and tags. */
export async function tagNews(models: readonly LinearModel[]): Promise<TaggedNews> {
  const parts: TaggedNews[] = []
  const compiled = new Models(readCompiled)
  for await (const source of texts()) {
    const text = source.normalize('NFC')
    const tokens = tokenize(text, splitSentences(text, splitBlocks(text, {})))
    const words = segment(text, tokens, compiled.lexicon)
    parts.push(tagText(text, tokens, words, tag(text, tokens, words, compiled.tags), compiled, models))
  }
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const news = {
    length,
    key: new Int32Array(length),
    word: new Int32Array(length),
    bits: new Uint8Array(length),
    label: models.map(() => new Uint8Array(length)),
  }
  let at = 0
  for (const part of parts) {
    news.key.set(part.key, at)
    news.word.set(part.word, at)
    news.bits.set(part.bits, at)
    part.label.forEach((column, m) => {
      news.label[m].set(column, at)
    })
    at += part.length
  }
  return news
}

function tagText(
  text: string,
  tokens: TokenTable,
  words: WordTable,
  tags: TagTable,
  { gazetteer }: Models,
  models: readonly LinearModel[],
): TaggedNews {
  const { length } = tokens
  const facts = tokenFacts(text, tokens, words, tags, gazetteer, noNews)
  const news = {
    length,
    key: facts.key.slice(),
    word: new Int32Array(length),
    bits: new Uint8Array(length),
    label: models.map(() => new Uint8Array(length)),
  }
  for (let w = 0; w < words.length; w++) news.word[words.at[w]] = wordHash(facts, words, w)
  for (let i = 0; i < length; i++)
    news.bits[i] = (facts.shape[i] & 1 ? newsToken.capital : 0) | (tokens.kind[i] <= 1 ? newsToken.syllable : 0)
  const sentence = new SentenceFacts()
  const groups = Object.values(nameFeatures(sentence))
  const number = models.map(numbers)
  for (let s = 0; s + 1 < tokens.sentenceAt.length; s++) {
    const first = tokens.sentenceAt[s]
    if (first === tokens.sentenceAt[s + 1]) continue
    news.bits[first] |= newsToken.opensSentence
    const features = featureTable(groups, sentence.read(facts, tokens, s))
    models.forEach((model, m) => {
      news.label[m].set(
        model.decode(features).map((label) => number[m][label]),
        first,
      )
    })
  }
  return news
}

/** How often something lies where, see `countSyllables`. Per model and hash. */
export type Counts = ReadonlyMap<number, Uint32Array>[]

/** Per model: for syllables how often they lie in a person, an organisation, a place, or outside (the last of five). */
export function countSyllables({ length, key, bits, label }: TaggedNews): Counts {
  const counts = label.map(() => new Map<number, Uint32Array>())
  for (let i = 0; i < length; i++) {
    if (!(bits[i] & newsToken.syllable)) continue
    const hash = cased(key[i], bits[i] & newsToken.capital)
    label.forEach((column, m) => {
      let row = counts[m].get(hash)
      if (!row) counts[m].set(hash, (row = new Uint32Array(5)))
      row[column[i] === 0 ? 4 : (column[i] - 1) >> 1]++
    })
  }
  return counts
}
