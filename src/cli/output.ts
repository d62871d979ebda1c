import { once } from 'node:events'
import { chmodSync, createWriteStream, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { reason, UnwritableError, UsageError } from './failure.js'

/** Where results go. */
export interface Output {
  /** True once the reader has gone away (`vanban … | head -1`): no more is wanted. */
  readonly closed: boolean
  /** Resolves when more may be written. @throws UnwritableError */
  write(text: string): Promise<void>
  /** Ends the output; with `keep` false what was written to a file is thrown away. @throws UnwritableError */
  finish(keep: boolean): Promise<void>
}

/** Standard output: waits where the reader is slow, and goes quiet where it has gone away. */
export function standardOutput(): Output {
  let closed = false
  // The callback of `write` tells of every error; without a listener it would also end the process.
  process.stdout.on('error', () => {})
  return {
    get closed() {
      return closed
    },
    write: (text) =>
      new Promise((done, fail) => {
        if (closed) return done()
        // The callback comes when the text has been handed to the system, or the pipe is broken.
        process.stdout.write(text, (error?: NodeJS.ErrnoException | null) => {
          if (!error) return done()
          closed = true
          if (error.code === 'EPIPE') done()
          else fail(new UnwritableError(`cannot write to standard output: ${reason(error)}`))
        })
      }),
    finish: async () => {},
  }
}

/**
 * A file that appears, or is replaced, only when it is complete: written beside its place, then renamed. A link stays a link,
 * and what is no file (`/dev/null`, a named pipe) is written to directly. @throws UsageError
 */
export async function fileOutput(path: string): Promise<Output> {
  const old = statSync(path, { throwIfNoEntry: false })
  if (old?.isDirectory()) throw new UsageError(`cannot write ${path}: it is a folder`)
  const direct = old !== undefined && !old.isFile()
  const place = old?.isFile() ? realpathSync(path) : path
  const draft = direct ? path : join(dirname(place), `.${process.pid}.${Math.abs(hash(place))}.vanban-part`)
  const stream = createWriteStream(draft)
  try {
    await once(stream, 'open')
    if (old && !direct) chmodSync(draft, old.mode)
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${reason(error)}`)
  }
  const ended = new Promise<Error | undefined>((done) => {
    let failure: Error | undefined
    stream.on('error', (error) => {
      failure = error
    })
    stream.on('close', () => done(failure))
  })
  const unwritable = (error: unknown) => new UnwritableError(`cannot write ${path}: ${reason(error)}`)
  return {
    closed: false,
    write: async (text) => {
      if (stream.destroyed) throw unwritable(await ended)
      if (!stream.write(text)) await Promise.race([once(stream, 'drain').catch(() => {}), ended])
    },
    finish: async (keep) => {
      stream.end()
      let failure: unknown = await ended
      try {
        if (keep && !failure && !direct) return renameSync(draft, place)
      } catch (error) {
        failure = error
      }
      if (!direct) rmSync(draft, { force: true })
      if (keep && failure) throw unwritable(failure)
    },
  }
}

function hash(text: string): number {
  let value = 0
  for (let i = 0; i < text.length; i++) value = (Math.imul(value, 31) + text.charCodeAt(i)) | 0
  return value
}
