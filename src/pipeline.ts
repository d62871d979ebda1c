import type { Alignment } from './alignment.js'
import { markDuplicates } from './blocks/deduplicate.js'
import { type FoldedWords, foldWords } from './blocks/fold-words.js'
import { splitBlocks } from './blocks/split.js'
import {
  type BlockTable,
  type DuplicateTable,
  type EntityTable,
  entityLabels,
  noDuplicates,
  type SentenceTable,
  type TagTable,
  type TokenTable,
  type WordTable,
} from './columns.js'
import { type EntityClaims, type EntityExplanation, explainEntity } from './entities/explain-entity.js'
import { mergeEntities } from './entities/merge.js'
import { tokenFacts } from './entities/name-facts.js'
import { recognizeNames } from './entities/names.js'
import type { OwnEntities } from './entities/own-entities.js'
import { linkPlaces, type Place } from './entities/places.js'
import { recognize } from './entities/recognize.js'
import { withRelativeDates } from './entities/relative.js'
import { recognizeShapes } from './entities/shapes.js'
import { type FoundKeyword, findKeywords } from './keywords/find.js'
import type { Models } from './models.js'
import { type Normalized, normalize } from './normalize/normalize.js'
import { markRepeatedSentences, sentencesOfKept } from './sentences/deduplicate.js'
import { splitSentences } from './sentences/split.js'
import { tag } from './tags/tag.js'
import { sentenceOf } from './tokens/sentence-of.js'
import { tokenize } from './tokens/tokenize.js'
import { explainWord, type WordExplanation } from './words/explain.js'
import { segment } from './words/segment.js'

/** What an instance of the analyser fixes for all its documents. */
export interface Setup {
  readonly models: Models
  /** Further abbreviations, lower case, without their last stop. */
  readonly abbreviations?: ReadonlySet<string>
  /** Entities to find beside the standard ones; they win over what they overlap. */
  readonly own?: OwnEntities
}

/** What a caller says of one text. */
export interface TextFacts {
  /** The headline, where it was given apart from the text. */
  readonly title?: string
  /** The day of writing, `2024-05-20`. */
  readonly referenceDate?: string
  /** `mark` where it was not given. */
  readonly duplicates?: DuplicateChoice
}

/** What becomes of repeats: see `AnalyzeOptions`. */
export const duplicateChoices = ['mark', 'remove', 'skip'] as const
export type DuplicateChoice = (typeof duplicateChoices)[number]

/**
 * The stages in order, each computed when it is first asked for and then kept. Tables count in the normalised text.
 *
 * source ─ normalize ─ text ─ blocks ─ duplicates ─ sentences ─ tokens ─ words ─ tags ─ entities
 */
export class Pipeline {
  readonly #setup: Setup
  readonly #source: string
  readonly #title: string | undefined
  #normalized?: Normalized
  #blocks?: BlockTable
  #foldedWords?: FoldedWords
  #duplicates?: DuplicateTable
  #repeatedSentences?: DuplicateTable
  readonly #choice: DuplicateChoice
  #sentences?: SentenceTable
  #tokens?: TokenTable
  #words?: WordTable
  #tags?: TagTable
  #entities?: EntityTable

  /** The day of writing, where it was given: dates are resolved from it, and those that depend on it found. */
  readonly referenceDate: string | undefined

  constructor(source: string, { title, referenceDate, duplicates = 'mark' }: TextFacts, setup: Setup) {
    this.#source = source
    this.referenceDate = referenceDate
    this.#choice = duplicates
    this.#title = title === undefined ? undefined : normalize(title).text.trim()
    this.#setup = setup
  }

  get #base(): Normalized {
    return (this.#normalized ??= normalize(this.#source))
  }
  get text(): string {
    return this.#base.text
  }
  get alignment(): Alignment {
    return this.#base.alignment
  }
  get title(): string | undefined {
    return this.#title
  }
  get blocks(): BlockTable {
    return (this.#blocks ??= splitBlocks(this.text, this.#title === undefined ? {} : { title: this.#title }))
  }
  get duplicates(): DuplicateTable {
    return (this.#duplicates ??=
      this.#choice === 'skip'
        ? noDuplicates(this.blocks.length)
        : markDuplicates(this.text, this.blocks, this.#blockWords))
  }
  get #blockWords(): FoldedWords {
    return (this.#foldedWords ??= foldWords(this.text, this.blocks))
  }
  get sentences(): SentenceTable {
    if (this.#sentences) return this.#sentences
    const { abbreviations } = this.#setup
    const all = splitSentences(this.text, this.blocks, abbreviations ? { abbreviations } : {})
    return (this.#sentences = this.#choice === 'remove' ? sentencesOfKept(all, this.duplicates) : all)
  }
  /** Which sentence repeats which, parallel to the sentences. */
  get repeatedSentences(): DuplicateTable {
    return (this.#repeatedSentences ??=
      this.#choice === 'skip'
        ? noDuplicates(this.sentences.length)
        : markRepeatedSentences(this.text, this.blocks, this.duplicates, this.sentences, this.#blockWords))
  }
  get tokens(): TokenTable {
    return (this.#tokens ??= tokenize(this.text, this.sentences))
  }
  get words(): WordTable {
    return (this.#words ??= segment(this.text, this.tokens, this.#setup.models.lexicon))
  }
  /** Why a word is one: see `explainWord`. */
  explainWord(index: number): WordExplanation {
    return explainWord(this.text, this.tokens, this.words, index, this.#setup.models.lexicon)
  }
  get tags(): TagTable {
    return (this.#tags ??= tag(this.text, this.tokens, this.words, this.#setup.models.tags))
  }
  get entities(): EntityTable {
    if (this.#entities) return this.#entities
    const { text, tokens } = this
    const { own } = this.#setup
    const standard = recognize(text, tokens, this.#names)
    const found = this.referenceDate === undefined ? standard : withRelativeDates(text, tokens, standard)
    return (this.#entities = own ? mergeEntities(found, own.find(text, tokens), () => true) : found)
  }
  /** Names of the labels in `entities`. */
  get labels(): readonly string[] {
    return this.#setup.own?.labels ?? entityLabels
  }
  get #names(): EntityTable {
    const { text, tokens, words, tags } = this
    const { names, gazetteer } = this.#setup.models
    return recognizeNames(text, tokens, words, tags, names, gazetteer)
  }
  /** Where an entity comes from: see `explainEntity`. Finds all entities anew. */
  explainEntity(index: number): EntityExplanation {
    const { text, tokens, words, tags, entities, labels } = this
    const { own, models } = this.#setup
    const claims: EntityClaims[] = [
      { source: 'grammar', entities: recognizeShapes(text, tokens) },
      { source: 'model', entities: this.#names },
    ]
    if (own) claims.unshift({ source: 'own', entities: own.find(text, tokens) })
    return explainEntity(entities, index, labels, claims, () => {
      const [first, past] = [entities.first[index], entities.past[index]]
      const facts = tokenFacts(text, tokens, words, tags, models.gazetteer, models.names.classes)
      return models.names.evidence(facts, tokens, sentenceOf(tokens, first), first, past, labels[entities.label[index]])
    })
  }
  /** The best keywords, `limit` at the most. */
  keywords(limit: number): FoundKeyword[] {
    return findKeywords(this, this.#setup.models.lexicon, limit)
  }
  /** The places of the text with the administrative units that they can be. */
  places(): Place[] {
    return linkPlaces(this.text, this.tokens, this.entities, this.#setup.models.units)
  }
}
