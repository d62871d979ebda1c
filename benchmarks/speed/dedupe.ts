import { scan } from '../../src/archive/fingerprint.js'
import {
  type Content,
  DuplicateIndex,
  type DuplicatePair,
  type Fingerprint,
  fingerprint,
} from '../../src/archive/index.js'
import { bins, writeSignature } from '../../src/archive/signature.js'
import { finish } from '../../src/linear/hash.js'
import { type ArchiveArticle, readArticles } from '../quality/archive-duplicates.js'
import { rivalFolder, runRivals } from '../rival-script.js'
import { heapMeter } from './heap.js'

export interface SignatureRow {
  readonly name: string
  readonly megabytes: number
  readonly megabytesPerSecond: number
  /** Speed of the first contestant over its own. */
  readonly slower: number
  /** Mean distance of its estimates from the exact similarity, over pairs that are alike. */
  readonly error: number
}

/** Texts that rivals read: so many, the pairs that are compared among them. */
const rivalTexts = 3000
const threshold = 0.5
const rounds = 3

/** Seconds of processor time of this thread's program: other work on the machine does not count. */
function time(run: () => void): number {
  const started = process.cpuUsage().user
  run()
  return (process.cpuUsage().user - started) / 1e6
}

export async function measureDedupe(tell: (line: string) => void) {
  const articles = await readArticles()
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const read = (id: string) => texts.get(id)!
  const { index, bytesPerDocument } = await buildIndex(articles)
  const pairs = index.pairs({ threshold, read }).found
  const clusters = [0.5, 0.8].map((threshold) => {
    const seconds = time(() => index.clusters({ threshold, read }))
    return { threshold, seconds: round(seconds, 2) }
  })
  tell(JSON.stringify({ bytesPerDocument, clusters }))
  const signatures = measureSignatures(articles, pairs, read, tell)
  return { articles: articles.length, signatures, bytesPerDocument, clusters, growth: measureGrowth(articles, tell) }
}

/** An index of all articles, and what the heap and its buffers grow by a document. */
async function buildIndex(articles: readonly ArchiveArticle[]) {
  const used = heapMeter()
  const build = () => {
    const index = new DuplicateIndex()
    for (const { id, text } of articles) index.add(text, { id })
    return index
  }
  build()
  const before = await used()
  const index = build()
  const bytesPerDocument = Math.round(((await used()) - before) / index.length)
  return { index, bytesPerDocument }
}

/** Texts to signatures, for ours and the rivals'; all read the same texts, pairs that are alike in front. */
function measureSignatures(
  articles: readonly ArchiveArticle[],
  pairs: readonly DuplicatePair[],
  read: (id: string) => string,
  tell: (line: string) => void,
): SignatureRow[] {
  const unequal = pairs.filter(({ equal }) => !equal)
  const paired = unequal.flatMap(({ a, b }) => [read(a), read(b)])
  const texts = [...paired, ...articles.slice(0, rivalTexts - paired.length).map(({ text }) => text)]
  const exact = unequal.map(({ similarity }) => similarity)
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  const rows: SignatureRow[] = []
  const row = (name: string, seconds: number, similarities: readonly number[]) => {
    const megabytesPerSecond = round(megabytes / seconds, 2)
    const first = rows[0]?.megabytesPerSecond ?? megabytesPerSecond
    const error = exact.reduce((sum, value, i) => sum + Math.abs(value - similarities[i]), 0) / exact.length
    // Twice what sampling alone explains: another meaning of likeness, not to be compared.
    if (error > 0.06) throw new Error(`${name} is ${error} from the exact similarities`)
    rows.push({
      name,
      megabytes: round(megabytes, 1),
      megabytesPerSecond,
      slower: round(first / megabytesPerSecond, 1),
      error: round(error, 4),
    })
    tell(JSON.stringify(rows.at(-1)))
  }
  const all = new Uint16Array(texts.length * bins)
  let best = Number.POSITIVE_INFINITY
  for (let r = 0; r < rounds; r++)
    best = Math.min(
      best,
      time(() => {
        for (const [i, text] of texts.entries()) writeSignature(scan(text).shingles, all, i * bins)
      }),
    )
  const ours = exact.map((_, i) => {
    let equal = 0
    for (let bin = 0; bin < bins; bin++) if (all[2 * i * bins + bin] === all[(2 * i + 1) * bins + bin]) equal++
    return equal / bins
  })
  row(`vanban/dedupe, ${bins} bins`, best, ours)
  for (const { name, seconds, similarities } of timeRivals(texts, paired.length)) row(name, seconds, similarities)
  return rows
}

/** `VANBAN_RIVALS` names a virtual environment with `datasketch`, and with `text-dedup` where wanted; nothing without it. */
function timeRivals(texts: readonly string[], paired: number) {
  const folder = rivalFolder()
  if (folder === undefined) return []
  return runRivals<{ name: string; seconds: number; similarities: number[] }>(
    folder,
    new URL('dedupe-rivals.py', import.meta.url),
    texts,
    [String(paired)],
  )
}

/** An archive of other documents with the same likenesses: every hash becomes another. */
function disguise({ keys, hash, shingles, numbers }: Fingerprint, copy: number): Fingerprint {
  const salt = Math.imul(copy, 0x9e3779b1)
  return {
    keys,
    hash: [hash[0] ^ salt, hash[1]],
    shingles: copy === 0 ? shingles : shingles.map((value) => finish(value ^ salt)),
    numbers,
  }
}

/** Seconds to add and cluster a tenth of the archive, all of it, and ten disguises of it. */
function measureGrowth(articles: readonly ArchiveArticle[], tell: (line: string) => void) {
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const rows: { documents: number; addSeconds: number; clusterSeconds: number; clusters: number }[] = []
  for (const [copies, step] of [
    [1, 10],
    [1, 1],
    [10, 1],
  ]) {
    const index = new DuplicateIndex()
    const addSeconds = time(() => {
      for (let copy = 0; copy < copies; copy++)
        for (let i = 0; i < articles.length; i += step)
          index.add(disguise(scan(articles[i].text), copy), { id: `${copy}/${articles[i].id}` })
    })
    let clusters = 0
    const read = (id: string): Content => {
      const [copy, name] = [id.slice(0, id.indexOf('/')), id.slice(id.indexOf('/') + 1)]
      return disguise(fingerprint(texts.get(name)!), Number(copy))
    }
    const clusterSeconds = time(() => {
      clusters = index.clusters({ read }).found.length
    })
    rows.push({
      documents: index.length,
      addSeconds: round(addSeconds, 2),
      clusterSeconds: round(clusterSeconds, 2),
      clusters,
    })
    tell(JSON.stringify(rows.at(-1)))
  }
  return rows
}

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits
