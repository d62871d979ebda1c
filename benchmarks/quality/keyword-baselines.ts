import { tagNames } from '../../src/columns.js'
import { type KeywordInput, keywordCandidates } from '../../src/keywords/candidates.js'
import { keywordContext, keywordFeatures, syllableKeys } from '../../src/keywords/features.js'
import { pageRank } from '../../src/summary/classic/page-rank.js'
import type { Lexicon } from '../../src/words/lexicon.js'

/** Gives the keywords of a text, the best first, as keys of syllables parted by blanks. */
export type KeywordBaseline = (input: KeywordInput, lexicon: Lexicon) => string[]

const content = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ'].map((tag) => tagNames.indexOf(tag as 'NOUN')))

/** Runs of words that carry meaning, as keys of words; `undefined` stands where another word or sign parts them. */
function contentWords({ text, tokens, words, tags }: KeywordInput): (string | undefined)[] {
  return Array.from({ length: words.length }, (_, w) =>
    content.has(tags.tag[w])
      ? syllableKeys(text.slice(tokens.start[words.at[w]], tokens.end[words.at[w + 1] - 1])).trim() || undefined
      : undefined,
  )
}

const byScore = (score: ReadonlyMap<string, number>): string[] =>
  [...score].sort((a, b) => b[1] - a[1]).map(([key]) => key)

/** The candidates of the model, by one figure. */
const candidatesBy =
  (worth: (value: (feature: string) => number, count: number) => number): KeywordBaseline =>
  (input, lexicon) => {
    const candidates = keywordCandidates(input)
    const context = keywordContext(input, candidates, lexicon, '')
    return candidates
      .filter(({ words }) => words.length === 1)
      .map((candidate) => {
        const value = (name: string) => keywordFeatures.find((f) => f.name === name)!.value(context, candidate)
        return { key: candidate.key, worth: worth(value, candidate.at.length / 2) }
      })
      .sort((a, b) => b.worth - a.worth)
      .map(({ key }) => key)
  }

/** TextRank (Mihalcea & Tarau 2004) over words that carry meaning: edges between those that stand at most two words apart. */
const textrank: KeywordBaseline = (input) => {
  const list = contentWords(input)
  const number = new Map<string, number>()
  for (const key of list) if (key !== undefined && !number.has(key)) number.set(key, number.size)
  const edges = new Map<string, [number, number]>()
  list.forEach((key, i) => {
    for (const other of list.slice(i + 1, i + 3))
      if (key !== undefined && other !== undefined && key !== other) {
        const [a, b] = [number.get(key)!, number.get(other)!]
        edges.set(a < b ? `${a} ${b}` : `${b} ${a}`, [a, b])
      }
  })
  const rank = pageRank(number.size, 0.85, (from, into) => {
    into.fill(0)
    for (const [a, b] of edges.values()) {
      into[a] += from[b]
      into[b] += from[a]
    }
  })
  return byScore(new Map([...number].map(([key, i]) => [key, rank[i]])))
}

/** RAKE (Rose et al. 2010): runs of words that carry meaning, each word worth its degree over its count. */
const rake: KeywordBaseline = (input) => {
  const runs: string[][] = [[]]
  for (const key of contentWords(input)) {
    if (key !== undefined) runs[runs.length - 1].push(key)
    else if (runs[runs.length - 1].length > 0) runs.push([])
  }
  const count = new Map<string, number>()
  const degree = new Map<string, number>()
  for (const run of runs)
    for (const key of run) {
      count.set(key, (count.get(key) ?? 0) + 1)
      degree.set(key, (degree.get(key) ?? 0) + run.length)
    }
  const score = new Map<string, number>()
  for (const run of runs)
    if (run.length > 0 && run.length <= 4)
      score.set(
        run.join(' '),
        run.reduce((sum, key) => sum + degree.get(key)! / count.get(key)!, 0),
      )
  return byScore(score)
}

export const keywordBaselines: Readonly<Record<string, KeywordBaseline>> = {
  'first words': candidatesBy((value) => -value('place')),
  'most frequent words': candidatesBy((_, count) => count),
  'tf-idf': candidatesBy((value, count) => count * value('rarity')),
  TextRank: textrank,
  RAKE: rake,
}
