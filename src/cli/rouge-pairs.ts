import { found, InputError, VanbanError } from '../errors.js'
import { decodeUtf8 } from './decode.js'
import { reason, UnreadableError, UsageError } from './failure.js'
import type { Input } from './inputs.js'
import type { ErrorItem } from './items.js'
import { parseObject } from './json.js'
import { byteLines } from './lines.js'
import type { RougeCommandOptions } from './rouge-options.js'
import { untilStopped } from './stop.js'

/** A summary with what it is measured by. */
export interface Pair {
  readonly id: unknown
  readonly summary: string
  readonly references: readonly string[]
  /** Of the other system, where there is one. */
  readonly against?: string
}

/**
 * Files line by line: the first holds the summaries, the others references; line `i` of all belongs together.
 * @throws UnreadableError where a file breaks off, is not UTF-8, or ends before the others
 */
export async function* linePairs(
  files: readonly Input[],
  against: Input | undefined,
  stop: AbortSignal,
): AsyncGenerator<Pair> {
  const all = against ? [...files, against] : files
  const readers = all.map((input) => byteLines(untilStopped(input.open(), stop)))
  try {
    for (let line = 1; ; line++) {
      const lines: string[] = []
      const ended: Input[] = []
      for (const [i, input] of all.entries()) {
        const text = await nextLine(readers[i], input, line)
        if (text === undefined) ended.push(input)
        else lines.push(text)
      }
      if (lines.length === 0) return
      if (ended.length > 0)
        throw new UnreadableError(
          `${ended[0].name} ends after ${line - 1} lines, ${all.find((input) => !ended.includes(input))!.name} has more`,
        )
      const references = lines.slice(1, files.length)
      yield { id: line, summary: lines[0], references, ...(against && { against: lines[files.length] }) }
    }
  } finally {
    await Promise.all(readers.map((reader) => reader.return(undefined)))
  }
}

async function nextLine(reader: AsyncGenerator<Uint8Array>, input: Input, line: number): Promise<string | undefined> {
  try {
    const { done, value } = await reader.next()
    if (done) return undefined
    const text = decodeUtf8(value)
    return line === 1 ? text.replace(/^\ufeff/, '') : text
  } catch (error) {
    throw new UnreadableError(`${input.name}:${line}: ${reason(error)}`)
  }
}

/**
 * Records, a line each; one that cannot be used becomes an error in its place.
 * @throws UnreadableError where an input breaks off
 */
export async function* recordPairs(
  input: Input,
  idField: string,
  options: RougeCommandOptions,
  stop: AbortSignal,
): AsyncGenerator<Pair | ErrorItem> {
  let line = 0
  try {
    for await (const bytes of byteLines(untilStopped(input.open(), stop))) {
      line++
      let id: unknown = `${input.key}:${line}`
      try {
        const record = parseObject(decodeUtf8(bytes).replace(/^\ufeff/, ''))
        id = field(record, idField) ?? id
        yield { id, ...pairOf(record, options) }
      } catch (error) {
        if (!(error instanceof VanbanError)) throw error
        yield { id, error: { code: error.code, message: error.message, line } }
      }
    }
  } catch (error) {
    throw new UnreadableError(`${input.name}: ${reason(error)}`)
  }
}

type Fields = Readonly<Record<string, unknown>>

/** A field by its name; where there is none, by the path that its dots make. */
function field(record: Fields, name: string): unknown {
  if (Object.hasOwn(record, name)) return record[name]
  let value: unknown = record
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = (value as Fields)[part]
  }
  return value
}

function pairOf(record: Fields, options: RougeCommandOptions): Omit<Pair, 'id'> {
  const { summaryField, referenceFields, againstField } = options
  return {
    summary: oneText(record, summaryField),
    references: referenceFields.flatMap((name) => texts(record, name)),
    ...(againstField !== undefined && { against: oneText(record, againstField) }),
  }
}

/** A string, or the sentences of a list, a line each. */
function oneText(record: Fields, name: string): string {
  const value = field(record, name)
  if (Array.isArray(value)) return value.map((item, i) => sentenceText(item, `${name}[${i}]`)).join('\n')
  return sentenceText(value, name)
}

/** A string is one reference, a list several. */
function texts(record: Fields, name: string): string[] {
  const value = field(record, name)
  if (!Array.isArray(value)) return [sentenceText(value, name)]
  if (value.length === 0) throw new InputError('input/bad-record', `the field ${name} holds no reference`)
  return value.map((item, i) => sentenceText(item, `${name}[${i}]`))
}

/** A string, or what stands under `text` of a view of vanban. */
function sentenceText(value: unknown, name: string): string {
  if (value === undefined) throw new InputError('input/no-text', `the record has no field ${name}`)
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, 'text')) {
    const { text } = value as { text: unknown }
    if (typeof text === 'string') return text
  }
  throw new InputError('input/not-a-string', `the field ${name} must hold a string, found ${found(value)}`)
}

/** Which inputs are what. @throws UsageError */
export function requirePairs(
  inputs: readonly Input[],
  { against, againstField }: RougeCommandOptions,
): 'text' | 'ndjson' {
  const formats = new Set(inputs.map((input) => input.format))
  if (formats.size > 1) throw new UsageError('rouge reads files of lines or files of records, found both')
  const [format] = formats
  if (format === 'text' && inputs.length < 2)
    throw new UsageError(
      `rouge wants the summaries and one file of references or more, line by line (or records: --from ndjson), found ${inputs.length === 0 ? 'nothing' : inputs[0].name} alone`,
    )
  if (format === 'text' && againstField !== undefined)
    throw new UsageError('--against-field is for records; lines are compared with --against FILE')
  if (format === 'ndjson' && against !== undefined)
    throw new UsageError('--against is for lines; records are compared with --against-field NAME')
  return format
}
