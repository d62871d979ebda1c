import type { FeatureGroup, KeptGroup } from '../linear/features.js'
import { finish, mix } from '../linear/hash.js'
import type { WordFacts } from './facts.js'
import type { WordClasses } from './word-classes.js'

/**
 * The features of a word: itself, its first and last syllable, its shape and class, and those of its neighbours. Case counts
 * in the shape alone. The groups read what `facts` holds when they are asked.
 */
export function tagFeatures(facts: WordFacts, classes: WordClasses): FeatureGroup[] {
  return [new OwnFeatures(facts, classes), new ShapePairs(facts, classes), new WordPairs(facts)]
}

/** What a word says of itself and of the words beside it. */
class OwnFeatures implements KeptGroup {
  readonly first = -1
  readonly width = 3
  readonly kept = 16384
  readonly #facts: WordFacts
  readonly #classes: WordClasses

  constructor(facts: WordFacts, classes: WordClasses) {
    this.#facts = facts
    this.#classes = classes
  }

  keyA(i: number): number {
    return this.#facts.word[i + 1]
  }

  /** The word alone does not tell its syllables where it is a number. */
  keyB(i: number): number {
    const { head, tail, shape } = this.#facts
    return mix(head[i + 1] ^ shape[i + 1], tail[i + 1])
  }

  write(i: number, p: number, values: Uint32Array, n: number): number {
    const word = this.#facts.word[i + 1]
    const kind = this.#classes.of(word)
    if (p === 1) {
      const shape = this.#facts.shape[i + 1]
      values[n++] = feature(1, word)
      values[n++] = feature(2, shape)
      values[n++] = feature(3, mix(word, shape))
      values[n++] = feature(4, this.#facts.head[i + 1])
      values[n++] = feature(5, this.#facts.tail[i + 1])
      values[n++] = feature(12, kind)
      values[n++] = feature(13, mix(kind, shape))
    } else {
      values[n++] = feature(p === 2 ? 6 : 7, word)
      values[n++] = feature(p === 2 ? 14 : 15, kind)
    }
    return n
  }
}

/** What the shapes and classes of two neighbours, words `i` and `i + 1`, say of both. */
class ShapePairs implements KeptGroup {
  readonly first = 0
  readonly width = 2
  readonly kept = 4096
  readonly #facts: WordFacts
  readonly #classes: WordClasses

  constructor(facts: WordFacts, classes: WordClasses) {
    this.#facts = facts
    this.#classes = classes
  }

  keyA(i: number): number {
    return (this.#facts.shape[i + 1] << 8) | this.#classes.of(this.#facts.word[i + 1])
  }

  keyB(i: number): number {
    return this.keyA(i + 1)
  }

  write(i: number, p: number, values: Uint32Array, n: number): number {
    const { word, shape } = this.#facts
    values[n++] = feature(p === 0 ? 11 : 10, mix(shape[i + 1], shape[i + 2]))
    values[n++] = feature(p === 0 ? 17 : 16, mix(this.#classes.of(word[i + 1]), this.#classes.of(word[i + 2])))
    return n
  }
}

/** What two neighbours, words `i` and `i + 1`, say of both. */
class WordPairs implements FeatureGroup {
  readonly first = 0
  readonly width = 2
  readonly #facts: WordFacts

  constructor(facts: WordFacts) {
    this.#facts = facts
  }

  write(i: number, p: number, values: Uint32Array, n: number): number {
    const { word } = this.#facts
    values[n++] = feature(p === 0 ? 9 : 8, mix(word[i + 1], word[i + 2]))
    return n
  }
}

const feature = (template: number, value: number): number => finish(mix(template, value))
