import { createReadStream, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { reason, UnreadableError, UsageError } from './failure.js'

/** Something to read documents from. */
export interface Input {
  /** For messages: the path, or `standard input`. */
  readonly name: string
  /** For keys: the file's name without its extensions. */
  readonly key: string
  readonly format: 'text' | 'ndjson'
  open(): AsyncIterable<Uint8Array>
}

const known = /\.(txt|ndjson|jsonl)(\.gz)?$/i

/**
 * The inputs that the arguments name, in their order; a folder stands for its `.txt`, `.ndjson` and `.jsonl` files, gzipped or not,
 * at any depth, sorted by code units. What cannot be found goes to `fail`, and the rest goes on.
 */
export function listInputs(
  paths: readonly string[],
  from: 'text' | 'ndjson' | undefined,
  fail: (error: UnreadableError) => void,
): Input[] {
  if (paths.length === 0) return [standardInput(from)]
  return paths.flatMap((path) => {
    if (path === '-') return [standardInput(from)]
    try {
      if (!statSync(path).isDirectory()) return [file(path, from)]
      const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => known.test(name))
      return names.sort((a, b) => (a < b ? -1 : 1)).map((name) => file(join(path, name), from))
    } catch (error) {
      if (error instanceof UsageError) throw error
      fail(new UnreadableError(`${path}: ${reason(error)}`))
      return []
    }
  })
}

function standardInput(from: 'text' | 'ndjson' = 'text'): Input {
  return { name: 'standard input', key: 'stdin', format: from, open: () => process.stdin }
}

function file(path: string, from: 'text' | 'ndjson' | undefined): Input {
  const [, extension] = known.exec(path) ?? []
  const zipped = /\.gz$/i.test(path)
  return {
    name: path,
    key: basename(path)
      .replace(/\.gz$/i, '')
      .replace(/\.(txt|ndjson|jsonl)$/i, ''),
    format: from ?? (extension === undefined || extension.toLowerCase() === 'txt' ? 'text' : 'ndjson'),
    open: () => {
      const stream = createReadStream(path)
      if (!zipped) return stream
      const plain = createGunzip()
      stream.on('error', (error) => plain.destroy(error))
      return stream.pipe(plain)
    },
  }
}
