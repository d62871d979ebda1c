import type { Evidence } from './evidence.js'

/** What a share starts from: one word of ten in Vietnamese with marks, one of ten without them, as if seen on so many words. */
const prior = 0.1
const priorWords = 4

/** Further rounds change a share by less than a thousandth, in texts of one word and of thousands. */
const rounds = 25

/**
 * The share of the words that is Vietnamese, 0…1, by expectation maximisation: every word is taken from Vietnamese with marks, from
 * Vietnamese without, or from another language, and how much of each the text holds is estimated from all its words together. So
 * `the` is Vietnamese among Vietnamese words and is not among English ones. Words of the same evidence are one entry, with the
 * weight of all of them. 0 for no words. O(entries).
 */
export function vietnameseShare(words: ReadonlyMap<Evidence, number>): number {
  let all = 0
  for (const weight of words.values()) all += weight
  if (all === 0) return 0
  let marked = prior
  let bare = prior
  let share = 0
  for (let round = 0; round < rounds; round++) {
    let markedSum = 0
    let bareSum = 0
    for (const [word, weight] of words) {
      const asMarked = marked * word.marked
      const asBare = bare * word.bare
      const one = weight / (asMarked + asBare + (1 - marked - bare))
      markedSum += asMarked * one
      bareSum += asBare * one
    }
    share = (markedSum + bareSum) / all
    marked = (markedSum + priorWords * prior) / (all + priorWords)
    bare = (bareSum + priorWords * prior) / (all + priorWords)
  }
  return share
}
