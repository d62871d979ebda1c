import { closeSync, constants, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { reason, UnwritableError } from './failure.js'

const room = 1 << 20

/** A file that grows at its end and is read anywhere: what a run does not hold in memory. */
export class Spool {
  readonly #path: string
  readonly #file: number
  /** What is not written yet. */
  readonly #waiting = Buffer.allocUnsafe(room)
  #pending = 0
  #written: number

  /** Opens the file, cut to `length`: what stands behind was written after the last state that was kept. */
  constructor(path: string, length: number) {
    this.#path = path
    this.#written = length
    try {
      this.#file = openSync(path, constants.O_RDWR | constants.O_CREAT)
      ftruncateSync(this.#file, length)
    } catch (error) {
      throw this.#unwritable(error)
    }
  }

  get length(): number {
    return this.#written + this.#pending
  }

  /** Where the bytes stand. @throws UnwritableError */
  append(bytes: Uint8Array): number {
    const at = this.length
    if (this.#pending + bytes.length > room) this.flush()
    if (bytes.length > room) this.#write(bytes)
    else {
      this.#waiting.set(bytes, this.#pending)
      this.#pending += bytes.length
    }
    return at
  }

  /** @throws UnwritableError */
  flush(): void {
    const pending = this.#pending
    this.#pending = 0
    this.#write(this.#waiting.subarray(0, pending))
  }

  /** What was appended outlives the machine. @throws UnwritableError */
  sync(): void {
    this.flush()
    fsyncSync(this.#file)
  }

  /** Fills `into` with the flushed bytes from `at` on. @throws Error where there are fewer */
  read(at: number, into: Uint8Array): void {
    for (let done = 0; done < into.length; ) {
      const length = readSync(this.#file, into, done, into.length - done, at + done)
      if (length === 0) throw new Error(`${this.#path} ends at byte ${at + done}, wanted ${at + into.length}`)
      done += length
    }
  }

  close(): void {
    closeSync(this.#file)
  }

  #write(bytes: Uint8Array): void {
    try {
      for (let done = 0; done < bytes.length; ) {
        const length = writeSync(this.#file, bytes, done, bytes.length - done, this.#written)
        done += length
        this.#written += length
      }
    } catch (error) {
      throw this.#unwritable(error)
    }
  }

  #unwritable(error: unknown): UnwritableError {
    return new UnwritableError(`cannot write ${this.#path}: ${reason(error)}`)
  }
}
