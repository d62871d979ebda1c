import { once } from 'node:events'
import { createWriteStream, renameSync, rmSync, type WriteStream } from 'node:fs'
import { dirname, join } from 'node:path'
import { reason, UsageError } from './failure.js'

/** Where results go. */
export interface Output {
  /** True once the reader has gone away (`vanban … | head -1`): no more is wanted. */
  readonly closed: boolean
  write(text: string): Promise<void>
  /** Ends the output; with `keep` false what was written to a file is thrown away. */
  finish(keep: boolean): Promise<void>
}

/** Standard output: waits where the reader is slow, and goes quiet where it has gone away. */
export function standardOutput(): Output {
  let closed = false
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    closed = true
  })
  return {
    get closed() {
      return closed
    },
    write: (text) =>
      new Promise((done) => {
        // The callback comes when the text has been handed to the system, or the pipe is broken.
        if (closed) done()
        else process.stdout.write(text, () => done())
      }),
    finish: async () => {},
  }
}

/** A file that appears, or is replaced, only when it is complete: written beside its place, then renamed. @throws UsageError */
export async function fileOutput(path: string): Promise<Output> {
  const draft = join(dirname(path), `.${process.pid}.${Math.abs(hash(path))}.vanban-part`)
  const stream: WriteStream = createWriteStream(draft)
  try {
    await once(stream, 'open')
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${reason(error)}`)
  }
  return {
    closed: false,
    write: async (text) => {
      if (!stream.write(text)) await once(stream, 'drain')
    },
    finish: async (keep) => {
      stream.end()
      await once(stream, 'close')
      if (keep) renameSync(draft, path)
      else rmSync(draft, { force: true })
    },
  }
}

function hash(text: string): number {
  let value = 0
  for (let i = 0; i < text.length; i++) value = (Math.imul(value, 31) + text.charCodeAt(i)) | 0
  return value
}
