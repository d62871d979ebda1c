import type { EntityTable, SentenceTable, TokenTable } from '../columns.js'
import { isUpper } from '../letters/classes.js'
import { syllableKey } from '../letters/tones.js'
import { linkPeople, type Person } from './people.js'
import { reportedSpans } from './quote-colons.js'
import { type Attribution, Cues } from './quote-cues.js'
import { dialogueSpans } from './quote-dashes.js'
import { type QuotedSpan, quotedSpans } from './quote-spans.js'
import { Speakers } from './quote-speakers.js'
import { namings, speaking } from './quote-words.js'
import { phraseBefore, RoleText } from './role-text.js'

/** Words that somebody says, in the normalised text: `start` … `end`, without the marks round them. */
export interface QuotedText {
  readonly start: number
  readonly end: number
  /** Index into the persons. */
  readonly speaker?: number
  /** Index into the entities: the body that speaks. */
  readonly organization?: number
  /** What says so: `cho biết`, `theo`. */
  readonly cue?: string
}

const be = syllableKey('là')
const that = syllableKey('rằng')

/** A quotation within a sentence has at least this many tokens: less is a word used with distance. */
const leastInside = 4
/** One right behind its verb, in the middle of a sentence, has at least this many: `thừa nhận “mất ngủ” trước trận`. */
const leastWords = 3
/** A quotation that stands alone, next to one with a speaker, has at least this many. */
const leastAlone = 6
/** One that begins with a capital within a sentence, where whoever says so stands behind it, has at least this many. */
const leastBehind = 8
/** How far behind words of speech others in the same sentence may stand, in tokens. */
const reachOn = 30
/** How many names and the like in quotation marks a cue and its words may have between them. */
const shortSpans = 3
/** How far before words of speech their attribution may begin, in tokens. */
const reach = 80

/**
 * The quotations of a text, in order: what stands in quotation marks and is ascribed to somebody, before it (`ông X nói:
 * “…”`), behind it (`“…”, ông X nói`), round it (`X cho biết giá “đã tăng gấp đôi”`), or by the quotation next to it. Names
 * and words used with distance are none. Linear in the tokens; rules, no model.
 */
export function findQuotes(
  text: string,
  tokens: TokenTable,
  sentences: SentenceTable,
  entities: EntityTable,
  people: readonly Person[] = linkPeople(text, tokens, entities),
): QuotedText[] {
  const source = new RoleText(text, tokens, entities)
  const marked = quotedSpans(text, tokens, sentences)
  const cues = new Cues(source, new Speakers(source, people, marked))
  const unmarked = [...dialogueSpans(source, sentences, cues), ...reportedSpans(source, sentences, cues)]
  const spans = apart([...marked, ...unmarked.map(({ span }) => span)])
  const known = new Map(unmarked.map(({ span, by }) => [span, by]))
  const reader = new Reader(source, cues, spans)
  const found = spans.map((span, i) => known.get(span) ?? reader.attribution(i))
  for (let i = 1; i < spans.length; i++)
    if (!found[i] && reader.joins(i, i - 1) && reader.mayBeOf(i, found[i - 1])) found[i] = found[i - 1]
  for (let i = spans.length - 2; i >= 0; i--) if (!found[i] && reader.joins(i, i + 1)) found[i] = found[i + 1]
  for (let i = 0; i < spans.length; i++)
    found[i] ??=
      (i > 0 && reader.joins(i, i - 1) && reader.mayBeOf(i, found[i - 1]) ? found[i - 1] : undefined) ??
      reader.around(i)
  for (let i = 1; i < spans.length; i++) found[i] ??= reader.goesOn(i) ? found[i - 1] : undefined
  return spans.flatMap((span, i) => {
    const by = found[i]
    if (!by) return []
    const { speaker } = by
    return [
      {
        start: tokens.start[span.first],
        end: tokens.end[span.past - 1],
        ...(speaker && speaker.person >= 0 && { speaker: speaker.person }),
        ...(speaker && speaker.organization >= 0 && { organization: speaker.organization }),
        ...(by.past > by.first && { cue: source.slice(by.first, by.past) }),
      },
    ]
  })
}

/** The spans in order, without those that begin within an earlier one. */
function apart(spans: QuotedSpan[]): QuotedSpan[] {
  let past = 0
  return spans
    .sort((a, b) => a.first - b.first)
    .filter((span) => {
      if (span.first < past) return false
      past = span.past
      return true
    })
}

