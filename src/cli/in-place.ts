import type { Command } from './commands.js'
import { exit, UnreadableError, UsageError } from './failure.js'
import { type Input, listInputs } from './inputs.js'
import { readItems, type TextItem } from './items.js'
import { toJson } from './json.js'
import type { Options } from './options.js'
import { fileOutput } from './output.js'
import type { Outcome, Surroundings } from './run.js'

/**
 * Runs a command that makes text of text over files, each of which is replaced when its text is complete. A file that cannot be
 * read as text, or would not change, is left alone. @throws UsageError, UnwritableError
 */
export async function runInPlace(command: Command, options: Options, around: Surroundings): Promise<Outcome> {
  let code: number = exit.done
  const broken = (error: UnreadableError) => {
    code = exit.files
    around.complain(error.message)
  }
  const inputs = listInputs(options.inputs, options.from, broken)
  for (const input of inputs) requireTextFile(input)
  const rejected = options.errors === undefined ? undefined : await fileOutput(options.errors)
  const count = { in: 0, out: 0, errors: 0 }
  const over = () => count.errors >= options.maxErrors || around.stop.aborted
  try {
    for (const input of inputs) {
      if (over()) break
      try {
        for await (const item of readItems(input, options, around.stop)) {
          count.in++
          if ('error' in item) {
            count.errors++
            await rejected?.write(`${toJson(item)}\n`)
            around.complain(`${input.name}: ${item.error.message}; the file is left as it is`)
            continue
          }
          const text = command.text(around.analyze(item.text), options, around.page, item)
          if (text !== item.text || wasEncoded(item)) {
            const output = await fileOutput(input.path!)
            await output.write(text)
            await output.finish(true)
          }
          count.out++
        }
      } catch (error) {
        if (!(error instanceof UnreadableError)) throw error
        if (!around.stop.aborted) broken(error)
      }
    }
  } finally {
    await rejected?.finish(true)
  }
  if (code === exit.done && count.errors > 0 && (options.strict || count.errors >= options.maxErrors))
    code = exit.records
  return { code, ...count }
}

/** True where the text was not UTF-8 in its file. */
function wasEncoded({ decoded }: TextItem): boolean {
  if (!decoded) return false
  return (
    decoded.undecoded.length > 0 || decoded.parts.some(({ encoding }) => encoding !== 'utf-8' && encoding !== 'none')
  )
}

/** @throws UsageError */
function requireTextFile({ name, path, format }: Input): void {
  if (path === undefined) throw new UsageError('--in-place wants files, found standard input')
  if (format !== 'text') throw new UsageError(`--in-place wants text files, found ${name}`)
  if (/\.gz$/i.test(path)) throw new UsageError(`--in-place does not write gzipped files, found ${name}`)
}
