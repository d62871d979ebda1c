import { corpusPath } from '../../corpus/corpora.js'
import { newsArticles, summaryInput } from '../../corpus/vietnews.js'
import { asciiTokens, type RougeF1 as Rouge, rougeF1, syllableTokens } from '../../src/rouge/index.js'
import { rankSentences } from '../../src/summary/rank.js'
import { selectSentences } from '../../src/summary/select.js'

const files = ['vietnews/val-1.jsonl.gz']

/** Mean F1 of a way to sum up, on the two scales. */
export interface SummaryScore {
  readonly system: string
  readonly syllables: Rouge
  readonly ascii: Rouge
}

/**
 * ROUGE of `limit` distinct articles of vietnews val, every eleventh, against their sapo. Undefined where the set is not at hand.
 * Lead takes the first sentences; the ranker sees the same body, with the headline or without.
 */
export async function evaluateNewsSummaries(
  limit = 2000,
): Promise<{ articles: number; scores: SummaryScore[] } | undefined> {
  if (!files.every(corpusPath)) return undefined
  const systems = [
    'lead-1',
    'lead-2',
    'lead-3',
    'ranker-1 with headline',
    'ranker-2 with headline',
    'ranker-1',
    'ranker-2',
  ] as const
  const sums = systems.map(() => ({ syllables: zero(), ascii: zero() }))
  let articles = 0
  let seen = 0
  for await (const article of newsArticles(files)) {
    if (articles === limit) break
    if (seen++ % 11 !== 0) continue
    articles++
    systems.forEach((system, i) => {
      const length = Number(/\d/.exec(system))
      const picked = system.startsWith('lead')
        ? article.body.slice(0, length)
        : ranked(article, length, system.endsWith('headline'))
      const summary = picked.join(' ')
      add(sums[i].syllables, rougeF1(syllableTokens(summary), syllableTokens(article.abstract)))
      add(sums[i].ascii, rougeF1(asciiTokens(summary), asciiTokens(article.abstract)))
    })
  }
  return {
    articles,
    scores: systems.map((system, i) => ({
      system,
      syllables: mean(sums[i].syllables, articles),
      ascii: mean(sums[i].ascii, articles),
    })),
  }
}

function ranked(article: Parameters<typeof summaryInput>[0], length: number, withTitle: boolean): string[] {
  const input = summaryInput(article, withTitle)
  const picks = selectSentences(input, rankSentences(input), { sentences: length })
  return Array.from(picks.sentence, (s) => article.body[s])
}

interface Sum {
  rouge1: number
  rouge2: number
  rougeL: number
}
const zero = (): Sum => ({ rouge1: 0, rouge2: 0, rougeL: 0 })
function add(sum: Sum, score: Rouge): void {
  sum.rouge1 += score.rouge1
  sum.rouge2 += score.rouge2
  sum.rougeL += score.rougeL
}
/** In points of a hundred, one digit behind the point. */
const mean = (sum: Sum, n: number): Rouge => ({
  rouge1: points(sum.rouge1 / n),
  rouge2: points(sum.rouge2 / n),
  rougeL: points(sum.rougeL / n),
})
const points = (share: number): number => Math.round(share * 1000) / 10
