import { resolve } from 'node:path'
import type { Analyze } from '../analyze.js'
import { answer } from './answer.js'
import type { Command } from './commands.js'
import { exit, UnreadableError, UsageError } from './failure.js'
import { type Input, listInputs } from './inputs.js'
import { readItems } from './items.js'
import { toJson } from './json.js'
import { named, type Page } from './layout.js'
import type { Options } from './options.js'
import { fileOutput, type Output, standardOutput } from './output.js'
import { type Format, Writer } from './writer.js'

/** What a run needs of its surroundings. */
export interface Surroundings {
  readonly analyze: Analyze
  readonly page: Page
  /** True where standard output is a terminal. */
  readonly terminal: boolean
  /** Aborted once the run was asked to stop. */
  readonly stop: AbortSignal
  /** Writes a message to standard error, on one line. */
  complain(message: string): void
  /** Tells how far a run is, where that is wanted. */
  progress(line: string): void
  /** Writes the stack of an error to standard error, where that was asked for. */
  debug(error: Error): void
}

export interface Outcome {
  readonly code: number
  readonly in: number
  readonly out: number
  readonly errors: number
}

/**
 * Runs a command over its inputs: item by item, in order, never holding more than one. A run that was stopped, by a signal
 * or `--max-errors`, leaves no `--out` file, and what was found bad until then in the `--errors` file.
 * @throws UsageError, UnwritableError, ModelError
 */
export async function run(command: Command, options: Options, around: Surroundings): Promise<Outcome> {
  let code: number = exit.done
  const broken = (error: UnreadableError) => {
    code = exit.files
    around.complain(error.message)
  }
  const inputs = listInputs(options.inputs, options.from, broken)
  const { output, rejected } = await open(options)
  const headed = !command.plain && (inputs.length > 1 || inputs[0]?.format === 'ndjson')
  const writer = new Writer(output, options.to ?? defaultFormat(command, inputs, options, around), headed)
  const means = { analyze: around.analyze, page: around.page, writer, headed }
  const count = { in: 0, out: 0, errors: 0 }
  const enough = () => count.errors >= options.maxErrors
  const over = () => enough() || output.closed || around.stop.aborted
  try {
    await writer.begin()
    for (const input of inputs) {
      try {
        for await (const item of readItems(input, options, around.stop)) {
          count.in++
          const { text, failure, cause } = await answer(item, command, options, means)
          if (cause) around.debug(cause)
          if (failure) {
            count.errors++
            await rejected?.write(`${toJson(failure)}\n`)
            if (text === undefined) around.complain(`${named(failure.id)}: ${failure.error.message}`)
          }
          if (text !== undefined) await writer.add(text)
          if (!output.closed) count.out++
          if (over()) break
        }
      } catch (error) {
        if (!(error instanceof UnreadableError)) throw error
        // A signal ends the reading: that is no fault of the input.
        if (!around.stop.aborted) broken(error)
      }
      if (over()) break
    }
    await writer.end()
    await output.finish(!around.stop.aborted && !enough())
  } catch (error) {
    await output.finish(false)
    throw error
  } finally {
    await rejected?.finish(true)
  }
  if (enough()) {
    const left = options.out === undefined ? '' : `; ${options.out} was not written`
    around.complain(`stopped at error record ${count.errors} (--max-errors)${left}`)
  }
  if (code === exit.done && (enough() || (options.strict && count.errors > 0))) code = exit.records
  return { code, ...count }
}

export async function open({ out, errors }: Options): Promise<{ output: Output; rejected: Output | undefined }> {
  requireTwoFiles({ out, errors })
  const output = out === undefined ? standardOutput() : await fileOutput(out)
  try {
    return { output, rejected: errors === undefined ? undefined : await fileOutput(errors) }
  } catch (error) {
    await output.finish(false)
    throw error
  }
}

/** @throws UsageError where two options name one file */
export function requireTwoFiles(files: Readonly<Record<string, string | undefined>>): void {
  const named = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined)
  for (const [i, [name, path]] of named.entries())
    for (const [other, file] of named.slice(i + 1))
      if (resolve(path) === resolve(file))
        throw new UsageError(`--${name} and --${other} must be two files, found ${path} for both`)
}

/** Readable where a person looks on, or where the command turns text into text; records otherwise. */
function defaultFormat(command: Command, inputs: readonly Input[], options: Options, around: Surroundings): Format {
  if (command.plain) return inputs.every((input) => input.format === 'text') ? 'text' : 'ndjson'
  return around.terminal && options.out === undefined ? 'text' : 'ndjson'
}
