import { type FeatureGroup, joined, type KeptGroup } from '../linear/features.js'
import { finish, mix } from '../linear/hash.js'
import { pad, type SentenceFacts } from './name-facts.js'

/** What speaks for or against a name, by where it comes from. */
export type NameEvidenceKind =
  | 'syllables'
  | 'look and lists'
  | 'news'
  | 'words'
  | 'pairs of syllables'
  | 'pairs in news'
  | 'run of capitals'

/**
 * The features of a token: its syllable, look, gazetteer classes and word, those of its neighbours, and what news that nobody
 * has tagged knows of them; what its run of capitals is elsewhere in the document. The groups read what `facts` holds when they
 * are asked. What news does not know is no feature: many that are always there, and move together, spoil the training.
 */
export function nameFeatures(facts: SentenceFacts): Readonly<Record<NameEvidenceKind, FeatureGroup>> {
  return {
    syllables: keyFeatures(facts),
    'look and lists': lookFeatures(facts),
    news: newsFeatures(facts),
    words: wordFeatures(facts),
    'pairs of syllables': keyPairs(facts),
    'pairs in news': newsPairs(facts),
    'run of capitals': runFeatures(facts),
  }
}

/** The same as the scorer takes them: what a token says by itself is kept in one row, which saves a sixth of the time. */
export function nameGroups(facts: SentenceFacts): (FeatureGroup | KeptGroup)[] {
  const { syllables, 'look and lists': look, news, words, ...rest } = nameFeatures(facts)
  const own = joined([syllables, look, news, words], {
    kept: 16384,
    keyA: (i) => mix(facts.whole[i + pad], facts.key[i + pad]),
    keyB: (i) =>
      mix(mix(facts.listed[i + pad], facts.shape[i + pad]), facts.place[i + pad] ^ (facts.word[i + pad] << 8)),
  })
  return [own, ...Object.values(rest)]
}

const feature = (template: number, value: number): number => finish(mix(template, value))

/** What a token's syllable says up to two tokens away. */
const keyFeatures = (facts: SentenceFacts): FeatureGroup => ({
  first: -2,
  width: 5,
  write(i, p, values, n) {
    const key = facts.key[i + pad]
    // Where the token stands, seen from the position.
    const d = 2 - p
    values[n++] = feature(10 + d, key)
    if (d === 0) values[n++] = feature(50, mix(key, facts.shape[i + pad]))
    return n
  },
})

/** What a token's look, gazetteer classes and word say of it, and its look of its neighbours. */
const lookFeatures = (facts: SentenceFacts): FeatureGroup => ({
  first: -1,
  width: 3,
  write(i, p, values, n) {
    const { shape, listed, word } = facts
    values[n++] = feature(21 - p, shape[i + pad])
    if (p !== 1) return n
    values[n++] = feature(30, listed[i + pad])
    values[n++] = feature(40, word[i + pad])
    return n
  },
})

/** What news says of a token's word: of it and of its neighbours. */
const newsFeatures = (facts: SentenceFacts): FeatureGroup => ({
  first: -1,
  width: 3,
  write(i, p, values, n) {
    const group = facts.group[i + pad]
    const shape = facts.shape[i + pad]
    if (group > 0) values[n++] = feature(82 - p, group)
    if (p === 1 && group > 0) values[n++] = feature(85, mix(group, shape))
    return n
  },
})

/** A token's word; to the token behind it, where it ends its word, what the word before is, and to the one in front likewise. */
const wordFeatures = (facts: SentenceFacts): FeatureGroup => ({
  first: -1,
  width: 3,
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

/** What news says of two neighbours, `i` and `i + 1`: of both. */
const newsPairs = (facts: SentenceFacts): KeptGroup => ({
  first: 0,
  width: 2,
  kept: 8192,
  keyA(i) {
    return facts.group[i + pad]
  },
  keyB(i) {
    return facts.group[i + 1 + pad]
  },
  write(i, p, values, n) {
    const { group } = facts
    const l = i + pad
    const r = l + 1
    if (group[l + p] > 0) values[n++] = feature(p === 0 ? 84 : 83, mix(group[l], group[r]))
    return n
  },
})

/** A token's place in its run of capitals; what the words round the run, and the rest of the document, say of it; a token outside any has its neighbours. */
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
      const { key, listed, run, same, longer } = facts
      const j = i + pad
      if (run[j] === 0) return 0
      const place = placeOf(i)
      return mix(mix(mix(key[j - place], run[j]), listed[j - place]), mix(same[j], longer[j])) || 1
    },
    write(i, _, values, n) {
      const { key, listed, run, same, longer } = facts
      const j = i + pad
      const inRun = run[j] > 0 ? 1 : 0
      const place = placeOf(i)
      values[n++] = feature(55, run[j])
      values[n++] = feature(58, opening(i))
      if (inRun) {
        values[n++] = feature(56, mix(key[j - place], Math.min(place, 3)))
        values[n++] = feature(57, mix(listed[j - place], place))
        values[n++] = feature(60, same[j])
        values[n++] = feature(61, longer[j])
        values[n++] = feature(62, mix(same[j], longer[j]))
      }
      if (before(i) > 0) values[n++] = feature(86, mix(inRun, before(i)))
      if (behind(i) > 0) values[n++] = feature(87, mix(inRun, behind(i)))
      return n
    },
  }
}
