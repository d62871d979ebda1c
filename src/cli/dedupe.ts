import { indexVersion } from '../archive/file.js'
import { type DocumentReport, findDuplicates } from './dedupe-documents.js'
import { findSharedLines, type LineReport } from './dedupe-lines.js'
import { describeRun, readableTwice, readInto } from './dedupe-reading.js'
import { reportText } from './dedupe-report.js'
import { DocumentStore, LineStore } from './dedupe-store.js'
import { exit, UnreadableError } from './failure.js'
import { type Input, listInputs } from './inputs.js'
import { toJson } from './json.js'
import type { Options } from './options.js'
import { fileOutput, type Output } from './output.js'
import { type Outcome, open, requireTwoFiles, type Surroundings } from './run.js'
import { WorkFolder } from './work-folder.js'

/**
 * Documents that repeat another, or lines that many share. The inputs are read twice: once for the index, whose shards and spools stand in a
 * folder, and once to write what stays. In memory are the signatures of all documents, and texts one at a time.
 * @throws UsageError, UnreadableError, UnwritableError, IndexError
 */
export async function runDedupe(options: Options, around: Surroundings): Promise<Outcome> {
  const { dedupe } = options
  let code: number = exit.done
  const told = new Set<string>()
  // The second reading breaks off where the first did.
  const broken = (error: UnreadableError) => {
    code = exit.files
    if (!told.has(error.message)) around.complain(error.message)
    told.add(error.message)
  }
  requireTwoFiles({ out: options.out, errors: options.errors, clusters: dedupe.clusters, report: dedupe.report })
  const listed = listInputs(options.inputs, options.from, broken)
  const work = new WorkFolder(dedupe.work, dedupe.resume, describeRun(listed, options, indexVersion))
  const outputs: Output[] = []
  const opened = (output: Output) => {
    outputs.push(output)
    return output
  }
  const finish = async (keep: boolean) => {
    for (const output of outputs.splice(0)) await output.finish(keep)
  }
  const count = { in: 0, out: 0, errors: 0 }
  let rejected: Output | undefined
  try {
    const both = await open(options)
    rejected = both.rejected
    const output = opened(both.output)
    const clusters = dedupe.clusters === undefined ? undefined : opened(await fileOutput(dedupe.clusters))
    const report = dedupe.report === undefined ? undefined : opened(await fileOutput(dedupe.report))
    const format = options.to ?? (around.terminal && options.out === undefined ? 'text' : 'ndjson')

    const store = dedupe.level === 'document' ? new DocumentStore(work) : new LineStore()
    const inputs = await readableTwice(listed, work, around.stop)
    await readInto(store, work, inputs, options, around, { broken, tell: format !== 'ndjson' || isLineList(options) })
    count.in = work.state.items
    count.errors = work.state.errors
    if (rejected) await copySpool(work, 'errors', rejected)
    if (work.state.complete) {
      const results = { output: format === 'ndjson' ? output : undefined, clusters }
      const made = await (dedupe.level === 'document' ? makeDocuments : makeLines)(
        work,
        inputs,
        options,
        around,
        results,
        broken,
      )
      count.out = made.written
      if (format === 'text') await output.write(reportText(made.report))
      if (format === 'json') await output.write(`${toJson(made.report, 2)}\n`)
      const asJson = /\.json$/i.test(dedupe.report ?? '')
      await report?.write(asJson ? `${toJson(made.report, 2)}\n` : reportText(made.report))
    }
    await finish(work.state.complete && !around.stop.aborted)
  } catch (error) {
    await finish(false)
    // A signal ends the reading: that is no fault of the input.
    if (!(around.stop.aborted && error instanceof UnreadableError)) throw error
  } finally {
    await rejected?.finish(true)
    work.close()
  }
  if (around.stop.aborted && dedupe.work !== undefined)
    around.complain(`stopped; --work ${dedupe.work} --resume goes on`)
  const enough = count.errors >= options.maxErrors
  if (enough) around.complain(`stopped at error record ${count.errors} (--max-errors); nothing else was written`)
  if (code === exit.done && (enough || (options.strict && count.errors > 0))) code = exit.records
  return { code, ...count }
}

interface Results {
  /** For documents, or for the list of shared lines; nothing where the report is wanted in their place. */
  readonly output: Output | undefined
  readonly clusters: Output | undefined
}

interface Made {
  readonly report: DocumentReport | LineReport
  readonly written: number
}

async function makeDocuments(
  work: WorkFolder,
  inputs: readonly Input[],
  options: Options,
  around: Surroundings,
  { output, clusters }: Results,
  broken: (error: UnreadableError) => void,
): Promise<Made> {
  const found = findDuplicates(work, options, around)
  if (clusters) for (const cluster of found.clusters()) await clusters.write(`${toJson(cluster)}\n`)
  const report = found.report()
  const written = output ? await found.writeKept(output, inputs, broken) : report.kept
  return { report, written }
}

async function makeLines(
  work: WorkFolder,
  inputs: readonly Input[],
  options: Options,
  around: Surroundings,
  { output, clusters }: Results,
  broken: (error: UnreadableError) => void,
): Promise<Made> {
  const listing = isLineList(options)
  const { lines, report, written } = await findSharedLines(work, inputs, options, around, {
    output: listing ? undefined : output,
    broken,
  })
  for (const to of [clusters, listing ? output : undefined])
    if (to) for (const line of lines) await to.write(`${toJson(line)}\n`)
  return { report, written: listing || !output ? lines.length : written }
}

/** The result is the list of shared lines: it has no place for error records. */
const isLineList = ({ dedupe }: Options) => dedupe.level === 'paragraph' && !dedupe.remove

async function copySpool(work: WorkFolder, name: string, output: Output): Promise<void> {
  const spool = work.spool(name)
  const decoder = new TextDecoder()
  spool.flush()
  for (let at = 0; at < spool.length; ) {
    const bytes = new Uint8Array(Math.min(1 << 20, spool.length - at))
    spool.read(at, bytes)
    at += bytes.length
    await output.write(decoder.decode(bytes, { stream: at < spool.length }))
  }
}
