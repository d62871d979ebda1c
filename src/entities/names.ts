import {
  type EntityTable,
  entityLabels,
  Int32Column,
  type TagTable,
  type TokenTable,
  type WordTable,
} from '../columns.js'
import { Sections } from '../layout.js'
import { LinearModel } from '../linear/model.js'
import { Scorer } from '../linear/scorer.js'
import type { Gazetteer } from '../words/gazetteer.js'
import { SentenceFacts, type TokenFacts, tokenFacts } from './name-facts.js'
import { nameFeatures } from './name-features.js'
import { type NewsClasses, openNewsClasses } from './news-classes.js'

/** The trained model of names. Its labels are `O` and `B-`, `I-` before the names of `entityLabels`. */
export class NameModel {
  readonly linear: LinearModel
  readonly news: NewsClasses
  /** The tokens of the sentence at hand, and what scores them. */
  readonly #facts = new SentenceFacts()
  readonly #scorer: Scorer

  constructor(linear: LinearModel, news: NewsClasses) {
    this.linear = linear
    this.news = news
    this.#scorer = new Scorer(linear, nameFeatures(this.#facts))
  }

  /** @throws ModelError where the bytes are no compiled model of names */
  static open(bytes: Uint8Array): NameModel {
    const sections = new Sections('NAME', bytes, 'names.bin')
    return new NameModel(LinearModel.open(sections), openNewsClasses(sections))
  }

  /** The labels of the tokens of sentence `s`: numbers of `linear.labels`. Linear in them. */
  labels(facts: TokenFacts, tokens: TokenTable, s: number): Uint8Array {
    return this.#scorer.decode(this.#facts.read(facts, tokens, s))
  }
}

/**
 * Finds persons, organisations and places: per sentence the best labelling of its tokens under the model (BIO, Ramshaw and
 * Marcus 1995). Token ranges, in order, not overlapping, within a sentence. Linear in the tokens.
 */
export function recognizeNames(
  text: string,
  tokens: TokenTable,
  words: WordTable,
  tags: TagTable,
  model: NameModel,
  gazetteer: Gazetteer,
): EntityTable {
  const first = new Int32Column()
  const past = new Int32Column()
  const label = new Int32Column()
  const facts = tokenFacts(text, tokens, words, tags, gazetteer, model.news)
  const { labels } = model.linear
  for (let s = 0; s + 1 < tokens.sentenceAt.length; s++) {
    const path = model.labels(facts, tokens, s)
    const offset = tokens.sentenceAt[s]
    for (let i = 0; i < path.length; ) {
      const name = labels[path[i]].slice(2)
      let end = i + 1
      while (end < path.length && labels[path[end]] === `I-${name}`) end++
      if (name !== '') {
        first.push(offset + i)
        past.push(offset + end)
        label.push(entityLabels.indexOf(name as (typeof entityLabels)[number]))
      }
      i = end
    }
  }
  return { length: first.length, first: first.finish(), past: past.finish(), label: Uint8Array.from(label.finish()) }
}
