import type { SentenceTable } from '../columns.js'
import { syllableKey } from '../letters/tones.js'
import type { Attribution, Cues } from './quote-cues.js'
import type { QuotedSpan } from './quote-spans.js'
import { speaking } from './quote-words.js'
import type { RoleText } from './role-text.js'

/** Fewer tokens behind a colon are a score or a list. */
const least = 5
/** A name or verb and its subject before the colon, in tokens. */
const reach = 60
/** An answer of so many sentences is one paragraph of an interview. */
const longestAnswer = 12
/** Between two sentences that say `tôi`, others of the same speech. */
const mostBetween = 1
/** Also `himself`, in anybody's words. */
const oneself = syllableKey('mình')

/** Words without marks round them, and who says them. */
export interface Reported {
  readonly span: QuotedSpan
  readonly by: Attribution
}

/**
 * Speech behind a colon without quotation marks, in order: behind a verb of speech with its subject, up to the end of the
 * sentence (`ông X trình bày: Tại kỳ họp …`), and behind a name that a block begins with, up to the end of the block (`Ông X:
 * Theo tôi …`). Linear in the tokens.
 */
export function reportedSpans(source: RoleText, sentences: SentenceTable, cues: Cues): Reported[] {
  const { sentenceAt } = source.tokens
  const found: Reported[] = []
  for (let s = 0; s < sentences.length; s++) {
    const first = sentenceAt[s]
    const past = sentenceAt[s + 1]
    for (let at = first + 1; at + least < past; at++) {
      if (!source.isSign(at, ':') || isQuoted(source, at + 1)) continue
      const begins = s === 0 || sentences.block[s] !== sentences.block[s - 1]
      const named = cues.name(first, at)
      const by = named ?? cues.upTo(Math.max(first, at - reach), at)
      if (!by || (!named && endsQuoted(source, at, past))) continue
      const to = named && begins ? answerEnd(sentences, s) : spokenEnd(source, sentences, s, cues)
      found.push({ span: { open: -1, close: -1, first: at + 1, past: sentenceAt[to + 1], from: s, to }, by })
      s = to
      break
    }
  }
  return found
}

/** The last sentence in which the one who speaks still says `tôi`: what stands between is theirs, too. */
function spokenEnd(source: RoleText, sentences: SentenceTable, sentence: number, cues: Cues): number {
  const { sentenceAt } = source.tokens
  let end = sentence
  for (let s = sentence + 1; s < sentences.length && s <= end + mostBetween + 1; s++) {
    const [first, past] = [sentenceAt[s], sentenceAt[s + 1]]
    if (sentences.block[s] !== sentences.block[sentence] || cues.before(first, past)) break
    let speaks = false
    let quotes = false
    for (let at = first; at < past; at++) {
      if (source.isSign(at, '“”„"«»')) quotes = true
      else if (source.phrase(speaking, at, past, 1) > 0 && source.keyOf(at) !== oneself) speaks = true
    }
    if (quotes) break
    if (speaks) end = s
  }
  return end
}

/** The last sentence of the block, or the one given where the block is too long for one answer. */
function answerEnd(sentences: SentenceTable, sentence: number): number {
  let last = sentence
  while (last + 1 < sentences.length && sentences.block[last + 1] === sentences.block[sentence]) {
    if (++last - sentence >= longestAnswer) return sentence
  }
  return last
}

/** `nói: việc này “không thể chấp nhận được”.`: only those are the words. */
function endsQuoted(source: RoleText, first: number, past: number): boolean {
  let end = past
  while (end > first && source.isSign(end - 1, '.!?…')) end--
  return source.isSign(end - 1, '”"»')
}

function isQuoted(source: RoleText, at: number): boolean {
  return source.isSign(at, '“”„"«»‘’\'') || source.isSign(at + 1, '“”„"«»')
}
