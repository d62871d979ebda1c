import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder of the rivals: `VANBAN_RIVALS`, a virtual environment of Python. Undefined without it. */
export function rivalFolder(): string | undefined {
  const folder = process.env.VANBAN_RIVALS
  if (folder !== undefined && !existsSync(pythonOf(folder)))
    throw new Error(`no ${pythonOf(folder)}; VANBAN_RIVALS must name a virtual environment`)
  return folder
}

/** What a script of Python makes of records, a line of JSON each: its lines, on one thread. */
export function runRivals<T>(
  folder: string,
  script: URL,
  records: readonly unknown[],
  args: readonly string[] = [],
): T[] {
  return execFileSync(pythonOf(folder), [fileURLToPath(script), ...args], {
    input: records.map((record) => JSON.stringify(record)).join('\n'),
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
  })
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
}

const pythonOf = (folder: string): string => `${folder}/bin/python`
