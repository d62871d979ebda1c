import type { Sections } from '../layout.js'

/**
 * What is known of a word by itself, in one byte. For the tagger a class stands for the tag that the word has most often in
 * news which no hand has tagged, and for another that it has often, too; the names have classes of their own. Words by their
 * hash; class 0 for what is not in the table. Immutable.
 */
export class WordClasses {
  readonly #mask: number
  readonly #hash: Int32Array
  readonly #class: Uint8Array

  /**
   * @param hashes of the words, none of them twice and none 0
   * @param classes parallel to them, 1 … 255
   */
  constructor(hashes: Int32Array, classes: Uint8Array) {
    // An open hash table, at most half full.
    const slots = 1 << (33 - Math.clz32(hashes.length))
    this.#mask = slots - 1
    this.#hash = new Int32Array(slots)
    this.#class = new Uint8Array(slots)
    for (let i = 0; i < hashes.length; i++) {
      let slot = hashes[i] & this.#mask
      while (this.#hash[slot] !== 0) slot = (slot + 1) & this.#mask
      this.#hash[slot] = hashes[i]
      this.#class[slot] = classes[i]
    }
  }

  /** @param words, classes names of its sections. @throws ModelError where one is missing */
  static open(sections: Sections, words = 'words', classes = 'classes'): WordClasses {
    return new WordClasses(sections.i32(words), sections.u8(classes))
  }

  /** The class of a word by its hash, see `wordHash`. */
  of(hash: number): number {
    let slot = hash & this.#mask
    while (this.#hash[slot] !== hash) {
      if (this.#hash[slot] === 0) return 0
      slot = (slot + 1) & this.#mask
    }
    return this.#class[slot]
  }
}
