import type { FeatureGroup, KeptGroup } from '../linear/features.js'
import { finish, mix } from '../linear/hash.js'
import { pad, type SentenceFacts } from './name-facts.js'

/**
 * The features of a token: its syllable, look, gazetteer classes and word, those of its neighbours, and what news that nobody
 * has tagged knows of them; what its run of capitals is elsewhere in the document. The groups read what `facts` holds when they
 * are asked. What news does not know is no feature: many that are always there, and move together, spoil the training.
 */
export function nameFeatures(facts: SentenceFacts): Readonly<Record<NameEvidenceKind, FeatureGroup>> {
  return {
    syllables: keyFeatures(facts),
    'look and lists': lookFeatures(facts),
    'pairs of syllables': keyPairs(facts),
    news: newsFeatures(facts),
    'pairs in news': newsPairs(facts),
    words: wordFeatures(facts),
    'run of capitals': runFeatures(facts),
  }
}

/** What speaks for or against a name, by where it comes from. */
export type NameEvidenceKind =
  | 'syllables'
  | 'look and lists'
  | 'pairs of syllables'
  | 'news'
  | 'pairs in news'
  | 'words'
  | 'run of capitals'

const feature = (template: number, value: number): number => finish(mix(template, value))

/** What a token's syllable says up to two tokens away. */
const keyFeatures = (facts: SentenceFacts): KeptGroup => ({
  first: -2,
  width: 5,
  kept: 8192,
  keyA(i) {
    return facts.key[i + pad]
  },
  keyB(i) {
    return facts.shape[i + pad]
  },
  write(i, p, values, n) {
    const key = facts.key[i + pad]
    // Where the token stands, seen from the position.
    const d = 2 - p
    values[n++] = feature(10 + d, key)
    if (d === 0) values[n++] = feature(50, mix(key, facts.shape[i + pad]))
    return n
  },
})

/** What a token's look, gazetteer classes, word and run of capitals say of it, and its look of its neighbours. */
const lookFeatures = (facts: SentenceFacts): KeptGroup => ({
  first: -1,
  width: 3,
  kept: 4096,
  keyA(i) {
    return mix(facts.listed[i + pad], facts.shape[i + pad])
  },
  keyB(i) {
    return (facts.word[i + pad] << 8) | facts.run[i + pad]
  },
  write(i, p, values, n) {
    const { shape, listed, word, run } = facts
    values[n++] = feature(21 - p, shape[i + pad])
    if (p !== 1) return n
    values[n++] = feature(30, listed[i + pad])
    values[n++] = feature(40, word[i + pad])
    values[n++] = feature(55, run[i + pad])
    return n
  },
})

/** What the syllables of two neighbours, `i` and `i + 1`, say of both. Few pairs come again soon. */
const keyPairs = (facts: SentenceFacts): FeatureGroup => ({
  first: 0,
  width: 2,
  write(i, p, values, n) {
    const { key, shape } = facts
    const pair = mix(key[i + pad], key[i + pad + 1])
    if (p === 0) {
      values[n++] = feature(52, pair)
      values[n++] = feature(54, mix(key[i + pad + 1], shape[i + pad]))
    } else {
      values[n++] = feature(51, pair)
      values[n++] = feature(53, mix(key[i + pad], shape[i + pad + 1]))
    }
    return n
  },
})

/** What news says of a token's syllable and word: of it and of its neighbours. */
const newsFeatures = (facts: SentenceFacts): KeptGroup => ({
  first: -1,
  width: 3,
  kept: 8192,
  keyA(i) {
    return newsOf(facts, i)
  },
  keyB(i) {
    return mix(facts.listed[i + pad], facts.shape[i + pad])
  },
  write(i, p, values, n) {
    const syllable = facts.syllable[i + pad]
    const group = facts.group[i + pad]
    const shape = facts.shape[i + pad]
    if (p === 1 && syllable > 0) {
      values[n++] = feature(75, syllable)
      values[n++] = feature(79, mix(syllable, shape))
    }
    if (p === 2 && syllable > 0) values[n++] = feature(76, syllable)
    if (group > 0) values[n++] = feature(82 - p, group)
    if (p === 1 && group > 0) values[n++] = feature(85, mix(group, shape))
    return n
  },
})

