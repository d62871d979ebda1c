/**
 * The tables that the stages hand on: columns of numbers, one row an annotation.
 * `start`/`end` count UTF-16 units of the normalised text, ends exclusive; `first`/`past` are ranges of row numbers.
 * Character offsets live in blocks, sentences and tokens only; every later layer is indexes into those.
 */

export const blockKinds = [
  'title',
  'heading',
  'paragraph',
  'caption',
  'byline',
  'credit',
  'list-item',
  'other',
] as const
export type BlockKind = (typeof blockKinds)[number]

/** Blocks: the lines and paragraphs of a text, in order, without the white space round them. */
export interface BlockTable {
  readonly length: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** Index into `blockKinds`. */
  readonly kind: Uint8Array
}

/** The headline, the sapo and the sections of a text, as blocks. */
export interface OutlineTable {
  /** The block that is the headline; −1 for none. */
  readonly title: number
  /** The paragraph that opens the article below its headline; −1 for none. */
  readonly sapo: number
  /** How many sections. */
  readonly length: number
  /** The first block of a section's heading. */
  readonly heading: Int32Array
  /** The blocks of a section behind its heading: `first` … `past`, those of deeper sections included. */
  readonly first: Int32Array
  readonly past: Int32Array
  /** From 1, the deeper the higher. */
  readonly level: Uint8Array
}

export const duplicateReasons = ['none', 'equal', 'folded', 'near', 'contained'] as const
export type DuplicateReason = (typeof duplicateReasons)[number]

/** Which row repeats which: parallel to the blocks, or to the sentences. */
export interface DuplicateTable {
  /** −1, or the row that this one repeats: one that repeats nothing itself, before or behind it. */
  readonly duplicateOf: Int32Array
  /** 0 where `duplicateOf` is −1, else the share of equal words, up to 1. */
  readonly similarity: Float32Array
  /** Index into `duplicateReasons`. */
  readonly reason: Uint8Array
}

/** The table of `length` rows that repeat nothing. */
export function noDuplicates(length: number): DuplicateTable {
  return {
    duplicateOf: new Int32Array(length).fill(-1),
    similarity: new Float32Array(length),
    reason: new Uint8Array(length),
  }
}

/** Sentences, in order; none crosses a block. */
export interface SentenceTable {
  readonly length: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly block: Int32Array
}

export const tokenKinds = [
  'syllable', // a run of letters: tiếng, Facebook
  'abbreviation', // letters with stops: TP.HCM, GS.TS, N.V.D
  'number', // 1.583, 2,4, 3-5, 1/3
  'date', // 3-4-2013, 20/5, 20.11
  'time', // 22h30, 8:30
  'percent', // 61%, 2,4%
  'document', // 1972-QĐ/TU, 15/2020/NĐ-CP
  'code', // F-16, 49X-6666, Covid-19
  'url',
  'email',
  'hashtag', // #vietnam, @ten
  'punctuation',
  'symbol', // $, °, +, emoji
] as const
export type TokenKind = (typeof tokenKinds)[number]

/** Tokens, in order; none crosses a sentence or holds white space, and nothing but white space lies between two of them. */
export interface TokenTable {
  readonly length: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** Index into `tokenKinds`. */
  readonly kind: Uint8Array
  /** `S + 1` values: sentence `s` is tokens `sentenceAt[s]` … `sentenceAt[s + 1]`. */
  readonly sentenceAt: Int32Array
}

/** Words: a partition of the tokens. Word `w` is tokens `at[w]` … `at[w + 1]`; no word crosses a sentence. */
export interface WordTable {
  readonly length: number
  /** `length + 1` values. */
  readonly at: Int32Array
}

/** Universal part-of-speech tags. */
export const tagNames = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const
export type TagName = (typeof tagNames)[number]

/** Tags: parallel to the words. */
export interface TagTable {
  /** Index into `tagNames`. */
  readonly tag: Uint8Array
}

export const entityLabels = [
  'person',
  'organization',
  'location',
  'document',
  'date',
  'money',
  'percent',
  'number',
  'url',
  'email',
  'phone',
  'plate', // 29A-123.45
  'numeral', // a number that the annotation of news leaves out: hàng chục, hai mươi, lần thứ hai, khóa XII
] as const
export type EntityLabel = (typeof entityLabels)[number]

/** Entities: flat, in order, not overlapping, aligned to tokens. */
export interface EntityTable {
  readonly length: number
  /** Tokens `first` … `past`. */
  readonly first: Int32Array
  readonly past: Int32Array
  /** Index into `entityLabels`. */
  readonly label: Uint8Array
}

/** The sentences picked for a summary, in text order. */
export interface SummaryTable {
  readonly length: number
  readonly sentence: Int32Array
  readonly score: Float32Array
}

/** A column that grows: amortised O(1) a value, no boxing. */
export class Int32Column {
  #values: Int32Array
  length = 0

  constructor(capacity = 64) {
    this.#values = new Int32Array(Math.max(1, capacity))
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const grown = new Int32Array(this.length * 2)
      grown.set(this.#values)
      this.#values = grown
    }
    this.#values[this.length++] = value
  }

  at(i: number): number {
    return this.#values[i]
  }

  /** Changes a value that is there. */
  set(i: number, value: number): void {
    this.#values[i] = value
  }

  static from(values: Int32Array): Int32Column {
    const column = new Int32Column(values.length)
    column.#values.set(values)
    column.length = values.length
    return column
  }

  /** The values so far, cut to size. */
  finish(): Int32Array {
    return this.#values.slice(0, this.length)
  }
}
