#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { analyze } from '../index.js'
import { commands } from './commands.js'
import { exit, UsageError } from './failure.js'
import { commandHelp, generalHelp } from './help.js'
import { nearest } from './nearest.js'
import { type Options, parseOptions } from './options.js'
import { run } from './run.js'

const version: string = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
const started = process.hrtime.bigint()

let signal: NodeJS.Signals | undefined
for (const name of ['SIGTERM', 'SIGINT'] as const)
  process.on(name, () => {
    // The record at hand is finished first; a second signal does not wait for it.
    if (signal) process.kill(process.pid, 'SIGKILL')
    signal = name
    process.stdin.destroy()
  })

const tell = (line: string) => process.stderr.write(`${line}\n`)

/** The exit code of a call. The process ends by itself when everything is written: `process.exit` would cut output off. */
async function main(args: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = args
  if (name === '--version' || name === '-v') return print(`${version}\n`)
  if (name === 'help' || name === '--help' || name === '-h') {
    const command = commands.find((candidate) => candidate.name === rest[0])
    return print(command ? commandHelp(command) : generalHelp())
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) {
    const close = nearest(
      name,
      commands.map((candidate) => candidate.name),
    )
    throw new UsageError(
      `there is no command ${JSON.stringify(name)}${close ? `; did you mean ${close}?` : ''} (see vanban --help)`,
    )
  }
  const options = parseOptions(name, rest)
  if (options.help) return print(commandHelp(command))
  if (options.version) return print(`${version}\n`)
  return work(command, options)
}

async function work(command: (typeof commands)[number], options: Options): Promise<number> {
  const terminal = process.stdout.isTTY === true
  const styled = terminal && !process.env.NO_COLOR && options.out === undefined
  const page = { width: Math.min(100, Math.max(40, terminal ? (process.stdout.columns ?? 88) : 88)), styled }
  const { code, ...count } = await run(command, options, {
    analyze,
    page,
    terminal,
    tell,
    stopped: () => signal !== undefined,
  })
  if (options.stats)
    tell(JSON.stringify({ ...count, ms: Number((process.hrtime.bigint() - started) / 1_000_000n), version }))
  if (signal) return 128 + (signal === 'SIGTERM' ? 15 : 2)
  return code
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
    tell(`vanban: ${error.message}`)
    if (process.argv.includes('--debug') && error.stack) tell(error.stack)
    process.exitCode = error instanceof UsageError ? exit.usage : exit.input
  },
)
