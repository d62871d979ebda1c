import { createReadStream, readdirSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { createGunzip } from 'node:zlib'
import { reason, UnreadableError, UsageError } from './failure.js'

/** Something to read documents from. */
export interface Input {
  /** For messages: the path, or `standard input`. */
  readonly name: string
  /** For keys: the file's name without its extensions; behind the folders between it and the one that was named. */
  readonly key: string
  readonly format: 'text' | 'ndjson'
  open(): AsyncIterable<Uint8Array>
}

const known = /\.(txt|ndjson|jsonl)(\.gz)?$/i

/**
 * The inputs that the arguments name, in their order; a folder stands for its `.txt`, `.ndjson` and `.jsonl` files, gzipped or not,
 * at any depth, without hidden ones, sorted by code units. What cannot be found goes to `fail`, and the rest goes on.
 * @throws UsageError where standard input is named twice
 */
export function listInputs(
  paths: readonly string[],
  from: 'text' | 'ndjson' | undefined,
  fail: (error: UnreadableError) => void,
): Input[] {
  if (paths.length === 0) return [standardInput(from)]
  if (paths.indexOf('-') !== paths.lastIndexOf('-'))
    throw new UsageError('standard input can be read only once, found - twice')
  return paths.flatMap((path) => {
    if (path === '-') return [standardInput(from)]
    try {
      if (!statSync(path).isDirectory()) return [file(path, basename(path), from)]
      const names = filesIn(path)
      if (names.length === 0) fail(new UnreadableError(`${path}: the folder holds no .txt, .ndjson or .jsonl file`))
      return names.map((name) => file(join(path, name), name, from))
    } catch (error) {
      fail(new UnreadableError(`${path}: ${reason(error)}`))
      return []
    }
  })
}

/** Paths from the folder on, parted by `/`. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && known.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !/(^|\/)\./.test(name))
    .sort((a, b) => (a < b ? -1 : 1))
}

function standardInput(from: 'text' | 'ndjson' = 'text'): Input {
  return { name: 'standard input', key: 'stdin', format: from, open: () => process.stdin }
}

function file(path: string, name: string, from: 'text' | 'ndjson' | undefined): Input {
  const [, extension] = known.exec(path) ?? []
  return {
    name: path,
    key: name.replace(/\.gz$/i, '').replace(/\.(txt|ndjson|jsonl)$/i, ''),
    format: from ?? (extension === undefined || extension.toLowerCase() === 'txt' ? 'text' : 'ndjson'),
    open: () => {
      const stream = createReadStream(path)
      if (!/\.gz$/i.test(path)) return stream
      const plain = createGunzip()
      stream.on('error', (error) => plain.destroy(error))
      return stream.pipe(plain)
    },
  }
}
