import { parseDay } from '../entities/calendar.js'
import { type ErrorCode, found, InputError, VanbanError } from '../errors.js'
import { type Decoded, decodeLegacy } from '../legacy/decode.js'
import { type ClusterItem, clusterItems } from './cluster.js'
import { decodeFile, decodeUtf8, isUtf16 } from './decode.js'
import { reason, UnreadableError } from './failure.js'
import type { Input } from './inputs.js'
import { parseObject } from './json.js'
import { allBytes, byteLines } from './lines.js'
import type { Options } from './options.js'
import { untilStopped } from './stop.js'

/** A document to work on. */
export interface TextItem {
  readonly id: unknown
  /** Its file, and its line there: what names it where it does not name itself. */
  readonly key: string
  readonly text: string
  /** The documents of a cluster, where that was asked for; the text is empty then. */
  readonly documents?: readonly ClusterItem[]
  readonly title?: string
  /** Its day of writing, where a field of the record says so. */
  readonly date?: string
  /** The same day with its time, where the field says that too. */
  readonly moment?: string
  /** Where it appeared, where a field of the record says so. */
  readonly origin?: string
  /** Where it stands in its file, from 1; not for a text file. */
  readonly line?: number
  /** What was found out of its encoding, where that was asked for. */
  readonly decoded?: Decoded
  /** The record's other fields, where they are wanted. */
  readonly source?: Readonly<Record<string, unknown>>
  /** The record that the text stands in, and the field. */
  readonly record?: Readonly<Record<string, unknown>>
  readonly textField?: string
}

/** A document that could not be read: it keeps its place. */
export interface ErrorItem {
  readonly id: unknown
  readonly error: { readonly code: ErrorCode; readonly message: string; readonly line?: number }
}

export type Item = TextItem | ErrorItem

/** A document as its input holds it. */
export interface RawItem {
  /** What names it where it does not name itself. */
  readonly key: string
  /** From 1; not for a text file. */
  readonly line?: number
  /** Nothing where there are more than `--max-chars` allows. */
  readonly bytes?: Uint8Array
}

/**
 * The documents of an input, in order: one item a text file or line.
 * @throws UnreadableError where the input breaks off, or `stop` is aborted
 */
export async function* readItems(input: Input, options: Options, stop: AbortSignal): AsyncGenerator<Item> {
  for await (const raw of rawItems(input, options, stop)) yield readItem(raw, options)
}

/** As `readItems`, before anything is made of the bytes; these are good until the next item is asked for. */
export async function* rawItems(input: Input, options: Options, stop: AbortSignal): AsyncGenerator<RawItem> {
  try {
    const chunks = untilStopped(input.open(), stop)
    if (input.format === 'text') {
      // No encoding that is read takes more than three bytes a unit, and a mark before them.
      const bytes = await allBytes(chunks, 3 * options.maxChars + 3)
      yield { key: input.key, ...(bytes && { bytes }) }
      return
    }
    let line = 0
    for await (const bytes of byteLines(chunks)) {
      line++
      yield { key: `${input.key}:${line}`, line, bytes }
    }
  } catch (error) {
    throw new UnreadableError(`${input.name}: ${reason(error)}`)
  }
}

export function readItem({ key, line, bytes }: RawItem, options: Options): Item {
  return attempt(key, line, (know) => {
    if (!bytes) throw tooLong('is longer', options)
    if (line === undefined) return { id: key, key, ...readText(bytes, options) }
    return { ...parseRecord(bytes, key, options, know), line }
  })
}

/** Runs `make`; an InputError becomes an error item under the best key known by then. */
function attempt(key: string, line: number | undefined, make: (know: (id: unknown) => void) => Item): Item {
  let id: unknown = key
  try {
    return make((better) => {
      id = better
    })
  } catch (error) {
    if (!(error instanceof VanbanError)) throw error
    return { id, error: { code: error.code, message: error.message, ...(line !== undefined && { line }) } }
  }
}

function parseRecord(bytes: Uint8Array, key: string, options: Options, know: (id: unknown) => void): TextItem {
  const json = decodeUtf8(bytes).replace(/^\ufeff/, '')
  if (json.trim() === '') throw new InputError('input/bad-json', 'the line is empty; it must hold a JSON object')
  return textItem(parseObject(json), key, options, know)
}

