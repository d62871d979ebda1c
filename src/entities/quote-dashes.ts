import type { SentenceTable } from '../columns.js'
import type { Reported } from './quote-colons.js'
import type { Cues } from './quote-cues.js'
import type { RoleText } from './role-text.js'

/** A line of dialogue is no longer, in tokens. */
const longest = 120
/** Who says so, up to the end of the sentence, takes at most this many. */
const longestCue = 20

/**
 * Lines of dialogue, in order: a block that a dash begins, up to the dash or comma before who says so (`- Bao giờ xong? - ông X
 * hỏi.`). A list item has no such end. Linear in the tokens.
 */
export function dialogueSpans(source: RoleText, sentences: SentenceTable, cues: Cues): Reported[] {
  const { sentenceAt } = source.tokens
  const found: Reported[] = []
  for (let s = 0; s < sentences.length; s++) {
    const first = sentenceAt[s]
    const begins = s === 0 || sentences.block[s] !== sentences.block[s - 1]
    if (!begins || first + 3 >= sentenceAt[s + 1] || !source.isSign(first, '-–—')) continue
    const reported = readLine(source, s, cues)
    if (reported) found.push(reported)
  }
  return found
}

function readLine(source: RoleText, sentence: number, cues: Cues): Reported | undefined {
  const { sentenceAt } = source.tokens
  const open = sentenceAt[sentence]
  const past = sentenceAt[sentence + 1]
  for (let at = Math.max(open + 2, past - longestCue); at < Math.min(past, open + longest); at++) {
    if (!source.isSign(at, ',-–—')) continue
    const by = cues.behind(at + 1, past)
    // Nothing but a stop stands behind the cue.
    if (!by?.speaker || past - by.past > 1) continue
    return { span: { open: -1, close: -1, first: open + 1, past: at, from: sentence, to: sentence }, by }
  }
  return undefined
}
