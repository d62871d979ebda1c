import type { Readable } from 'node:stream'

/**
 * The chunks of a stream up to its end, or up to `stop`: then it throws at once, without waiting for the chunk to come. A read
 * from a pipe in which nobody writes cannot be called off.
 */
export async function* untilStopped(stream: Readable, stop: AbortSignal): AsyncGenerator<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await orStopped(chunks.next(), stop)
      if (next.done) return
      yield next.value
    }
  } finally {
    stream.destroy()
  }
}

/** One listener a call, taken away again: `Promise.race` with a promise that lives on would keep a trace of every chunk. */
function orStopped<T>(work: Promise<T>, stop: AbortSignal): Promise<T> {
  return new Promise((done, fail) => {
    const abort = () => fail(stop.reason)
    const settled = () => stop.removeEventListener('abort', abort)
    stop.addEventListener('abort', abort)
    work.then(done, fail).finally(settled)
    if (stop.aborted) abort()
  })
}
