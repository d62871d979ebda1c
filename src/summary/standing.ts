import type { FeatureContext } from './context.js'
import { openerKinds, type SentenceFacts } from './facts.js'
import { pointsBack } from './openers.js'
import type { Ranking } from './rank.js'

/** How a sentence stands when it is taken out of its text. */
export const standings = {
  /** It can be read alone. */
  alone: 0,
  /** It leans on the sentence before it: `Tuy nhiên, …`, `Ông này …`, the end of a longer quotation. */
  leaning: 1,
  /** It never stands: it ends in a colon, or opens a quotation that goes on behind it. */
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
  const opener = facts.opener[rank]
  return closes ||
    opener === openerKinds.dangling ||
    opener === openerKinds.pronoun ||
    pointsBack(context.hashes.unigram, tokens.sentenceAt[s], tokens.sentenceAt[s + 1])
    ? standings.leaning
    : standings.alone
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
