import { longCaption } from '../blocks/deduplicate.js'
import { findRepeats, type RepeatPolicy } from '../blocks/find-repeats.js'
import { type FoldedWords, wordsByRow } from '../blocks/fold-words.js'
import { type BlockTable, blockKinds, type DuplicateTable, type SentenceTable } from '../columns.js'

/** Shorter sentences say too little to be one another's repeats. */
const shortest = 8
/** Shorter ones in list items repeat rightly. */
const shortestItem = 15
const shortestNear = 8

const paragraph = blockKinds.indexOf('paragraph')
const caption = blockKinds.indexOf('caption')
const listItem = blockKinds.indexOf('list-item')

/**
 * Marks the sentences of paragraphs, captions and list items that repeat another, by the measures of `markDuplicates`.
 *
 * Kept are sentences of blocks that repeat nothing before those of blocks that do, then those of paragraphs, then the fullest, then the
 * first. `words` are the folded words of the blocks. Near-linear.
 */
export function markRepeatedSentences(
  text: string,
  blocks: BlockTable,
  duplicates: DuplicateTable,
  sentences: SentenceTable,
  words: FoldedWords,
): DuplicateTable {
  const kindOf = (sentence: number) => blocks.kind[sentences.block[sentence]]
  const policy: RepeatPolicy = {
    distant: (sentence, length) => {
      const kind = kindOf(sentence)
      return kind === listItem ? length >= shortestItem : length >= shortest && (kind === paragraph || kind === caption)
    },
    near: (sentence, length) => length >= shortestNear && kindOf(sentence) !== listItem,
    strict: (sentence, length) => kindOf(sentence) === caption && length < longCaption,
    adjacent: () => false,
    order: (sentence) =>
      (duplicates.duplicateOf[sentences.block[sentence]] >= 0 ? 2 : 0) + (kindOf(sentence) === paragraph ? 0 : 1),
  }
  return findRepeats(text, sentences, wordsByRow(words, sentences), policy)
}

/** The sentences of the blocks that repeat nothing. */
export function sentencesOfKept(sentences: SentenceTable, { duplicateOf }: DuplicateTable): SentenceTable {
  const kept = sentences.block
    .map((_, sentence) => sentence)
    .filter((sentence) => duplicateOf[sentences.block[sentence]] < 0)
  const pick = (column: Int32Array) => kept.map((sentence) => column[sentence])
  return { length: kept.length, start: pick(sentences.start), end: pick(sentences.end), block: pick(sentences.block) }
}
