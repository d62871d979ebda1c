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
export function standingOf({ candidate, hashes, input }: FeatureContext, { opener }: SentenceFacts): Uint8Array {
  const { text, sentences, tokens } = input
  const standing = new Uint8Array(candidate.length)
  candidate.forEach((s, rank) => {
    const [start, end] = [sentences.start[s], sentences.end[s]]
    if (text.charCodeAt(end - 1) === 0x3a) {
      standing[rank] = standings.open
      return
    }
    let [round, quoted, straight] = [0, 0, 0]
    let closes = false
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i)
      if (unit === 0x22) straight++
      else if (unit === 0x28) round++
      else if (unit === 0x29) round--
      else if (unit < 0xab || (unit > 0xbb && unit < 0x2018) || unit > 0x201d) continue
      else if (unit === 0xab || unit === 0x201c) quoted++
      else if ((unit === 0xbb || unit === 0x201d) && --quoted < 0) {
        closes = true
        quoted = 0
      }
    }
    if (round > 0 || quoted > 0 || straight % 2 === 1) standing[rank] = standings.open
    else if (
      closes ||
      opener[rank] === openerKinds.dangling ||
      opener[rank] === openerKinds.pronoun ||
      pointsBack(hashes.unigram, tokens.sentenceAt[s], tokens.sentenceAt[s + 1])
    )
      standing[rank] = standings.leaning
  })
  return standing
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