/** What news says of two neighbours, `i` and `i + 1`: of both. */
const newsPairs = (facts: SentenceFacts): KeptGroup => ({
  first: 0,
  width: 2,
  kept: 8192,
  keyA(i) {
    return newsOf(facts, i)
  },
  keyB(i) {
    return newsOf(facts, i + 1)
  },
  write(i, p, values, n) {
    const { syllable, group } = facts
    const l = i + pad
    const r = l + 1
    const own = l + p
    if (syllable[own] > 0) values[n++] = feature(p === 0 ? 78 : 77, mix(syllable[l], syllable[r]))
    if (group[own] > 0) values[n++] = feature(p === 0 ? 84 : 83, mix(group[l], group[r]))
    return n
  },
})

/** All that news says of token `i`, in one number. */
function newsOf({ syllable, group }: SentenceFacts, i: number): number {
  return (syllable[i + pad] << 8) | group[i + pad]
}

/** A token's word; to the token behind it, where it ends its word, what the word before is, and to the one in front likewise. */
const wordFeatures = (facts: SentenceFacts): KeptGroup => ({
  first: -1,
  width: 3,
  kept: 8192,
  keyA(i) {
    return facts.whole[i + pad]
  },
  keyB(i) {
    return facts.place[i + pad]
  },
  write(i, p, values, n) {
    const word = facts.whole[i + pad]
    const before = facts.place[i + pad] & 0xffff
    const rest = facts.place[i + pad] >> 16
    if (p === 1) values[n++] = feature(64, mix(word, before))
    else if (p === 2 && rest === 1) values[n++] = feature(65, word)
    else if (p === 0 && before === 0) values[n++] = feature(66, word)
    return n
  },
})

/** What the words round a run of capitals, and the rest of the document, say of it; a token outside any has its neighbours. */
const runFeatures = (facts: SentenceFacts): KeptGroup => {
  /** The token's place in its run, 0 outside. */
  const placeOf = (i: number): number => (facts.run[i + pad] > 0 ? (facts.run[i + pad] - 1) & 7 : 0)
  const before = (i: number): number => facts.groupAt(i - placeOf(i) - 1)
  const behind = (i: number): number => {
    const run = facts.run[i + pad]
    return facts.groupAt(run > 0 ? i - placeOf(i) + ((run - 1) >> 3) : i + 1)
  }
  const opening = (i: number): number => (i === 0 ? 1 : 0) + (facts.mostlyCapitals ? 2 : 0)
  return {
    first: 0,
    width: 1,
    kept: 8192,
    keyA(i) {
      return (before(i) << 16) | ((behind(i) & 0xff) << 8) | (behind(i) > 0 ? 4 : 0) | opening(i)
    },
    keyB(i) {
      const { key, listed, run, same, longer, syllable } = facts
      const j = i + pad
      if (run[j] === 0) return 0
      const place = placeOf(i)
      return mix(mix(mix(mix(key[j - place], place), listed[j - place]), mix(same[j], longer[j])), syllable[j]) || 1
    },
    write(i, _, values, n) {
      const { key, listed, run, same, longer, syllable } = facts
      const j = i + pad
      const inRun = run[j] > 0 ? 1 : 0
      const place = placeOf(i)
      values[n++] = feature(58, opening(i))
      if (inRun) {
        values[n++] = feature(56, mix(key[j - place], Math.min(place, 3)))
        values[n++] = feature(57, mix(listed[j - place], place))
        values[n++] = feature(60, same[j])
        values[n++] = feature(61, longer[j])
        values[n++] = feature(62, mix(same[j], longer[j]))
        values[n++] = feature(63, mix(syllable[j], longer[j]))
      }
      if (before(i) > 0) values[n++] = feature(86, mix(inRun, before(i)))
      if (behind(i) > 0) values[n++] = feature(87, mix(inRun, behind(i)))
      return n
    },
  }
}
