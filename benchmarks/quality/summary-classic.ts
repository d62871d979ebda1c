import { corpusPath } from '../../corpus/corpora.js'
import { summaryInput } from '../../corpus/vietnews.js'
import { compareSystems, type RougeF1, rougeF1, syllableTokens } from '../../src/rouge/index.js'
import { classicMethodNames, rankClassic } from '../../src/summary/classic/methods.js'
import { selectClassic } from '../../src/summary/classic/select.js'
import type { SummaryInput } from '../../src/summary/context.js'
import { rankSentences } from '../../src/summary/rank.js'
import { selectSentences } from '../../src/summary/select.js'
import { everyEleventh } from './summary-articles.js'

/** Mean F1 on syllables, in per cent, and whether chance alone would set it apart from the lead. */
export interface SystemScore {
  readonly system: string
  readonly rouge1: number
  readonly rouge2: number
  readonly rougeL: number
  /** Mean length of its summaries, in syllables. */
  readonly syllables: number
  /** Two-sided, of the difference of ROUGE-2 from the lead's: paired bootstrap, 2,000 draws. */
  readonly p: number
}

export interface ClassicScores {
  readonly texts: number
  /** How long the summaries were asked to be. */
  readonly budget: string
  readonly scores: readonly SystemScore[]
}

/** A text's sentences under a limit, in text order: its rankings are made once. */
type Picker = (input: SummaryInput) => (sentences: number) => Int32Array

const ranker: Picker = (input) => {
  const ranking = rankSentences(input)
  return (sentences) => selectSentences(ranking, { sentences }).sentence
}

/** What is compared; all pick from the same candidates. */
const pickers: Readonly<Record<string, Picker>> = {
  ranker,
  ...Object.fromEntries(
    classicMethodNames.map((name): [string, Picker] => [
      name,
      (input) => {
        const ranking = rankClassic(input, name)
        return (sentences) => selectClassic(ranking, { sentences }).sentence
      },
    ]),
  ),
}

class Board {
  readonly #rows = new Map<string, { scores: RougeF1[]; syllables: number }>()

  /** Scores a summary against each reference: the mean counts. */
  add(system: string, summary: readonly string[], references: readonly string[]): void {
    const row = this.#rows.get(system) ?? { scores: [], syllables: 0 }
    this.#rows.set(system, row)
    const ours = syllableTokens(summary.join(' '))
    const each = references.map((reference) => rougeF1(ours, syllableTokens(reference)))
    const of = (measure: keyof RougeF1) => each.reduce((sum, score) => sum + score[measure], 0) / each.length
    row.scores.push({ rouge1: of('rouge1'), rouge2: of('rouge2'), rougeL: of('rougeL') })
    row.syllables += ours.length
  }

  scores(against: string): SystemScore[] {
    const column = (system: string, measure: keyof RougeF1) =>
      this.#rows.get(system)!.scores.map((score) => score[measure])
    return [...this.#rows].map(([system, { scores, syllables }]) => {
      const mean = (measure: keyof RougeF1) =>
        Math.round((10_000 * column(system, measure).reduce((a, b) => a + b, 0)) / scores.length) / 100
      return {
        system,
        rouge1: mean('rouge1'),
        rouge2: mean('rouge2'),
        rougeL: mean('rougeL'),
        syllables: Math.round(syllables / scores.length),
        p:
          Math.round(1e4 * compareSystems(column(system, 'rouge2'), column(against, 'rouge2'), { samples: 2000 }).p) /
          1e4,
      }
    })
  }
}

/** Two sentences of each article, without the headline, which no classic method reads; and the ranker with it. */
async function news(limit: number): Promise<ClassicScores> {
  const board = new Board()
  let texts = 0
  for await (const article of everyEleventh(limit)) {
    texts++
    const add = (system: string, input: SummaryInput, pick: Picker) =>
      board.add(
        system,
        Array.from(pick(input)(2), (s) => article.body[s]),
        [article.abstract],
      )
    const input = summaryInput(article, false)
    for (const [system, pick] of Object.entries(pickers)) add(system, input, pick)
    const headed = summaryInput(article, true)
    add('ranker with headline', headed, ranker)
  }
  return { texts, budget: '2 sentences', scores: board.scores('lead') }
}

const sets: Readonly<Record<string, { readonly needs: string; run(limit: number): Promise<ClassicScores> }>> = {
  vietnews: { needs: 'vietnews/val-1.jsonl.gz', run: news },
}

/** The ranker beside every classic method, by development set; a set that is not at hand is left out. */
export async function compareClassic(limit = 2000): Promise<Record<string, ClassicScores>> {
  const found: Record<string, ClassicScores> = {}
  for (const [name, { needs, run }] of Object.entries(sets)) if (corpusPath(needs)) found[name] = await run(limit)
  return found
}
