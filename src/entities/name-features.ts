import type { FeatureGroup } from '../linear/features.js'
import { finish, mix } from '../linear/hash.js'
import { pad, type SentenceFacts } from './name-facts.js'

/**
 * The features of a token: its syllable, look, gazetteer classes and word, and those of its neighbours; what stands round the
 * run of capitals that it is in. The groups read what `facts` holds when they are asked.
 */
export function nameFeatures(facts: SentenceFacts): FeatureGroup[] {
  return [
    new KeyFeatures(facts),
    new LookFeatures(facts),
    new ShapeTriples(facts),
    new LookPairs(facts),
    new KeyPairs(facts),
    new RunFeatures(facts),
  ]
}

const feature = (template: number, value: number): number => finish(mix(template, value))

/** What a token's syllable says up to three tokens away. */
class KeyFeatures implements FeatureGroup {
  readonly first = -3
  readonly width = 7
  readonly kept = 8192
  readonly #facts: SentenceFacts

  constructor(facts: SentenceFacts) {
    this.#facts = facts
  }

  keyA(i: number): number {
    return this.#facts.key[i + pad]
  }

  keyB(i: number): number {
    return this.#facts.shape[i + pad]
  }

  write(i: number, p: number, values: Uint32Array, n: number): number {
    const key = this.#facts.key[i + pad]
    // `d`: where the token stands, seen from the position.
    const d = 3 - p
    values[n++] = feature(10 + d, key)
    if (d === 0) values[n++] = feature(50, mix(key, this.#facts.shape[i + pad]))
    return n
  }
}

/** What a token's look, gazetteer classes, word and run of capitals say up to two tokens away. */
class LookFeatures implements FeatureGroup {
  readonly first = -2
  readonly width = 5
  readonly kept = 4096
  readonly #facts: SentenceFacts

  constructor(facts: SentenceFacts) {
    this.#facts = facts
  }

  keyA(i: number): number {
    return mix(this.#facts.listed[i + pad], this.#facts.shape[i + pad])
  }

  keyB(i: number): number {
    return (this.#facts.word[i + pad] << 8) | this.#facts.run[i + pad]
  }

  write(i: number, p: number, values: Uint32Array, n: number): number {
    const { shape, listed, word, run } = this.#facts
    const d = 2 - p
    values[n++] = feature(20 + d, shape[i + pad])
    values[n++] = feature(30 + d, listed[i + pad])
    if (d >= -1 && d <= 1) values[n++] = feature(40 + d, word[i + pad])
    if (d === 0) values[n++] = feature(64, run[i + pad])
    return n
  }
}

/** What the shapes of three tokens say of each: `i` is the one in the middle. */
class ShapeTriples implements FeatureGroup {
  readonly first = -1
  readonly width = 3
  readonly kept = 4096
  readonly #facts: SentenceFacts

  constructor(facts: SentenceFacts) {
    this.#facts = facts
  }

  keyA(i: number): number {
    return this.#facts.shape[i + pad]
  }

  keyB(i: number): number {
    return (this.#facts.shape[i + pad - 1] << 16) | (this.#facts.shape[i + pad + 1] & 0xffff)
  }

  write(i: number, p: number, values: Uint32Array, n: number): number {
    const { shape } = this.#facts
    const triple = mix(mix(shape[i + pad - 1], shape[i + pad]), shape[i + pad + 1])
    values[n++] = feature(p === 0 ? 57 : p === 1 ? 55 : 56, triple)
    return n
  }
}

/** What the gazetteer classes and words of two neighbours, `i` and `i + 1`, say of both. */
class LookPairs implements FeatureGroup {
  readonly first = 0
  readonly width = 2
  readonly kept = 8192
  readonly #facts: SentenceFacts

  constructor(facts: SentenceFacts) {
    this.#facts = facts
  }

  keyA(i: number): number {
    return mix(this.#facts.listed[i + pad], this.#facts.word[i + pad])
  }

  keyB(i: number): number {
    return this.keyA(i + 1)
  }

  write(i: number, p: number, values: Uint32Array, n: number): number {
    const { listed, word } = this.#facts
    values[n++] = feature(p === 0 ? 59 : 58, mix(listed[i + pad], listed[i + pad + 1]))
    values[n++] = feature(p === 0 ? 63 : 62, mix(word[i + pad], word[i + pad + 1]))
    return n
  }
}

/** What two neighbours, `i` and `i + 1`, say of themselves and of the tokens beside them. Few pairs come again soon. */
class KeyPairs implements FeatureGroup {
  readonly first = -1
  readonly width = 4
  readonly kept = 0
  readonly #facts: SentenceFacts

  constructor(facts: SentenceFacts) {
    this.#facts = facts
  }

  keyA(i: number): number {
    return this.#facts.key[i + pad]
  }

  keyB(i: number): number {
    return this.#facts.key[i + pad + 1]
  }

  write(i: number, p: number, values: Uint32Array, n: number): number {
    const { key, shape } = this.#facts
    const pair = mix(key[i + pad], key[i + pad + 1])
    // To the token before the pair 54, to its first 52, to its second 51, to the token behind 53.
    values[n++] = feature(p === 0 ? 54 : p === 1 ? 52 : p === 2 ? 51 : 53, pair)
    if (p === 1) values[n++] = feature(61, mix(key[i + pad + 1], shape[i + pad]))
    if (p === 2) values[n++] = feature(60, mix(key[i + pad], shape[i + pad + 1]))
    return n
  }
}

/** The words round a run of capitals tell what the whole run is; a token outside any has its neighbours. */
class RunFeatures implements FeatureGroup {
  readonly first = 0
  readonly width = 1
  readonly kept = 0
  readonly #facts: SentenceFacts

  constructor(facts: SentenceFacts) {
    this.#facts = facts
  }

  keyA(i: number): number {
    return i
  }

  keyB(): number {
    return 0
  }

  write(i: number, _: number, values: Uint32Array, n: number): number {
    const { run, listed, mostlyCapitals } = this.#facts
    const here = run[i + pad]
    const inRun = here > 0 ? 1 : 0
    const place = inRun ? (here - 1) & 7 : 0
    const left = inRun ? i - place - 1 : i - 1
    const right = inRun ? i - place + ((here - 1) >> 3) : i + 1
    const leftKey = this.#facts.keyAt(left)
    values[n++] = feature(65, mix(inRun, leftKey))
    values[n++] = feature(66, mix(inRun, this.#facts.keyAt(right)))
    values[n++] = feature(67, inRun ? mix(this.#facts.keyAt(i - place), Math.min(place, 3)) : 0)
    values[n++] = feature(68, inRun ? mix(listed[i - place + pad], place) : 0)
    values[n++] = feature(69, (i === 0 ? 1 : 0) + (mostlyCapitals ? 2 : 0))
    values[n++] = feature(70, mix(leftKey, this.#facts.keyAt(left - 1)))
    return n
  }
}
