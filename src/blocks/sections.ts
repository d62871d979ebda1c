import { type BlockTable, blockKinds, type OutlineTable } from '../columns.js'
import { divisionRank, isBareDivision } from './divisions.js'

const title = blockKinds.indexOf('title')
const heading = blockKinds.indexOf('heading')
const paragraph = blockKinds.indexOf('paragraph')
/** What may stand between a headline and the sapo. */
const between = ['caption', 'byline', 'credit', 'other'].map((kind) => blockKinds.indexOf(kind as 'caption'))

/** Headings behind the divisions of legal texts, the higher ones first: `I.` or none, `1.`, `1.2.`, `a)`. */
const markers = [/^[IVX]{1,5}[.)]\s/u, /^\d{1,2}[.)]\s/u, /^\d{1,2}\.\d{1,2}[.)]?\s/u, /^[a-zđ][.)]\s/u]
const firstMarker = 5
/** So much of a heading is looked at: a division's name is shorter. */
const sight = 301

function rankOf(line: string): number {
  const division = divisionRank(line)
  if (division >= 0) return division
  return firstMarker + Math.max(0, markers.findIndex((marker) => marker.test(line))) // biome-ignore format: one thought
}

/**
 * The headline, the sapo and the sections of a text. A section goes from its heading to the next of its level or a higher one, so
 * deeper ones lie within it; levels count from 1. A heading may be two blocks: `Chương I`, and its name below.
 * The sapo is the paragraph below the headline, also one that was given apart, if another paragraph follows; a legal text has none.
 * Linear.
 */
export function findSections(text: string, blocks: BlockTable, titleApart: boolean): OutlineTable {
  const { length, kind } = blocks
  const headline = kind.indexOf(title)
  const found: { heading: number; first: number; past: number; level: number }[] = []
  const open: { rank: number; section: number }[] = []
  const close = (rank: number, at: number): void => {
    while (open.length > 0 && open[open.length - 1].rank >= rank) found[open.pop()!.section].past = at
  }
  const lineOf = (i: number): string => text.slice(blocks.start[i], Math.min(blocks.end[i], blocks.start[i] + sight))
  let opening = 0
  while (opening < length && (kind[opening] !== heading || divisionRank(lineOf(opening)) < 0)) opening++
  const legal = opening < length
  for (let i = 0; i < length; i++) {
    // Above the first division of a legal text stand the names of its State, its body and the text itself.
    if (kind[i] !== heading || (legal && i < opening)) continue
    const line = lineOf(i)
    const rank = rankOf(line)
    close(rank, i)
    const named = isBareDivision(line) && i + 1 < length && kind[i + 1] === heading
    const first = named && divisionRank(lineOf(i + 1)) < 0 ? i + 2 : i + 1
    open.push({ rank, section: found.length })
    found.push({ heading: i, first, past: length, level: open.length })
    i = first - 1
  }
  return {
    title: headline,
    sapo: legal ? -1 : sapoOf(text, blocks, titleApart ? 0 : headline + 1, titleApart || headline >= 0),
    length: found.length,
    heading: Int32Array.from(found, (section) => section.heading),
    first: Int32Array.from(found, (section) => section.first),
    past: Int32Array.from(found, (section) => section.past),
    level: Uint8Array.from(found, (section) => Math.min(255, section.level)),
  }
}

function sapoOf(text: string, { length, kind, end }: BlockTable, from: number, titled: boolean): number {
  if (!titled) return -1
  let at = from
  while (at < length && between.includes(kind[at])) at++
  // A title that was given apart may stand in the text as well.
  if (at < length && kind[at] === title) at++
  if (at >= length || kind[at] !== paragraph || text[end[at] - 1] === ':') return -1
  return kind.indexOf(paragraph, at + 1) >= 0 ? at : -1
}
