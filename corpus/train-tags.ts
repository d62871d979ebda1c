/**
 * Trains the tagger and writes dictionaries/compiled/tags.bin.
 *
 *   npx tsx corpus/train-tags.ts
 *
 * 1. VTB gets universal tags: `vtbConverter`.
 * 2. A first tagger, trained on both treebanks, tags news: the classes of words.
 * 3. The tagger itself, with classes, is trained on both.
 *
 * Training: ud-vtb train, vtb less every tenth sentence, vietnews without tags. Development: accuracy over gold words of
 * ud-vtb dev, which picks the epoch. Needs words.bin.
 */

import { tagNames } from '../src/columns.js'
import { writeLinear } from '../src/linear/layout.js'
import { TagModel } from '../src/tags/tag.js'
import { WordClasses } from '../src/tags/word-classes.js'
import { vtbConverter } from './convert-tags.js'
import { writeModel } from './manifest.js'
import { countNewsTags, newsFile, wordClasses } from './silver-tags.js'
import { noClasses, openWeights, seed, tagExamples, trainTags } from './tag-training.js'
import { udSentences, vtbSentences } from './treebanks.js'

const converted = vtbConverter()
const training = [...udSentences('train'), ...vtbSentences('train').map(converted)]
const dev = udSentences('dev')
const vtbDev = vtbSentences('dev').map(converted)

function train(name: string, classes: WordClasses) {
  return trainTags(name, tagNames, tagExamples(training, tagNames, classes), {
    'ud-vtb dev': tagExamples(dev, tagNames, classes),
    'vtb tenth': tagExamples(vtbDev, tagNames, classes),
  })
}

const first = openWeights(train('first tagger', noClasses).weights)
const { words, classes } = wordClasses(await countNewsTags(new TagModel(first, noClasses)))
const { weights, score, epoch } = train('tagger', new WordClasses(words, classes))
const bytes = writeLinear('TAGS', weights, { words, classes })
writeModel('tags.bin', bytes, {
  command: 'npx tsx corpus/train-tags.ts',
  seed,
  inputs: ['ud-vtb/train.conllu', 'ud-vtb/dev.conllu', 'vtb/sentences.txt', newsFile],
  scores: { 'accuracy on gold words of ud-vtb dev': Math.round(score * 10_000) / 10_000, epoch },
})
console.log(`${bytes.length} bytes, ${words.length} words with classes, epoch ${epoch}`)
