import { type TagTable, type TokenTable, tagNames, type WordTable } from '../columns.js'
import { Sections } from '../layout.js'
import { LinearModel } from '../linear/model.js'
import { Scorer } from '../linear/scorer.js'
import { WordFacts } from './facts.js'
import { tagFeatures } from './features.js'
import { WordClasses } from './word-classes.js'

/** The trained tagger. Its labels are names out of `tagNames`. */
export class TagModel {
  readonly linear: LinearModel
  readonly classes: WordClasses
  /** The words of the sentence at hand, and what scores them. */
  readonly #facts = new WordFacts()
  readonly #scorer: Scorer

  constructor(linear: LinearModel, classes: WordClasses) {
    this.linear = linear
    this.classes = classes
    this.#scorer = new Scorer(linear, tagFeatures(this.#facts, classes))
  }

  /** @throws ModelError where the bytes are no compiled tagger */
  static open(bytes: Uint8Array): TagModel {
    const sections = new Sections('TAGS', bytes, 'tags.bin')
    return new TagModel(LinearModel.open(sections), WordClasses.open(sections))
  }

  /** The labels of the words `first` … `past`, one sentence: numbers of `linear.labels`. Linear in the tokens. */
  labels(text: string, tokens: TokenTable, words: WordTable, first: number, past: number): Uint8Array {
    return this.#scorer.decode(0, this.#facts.read(text, tokens, words, first, past))
  }
}

/** Gives each word its universal part-of-speech tag: per sentence the best labelling under the model. Linear in the tokens. */
export function tag(text: string, tokens: TokenTable, words: WordTable, model: TagModel): TagTable {
  const column = new Uint8Array(words.length)
  const place = model.linear.labels.map((label) => tagNames.indexOf(label as (typeof tagNames)[number]))
  let first = 0
  for (let s = 0; s + 1 < tokens.sentenceAt.length; s++) {
    let past = first
    while (past < words.length && words.at[past] < tokens.sentenceAt[s + 1]) past++
    const labels = model.labels(text, tokens, words, first, past)
    for (let i = 0; i < labels.length; i++) column[first + i] = place[labels[i]]
    first = past
  }
  return { tag: column }
}
