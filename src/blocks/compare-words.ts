import type { Facts } from './facts.js'
import type { FoldedWords } from './fold-words.js'
import type { Anchor } from './shingles.js'

/** How a row repeats another: its words, in order, all but a few, in one stretch of the other. */
export interface Repeat {
  /** The share of equal words, 0…1: of all words of both, or where it is contained, of those within the stretch. */
  readonly similarity: number
  /** The other one has more than a few words before or behind the stretch. */
  readonly contained: boolean
}

/** Where the places differ, at most so many words lie on both sides together. */
const widest = 20
/** Of the words of the shorter one so many may be changed in all, or in a contained one … */
const mostChanged = 0.25
const mostChangedContained = 0.15
/** … and so many may be replaced by another word that is no other spelling of it; in rows shorter than `shortestReplaced` none. */
const mostReplaced = 0.11
const shortestReplaced = 15
/** In one place, if words are replaced there, so many may be changed: more is another statement. */
const mostTogether = 4
/** Rows of fewer words are repeats only where nothing is changed and whole sentences are contained. */
const shortestChanged = 10

/** Words `first`…`past`. */
export interface WordRange {
  readonly first: number
  readonly past: number
}

/** A stretch in which two rows differ: words of the shorter and of the longer one. Either may be empty. */
interface Gap {
  readonly own: WordRange
  readonly other: WordRange
}

/**
 * Whether the words of `own` repeat `other`, which is not shorter, given a place where both agree; undefined where they do not.
 *
 * From that place both are read in both directions; where they differ, reading goes on at the nearest place with two equal words
 * on each side. What lies between says whether it is a repeat: no word may differ that tells a fact (`Facts`), none be
 * replaced by one that excludes it, nor the beginning of a sentence by another capitalised word; else a quarter of the
 * words may be changed, and one in nine replaced, in `strict` rows none. Where the longer one has more to say than a few words at its ends, the stretch must
 * be whole sentences, or begin or end one and part from the rest of the other by a sign: a name with its office stands in many a
 * sentence, which is no repeat of the caption that is this name. O(words of `own` × `widest`²) at most, O(words) where little differs.
 */
export function compareWords(
  words: FoldedWords,
  facts: Facts,
  own: WordRange,
  other: WordRange,
  anchor: Anchor,
  strict: boolean,
): Repeat | undefined {
  const length = own.past - own.first
  const judge = new Judge(words, facts, own, other, strict)
  const behind = walk(words.hash, anchor.own, anchor.other, own.past, other.past, 1, judge)
  if (behind === undefined) return undefined
  const before = walk(words.hash, anchor.own - 1, anchor.other - 1, own.first - 1, other.first - 1, -1, judge)
  if (before === undefined || judge.exchanged) return undefined
  const [start, end] = [before + 1, behind]
  const rest = other.past - other.first - (end - start)
  if (rest > 0 && turnsRound(facts, other, start, end)) return undefined
  if (length >= shortestChanged && judge.changed + rest <= mostChanged * length)
    return { similarity: judge.same / (judge.same + judge.changed + rest), contained: false }
  const most = length < shortestChanged ? 0 : mostChangedContained * length
  const edges = edge(facts, start - 1, other) + edge(facts, end - 1, other)
  if (judge.changed > most || edges < (length < shortestChanged ? 2 * whole : whole + sign)) return undefined
  return { similarity: judge.same / (judge.same + judge.changed), contained: true }
}

const whole = 2
const sign = 1

/** How the text is parted behind a word: by the end of a sentence or the row, by another sign, or not. */
function edge(facts: Facts, word: number, row: WordRange): number {
  if (word < row.first || word + 1 >= row.past || facts.stopsBehind(word)) return whole
  return facts.touches(word) ? 0 : sign
}

/** Counts what differs, and says when it is too much. */
class Judge {
  same = 0
  changed = 0
  #replaced = 0
  /** Hashes of the words that were replaced, and of those in their places. */
  readonly #gone: number[] = []
  readonly #come: number[] = []
  readonly #words: FoldedWords
  readonly #facts: Facts
  readonly #own: WordRange
  readonly #other: WordRange
  readonly #mostReplaced: number

  constructor(words: FoldedWords, facts: Facts, own: WordRange, other: WordRange, strict: boolean) {
    this.#words = words
    this.#facts = facts
    this.#own = own
    this.#other = other
    const length = own.past - own.first
    this.#mostReplaced = strict || length < shortestReplaced ? 0 : mostReplaced * length
  }

