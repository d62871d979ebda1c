import type { FeatureGroup, KeptGroup } from '../linear/features.js'
import { finish, mix } from '../linear/hash.js'
import type { WordFacts } from './facts.js'
import type { WordClasses } from './word-classes.js'

/**
 * The features of a word: itself, its first and last syllable, its shape and class, and those of its neighbours. Case counts
 * in the shape alone. The groups read what `facts` holds when they are asked.
 */
export function tagFeatures(facts: WordFacts, classes: WordClasses): FeatureGroup[] {
  return [ownFeatures(facts, classes), shapePairs(facts, classes), wordPairs(facts)]
}

/** What a word says of itself and of the words beside it. */
const ownFeatures = (facts: WordFacts, classes: WordClasses): KeptGroup => ({
  first: -1,
  width: 3,
  kept: 16384,
  keyA(i) {
    return facts.word[i + 1]
  },
  /** The word alone does not tell its syllables where it is a number. */
  keyB(i) {
    const { head, tail, shape } = facts
    return mix(head[i + 1] ^ shape[i + 1], tail[i + 1])
  },
  write(i, p, values, n) {
    const word = facts.word[i + 1]
    const kind = classes.of(word)
    if (p === 1) {
      const shape = facts.shape[i + 1]
      values[n++] = feature(1, word)
      values[n++] = feature(2, shape)
      values[n++] = feature(3, mix(word, shape))
      values[n++] = feature(4, facts.head[i + 1])
      values[n++] = feature(5, facts.tail[i + 1])
      values[n++] = feature(12, kind)
      values[n++] = feature(13, mix(kind, shape))
    } else {
      values[n++] = feature(p === 2 ? 6 : 7, word)
      values[n++] = feature(p === 2 ? 14 : 15, kind)
    }
    return n
  },
})

/** What the shapes and classes of two neighbours, words `i` and `i + 1`, say of both. */
const shapePairs = (facts: WordFacts, classes: WordClasses): KeptGroup => ({
  first: 0,
  width: 2,
  kept: 4096,
  keyA(i) {
    return (facts.shape[i + 1] << 8) | classes.of(facts.word[i + 1])
  },
  keyB(i) {
    return (facts.shape[i + 2] << 8) | classes.of(facts.word[i + 2])
  },
  write(i, p, values, n) {
    const { word, shape } = facts
    values[n++] = feature(p === 0 ? 11 : 10, mix(shape[i + 1], shape[i + 2]))
    values[n++] = feature(p === 0 ? 17 : 16, mix(classes.of(word[i + 1]), classes.of(word[i + 2])))
    return n
  },
})

/** What two neighbours, words `i` and `i + 1`, say of both. */
const wordPairs = (facts: WordFacts): FeatureGroup => ({
  first: 0,
  width: 2,
  write(i, p, values, n) {
    const { word } = facts
    values[n++] = feature(p === 0 ? 9 : 8, mix(word[i + 1], word[i + 2]))
    return n
  },
})

const feature = (template: number, value: number): number => finish(mix(template, value))
