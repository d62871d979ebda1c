import { type TagTable, type TokenTable, tagNames, tokenKinds, type WordTable } from '../columns.js'
import { capacity, misfits } from '../linear/buffers.js'
import type { WordClasses } from '../tags/word-classes.js'
import { type Gazetteer, gazetteerClass, matchClasses, matchLength } from '../words/gazetteer.js'
import { type NameEvidence, nameEvidence } from './name-evidence.js'
import { capital, type TokenLooks, tokenLooks, wordHash } from './token-looks.js'

/** What is known of each token of a document. */
export interface TokenFacts extends TokenLooks, NameEvidence {
  /** Classes of the gazetteer's longest match over the token and the token's place in it (0 none, 1 first, 2 later). */
  readonly listed: Int32Array
  /** Tag of the token's word, and whether the token starts or ends it. */
  readonly word: Int32Array
  /** Hash of the token's word; how many of its tokens stand before this one, and, in the upper half, how many from it on. */
  readonly whole: Int32Array
  readonly place: Int32Array
  /** Length of the run of capitalised tokens that the token is in, and its place there, in one number; 0 outside. */
  readonly run: Int32Array
  /** Class of the token's word: words of one class have alike neighbours in news that nobody has tagged. 0 where none is known. */
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
  classes: WordClasses,
): TokenFacts {
  const size = tokens.length
  const facts = {
    ...tokenLooks(text, tokens),
    listed: new Int32Array(size),
    word: new Int32Array(size),
    whole: new Int32Array(size),
    place: new Int32Array(size),
    run: new Int32Array(size),
    group: new Int32Array(size),
  }
  for (let w = 0; w < words.length; w++) {
    const hash = wordHash(facts, words, w)
    const group = classes.of(hash)
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
      const small = tokens.kind[i] === syllable && !capital(facts.shape[i])
      const match = small && !gazetteer.mayOpenHead(facts.key[i]) ? 0 : gazetteer.longestAt(text, tokens, i, past)
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
  }
  const evidence = nameEvidence(
    tokens,
    facts.key,
    (i) => capital(facts.shape[i]),
    (i) => facts.listed[i] >> 2,
  )
  return { ...facts, ...evidence }
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
   * capitals, an abbreviation, tagged as a name, known from lists, or a word without a class. The number of tokens where there is none.
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
      this.group[pad] === 0 ||
      (this.word[pad] - 1) >> 2 === properName
    )
  }

  /** The word class of token `i`, which may lie outside the sentence: less than 0 there. */
  groupAt(i: number): number {
    return i < 0 ? before : i >= this.length ? behind : this.group[i + pad]
  }
}

const columns = ['key', 'shape', 'listed', 'word', 'whole', 'place', 'run', 'same', 'longer', 'group'] as const

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
