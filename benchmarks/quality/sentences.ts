import { pathToFileURL } from 'node:url'
import { readCorpus } from '../../corpus/corpora.js'
import { splitBlocks } from '../../src/blocks/split.js'
import { normalize } from '../../src/normalize/normalize.js'
import { splitSentences } from '../../src/sentences/split.js'

/**
 * Sentence ends on `newsgold`: `npx tsx benchmarks/quality/sentences.ts [train.list|dev.list] [--errors]`.
 * A paragraph's gold lines are joined by one blank, paragraphs by a blank line. A boundary is the number of units before it,
 * white space left out; the end of the text is none. `all` counts every boundary, those between paragraphs too. `inside`
 * leaves those out, which are given with the text. `at a sign` leaves also out the ones without `.`, `!`, `?`, `…` before
 * them, gold and found: headlines, captions, bylines that were run into the text, where fitted weights must guess.
 */
export interface Article {
  readonly name: string
  readonly text: string
  readonly gold: ReadonlySet<number>
  readonly paragraphs: ReadonlySet<number>
}

export function readArticles(list: string): Article[] {
  return readCorpus(`newsgold/${list}`)
    .trim()
    .split('\n')
    .map((name) => toArticle(name, readCorpus(`newsgold/${name}`)))
}

function toArticle(name: string, file: string): Article {
  const gold = new Set<number>()
  const paragraphs = new Set<number>()
  const texts: string[] = []
  let units = 0
  for (const part of file.split(/\n[ \t]*\n/)) {
    const lines = part
      .split('\n')
      .map((line) => normalize(line.replace(/<\/?[A-Z]+>/g, '')).text.trim())
      .filter((line) => line !== '')
    if (lines.length === 0) continue
    for (const line of lines) gold.add((units += line.replace(/\s/g, '').length))
    paragraphs.add(units)
    texts.push(lines.join(' '))
  }
  gold.delete(units)
  paragraphs.delete(units)
  return { name, text: texts.join('\n\n'), gold, paragraphs }
}

/** Ends of sentences, as offsets into the text. */
export type Splitter = (text: string) => number[]

export const vanban: Splitter = (text) => Array.from(splitSentences(text, splitBlocks(text)).end)

const segmenter = new Intl.Segmenter('vi', { granularity: 'sentence' })
export const intl: Splitter = (text) =>
  Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length)

function boundaries(text: string, ends: readonly number[]): Set<number> {
  const found = new Set<number>()
  let units = 0
  let at = 0
  for (const end of ends) {
    units += text.slice(at, end).replace(/\s/g, '').length
    at = end
    if (units > 0) found.add(units)
  }
  found.delete(text.replace(/\s/g, '').length)
  return found
}

export interface Score {
  gold: number
  found: number
  right: number
}
export const views = ['all', 'inside', 'at a sign'] as const
export type View = (typeof views)[number]

export function evaluateSentences(articles: readonly Article[], split: Splitter, report?: (line: string) => void) {
  const scores = Object.fromEntries(views.map((view) => [view, { gold: 0, found: 0, right: 0 }])) as Record<View, Score>
  for (const { name, text, gold, paragraphs } of articles) {
    const plain = text.replace(/\s/g, '')
    const found = boundaries(text, split(text))
    const signed = (at: number) => /[.!?…]["'”’»)\]]*$/u.test(plain.slice(Math.max(0, at - 8), at))
    const counted: Record<View, (at: number) => boolean> = {
      all: () => true,
      inside: (at) => !paragraphs.has(at),
      'at a sign': (at) => !paragraphs.has(at) && signed(at),
    }
    for (const view of views) {
      for (const at of gold) if (counted[view](at)) scores[view].gold++
      for (const at of found)
        if (counted[view](at)) {
          scores[view].found++
          if (gold.has(at)) scores[view].right++
        }
    }
    const show = (kind: string, at: number) =>
      report?.(`${kind} ${name} ${plain.slice(Math.max(0, at - 30), at)} ⏎ ${plain.slice(at, at + 30)}`)
    for (const at of gold) if (!found.has(at)) show(signed(at) ? 'missed ' : 'unsigned', at)
    for (const at of found) if (!gold.has(at)) show('wrong  ', at)
  }
  return scores
}

export function f1({ gold, found, right }: Score): number {
  return gold + found === 0 ? 1 : (2 * right) / (gold + found)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const list = process.argv.slice(2).find((value) => !value.startsWith('--')) ?? 'dev.list'
  const articles = readArticles(list)
  console.log(`${list}: ${articles.length} articles`)
  for (const [name, split] of [
    ['vanban', vanban],
    ['Intl.Segmenter', intl],
  ] as const) {
    const report = name === 'vanban' && process.argv.includes('--errors') ? console.log : undefined
    const scores = evaluateSentences(articles, split, report)
    for (const view of views) {
      const { gold, found, right } = scores[view]
      const [p, r, f] = [right / found, right / gold, f1(scores[view])].map((value) => (100 * value).toFixed(2))
      console.log(`${name.padEnd(16)}${view.padEnd(12)}gold ${gold}  found ${found}  P ${p}  R ${r}  F1 ${f}`)
    }
  }
}
