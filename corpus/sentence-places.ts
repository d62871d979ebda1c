import { readdirSync } from 'node:fs'
import { isUpper } from '../src/letters/classes.js'
import { normalize } from '../src/normalize/normalize.js'
import { isUnsignedPlace } from '../src/sentences/surroundings.js'
import { openingAt } from '../src/sentences/unsigned.js'
import { corpusRecords, readCorpus, requireCorpus } from './corpora.js'
import type { RawArticle } from './count-syllables.js'
import { newsGold } from './newsgold.js'

/** A block of text and where its sentences end, at the white space behind them. */
export interface SplitBlock {
  readonly text: string
  readonly ends: ReadonlySet<number>
  /** The article it is of. */
  readonly article: number
}

/** Lines are sentences, run together into one block. */
function runTogether(lines: readonly string[]): SplitBlock {
  const ends = new Set<number>()
  let text = ''
  for (const line of lines) {
    if (text !== '') {
      ends.add(text.length)
      text += ' '
    }
    text += line
  }
  return { text, ends, article: -1 }
}

function cleanLines(...texts: (string | undefined)[]): string[] {
  return texts
    .flatMap((text) => (text ?? '').split('\n'))
    .map((line) => normalize(line.replace(/\s+/g, ' ')).text.trim())
    .filter((line) => line !== '')
}

/** The annotated blocks of the training part. */
export function goldBlocks(): SplitBlock[] {
  return newsGold('train').flatMap(({ text, blocks, sentences }, article) =>
    Array.from({ length: blocks.length }, (_, b) => {
      const ends = new Set<number>()
      for (let s = 0; s < sentences.length; s++)
        if (sentences.block[s] === b && sentences.end[s] < blocks.end[b]) ends.add(sentences.end[s] - blocks.start[b])
      return { text: text.slice(blocks.start[b], blocks.end[b]), ends, article }
    }),
  )
}

/** Whether a text shares wording with an annotated article, of either part. */
function goldOverlap(): (lines: readonly string[]) => boolean {
  const grams = (text: string): string[] => {
    const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
    return words.slice(7).map((_, i) => words.slice(i, i + 8).join(' '))
  }
  const known = new Set([...newsGold('train'), ...newsGold('dev')].flatMap(({ text }) => grams(text)))
  return (lines) => grams(lines.join(' ')).filter((gram) => known.has(gram)).length >= 3
}

/** Articles by paragraphs, a dozen of them run together: their headings, captions and bylines end without a stop. */
export async function paragraphBlocks(): Promise<SplitBlock[]> {
  const overlaps = goldOverlap()
  const blocks: SplitBlock[] = []
  const add = (lines: string[]) => {
    if (overlaps(lines)) return
    for (let i = 0; i < lines.length; i += 12) blocks.push(runTogether(lines.slice(i, i + 12)))
  }
  for await (const { body } of corpusRecords<{ body: string }>('unc/articles-dev.jsonl.gz')) add(cleanLines(body))
  type Doc = Record<'title' | 'sapo' | 'body' | 'author', string>
  for await (const { docs } of corpusRecords<{ docs: Doc[] }>('vims/clusters-dev.jsonl.gz'))
    for (const { title, sapo, body, author } of docs) add(cleanLines(title, sapo, body, author))
  return blocks
}

const signedEnd = /[.!?…]["'”’»)\]]*$/u

/** Sentences of an encyclopedia, of laws and of advice on law, each a block of its own: no end inside. */
export async function wholeBlocks(): Promise<SplitBlock[]> {
  const lines: string[] = []
  const laws = readdirSync(requireCorpus('laws')).filter((_, i) => i % 2 === 0)
  for (const law of laws) lines.push(...cleanLines(readCorpus(`laws/${law}`)))
  let i = 0
  for await (const { text } of corpusRecords<{ text: string }>('wiki/pages.jsonl.gz'))
    if (inTenths.wiki.includes(i++ % 10)) lines.push(...cleanLines(text))
  i = 0
  for await (const { markdown } of corpusRecords<{ markdown: string }>('legalqa/articles-dev.jsonl.gz'))
    if (inTenths.legal.includes(i++ % 10)) lines.push(...cleanLines(markdown))
  return lines
    .filter((line) => signedEnd.test(line))
    .flatMap((line) => line.split(boundary))
    .map((sentence) => runTogether([sentence]))
}

/** Which of ten records are trained on. */
const inTenths = { raw: [1, 2, 3, 4, 5, 6, 7], recent: [1, 4, 7], wiki: [1, 5], legal: [1, 5] }

const boundary = /(?<=[\p{Ll}\d%”"][.!?…]) (?=["“]?\p{Lu})/u
const lastStop = /[.!?…]+$/u

/** Sentences without their stops, four run together: what words begin and end one, in millions. */
export async function stoplessBlocks(): Promise<SplitBlock[]> {
  const overlaps = goldOverlap()
  const blocks: SplitBlock[] = []
  const add = (lines: string[]) => {
    if (overlaps(lines)) return
    const sentences = lines.flatMap((line) => line.split(boundary)).map((sentence) => sentence.replace(lastStop, ''))
    for (let i = 0; i < sentences.length; i += 4) blocks.push(runTogether(sentences.slice(i, i + 4)))
  }
  let i = 0
  for await (const { title, sapo, body } of corpusRecords<RawArticle>('rawnews/articles.jsonl.gz'))
    if (inTenths.raw.includes(i++ % 10)) add(cleanLines(title, sapo, body))
  for await (const { title, sapo } of corpusRecords<RawArticle>('recent/items.jsonl.gz'))
    if (inTenths.recent.includes(i++ % 10)) add(cleanLines(title, sapo))
  const signed = (lines: string[]) => lines.filter((line) => signedEnd.test(line))
  i = 0
  for await (const { text } of corpusRecords<{ text: string }>('wiki/pages.jsonl.gz'))
    if (inTenths.wiki.includes(i++ % 10)) add(signed(cleanLines(text)))
  i = 0
  for await (const { markdown } of corpusRecords<{ markdown: string }>('legalqa/articles-dev.jsonl.gz'))
    if (inTenths.legal.includes(i++ % 10)) add(signed(cleanLines(markdown)))
  return blocks
}

/** Calls back for every place where a sentence may end without a stop, with where the true sentence begins. */
export function forEachPlace(
  blocks: readonly SplitBlock[],
  visit: (block: SplitBlock, at: number, sentence: number) => void,
): void {
  for (const block of blocks) {
    const { text, ends } = block
    let sentence = 0
    for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      const capital = isUpper(text.charCodeAt(at + 1)) ? at + 1 : at + 2
      if (
        isUpper(text.charCodeAt(capital)) &&
        openingAt(text, capital) === at + 1 &&
        isUnsignedPlace(text, at, at + 1, sentence, text.length)
      )
        visit(block, at, sentence)
      if (ends.has(at)) sentence = at + 1
    }
  }
}
