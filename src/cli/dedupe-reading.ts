import { once } from 'node:events'
import { createReadStream, createWriteStream, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from './dedupe-store.js'
import { reason, UnreadableError, UnwritableError } from './failure.js'
import type { Input } from './inputs.js'
import { type RawItem, rawItems, readItem } from './items.js'
import { toJson } from './json.js'
import { named } from './layout.js'
import type { Options } from './options.js'
import type { Surroundings } from './run.js'
import { untilStopped } from './stop.js'
import type { WorkFolder } from './work-folder.js'

/** Documents a shard, after which the state is kept: at the most so many are read again after a break. */
const shardLength = 1 << 14
/** Items between two lines of progress. */
export const progressStep = 2000

/** What must be the same for a run to go on. */
export function describeRun(inputs: readonly Input[], options: Options, version: number) {
  return {
    'the index version': version,
    'the list of inputs': inputs.map(({ name, path, format }) => {
      const stat = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false })
      return stat ? `${name}, ${format}, ${stat.size} bytes of ${stat.mtime.toISOString()}` : `${name}, ${format}`
    }),
    '--level': options.dedupe.level,
    '--text-field': options.textFields,
    '--title-field': options.titleField,
    '--id-field': options.idField,
    '--date-field': options.dateField ?? null,
    '--source-field': options.dedupe.sourceField ?? null,
    '--max-chars': String(options.maxChars),
  }
}

/** The inputs, standard input copied to the folder: it is read twice. @throws UnreadableError, UnwritableError */
export async function readableTwice(inputs: readonly Input[], work: WorkFolder, stop: AbortSignal): Promise<Input[]> {
  const all: Input[] = []
  for (const input of inputs) {
    if (input.path !== undefined) {
      all.push(input)
      continue
    }
    const copy = join(work.path, 'standard-input')
    if (!work.find('standard-input.json')) {
      const file = createWriteStream(copy)
      const failed = new Promise<never>((_, fail) => {
        file.on('error', (error) => fail(new UnwritableError(`cannot write ${copy}: ${reason(error)}`)))
      })
      failed.catch(() => {})
      try {
        for await (const chunk of untilStopped(input.open(), stop))
          if (!file.write(chunk)) await Promise.race([once(file, 'drain'), failed])
      } catch (error) {
        file.destroy()
        if (error instanceof UnwritableError) throw error
        throw new UnreadableError(`${input.name}: ${reason(error)}`)
      }
      file.end()
      await Promise.race([once(file, 'close'), failed])
      work.write('standard-input.json', toJson({ bytes: file.bytesWritten }))
    }
    all.push({ ...input, open: () => createReadStream(copy) })
  }
  return all
}

/**
 * Reads what is not read yet into the store, shard by shard; errors go to the spool `errors`.
 * @param broken gets inputs that cannot be read or break off; the others go on
 * @param tell true where error records are told on standard error
 */
export async function readInto(
  store: Store,
  work: WorkFolder,
  inputs: readonly Input[],
  options: Options,
  around: Surroundings,
  { broken, tell }: { broken: (error: UnreadableError) => void; tell: boolean },
): Promise<void> {
  const errors = work.spool('errors')
  const known = work.state.items
  let { items, documents, errors: errorCount } = work.state
  let pending = 0
  const save = (complete: boolean) => {
    work.save({ items, documents: documents + pending, errors: errorCount, complete }, store.takeShard())
    documents += pending
    pending = 0
  }
  const over = () => errorCount >= options.maxErrors || around.stop.aborted
  if (work.state.complete || over()) return
  for await (const { raw, number } of numbered(inputs, options, around.stop, broken)) {
    if (number % progressStep === 0) around.progress(`${number.toLocaleString('en')} documents read`)
    if (number < known) continue
    items = number + 1
    const item = readItem(raw, options)
    if ('error' in item) {
      errorCount++
      errors.append(Buffer.from(`${toJson(item)}\n`))
      if (tell) around.complain(`${named(item.id)}: ${item.error.message}`)
    } else {
      store.add(item, number, raw.bytes!.length)
      pending++
    }
    if (pending === shardLength) save(false)
    if (over()) break
  }
  save(!over())
}

/** The items of all inputs, counted from 0. */
export async function* numbered(
  inputs: readonly Input[],
  options: Options,
  stop: AbortSignal,
  broken: (error: UnreadableError) => void,
): AsyncGenerator<{ raw: RawItem; number: number; input: Input }> {
  let number = 0
  for (const input of inputs) {
    try {
      for await (const raw of rawItems(input, options, stop)) yield { raw, number: number++, input }
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error
      // A signal ends the reading: that is no fault of the input.
      if (stop.aborted) return
      broken(error)
    }
  }
}
