import { franc } from 'franc'
import { requireString } from '../errors.js'
import { sampleText } from './sample.js'
import { vietnameseScore, vietnameseThreshold } from './vietnamese.js'

/** The language of a text. */
export interface Language {
  /**
   * `vi`, with its marks or without; the ISO 639-3 code of another language; or `und` where the text is too short to say, or
   * mixes Vietnamese with something else.
   */
  readonly language: string
  /** 0…1: `vietnameseScore`. */
  readonly vietnamese: number
}

/** From this score on a text holds too much Vietnamese to be called by the name of another language. */
const mixedThreshold = 0.25

/** UTF-16 units that `franc` is given: with more it is right no more often. */
const sampleLength = 1000
const sampleParts = 4

/** Under so many UTF-16 units `franc` guesses; of scripts other than the Latin, which few languages share, half are enough. */
const shortestLatin = 40
const shortestOther = 20

/** A letter that is not Latin. */
const otherScript = /[^\P{L}\p{Script=Latin}]/u

/**
 * Names the language of a text in any Unicode form: Vietnamese by its syllables (`vietnameseScore`), from one word on; any other by
 * `franc`, which knows some 180. O(1) in the length of the text beyond 8,192 units.
 * @throws InputError `input/not-a-string`
 */
export function detectLanguage(text: string): Language {
  requireString(text, 'text')
  const { score } = vietnameseScore(text)
  return { language: languageByScore(score) ?? nameLanguage(text), vietnamese: score }
}

/** What the score alone says: `vi`, `und` for a mixture, or undefined where another language is to be named. */
export function languageByScore(score: number): 'vi' | 'und' | undefined {
  if (score >= vietnameseThreshold) return 'vi'
  return score >= mixedThreshold ? 'und' : undefined
}

/** The language of a text that is not Vietnamese, one of `candidates` where there are any; `und` where it is too short. */
export function nameLanguage(text: string, candidates: readonly string[] = []): string {
  const sample = sampleText(text, sampleParts, sampleLength)
  const minLength = otherScript.test(sample) ? shortestOther : shortestLatin
  return franc(sample.trim(), { minLength, only: [...candidates], ignore: ['vie'] })
}
