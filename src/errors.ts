/** What went wrong, for programs: stable across releases. */
export type ErrorCode =
  | 'input/not-a-string'
  | 'input/not-an-object'
  | 'input/offset-out-of-range'
  | 'input/unknown-option'
  | 'input/bad-option'
  | 'input/bad-record'
  | 'input/bad-json'
  | 'input/no-text'
  | 'input/too-long'
  | 'input/unreadable'
  | 'input/not-utf-8'
  | 'input/not-text'
  | 'model/not-found'
  | 'model/not-a-model'
  | 'model/wrong-version'
  | 'model/wrong-checksum'
  | 'index/not-an-index'
  | 'index/wrong-version'
  | 'index/cut-short'
  | 'index/corrupt'
  | 'dictionary/bad-row'
  | 'alignment/bad-rows'

/** Base of every error that `vanban` throws: `code` for programs, `message` for people (the value found and the value wanted). */
export class VanbanError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.code = code
  }
}

/** The caller's mistake: a wrong type, an offset outside the text, an option that does not exist. */
export class InputError extends VanbanError {}

/** A compiled dictionary or model that is missing, foreign, of another layout, or corrupt. */
export class ModelError extends VanbanError {}

/** The index of an archive that is foreign, of another version, cut short or corrupt. */
export class IndexError extends VanbanError {}

/** A bad row in a dictionary source. Thrown while building only. `line` counts from 1. */
export class DictionaryError extends VanbanError {
  readonly file: string
  readonly line: number
  constructor(file: string, line: number, message: string) {
    super('dictionary/bad-row', `${file}:${line}: ${message}`)
    this.file = file
    this.line = line
  }
}

/** Names a value found, short enough for a message. */
export function found(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)
  if (value === null || typeof value !== 'object') return String(value)
  return Array.isArray(value) ? 'an array' : `an object (${value.constructor?.name ?? 'no prototype'})`
}

/** Throws unless `value` is a string. */
export function requireString(value: unknown, name: string): asserts value is string {
  if (typeof value !== 'string')
    throw new InputError(
      'input/not-a-string',
      `${name} must be a string, found ${value === undefined ? 'undefined' : found(value)}`,
    )
}

/** Throws unless every key of `options` is one of `known`. */
export function requireOptions(options: unknown, known: readonly string[], where: string): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new InputError('input/not-an-object', `options of ${where} must be an object, found ${found(options)}`)
  for (const key of Object.keys(options))
    if (!known.includes(key))
      throw new InputError('input/unknown-option', `${where} has no option ${found(key)}; it has ${known.join(', ')}`)
}

/** Throws unless `value` is undefined or one of `choices`. */
export function requireChoice(value: unknown, choices: readonly unknown[], name: string): void {
  if (value !== undefined && !choices.includes(value))
    throw new InputError('input/bad-option', `${name} must be one of ${choices.join(', ')}, found ${found(value)}`)
}
