import { readFileSync } from 'node:fs'
import { decodeFile } from './decode.js'
import { reason, UsageError } from './failure.js'
import type { Options } from './options.js'

/** The options with the text of the `--since` file in place. @throws UsageError where it cannot be read */
export function withReadText(options: Options): Options {
  const { since } = options
  if (since === undefined || options.help || options.version) return options
  try {
    return { ...options, summary: { ...options.summary, since: decodeFile(readFileSync(since)) } }
  } catch (error) {
    throw new UsageError(`--since: cannot read ${since}: ${reason(error)}`)
  }
}
