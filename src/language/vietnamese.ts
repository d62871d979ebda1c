import { parseSyllable } from '../letters/syllables.js'

/** How far a text is Vietnamese. */
export interface VietnameseScore {
  /** Runs of letters looked at (at most `sampleRuns`). */
  readonly runs: number
  /** 0…1: how sure it is that the text is Vietnamese. 0 for a text without letters. */
  readonly score: number
}

/** Enough to be sure, and it keeps a 10 MB text as cheap as a page. */
const sampleRuns = 2000

/** Letters that few other languages have: a word with one of them says more than a word that merely could be a syllable. */
const telling = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i

/**
 * Scores a text (NFC) by its letters and syllables: the share of letter runs that are Vietnamese syllables, and of those that
 * carry a mark of the Vietnamese alphabet. Running Vietnamese has about .95 and .6; English .25 and 0; Vietnamese without
 * marks about .75 (stopped syllables lack their tone) and 0, and scores in the middle. Usable on one word.
 */
export function vietnameseScore(text: string): VietnameseScore {
  let runs = 0
  let syllables = 0
  let marked = 0
  for (const { 0: run } of text.matchAll(/[\p{L}\p{M}]{1,999}/gu)) {
    if (++runs > sampleRuns) break
    if (!parseSyllable(run)) continue
    syllables++
    if (telling.test(run)) marked++
  }
  if (runs === 0) return { runs: 0, score: 0 }
  const share = syllables / runs
  const shareMarked = marked / runs
  // Marks count up to a quarter of the runs; without any, only a text made of syllables alone reaches the middle.
  const evidence = Math.min(1, shareMarked * 4)
  return { runs, score: Math.round(share * (0.45 + 0.55 * evidence) * 1000) / 1000 }
}

/** From this score on a text is called Vietnamese: English, French, Indonesian and Pinyin news stay below .35. */
export const vietnameseThreshold = 0.5
