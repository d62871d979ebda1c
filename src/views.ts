import type { BlockKind, DuplicateReason, EntityLabel, TagName, TokenKind } from './columns.js'
import type { LinkedDocument } from './entities/documents.js'
import type { EntityExplanation, EntitySource } from './entities/explain-entity.js'
import type { ArticleReference, EntityValue } from './entities/values.js'
import type { Reason } from './summary/rank.js'
import type { Displaced } from './summary/select.js'

/** A place in the source: `from`/`to` in UTF-16 units, end exclusive; `text` is exactly that slice. */
export interface Range {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What a block or sentence says of its repeating another; nothing where it repeats none. */
export interface Repeated {
  /** Index of the block or sentence that this one repeats: the fullest, else the first. It repeats none itself. */
  readonly duplicateOf?: number
  /** The share of equal words, 0…1. */
  readonly similarity?: number
  readonly reason?: DuplicateReason
}

export interface Block extends Range, Repeated {
  readonly index: number
  readonly kind: BlockKind
}

/** A part of the text under a heading; the range is that of the heading. */
export interface Section extends Range {
  readonly index: number
  /** From 1: a section of level 2 lies within the one of level 1 before it. */
  readonly level: number
  /** The blocks of the heading and of all that stands under it, deeper sections included: `heading` … `first` … `past`. */
  readonly heading: number
  readonly first: number
  readonly past: number
}

/** How a text is built. */
export interface TextOutline {
  /** The headline in the text. */
  readonly title?: Range & { readonly block: number }
  /** The paragraph that opens the article, below its headline. */
  readonly sapo?: Range & { readonly block: number }
  readonly sections: readonly Section[]
}

export interface Sentence extends Range, Repeated {
  readonly index: number
  /** Index into the blocks. */
  readonly block: number
}

export interface Token extends Range {
  readonly index: number
  readonly kind: TokenKind
}

export interface Word extends Range {
  readonly index: number
  readonly tag: TagName
  /** Index into the sentences. */
  readonly sentence: number
}

export interface Entity extends Range {
  readonly index: number
  /** One of `EntityLabel`, or one of the analyser's own. */
  readonly label: EntityLabel | (string & {})
  readonly value?: EntityValue
}

/** Why an entity is one. */
export interface EntityReasons extends Omit<EntityExplanation, 'displaced'> {
  /** What else was found in its place and gave way, in text order. */
  readonly displaced: readonly (Range & { readonly source: EntitySource; readonly label: string })[]
}

/** Words that somebody says; the range is without the quotation marks. */
export interface Quote extends Range {
  readonly index: number
  /** Index into the people. */
  readonly speaker?: number
  /** Index into the entities: the body that speaks, where it is no person. */
  readonly organization?: number
  /** The verb or preposition that says so, normalised: `cho biết`, `theo`. */
  readonly cue?: string
}

/** Words that mean a document and are no entity: `Quy định này`, `khoản 2 Điều này`. */
export interface DocumentReference extends Range {
  /** The parts that they name, resolved. */
  readonly articles?: readonly ArticleReference[]
}

export interface CitedDocument extends Omit<LinkedDocument, 'references'> {
  readonly references: readonly DocumentReference[]
}

/** A word or phrase that tells what the text is about. */
export interface Keyword {
  /** As it stands at its first occurrence, in the source. */
  readonly text: string
  /** From 0 to 1. */
  readonly score: number
  /** All its occurrences, in text order: in any case, with either tone placement. */
  readonly occurrences: readonly Range[]
  /** What made the score, the strongest first. */
  readonly reasons: readonly Reason[]
}

export interface SummarySentence extends Range {
  /** Index into the sentences. */
  readonly sentence: number
  /** How much better than the text's mean sentence it is expected to do alone: ROUGE-1 + ROUGE-2 + ROUGE-L against a sapo. */
  readonly score: number
  /** What made the score, the strongest first: the feature, its value (0 to 255), and what it adds. */
  readonly reasons: readonly Reason[]
  /** What it kept out of the summary: sentences that would say the same again, and the best one that found no room. */
  readonly displaced: readonly (Range & Displaced)[]
}
