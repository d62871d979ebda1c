import { corpusRecords } from './corpora.js'

/** An article of rawnews whose sapo is not the beginning of its body. */
export interface KeywordArticle {
  readonly title: string
  readonly sapo: string
  readonly body: string
}

/**
 * The words and pairs, triples … of syllables that stand in headline or sapo of at least one training article in fifty, as keys between
 * blanks: `người`, `năm`, `Việt Nam`. They stand in a sapo as they do anywhere, and tell nothing of the article.
 */
export async function commonKeys(keysOf: (text: string) => string): Promise<Set<string>> {
  const count = new Map<string, number>()
  let articles = 0
  for await (const { title, sapo } of keywordArticles('train')) {
    articles++
    const own = new Set<string>()
    for (const text of [title, sapo]) {
      const keys = keysOf(text).trim().split(' ')
      for (let n = 1; n <= 4; n++) for (let i = 0; i + n <= keys.length; i++) own.add(keys.slice(i, i + n).join(' '))
    }
    for (const key of own) count.set(key, (count.get(key) ?? 0) + 1)
  }
  return new Set([...count].filter(([, n]) => n * 50 >= articles).map(([key]) => key))
}

const most = { train: 1500, dev: 500 }

/** Of every twenty articles one for training, one for development, with a body of 1,000 units or more and a sapo of its own. */
export async function* keywordArticles(part: 'train' | 'dev'): AsyncGenerator<KeywordArticle> {
  let row = 0
  let given = 0
  for await (const { title, sapo, body } of corpusRecords<KeywordArticle>('rawnews/articles.jsonl.gz')) {
    if (row++ % 20 !== (part === 'train' ? 3 : 13)) continue
    if (!title || !sapo || body.length < 1000 || body.includes(sapo.slice(0, 40))) continue
    yield { title: title.normalize('NFC'), sapo: sapo.normalize('NFC'), body: body.normalize('NFC') }
    if (++given === most[part]) return
  }
}
