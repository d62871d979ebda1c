#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { analyze } from '../index.js'
import { type Command, commands, type OwnCommand } from './commands.js'
import { exit, UsageError } from './failure.js'
import { commandHelp, generalHelp } from './help.js'
import { runInPlace } from './in-place.js'
import { printable } from './layout.js'
import { nearest } from './nearest.js'
import { type Options, parseOptions } from './options.js'
import { analyzerWithNames } from './own-names.js'
import { withReadText } from './read-text.js'
import { run, type Surroundings } from './run.js'

const version: string = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
const started = process.hrtime.bigint()

const stop = new AbortController()
let signal: NodeJS.Signals | undefined
// The record at hand is finished first; a second signal ends the process at once.
for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
  process.once(name, () => {
    signal = name
    stop.abort()
  })

// Nobody may be listening: `2>&1 | head -1`.
process.stderr.on('error', () => {})
const tell = (line: string) => process.stderr.write(`${line}\n`)
/** True while the last line on the terminal tells how far the run is: the next takes its place. */
let standing = false
const cleared = () => {
  if (standing) process.stderr.write('\r\u001b[K')
  standing = false
}
const complain = (message: string) => {
  cleared()
  tell(`vanban: ${printable(message)}`)
}
const progressOf = (wanted: boolean) => (line: string) => {
  if (!process.stderr.isTTY) return wanted ? void tell(`vanban: ${line}`) : undefined
  cleared()
  process.stderr.write(line)
  standing = true
}

/** The exit code of a call. The process ends by itself when everything is written: `process.exit` would cut output off. */
async function main(args: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = args
  if (name === '--version' || name === '-v') return print(`${version}\n`)
  if (name === 'help' || name === '--help' || name === '-h')
    return print(rest.length === 0 ? generalHelp() : commandHelp(commandNamed(rest[0])))
  const command = commandNamed(name)
  const options = withReadText(parseOptions(name, rest))
  if (options.help) return print(commandHelp(command))
  if (options.version) return print(`${version}\n`)
  return work(command, options)
}

/** @throws UsageError */
function commandNamed(name: string): Command | OwnCommand {
  const command = commands.find((candidate) => candidate.name === name)
  if (command) return command
  if (name.startsWith('-')) throw new UsageError(`a command comes first, found ${name} (see vanban --help)`)
  const close = nearest(
    name,
    commands.map((candidate) => candidate.name),
  )
  throw new UsageError(
    `there is no command ${JSON.stringify(name)}${close ? `; did you mean ${close}?` : ''} (see vanban --help)`,
  )
}

async function work(command: Command | OwnCommand, options: Options): Promise<number> {
  const terminal = process.stdout.isTTY === true
  const { NO_COLOR, TERM } = process.env
  const styled =
    options.color === 'always' ||
    (options.color === 'auto' && terminal && !NO_COLOR && TERM !== 'dumb' && options.out === undefined)
  const page = { width: Math.min(100, Math.max(40, terminal ? process.stdout.columns || 88 : 88)), styled }
  if (process.stdin.isTTY && (options.inputs.length === 0 || options.inputs.includes('-')))
    complain(
      `reads what you type, up to ${process.platform === 'win32' ? 'Ctrl-Z' : 'Ctrl-D'}; a file can be named instead`,
    )
  const around: Surroundings = {
    analyze: options.names === undefined ? analyze : analyzerWithNames(options.names),
    page,
    terminal,
    stop: stop.signal,
    complain,
    progress: progressOf(options.dedupe.progress),
    debug: (error) => {
      if (options.debug && error.stack) tell(error.stack)
    },
  }
  const { code, ...count } =
    'run' in command
      ? await command.run(options, around)
      : await (options.inPlace ? runInPlace : run)(command, options, around)
  cleared()
  if (options.stats)
    tell(JSON.stringify({ ...count, ms: Number((process.hrtime.bigint() - started) / 1_000_000n), version }))
  if (!signal) return code
  // A read that waits in a pipe for a writer keeps the process alive; all is written, so the signal may have its way.
  const { pid } = process
  setTimeout((name) => process.kill(pid, name), 100, signal).unref()
  return 128 + constants.signals[signal]
}

function print(text: string): number {
  process.stdout.on('error', () => {})
  process.stdout.write(text)
  return exit.done
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: Error) => {
    complain(error.message)
    if (process.argv.includes('--debug') && error.stack) tell(error.stack)
    process.exitCode = error instanceof UsageError ? exit.usage : exit.files
  },
)
