import { corpusRecords } from '../../corpus/corpora.js'
import { readCompiled } from '../../src/data.js'
import { analyze, type Document } from '../../src/index.js'
import { Models } from '../../src/models.js'
import { syllableTokens } from '../../src/rouge/index.js'
import { heapMeter } from './heap.js'
import { timeRivals } from './rivals.js'

export interface ArchiveRow {
  readonly name: string
  /** Articles and syllables that it read. */
  readonly articles: number
  readonly syllables: number
  readonly syllablesPerSecond: number
  /** Its speed over that of an Intl.Segmenter pass in the same run. */
  readonly ratio: number
}

export interface ArchiveSpeed {
  readonly megabytes: number
  readonly rows: readonly ArchiveRow[]
  /** What opening words and tags takes at the most, of five times, files read anew. */
  readonly loadingMilliseconds: number
  /** Growth of the heap and of its buffers by documents with words and tags that are kept, less their texts. */
  readonly bytesPerToken: number
}

/** Texts of the archive: so many bytes. Slow rivals read its beginning alone. */
const megabytes = 50
const rivalShare = 0.1
const vntkShare = 0.002
/** Rounds over the whole; the best of each contestant counts. */
const rounds = 3

const words = new Intl.Segmenter('vi', { granularity: 'word' })

/** Contestants over all of the archive; the first is what the others are compared with. */
const contestants: Readonly<Record<string, (text: string) => unknown>> = {
  'Intl.Segmenter words (syllables only)': (text) => {
    let count = 0
    for (const { isWordLike } of words.segment(text)) if (isWordLike) count++
    return count
  },
  'vanban words, from raw text': (text) => analyze(text).tables.words.length,
  'vanban words and tags, from raw text': (text) => analyze(text).tables.tags.tag.length,
}

/** Words of 50 MB of news articles on one thread, a call an article: our own, the platform's, and the rivals' where they are at hand. */
export async function measureArchive(tell: (line: string) => void): Promise<ArchiveSpeed> {
  const loadingMilliseconds = measureLoading()
  const texts = await readTexts(megabytes * 1e6)
  const syllables = countSyllables(texts)
  const rows: ArchiveRow[] = []
  let baseline = 0
  const row = (name: string, articles: number, read: number, seconds: number) => {
    const syllablesPerSecond = Math.round(read / seconds)
    baseline ||= syllablesPerSecond
    rows.push({ name, articles, syllables: read, syllablesPerSecond, ratio: round(syllablesPerSecond / baseline, 3) })
    tell(`${name}: ${syllablesPerSecond} syllables/s`)
  }
  const best: Record<string, number> = {}
  for (let r = 0; r < rounds; r++)
    for (const [name, run] of Object.entries(contestants)) {
      const seconds = time(texts, run)
      best[name] = Math.min(best[name] ?? seconds, seconds)
    }
  for (const [name, seconds] of Object.entries(best)) row(name, texts.length, syllables, seconds)
  const some = texts.slice(0, Math.ceil(texts.length * rivalShare))
  const few = texts.slice(0, Math.ceil(texts.length * vntkShare))
  for (const { name, seconds } of timeRivals(some, few) ?? []) {
    const read = name.startsWith('vntk') ? few : some
    row(name, read.length, countSyllables(read), seconds)
  }
  return { megabytes, rows, loadingMilliseconds, bytesPerToken: await measureHeap(some) }
}

function time(texts: readonly string[], run: (text: string) => unknown): number {
  const started = performance.now()
  for (const text of texts) run(text)
  return (performance.now() - started) / 1000
}

async function readTexts(bytes: number): Promise<string[]> {
  const texts: string[] = []
  let read = 0
  for await (const { body } of corpusRecords<{ body: string }>('rawnews/articles.jsonl.gz')) {
    texts.push(body)
    read += Buffer.byteLength(body)
    if (read >= bytes) break
  }
  return texts
}

const countSyllables = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + syllableTokens(text).length, 0)

function measureLoading(): number {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now()
    const models = new Models(readCompiled)
    models.lexicon
    models.tags
    return performance.now() - started
  })
  return round(Math.max(...times), 1)
}

/** Median of five rounds, after one that opens the models: collecting garbage leaves some of it, now and then. */
async function measureHeap(texts: readonly string[]): Promise<number> {
  const used = heapMeter()
  const measure = async () => {
    const documents: Document[] = []
    const before = await used()
    let tokens = 0
    for (const text of texts) {
      const document = analyze(text)
      document.tables.tags
      tokens += document.tables.tokens.length
      documents.push(document)
    }
    const after = await used()
    // The documents have to live until here.
    if (documents.length !== texts.length) throw new Error('a document was lost')
    return (after - before) / tokens
  }
  await measure()
  const found: number[] = []
  for (let i = 0; i < 5; i++) found.push(await measure())
  return round(found.sort((a, b) => a - b)[2], 1)
}

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits
