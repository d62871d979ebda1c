import {
  type EntityLabel,
  type EntityTable,
  entityLabels,
  type TagTable,
  type TokenTable,
  type WordTable,
} from '../columns.js'
import { Sections } from '../layout.js'
import { featureTable } from '../linear/features.js'
import { LinearModel } from '../linear/model.js'
import { Scorer } from '../linear/scorer.js'
import { WordClasses } from '../tags/word-classes.js'
import type { Gazetteer } from '../words/gazetteer.js'
import { EntityRows } from './entity-rows.js'
import { SentenceFacts, type TokenFacts, tokenFacts } from './name-facts.js'
import { type NameEvidenceKind, nameFeatures, nameGroups } from './name-features.js'

export type { NameEvidenceKind }

/** Tokens behind an anchor that are looked at in any case. */
const trail = 3
/** The number of the label `O`. */
const none = 0

/**
 * The trained model of names. Its labels are `O` and, before the names of `entityLabels`, `B-` for the first token of several,
 * `I-` for one between, `L-` for the last, `U-` for a single token (BILOU, Ratinov and Roth 2009).
 */
export class NameModel {
  readonly linear: LinearModel
  readonly classes: WordClasses
  /** The tokens of the sentence at hand, and what scores them. */
  readonly #facts = new SentenceFacts()
  readonly #features: ReturnType<typeof nameFeatures>
  readonly #scorer: Scorer

  constructor(linear: LinearModel, classes: WordClasses) {
    this.linear = linear
    this.classes = classes
    this.#features = nameFeatures(this.#facts)
    this.#scorer = new Scorer(linear, nameGroups(this.#facts))
  }

  /** @throws ModelError where the bytes are no compiled model of names */
  static open(bytes: Uint8Array): NameModel {
    const sections = new Sections('NAME', bytes, 'names.bin')
    return new NameModel(LinearModel.open(sections), WordClasses.open(sections))
  }

  /**
   * The labels of the tokens of sentence `s`: numbers of `linear.labels`. Names are looked for in stretches round anchors; a stretch that
   * ends within a name doubles. Linear in the tokens.
   */
  labels(facts: TokenFacts, tokens: TokenTable, s: number): Uint8Array {
    const length = this.#facts.read(facts, tokens, s)
    const labels = new Uint8Array(length)
    let done = 0
    for (let i = this.#facts.nextAnchor(0); i < length; ) {
      let first = Math.max(done, this.#facts.opening(i))
      let past = i + trail + 1
      for (;;) {
        for (; i < length && this.#facts.opening(i) <= past; i = this.#facts.nextAnchor(i + 1))
          past = Math.max(past, i + trail + 1)
        past = Math.min(past, length)
        const path = this.#scorer.decode(first, past, first > 0 ? none : undefined)
        labels.set(path, first)
        // A name at the end of the stretch may go on there.
        const opens = first > done && path[0] !== none
        const goesOn = past < length && path[path.length - 1] !== none
        if (!opens && !goesOn) break
        const more = past - first
        if (opens) first = Math.max(done, first - more)
        if (goesOn) past += more
      }
      done = past
    }
    return labels
  }

  /**
   * How much each kind of features speaks for tokens `first` … `past` of sentence `s` being a name of the kind, and not none; the
   * strongest first. In the model's units, summed over the tokens. Linear in the sentence.
   */
  evidence(
    facts: TokenFacts,
    tokens: TokenTable,
    s: number,
    first: number,
    past: number,
    kind: string,
  ): NameEvidence[] {
    const { linear } = this
    const length = this.#facts.read(facts, tokens, s)
    const offset = tokens.sentenceAt[s]
    const labelAt = (i: number) => {
      const place = past - first === 1 ? 'U' : i === first ? 'B' : i === past - 1 ? 'L' : 'I'
      return linear.labels.indexOf(`${place}-${kind}`)
    }
    return Object.entries(this.#features)
      .map(([from, group]) => {
        const { at, values } = featureTable([group], length)
        let weight = 0
        for (let i = first; i < past; i++) {
          const scores = new Int32Array(linear.lanes)
          linear.add(values, at[i - offset], at[i - offset + 1], scores, 0)
          weight += linear.scoreOf(scores, 0, labelAt(i)) - linear.scoreOf(scores, 0, none)
        }
        return { from: from as NameEvidenceKind, weight }
      })
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  }
}

/** How much one kind of features speaks for a name (above 0) or against it. */
export interface NameEvidence {
  readonly from: NameEvidenceKind
  readonly weight: number
}

/**
 * Finds persons, organisations and places: per sentence the best labelling of its tokens under the model. Token ranges, in order, not
 * overlapping, within a sentence. Linear in the tokens.
 */
export function recognizeNames(
  text: string,
  tokens: TokenTable,
  words: WordTable,
  tags: TagTable,
  model: NameModel,
  gazetteer: Gazetteer,
): EntityTable {
  const rows = new EntityRows()
  const facts = tokenFacts(text, tokens, words, tags, gazetteer, model.classes)
  const kinds = model.linear.labels.map((name) => entityLabels.indexOf(name.slice(2) as EntityLabel))
  const goesOn = model.linear.labels.map((name) => /^[IL]/.test(name))
  for (let s = 0; s + 1 < tokens.sentenceAt.length; s++) {
    const path = model.labels(facts, tokens, s)
    const offset = tokens.sentenceAt[s]
    for (let i = 0; i < path.length; ) {
      const kind = kinds[path[i]]
      let end = i + 1
      while (end < path.length && goesOn[path[end]] && kinds[path[end]] === kind) end++
      if (kind >= 0) rows.add(offset + i, offset + end, kind)
      i = end
    }
  }
  return rows.finish()
}
