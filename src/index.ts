import { type Analyze, type AnalyzerOptions, createAnalyzerWith } from './analyze.js'
import { readCompiled } from './data.js'

export { Alignment } from './alignment.js'
export type { Analyze, AnalyzeOptions, AnalyzerOptions } from './analyze.js'
export type { BlockKind, DuplicateReason, EntityLabel, TagName, TokenKind } from './columns.js'
export type { ReadCompiled } from './data.js'
export type { CleanOptions, Document, SummaryOptions } from './document.js'
export type { AdministrativeUnit, NamedUnit, UnitLevel } from './entities/administrative-units.js'
export type { DocumentPosition } from './entities/citations.js'
export type { EntitySource } from './entities/explain-entity.js'
export type { NameEvidence, NameEvidenceKind } from './entities/names.js'
export type { Organization } from './entities/organizations.js'
export type { Person } from './entities/people.js'
export type { Place } from './entities/places.js'
export type { EntityValue } from './entities/values.js'
export { DictionaryError, type ErrorCode, InputError, ModelError, VanbanError } from './errors.js'
export { type Normalized, normalize } from './normalize/normalize.js'
export type { DuplicateChoice } from './pipeline.js'
export {
  type ClusterOptions,
  type ClusterSentence,
  type ClusterSummary,
  type NumberTold,
  summarize,
} from './summarize.js'
export type { ClassicMethodName } from './summary/classic/methods.js'
export type { FocusOptions } from './summary/focus.js'
export type { Reason } from './summary/rank.js'
export type { SelectOptions } from './summary/select.js'
export type {
  Block,
  CitedDocument,
  DocumentReference,
  Entity,
  EntityReasons,
  Keyword,
  Quote,
  Range,
  Repeated,
  Section,
  Sentence,
  SummarySentence,
  TextOutline,
  Token,
  Word,
} from './views.js'
export type { JoinExplanation, JoinReason, WordExplanation, WordSource } from './words/explain.js'

/** Makes an analyser with words, abbreviations or compiled files of its own. */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyze {
  return createAnalyzerWith(readCompiled, options)
}

let standard: Analyze | undefined

/**
 * Reads a Vietnamese text into a `Document`. Any string is valid. Nothing but the check of the arguments runs before a
 * layer is asked for; the compiled files are read once, when a layer first needs them.
 * @throws InputError `input/not-a-string`, `input/unknown-option`, `input/bad-option`
 */
export const analyze: Analyze = (text, options) => (standard ??= createAnalyzer())(text, options)
