import type { Document, SummaryOptions } from './document.js'
import { found, InputError } from './errors.js'
import { type ClusterPick, selectFromTable } from './summary/cluster-select.js'
import { clusterTable } from './summary/cluster-table.js'
import { disagreements, type ToldNumber } from './summary/disagree.js'
import type { Reason } from './summary/rank.js'
import type { Range, Sentence } from './views.js'

export interface ClusterOptions extends Omit<SummaryOptions, 'method'> {
  /**
   * The newest document first, by `referenceDate`, those without one last: the newer a document, the more its sentences gain, so of two that tell
   * the same the newer one mostly has the word; and sentences are listed document by document.
   */
  readonly newestFirst?: boolean
}

/** A sentence picked out of several documents; `from`/`to` count in the source of its own. */
export interface ClusterSentence extends Range {
  /** Index into the documents. */
  readonly document: number
  /** Index into the sentences of that document. */
  readonly sentence: number
  readonly score: number
  /** What made the score, the strongest first. */
  readonly reasons: readonly Reason[]
  /** Sentences of all documents that would have said the same again. */
  readonly repeats: readonly (Range & { readonly document: number; readonly sentence: number })[]
}

/** A number as one document tells it: the range is that of the number. */
export interface NumberTold extends Range {
  readonly document: number
  readonly value: number
  /** The sentence that it stands in. */
  readonly sentence: Sentence
}

export interface ClusterSummary {
  readonly sentences: readonly ClusterSentence[]
  /** Where two documents tell the same with another number: `12 người chết`, `14 người chết`. */
  readonly disagreements: readonly (readonly [NumberTold, NumberTold])[]
}

/** What the newest document gains over the oldest: a quarter or so of the worth of a good sentence. */
const newestGain = 0.08

/**
 * Sums up several documents on one event: sentences that together tell what most of them tell, none that repeats another. Without a limit three
 * sentences, one more for every eight documents, six at the most. They come in the order of their places in their articles, equal places in the
 * order of the documents; with `newestFirst` by document, the newest first, and in text order. `query`, `about` and `since` as in
 * `Document.summary`. Nothing for no document, or none with a sentence.
 * @throws InputError `input/not-an-object`, `input/unknown-option`, `input/bad-option`, `input/not-a-string`
 */
export function summarize(documents: readonly Document[], options: ClusterOptions = {}): ClusterSummary {
  if (!Array.isArray(documents))
    throw new InputError('input/bad-option', `summarize wants an array of documents, found ${found(documents)}`)
  const { newestFirst = false, query, about, since, ...limit } = options
  if (typeof newestFirst !== 'boolean')
    throw new InputError('input/bad-option', `newestFirst must be true or false, found ${found(newestFirst)}`)
  const order = [...documents.keys()]
  if (newestFirst) {
    const day = (d: number) => documents[d].tables.referenceDate ?? ''
    order.sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : a - b))
  }
  const table = clusterTable(order.map((d) => documents[d].ranking({ query, about, since })))
  const older = newestFirst ? newestGain / Math.max(1, documents.length - 1) : 0
  const picks = selectFromTable(table, limit, (place) => (newestFirst ? newestGain - older * place : 0))
  if (newestFirst) picks.sort((a, b) => a.document - b.document || a.sentence - b.sentence)
  const range = ({ document, sentence }: Pick<ClusterPick, 'document' | 'sentence'>) => {
    const doc = documents[order[document]]
    const { start, end } = doc.tables.sentences
    return { document: order[document], sentence, ...doc.sourceOf(start[sentence], end[sentence]) }
  }
  const told = ({ document, sentence, token, value }: ToldNumber): NumberTold => {
    const doc = documents[order[document]]
    const { start, end } = doc.tables.tokens
    const range = doc.sourceOf(start[token], end[token])
    return { document: order[document], ...range, value, sentence: doc.sentences()[sentence] }
  }
  return {
    sentences: picks.map((pick) => ({
      ...range(pick),
      score: Math.round(pick.score * 1000) / 1000,
      reasons: pick.reasons,
      repeats: pick.repeats.map(range),
    })),
    disagreements: disagreements(table).map(({ first, second }) => [told(first), told(second)]),
  }
}
