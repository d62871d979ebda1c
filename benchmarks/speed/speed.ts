import AggressiveTokenizerVi from 'natural/lib/natural/tokenizers/aggressive_tokenizer_vi.js'
import { Bench } from 'tinybench'
import unorm from 'unorm'
import winkModel from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { readSample, sampleNames } from '../../corpus/gold.js'
import { analyze } from '../../src/index.js'
import { normalize } from '../../src/normalize/index.js'
import { syllableTokens } from '../../src/rouge/index.js'

/** One contestant: what it does to one text, and how many units of its output stand for syllables (to check like against like). */
interface Contestant {
  readonly name: string
  /** What it is compared with: ratios in a group are against the group's first. */
  readonly group: string
  run(text: string): unknown
}

export interface SpeedRow {
  readonly group: string
  readonly name: string
  readonly syllablesPerSecond: number
  readonly megabytesPerSecond: number
  /** Its speed over that of the group's baseline, in the same run. */
  readonly ratio: number
  /** Relative margin of error of the mean, in per cent. */
  readonly margin: number
}

const wink = winkNlp(winkModel)
const winkTokens = winkNlp(winkModel, [])
const vietnamese = new AggressiveTokenizerVi()
const words = new Intl.Segmenter('vi', { granularity: 'word' })

function segmentWords(text: string): number {
  let count = 0
  for (const { isWordLike } of words.segment(text)) if (isWordLike) count++
  return count
}

const contestants: readonly Contestant[] = [
  { group: 'clean text to NFC', name: 'String.prototype.normalize (no offsets)', run: (text) => text.normalize('NFC') },
  { group: 'clean text to NFC', name: 'vanban/normalize with alignment', run: (text) => normalize(text).text },
  { group: 'clean text to NFC', name: 'unorm (no offsets)', run: (text) => unorm.nfc(text) },
  {
    group: 'decomposed text to NFC',
    name: 'String.prototype.normalize (no offsets)',
    run: (text) => text.normalize('NFC'),
  },
  { group: 'decomposed text to NFC', name: 'vanban/normalize with alignment', run: (text) => normalize(text).text },
  { group: 'decomposed text to NFC', name: 'unorm (no offsets)', run: (text) => unorm.nfc(text) },
  { group: 'tokens', name: 'Intl.Segmenter words (syllables only)', run: segmentWords },
  { group: 'tokens', name: 'vanban blocks, sentences, tokens', run: (text) => analyze(text).tables.tokens.length },
  {
    group: 'tokens',
    name: 'natural AggressiveTokenizerVi (no offsets)',
    run: (text) => vietnamese.tokenize(text).length,
  },
  {
    group: 'tokens',
    name: 'wink-nlp tokens (English model)',
    run: (text) => winkTokens.readDoc(text).tokens().length(),
  },
  { group: 'words and tags', name: 'Intl.Segmenter words (syllables only)', run: segmentWords },
  { group: 'words and tags', name: 'vanban words', run: (text) => analyze(text).tables.words.length },
  { group: 'words and tags', name: 'vanban words and tags', run: (text) => analyze(text).tables.tags.tag.length },
  { group: 'entities', name: 'vanban words and tags', run: (text) => analyze(text).tables.tags.tag.length },
  { group: 'entities', name: 'vanban words, tags, entities', run: (text) => analyze(text).tables.entities.length },
  {
    group: 'all layers',
    name: 'wink-nlp, all its layers (English model)',
    run: (text) => wink.readDoc(text).entities().length(),
  },
  { group: 'all layers', name: 'vanban entities, people, documents, summary', run: everything },
]

function everything(text: string): number {
  const doc = analyze(text)
  return doc.entities().length + doc.people().length + doc.documents().length + doc.summary().length
}

/**
 * Speed on one thread over the articles of corpus/sample, each a call of its own, warmed up. Every row is a ratio against the
 * first of its group in the same run. Outputs are checked before anything is timed.
 */
export async function measureSpeed(
  milliseconds = 1500,
): Promise<{ articles: number; syllables: number; rows: SpeedRow[] }> {
  const texts = sampleNames().map((name) => readSample(name).text)
  const decomposed = texts.map((text) => text.normalize('NFD'))
  const syllables = texts.reduce((sum, text) => sum + syllableTokens(text).length, 0)
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  check(texts, decomposed)
  const rows: SpeedRow[] = []
  const baseline = new Map<string, number>()
  for (const { group, name, run } of contestants) {
    const input = group.startsWith('decomposed') ? decomposed : texts
    const bench = new Bench({ time: milliseconds, warmupTime: milliseconds / 3 })
    bench.add(name, () => {
      for (const text of input) run(text)
    })
    const [task] = await bench.run()
    if (task.result.state !== 'completed') throw new Error(`${name} did not complete: ${task.result.state}`)
    const { mean, rme } = task.result.throughput
    if (!baseline.has(group)) baseline.set(group, mean)
    rows.push({
      group,
      name,
      syllablesPerSecond: Math.round(mean * syllables),
      megabytesPerSecond: Math.round((mean * bytes) / 1e4) / 100,
      ratio: Math.round((mean / baseline.get(group)!) * 100) / 100,
      margin: Math.round(rme * 10) / 10,
    })
  }
  return { articles: texts.length, syllables, rows }
}

/** The contestants of a group must do like work: same normal form, about as many syllables. */
function check(texts: readonly string[], decomposed: readonly string[]): void {
  texts.forEach((text, i) => {
    for (const form of [normalize(text).text, normalize(decomposed[i]).text, unorm.nfc(decomposed[i])])
      if (form !== text.normalize('NFC')) throw new Error(`normal forms differ on text ${i}`)
    const expected = syllableTokens(text).length
    const own = analyze(text)
      .tokens()
      .filter((token) => token.kind !== 'punctuation' && token.kind !== 'symbol').length
    for (const [name, count] of [
      ['vanban', own],
      ['Intl.Segmenter', segmentWords(text)],
      ['natural', vietnamese.tokenize(text).length],
    ] as const)
      if (count < expected * 0.85 || count > expected * 1.15)
        throw new Error(`${name} finds ${count} of ${expected} syllables in text ${i}`)
  })
}
