import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reason, UnwritableError, UsageError } from './failure.js'
import { toJson } from './json.js'
import { Spool } from './spool.js'

/** How far a run has come: what stands in its folder up to here is whole. */
export interface WorkState {
  /** Items of the inputs that were read, documents among them, and those in error. */
  readonly items: number
  readonly documents: number
  readonly errors: number
  readonly shards: number
  /** Bytes of each spool. */
  readonly spools: Readonly<Record<string, number>>
  /** All inputs were read. */
  readonly complete: boolean
}

const start: WorkState = { items: 0, documents: 0, errors: 0, shards: 0, spools: {}, complete: false }

/**
 * The folder in which a run keeps what it has read: `run.json` (which run), `state.json` (how far), index shards and spools. A shard is
 * written, then the state that counts it, each beside its place and renamed: whenever the run is killed, the folder holds a state.
 */
export class WorkFolder {
  readonly path: string
  readonly #temporary: boolean
  readonly #spools = new Map<string, Spool>()
  #state: WorkState = start

  /**
   * @param path a temporary folder, removed by `close`, where none is given
   * @param run what must be the same for a run to go on, by what it is called in a message
   * @throws UsageError, UnwritableError
   */
  constructor(path: string | undefined, resume: boolean, run: Readonly<Record<string, unknown>>) {
    this.#temporary = path === undefined
    try {
      this.path = path ?? mkdtempSync(join(tmpdir(), 'vanban-dedupe-'))
      mkdirSync(this.path, { recursive: true })
    } catch (error) {
      throw new UsageError(`cannot make the folder ${path ?? tmpdir()}: ${reason(error)}`)
    }
    const held = readdirSync(this.path)
    if (held.length > 0 && !held.includes('run.json'))
      throw new UsageError(`--work wants a folder of its own, found other files in ${path}`)
    if (!held.includes('state.json') && !resume) {
      for (const name of held) rmSync(this.#at(name))
      this.write('run.json', toJson(run, 2))
      return
    }
    if (held.length === 0) throw new UsageError(`there is no run to resume in ${path}`)
    if (!resume)
      throw new UsageError(`${path} holds a run already; --resume goes on with it, or name another --work folder`)
    const old = this.#json('run.json')
    for (const name of Object.keys(run))
      if (JSON.stringify(old[name]) !== JSON.stringify(run[name]))
        throw new UsageError(
          `cannot resume ${path}: ${name} was ${JSON.stringify(old[name])}, is ${JSON.stringify(run[name])}`,
        )
    if (held.includes('state.json')) this.#state = this.#json('state.json') as unknown as WorkState
  }

  get state(): WorkState {
    return this.#state
  }

  /** A spool of the run, up to the state. @throws UnwritableError */
  spool(name: string): Spool {
    const known = this.#spools.get(name)
    if (known) return known
    const spool = new Spool(this.#at(name), this.#state.spools[name] ?? 0)
    this.#spools.set(name, spool)
    return spool
  }

  /** Keeps a state, with what was spooled and the shard that was filled since the last. @throws UnwritableError */
  save(state: Omit<WorkState, 'shards' | 'spools'>, shard: Uint8Array | undefined): void {
    const { shards } = this.#state
    if (shard) this.write(shardName(shards), shard)
    for (const spool of this.#spools.values()) spool.sync()
    const spools = Object.fromEntries(Array.from(this.#spools, ([name, { length }]) => [name, length]))
    this.#state = { ...state, shards: shard ? shards + 1 : shards, spools }
    this.write('state.json', toJson(this.#state, 2))
  }

  /** The shards, in the order in which they were kept, each with its name for messages. */
  *shards(): Generator<[bytes: Uint8Array, name: string]> {
    for (let i = 0; i < this.#state.shards; i++) {
      const path = this.#at(shardName(i))
      yield [readFileSync(path), path]
    }
  }

  /** Whether the folder has a file of that name, and its path. */
  find(name: string): string | undefined {
    return existsSync(this.#at(name)) ? this.#at(name) : undefined
  }

  /** Writes a file that is there only when it is complete. @throws UnwritableError */
  write(name: string, content: string | Uint8Array): void {
    try {
      writeFileSync(this.#at(`${name}.part`), content)
      renameSync(this.#at(`${name}.part`), this.#at(name))
    } catch (error) {
      throw new UnwritableError(`cannot write ${this.#at(name)}: ${reason(error)}`)
    }
  }

  close(): void {
    for (const spool of this.#spools.values()) spool.close()
    if (this.#temporary) rmSync(this.path, { recursive: true, force: true })
  }

  #at(name: string): string {
    return join(this.path, name)
  }

  #json(name: string): Record<string, unknown> {
    try {
      return JSON.parse(readFileSync(this.#at(name), 'utf8'))
    } catch (error) {
      throw new UsageError(`cannot resume ${this.path}: ${name}: ${reason(error)}`)
    }
  }
}

const shardName = (i: number) => `shard-${String(i).padStart(6, '0')}`
