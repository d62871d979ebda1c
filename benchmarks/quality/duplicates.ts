import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { readCorpus } from '../../corpus/corpora.js'
import { type Corruption, corrupt, corruptions } from '../../corpus/corrupt.js'
import { markDuplicates } from '../../src/blocks/deduplicate.js'
import { splitBlocks } from '../../src/blocks/split.js'
import { duplicateReasons } from '../../src/columns.js'
import { normalize } from '../../src/normalize/normalize.js'
import { round } from './spans.js'

/**
 * Repeats inside a document: `npx tsx benchmarks/quality/duplicates.ts [--show]`, on the development articles of `unc` and `vims`.
 *
 * The truth is planted (`corpus/corrupt.ts`, which also says which edits count as copies and which make another block): in each
 * article in which nothing is marked before, one paragraph comes again, changed in one way. A copy is found if one of the two is
 * marked as a repeat of the other; every other mark is a fault. Which of both is kept follows from their length.
 * `asTheyAre` counts what is marked in the articles before, by the verdicts of those who read it
 * (`corpus/annotations/duplicates-checked.tsv`); `--show` prints it, and `--faults NAME` what goes wrong in one way.
 */
export interface CorruptionScore {
  readonly copy: boolean
  readonly planted: number
  readonly found: number
  /** Marks that are no planted copy. */
  readonly faults: number
}

export interface Article {
  readonly id: string
  readonly text: string
}

export function readArticles(): Article[] {
  const records = <T>(name: string) =>
    readCorpus(name)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as T)
  const unc = records<{ id: string; body: string }>('unc/articles-dev.jsonl.gz')
  const vims = records<{ docs: { id: string; title: string; sapo: string; body: string }[] }>(
    'vims/clusters-dev.jsonl.gz',
  ).flatMap(({ docs }) => docs)
  return [
    ...unc.map(({ id, body }) => ({ id: `unc/${id}`, text: body })),
    ...vims.map(({ id, title, sapo, body }) => ({ id: `vims/${id}`, text: [title, sapo, body].join('\n') })),
  ]
}

export interface Mark {
  readonly block: number
  readonly original: number
  readonly reason: string
  readonly text: string
  readonly originalText: string
}

/** What is marked in a text. */
export function marksOf(source: string): Mark[] {
  const { text } = normalize(source)
  const blocks = splitBlocks(text)
  const { duplicateOf, reason } = markDuplicates(text, blocks)
  const textOf = (block: number) => text.slice(blocks.start[block], blocks.end[block])
  return Array.from(duplicateOf.keys())
    .filter((block) => duplicateOf[block] >= 0)
    .map((block) => ({
      block,
      original: duplicateOf[block],
      reason: duplicateReasons[reason[block]],
      text: textOf(block),
      originalText: textOf(duplicateOf[block]),
    }))
}

/** The blocks of the articles in which nothing is marked, normalised. */
export function cleanArticles(articles: readonly Article[]): string[][] {
  return articles
    .filter(({ text }) => marksOf(text).length === 0)
    .map(({ text: source }) => {
      const { text } = normalize(source)
      const blocks = splitBlocks(text)
      return Array.from(blocks.start, (start, i) => text.slice(start, blocks.end[i]))
    })
}

export function scoreCorruption(
  articles: readonly (readonly string[])[],
  corruption: Corruption,
  report?: (line: string) => void,
): CorruptionScore {
  const score = { copy: corruption.copy, planted: 0, found: 0, faults: 0 }
  articles.forEach((lines, article) => {
    const dirty = corrupt(lines, corruption, article)
    if (!dirty) return
    score.planted++
    const [first, second] = [dirty.first, dirty.second].map(plain)
    let found = false
    for (const mark of marksOf(dirty.text)) {
      const pair = [mark.text, mark.originalText].map(plain)
      // Wrapped lines may stay apart: then each repeats its own.
      const same = (a: string, b: string) => (corruption.finish ? b.includes(a) : a === b)
      const planted = (same(pair[0], first) && same(pair[1], second)) || (same(pair[0], second) && same(pair[1], first))
      if (planted && corruption.copy) found = true
      else {
        score.faults++
        report?.(`fault ${mark.reason}\n  ${mark.text}\n  ${mark.originalText}`)
      }
    }
    if (found) score.found++
    else if (corruption.copy) report?.(`missed\n  ${dirty.first}\n  ${dirty.second}`)
  })
  return score
}

const plain = (text: string) => normalize(text).text.replace(/\s+/gu, ' ')

/** What is marked in articles as they are: as judged by eye, or not judged yet. */
export function judgedMarks(articles: readonly Article[]): { repeat: number; other: number; unjudged: number } {
  const file = new URL('../../corpus/annotations/duplicates-checked.tsv', import.meta.url)
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  const verdicts = new Map(
    rows.map((row) => {
      const [set, id, block, original, , verdict] = row.split('\t')
      return [`${set}/${id} ${block} ${original}`, verdict as 'repeat' | 'other']
    }),
  )
  const counts = { repeat: 0, other: 0, unjudged: 0 }
  for (const { id, text } of articles)
    for (const { block, original } of marksOf(text)) counts[verdicts.get(`${id} ${block} ${original}`) ?? 'unjudged']++
  return counts
}

export function evaluateDuplicates(report?: (name: string, score: CorruptionScore) => void) {
  const all = readArticles()
  const articles = cleanArticles(all)
  const scores = corruptions.map((corruption) => {
    const score = scoreCorruption(articles, corruption)
    report?.(corruption.name, score)
    return [corruption.name, score] as const
  })
  const sum = (of: (score: CorruptionScore) => number) => scores.reduce((total, [, score]) => total + of(score), 0)
  const found = sum((score) => score.found)
  return {
    articles: all.length,
    asTheyAre: judgedMarks(all),
    withoutMarks: articles.length,
    precision: round(found / (found + sum((score) => score.faults))),
    recall: round(found / sum((score) => (score.copy ? score.planted : 0))),
    copies: Object.fromEntries(
      scores.filter(([, { copy }]) => copy).map(([name, score]) => [name, round(score.found / score.planted)]),
    ),
    othersMarked: Object.fromEntries(
      scores.filter(([, { copy }]) => !copy).map(([name, { planted, faults }]) => [name, `${faults} of ${planted}`]),
    ),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const faultsOf = process.argv[process.argv.indexOf('--faults') + 1]
  const chosen = corruptions.find(({ name }) => name === faultsOf)
  if (process.argv.includes('--show'))
    for (const { id, text } of readArticles())
      for (const { block, original, reason, ...mark } of marksOf(text))
        console.log(`${id}\t${block}\t${original}\t${reason}\n  ${mark.text}\n  ${mark.originalText}`)
  else if (chosen) console.log(scoreCorruption(cleanArticles(readArticles()), chosen, console.log))
  else {
    const { copies, othersMarked, ...all } = evaluateDuplicates((name, { copy, planted, found, faults }) =>
      console.log(
        `${copy ? 'copy ' : 'other'} ${name.padEnd(38)} planted ${planted}` +
          (copy ? `  found ${found}  ${((100 * found) / planted).toFixed(1)} %` : '') +
          `  faults ${faults}`,
      ),
    )
    console.log(all)
  }
}
