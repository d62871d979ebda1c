import { fingerprint, type SharedLine } from '../archive/index.js'
import { numbered, progressStep } from './dedupe-reading.js'
import { wholeLineIndex } from './dedupe-store.js'
import type { UnreadableError } from './failure.js'
import type { Input } from './inputs.js'
import { readItem, type TextItem } from './items.js'
import { toJson } from './json.js'
import type { Options } from './options.js'
import type { Output } from './output.js'
import type { Surroundings } from './run.js'
import type { WorkFolder } from './work-folder.js'

/** A line that documents of a source share, as it first stands: a line of the result, and of `--clusters`. */
export interface LineRecord {
  readonly source: string | null
  readonly text: string
  readonly documents: number
}

export interface LineReport {
  readonly level: 'paragraph'
  /** Least documents of a source that share a line. */
  readonly least: number
  readonly documents: number
  readonly errors: number
  /** Distinct lines of sources, and those that are shared. */
  readonly lines: number
  readonly shared: number
  /** UTF-16 units of all texts, and of the shared lines in them. */
  readonly units: number
  readonly sharedUnits: number
  readonly sources: readonly { source: string | null; documents: number; shared: number }[]
  /** Shared by most documents. */
  readonly most: readonly LineRecord[]
}

const mostInReport = 100

/** Reads the inputs again to find the shared lines; `output` gets the documents without them, where it is given. @throws IndexError */
export async function findSharedLines(
  work: WorkFolder,
  inputs: readonly Input[],
  options: Options,
  around: Surroundings,
  { output, broken }: { output: Output | undefined; broken: (error: UnreadableError) => void },
): Promise<{ lines: LineRecord[]; report: LineReport; written: number }> {
  const least = options.dedupe.documents
  const index = wholeLineIndex(work)
  const shared = new Map<string, LineRecord>()
  const sources = new Map<string, { documents: number; shared: number }>()
  let [units, sharedUnits, written] = [0, 0, 0]
  for await (const { raw, number } of numbered(inputs, options, around.stop, broken)) {
    if (number >= work.state.items || around.stop.aborted || output?.closed) break
    if (number % progressStep === 0)
      around.progress(`${number.toLocaleString('en')} documents searched for shared lines`)
    const item = readItem(raw, options)
    let record: object = item
    if (!('error' in item)) {
      const source = item.origin ?? ''
      const lines = index.boilerplate(item.text, { source, documents: least })
      units += item.text.length
      const count = sources.get(source) ?? { documents: index.documentsOf(source), shared: 0 }
      sources.set(source, count)
      for (const { text, documents } of lines) {
        sharedUnits += text.length
        const key = `${fingerprint(text).hash.join(' ')} ${source}`
        if (shared.has(key)) continue
        count.shared++
        shared.set(key, { source: item.origin ?? null, text, documents })
      }
      record = asRecord(item, withoutLines(item.text, lines))
    }
    if (!output) continue
    await output.write(`${toJson(record)}\n`)
    if (!output.closed) written++
  }
  const lines = Array.from(shared.values()).sort(
    (a, b) => order(a.source ?? '', b.source ?? '') || b.documents - a.documents || order(a.text, b.text),
  )
  const report: LineReport = {
    level: 'paragraph',
    least,
    documents: work.state.documents,
    errors: work.state.errors,
    lines: index.lines,
    shared: lines.length,
    units,
    sharedUnits,
    sources: Array.from(sources, ([source, count]) => ({ source: source === '' ? null : source, ...count })).sort(
      (a, b) => b.shared - a.shared || b.documents - a.documents,
    ),
    most: [...lines].sort((a, b) => b.documents - a.documents).slice(0, mostInReport),
  }
  return { lines, report, written }
}

/** The text without its shared lines and what ends them. A text of shared lines alone stays: it is a repeated document, not boilerplate. */
export function withoutLines(text: string, lines: readonly SharedLine[]): string {
  let kept = ''
  let from = 0
  for (const line of lines) {
    let start = line.from
    while (start > from && isBlank(text[start - 1])) start--
    kept += text.slice(from, start)
    from = line.to
    while (from < text.length && isBlank(text[from])) from++
    if (text.startsWith('\r\n', from)) from += 2
    else if (from < text.length && isLineEnd(text[from])) from++
  }
  kept += text.slice(from)
  return kept.trim() === '' ? text : kept
}

const isLineEnd = (sign: string) => /[\n\r\v\f\u0085\u2028\u2029]/.test(sign)
const isBlank = (sign: string) => /\s/.test(sign) && !isLineEnd(sign)

/** A record with another text, else as it stood; a text file as its key and text. */
const asRecord = ({ id, record, textField }: TextItem, text: string): object =>
  record === undefined || textField === undefined ? { id, text } : { ...record, [textField]: text }

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
