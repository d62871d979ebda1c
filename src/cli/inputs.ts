import { createReadStream, type Dirent, fstatSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { reason, UnreadableError, UsageError } from './failure.js'

/** Something to read documents from. */
export interface Input {
  /** For messages: the path, or `standard input`. */
  readonly name: string
  /** For keys: the file's name without its extensions; behind the folders between it and the one that was named. */
  readonly key: string
  readonly format: 'text' | 'ndjson'
  /** Of a file. */
  readonly path?: string
  open(): Readable
}

const known = /\.(txt|ndjson|jsonl)(\.gz)?$/i

/** What a name promises that is not text to read: its characters would be taken for words. `--from` says that it is all the same. */
const foreign = /\.(json|csv|tsv|html?|xml|parquet|pdf|docx?|zst|bz2|xz|zip)(\.gz)?$/i

/**
 * The inputs that the arguments name, in their order; a folder stands for its `.txt`, `.ndjson` and `.jsonl` files, gzipped or not,
 * at any depth, without hidden ones, sorted by code units. What cannot be found goes to `fail`, and the rest goes on.
 * @throws UsageError where standard input is named twice, or a name promises a format that is not read
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
    let folder: boolean
    try {
      folder = statSync(path).isDirectory()
    } catch (error) {
      const hint = /[*?]/.test(path) ? '; patterns are expanded by the shell, where they stand without quotes' : ''
      fail(new UnreadableError(`${path}: ${reason(error)}${hint}`))
      return []
    }
    const [, extension] = foreign.exec(path) ?? []
    if (!folder && extension && from === undefined)
      throw new UsageError(`${path}: .${extension} is not read; --from text or --from ndjson says what is in it`)
    if (!folder) return [file(path, basename(path), from)]
    let failed = false
    const names = filesIn(path, '', (error) => {
      failed = true
      fail(error)
    }).sort((a, b) => (a < b ? -1 : 1))
    if (names.length === 0 && !failed)
      fail(new UnreadableError(`${path}: the folder holds no .txt, .ndjson or .jsonl file`))
    return names.map((name) => file(join(path, name), name, from))
  })
}

/** Paths of the files below `root`/`under`, from `root` on, parted by `/`. Links to folders are not followed: they may lead back. */
function filesIn(root: string, under: string, fail: (error: UnreadableError) => void): string[] {
  let entries: Dirent[]
  try {
    entries = readdirSync(join(root, under), { withFileTypes: true })
  } catch (error) {
    fail(new UnreadableError(`${join(root, under)}: ${reason(error)}`))
    return []
  }
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.')) return []
    if (entry.isDirectory()) return filesIn(root, `${under}${entry.name}/`, fail)
    return known.test(entry.name) ? [under + entry.name] : []
  })
}

function standardInput(from: 'text' | 'ndjson' = 'text'): Input {
  return {
    name: 'standard input',
    key: 'stdin',
    format: from,
    open: () => {
      // Node gives an empty stream for a folder, `vanban … < folder`, as if all were well.
      if (fstatSync(0).isDirectory()) throw new UnreadableError('it is a folder')
      return process.stdin
    },
  }
}

function file(path: string, name: string, from: 'text' | 'ndjson' | undefined): Input {
  const [, extension] = known.exec(path) ?? []
  return {
    name: path,
    path,
    key: name.replace(/\.gz$/i, '').replace(/\.(txt|ndjson|jsonl)$/i, ''),
    format: from ?? (extension === undefined || extension.toLowerCase() === 'txt' ? 'text' : 'ndjson'),
    open: () => {
      const stream = createReadStream(path)
      if (!/\.gz$/i.test(path)) return stream
      // An error of the file ends the stream that is read with the same error.
      return pipeline(stream, createGunzip(), () => {})
    },
  }
}
