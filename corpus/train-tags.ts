/**
 * Trains the tagger and writes dictionaries/compiled/tags.bin.
 *
 *   npx tsx corpus/train-tags.ts
 *
 * Training: ud-vtb train three times (its convention is the one that is measured), vtb less every tenth sentence once.
 * Development: accuracy over gold words of ud-vtb dev, which picks the epoch.
 */

import { tagNames } from '../src/columns.js'
import { Sections } from '../src/layout.js'
import { writeLinear } from '../src/linear/layout.js'
import { LinearModel } from '../src/linear/model.js'
import { tagFeatures } from '../src/tags/features.js'
import { writeModel } from './manifest.js'
import { type Example, trainPerceptron } from './perceptron.js'
import { goldTables, type TaggedSentence, tagNumber, udSentences, vtbSentences } from './treebanks.js'

const seed = 20260401
const repeats = 3

function example(sentence: TaggedSentence): Example[] {
  const tables = goldTables(sentence)
  if (!tables) return []
  return [
    {
      features: tagFeatures(tables.text, tables.tokens, tables.words, 0, tables.words.length),
      gold: Uint8Array.from(sentence.tags, tagNumber),
    },
  ]
}

const ud = udSentences('train').flatMap(example)
const training = [...Array.from({ length: repeats }, () => ud).flat(), ...vtbSentences('train').flatMap(example)]
const dev = udSentences('dev').flatMap(example)
const devVtb = vtbSentences('dev').flatMap(example)

function accuracy(model: LinearModel, examples: readonly Example[]): number {
  let right = 0
  let all = 0
  for (const { features, gold } of examples) {
    const guess = model.decode(features)
    for (let i = 0; i < gold.length; i++) if (guess[i] === gold[i]) right++
    all += gold.length
  }
  return right / all
}

const open = (bytes: Uint8Array) => LinearModel.open(new Sections('TAGS', bytes, 'tags.bin'))
const { weights, score, epoch } = trainPerceptron(training, {
  labels: tagNames,
  seed,
  epochs: 10,
  minCount: 2,
  prune: 5,
  evaluate: (w, e) => {
    const model = open(writeLinear('TAGS', w))
    const value = accuracy(model, dev)
    console.log(
      `epoch ${e}: ${w.hash.length} features, ${w.label.length} weights, ud-vtb dev ${value.toFixed(4)}, vtb tenth ${accuracy(model, devVtb).toFixed(4)}`,
    )
    return value
  },
})
const bytes = writeLinear('TAGS', weights)
writeModel('tags.bin', bytes, {
  command: 'npx tsx corpus/train-tags.ts',
  seed,
  inputs: ['ud-vtb/train.conllu', 'ud-vtb/dev.conllu', 'vtb/sentences.txt'],
  scores: { 'accuracy on gold words of ud-vtb dev': Math.round(score * 10_000) / 10_000, epoch },
})
console.log(`${bytes.length} bytes, epoch ${epoch}`)
