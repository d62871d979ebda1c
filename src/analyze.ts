import type { ReadCompiled } from './data.js'
import { Document } from './document.js'
import { parseDay } from './entities/calendar.js'
import { OwnEntities, type OwnEntityOptions } from './entities/own-entities.js'
import { InputError, requireChoice, requireOptions, requireString } from './errors.js'
import { Models } from './models.js'
import { type DuplicateChoice, duplicateChoices } from './pipeline.js'

export interface AnalyzeOptions {
  /** The headline, where it is not part of the text. Offsets count in the text alone. */
  readonly title?: string
  /**
   * The day of writing, `2024-05-20`. With it dates leave nothing open (`20/5` has its year), and phrases that depend on it are dates
   * too: `hôm qua`, `tuần trước`, `3 ngày trước`. Which day is meant: `resolve` in `src/entities/value-date-resolve.ts`.
   */
  readonly referenceDate?: string
  /**
   * Repeated blocks and sentences: `mark` (the default) marks them, and all layers read them all the same; `remove` marks them, and
   * sentences and all later layers leave the repeated blocks out; `skip` does not look for any. No choice changes the text.
   */
  readonly duplicates?: DuplicateChoice
}

export interface AnalyzerOptions extends OwnEntityOptions {
  /** Where the compiled files come from; by default the package's own. */
  readonly read?: ReadCompiled
  /** Words to know beside the dictionary's: syllables parted by blanks. */
  readonly words?: readonly string[]
  /** Abbreviations that do not end a sentence, without their last stop; case does not matter. */
  readonly abbreviations?: readonly string[]
}

/** Reads a text into a document. Nothing runs before it is asked for. */
export type Analyze = (text: string, options?: AnalyzeOptions) => Document

/**
 * Makes an analyser with words, abbreviations, names and patterns of its own. It holds no state but its models, which are read once.
 * @throws InputError `input/unknown-option`, `input/bad-option`
 */
export function createAnalyzerWith(read: ReadCompiled, options: AnalyzerOptions = {}): Analyze {
  requireOptions(options, ['read', 'words', 'abbreviations', 'names', 'patterns'], 'createAnalyzer')
  const words = requireStrings(options.words, 'words')
  const models = new Models(options.read ?? read, words)
  const abbreviations = new Set(
    requireStrings(options.abbreviations, 'abbreviations').map((a) => a.toLowerCase().replace(/\.$/, '')),
  )
  const own = ownEntities(options)
  return (text, { ...given } = {}) => {
    requireString(text, 'text')
    requireOptions(given, ['title', 'referenceDate', 'duplicates'], 'analyze')
    requireChoice(given.duplicates, duplicateChoices, 'duplicates')
    if (given.title !== undefined) requireString(given.title, 'title')
    if (given.referenceDate !== undefined) requireDay(given.referenceDate, 'referenceDate')
    return new Document(text, given, { models, abbreviations, ...(own && { own }) })
  }
}

/** @throws InputError `input/not-an-object`, `input/bad-option`, `input/not-a-string` */
function ownEntities({ names, patterns }: OwnEntityOptions): OwnEntities | undefined {
  if (names === undefined && patterns === undefined) return undefined
  if (names !== undefined) {
    requireOptions(names, Object.keys(names), 'names')
    for (const [label, list] of Object.entries(names)) requireStrings(list, `names.${label}`)
  }
  if (patterns !== undefined) requireOptions(patterns, Object.keys(patterns), 'patterns')
  return new OwnEntities({ ...(names && { names }), ...(patterns && { patterns }) })
}

function requireDay(value: string, name: string): void {
  requireString(value, name)
  if (!parseDay(value))
    throw new InputError('input/bad-option', `${name} must be a day such as 2024-05-20, found ${JSON.stringify(value)}`)
}

function requireStrings(value: readonly string[] | undefined, name: string): readonly string[] {
  if (value === undefined) return []
  if (!Array.isArray(value))
    throw new InputError('input/bad-option', `${name} must be an array of strings, found ${typeof value}`)
  for (const [i, item] of value.entries()) requireString(item, `${name}[${i}]`)
  return value
}
