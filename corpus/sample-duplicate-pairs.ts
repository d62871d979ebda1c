import { fnv1a } from '../src/layout.js'
import { foldSyllables } from '../src/letters/tones.js'
import { pairDocuments } from './duplicate-pairs.js'

/**
 * The pairs that `corpus/annotations/duplicate-pairs.tsv` judges: `npx tsx corpus/sample-duplicate-pairs.ts`, some minutes.
 * Prints `stratum a b jaccard containment cosine`, tab-separated, in an order that hashes of the ids give.
 *
 * Candidates share a rare 5-shingle of syllables, or stand near each other by the cosine of tf-idf over syllable pairs;
 * their Jaccard similarity and containment are exact. A document comes in at most two pairs.
 */
const quotas: readonly (readonly [stratum: string, quota: number, fits: (pair: Pair) => boolean])[] = [
  ['j80', 60, ({ jaccard }) => jaccard >= 0.8],
  ['contained', 45, ({ jaccard, containment }) => jaccard < 0.5 && containment >= 0.6],
  ['j50', 70, ({ jaccard }) => jaccard >= 0.5 && jaccard < 0.8],
  ['j30', 70, ({ jaccard }) => jaccard >= 0.3 && jaccard < 0.5],
  ['j10', 60, ({ jaccard }) => jaccard >= 0.1 && jaccard < 0.3],
  ['event', 35, ({ jaccard, cosine }) => jaccard < 0.1 && cosine >= 0.3],
  ['near', 20, ({ jaccard, cosine }) => jaccard < 0.1 && cosine >= 0.15 && cosine < 0.3],
  ['vims', 20, ({ jaccard, cosine, vims }) => vims && jaccard < 0.5 && cosine >= 0.15],
  ['numbers', 40, ({ jaccard, numbers }) => jaccard >= 0.25 && numbers < 0.4],
]
const perDocument = 2
/** Shingles of more documents than this bring no candidates: they are forms of words, not copies. */
const commonest = 60

interface Pair {
  readonly a: number
  readonly b: number
  readonly jaccard: number
  /** Shared shingles over those of the shorter one. */
  readonly containment: number
  readonly cosine: number
  /** Jaccard similarity of the numbers written in digits. */
  readonly numbers: number
  /** Both of `vims`. */
  readonly vims: boolean
}

/** Distinct hashes of runs of `width` syllables, sorted. */
function shingles(syllables: readonly string[], width: number): Uint32Array {
  const found = new Set<number>()
  for (let i = 0; i + width <= syllables.length; i++) found.add(fnv1a(syllables.slice(i, i + width).join(' ')))
  return Uint32Array.from(found).sort()
}

/** For every document the later ones that share rare shingles, with the sum of weights of what is shared. */
function* sharing(sets: readonly Uint32Array[], weigh: (df: number) => number): Generator<[number, number, number]> {
  const documents = new Map<number, number[]>()
  for (const [i, set] of sets.entries())
    for (const shingle of set) {
      const list = documents.get(shingle)
      if (!list) documents.set(shingle, [i])
      else if (list.length <= commonest) list.push(i)
    }
  const sums = new Float64Array(sets.length)
  for (const [i, set] of sets.entries()) {
    const touched: number[] = []
    for (const shingle of set) {
      const list = documents.get(shingle)!
      if (list.length > commonest) continue
      for (const j of list)
        if (j >= i) {
          if (sums[j] === 0) touched.push(j)
          sums[j] += weigh(list.length)
        }
    }
    for (const j of touched) {
      yield [i, j, sums[j]]
      sums[j] = 0
    }
  }
}

function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) shared++
    if (a[i] <= b[j]) i++
    else j++
  }
  return shared
}

const documents = await pairDocuments()
const names = [...documents.keys()]
const fives: Uint32Array[] = []
const twos: Uint32Array[] = []
const numbers: Uint32Array[] = []
for (const text of documents.values()) {
  const syllables = foldSyllables(text).match(/[\p{L}\p{N}]+/gu) ?? []
  fives.push(shingles(syllables, 5))
  twos.push(shingles(syllables, 2))
  numbers.push(
    shingles(
      syllables.filter((syllable) => /^\d/.test(syllable)),
      1,
    ),
  )
}
console.error(`${names.length} documents`)

/** Sums, then cosines once all norms are known. The sieve keeps the table small; it loses pairs of a long and a much shorter article. */
const cosines = new Map<number, number>()
const norms = new Float64Array(names.length)
const idf = (df: number) => Math.log(names.length / df) ** 2
for (const [i, j, sum] of sharing(twos, idf))
  if (i === j) norms[i] = Math.sqrt(sum)
  else if (sum > 0.1 * norms[i] ** 2 || sum > 2000) cosines.set(i * names.length + j, sum)
for (const [key, sum] of cosines)
  cosines.set(key, sum / (norms[Math.floor(key / names.length)] * norms[key % names.length]))
console.error(`${cosines.size} by cosine`)

const keys = new Set([...cosines].filter(([, cosine]) => cosine >= 0.15).map(([key]) => key))
for (const [i, j, sum] of sharing(fives, () => 1))
  if (i !== j && sum >= 10 && sum >= 0.05 * Math.min(fives[i].length, fives[j].length)) keys.add(i * names.length + j)
console.error(`${keys.size} candidates`)

const mixed = (name: string) => Math.imul(fnv1a(name) ^ (fnv1a(name) >>> 15), 0x2c1b3c6d) >>> 0
const pairs = [...keys]
  .map((key): Pair => {
    const [a, b] = [Math.floor(key / names.length), key % names.length]
    const shared = sharedCount(fives[a], fives[b])
    const sharedNumbers = sharedCount(numbers[a], numbers[b])
    return {
      a,
      b,
      jaccard: shared / Math.max(1, fives[a].length + fives[b].length - shared),
      containment: shared / Math.max(1, Math.min(fives[a].length, fives[b].length)),
      cosine: cosines.get(key) ?? 0,
      numbers: sharedNumbers / Math.max(1, numbers[a].length + numbers[b].length - sharedNumbers),
      vims: names[a].startsWith('vims') && names[b].startsWith('vims'),
    }
  })
  .map((pair) => ({ pair, order: mixed(`${names[pair.a]} ${names[pair.b]}`) }))
  .sort((x, y) => x.order - y.order)

const uses = new Uint8Array(names.length)
const taken = new Set<Pair>()
for (const [stratum, quota, fits] of quotas) {
  const fitting = pairs.filter(({ pair }) => !taken.has(pair) && fits(pair))
  console.error(`${stratum}: ${fitting.length} pairs`)
  let left = quota
  for (const { pair, order } of fitting) {
    if (left === 0) break
    if (uses[pair.a] >= perDocument || uses[pair.b] >= perDocument) continue
    uses[pair.a]++
    uses[pair.b]++
    left--
    taken.add(pair)
    const figures = [pair.jaccard, pair.containment, pair.cosine].map((value) => value.toFixed(2))
    console.log([stratum, names[pair.a], names[pair.b], ...figures, order].join('\t'))
  }
}
