import { autoLength, shortPicks } from './auto.js'
import { budgetOf, type SelectOptions } from './budget.js'
import { greedy, type Pool } from './greedy.js'
import { type Ranking, scoreScale } from './rank.js'
import { type Selection, selectionOf } from './selection.js'
import { standingOf, standings } from './standing.js'

export type { SelectOptions } from './budget.js'
export type { Displaced, Selection } from './selection.js'

/**
 * Picks sentences within a budget: good ones that together cover much, none that repeats another, none that leans on a sentence which is
 * not there, in text order. Without a budget one sentence or two, whichever promises more, and up to five for a long text (`auto.ts`).
 *
 * Fewer than asked for where the text has no more, or no more fits; none for a text of headings and captions alone.
 * @throws InputError `input/not-an-object`, `input/unknown-option`, `input/bad-option`
 */
export function selectSentences(ranking: Ranking, options: SelectOptions = {}): Selection {
  const { context, score } = ranking
  const budget = budgetOf(options, context)
  const pool: Pool = { ranking, standing: standing(ranking) }
  const limit = autoLength(context)
  const picks = budget
    ? greedy(pool, budget)
    : limit === 0
      ? shortPicks(pool)
      : greedy(pool, { limit, cost: new Int32Array(context.candidate.length).fill(1) })
  return selectionOf(context, score, scoreScale, picks)
}

/** How the candidates stand; where none stands alone, all may: a poor summary is better than none. */
function standing({ context, facts }: Ranking): Uint8Array {
  const found = standingOf(context, facts)
  return found.includes(standings.alone) ? found : found.fill(standings.alone)
}
