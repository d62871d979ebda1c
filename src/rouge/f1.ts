import { overlap, scoreOf } from './overlap.js'
import { commonSubsequence } from './subsequence.js'

/** F1 of ROUGE-1, ROUGE-2 and ROUGE-L (over the whole summary). */
export interface RougeF1 {
  readonly rouge1: number
  readonly rouge2: number
  readonly rougeL: number
}

/** The three figures alone, over tokens, against one reference: what training and tables need. O(n · m) for the subsequence. */
export function rougeF1(summary: readonly string[], reference: readonly string[]): RougeF1 {
  return {
    rouge1: overlap(summary, reference, 1).f1,
    rouge2: overlap(summary, reference, 2).f1,
    rougeL: scoreOf(commonSubsequence(summary, reference), summary.length, reference.length).f1,
  }
}
