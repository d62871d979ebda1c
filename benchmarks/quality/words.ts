import { goldText, type WordDevSet, wordDevSentences } from '../../corpus/gold-words.js'
import { readCompiled } from '../../src/data.js'
import { tokenize } from '../../src/tokens/tokenize.js'
import { Lexicon } from '../../src/words/lexicon.js'
import { segment } from '../../src/words/segment.js'

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

/** Spans of words as `segment` finds them in a text that is one sentence, each as `start * 2^20 + end`. */
export function wordSpans(text: string, lexicon: Lexicon): number[] {
  const sentences = {
    length: 1,
    start: Int32Array.of(0),
    end: Int32Array.of(text.length),
    block: Int32Array.of(0),
  }
  const tokens = tokenize(text, sentences)
  const words = segment(text, tokens, lexicon)
  return Array.from({ length: words.length }, (_, w) => tokens.start[words.at[w]] * 2 ** 20 + tokens.end[words.at[w + 1] - 1])
}

/**
 * Word F1 over spans of whole sentences, gold tokens joined by blanks as input. Undefined where the set is not at hand.
 */
export function evaluateWords(lexicon: Lexicon, set: WordDevSet): WordScore | undefined {
  const sentences = wordDevSentences(set)
  if (!sentences) return undefined
  let gold = 0
  let found = 0
  let right = 0
  for (const words of sentences) {
    const { text, start, end } = goldText(words)
    const want = new Set(start.map((s, i) => s * 2 ** 20 + end[i]))
    const have = wordSpans(text, lexicon)
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
  for (const set of ['vtb-tenth', 'ud-dev'] as const) {
    const score = evaluateWords(lexicon, set)
    console.log(
      score
        ? `${set}: P ${percent(score.precision)} R ${percent(score.recall)} F1 ${percent(score.f1)} (${score.sentences} sentences)`
        : `${set}: skipped, the set is not at hand (see VANBAN_CORPORA)`,
    )
  }
}

function percent(share: number): string {
  return (share * 100).toFixed(2)
}
