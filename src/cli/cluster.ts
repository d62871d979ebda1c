import type { Document } from '../document.js'
import { found, InputError } from '../errors.js'
import { type ClusterSummary, type NumberTold, summarize } from '../summarize.js'
import type { TextItem } from './items.js'
import { named, type Page, printable, style, wrap } from './layout.js'
import type { Options } from './options.js'

/** A document of a cluster, as its record holds it. */
export interface ClusterItem {
  readonly id: unknown
  readonly text: string
  readonly title?: string
  readonly date?: string
}

/** The field `documents` of a record: `[{id, title, text}]`; a document without an id has its place, from 1. @throws InputError */
export function clusterItems(
  list: unknown,
  read: (document: Readonly<Record<string, unknown>>, place: number) => ClusterItem,
): ClusterItem[] {
  if (!Array.isArray(list))
    throw new InputError('input/bad-record', `the field documents must hold an array, found ${found(list)}`)
  return list.map((document, i) => {
    if (typeof document !== 'object' || document === null || Array.isArray(document))
      throw new InputError('input/bad-record', `documents[${i}] must be an object, found ${found(document)}`)
    return read(document, i + 1)
  })
}

const sum = (docs: readonly Document[], { summary, newestFirst }: Options): ClusterSummary => {
  const { method: _, ...asked } = summary
  return summarize(docs, { ...asked, newestFirst })
}

/** The summary of a cluster for programs: every sentence and number names its document; `from`/`to` count in the text of that. */
export function clusterRecord(docs: readonly Document[], options: Options, { documents = [] }: TextItem): object {
  const { sentences, disagreements } = sum(docs, options)
  const told = ({ document, from, to, text, value, sentence }: NumberTold) => ({
    document: documents[document].id,
    from,
    to,
    text,
    value,
    sentence: { sentence: sentence.index, from: sentence.from, to: sentence.to, text: sentence.text },
  })
  return {
    summary: sentences.map(({ document, sentence, from, to, text, score }) => ({
      document: documents[document].id,
      sentence,
      from,
      to,
      text,
      score,
    })),
    disagreements: disagreements.map((pair) => pair.map(told)),
  }
}

/** The same to read: a sentence a line with its document behind it, and what the documents do not agree on. */
export function clusterText(docs: readonly Document[], options: Options, page: Page, item: TextItem): string {
  const { documents = [] } = item
  const { sentences, disagreements } = sum(docs, options)
  const name = (document: number) => style(page, 'dim', `[${printable(named(documents[document].id))}]`)
  const lines = sentences.map(({ document, text }) => `${printable(text)} ${name(document)}`)
  for (const pair of disagreements) {
    lines.push('', style(page, 'bold', `${pair.map(({ text }) => printable(text)).join(' ≠ ')}`))
    for (const { document, sentence } of pair)
      lines.push(`${wrap(sentence.text, page.width, 3).join('\n')} ${name(document)}`)
  }
  return lines.map((line) => `${line}\n`).join('')
}

/** The whole text, a block a line, with the picked sentences set off: bold on a terminal, `**…**` elsewhere. */
export function highlighted(doc: Document, options: Options, page: Page): string {
  const picks = doc.summary(options.summary)
  const bold = (text: string) => (page.styled ? style(page, 'bold', text) : `**${text}**`)
  return doc
    .blocks()
    .map((block) => {
      const parts: string[] = []
      let at = block.from
      for (const { from, to, text } of picks) {
        if (from < block.from || to > block.to) continue
        parts.push(printable(doc.source.slice(at, from)), bold(printable(text)))
        at = to
      }
      parts.push(printable(doc.source.slice(at, block.to)))
      return `${parts.filter((part) => part !== '').join(' ')}\n`
    })
    .join('\n')
}
