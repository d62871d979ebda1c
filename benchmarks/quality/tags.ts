import { corpusPath } from '../../corpus/corpora.js'
import { goldTables, udSentences } from '../../corpus/treebanks.js'
import { tagNames } from '../../src/columns.js'
import { readCompiled } from '../../src/data.js'
import { Models } from '../../src/models.js'
import { tag } from '../../src/tags/tag.js'
import { segment } from '../../src/words/segment.js'
import { round, SpanCounter, type SpanScore } from './spans.js'

export interface TagScores {
  readonly words: number
  /** Share of gold words with the gold tag. */
  readonly accuracy: number
  /** Words and tags together, from text: spans with their tags. */
  readonly endToEnd: SpanScore
}

/** Universal tags on ud-vtb dev; gold words joined by blanks as input. Undefined where the set is not at hand. */
export function evaluateTags(): TagScores | undefined {
  if (!['ud-vtb/dev.conllu', 'ud-vtb/train.conllu'].every(corpusPath)) return undefined
  const models = new Models(readCompiled)
  const counter = new SpanCounter()
  let right = 0
  let all = 0
  udSentences('dev').forEach((sentence, index) => {
    const tables = goldTables(sentence)
    if (!tables) return
    const { text, tokens, words } = tables
    const column = tag(text, tokens, words, models.tags).tag
    all += words.length
    for (let w = 0; w < words.length; w++) if (tagNames[column[w]] === sentence.tags[w]) right++
    const own = segment(text, tokens, models.lexicon)
    const ownTags = tag(text, tokens, own, models.tags).tag
    const keys = (at: Int32Array, length: number, name: (w: number) => string) =>
      Array.from({ length }, (_, w) => `${index} ${at[w]} ${at[w + 1]} ${name(w)}`)
    counter.add(
      keys(words.at, words.length, (w) => sentence.tags[w]),
      keys(own.at, own.length, (w) => tagNames[ownTags[w]]),
    )
  })
  return { words: all, accuracy: round(right / all), endToEnd: counter.score() }
}
