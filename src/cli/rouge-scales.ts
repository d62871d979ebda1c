import type { Analyze } from '../analyze.js'
import { ascii, type Rouge, type RougeTokenizer, rouge, syllables } from '../rouge/index.js'
import type { RougeCommandOptions } from './rouge-options.js'
import type { Pair } from './rouge-pairs.js'

/** The scales side by side, with what each is. */
export const scales = {
  syllables: 'runs of letters and digits, lower case: the scale to compare Vietnamese on',
  words: "vanban's own words, lower case",
  ascii: 'fragments of a-z and 0-9, as rouge_score and ROUGE-1.5.5 cut any text',
} as const
export type Scale = keyof typeof scales
export const scaleNames = Object.keys(scales) as Scale[]

export type Scales = Readonly<Record<Scale, Rouge>>

/** Words as the analyser segments them, lower case, syllables joined by `_`; signs are none. */
function wordTokenizer(analyze: Analyze): RougeTokenizer {
  return {
    name: 'words',
    tokens: (given) => {
      const { text, tokens, words } = analyze(given).tables
      const list: string[] = []
      for (let w = 0; w < words.length; w++) {
        const word = text.slice(tokens.start[words.at[w]], tokens.end[words.at[w + 1] - 1])
        if (/[\p{L}\p{N}]/u.test(word)) list.push(word.toLowerCase().replace(/\s+/g, '_'))
      }
      return list
    },
  }
}

/** Scores a pair on every scale; the sentences of ROUGE-Lsum are those that the analyser splits. */
export function scorer(analyze: Analyze, options: RougeCommandOptions): (summary: string, pair: Pair) => Scales {
  const tokenizers: Readonly<Record<Scale, RougeTokenizer>> = { syllables, words: wordTokenizer(analyze), ascii }
  return (summary, { references }) => {
    const split = new Map<string, readonly string[]>()
    const sentences = (text: string) => {
      const known =
        split.get(text) ??
        analyze(text)
          .sentences()
          .map((sentence) => sentence.text)
      split.set(text, known)
      return known
    }
    const score = (scale: Scale) =>
      rouge(summary, references, { tokenizer: tokenizers[scale], references: options.references, sentences })
    return { syllables: score('syllables'), words: score('words'), ascii: score('ascii') }
  }
}
