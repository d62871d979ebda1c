import { writeFileSync } from 'node:fs'
import type { Analyze } from '../analyze.js'
import { VanbanError } from '../errors.js'
import type { Command } from './commands.js'
import { exit, reason, UnreadableError, UsageError } from './failure.js'
import { type Input, listInputs } from './inputs.js'
import { type ErrorItem, type Item, readItems } from './items.js'
import type { Page } from './layout.js'
import type { Options } from './options.js'
import { fileOutput, standardOutput } from './output.js'
import { jsonLine } from './record.js'

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

/** Runs a command over its inputs: item by item, in order, never holding more than one. @throws UsageError */
export async function run(command: Command, options: Options, around: Surroundings): Promise<Outcome> {
  let code: number = exit.done
  const count = { in: 0, out: 0, errors: 0 }
  const broken = (error: UnreadableError) => {
    code = exit.input
    around.tell(`vanban: ${error.message}`)
  }
  const inputs = listInputs(options.inputs, options.from, broken)
  const to = options.to ?? defaultFormat(command, inputs, options, around)
  const output = options.out === undefined ? standardOutput() : await fileOutput(options.out)
  const rejected: string[] = []
  let tooMany = false
  try {
    if (to === 'json') await output.write('[')
    for (const input of inputs) {
      try {
        for await (const item of readItems(input, options)) {
          count.in++
          const result = await work(command, item, options, around, to)
          if (typeof result !== 'string' && 'error' in result) {
            count.errors++
            rejected.push(`${jsonLine(result)}\n`)
            if (to === 'text') around.tell(`vanban: ${result.id}: ${result.error.message}`)
          }
          const many = inputs.length > 1 || input.format === 'ndjson'
          await output.write(shown(result, to, count.out === 0, many && !command.plain ? String(item.id) : undefined))
          count.out++
          tooMany = count.errors >= options.maxErrors
          if (tooMany || output.closed || around.stopped()) break
        }
      } catch (error) {
        if (!(error instanceof UnreadableError)) throw error
        broken(error)
      }
      if (tooMany || output.closed || around.stopped()) break
    }
    if (to === 'json') await output.write(count.out === 0 ? ']\n' : '\n]\n')
  } catch (error) {
    await output.finish(false)
    throw error
  }
  await output.finish(!around.stopped())
  if (options.errors !== undefined) writeErrors(options.errors, rejected)
  if (tooMany) around.tell(`vanban: stopped at error record ${count.errors} (--max-errors)`)
  if (code === exit.done && (tooMany || (options.strict && count.errors > 0))) code = exit.records
  return { code, ...count }
}

function writeErrors(path: string, lines: readonly string[]): void {
  try {
    writeFileSync(path, lines.join(''))
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${reason(error)}`)
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
  to: string,
): Promise<string | { id: unknown } | ErrorItem> {
  if ('error' in item) return item
  try {
    const doc = around.analyze(item.text, item.title === undefined ? {} : { title: item.title })
    if (to === 'text') return command.text(doc, options, around.page)
    return { id: item.id, ...(await command.record(doc, options)), ...(item.source && { source: item.source }) }
  } catch (error) {
    // A missing or corrupt model is no fault of the record.
    if (!(error instanceof VanbanError) || !error.code.startsWith('input/')) throw error
    return { id: item.id, error: { code: error.code, message: error.message } }
  }
}

function shown(result: string | object, to: string, first: boolean, heading: string | undefined): string {
  if (typeof result === 'string')
    return heading === undefined ? result : `${first ? '' : '\n'}== ${heading} ==\n${result}`
  if (to === 'text') return ''
  if (to === 'json') return `${first ? '\n' : ',\n'}${JSON.stringify(result, null, 2).replace(/^/gm, '  ')}`
  return `${jsonLine(result)}\n`
}
