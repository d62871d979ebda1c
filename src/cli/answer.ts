import type { Analyze } from '../analyze.js'
import { ModelError, VanbanError } from '../errors.js'
import { clusterRecord, clusterText } from './cluster.js'
import type { Command } from './commands.js'
import type { ErrorItem, Item, TextItem } from './items.js'
import { named, type Page, wrap } from './layout.js'
import type { Options } from './options.js'
import type { Writer } from './writer.js'

/** What an item is answered with. */
export interface Answer {
  /** What stands for it in the output; a reader of text finds errors on standard error, so nothing stands for one there. */
  readonly text?: string
  /** What went wrong with it. */
  readonly failure?: ErrorItem
  /** The error behind that, where it came up within the work. */
  readonly cause?: Error
}

/** Turns an item into its place in the output; `headed` puts a readable result under its key. @throws ModelError */
export async function answer(
  item: Item,
  command: Command,
  options: Options,
  { analyze, page, writer, headed }: { analyze: Analyze; page: Page; writer: Writer; headed: boolean },
): Promise<Answer> {
  const readable = writer.format === 'text'
  const failed = (failure: ErrorItem) => (readable ? { failure } : { failure, text: writer.form(failure) })
  if ('error' in item) return failed(item)
  try {
    const read = ({ text, title, date = options.date }: Pick<TextItem, 'text' | 'title' | 'date'>) =>
      analyze(text, {
        ...(title !== undefined && { title }),
        ...(date !== undefined && { referenceDate: date }),
        ...(options.duplicates !== undefined && { duplicates: options.duplicates }),
      })
    const docs = item.documents?.map(read)
    if (readable) {
      const text = docs ? clusterText(docs, options, page, item) : command.text(read(item), options, page, item)
      return { text: (headed ? heading(item.id, page) : '') + text }
    }
    const record = docs ? clusterRecord(docs, options, item) : await command.record(read(item), options, item)
    return { text: writer.form({ id: item.id, ...record, ...(item.source && { source: item.source }) }) }
  } catch (cause) {
    // A missing or corrupt model is no fault of the record.
    if (cause instanceof ModelError || !(cause instanceof Error)) throw cause
    // One text that nobody thought of, or a result that no string can hold, must not end a batch.
    const code = cause instanceof VanbanError ? cause.code : 'input/bad-record'
    const line = item.line === undefined ? {} : { line: item.line }
    return { ...failed({ id: item.id, error: { code, message: `no result: ${cause.message}`, ...line } }), cause }
  }
}

function heading(id: unknown, page: Page): string {
  return `== ${wrap(named(id), page.width - 6, 1).join('')} ==\n`
}