  /** True where two words took each other's place: who did it, and to whom. */
  get exchanged(): boolean {
    const places = new Map(this.#gone.map((word, i) => [word, this.#come[i]]))
    return this.#gone.some((word, i) => places.get(this.#come[i]) === word)
  }

  /** False where the gap, or all gaps so far, make another text. */
  allows({ own, other }: Gap): boolean {
    const pairs = alignGap(this.#words.hash, own, other, (a, b) => this.#facts.alike(a, b))
    const length = this.#own.past - this.#own.first
    const [changed, replaced] = [this.changed, this.#replaced]
    for (const [a, b] of pairs) {
      if (a >= 0 && b >= 0 && this.#words.hash[a] === this.#words.hash[b]) {
        this.same++
        continue
      }
      this.changed++
      if (a >= 0 && this.#facts.tells(a, this.#own.first, this.#own.past)) return false
      if (b >= 0 && this.#facts.tells(b, this.#other.first, this.#other.past)) return false
      const misspelt = a >= 0 && b >= 0 && this.#facts.alike(a, b)
      // `nhn` for nhân is a misspelling, `qđ` for `nđ` another document.
      const [shortA, shortB] = [a, b].map((word) => word >= 0 && this.#facts.isAbbreviation(word))
      if (misspelt ? shortA && shortB : shortA || shortB) return false
      if (a < 0 || b < 0) continue
      if (this.#facts.opposes(a, b) || (this.#facts.isCapital(a) && this.#facts.isCapital(b))) return false
      if (misspelt) continue
      this.#replaced++
      this.#gone.push(this.#words.hash[a])
      this.#come.push(this.#words.hash[b])
    }
    if (this.#replaced > replaced) {
      // Beside a word that was replaced, one spelt nearly alike is another word too: nạo vét and trồng hoa ven.
      this.#replaced = replaced + this.changed - changed
      if (this.changed - changed > mostTogether) return false
    }
    return this.changed <= mostChanged * length && this.#replaced <= this.#mostReplaced
  }
}

/**
 * Reads on from `a` and `b` in one direction to the end of the shorter one. Gives the place in the longer one behind (in that direction)
 * the last word that was used, undefined where the gaps are too wide or the judge says no.
 */
function walk(
  hash: Int32Array,
  a: number,
  b: number,
  aPast: number,
  bPast: number,
  step: 1 | -1,
  judge: Judge,
): number | undefined {
  const range = (from: number, to: number): WordRange =>
    step === 1 ? { first: from, past: to } : { first: to + 1, past: from + 1 }
  while (a !== aPast) {
    if (b !== bPast && hash[a] === hash[b]) {
      judge.same++
      a += step
      b += step
      continue
    }
    const [skipA, skipB] = nextAgreement(hash, a, b, aPast, bPast, step)
    if (skipA < 0) return undefined
    const gap = { own: range(a, a + step * skipA), other: range(b, b + step * skipB) }
    if (!judge.allows(gap)) return undefined
    a += step * skipA
    b += step * skipB
  }
  return b
}

/** How many words to skip on either side so that two words agree, or the shorter one ends; −1 where none is near. */
function nextAgreement(
  hash: Int32Array,
  a: number,
  b: number,
  aPast: number,
  bPast: number,
  step: 1 | -1,
): readonly [number, number] {
  const restA = Math.abs(aPast - a)
  const restB = Math.abs(bPast - b)
  for (let both = 1; both <= widest; both++)
    for (let i = both >> 1, turn = 0; turn <= both; turn++, i += turn % 2 === 1 ? turn : -turn) {
      const j = both - i
      if (i < 0 || j < 0 || i >= restA || j >= restB) continue
      const [atA, atB] = [a + step * i, b + step * j]
      if (hash[atA] !== hash[atB]) continue
      if (i + 1 === restA || (j + 1 < restB && hash[atA + step] === hash[atB + step])) return [i, j]
    }
  // The shorter one ends here: its last words against as many of the longer one.
  return restA <= widest / 2 ? [restA, Math.min(restA, restB)] : [-1, -1]
}

/** The cheapest way to make one side of a gap of the other, as pairs of words; −1 stands for none. */
function alignGap(
  hash: Int32Array,
  own: WordRange,
  other: WordRange,
  alike: (a: number, b: number) => boolean,
): (readonly [number, number])[] {
  const rows = own.past - own.first
  const columns = other.past - other.first
  const width = columns + 1
  const cost = new Float64Array((rows + 1) * width)
  const pair = (i: number, j: number): number => {
    const [a, b] = [own.first + i - 1, other.first + j - 1]
    return cost[(i - 1) * width + j - 1] + (hash[a] === hash[b] ? 0 : alike(a, b) ? 1 : 1.5)
  }
  for (let i = 0; i <= rows; i++)
    for (let j = 0; j <= columns; j++) {
      if (i === 0 || j === 0) cost[i * width + j] = i + j
      else cost[i * width + j] = Math.min(pair(i, j), cost[(i - 1) * width + j] + 1, cost[i * width + j - 1] + 1)
    }
  const pairs: (readonly [number, number])[] = []
  for (let i = rows, j = columns; i > 0 || j > 0; ) {
    const here = cost[i * width + j]
    if (i > 0 && j > 0 && here === pair(i, j)) pairs.push([own.first + --i, other.first + --j])
    else if (i > 0 && here === cost[(i - 1) * width + j] + 1) pairs.push([own.first + --i, -1])
    else pairs.push([-1, other.first + --j])
  }
  return pairs
}

/** Whether the words round the stretch of the longer one say otherwise: they cut a number or name, or deny in the same sentence. */
function turnsRound(facts: Facts, other: WordRange, start: number, end: number): boolean {
  if (start > other.first && facts.cuts(start - 1, start)) return true
  if (end < other.past && facts.cuts(end, end - 1)) return true
  for (let word = start - 1; word >= other.first && !facts.stopsBehind(word); word--)
    if (facts.denies(word)) return true
  for (let word = end; word < other.past && !facts.stopsBehind(word - 1); word++) if (facts.denies(word)) return true
  return false
}
