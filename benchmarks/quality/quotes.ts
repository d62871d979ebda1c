import { readCorpus } from '../../corpus/corpora.js'
import { type PeoplePart, peopleGold } from '../../corpus/people-gold.js'
import { linkPeople } from '../../src/entities/people.js'
import { findQuotes } from '../../src/entities/quotes.js'
import { foldSyllables } from '../../src/letters/tones.js'
import { normalize } from '../../src/normalize/normalize.js'
import { type Counts, formsOf, readTagged } from './people.js'

export interface QuotesScore {
  readonly articles: number
  /** Quotations with a speaker: text and speaker right. */
  readonly spoken: Counts
  /** The same, whoever speaks. */
  readonly texts: Counts
}

/** Letters and digits alone, tone placement and case folded. */
const wordsOf = (text: string) => foldSyllables(normalize(text).text).match(/[\p{L}\p{N}]+/gu) ?? []

/** The same words, or a Jaccard overlap of their sets of 0.8 or more. */
function isSameText(a: readonly string[], b: readonly string[]): boolean {
  if (a.join(' ') === b.join(' ')) return true
  const [one, other] = [new Set(a), new Set(b)]
  const both = [...one].filter((word) => other.has(word)).length
  return both / (one.size + other.size - both) >= 0.8
}

/**
 * Quotations with their speakers of a part, gold sentences and entities given. A text is right where its
 * words are those of the gold one, white space, punctuation, case and tone placement aside, or overlap by 0.8 (Jaccard); a
 * speaker, where any form of the person is one of the gold speaker's, or the organisation is written like it. What has no
 * speaker is not counted: the gold holds none such. Undefined where the articles are not at hand.
 */
export function evaluateQuotes(part: PeoplePart, show?: (line: string) => void): QuotesScore | undefined {
  const records = peopleGold(part)
  if (!records) return undefined
  const spoken: Counts = { found: 0, gold: 0, both: 0 }
  const texts: Counts = { found: 0, gold: 0, both: 0 }
  for (const record of records) {
    const article = readTagged(readCorpus(`newsgold/${record.file}`))
    const { text, sentences, tokens, entities } = article
    const people = linkPeople(text, tokens, entities)
    const key = (form: string) => wordsOf(form).join(' ')
    const found = findQuotes(text, tokens, sentences, entities, people)
      .filter((quote) => quote.speaker !== undefined || quote.organization !== undefined)
      .map((quote) => {
        const e = quote.organization ?? -1
        const forms =
          quote.speaker !== undefined
            ? formsOf(article, people[quote.speaker])
            : [text.slice(tokens.start[entities.first[e]], tokens.end[entities.past[e] - 1])]
        const said = text.slice(quote.start, quote.end)
        return { said, words: wordsOf(said), forms: forms.map(key), cue: quote.cue }
      })
    const gold = record.quotes.map((quote) => {
      const speaker = key(quote.speaker)
      const known = record.people.find(({ name, mentions }) =>
        [name, ...mentions].some((form) => key(form) === speaker),
      )
      return { quote, words: wordsOf(quote.text), forms: [speaker, ...(known?.mentions ?? []).map(key)] }
    })
    const free = new Set(gold)
    for (const { said, words, forms, cue } of found) {
      const match = [...free].find((one) => isSameText(one.words, words))
      const right = match?.forms.some((form) => forms.includes(form)) ?? false
      if (match) {
        free.delete(match)
        texts.both++
        if (right) spoken.both++
      }
      if (!right) show?.(`${record.file} + ${forms.join(' = ')} | ${cue} | ${said}`)
      if (match && !right) show?.(`${record.file} - ${match.quote.speaker} | ${match.quote.cue} | ${match.quote.text}`)
    }
    for (const { quote } of free) show?.(`${record.file} - ${quote.speaker} | ${quote.cue} | ${quote.text}`)
    for (const counts of [spoken, texts]) {
      counts.found += found.length
      counts.gold += gold.length
    }
  }
  return { articles: records.length, spoken, texts }
}
