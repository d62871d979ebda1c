import { entityLabels } from '../columns.js'
import { syllableKey } from '../letters/tones.js'
import { bodily, nobody, type Speaker } from './quote-anaphora.js'
import { isNameAlone, leadingName, nameBegin } from './quote-names.js'
import { namedBehind } from './quote-sources.js'
import type { Speakers } from './quote-speakers.js'
import { head, subjectOf } from './quote-subject.js'
import { compounds, prepositions, sources, talks, unspoken, verbs } from './quote-words.js'
import type { RoleText } from './role-text.js'

/** What ascribes words to somebody: the speaker, where the text names one, and the tokens of the cue (none: `first === past`). */
export interface Attribution {
  readonly speaker: Speaker | undefined
  readonly first: number
  readonly past: number
}

/** Tokens of the longest cue. */
const longest = 5
/** How far behind words of speech their attribution may go, in tokens. */
const reach = 40
/** How far behind `theo` the one who is quoted may stand. */
const sourceReach = 20

/** Between a cue and the colon that ends its sentence: `nói với báo giới chiều qua:`. */
const objectReach = 30

/** Words between `theo` and who is quoted: `theo lời của hãng tin X`, not `theo quy định của X`. */
const closeBy = 2
/** A name with its roles, in tokens. */
const longestName = 30

/** Words between a name and a colon without any cue. */
const mostUncued = 6

/** What makes a noun of the verb before it. */
const nouns = new Set(['này', 'nọ', 'của'].map(syllableKey))
const joins = new Set(['và', 'rồi', 'nhưng'].map(syllableKey))
const be = syllableKey('là')
const oneself = syllableKey('mình')
const inOrderTo = syllableKey('để')
const withWhom = syllableKey('với')

/** What cues begin with. */
const begins = new Set([...verbs, ...sources].map((cue) => cue.split(' ')[0]))

const organization = entityLabels.indexOf('organization')

const none = 0
const verb = 1
const sourceCue = 2

/** The verbs and other cues of a text, found in one pass over its tokens, and who speaks by them. */
export class Cues {
  readonly #source: RoleText
  readonly #speakers: Speakers
  /** Per token: whether a cue begins here, and which kind. */
  readonly #kind: Uint8Array
  readonly #past: Int32Array

  constructor(source: RoleText, speakers: Speakers) {
    const { length } = source.tokens
    this.#source = source
    this.#speakers = speakers
    this.#kind = new Uint8Array(length)
    this.#past = new Int32Array(length)
    for (let at = 0; at < length; ) {
      if (source.entityOf[at] >= 0 || !begins.has(source.keyOf(at))) {
        at++
        continue
      }
      const asVerb = source.phrase(verbs, at, length, longest)
      const asSource = source.phrase(sources, at, length, longest)
      const past = at + Math.max(asVerb, asSource)
      // `thông tin này`, `yêu cầu của X`: a noun.
      const isNoun =
        source.phrase(unspoken, at, length, 3) > past - at ||
        (past === at + 1 && source.phrase(compounds, at - 1, past, 2) === 2)
      if (past > at && !isNoun && (asSource >= asVerb || !nouns.has(source.keyOf(past)))) {
        this.#kind[at] = asSource >= asVerb ? sourceCue : verb
        this.#past[at] = past
      }
      at = Math.max(past, at + 1)
    }
  }

