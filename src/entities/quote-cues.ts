import { entityLabels } from '../columns.js'
import { syllableKey } from '../letters/tones.js'
import { isNameAlone, nameBegin } from './quote-names.js'
import type { Speakers } from './quote-speakers.js'
import { head, type Speaker, subjectOf } from './quote-subject.js'
import { prepositions, sources, talks, verbs } from './quote-words.js'
import { rolesBefore } from './roles.js'
import type { RoleText } from './roles-phrase.js'

const person = entityLabels.indexOf('person')
const organization = entityLabels.indexOf('organization')

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
const inOrderTo = syllableKey('để')
const withWhom = syllableKey('với')

/** What cues begin with. */
const begins = new Set([...verbs, ...sources].map((cue) => cue.split(' ')[0]))

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
      if (past > at && (asSource >= asVerb || !nouns.has(source.keyOf(past)))) {
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
      const by = shared ?? this.#uncued(this.#past[at], past)
      return by ?? { speaker, first: at, past: this.#past[at] }
    }
    return this.#uncued(first, past)
  }

  /** `ông X bật khóc: “…”` */
  #uncued(first: number, past: number): Attribution | undefined {
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

  /** Whether a sentence from `first` on looks back to what was said: `Ông X cho biết trong cuộc họp`, `Đó là lời của bà Y`. */
  lookingBack(first: number, past: number): Attribution | undefined {
    const limit = Math.min(past, first + reach)
    for (let at = first; at < limit; at++) {
      if (this.#kind[at] === none) continue
      const end = this.#past[at]
      // A verb that ends the sentence, or goes on with where and when.
      const ends = past - end <= 1 || this.#source.phrase(prepositions, end, past, 2) > 0
      if (this.#kind[at] === verb && !ends) return undefined
      const speaker = this.#speaker(at, first, past)
      return speaker && { speaker, first: at, past: end }
    }
    return undefined
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
      const speaker = this.#speaker(at, first, past)
      if (speaker) return { speaker, first: at, past: this.#past[at] }
    }
    return undefined
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
    const named = this.#named(end, Math.min(past, end + sourceReach), end - cue === 1 ? closeBy : sourceReach)
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
    const named = this.#named(first + 1, Math.min(past, first + sourceReach), closeBy)
    return named && named.person >= 0 ? named : undefined
  }

  /**
   * The first person or organisation between two tokens, before any comma and behind at most `most` other words; a person rather
   * than the body of the person's role.
   */
  #named(first: number, past: number, most: number): Speaker | undefined {
    const source = this.#source
    let body = -1
    for (let at = first; at < past && !source.isSign(at, ',;:“”"'); at++) {
      const e = source.entityOf[at]
      if (e < 0) continue
      const label = source.entities.label[e]
      if (label === organization && body < 0) {
        if (at - first > most) return undefined
        body = e
      }
      if (label === person && this.#speakers.personOf[e] >= 0) {
        const [role] = rolesBefore(source, source.entities.first[e], first)
        if (body >= 0 && !(role && role.first <= source.entities.first[body])) break
        if (nameBegin(source, source.entities.first[e], first) - first > most) return undefined
        return { person: this.#speakers.personOf[e], organization: -1 }
      }
    }
    return body < 0 ? undefined : { person: -1, organization: body }
  }
}
