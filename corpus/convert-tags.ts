import { type TagName, tagNames } from '../src/columns.js'
import type { FeatureTable } from '../src/linear/features.js'
import { finish, mix } from '../src/linear/hash.js'
import type { Example } from './perceptron.js'
import { goldFeatures, noClasses, openWeights, tagExamples, trainTags } from './tag-training.js'
import { TagCounts, type VtbTag, vtbTags } from './treebank-tags.js'
import { type TaggedSentence, udSentences, vtbSentences } from './treebanks.js'

/** Features a word that are made of the treebank's own tags. */
const added = 9

/** A sentence's features and, for each word, what VTB's tags say: the word's own and its neighbours', alone and with the word. */
function withTags(
  { features: { length, at, values }, words }: NonNullable<ReturnType<typeof goldFeatures>>,
  tags: ArrayLike<number>,
): FeatureTable {
  const out = new Uint32Array(at[length] + length * added)
  const outAt = new Int32Array(length + 1)
  const word = (i: number): number => (i < 0 || i >= length ? i : words[i])
  const own = (i: number): number => (i < 0 || i >= length ? vtbTags.length : tags[i])
  let n = 0
  for (let i = 0; i < length; i++) {
    out.set(values.subarray(at[i], at[i + 1]), n)
    n += at[i + 1] - at[i]
    const [before, tag, after] = [own(i - 1), own(i), own(i + 1)]
    const around = mix(mix(before, tag), after)
    const combinations = [
      tag,
      mix(tag, word(i)),
      mix(before, tag),
      mix(tag, after),
      around,
      mix(mix(word(i), before), after),
      mix(mix(tag, word(i - 1)), word(i)),
      mix(mix(tag, word(i + 1)), word(i)),
      mix(mix(around, own(i - 2)), own(i + 2)),
    ]
    combinations.forEach((value, k) => {
      out[n++] = finish(mix(100 + k, value))
    })
    outAt[i + 1] = n
  }
  return { length, at: outAt, values: out }
}

/**
 * What makes universal tags of VTB's. The two treebanks share too few sentences to compare them, so a tagger of VTB's own
 * tags, trained on VTB, reads UD-VTB's training part first. A second model learns the universal tags there, from the features
 * and those tags (stacking, Wolpert 1992), and is then given VTB's gold ones. It may only choose what `TagCounts` allows.
 */
export function vtbConverter(): (sentence: TaggedSentence<VtbTag>) => TaggedSentence {
  const vtb = tagExamples(vtbSentences('train'), vtbTags, noClasses)
  const held = tagExamples(vtbSentences('dev'), vtbTags, noClasses)
  const native = openWeights(trainTags('VTB tags', vtbTags, vtb, { 'vtb tenth': held }).weights)
  const counts = new TagCounts()
  const stacked: Example[] = []
  for (const { words, tags } of udSentences('train')) {
    const gold = goldFeatures({ words }, noClasses)
    if (!gold) continue
    const own = native.decode(gold.features)
    words.forEach((word, i) => {
      counts.add(word, vtbTags[own[i]], tags[i])
    })
    stacked.push({
      features: withTags(gold, own),
      gold: Uint8Array.from(tags, (tag) => tagNames.indexOf(tag)),
    })
  }
  const train = stacked.filter((_, i) => i % 10 !== 9)
  const dev = stacked.filter((_, i) => i % 10 === 9)
  const converter = openWeights(trainTags('converter', tagNames, train, { 'ud-vtb train, a tenth': dev }).weights)
  return ({ words, tags }) => {
    const gold = goldFeatures({ words }, noClasses)
    const own = Uint8Array.from(tags, (tag) => vtbTags.indexOf(tag))
    const guess = gold && converter.decode(withTags(gold, own))
    return {
      words,
      tags: words.map((word, i): TagName => counts.universal(word, tags[i], guess && tagNames[guess[i]])),
    }
  }
}
