import { type TagTable, type TokenTable, tagNames, tokenKinds, type WordTable } from '../columns.js'
import { classOf, isLetter, upper } from '../letters/classes.js'
import { capacity, misfits } from '../linear/buffers.js'
import { hashKey, mix } from '../linear/hash.js'
import { type Gazetteer, gazetteerClass, matchClasses, matchLength } from '../words/gazetteer.js'
import { type NameEvidence, nameEvidence } from './name-evidence.js'
import { cased, type NewsClasses } from './news-classes.js'

/** What is known of each token of a document. */
export interface TokenFacts extends NameEvidence {
  /** Hash of the syllable key: case and tone placement folded. */
  readonly key: Int32Array
  /** Kind and capitals. */
  readonly shape: Int32Array
  /** Classes of the gazetteer's longest match over the token and the token's place in it (0 none, 1 first, 2 later). */
  readonly listed: Int32Array
  /** Tag of the token's word, and whether the token starts or ends it. */
  readonly word: Int32Array
  /** Hash of the token's word; how many of its tokens stand before this one, and, in the upper half, how many from it on. */
  readonly whole: Int32Array
  readonly place: Int32Array
  /** Length of the run of capitalised tokens that the token is in, and its place there, in one number; 0 outside. */
  readonly run: Int32Array
  /** Classes of the token's syllable and of its word, known from news. */
  readonly syllable: Int32Array
  readonly group: Int32Array
}

/** Places before and behind a sentence that features may ask for. */
export const pad = 2
const syllable = tokenKinds.indexOf('syllable')
const abbreviation = tokenKinds.indexOf('abbreviation')
const number = tokenKinds.indexOf('number')
const code = tokenKinds.indexOf('code')
const properName = tagNames.indexOf('PROPN')
/** Words that open a name in small letters, before its first capital. */
const heads = gazetteerClass.organizationHead | gazetteerClass.placeHead | gazetteerClass.organization
/** How far before an anchor a head is looked for, and from where on a name may open without one. */
const farthest = 8
const lead = 2

/** Linear in the tokens. */
export function tokenFacts(
  text: string,
  tokens: TokenTable,
  words: WordTable,
  tags: TagTable,
  gazetteer: Gazetteer,
  news: NewsClasses,
): TokenFacts {
  const size = tokens.length
  const facts = {
    key: new Int32Array(size),
    shape: new Int32Array(size),
    listed: new Int32Array(size),
    word: new Int32Array(size),
    whole: new Int32Array(size),
    place: new Int32Array(size),
    run: new Int32Array(size),
    syllable: new Int32Array(size),
    group: new Int32Array(size),
  }
  for (let i = 0; i < tokens.length; i++) {
    facts.key[i] =
      tokens.kind[i] === syllable || tokens.kind[i] === abbreviation || tokens.end[i] - tokens.start[i] === 1
        ? hashKey(text, tokens.start[i], tokens.end[i])
        : -1 - tokens.kind[i]
    facts.shape[i] = shapeOf(text, tokens, i)
  }
  for (let w = 0; w < words.length; w++) {
    const hash = wordHash(facts, words, w)
    const group = news.words.of(hash)
    const first = words.at[w]
    const past = words.at[w + 1]
    for (let i = first; i < past; i++) {
      facts.word[i] = 1 + tags.tag[w] * 4 + (i === first ? 1 : 0) + (i === past - 1 ? 2 : 0)
      facts.whole[i] = hash
      facts.place[i] = (i - first) | ((past - i) << 16)
      facts.group[i] = group
    }
  }
  for (let s = 0; s + 1 < tokens.sentenceAt.length; s++) {
    const past = tokens.sentenceAt[s + 1]
    for (let i = tokens.sentenceAt[s]; i < past; ) {
      const match = gazetteer.longestAt(text, tokens, i, past)
      const length = Math.max(1, matchLength(match))
      if (match !== 0)
        for (let j = 0; j < length; j++) facts.listed[i + j] = matchClasses(match) * 4 + (j === 0 ? 1 : 2)
      i += length
    }
    for (let i = tokens.sentenceAt[s]; i < past; ) {
      let end = i
      while (end < past && capital(facts.shape[end])) end++
      for (let j = i; j < end; j++) facts.run[j] = 1 + Math.min(7, end - i) * 8 + Math.min(7, j - i)
      i = Math.max(i + 1, end)
    }
    for (let i = tokens.sentenceAt[s]; i < past; i++)
      if (isWord(tokens, i)) facts.syllable[i] = news.syllables.of(cased(facts.key[i], facts.shape[i] & 1))
  }
  const evidence = nameEvidence(
    tokens,
    facts.key,
    (i) => capital(facts.shape[i]),
    (i) => facts.listed[i] >> 2,
  )
  return { ...facts, ...evidence }
}

/** Hash of word `w`, by which its class is found. */
export function wordHash({ key, shape }: Pick<TokenFacts, 'key' | 'shape'>, words: WordTable, w: number): number {
  const first = words.at[w]
  let hash = cased(key[first], shape[first] & 1)
  for (let i = first + 1; i < words.at[w + 1]; i++) hash = mix(hash, key[i])
  return hash || 1
}

