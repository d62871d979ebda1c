import type { FeatureContext } from './context.js'
import { openerKinds, type SentenceFacts } from './facts.js'
import { pointsAhead, pointsBack } from './pointing.js'
import type { Ranking } from './rank.js'
import { isWhole } from './wholeness.js'

/** How a sentence stands when it is taken out of its text. */
export const standings = {
  /** It can be read alone. */
  alone: 0,
  /** It leans on the sentence before it: `Tuy nhiên, …`, `Ông này …`, the end of a longer quotation. */
  leaning: 1,
  /** It never stands: it ends in a colon, opens a quotation that goes on behind it, announces what follows, or is no whole sentence (`wholeness.ts`). */
  open: 2,
  /** It can be read alone and may come along with what leans on it, but nobody asked for it (`Ranking.relevant`). */
  background: 3,
} as const

/** Per candidate: how it stands. Linear in the text of the candidates. */
export function standingOf(context: FeatureContext, facts: SentenceFacts): Uint8Array {
  return Uint8Array.from(context.candidate, (_, rank) => standingAt({ context, facts }, rank))
}

/** How one candidate stands. Linear in its text. */
export function standingAt(
  { context, facts }: { context: FeatureContext; facts: SentenceFacts },
  rank: number,
): number {
  const { text, sentences, tokens } = context.input
  const s = context.candidate[rank]
  const [start, end] = [sentences.start[s], sentences.end[s]]
  if (text.charCodeAt(end - 1) === 0x3a) return standings.open
  let [round, quoted, straight] = [0, 0, 0]
  let closes = false
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 0x29 && (unit < 0xab || (unit > 0xbb && unit < 0x2018) || unit > 0x201d)) continue
    if (unit === 0x22) straight++
    else if (unit === 0x28) round++
    else if (unit === 0x29) round--
    else if (unit === 0xab || unit === 0x201c) quoted++
    else if ((unit === 0xbb || unit === 0x201d) && --quoted < 0) {
      closes = true
      quoted = 0
    }
  }
  if (round > 0 || quoted > 0 || straight % 2 === 1) return standings.open
  const sentence = {
    text,
    start: tokens.start,
    unigram: context.hashes.unigram,
    first: tokens.sentenceAt[s],
    past: tokens.sentenceAt[s + 1],
  }
  const { block } = sentences
  const only = block[s - 1] !== block[s] && block[s + 1] !== block[s]
  if (pointsAhead(sentence) || !isWhole(sentence, end, only)) return standings.open
  const opener = facts.opener[rank]
  const { start: blockAt } = context.input.blocks
  return closes ||
    text.charCodeAt(start) === 0x2d ||
    insideQuotation(text, blockAt[block[s]], start) ||
    opener === openerKinds.dangling ||
    opener === openerKinds.pronoun ||
    pointsBack(sentence)
    ? standings.leaning
    : standings.alone
}

/** How far back the beginning of a quotation is looked for. */
const longestQuotation = 2000

/** True where a quotation that began before `at` is still open there. */
function insideQuotation(text: string, blockAt: number, at: number): boolean {
  for (let i = at - 1; i >= blockAt && i > at - longestQuotation; i--) {
    const unit = text.charCodeAt(i)
    if (unit === 0xab || unit === 0x201c) return true
    if (unit === 0xbb || unit === 0x201d) return false
  }
  return false
}

/**
 * How the candidates of a ranking stand, those set apart that are not asked for. Where none stands alone (of those asked for: none that could
 * bring what it leans on either), all of them may: a poor summary is better than none.
 */
export function standingIn({ context, facts, relevant }: Ranking): Uint8Array {
  const found = standingOf(context, facts)
  const asked = (rank: number) => relevant === undefined || relevant[rank] === 1
  const readable = (how: number) => how === standings.alone || (relevant !== undefined && how === standings.leaning)
  if (!found.some((how, rank) => readable(how) && asked(rank)))
    found.forEach((_, rank) => {
      if (asked(rank)) found[rank] = standings.alone
    })
  return found.map((how, rank) => {
    if (asked(rank)) return how
    return how === standings.alone ? standings.background : standings.open
  })
}
