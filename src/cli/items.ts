import { type ErrorCode, found, InputError, VanbanError } from '../errors.js'
import { decodeFile, decodeUtf8 } from './decode.js'
import { reason, UnreadableError } from './failure.js'
import type { Input } from './inputs.js'
import { allBytes, byteLines } from './lines.js'
import type { Options } from './options.js'

/** A document to work on. */
export interface TextItem {
  readonly id: unknown
  readonly text: string
  readonly title?: string
  /** Where it stands in its file, from 1; not for a text file. */
  readonly line?: number
  /** The record's other fields, where they are wanted. */
  readonly source?: Readonly<Record<string, unknown>>
}

/** A document that could not be read: it keeps its place. */
export interface ErrorItem {
  readonly id: unknown
  readonly error: { readonly code: ErrorCode; readonly message: string; readonly line?: number }
}

export type Item = TextItem | ErrorItem

/** The documents of an input, in order: one item a text file or line. @throws UnreadableError where the input breaks off */
export async function* readItems(input: Input, options: Options): AsyncGenerator<Item> {
  try {
    if (input.format === 'text') {
      const bytes = await allBytes(input.open())
      yield attempt(input.key, undefined, () => ({ id: input.key, text: limited(decodeFile(bytes), options) }))
      return
    }
    let line = 0
    for await (const bytes of byteLines(input.open())) {
      line++
      const key = `${input.key}:${line}`
      const current = line
      yield attempt(key, current, (know) => ({ ...parseRecord(bytes, key, options, know), line: current }))
    }
  } catch (error) {
    throw new UnreadableError(`${input.name}: ${reason(error)}`)
  }
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
  let record: Record<string, unknown>
  try {
    record = JSON.parse(quoteLongNumbers(json))
  } catch {
    // What `JSON.parse` says of it changes between versions of Node.
    throw new InputError('input/bad-json', `the line is not JSON: ${found(json)}`)
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    throw new InputError('input/bad-record', `a line must hold a JSON object, found ${found(record)}`)
  const id = own(record, options.idField) ?? key
  know(id)
  const fields = options.textFields.filter((name) => Object.hasOwn(record, name))
  const field = fields.find((name) => record[name] !== null) ?? fields[0]
  if (field === undefined)
    throw new InputError(
      'input/no-text',
      `the record has no field ${options.textFields.join(' or ')}; it has ${Object.keys(record).join(', ') || 'none'} (see --text-field)`,
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
  const { [field]: _text, [options.titleField]: _title, [options.idField]: _id, ...source } = record
  return {
    id,
    text: limited(text, options),
    ...(typeof title === 'string' && { title }),
    ...(options.keepSource && { source }),
  }
}

/** A field of a record; not what every object inherits (`constructor`). */
function own(record: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

/** Makes strings of the whole numbers beyond 2^53 in a JSON text: `JSON.parse` would change them, and they are keys as a rule. */
function quoteLongNumbers(json: string): string {
  if (!/\d{16}/.test(json)) return json
  return json.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g, (token) =>
    /^-?[1-9]\d{15,}$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token,
  )
}

function limited(text: string, { maxChars }: Options): string {
  if (text.length > maxChars)
    throw new InputError('input/too-long', `the text has ${text.length} units, more than --max-chars ${maxChars}`)
  return text
}
