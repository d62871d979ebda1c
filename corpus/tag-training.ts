import { Sections } from '../src/layout.js'
import { type FeatureTable, featureTable } from '../src/linear/features.js'
import { type LinearWeights, writeLinear } from '../src/linear/layout.js'
import { LinearModel } from '../src/linear/model.js'
import { WordFacts } from '../src/tags/facts.js'
import { tagFeatures } from '../src/tags/features.js'
import { WordClasses } from '../src/tags/word-classes.js'
import { type Example, trainPerceptron } from './perceptron.js'
import { goldTables, type TaggedSentence } from './treebanks.js'

export const seed = 20260401

/** No word has a class. */
export const noClasses = new WordClasses(new Int32Array(0), new Uint8Array(0))

/**
 * The features of a gold sentence, and the hashes of its words; undefined where its words and the tokenizer's tokens do not
 * agree.
 */
export function goldFeatures(
  sentence: Pick<TaggedSentence, 'words'>,
  classes: WordClasses,
): { features: FeatureTable; words: Int32Array } | undefined {
  const tables = goldTables(sentence)
  if (!tables) return undefined
  const { text, tokens, words } = tables
  const facts = new WordFacts()
  const length = facts.read(text, tokens, words, 0, words.length)
  return { features: featureTable(tagFeatures(facts, classes), length), words: facts.word.slice(1, length + 1) }
}

/** Sentences to train on or to measure with. */
export function tagExamples<Tag extends string>(
  sentences: readonly TaggedSentence<Tag>[],
  labels: readonly Tag[],
  classes: WordClasses,
): Example[] {
  return sentences.flatMap((sentence) => {
    const gold = goldFeatures(sentence, classes)
    return gold ? [{ features: gold.features, gold: Uint8Array.from(sentence.tags, (tag) => labels.indexOf(tag)) }] : []
  })
}

function accuracy(model: LinearModel, sentences: readonly Example[]): number {
  let right = 0
  let all = 0
  for (const { features, gold } of sentences) {
    const guess = model.decode(features)
    for (let i = 0; i < gold.length; i++) if (guess[i] === gold[i]) right++
    all += gold.length
  }
  return right / all
}

export const openWeights = (weights: LinearWeights): LinearModel =>
  LinearModel.open(new Sections('TAGS', writeLinear('TAGS', weights), 'tags.bin'))

/** Trains on some examples and prints the accuracy on the sets of `dev`; the epoch that is best on the first of them is kept. */
export function trainTags(
  name: string,
  labels: readonly string[],
  examples: readonly Example[],
  dev: Readonly<Record<string, readonly Example[]>>,
) {
  return trainPerceptron(examples, {
    labels,
    seed,
    epochs: 8,
    minCount: 2,
    margin: 2,
    prune: 3,
    evaluate: (weights, epoch) => {
      const model = openWeights(weights)
      const scores = Object.entries(dev).map(([set, gold]) => [set, accuracy(model, gold)] as const)
      const report = scores.map(([set, score]) => `${set} ${score.toFixed(4)}`).join(', ')
      console.log(
        `${name}, epoch ${epoch}: ${weights.hash.length} features, ${weights.label.length} weights; ${report}`,
      )
      return scores[0][1]
    },
  })
}
