/**
 * Trains the model of names and writes dictionaries/compiled/names.bin.
 *
 *   npx tsx corpus/train-names.ts
 *   npx tsx corpus/train-names.ts --curve   only tells what models without classes learn from a quarter, a half and all of the texts
 *
 * 1. Words get classes by their neighbours in news that nobody has tagged: `clusterWords`.
 * 2. The model is trained with them.
 *
 * Training: newsgold, train.list; the sentences of corpus/annotations; news without tags. Development: dev.list, which picks
 * nothing. Needs words.bin, gazetteer.bin and tags.bin. A quarter of an hour.
 */

import { type EntityTable, entityLabels, type TokenTable } from '../src/columns.js'
import { readCompiled } from '../src/data.js'
import { SentenceFacts, tokenFacts } from '../src/entities/name-facts.js'
import { nameFeatures } from '../src/entities/name-features.js'
import { NameModel, recognizeNames } from '../src/entities/names.js'
import { Sections } from '../src/layout.js'
import { featureTable } from '../src/linear/features.js'
import { type LinearWeights, writeLinear } from '../src/linear/layout.js'
import { LinearModel } from '../src/linear/model.js'
import { Models } from '../src/models.js'
import { tag } from '../src/tags/tag.js'
import { WordClasses } from '../src/tags/word-classes.js'
import { tokenize } from '../src/tokens/tokenize.js'
import { segment } from '../src/words/segment.js'
import { clusterWords } from './cluster-words.js'
import { trainCrf } from './crf.js'
import { writeModel } from './manifest.js'
import { annotatedArticles, annotationFiles } from './name-annotations.js'
import { newsFiles, newsWords } from './news-words.js'
import { type NewsArticle, newsGold } from './newsgold.js'
import type { Example } from './perceptron.js'

const seed = 20260401
const kinds = ['person', 'organization', 'location']
const labels = ['O', ...kinds.flatMap((kind) => ['B', 'I', 'L', 'U'].map((place) => `${place}-${kind}`))]
const models = new Models(readCompiled)

/** An annotated text: whole, or, with `annotated`, these sentences of it. */
type Text = Pick<NewsArticle, 'name' | 'text' | 'sentences' | 'entities'> & { readonly annotated?: readonly number[] }

function layers({ text, sentences }: Text) {
  const tokens = tokenize(text, sentences)
  const words = segment(text, tokens, models.lexicon)
  return { text, tokens, words, tags: tag(text, tokens, words, models.tags) }
}

/** Gold labels of an article's tokens: a token belongs to the entity that it starts in. */
function goldLabels(article: Text, tokens: TokenTable): Uint8Array {
  const column = new Uint8Array(tokens.length)
  let i = 0
  for (const { label, start, end } of article.entities) {
    if (!kinds.includes(label)) continue
    while (i < tokens.length && tokens.end[i] <= start) i++
    const first = i
    while (i < tokens.length && tokens.start[i] < end) i++
    const name = (place: string) => labels.indexOf(`${place}-${label}`)
    if (i - first === 1) column[first] = name('U')
    else if (i > first) {
      column[first] = name('B')
      column.fill(name('I'), first + 1, i - 1)
      column[i - 1] = name('L')
    }
  }
  return column
}

function examples(article: Text, classes: WordClasses): Example[] {
  const { text, tokens, words, tags } = layers(article)
  const facts = tokenFacts(text, tokens, words, tags, models.gazetteer, classes)
  const gold = goldLabels(article, tokens)
  const sentence = new SentenceFacts()
  const groups = Object.values(nameFeatures(sentence))
  return (article.annotated ?? Array.from(article.sentences.start.keys()))
    .map((s) => ({
      features: featureTable(groups, sentence.read(facts, tokens, s)),
      gold: gold.slice(tokens.sentenceAt[s], tokens.sentenceAt[s + 1]),
    }))
    .filter((example) => example.gold.length > 0)
}

const dev = newsGold('dev').map((article) => ({ article, ...layers(article) }))

/** F1 of exact spans and labels on the development part, per label and over the three. */
function evaluate(model: NameModel): Record<string, number> {
  const counts: Record<string, [gold: number, found: number, right: number]> = {
    person: [0, 0, 0],
    organization: [0, 0, 0],
    location: [0, 0, 0],
  }
  for (const { article, text, tokens, words, tags } of dev) {
    const keys = new Set(article.entities.map(({ label, start, end }) => `${label} ${start} ${end}`))
    for (const { label } of article.entities) if (label in counts) counts[label][0]++
    const found: EntityTable = recognizeNames(text, tokens, words, tags, model, models.gazetteer)
    for (let e = 0; e < found.length; e++) {
      const label = entityLabels[found.label[e]]
      counts[label][1]++
      if (keys.has(`${label} ${tokens.start[found.first[e]]} ${tokens.end[found.past[e] - 1]}`)) counts[label][2]++
    }
  }
  const f1 = ([gold, found, right]: readonly number[]) => Math.round((20_000 * right) / (gold + found)) / 10_000
  const all = Object.values(counts).reduce((sum, row) => [sum[0] + row[0], sum[1] + row[1], sum[2] + row[2]], [0, 0, 0])
  return { ...Object.fromEntries(Object.entries(counts).map(([label, row]) => [label, f1(row)])), all: f1(all) }
}

/** A name goes on with one of its own kind, and stands behind the end of another or outside. */
const follows = (before: string, label: string) =>
  /^[BI]/.test(before) ? /^[IL]/.test(label) && before.slice(2) === label.slice(2) : !/^[IL]/.test(label)

/** A rate of 0.1 diverges. */
const train = (list: readonly Example[]) => {
  const weights = trainCrf(list, { labels, seed, epochs: 25, minCount: 2, decay: 4, rate: 0.05, prune: 3, follows })
  console.log(`${weights.hash.length} features, ${weights.label.length} weights`)
  return weights
}

const openWeights = (weights: LinearWeights) =>
  LinearModel.open(new Sections('NAME', writeLinear('NAME', weights), 'names.bin'))

const texts: readonly Text[] = [...newsGold('train'), ...(await annotatedArticles())]
if (process.argv.includes('--curve')) {
  const none = new WordClasses(new Int32Array(0), new Uint8Array(0))
  // Articles of one event lie in one quarter.
  const eventOf = ({ name }: Text) => name.replace('.txt', '').replace(/^(\d+|vims-\d+)[-_].*$/, '$1')
  const events = new Map([...new Set(texts.map(eventOf))].map((event, i) => [event, i]))
  for (const quarters of [1, 2, 4]) {
    const list = texts
      .filter((text) => (events.get(eventOf(text)) ?? 0) % 4 < quarters)
      .flatMap((text) => examples(text, none))
    const scores = evaluate(new NameModel(openWeights(train(list)), none))
    console.log(`${list.length} sentences: dev F1 ${JSON.stringify(scores)}`)
  }
  process.exit()
}
const { words, classes } = clusterWords(await newsWords())
const known = new WordClasses(words, classes)
const weights = train(texts.flatMap((text) => examples(text, known)))
const bytes = writeLinear('NAME', weights, { words, classes })
const scores = evaluate(NameModel.open(bytes))
writeModel('names.bin', bytes, {
  command: 'npx tsx corpus/train-names.ts',
  seed,
  inputs: ['newsgold/train.list', 'newsgold/dev.list', ...new Set([...newsFiles, ...annotationFiles])],
  scores,
})
console.log(`${bytes.length} bytes, classes of ${words.length} words, dev F1 ${JSON.stringify(scores)}`)
