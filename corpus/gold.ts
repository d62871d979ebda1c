import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BlockKind, blockKinds, type EntityLabel } from '../src/columns.js'

/** The articles written for this project, with gold; see README.md here for the format. */
export const sampleFolder = join(import.meta.dirname, 'sample')

/** A place in the article's `.txt`: UTF-16 units, ends exclusive. */
export interface GoldRange {
  readonly from: number
  readonly to: number
}
export interface GoldEntity extends GoldRange {
  readonly label: EntityLabel
  /** The value as it is written in the tag, or ''. */
  readonly value: string
}
export interface GoldBlock extends GoldRange {
  readonly kind: BlockKind
  readonly duplicateOf: number
}
export interface GoldArticle {
  readonly name: string
  readonly topic: string
  readonly tone: 'old' | 'new'
  readonly text: string
  readonly blocks: readonly GoldBlock[]
  readonly sentences: readonly GoldRange[]
  readonly entities: readonly GoldEntity[]
  /** Reference summary, a sentence an element. */
  readonly summary: readonly string[]
  /** Sentences with `_` in words and blanks between. */
  readonly words: readonly string[]
}

const labels: Record<string, EntityLabel> = {
  PER: 'person', ORG: 'organization', LOC: 'location', DOC: 'document', DATE: 'date', MONEY: 'money', PCT: 'percent', NUM: 'number',
} // biome-ignore format: a table

/** The articles written last, for tests alone: nothing is trained on them or fitted to them. */
export const testNames: readonly string[] = [
  'an-gi-cho-xuong-chac',
  'bao-tan-nuoc-con-len',
  'co-phieu-ngan-hang-keo-chi-so',
  'den-mot-cua-sang-den-toi',
  'duong-boi-so-sau',
  'loi-di-chung-bi-rao',
  'nguoi-giu-cay-dan-kim',
  'xa-bien-gioi-lam-theo-bac',
]

export function sampleNames(): string[] {
  return readdirSync(sampleFolder)
    .filter((file) => file.endsWith('.gold'))
    .map((file) => file.slice(0, -5))
    .sort()
}

/** @throws Error with file and line where the gold is malformed or does not hold the characters of the text */
export function readSample(name: string): GoldArticle {
  return parseGold(
    name,
    readFileSync(join(sampleFolder, `${name}.gold`), 'utf8'),
    readFileSync(join(sampleFolder, `${name}.txt`), 'utf8'),
  )
}

export function parseGold(name: string, gold: string, text: string): GoldArticle {
  const headers = new Map<string, string>()
  const blocks: { kind: BlockKind; duplicateOf: number; from: number; to: number }[] = []
  const sentences: GoldRange[] = []
  const entities: GoldEntity[] = []
  const summary: string[] = []
  const words: string[] = []
  let section: 'head' | 'block' | 'summary' | 'words' = 'head'
  let at = 0

  /** Steps over `wanted` in the text, white space aside; gives where it stands there. */
  const take = (wanted: string, fail: (why: string) => never): GoldRange => {
    let from = -1
    for (const unit of wanted) {
      if (/\s/.test(unit)) continue
      while (/\s/.test(text[at] ?? '')) at++
      if (!text.startsWith(unit, at))
        fail(
          `expected ${JSON.stringify(unit)} of ${JSON.stringify(wanted)}, the text has ${JSON.stringify(text.slice(at, at + 12))}`,
        )
      if (from < 0) from = at
      at += unit.length
    }
    return { from, to: at }
  }

  gold.split('\n').forEach((line, index) => {
    const fail = (why: string): never => {
      throw new Error(`${name}.gold:${index + 1}: ${why}`)
    }
    const open = /^== ([a-z-]+)(?: = (\d+))?$/.exec(line)
    if (open) {
      if (open[1] === 'summary' || open[1] === 'words') section = open[1]
      else {
        section = 'block'
        const kind = open[1] as BlockKind
        const duplicateOf = open[2] === undefined ? -1 : Number(open[2])
        if (!blockKinds.includes(kind)) fail(`no kind of block is called ${kind}`)
        if (duplicateOf >= blocks.length) fail(`block ${blocks.length} cannot repeat block ${duplicateOf}`)
        blocks.push({ kind, duplicateOf, from: -1, to: -1 })
      }
    } else if (line.trim() === '') return
    else if (section === 'head') {
      const header = /^# (topic|tone): (.+)$/.exec(line) ?? fail(`not a header: ${line}`)
      headers.set(header[1], header[2])
    } else if (section === 'summary') summary.push(line)
    else if (section === 'words') words.push(line)
    else {
      const parts: GoldRange[] = []
      let depth = ''
      let value = ''
      for (const part of line.split(/(<\/?[A-Z]+(?: [^<>]*)?>)/)) {
        const tag = /^<(\/?)([A-Z]+)(?: ([^<>]*))?>$/.exec(part)
        if (!tag) {
          if (part.trim() === '') continue
          const range = take(part, fail)
          parts.push(range)
          if (depth !== '') entities.push({ label: labels[depth], ...range, value })
        } else if (tag[1] === '/') {
          if (tag[2] !== depth) fail(`</${tag[2]}> closes <${depth}>`)
          depth = ''
        } else {
          if (depth !== '' || !(tag[2] in labels)) fail(`<${tag[2]}> cannot open here`)
          depth = tag[2]
          value = tag[3] ?? ''
        }
      }
      if (depth !== '') fail(`<${depth}> is not closed`)
      const range = { from: parts[0].from, to: parts[parts.length - 1].to }
      sentences.push(range)
      const block = blocks[blocks.length - 1]
      if (block.from < 0) block.from = range.from
      block.to = range.to
    }
  })
  if (text.slice(at).trim() !== '')
    throw new Error(`${name}.gold ends before the text: ${JSON.stringify(text.slice(at, at + 40))}`)
  return {
    name,
    topic: headers.get('topic') ?? '',
    tone: headers.get('tone') as 'old' | 'new',
    text,
    blocks,
    sentences,
    entities,
    summary,
    words,
  }
}
