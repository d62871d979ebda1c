/** Words of a shingle. Of a text in which one word in ten is changed, seven shingles of three words in ten stay. */
export const shingleSize = 3

/** At most this many rows are kept for one shingle: what bounds the work on texts of one pattern. */
const bucketSize = 8

/** A word of a row, and a word of the one that was looked up, from which on a shingle is common to both. */
export interface Anchor {
  readonly other: number
  readonly own: number
}

/** What a row shares with the one that was looked up. */
export interface Shared {
  readonly row: number
  /** How many shingles. */
  readonly votes: number
  /** The beginning of their longest run, and the last of them, where that may be another place of words that the row has twice. */
  readonly anchors: readonly Anchor[]
}

/**
 * Rows by their shingles: open addressing, no object a shingle. `lookUp` and then perhaps `insert` for each row in turn; both
 * O(words of the row), as a shingle leads to `bucketSize` rows at most, those that came first.
 */
export class ShingleIndex {
  readonly #hash: Int32Array
  readonly #mask: number
  /** Per slot: the shingle, and 1 + its last posting (0: free). */
  readonly #key: Int32Array
  readonly #head: Int32Array
  readonly #count: Uint8Array
  #row: Int32Array
  #word: Int32Array
  #next: Int32Array
  #length = 0
  /** Per row what was seen of it in this look-up. */
  readonly #votes: Int32Array
  readonly #lastAt: Int32Array
  readonly #lastOwn: Int32Array
  readonly #run: Int32Array
  readonly #best: Int32Array
  readonly #bestAt: Int32Array
  readonly #bestOwn: Int32Array

  /** @param hash hashes of all words @param rows how many rows there are @param words how many words will be looked up in all */
  constructor(hash: Int32Array, rows: number, words: number) {
    let size = 64
    while (size < 2 * words) size *= 2
    this.#hash = hash
    this.#mask = size - 1
    this.#key = new Int32Array(size)
    this.#head = new Int32Array(size)
    this.#count = new Uint8Array(size)
    this.#row = new Int32Array(words)
    this.#word = new Int32Array(words)
    this.#next = new Int32Array(words)
    this.#votes = new Int32Array(rows)
    this.#lastAt = new Int32Array(rows)
    this.#lastOwn = new Int32Array(rows)
    this.#run = new Int32Array(rows)
    this.#best = new Int32Array(rows)
    this.#bestAt = new Int32Array(rows)
    this.#bestOwn = new Int32Array(rows)
  }

  /** The rows that share shingles with words `first`…`past`, in no order. */
  lookUp(first: number, past: number): Shared[] {
    const touched: number[] = []
    for (let own = first; own + shingleSize <= past; own++) {
      let posting = this.#head[this.#slot(this.#shingle(own))] - 1
      for (; posting >= 0; posting = this.#next[posting] - 1) {
        const row = this.#row[posting]
        const at = this.#word[posting]
        if (this.#votes[row]++ === 0) {
          touched.push(row)
          this.#run[row] = this.#best[row] = 0
        }
        const goesOn = this.#run[row] > 0 && this.#lastAt[row] === at - 1 && this.#lastOwn[row] === own - 1
        this.#run[row] = goesOn ? this.#run[row] + 1 : 1
        this.#lastAt[row] = at
        this.#lastOwn[row] = own
        if (this.#run[row] > this.#best[row]) {
          this.#best[row] = this.#run[row]
          this.#bestAt[row] = at - this.#run[row] + 1
          this.#bestOwn[row] = own - this.#run[row] + 1
        }
      }
    }
    return touched.map((row) => {
      const votes = this.#votes[row]
      this.#votes[row] = 0
      const best = { other: this.#bestAt[row], own: this.#bestOwn[row] }
      const last = { other: this.#lastAt[row], own: this.#lastOwn[row] }
      return { row, votes, anchors: best.other - best.own === last.other - last.own ? [best] : [best, last] }
    })
  }

  insert(row: number, first: number, past: number): void {
    for (let word = first; word + shingleSize <= past; word++) {
      const shingle = this.#shingle(word)
      const slot = this.#slot(shingle)
      const head = this.#head[slot] - 1
      // The first place of a shingle in a row is enough.
      if (this.#count[slot] >= bucketSize || (head >= 0 && this.#row[head] === row)) continue
      this.#key[slot] = shingle
      this.#count[slot]++
      this.#row[this.#length] = row
      this.#word[this.#length] = word
      this.#next[this.#length] = head + 1
      this.#head[slot] = ++this.#length
    }
  }

  #shingle(word: number): number {
    const hash = this.#hash
    return Math.imul(Math.imul(hash[word], 31) + hash[word + 1], 0x01000193) ^ hash[word + 2]
  }

  #slot(shingle: number): number {
    const mixed = Math.imul(shingle, 0x9e3779b1)
    let slot = (mixed ^ (mixed >>> 15)) & this.#mask
    while (this.#head[slot] !== 0 && this.#key[slot] !== shingle) slot = (slot + 1) & this.#mask
    return slot
  }
}
