import type { FeatureGroup, KeptGroup } from '../linear/features.js'
import { finish, mix } from '../linear/hash.js'
import { pad, type SentenceFacts } from './name-facts.js'

/**
 * The features of a token: its syllable, look, gazetteer classes and word, those of its neighbours, and what news that nobody
 * has tagged knows of them; what its run of capitals is elsewhere in the document. The groups read what `facts` holds when they
 * are asked. What news does not know is no feature: many that are always there, and move together, spoil the training.
 */
export function nameFeatures(facts: SentenceFacts): FeatureGroup[] {
  return [
    new KeyFeatures(facts),
    new LookFeatures(facts),
    new KeyPairs(facts),
    new NewsFeatures(facts),
    new NewsPairs(facts),
    new RunFeatures(facts),
  ]
}

const feature = (template: number, value: number): number => finish(mix(template, value))

/** What a token's syllable says up to two tokens away. */
class KeyFeatures implements KeptGroup {
  readonly first = -2
  readonly width = 5
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
    // Where the token stands, seen from the position.
    const d = 2 - p
    values[n++] = feature(10 + d, key)
    if (d === 0) values[n++] = feature(50, mix(key, this.#facts.shape[i + pad]))
    return n
  }
}

/** What a token's look, gazetteer classes, word and run of capitals say of it, and its look of its neighbours. */
class LookFeatures implements KeptGroup {
  readonly first = -1
  readonly width = 3
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
    values[n++] = feature(21 - p, shape[i + pad])
    if (p !== 1) return n
    values[n++] = feature(30, listed[i + pad])
    values[n++] = feature(40, word[i + pad])
    values[n++] = feature(55, run[i + pad])
    return n
  }
}

/** What the syllables of two neighbours, `i` and `i + 1`, say of both. Few pairs come again soon. */
class KeyPairs implements FeatureGroup {
  readonly first = 0
  readonly width = 2
  readonly #facts: SentenceFacts

  constructor(facts: SentenceFacts) {
    this.#facts = facts
  }

  write(i: number, p: number, values: Uint32Array, n: number): number {
    const { key, shape } = this.#facts
    const pair = mix(key[i + pad], key[i + pad + 1])
    if (p === 0) {
      values[n++] = feature(52, pair)
      values[n++] = feature(54, mix(key[i + pad + 1], shape[i + pad]))
    } else {
      values[n++] = feature(51, pair)
      values[n++] = feature(53, mix(key[i + pad], shape[i + pad + 1]))
    }
    return n
  }
}

/** What news says of a token's name, syllable and word: of it and of its neighbours. */
class NewsFeatures implements KeptGroup {
  readonly first = -1
  readonly width = 3
  readonly kept = 8192
  readonly #facts: SentenceFacts

  constructor(facts: SentenceFacts) {
    this.#facts = facts
  }

  keyA(i: number): number {
    return newsOf(this.#facts, i)
  }

  keyB(i: number): number {
    return mix(this.#facts.listed[i + pad], this.#facts.shape[i + pad])
  }

  write(i: number, p: number, values: Uint32Array, n: number): number {
    const known = this.#facts.known[i + pad]
    const syllable = this.#facts.syllable[i + pad]
    const group = this.#facts.group[i + pad]
    const shape = this.#facts.shape[i + pad]
    if (p === 1 && known > 0) {
      values[n++] = feature(70, known)
      values[n++] = feature(74, mix(known, this.#facts.listed[i + pad]))
    }
    if (p === 2 && known > 0) values[n++] = feature(71, known)
    if (p === 1 && syllable > 0) {
      values[n++] = feature(75, syllable)
      values[n++] = feature(79, mix(syllable, shape))
    }
    if (p === 2 && syllable > 0) values[n++] = feature(76, syllable)
    if (group > 0) values[n++] = feature(82 - p, group)
    if (p === 1 && group > 0) values[n++] = feature(85, mix(group, shape))
    return n
  }
}

/** What news says of two neighbours, `i` and `i + 1`: of both. */
class NewsPairs implements KeptGroup {
  readonly first = 0
  readonly width = 2
  readonly kept = 8192
  readonly #facts: SentenceFacts

  constructor(facts: SentenceFacts) {
    this.#facts = facts
  }

  keyA(i: number): number {
    return newsOf(this.#facts, i)
  }

  keyB(i: number): number {
    return newsOf(this.#facts, i + 1)
  }

  write(i: number, p: number, values: Uint32Array, n: number): number {
    const { known, syllable, group } = this.#facts
    const l = i + pad
    const r = l + 1
    const own = l + p
    if (known[l] > 0 || known[r] > 0) values[n++] = feature(p === 0 ? 73 : 72, mix(known[l], known[r]))
    if (syllable[own] > 0) values[n++] = feature(p === 0 ? 78 : 77, mix(syllable[l], syllable[r]))
    if (group[own] > 0) values[n++] = feature(p === 0 ? 84 : 83, mix(group[l], group[r]))
    return n
  }
}

/** All that news says of token `i`, in one number. */
function newsOf({ known, syllable, group }: SentenceFacts, i: number): number {
  return (known[i + pad] << 16) | (syllable[i + pad] << 8) | group[i + pad]
}

/** What the words round a run of capitals, and the rest of the document, say of it; a token outside any has its neighbours. */
class RunFeatures implements FeatureGroup {
  readonly first = 0
  readonly width = 1
  readonly #facts: SentenceFacts

  constructor(facts: SentenceFacts) {
    this.#facts = facts
  }

  write(i: number, _: number, values: Uint32Array, n: number): number {
    const { key, listed, run, same, longer, syllable, mostlyCapitals } = this.#facts
    const j = i + pad
    const inRun = run[j] > 0 ? 1 : 0
    const place = inRun ? (run[j] - 1) & 7 : 0
    values[n++] = feature(58, (i === 0 ? 1 : 0) + (mostlyCapitals ? 2 : 0))
    if (inRun) {
      values[n++] = feature(56, mix(key[j - place], Math.min(place, 3)))
      values[n++] = feature(57, mix(listed[j - place], place))
      values[n++] = feature(60, same[j])
      values[n++] = feature(61, longer[j])
      values[n++] = feature(62, mix(same[j], longer[j]))
      values[n++] = feature(63, mix(syllable[j], longer[j]))
    }
    const before = this.#facts.groupAt(i - place - 1)
    const behind = this.#facts.groupAt(inRun ? i - place + ((run[j] - 1) >> 3) : i + 1)
    if (before > 0) values[n++] = feature(86, mix(inRun, before))
    if (behind > 0) values[n++] = feature(87, mix(inRun, behind))
    return n
  }
}