function textItem(
  record: Readonly<Record<string, unknown>>,
  key: string,
  options: Options,
  know: (id: unknown) => void,
): TextItem {
  const id = own(record, options.idField) ?? key
  if (!within(idLevels, id))
    throw new InputError('input/bad-record', `the field ${options.idField} is nested more than ${idLevels} levels deep`)
  know(id)
  if (options.cluster) return { id, key, text: '', ...clusterOf(record, options) }
  const fields = options.textFields.filter((name) => Object.hasOwn(record, name))
  const field = fields.find((name) => record[name] !== null) ?? fields[0]
  if (field === undefined)
    throw new InputError(
      'input/no-text',
      `the record has no field ${options.textFields.join(' or ')}; it has ${some(Object.keys(record))} (see --text-field)`,
    )
  const text = record[field]
  if (typeof text !== 'string')
    throw new InputError('input/not-a-string', `the field ${field} must hold a string, found ${found(text)}`)
  const title = own(record, options.titleField)
  if (title !== undefined && title !== null && typeof title !== 'string')
    throw new InputError(
      'input/not-a-string',
      `the field ${options.titleField} must hold a string, found ${found(title)}`,
    )
  const written = options.dateField === undefined ? undefined : own(record, options.dateField)
  const date = options.dateField === undefined ? undefined : dayOf(written, options.dateField)
  const origin = originOf(record, options.dedupe.sourceField)
  const { [field]: _text, [options.titleField]: _title, [options.idField]: _id, ...source } = record
  return {
    id,
    key,
    ...readText(text, options),
    ...(typeof title === 'string' && { title }),
    ...(date !== undefined && { date, moment: typeof written === 'string' && moment.test(written) ? written : date }),
    ...(origin !== undefined && { origin }),
    ...(options.keepSource && { source }),
    record,
    textField: field,
  }
}

/** What an archive reads as a day with its time. */
const moment = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/

function originOf(record: Readonly<Record<string, unknown>>, field: string | undefined): string | undefined {
  const origin = field === undefined ? undefined : (own(record, field) ?? undefined)
  if (origin === undefined) return undefined
  if (typeof origin !== 'string' || /[\ud800-\udfff]/u.test(origin))
    throw new InputError(
      'input/not-a-string',
      `the field ${field} must hold a well-formed string, found ${found(origin)}`,
    )
  return origin
}

function clusterOf(
  record: Readonly<Record<string, unknown>>,
  options: Options,
): Pick<TextItem, 'documents' | 'source'> {
  const { documents, [options.idField]: _, ...source } = record
  const inner = { ...options, cluster: false, keepSource: false }
  return {
    documents: clusterItems(own(record, 'documents'), (document, place) => {
      const { text, id, title, date } = textItem(document, String(place), inner, () => {})
      return { id, text, ...(title !== undefined && { title }), ...(date !== undefined && { date }) }
    }),
    ...(options.keepSource && { source }),
  }
}

/** The day that a field begins with, `2024-05-20T08:00:00Z` too; none where there is no field, or null in it. */
function dayOf(value: unknown, field: string): string | undefined {
  if (value === undefined || value === null) return undefined
  const day = typeof value === 'string' ? /^\d{4}-\d\d-\d\d(?!\d)/.exec(value)?.[0] : undefined
  if (day === undefined || !parseDay(day))
    throw new InputError(
      'input/bad-record',
      `the field ${field} must begin with a day such as 2024-05-20, found ${found(value)}`,
    )
  return day
}

/** Keys such as `{"$oid": "…"}` pass through; what is nested without end could not be written, not even as the key of an error. */
const idLevels = 8

function within(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every((inner) => within(levels - 1, inner))
}

/** A field of a record; not what every object inherits (`constructor`). */
function own(record: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

/** The names of fields, as many and as much of them as a message can bear. */
function some(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name))
  if (names.length > shown.length) shown.push(`${names.length - shown.length} more`)
  return shown.join(', ') || 'none'
}

/** A text in the encoding that the options name. */
function readText(source: Uint8Array | string, options: Options): Pick<TextItem, 'text' | 'decoded'> {
  const { fromEncoding, byParagraph } = options
  if (fromEncoding === 'utf-8' || (typeof source !== 'string' && isUtf16(source)))
    return { text: limited(typeof source === 'string' ? source : decodeFile(source), options) }
  const by = byParagraph ? 'paragraph' : 'document'
  const decoded = decodeLegacy(source, { encoding: fromEncoding, by })
  return { text: limited(decoded.text, options), decoded }
}

function limited(text: string, options: Options): string {
  if (text.length > options.maxChars) throw tooLong(`has ${text.length} units, more`, options)
  return text
}

function tooLong(how: string, { maxChars }: Options): InputError {
  return new InputError('input/too-long', `the text ${how} than --max-chars ${maxChars}`)
}
