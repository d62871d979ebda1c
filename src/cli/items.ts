import { type ErrorCode, found, InputError, VanbanError } from '../errors.js'
import { decode } from './decode.js'
import { reason, UnreadableError } from './failure.js'
import type { Input } from './inputs.js'
import { allBytes, byteLines } from './lines.js'
import type { Options } from './options.js'

/** A document to work on. */
export interface TextItem {
  readonly id: unknown
  readonly text: string
  readonly title?: string
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
      yield attempt(input.key, undefined, () => ({ id: input.key, text: limited(decode(bytes), options) }))
      return
    }
    let line = 0
    for await (const bytes of byteLines(input.open())) {
      line++
      const key = `${input.key}:${line}`
      const current = line
      yield attempt(key, current, (know) => parseRecord(bytes, key, options, know))
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
  const json = decode(bytes).replace(/^\ufeff/, '')
  if (json.trim() === '') throw new InputError('input/bad-json', 'the line is empty; a line must hold a JSON object')
  let record: Record<string, unknown>
  try {
    record = JSON.parse(json)
  } catch (error) {
    throw new InputError('input/bad-json', `not JSON: ${(error as Error).message}`)
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    throw new InputError('input/bad-record', `a line must hold a JSON object, found ${found(record)}`)
  const id = record[options.idField] ?? key
  know(id)
  const field = options.textFields.find((name) => name in record)
  if (field === undefined)
    throw new InputError(
      'input/no-text',
      `the record has no field ${options.textFields.join(' or ')}; it has ${Object.keys(record).join(', ') || 'none'} (see --text-field)`,
    )
  const text = record[field]
  if (typeof text !== 'string')
    throw new InputError('input/not-a-string', `the field ${field} must hold a string, found ${found(text)}`)
  const title = record[options.titleField]
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

function limited(text: string, { maxChars }: Options): string {
  if (text.length > maxChars)
    throw new InputError('input/too-long', `the text has ${text.length} units, more than --max-chars ${maxChars}`)
  return text
}