const isWord = (tokens: TokenTable, i: number): boolean =>
  tokens.kind[i] === syllable || tokens.kind[i] === abbreviation

const capital = (shape: number): boolean => (shape & 1) !== 0

/** Bits: capital first, capitals throughout, one letter, ASCII only; then the kind. */
function shapeOf(text: string, tokens: TokenTable, i: number): number {
  const start = tokens.start[i]
  const end = tokens.end[i]
  let capitals = 0
  let letters = 0
  let ascii = 1
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (isLetter(unit)) letters++
    if (classOf(unit) & upper) capitals++
    if (unit > 0x7f) ascii = 0
  }
  const first = classOf(text.charCodeAt(start)) & upper ? 1 : 0
  return (
    first +
    (letters > 1 && capitals === letters ? 2 : 0) +
    (letters === 1 ? 4 : 0) +
    (ascii && letters > 0 ? 8 : 0) +
    16 * (tokens.kind[i] + 1)
  )
}

/** What stands before a sentence's first token and behind its last: no feature reaches over its ends. */
const before = -7
const behind = -8

/** The facts of one sentence: its token `i` stands at `i + pad`. The buffers are kept from sentence to sentence. */
export class SentenceFacts implements TokenFacts {
  key = new Int32Array(0)
  shape = new Int32Array(0)
  listed = new Int32Array(0)
  word = new Int32Array(0)
  whole = new Int32Array(0)
  place = new Int32Array(0)
  run = new Int32Array(0)
  same = new Int32Array(0)
  longer = new Int32Array(0)
  syllable = new Int32Array(0)
  group = new Int32Array(0)
  length = 0
  /** A sentence in capitals, such as a headline: then capitals say nothing. */
  mostlyCapitals = false

  /** Reads sentence `s`. Linear in its tokens. Returns their number. */
  read(facts: TokenFacts, tokens: TokenTable, s: number): number {
    const first = tokens.sentenceAt[s]
    const past = tokens.sentenceAt[s + 1]
    this.length = past - first
    const size = this.length + 2 * pad
    if (misfits(this.key.length, size)) for (const column of columns) this[column] = new Int32Array(capacity(size))
    for (const column of columns) {
      const window = this[column]
      window.fill(before, 0, pad)
      window.set(facts[column].subarray(first, past), pad)
      window.fill(behind, this.length + pad, size)
    }
    this.mostlyCapitals = mostlyCapitals(facts.shape, first, past)
    return this.length
  }

  /**
   * The first token from `i` on that a name may be near to: one with a capital, or a number or code behind the head of a place (`quốc lộ
   * 1A`, `đường số 3`). At the start of the sentence, where every word has a capital, only one that begins a run of them, is all in
   * capitals, an abbreviation, tagged as a name, known from lists, or unknown as a syllable. The number of tokens where there is none.
   */
  nextAnchor(i: number): number {
    for (; i < this.length; i++) if (i > 0 ? this.#isAnchor(i + pad) : this.#startsWithAnchor()) return i
    return this.length
  }

  /**
   * Where a name near anchor `i` may open: at the farthest head in front of it (`văn phòng nhân quyền Liên Hiệp Quốc`), or a few tokens
   * before. With two tokens and no heads the names of newsgold, dev, are found 0.2 F1 worse, with eight tokens in all cases no better.
   */
  opening(i: number): number {
    for (let j = Math.max(0, i - farthest); j < i - lead; j++) if ((this.listed[j + pad] >> 2) & heads) return j
    return Math.max(0, i - lead)
  }

  #isAnchor(j: number): boolean {
    const shape = this.shape[j]
    if (capital(shape)) return true
    const kind = (shape >> 4) - 1
    if (kind !== number && kind !== code) return false
    // What stands before the sentence has all bits.
    const classes = this.listed[j - 1] | Math.max(0, this.listed[j - 2])
    return ((classes >> 2) & gazetteerClass.placeHead) !== 0
  }

  #startsWithAnchor(): boolean {
    const shape = this.shape[pad]
    const longRun = this.run[pad] >= 1 + 2 * 8
    if (!capital(shape)) return false
    return (
      longRun ||
      (shape & 2) !== 0 ||
      shape >> 4 === abbreviation + 1 ||
      this.listed[pad] !== 0 ||
      this.syllable[pad] === 0 ||
      (this.word[pad] - 1) >> 2 === properName
    )
  }

  /** The word class of token `i`, which may lie outside the sentence: less than 0 there. */
  groupAt(i: number): number {
    return i < 0 ? before : i >= this.length ? behind : this.group[i + pad]
  }
}

const columns = [
  'key',
  'shape',
  'listed',
  'word',
  'whole',
  'place',
  'run',
  'same',
  'longer',
  'syllable',
  'group',
] as const

function mostlyCapitals(shape: Int32Array, first: number, past: number): boolean {
  let capitals = 0
  let all = 0
  for (let i = first; i < past; i++) {
    if (shape[i] >> 4 !== syllable + 1) continue
    all++
    if (shape[i] & 2) capitals++
  }
  return all > 3 && capitals * 2 > all
}
