import { splitBlocks } from '../src/blocks/split.js'
import { Int32Column } from '../src/columns.js'
import { readCompiled } from '../src/data.js'
import { tokenLooks, wordHash } from '../src/entities/token-looks.js'
import { Models } from '../src/models.js'
import { splitSentences } from '../src/sentences/split.js'
import { tokenize } from '../src/tokens/tokenize.js'
import { segment } from '../src/words/segment.js'
import { corpusRecords } from './corpora.js'
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

/** Hashes of the words of news (`wordHash`) in order, 0 before each sentence; without the texts of newsgold. Needs words.bin. */
export async function newsWords(): Promise<Int32Array> {
  const { lexicon } = new Models(readCompiled)
  const stream = new Int32Column()
  for await (const source of texts()) {
    const text = source.normalize('NFC')
    const tokens = tokenize(text, splitSentences(text, splitBlocks(text, {})))
    const words = segment(text, tokens, lexicon)
    const looks = tokenLooks(text, tokens)
    for (let w = 0, s = 0; w < words.length; w++) {
      if (words.at[w] >= tokens.sentenceAt[s]) stream.push(0)
      while (words.at[w] >= tokens.sentenceAt[s]) s++
      stream.push(wordHash(looks, words, w))
    }
  }
  return stream.finish()
}

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
