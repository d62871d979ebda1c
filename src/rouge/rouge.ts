import { found, InputError, requireChoice, requireOptions, requireString } from '../errors.js'
import { overlap, type RougeScore, scoreOf } from './overlap.js'
import { commonSubsequence, unionSubsequence } from './subsequence.js'
import { type RougeTokenizer, syllables } from './tokenizers.js'

export const rougeMeasures = ['rouge1', 'rouge2', 'rougeL', 'rougeLsum'] as const
export type RougeMeasure = (typeof rougeMeasures)[number]

/** What several references come to: see `rouge`. */
export const referenceRules = ['mean', 'max', 'jackknife'] as const
export type ReferenceRule = (typeof referenceRules)[number]

export type Rouge = Readonly<Record<RougeMeasure, RougeScore>> & {
  /** The name of the tokeniser: figures of two tokenisers cannot be compared. */
  readonly tokenizer: string
}

export interface RougeOptions {
  /** By default `syllables`. */
  readonly tokenizer?: RougeTokenizer
  /** By default `mean`. */
  readonly references?: ReferenceRule
  /** Cuts a text into the sentences of ROUGE-Lsum; by default its lines, as common scorers do. */
  readonly sentences?: (text: string) => readonly string[]
}

/**
 * ROUGE (Lin 2004) of a summary against one reference or several: shared single tokens (`rouge1`) and pairs (`rouge2`), the
 * longest common subsequence of the whole texts (`rougeL`) and of their sentences (`rougeLsum`). No stemming, no stop words.
 *
 * Several references: `mean` is the mean of the scores against each; `max` the score against the one with the best F1, for each
 * measure by itself; `jackknife` the mean, over all ways to leave one out, of the best of the others (Lin 2004, §5), which makes
 * figures with different numbers of references comparable. With one reference all are the same.
 *
 * An empty summary or reference scores 0. O(n · m) in the numbers of tokens.
 * @throws InputError `input/not-a-string`, `input/bad-option` (no reference), `input/unknown-option`, `input/too-long`
 */
export function rouge(summary: string, references: string | readonly string[], options: RougeOptions = {}): Rouge {
  requireString(summary, 'summary')
  requireOptions(options, ['tokenizer', 'references', 'sentences'], 'rouge')
  requireChoice(options.references, referenceRules, 'references')
  const list = typeof references === 'string' ? [references] : references
  if (!Array.isArray(list) || list.length === 0)
    throw new InputError('input/bad-option', `rouge wants one reference or more, found ${found(references)}`)
  for (const [i, reference] of list.entries()) requireString(reference, `references[${i}]`)
  const { tokenizer = syllables, references: rule = 'mean', sentences = lines } = options
  const cut = (text: string): Tokenized => ({
    whole: tokenizer.tokens(text),
    sentences: sentences(text).map((sentence) => tokenizer.tokens(sentence)),
  })
  const ours = cut(summary)
  const scores = list.map((reference) => against(ours, cut(reference)))
  const of = (measure: RougeMeasure) =>
    combined(
      scores.map((score) => score[measure]),
      rule,
    )
  return {
    tokenizer: tokenizer.name,
    rouge1: of('rouge1'),
    rouge2: of('rouge2'),
    rougeL: of('rougeL'),
    rougeLsum: of('rougeLsum'),
  }
}

interface Tokenized {
  readonly whole: readonly string[]
  readonly sentences: readonly (readonly string[])[]
}

function against(summary: Tokenized, reference: Tokenized): Readonly<Record<RougeMeasure, RougeScore>> {
  const [a, b] = [summary.whole, reference.whole]
  return {
    rouge1: overlap(a, b, 1),
    rouge2: overlap(a, b, 2),
    rougeL: scoreOf(commonSubsequence(a, b), a.length, b.length),
    rougeLsum: unionSubsequence(summary.sentences, reference.sentences),
  }
}

function combined(scores: readonly RougeScore[], rule: ReferenceRule): RougeScore {
  if (scores.length === 1) return scores[0]
  if (rule === 'mean') return mean(scores)
  if (rule === 'max') return best(scores)
  return mean(scores.map((_, i) => best(scores.filter((_, j) => j !== i))))
}

const best = (scores: readonly RougeScore[]): RougeScore => scores.reduce((a, b) => (b.f1 > a.f1 ? b : a))

function mean(scores: readonly RougeScore[]): RougeScore {
  const of = (name: keyof RougeScore) => scores.reduce((sum, score) => sum + score[name], 0) / scores.length
  return { precision: of('precision'), recall: of('recall'), f1: of('f1') }
}

const lines = (text: string): string[] => text.split(/[\r\n]+/).filter((line) => line.trim() !== '')
