import { requireString } from '../errors.js'
import { isUpper } from '../letters/classes.js'
import { normalize } from '../normalize/normalize.js'
import { type Evidence, evidenceOf } from './evidence.js'
import { vietnameseShare } from './mixture.js'
import { sampleText } from './sample.js'

/** How far a text is Vietnamese. */
export interface VietnameseScore {
  /** Runs of letters looked at: all of a short text, some thousands of a long one. */
  readonly runs: number
  /** 0…1: the share of them that is Vietnamese, rounded to a thousandth. 0 for a text without letters. */
  readonly score: number
}

/** Enough to be sure, and it keeps a text of 10 MB as cheap as a page. UTF-16 units. */
const sampleLength = 8192
const sampleParts = 16

/** A word with a capital is often a name, and names stand in the texts of all languages. */
const capitalWeight = 0.125

/** Scripts without blanks write a sentence as one run: it counts once for so many units. */
const runLength = 16

/**
 * Scores a text in any Unicode form by its words: how common each is as a syllable of Vietnamese, with its marks or without, against
 * its letters. Names (words with a capital) count less than other words. Of one word it is how sure the word is to be Vietnamese:
 * `được` 1, `ban` .5 (other languages have the word, too), `strength` 0. Running Vietnamese scores over .9, with marks or
 * without; other languages under .05; texts of both the share of Vietnamese in them.
 *
 * O(1) in the length of the text beyond 8,192 units: of longer ones it reads sixteen pieces, evenly spread.
 * @throws InputError `input/not-a-string`
 */
export function vietnameseScore(text: string): VietnameseScore {
  requireString(text, 'text')
  const words = new Map<Evidence, number>()
  const names = new Map<Evidence, number>()
  let runs = 0
  for (const { 0: run } of normalize(sampleText(text, sampleParts, sampleLength)).text.matchAll(/[\p{L}\p{M}]+/gu)) {
    runs++
    const evidence = evidenceOf(run)
    const layer = isUpper(run.charCodeAt(0)) ? names : words
    layer.set(evidence, (layer.get(evidence) ?? 0) + Math.ceil(run.length / runLength))
  }
  // A text in capitals throughout says nothing about names.
  const nameWeight = words.size === 0 ? 1 : capitalWeight
  for (const [evidence, weight] of names) words.set(evidence, (words.get(evidence) ?? 0) + weight * nameWeight)
  return { runs, score: Math.round(vietnameseShare(words) * 1000) / 1000 }
}

/** From this score on a text is called Vietnamese: one word without marks (`ban`, .518) stays below it. */
export const vietnameseThreshold = 0.52
