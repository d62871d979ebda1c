import type { Decoded } from '../legacy/decode.js'
import { explain } from '../normalize/normalize.js'
import type { TextItem } from './items.js'
import { type Page, style } from './layout.js'
import type { Options } from './options.js'

/** What a record tells of its encoding: its name, or that of each part; `from`/`to` count bytes of a file, units of a field. */
export function encodingOf({ parts, undecoded }: Decoded): object {
  const [first] = parts
  return {
    ...(parts.length === 1 ? { encoding: first.encoding, confidence: first.confidence } : { encodings: parts }),
    ...(undecoded.length > 0 && { undecoded }),
  }
}

/** For people: the encoding, and a line a change. */
export function changeLines(source: string, options: Options, page: Page, { decoded }: TextItem): string[] {
  const parts = decoded?.parts ?? []
  const read = parts.map(({ from, to, encoding, confidence }) => {
    const where = parts.length === 1 ? '' : ` at ${from} to ${to}`
    return `${style(page, 'bold', 'encoding')}${where}: ${encoding} (confidence ${confidence})`
  })
  const failed = (decoded?.undecoded ?? []).map(({ from, to }) => `not decoded: ${from} to ${to}`)
  const changes = explain(source, options.normalize).map(
    ({ rule, from, to, before, after }) =>
      `${style(page, 'bold', rule)} at ${from} to ${to}: ${shown(before)} → ${shown(after)}`,
  )
  return [...read, ...failed, ...changes]
}

/** A piece of text in which what cannot be seen is spelled out. */
function shown(text: string): string {
  const spelled = text.replace(/[\p{M}\p{C}\p{Z}]/gu, (sign) =>
    sign === ' ' ? sign : `\\u{${sign.codePointAt(0)!.toString(16)}}`,
  )
  return `"${spelled}"`
}
