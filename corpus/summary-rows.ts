import { rougeF1, syllableTokens } from '../src/rouge/index.js'
import { featureContext } from '../src/summary/context.js'
import { type SentenceFacts, sentenceFacts } from '../src/summary/facts.js'
import { featureRows } from '../src/summary/features.js'
import type { Rows } from './boost.js'
import { type NewsArticle, summaryInput } from './vietnews.js'
import { newsPart, type newsParts } from './vietnews-parts.js'

/** ROUGE-1 + ROUGE-2 + `longest` × ROUGE-L of a text against a sapo, on syllables. */
export function worthOf(summary: readonly string[], reference: readonly string[], longest = 1): number {
  const { rouge1, rouge2, rougeL } = rougeF1(summary, reference)
  return rouge1 + rouge2 + longest * rougeL
}

export interface ReadArticle {
  readonly article: NewsArticle
  readonly facts: SentenceFacts
  readonly rows: Uint8Array
  /** Syllables of each candidate, and of the sapo, as ROUGE counts them. */
  readonly tokens: readonly string[][]
  readonly reference: readonly string[]
}

/** The articles of a part that have three candidates or more, with their features. */
export async function* readArticles(part: keyof typeof newsParts, withHeadline: boolean): AsyncGenerator<ReadArticle> {
  for await (const article of newsPart(part)) {
    const input = summaryInput(article, withHeadline)
    const facts = sentenceFacts(featureContext(input))
    if (facts.n < 3) continue
    yield {
      article,
      facts,
      rows: featureRows(facts),
      tokens: Array.from(facts.context.candidate, (s) =>
        syllableTokens(input.text.slice(input.sentences.start[s], input.sentences.end[s])),
      ),
      reference: syllableTokens(article.abstract),
    }
  }
}

/** Rows and targets that grow, turned into the columns that training reads. */
export class RowCollector {
  readonly #rows: Uint8Array[] = []
  readonly #target: number[] = []
  readonly #groupAt: number[] = [0]
  readonly #width: number

  constructor(width: number) {
    this.#width = width
  }

  /** One group: its rows one behind the other, and a target a row. */
  add(rows: Uint8Array, target: readonly number[]): void {
    this.#rows.push(rows)
    for (const value of target) this.#target.push(value)
    this.#groupAt.push(this.#target.length)
  }

  finish(): { rows: Rows; target: Float64Array } {
    const length = this.#target.length
    const column = Array.from({ length: this.#width }, () => new Uint8Array(length))
    let i = 0
    for (const group of this.#rows)
      for (let at = 0; at < group.length; at += this.#width, i++)
        for (let f = 0; f < this.#width; f++) column[f][i] = group[at + f]
    return {
      rows: { column, length, groupAt: Int32Array.from(this.#groupAt) },
      target: Float64Array.from(this.#target),
    }
  }
}
