import { type BlockKind, type BlockTable, blockKinds, type DuplicateTable, duplicateReasons } from '../columns.js'
import { foldSyllables } from '../letters/tones.js'
import { differenceOf, type Facts, factsOf } from './facts.js'
import { jaccard, shinglesOf } from './shingles.js'

/** Blocks of these kinds may repeat wherever they like: an author signs twice, a picture agency is named at each picture. */
const free: readonly BlockKind[] = ['byline', 'credit']
/** Shorter blocks say too little: `Vâng.` in an interview, `Ưu điểm` as a heading. */
const shortest = 5
/** Shorter list items repeat rightly at a distance (`- Số lượng: 1 người.` in each section). */
const shortestItem = 15
/** Blocks of fewer words are repeats only when equal (folded): one changed word of eight says something else. */
const shortestNear = 10
/**
 * Least similarity of near repeats: where words were only added, and where words were replaced. In 2,306 development articles
 * (`unc`, `vims`) all 7 pairs found were repeats; 0.5 and 0.6 find two more, in one of which the longer one goes on to say
 * more (0.55). Two captions of 17 words that differ in what is done have 0.68.
 */
const least = { added: 0.7, replaced: 0.85 }
/** At most this many earlier blocks are compared for one shingle: what bounds the work on texts of one pattern. */
const bucketSize = 16

const equal = duplicateReasons.indexOf('equal')
const folded = duplicateReasons.indexOf('folded')
const near = duplicateReasons.indexOf('near')

/**
 * Marks the blocks that repeat an earlier one, always naming the earliest.
 *
 * - `equal`: the same text. `folded`: the same but for case, tone placement, blanks and punctuation outside of numbers.
 * - `near`: Jaccard similarity of syllable pairs of at least `least`, and the same numbers, dates, symbols, capitalised words
 *   and words of counting and denying, in the same order (`factsOf`): a caption with the same first half as another is none
 *   of its repeats.
 * - Bylines and credits never repeat. List items of fewer than 15 words, and all blocks of fewer than five, repeat only what
 *   stands directly before them; blocks without letters and digits never do. Near repeats are paragraphs and captions of
 *   ten words or more.
 *
 * Offsets count in `text`. Near-linear: blocks are found by hash, near ones by their rarest shingles, with bounded buckets.
 */
export function markDuplicates(text: string, blocks: BlockTable): DuplicateTable {
  const duplicateOf = new Int32Array(blocks.length).fill(-1)
  const similarity = new Float32Array(blocks.length)
  const reason = new Uint8Array(blocks.length)
  const mark = (i: number, original: number, why: number, how: number): void => {
    duplicateOf[i] = original
    reason[i] = why
    similarity[i] = how
  }

  const byFolded = new Map<string, number>()
  const candidates: Candidate[] = []
  /** The last block that is no repeat, with its folded text. */
  let last = -1
  let lastFolded = ''
  for (let i = 0; i < blocks.length; i++) {
    const kind = blockKinds[blocks.kind[i]]
    const raw = text.slice(blocks.start[i], blocks.end[i])
    const key = foldBlock(raw)
    const words = wordsOf(key)
    const distant = words >= (kind === 'list-item' ? shortestItem : shortest)
    const original = distant ? (byFolded.get(key) ?? -1) : key === lastFolded ? last : -1
    if (key !== '' && !free.includes(kind) && original >= 0) {
      const same = text.slice(blocks.start[original], blocks.end[original]) === raw
      mark(i, original, same ? equal : folded, 1)
      continue
    }
    last = i
    lastFolded = key
    if (!distant || free.includes(kind)) continue
    byFolded.set(key, i)
    if (words >= shortestNear && (kind === 'paragraph' || kind === 'caption'))
      candidates.push(new Candidate(i, raw, key))
  }
  for (const { block, original, value } of nearPairs(candidates)) mark(block, original, near, value)
  // What repeats a block that turned out to be a near repeat itself belongs to that one's original, just as near.
  for (let i = 0; i < blocks.length; i++) {
    const original = duplicateOf[i]
    if (original >= 0 && duplicateOf[original] >= 0) mark(i, duplicateOf[original], near, similarity[original])
  }
  return { duplicateOf, similarity, reason }
}

/** A block that may repeat another in part, or be repeated. What is costly waits until it is asked for. */
class Candidate {
  readonly block: number
  readonly #text: string
  readonly #key: string
  #shingles?: Int32Array
  #facts?: Facts

  constructor(block: number, text: string, key: string) {
    this.block = block
    this.#text = text
    this.#key = key
  }

  get shingles(): Int32Array {
    return (this.#shingles ??= shinglesOf(this.#key))
  }
  get facts(): Facts {
    return (this.#facts ??= factsOf(this.#text))
  }
}

/**
 * For each candidate the earliest one that is near. Two sets with Jaccard similarity of at least `t` share a member among
 * the first `|A| − ⌈t·|A|⌉ + 1` of each in any common order (prefix filter, Bayardo et al. 2007): the rarest come first.
 */
function nearPairs(candidates: readonly Candidate[]): { block: number; original: number; value: number }[] {
  if (candidates.length < 2) return []
  const counts = new Map<number, number>()
  for (const { shingles } of candidates)
    for (const shingle of shingles) counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  const index = new Map<number, number[]>()
  const found: { block: number; original: number; value: number }[] = []
  candidates.forEach((candidate, c) => {
    const { shingles } = candidate
    const prefix = rarest(shingles, counts)
    const seen = new Set<number>()
    for (const shingle of prefix) for (const other of index.get(shingle) ?? []) seen.add(other)
    for (const other of Array.from(seen).sort((a, b) => a - b)) {
      const earlier = candidates[other]
      const value = jaccard(earlier.shingles, shingles)
      if (value < least.added || earlier.facts.key !== candidate.facts.key) continue
      const difference = differenceOf(earlier.facts, candidate.facts)
      if (difference === 'opposed' || value < least[difference]) continue
      found.push({ block: candidate.block, original: earlier.block, value })
      return
    }
    for (const shingle of prefix) {
      const bucket = index.get(shingle)
      if (bucket === undefined) index.set(shingle, [c])
      else if (bucket.length < bucketSize) bucket.push(c)
    }
  })
  return found
}

/** The rarest shingles of a block, as many as `least.added` asks for; those that stand in no other block left out. */
function rarest(shingles: Int32Array, counts: ReadonlyMap<number, number>): number[] {
  // Count and shingle in one number, so that a plain numeric sort puts the rare ones first.
  const order = Float64Array.from(shingles, (shingle) => counts.get(shingle)! * 2 ** 32 + (shingle >>> 0)).sort()
  const prefix: number[] = []
  const length = shingles.length - Math.ceil(least.added * shingles.length) + 1
  for (let i = 0; i < length; i++) if (order[i] >= 2 * 2 ** 32) prefix.push((order[i] % 2 ** 32) | 0)
  return prefix
}

/** Letters and digits alone, folded; a sign between two digits and one of measure stay: 3-4 is not 34, 5 % not 5. */
function foldBlock(text: string): string {
  return foldSyllables(text)
    .replace(/(?<!\d)[^\p{L}\p{N}%$€£°+]{1,999}|[^\p{L}\p{N}%$€£°+]{1,999}(?!\d)|[^\p{L}\p{N}%$€£°+]{2,999}/gu, ' ')
    .trim()
}

function wordsOf(key: string): number {
  if (key === '') return 0
  let words = 1
  for (let i = 0; i < key.length; i++) if (key.charCodeAt(i) === 0x20) words++
  return words
}
