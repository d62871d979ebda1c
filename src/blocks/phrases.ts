import { foldSyllables } from '../letters/tones.js'

/** Words and phrases of a list, looked up in folded text (`foldSyllables`): any case, either tone placement, whole words. */
export interface Phrases {
  /** The text begins with one of them. */
  begin(folded: string): boolean
  /** One of them stands in the text. */
  occur(folded: string): boolean
}

/** @param list phrases parted by `|`, in any case and tone placement */
export function phrases(list: string): Phrases {
  const any = foldSyllables(list.replace(/\s*\|\s*/g, '|'))
  const atStart = new RegExp(`^(?:${any})(?![\\p{L}\\p{N}])`, 'u')
  const anywhere = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'u')
  return { begin: (folded) => atStart.test(folded), occur: (folded) => anywhere.test(folded) }
}
