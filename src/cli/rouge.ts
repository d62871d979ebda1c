import { VanbanError } from '../errors.js'
import { exit, UnreadableError } from './failure.js'
import { type Input, listInputs } from './inputs.js'
import type { ErrorItem } from './items.js'
import { toJson } from './json.js'
import { named } from './layout.js'
import type { Options } from './options.js'
import type { Output } from './output.js'
import { linePairs, type Pair, recordPairs, requirePairs } from './rouge-pairs.js'
import { type Scales, scorer } from './rouge-scales.js'
import { comparisonLines, comparisons, totalLines, totals, written } from './rouge-totals.js'
import { type Outcome, open, type Surroundings } from './run.js'

/**
 * Scores summaries against references: a table, the scores of each text (`ndjson`), or both in one object (`json`). An input that
 * cannot be read ends the run: a mean over some of the texts would be another figure.
 * @throws UsageError, UnreadableError, UnwritableError, ModelError
 */
export async function runRouge(options: Options, around: Surroundings): Promise<Outcome> {
  const inputs = listing(options.inputs, options.from)
  const format = requirePairs(inputs, options.rouge)
  const [against] = options.rouge.against === undefined ? [] : listing([options.rouge.against], 'text')
  const items = format === 'text' ? linePairs(inputs, against, around.stop) : everyRecord(inputs, options, around.stop)
  const { output, rejected } = await open(options)
  const count = { in: 0, out: 0, errors: 0 }
  const enough = () => count.errors >= options.maxErrors
  try {
    const score = scorer(around.analyze, options.rouge)
    const found = new Scores(output, options)
    for await (const item of items) {
      count.in++
      const failure = 'error' in item ? item : await found.add(item, score)
      if (failure) {
        count.errors++
        await rejected?.write(`${toJson(failure)}\n`)
        await found.fail(failure)
        if (!options.to || options.to === 'text') around.complain(`${named(failure.id)}: ${failure.error.message}`)
      }
      count.out++
      if (enough() || output.closed || around.stop.aborted) break
    }
    if (!enough()) await found.finish(around)
    await output.finish(!around.stop.aborted && !enough())
  } catch (error) {
    await output.finish(false)
    if (around.stop.aborted && error instanceof UnreadableError) return { code: exit.done, ...count }
    throw error
  } finally {
    await rejected?.finish(true)
  }
  if (enough()) around.complain(`stopped at error record ${count.errors} (--max-errors)`)
  return { code: enough() || (options.strict && count.errors > 0) ? exit.records : exit.done, ...count }
}

function listing(paths: readonly string[], from: 'text' | 'ndjson' | undefined): Input[] {
  return listInputs(paths, from, (error) => {
    throw error
  })
}

async function* everyRecord(inputs: readonly Input[], options: Options, stop: AbortSignal) {
  for (const input of inputs) yield* recordPairs(input, options.idField, options.rouge, stop)
}

/** The scores of the texts so far, on their way out. */
class Scores {
  readonly #output: Output
  readonly #options: Options
  readonly #ours: Scales[] = []
  readonly #others: Scales[] = []
  readonly #records: object[] = []
  readonly #references = new Set<number>()

  constructor(output: Output, options: Options) {
    this.#output = output
    this.#options = options
  }

  async add(pair: Pair, score: ReturnType<typeof scorer>): Promise<ErrorItem | undefined> {
    try {
      const ours = score(pair.summary, pair)
      const other = pair.against === undefined ? undefined : score(pair.against, pair)
      this.#ours.push(ours)
      if (other) this.#others.push(other)
      this.#references.add(pair.references.length)
      await this.#keep({ id: pair.id, ...written(ours), ...(other && { against: written(other) }) })
      return undefined
    } catch (error) {
      if (!(error instanceof VanbanError) || !error.code.startsWith('input/')) throw error
      return { id: pair.id, error: { code: error.code, message: `no result: ${error.message}` } }
    }
  }

  fail(failure: ErrorItem): Promise<void> {
    return this.#keep(failure)
  }

  async #keep(record: object): Promise<void> {
    if (this.#options.to === 'ndjson') await this.#output.write(`${toJson(record)}\n`)
    if (this.#options.to === 'json') this.#records.push(record)
  }

  async finish({ page }: Surroundings): Promise<void> {
    const { to, rouge } = this.#options
    if (to === 'ndjson') return
    const total = totals(this.#ours, rouge)
    const comparison = this.#others.length === 0 ? undefined : comparisons(this.#ours, this.#others, rouge)
    const { references, samples, seed } = rouge
    if (to === 'json') {
      const texts = this.#ours.length
      const about = { texts, references, samples, seed, level: 0.95 }
      const record = { ...about, scores: total, ...(comparison && { comparison }), records: this.#records }
      return this.#output.write(`${toJson(record, 2)}\n`)
    }
    const most = Math.max(0, ...this.#references)
    const several = most > 1 ? `up to ${most} references each (${references})` : 'one reference each'
    const head = `ROUGE of ${this.#ours.length} texts, ${several}; in per cent, ${samples} draws of the bootstrap with seed ${seed}`
    const lines = [head, ...totalLines(total, page), ...(comparison ? comparisonLines(comparison, page) : [])]
    await this.#output.write(`${lines.join('\n')}\n`)
  }
}
