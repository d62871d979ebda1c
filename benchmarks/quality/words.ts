import { type WordDevSet, wordDevSentences, wordDevSets } from '../../corpus/gold-words.js'
import { foundSpans, goldSpans } from '../../corpus/word-spans.js'
import { readCompiled } from '../../src/data.js'
import { Lexicon } from '../../src/words/lexicon.js'

/** How the sentences are written. Only letters change, so that the spans are the same words. */
export const writings = {
  'as written': (word: string) => word,
  'small letters': (word: string) => word.toLowerCase(),
  capitals: (word: string) => word.toUpperCase(),
  'without marks': (word: string) =>
    word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC'),
} as const
export type Writing = keyof typeof writings

export interface WordScore {
  readonly set: WordDevSet
  readonly sentences: number
  /** Gold words, found words, and those that are in both. */
  readonly gold: number
  readonly found: number
  readonly right: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/**
 * Word F1 over spans of whole sentences, gold tokens joined by blanks as input. Undefined where the set is not at hand.
 */
export function evaluateWords(
  lexicon: Lexicon,
  set: WordDevSet,
  writing: Writing = 'as written',
): WordScore | undefined {
  const sentences = wordDevSentences(set)
  if (!sentences) return undefined
  let gold = 0
  let found = 0
  let right = 0
  for (const words of sentences) {
    const { text, spans } = goldSpans(words.map(writings[writing]))
    const want = new Set(spans)
    const have = foundSpans(text, lexicon)
    gold += want.size
    found += have.length
    right += have.filter((span) => want.has(span)).length
  }
  const precision = right / found
  const recall = right / gold
  const f1 = (2 * precision * recall) / (precision + recall)
  return { set, sentences: sentences.length, gold, found, right, precision, recall, f1 }
}

if (process.argv[1] === import.meta.filename) {
  const lexicon = Lexicon.open(readCompiled('words.bin'))
  for (const set of wordDevSets)
    for (const writing of Object.keys(writings) as Writing[]) {
      const score = evaluateWords(lexicon, set, writing)
      console.log(
        score
          ? `${set}, ${writing}: P ${percent(score.precision)} R ${percent(score.recall)} F1 ${percent(score.f1)} (${score.sentences} sentences)`
          : `${set}: skipped, the set is not at hand (see VANBAN_CORPORA)`,
      )
    }
}

function percent(share: number): string {
  return (share * 100).toFixed(2)
}
