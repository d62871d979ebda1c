import { franc } from 'franc'
import { requireString } from '../errors.js'
import { normalize } from '../normalize/normalize.js'
import { vietnameseScore, vietnameseThreshold } from './vietnamese.js'

export { type VietnameseScore, vietnameseScore } from './vietnamese.js'

/** The language of a text. */
export interface Language {
  /** `vi`, an ISO 639-3 code, or `und` where the text is too short to name another language. */
  readonly language: string
  /** 0…1: how Vietnamese the text is. */
  readonly vietnamese: number
}

/**
 * Names the language of a text: Vietnamese by its letters and syllables; any other by `franc`, on its first 2,000 units.
 * @throws InputError `input/not-a-string`
 */
export function detectLanguage(text: string): Language {
  requireString(text, 'text')
  const { score } = vietnameseScore(normalize(text).text)
  if (score >= vietnameseThreshold) return { language: 'vi', vietnamese: score }
  // Vietnamese typed without its marks is still named by its letter sequences.
  const other = franc(text.slice(0, 2000), { minLength: 20 })
  return { language: other === 'vie' ? 'vi' : other, vietnamese: score }
}