/** Reads who is said to speak, span by span. */
class Reader {
  readonly #source: RoleText
  readonly #cues: Cues
  readonly #spans: readonly QuotedSpan[]

  constructor(source: RoleText, cues: Cues, spans: readonly QuotedSpan[]) {
    this.#source = source
    this.#cues = cues
    this.#spans = spans
  }

  /** By what stands in the same sentences, or in the one before or behind where the span has its sentences for itself. */
  attribution(i: number): Attribution | undefined {
    const span = this.#spans[i]
    const [low, high] = this.#left(i)
    const named = phraseBefore(this.#source, namings, this.#source.isSign(high - 1, ':') ? high - 1 : high, low) > 0
    const colon = high > low && this.#source.isSign(high - 1, ':')
    const before = colon ? this.#cues.nearest(low, high - 1) : undefined
    if (before?.speaker && (!named || before.past === high - 1)) return before
    const alone = high === low
    const behind = this.#behind(i, alone)
    if (behind) return behind
    if (before && !named) return before
    if (alone || named) return undefined
    const owned = this.#source.keyOf(high - 1) === be ? this.#cues.owned(low, high - 1) : undefined
    if (owned) return owned
    // `“…” - ông X nói thêm về vụ việc - “…”`
    if (this.#isBetween(i, low, high)) return this.#cues.before(low, high)
    // `X nói “không”.`, `X nói rằng “…”`, `, ông X nói thêm - “…”`; not `gọi giá “bèo” là …`
    const isWord = span.past - span.first < leastWords && span.past + 2 < this.#source.tokens.sentenceAt[span.to + 1]
    const linked = this.#source.isSign(high - 1, ',-–—') || this.#source.keyOf(high - 1) === that
    const direct = this.#cues.upTo(low, linked ? high - 1 : high)
    if (direct && !isWord) return direct
    return this.#isSpeech(span, low, high) ? this.#cues.before(low, high) : undefined
  }

  /** Whether tokens `low` … `high` stand between two spans, a sign at both ends. */
  #isBetween(i: number, low: number, high: number): boolean {
    const before = i > 0 ? this.#spans[i - 1].close : -1
    return (
      before >= 0 && before + 1 === low && this.#source.isSign(low, ',-–—') && this.#source.isSign(high - 1, ',-–—')
    )
  }

  /** A span that has its sentences for itself, by the sentence before it, or behind it. */
  around(i: number): Attribution | undefined {
    const span = this.#spans[i]
    if (!this.#isAlone(span) || span.past - span.first < leastAlone) return undefined
    const { sentenceAt } = this.#source.tokens
    const begin = sentenceAt[span.from]
    const floor = span.from === 0 ? 0 : sentenceAt[span.from - 1]
    const from = Math.max(floor, this.#pastSpeech(i, floor))
    const opening = from === floor ? this.#cues.opening(from, begin) : undefined
    const before = opening ?? this.#cues.before(Math.max(from, begin - reach), begin)
    if (before) return before
    const next = span.to + 2
    const behind = (anyhow: boolean) =>
      next < sentenceAt.length ? this.#cues.lookingBack(sentenceAt[next - 1], sentenceAt[next], anyhow) : undefined
    const back = behind(false)
    if (back || !this.#speaks(span)) return back
    // `Lan đến rất sớm. “Tôi không ngủ được”.`
    const subject = from > floor ? undefined : this.#cues.subject(from, begin)
    return [subject, behind(true)].find((by) => by && this.mayBeOf(i, by))
  }

  /** Nobody calls themselves by name and `tôi`: not `Lan đến rất sớm. “Tôi ủng hộ Lan”.` */
  mayBeOf(i: number, by: Attribution | undefined): boolean {
    const span = this.#spans[i]
    return !by || !this.#speaks(span) || !this.#cues.names(by, span.first, span.past)
  }

  /** Whether a span says `tôi`, `chúng tôi`. */
  #speaks({ first, past }: QuotedSpan): boolean {
    for (let at = first; at < past; at++) if (this.#source.phrase(speaking, at, past, 1) > 0) return true
    return false
  }

  /** Whether span `i` has its sentences for itself, and those of the span next to it (`other`) are the same or next to them. */
  joins(i: number, other: number): boolean {
    const span = this.#spans[i]
    const [before, behind] = i < other ? [span, this.#spans[other]] : [this.#spans[other], span]
    return behind.from - before.to <= 1 && this.#isAlone(span) && span.past - span.first >= leastAlone
  }

  /** `X nói giá “đã tăng gấp đôi”, thịt “không còn ai mua”`: words within the sentence of those before. */
  goesOn(i: number): boolean {
    const span = this.#spans[i]
    const before = this.#spans[i - 1]
    if (before.to !== span.from || before.close < 0 || span.open < 0 || span.open - before.close > reachOn) return false
    return this.#isSpeech(before, before.open, before.open) && this.#isSpeech(span, before.close + 1, span.open)
  }

  #isAlone(span: QuotedSpan): boolean {
    const { sentenceAt } = this.#source.tokens
    return span.first - sentenceAt[span.from] <= 1 && sentenceAt[span.to + 1] - span.past <= 4
  }

  /** The tokens that lead to the span: of its sentence, behind the span before; of the sentence before, where that ends in a colon. */
  #left(i: number): readonly [number, number] {
    const span = this.#spans[i]
    const { sentenceAt } = this.#source.tokens
    const high = span.open < 0 ? span.first : span.open
    const floor = this.#pastSpeech(i)
    const begin = sentenceAt[span.from]
    if (high > begin) return [Math.min(high, Math.max(begin, floor, high - reach)), high]
    if (span.from > 0 && high > floor && this.#source.isSign(high - 1, ':'))
      return [Math.max(sentenceAt[span.from - 1], floor, high - reach), high]
    return [high, high]
  }

  /** Behind the last span before `i`, names and words used with distance within its sentence aside: `phim “Sen” đoạt giải: “…”`. */
  #pastSpeech(i: number, floor = this.#source.tokens.sentenceAt[this.#spans[i].from]): number {
    let before = i - 1
    for (let passed = 0; before >= 0 && passed < shortSpans; passed++, before--) {
      const span = this.#spans[before]
      if (span.close < 0 || span.past - span.first > leastAlone || span.first < floor) break
    }
    return before < 0 ? 0 : Math.max(0, this.#spans[before].past + 1)
  }

  /** `“…”, ông X nói`, `“…” - theo X`: what follows the span up to the end of the sentence or the next span. */
  #behind(i: number, alone: boolean): Attribution | undefined {
    const { close, to } = this.#spans[i]
    if (close < 0) return undefined
    const { sentenceAt, length } = this.#source.tokens
    const next = i + 1 < this.#spans.length ? this.#spans[i + 1] : undefined
    let at = close + 1
    let sentence = to
    // A stop before the mark may have ended the sentence: `“… đâu?” | - ông X hỏi.`
    while (at < length && at >= sentenceAt[sentence + 1]) sentence++
    if (sentence > to && !this.#source.isSign(at, ',-–—')) return undefined
    const limit = Math.min(length, sentenceAt[sentence + 1], next ? (next.open < 0 ? next.first : next.open) : length)
    if (at >= limit) return undefined
    const sign = this.#source.isSign(at, ',-–—')
    const [low, high] = this.#left(i)
    if (!alone && !sign) return undefined
    if (sign) at++
    const by = this.#cues.behind(at, limit)
    if (alone || !by || this.#isSpeech(this.#spans[i], low, high)) return by
    // `Ông X tại hội nghị “Chúng tôi sẽ …”, ông X nói.`: a caption or the like runs into it; not the title of a work.
    const long = this.#spans[i].past - this.#spans[i].first >= leastBehind
    // `Nhắc lại câu nói quen thuộc: “…”, ông X kể về thời trẻ.`
    const colon = this.#source.isSign(high - 1, ':')
    const ends = limit - by.past <= 1 && phraseBefore(this.#source, namings, high, low) === 0
    return long && (colon || ends) ? by : undefined
  }

  /** Words within a sentence that are speech, not a name or a word used with distance. */
  #isSpeech(span: QuotedSpan, low: number, high: number): boolean {
    const source = this.#source
    if (span.past - span.first < leastInside || phraseBefore(source, namings, high, low) > 0) return false
    return !isUpper(source.text.charCodeAt(source.tokens.start[span.first]))
  }
}