  /**
   * Who speaks by the last cue between `first` and `past`, whoever that is: direct speech follows. Where nobody is named with the
   * cue, by the name or pronoun before `past`: `ông X bật khóc: “…”`.
   */
  nearest(first: number, past: number): Attribution | undefined {
    for (let at = past - 1; at >= first; at--) {
      if (this.#kind[at] === none || this.#past[at] > past) continue
      if (past - this.#past[at] > objectReach) break
      const speaker = this.#speaker(at, first, past)
      if (!speaker && this.#kind[at] === sourceCue) continue
      if (speaker) return { speaker, first: at, past: this.#past[at] }
      // `ông X đã nhận văn bản và khẳng định: “…”`
      const shared = joins.has(this.#source.keyOf(at - 1)) ? this.before(first, at) : undefined
      const by =
        shared ?? this.#leading(at, first) ?? this.#uncued(clauseBehind(this.#source, this.#past[at], past), past)
      return by ?? { speaker, first: at, past: this.#past[at] }
    }
    return this.#uncued(first, past)
  }

  /** `Lan làm khán giả xúc động bằng lời kể: “…”`: whoever the clause begins with, where nobody else is named before the cue. */
  #leading(cue: number, first: number): Attribution | undefined {
    const e = leadingName(this.#source, this.#speakers, cue, first, false)
    if (e < 0 || e !== this.#speakers.lastBefore(cue)) return undefined
    return { speaker: { person: this.#speakers.personOf[e], organization: -1 }, first: cue, past: this.#past[cue] }
  }

  /** `ông X bật khóc: “…”` */
  #uncued(first: number, past: number): Attribution | undefined {
    // `Lý do là An: “…”`
    const last = this.#speakers.lastBefore(past)
    const { first: begins, past: ends } = this.#source.entities
    if (last >= 0 && ends[last] === past && this.#source.keyOf(nameBegin(this.#source, begins[last], first) - 1) === be)
      return undefined
    const lead = head(this.#source, this.#speakers, past, first)
    const speaker = lead ?? subjectOf(this.#source, this.#speakers, past, first, mostUncued)
    return speaker && speaker.person >= 0 ? { speaker, first: past, past } : undefined
  }

  /** The person that tokens `first` … `past` name, roles and form of address included, and nothing else. */
  name(first: number, past: number): Attribution | undefined {
    const e = past - first > longestName ? -1 : this.#speakers.lastBefore(past)
    if (e < 0 || !isNameAlone(this.#source, e, first, past)) return undefined
    return { speaker: { person: this.#speakers.personOf[e], organization: -1 }, first: past, past }
  }

  /** By a cue that ends at token `past`. */
  upTo(first: number, past: number): Attribution | undefined {
    for (let at = past - 1; at >= first && at >= past - longest; at--)
      if (this.#kind[at] !== none && this.#past[at] === past) {
        const speaker = this.#speaker(at, first, past)
        return speaker && { speaker, first: at, past }
      }
    return undefined
  }

  /**
   * Whether a sentence from `first` on looks back to what was said: `Ông X cho biết trong cuộc họp`, `Đó là lời của bà Y`; or, where
   * `anyhow`, whether it goes on about whoever speaks: `Ông X lên tiếng bảo vệ đồng nghiệp`.
   */
  lookingBack(first: number, past: number, anyhow: boolean): Attribution | undefined {
    const limit = Math.min(past, first + reach)
    for (let at = first; at < limit; at++) {
      if (this.#kind[at] === none) continue
      const end = this.#past[at]
      // A verb that ends the sentence, or goes on with where and when.
      const ends = past - end <= 1 || this.#source.phrase(prepositions, end, past, 2) > 0
      if (this.#kind[at] === verb && !ends && !anyhow) return undefined
      const speaker = this.#speaker(at, first, past)
      return speaker && { speaker, first: at, past: end }
    }
    return undefined
  }

  /** `phản hồi của ông X là | “…”`: by a source whose name ends before token `past`. */
  owned(first: number, past: number): Attribution | undefined {
    for (let at = past - 1; at >= Math.max(first, past - sourceReach); at--) {
      if (this.#kind[at] !== sourceCue) continue
      const speaker = this.#source.entityOf[past - 1] >= 0 ? this.#speaker(at, first, past) : undefined
      return speaker && { speaker, first: at, past: this.#past[at] }
    }
    return undefined
  }

  /** By the source that a sentence begins with: `Theo ông X, …`. */
  opening(first: number, past: number): Attribution | undefined {
    if (this.#kind[first] !== sourceCue) return undefined
    const speaker = this.#speaker(first, first, past)
    return speaker && { speaker, first, past: this.#past[first] }
  }

  /** By nobody but the person, the pronoun or the body that a sentence begins with. */
  subject(first: number, past: number): Attribution | undefined {
    const speaker = head(this.#source, this.#speakers, past, first) ?? this.#body(first)
    return speaker && speaker !== nobody ? { speaker, first: past, past } : undefined
  }

  /** `Hiệp hội X đã gửi lời chia buồn.`: a body that a sentence begins with. */
  #body(first: number): Speaker | undefined {
    const e = this.#source.entityOf[first] ?? -1
    return e >= 0 && this.#source.entities.label[e] === organization ? bodily(e) : undefined
  }

  /** Whether whoever speaks is named between `first` and `past`. */
  names({ speaker }: Attribution, first: number, past: number): boolean {
    for (let at = first; at < past; at++) {
      const e = this.#source.entityOf[at]
      if (e >= 0 && speaker && speaker.person >= 0 && this.#speakers.personOf[e] === speaker.person) return true
    }
    return false
  }

  /** By the last cue between `first` and `past` that names or stands for somebody. */
  before(first: number, past: number): Attribution | undefined {
    for (let at = past - 1; at >= first; at--) {
      if (this.#kind[at] === none || this.#past[at] > past) continue
      const speaker = this.#speaker(at, first, past)
      if (speaker) return { speaker, first: at, past: this.#past[at] }
    }
    return undefined
  }

  /** By the first such cue from `first` on; it must begin near. */
  behind(first: number, past: number): Attribution | undefined {
    const limit = Math.min(past, first + reach)
    for (let at = first; at < limit; at++) {
      if (this.#kind[at] === none) continue
      const speaker = this.#speaker(at, first, past) ?? this.#described(at, first, past)
      if (speaker) return { speaker, first: at, past: this.#past[at] }
    }
    return undefined
  }

  /** `“…”, Lan, chủ một quán nước ở huyện Gò Dầu, Tây Ninh nói.`: whoever begins the clause that the verb ends. */
  #described(cue: number, first: number, past: number): Speaker | undefined {
    if (this.#kind[cue] !== verb || past - this.#past[cue] > 1) return undefined
    const e = leadingName(this.#source, this.#speakers, cue, first, false)
    if (e < 0 || e !== this.#speakers.lastBefore(cue)) return undefined
    const { first: begins, past: ends } = this.#source.entities
    const alone = nameBegin(this.#source, begins[e], first) === first && this.#source.isSign(ends[e], ',-–—(')
    return alone ? { person: this.#speakers.personOf[e], organization: -1 } : undefined
  }

  #speaker(cue: number, first: number, past: number): Speaker | undefined {
    const end = this.#past[cue]
    if (this.#kind[cue] === verb) {
      const talk = this.#source.phrase(talks, cue, end, longest) === end - cue
      const asked = talk ? this.#asked(cue, first) : undefined
      return (
        asked ?? subjectOf(this.#source, this.#speakers, cue, first) ?? (talk ? this.#partner(end, past) : undefined)
      )
    }
    // `trong bài phát biểu của mình`
    if (this.#source.keyOf(end) === oneself) return subjectOf(this.#source, this.#speakers, cue, first)
    const named = namedBehind(
      this.#source,
      this.#speakers,
      end,
      Math.min(past, end + sourceReach),
      end - cue === 1 ? closeBy : sourceReach,
    )
    // `theo AFP dẫn lời ông X`: the next cue says who.
    const body = named ? named.organization : -1
    return body >= 0 && this.#kind[this.#source.entities.past[body]] === sourceCue ? undefined : named
  }

  /** `liên hệ với ông X để trao đổi` */
  #asked(cue: number, first: number): Speaker | undefined {
    const e = this.#source.keyOf(cue - 1) === inOrderTo ? this.#speakers.lastBefore(cue) : -1
    if (e < 0 || this.#source.entities.first[e] < first) return undefined
    return { person: this.#speakers.personOf[e], organization: -1 }
  }

  /** `Trao đổi với ông X: “…”`: nobody else is named. */
  #partner(first: number, past: number): Speaker | undefined {
    if (this.#source.keyOf(first) !== withWhom) return undefined
    const named = namedBehind(this.#source, this.#speakers, first + 1, Math.min(past, first + sourceReach), closeBy)
    return named && named.person >= 0 ? named : undefined
  }
}

/** Behind the first comma from `first` on: who stands right behind a verb is its object. */
function clauseBehind(source: RoleText, first: number, past: number): number {
  for (let at = first; at < past; at++) if (source.isSign(at, ',')) return at + 1
  return past
}
