/** How many alike articles of an archive are found: `npx tsx benchmarks/quality/archive-duplicates.ts` prints the figures. */
import { pathToFileURL } from 'node:url'
import { corpusRecords } from '../../corpus/corpora.js'
import { bandsFor, chanceOf, DuplicateIndex, type DuplicatePair } from '../../src/archive/index.js'
import { syllableKey } from '../../src/letters/tones.js'
import { finish, mix } from '../../src/linear/hash.js'
import { normalize } from '../../src/normalize/index.js'

export interface ArchiveArticle {
  readonly id: string
  readonly text: string
}

/** The articles of `rawnews`: headline, sapo and body, a line each. */
export async function readArticles(): Promise<ArchiveArticle[]> {
  const articles: ArchiveArticle[] = []
  const records = corpusRecords<{ id: string; title: string; sapo: string; body: string }>('rawnews/articles.jsonl.gz')
  // A place in the file, since ids repeat.
  for await (const { id, title, sapo, body } of records)
    articles.push({ id: `${id}#${articles.length}`, text: `${title}\n${sapo}\n${body}` })
  return articles
}

const keyPattern = /[\p{L}\p{M}0-9]{1,999}|[\p{S}\p{N}%‰]/gu

/** Distinct shingles of five keys as numbers of 53 bits, ascending: read from keys as strings, by no code of the archive's. */
function shinglesOf(text: string, numbers: Map<string, number>): Float64Array {
  const keys = Array.from(normalize(text).text.matchAll(keyPattern), ([run]) => {
    const key = syllableKey(run)
    const known = numbers.get(key)
    if (known === undefined) numbers.set(key, numbers.size)
    return known ?? numbers.size - 1
  })
  const size = Math.min(5, keys.length)
  const shingles = new Set<number>()
  for (let i = 0; size > 0 && i + size <= keys.length; i++) {
    let [a, b] = [1, 2]
    for (let k = i; k < i + size; k++) {
      a = mix(a, keys[k])
      b = mix(b, ~keys[k])
    }
    shingles.add((finish(a) & 0x1fffff) * 2 ** 32 + finish(b))
  }
  return Float64Array.from(shingles).sort()
}

function jaccard(a: Float64Array, b: Float64Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (a[i] === b[j]) {
      shared++
      i++
      j++
    } else if (a[i] < b[j]) i++
    else j++
  return shared === 0 ? 0 : shared / (a.length + b.length - shared)
}

/**
 * All pairs whose similarity is at least `threshold`, as `i * n + j`, i < j. Exact: over an inverted index of the rarest shingles of each
 * text, so many that a pair above the threshold must share one (prefix filter: Chaudhuri, Ganti and Kaushik 2006).
 */
function truePairs(sets: readonly Float64Array[], threshold: number): Map<number, number> {
  const all = new Float64Array(sets.reduce((sum, set) => sum + set.length, 0))
  let at = 0
  for (const set of sets) {
    all.set(set, at)
    at += set.length
  }
  all.sort()
  const frequency = (shingle: number): number => bound(all, shingle, true) - bound(all, shingle, false)
  const postings = new Map<number, number[]>()
  sets.forEach((set, i) => {
    const counted = Array.from(set, (shingle) => ({ shingle, count: frequency(shingle) }))
    counted.sort((a, b) => a.count - b.count || a.shingle - b.shingle)
    const prefix = set.length - Math.ceil(threshold * set.length) + 1
    for (const { shingle, count } of counted.slice(0, prefix)) {
      if (count === 1) continue
      const list = postings.get(shingle)
      if (list) list.push(i)
      else postings.set(shingle, [i])
    }
  })
  const pairs = new Map<number, number>()
  for (const list of postings.values())
    for (let x = 0; x < list.length; x++)
      for (let y = x + 1; y < list.length; y++) {
        const key = list[x] * sets.length + list[y]
        if (!pairs.has(key)) pairs.set(key, jaccard(sets[list[x]], sets[list[y]]))
      }
  for (const [key, similarity] of pairs) if (similarity < threshold) pairs.delete(key)
  return pairs
}

/** The first place of a value in an ascending list, or the one behind its last. */
function bound(values: Float64Array, value: number, behind: boolean): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle] < value || (behind && values[middle] === value)) low = middle + 1
    else high = middle
  }
  return low
}

/** Pairs of all documents: of equal ones the index names one beside the others, and compares that one alone. */
function expand(pairs: readonly DuplicatePair[], place: ReadonlyMap<string, number>): Map<number, DuplicatePair> {
  const equals = new Map<string, string[]>()
  for (const { a, b, equal } of pairs) if (equal) equals.set(a, [...(equals.get(a) ?? [a]), b])
  const all = new Map<number, DuplicatePair>()
  const add = (x: string, y: string, pair: DuplicatePair) => {
    const [i, j] = [place.get(x)!, place.get(y)!]
    all.set(Math.min(i, j) * place.size + Math.max(i, j), pair)
  }
  for (const pair of pairs) {
    const as = equals.get(pair.a) ?? [pair.a]
    if (pair.equal) {
      for (const other of as) if (other !== pair.b) add(other, pair.b, pair)
    } else for (const a of as) for (const b of equals.get(pair.b) ?? [pair.b]) add(a, b, pair)
  }
  return all
}

const round = (value: number): number => Math.round(value * 1e5) / 1e5

export async function evaluateArchiveDuplicates(tell: (line: string) => void) {
  const articles = await readArticles()
  const numbers = new Map<string, number>()
  const sets = articles.map(({ text }) => shinglesOf(text, numbers))
  const truth = truePairs(sets, 0.5)
  tell(`${articles.length} articles, ${truth.size} pairs of similarity .5 or more`)
  const place = new Map(articles.map(({ id }, i) => [id, i]))
  const index = new DuplicateIndex()
  for (const { id, text } of articles) index.add(text, { id })
  const read = (id: string) => articles[place.get(id)!].text
  const thresholds = [0.5, 0.8].map((threshold) => {
    const { found, crowded } = index.pairs({ threshold, read })
    const named = expand(found, place)
    const wanted = Array.from(truth.keys()).filter((key) => truth.get(key)! >= threshold)
    const cut = bandsFor(threshold)
    const row = {
      threshold,
      ...cut,
      curve: [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((similarity) => [
        similarity,
        round(chanceOf(similarity, cut)),
      ]),
      pairs: wanted.length,
      recall: round(wanted.filter((key) => named.has(key)).length / wanted.length),
      precision: round(
        Array.from(named.keys()).filter((key) => (truth.get(key) ?? 0) >= threshold).length / named.size,
      ),
      differing: Array.from(named.values()).filter(({ differs }) => differs).length,
      crowded,
      clusters: index.clusters({ threshold, read }).found.length,
    }
    tell(JSON.stringify(row))
    return row
  })
  return { articles: articles.length, thresholds }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await evaluateArchiveDuplicates(console.log)
