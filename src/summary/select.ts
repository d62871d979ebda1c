import { autoLength, shortPicks } from './auto.js'
import { type Budget, budgetOf, type SelectOptions, unitsOf } from './budget.js'
import { greedy, type Picks } from './greedy.js'
import { type Ranking, scoreScale } from './rank.js'
import { type Selection, selectionOf } from './selection.js'
import { standingIn, standings } from './standing.js'

export type { SelectOptions } from './budget.js'
export type { Displaced, Selection } from './selection.js'

/** Sentences at most of a summary that answers a question, where no limit is given. */
const focusedLength = 3

/**
 * Picks sentences within a budget: good ones that together cover much, none that repeats another, none that leans on a sentence which is
 * not there, in text order. Without a budget one sentence or two, whichever promises more, and up to five for a long text (`auto.ts`).
 *
 * Fewer than asked for where the text has no more, or no more fits; none for a text of headings and captions alone.
 * @throws InputError `input/not-an-object`, `input/unknown-option`, `input/bad-option`
 */
export function selectSentences(ranking: Ranking, options: SelectOptions = {}): Selection {
  const { context, score, relevant } = ranking
  const budget = budgetOf(options, context.length, unitsOf(context))
  const limit = relevant === undefined ? autoLength(context) : focusedLength
  const picks =
    budget || limit > 0
      ? answering(ranking, budget ?? { limit, cost: new Int32Array(context.candidate.length).fill(1) })
      : shortPicks(ranking)
  return selectionOf(context, score, scoreScale, picks)
}

/** Greedy picks; where no answer to a question fits with what it leans on, the answers by themselves: better than none. */
function answering(ranking: Ranking, budget: Budget): Picks {
  const picks = greedy({ ranking, standing: standingIn(ranking) }, budget)
  const { relevant } = ranking
  if (relevant === undefined || picks.rank.length > 0) return picks
  return greedy({ ranking, standing: relevant.map((yes) => (yes ? standings.alone : standings.open)) }, budget)
}
