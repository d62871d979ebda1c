import { type TagTable, type TokenTable, tagNames, type WordTable } from '../columns.js'
import { Sections } from '../layout.js'
import { LinearModel } from '../linear/model.js'
import { tagFeatures } from './features.js'

/** The trained tagger. Its labels are those of `tagNames`, in their order. */
export class TagModel {
  readonly linear: LinearModel

  constructor(linear: LinearModel) {
    this.linear = linear
  }

  /** @throws ModelError where the bytes are no compiled tagger */
  static open(bytes: Uint8Array): TagModel {
    return new TagModel(LinearModel.open(new Sections('TAGS', bytes, 'tags.bin')))
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
    const labels = model.linear.decode(tagFeatures(text, tokens, words, first, past))
    for (let i = 0; i < labels.length; i++) column[first + i] = place[labels[i]]
    first = past
  }
  return { tag: column }
}
