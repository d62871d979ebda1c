import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** The built command; `npm test` builds it first. */
export const main = resolve(import.meta.dirname, '../../dist/cli/main.js')
if (!existsSync(main)) throw new Error(`there is no ${main}: run npm run build first`)

export interface Result {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command in a process of its own, with an empty environment. */
export function vanban(args: readonly string[], input: string | Uint8Array = '', cwd?: string): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    input,
    env: {},
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(cwd && { cwd }),
  })
  return { code: status, stdout, stderr }
}

export function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [main, ...args], { env: {}, stdio: ['pipe', 'pipe', 'pipe'] })
}

export const records = (stdout: string): Record<string, never>[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
