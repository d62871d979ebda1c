import { type BlockKind, type BlockTable, blockKinds, type DuplicateTable } from '../columns.js'
import { isStopUnit } from '../letters/classes.js'
import { findRepeats, type RepeatPolicy } from './find-repeats.js'
import { type FoldedWords, foldWords } from './fold-words.js'

/** Blocks of these kinds may repeat wherever they like: an author signs twice, a picture agency is named at each picture. */
const free: readonly BlockKind[] = ['byline', 'credit']
/** Shorter blocks say too little: `Vâng.` in an interview, `Trường Đại học Khoa học` in a table. */
const shortest = 6
/** Shorter list items, and lines such as `Số lượng: 1 người`, repeat rightly at a distance, one in each section. */
const shortestItem = 15
const label = /^[^.!?…:]{1,60}:\s/u
/** Captions of fewer words differ if one word is another one; longer ones read like paragraphs, and often are. */
export const longCaption = 20
/** Blocks of fewer words do not repeat another in part. */
const shortestNear = 7

/**
 * Marks the blocks that repeat another one, always naming one that is kept: the fullest, else the first.
 *
 * - `equal`: the same text. `folded`: the same words, but for case, tone placement, blanks and punctuation outside of numbers.
 * - `near`: the same but for a few words in between; `contained`: all its words, but perhaps for a few, stand in a fuller one,
 *   in one stretch. In neither may a number, date, symbol, name or a word of counting or denying differ (`compareWords`).
 * - Bylines and credits never repeat. List items and labelled values of fewer than 15 words, and all blocks of fewer than six,
 *   repeat only what stands directly before them; blocks without letters never do. Repeats in part are paragraphs, captions and longer list items.
 *
 * Offsets count in `text`. Near-linear.
 */
export function markDuplicates(
  text: string,
  blocks: BlockTable,
  words: FoldedWords = foldWords(text, blocks),
): DuplicateTable {
  const kindOf = (block: number) => blockKinds[blocks.kind[block]]
  const isItem = (block: number) =>
    kindOf(block) === 'list-item' ||
    (kindOf(block) !== 'other' &&
      !isStopUnit(text.charCodeAt(blocks.end[block] - 1)) &&
      label.test(text.slice(blocks.start[block], blocks.end[block])))
  const policy: RepeatPolicy = {
    distant: (block, length) =>
      length >= shortest && !free.includes(kindOf(block)) && (length >= shortestItem || !isItem(block)),
    near: (block, length) =>
      kindOf(block) === 'list-item'
        ? length >= shortestItem
        : length >= shortestNear && (kindOf(block) === 'paragraph' || kindOf(block) === 'caption'),
    // Two captions of one pattern show two pictures, with one word for what is done.
    strict: (block, length) => kindOf(block) === 'caption' && length < longCaption,
    adjacent: (block) =>
      !free.includes(kindOf(block)) && /\p{L}/u.test(text.slice(blocks.start[block], blocks.end[block])),
    order: () => 0,
  }
  return findRepeats(text, blocks, words, policy)
}
