import { resolve } from 'node:path'
import type { Analyze } from '../analyze.js'
import { ModelError, VanbanError } from '../errors.js'
import type { Command } from './commands.js'
import { exit, UnreadableError, UsageError } from './failure.js'
import { type Input, listInputs } from './inputs.js'
import { type ErrorItem, type Item, readItems } from './items.js'
import type { Page } from './layout.js'
import type { Options } from './options.js'
import { fileOutput, type Output, standardOutput } from './output.js'
import { toJson } from './record.js'
import { Writer } from './writer.js'

/** What a run needs of its surroundings. */
export interface Surroundings {
  readonly analyze: Analyze
  readonly page: Page
  /** True where standard output is a terminal. */
  readonly terminal: boolean
  /** True once the run was asked to stop. */
  stopped(): boolean
  /** Writes a line to standard error. */
  tell(line: string): void
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
    around.tell(`vanban: ${error.message}`)
  }
  const inputs = listInputs(options.inputs, options.from, broken)
  const { output, rejected } = await open(options)
  const writer = new Writer(output, {
    format: options.to ?? defaultFormat(command, inputs, options, around),
    headed: !command.plain && (inputs.length > 1 || inputs[0]?.format === 'ndjson'),
  })
  const count = { in: 0, out: 0, errors: 0 }
  const enough = () => count.errors >= options.maxErrors
  const over = () => enough() || output.closed || around.stopped()
  try {
    await writer.begin()
    for (const input of inputs) {
      try {
        for await (const item of readItems(input, options)) {
          count.in++
          const result = await work(command, item, options, around, writer.format === 'text')
          if (typeof result !== 'string' && 'error' in result) {
            count.errors++
            await rejected?.write(`${toJson(result)}\n`)
            if (writer.format === 'text') around.tell(`vanban: ${result.id}: ${result.error.message}`)
          }
          await writer.add(item.id, result)
          if (!output.closed) count.out++
          if (over()) break
        }
      } catch (error) {
        if (!(error instanceof UnreadableError)) throw error
        // A signal closes standard input: that is no fault of the input.
        if (!around.stopped()) broken(error)
      }
      if (over()) break
    }
    await writer.end()
    await output.finish(!around.stopped() && !enough())
  } catch (error) {
    await output.finish(false)
    throw error
  } finally {
    await rejected?.finish(true)
  }
  if (enough()) {
    const left = options.out === undefined ? '' : `; ${options.out} was not written`
    around.tell(`vanban: stopped at error record ${count.errors} (--max-errors)${left}`)
  }
  if (code === exit.done && (enough() || (options.strict && count.errors > 0))) code = exit.records
  return { code, ...count }
}

async function open({ out, errors }: Options): Promise<{ output: Output; rejected: Output | undefined }> {
  if (out !== undefined && errors !== undefined && resolve(out) === resolve(errors))
    throw new UsageError(`--out and --errors must be two files, found ${out} for both`)
  const output = out === undefined ? standardOutput() : await fileOutput(out)
  try {
    return { output, rejected: errors === undefined ? undefined : await fileOutput(errors) }
  } catch (error) {
    await output.finish(false)
    throw error
  }
}

/** Readable where a person looks on, or where the command turns text into text; records otherwise. */
function defaultFormat(
  command: Command,
  inputs: readonly Input[],
  options: Options,
  around: Surroundings,
): 'text' | 'ndjson' {
  if (command.plain) return inputs.every((input) => input.format === 'text') ? 'text' : 'ndjson'
  return around.terminal && options.out === undefined ? 'text' : 'ndjson'
}

async function work(
  command: Command,
  item: Item,
  options: Options,
  around: Surroundings,
  readable: boolean,
): Promise<string | { id: unknown } | ErrorItem> {
  if ('error' in item) return item
  try {
    const doc = around.analyze(item.text, item.title === undefined ? {} : { title: item.title })
    if (readable) return command.text(doc, options, around.page)
    return { id: item.id, ...(await command.record(doc, options)), ...(item.source && { source: item.source }) }
  } catch (error) {
    // A missing or corrupt model is no fault of the record.
    if (error instanceof ModelError) throw error
    if (options.debug) around.tell((error as Error).stack ?? String(error))
    // One text that nobody thought of must not end a batch.
    const code = error instanceof VanbanError ? error.code : 'input/bad-record'
    const line = item.line === undefined ? {} : { line: item.line }
    return { id: item.id, error: { code, message: `not analysed: ${(error as Error).message}`, ...line } }
  }
}
