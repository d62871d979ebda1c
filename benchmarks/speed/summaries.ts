import { corpusRecords } from '../../corpus/corpora.js'
import { analyze } from '../../src/index.js'
import { rankClassic } from '../../src/summary/classic/methods.js'
import { type ClassicRanking, selectClassic } from '../../src/summary/classic/select.js'
import type { SummaryInput } from '../../src/summary/context.js'
import { rankSentences } from '../../src/summary/rank.js'
import { selectSentences } from '../../src/summary/select.js'
import { hashSyllables } from '../../src/summary/syllable-bigrams.js'
import { rivalFolder, runRivals } from '../rival-script.js'

export interface SummarySpeed {
  readonly name: string
  readonly millisecondsAnArticle: number
  /** Its speed over that of sumy's LexRank in the same run. */
  readonly ratio: number
}

interface Rival {
  readonly name: string
  readonly seconds: number
  readonly picks: readonly (readonly number[])[]
}

const articles = 300

/**
 * Two sentences of 300 articles of rawnews, in processor time on one thread. From tables: sentences and tokens are given, to sumy too, whose
 * documents are made before the clock starts. `VANBAN_RIVALS` names a virtual environment with `sumy`; undefined without it.
 */
export async function measureSummaries(): Promise<
  { articles: number; sentences: number; samePicks: number; rows: SummarySpeed[] } | undefined
> {
  const folder = rivalFolder()
  if (folder === undefined) return undefined
  const texts: string[] = []
  const inputs: SummaryInput[] = []
  const tokens: string[][][] = []
  for await (const { body } of corpusRecords<{ body: string }>('rawnews/articles.jsonl.gz')) {
    const doc = analyze(body)
    const sentences = tokensOf(doc.tables)
    if (sentences.length < 5) continue
    texts.push(body)
    inputs.push(doc.tables)
    tokens.push(sentences)
    if (texts.length === articles) break
  }
  const rivals = runRivals<Rival>(folder, new URL('summaries.py', import.meta.url), tokens)
  const contestants: Readonly<Record<string, () => unknown>> = {
    'vanban ranker, from tables': () => inputs.map((input) => selectSentences(rankSentences(input), { sentences: 2 })),
    'vanban lexrank, from tables': () => inputs.map((input) => classic(rankClassic(input, 'lexrank'))),
    'vanban lexrank-threshold, from tables': () =>
      inputs.map((input) => classic(rankClassic(input, 'lexrank-threshold'))),
    'vanban textrank, from tables': () => inputs.map((input) => classic(rankClassic(input, 'textrank'))),
    'vanban doc.summary(), from raw text': () => texts.map((text) => analyze(text).summary({ sentences: 2 })),
  }
  const rows = rivals.map(({ name, seconds }) => ({ name: `sumy ${name}, from sentences of tokens`, seconds }))
  for (const [name, run] of Object.entries(contestants)) {
    run()
    let best = Number.POSITIVE_INFINITY
    for (let round = 0; round < 5; round++) {
      const started = process.cpuUsage()
      run()
      best = Math.min(best, process.cpuUsage(started).user / 1e6)
    }
    rows.push({ name, seconds: best })
  }
  const ours = inputs.map((input) => Array.from(classic(rankClassic(input, 'lexrank-threshold')).sentence))
  const theirs = rivals[0].picks
  let same = 0
  ours.forEach((picks, i) => {
    // The n-th sentence that sumy was given is the n-th with a token; both count in sentences of the text.
    const numbers = sentencesWithTokens(inputs[i])
    for (const pick of theirs[i]) if (picks.includes(numbers[pick])) same++
  })
  return {
    articles: texts.length,
    sentences: tokens.reduce((sum, list) => sum + list.length, 0),
    samePicks: Math.round((1000 * same) / (2 * texts.length)) / 1000,
    rows: rows.map(({ name, seconds }) => ({
      name,
      millisecondsAnArticle: Math.round((1e6 * seconds) / texts.length) / 1000,
      ratio: Math.round((10 * rows[0].seconds) / seconds) / 10,
    })),
  }
}

const classic = (ranking: ClassicRanking) => selectClassic(ranking, { sentences: 2 })

function sentencesWithTokens({ tokens, sentences }: SummaryInput): number[] {
  return Array.from({ length: sentences.length }, (_, s) => s).filter(
    (s) => tokens.sentenceAt[s + 1] > tokens.sentenceAt[s] + 1,
  )
}

/** The terms of every sentence: pairs of neighbouring tokens with a letter or digit, as our own methods have them. */
function tokensOf(input: SummaryInput): string[][] {
  const { text, tokens } = input
  const { bigram } = hashSyllables(text, input.sentences, tokens)
  return sentencesWithTokens(input).map((s) =>
    Array.from({ length: tokens.sentenceAt[s + 1] - tokens.sentenceAt[s] - 1 }, (_, k) => k + tokens.sentenceAt[s])
      .filter((t) => bigram[t] !== 0)
      .map((t) =>
        text
          .slice(tokens.start[t], tokens.end[t + 1])
          .toLowerCase()
          .replace(/\s+/g, '_'),
      ),
  )
}
