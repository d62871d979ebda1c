import type { Alignment } from './alignment.js'
import { markDuplicates } from './blocks/deduplicate.js'
import { splitBlocks } from './blocks/split.js'
import type {
  BlockTable,
  DuplicateTable,
  EntityTable,
  SentenceTable,
  TagTable,
  TokenTable,
  WordTable,
} from './columns.js'
import { recognizeNames } from './entities/names.js'
import { recognize } from './entities/recognize.js'
import { withRelativeDates } from './entities/relative.js'
import type { Models } from './models.js'
import { type Normalized, normalize } from './normalize/normalize.js'
import { splitSentences } from './sentences/split.js'
import { tag } from './tags/tag.js'
import { tokenize } from './tokens/tokenize.js'
import { explainWord, type WordExplanation } from './words/explain.js'
import { segment } from './words/segment.js'

/** What an instance of the analyser fixes for all its documents. */
export interface Setup {
  readonly models: Models
  /** Further abbreviations, lower case, without their last stop. */
  readonly abbreviations?: ReadonlySet<string>
}

/** What a caller says of one text. */
export interface TextFacts {
  /** The headline, where it was given apart from the text. */
  readonly title?: string
  /** The day of writing, `2024-05-20`. */
  readonly referenceDate?: string
}

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
  #duplicates?: DuplicateTable
  #sentences?: SentenceTable
  #tokens?: TokenTable
  #words?: WordTable
  #tags?: TagTable
  #entities?: EntityTable

  /** The day of writing, where it was given: dates are resolved from it, and those that depend on it found. */
  readonly referenceDate: string | undefined

  constructor(source: string, { title, referenceDate }: TextFacts, setup: Setup) {
    this.#source = source
    this.referenceDate = referenceDate
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
    return (this.#duplicates ??= markDuplicates(this.text, this.blocks))
  }
  get sentences(): SentenceTable {
    const { abbreviations } = this.#setup
    return (this.#sentences ??= splitSentences(this.text, this.blocks, abbreviations ? { abbreviations } : {}))
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
    const { names, gazetteer } = this.#setup.models
    const { text, tokens, words, tags } = this
    const found = recognize(text, tokens, words, tags, recognizeNames(text, tokens, words, tags, names, gazetteer))
    return (this.#entities = this.referenceDate === undefined ? found : withRelativeDates(text, tokens, found))
  }
}
