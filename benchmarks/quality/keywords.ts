import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { corpusPath } from '../../corpus/corpora.js'
import { commonKeys, type KeywordArticle, keywordArticles } from '../../corpus/keyword-articles.js'
import { tagNames } from '../../src/columns.js'
import { readCompiled } from '../../src/data.js'
import { analyze } from '../../src/index.js'
import { syllableKeys } from '../../src/keywords/features.js'
import { findKeywords } from '../../src/keywords/find.js'
import { Models } from '../../src/models.js'
import { keywordBaselines } from './keyword-baselines.js'

const most = 10
const content = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ'])

/** Ten keywords of the body beside what headline and sapo say, in per cent. */
export interface KeywordScore {
  readonly system: string
  /** The share of the keywords that stand there word for word. */
  readonly precision: number
  /** F1 of the different syllables of the keywords and of the nouns, names, verbs and adjectives there. */
  readonly f1: number
}

/**
 * Keywords have no gold here: the words of headline and sapo stand for it, which is a proxy, not a judgement of people; words that stand in
 * one of fifty of them (`commonKeys`) count as wrong. Systems see the body
 * alone. `VANBAN_RIVALS` with `yake` adds YAKE with the stop words of `spelling`. Undefined where the set is not at hand.
 */
export async function evaluateKeywords(): Promise<{ articles: number; scores: KeywordScore[] } | undefined> {
  if (!corpusPath('rawnews/articles.jsonl.gz')) return undefined
  const { lexicon } = new Models(readCompiled)
  const common = await commonKeys(syllableKeys)
  const articles: KeywordArticle[] = []
  for await (const article of keywordArticles('dev')) articles.push(article)
  const found = new Map<string, string[][]>()
  const add = (system: string, keys: string[]) => found.set(system, [...(found.get(system) ?? []), keys])
  for (const { body } of articles) {
    const { tables } = analyze(body)
    add(
      'vanban',
      findKeywords(tables, lexicon, most).map(({ key }) => key),
    )
    for (const [name, baseline] of Object.entries(keywordBaselines)) add(name, baseline(tables, lexicon).slice(0, most))
  }
  const yake = byYake(articles.map(({ body }) => body))
  if (yake) found.set('YAKE', yake)
  const gold = articles.map(({ title, sapo }) => ({
    text: syllableKeys(`${title} . ${sapo}`),
    syllables: contentSyllables(`${title}\n\n${sapo}`, common),
  }))
  const scores = [...found].map(([system, lists]) => {
    let right = 0
    let given = 0
    let f1 = 0
    lists.forEach((keys, i) => {
      given += keys.length
      right += keys.filter((key) => !common.has(key) && gold[i].text.includes(` ${key} `)).length
      const ours = new Set(keys.flatMap((key) => key.split(' ')))
      const both = [...ours].filter((key) => gold[i].syllables.has(key)).length
      f1 += (2 * both) / Math.max(1, ours.size + gold[i].syllables.size)
    })
    return { system, precision: percent(right / Math.max(1, given)), f1: percent(f1 / lists.length) }
  })
  return { articles: articles.length, scores }
}

function contentSyllables(text: string, common: ReadonlySet<string>): Set<string> {
  const { tokens, words, tags, text: normalized } = analyze(text).tables
  const syllables = new Set<string>()
  for (let w = 0; w < words.length; w++)
    if (content.has(tagNames[tags.tag[w]])) {
      const key = syllableKeys(normalized.slice(tokens.start[words.at[w]], tokens.end[words.at[w + 1] - 1])).trim()
      if (key !== '' && !common.has(key)) for (const syllable of key.split(' ')) syllables.add(syllable)
    }
  return syllables
}

function byYake(bodies: readonly string[]): string[][] | undefined {
  const python = `${process.env.VANBAN_RIVALS}/bin/python`
  const stopwords = corpusPath('spelling/stopwords.txt')
  if (!existsSync(python) || !stopwords) return undefined
  const out = execFileSync(python, [fileURLToPath(new URL('keywords.py', import.meta.url)), stopwords], {
    input: bodies.map((body) => JSON.stringify(body)).join('\n'),
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  return out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as string[]).map((phrase) => syllableKeys(phrase.normalize('NFC')).trim()))
}

const percent = (share: number): number => Math.round(share * 1000) / 10
