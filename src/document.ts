import { type Alignment, Edit } from './alignment.js'
import { findSections } from './blocks/sections.js'
import { blockKinds, type DuplicateTable, duplicateReasons, tagNames, tokenKinds } from './columns.js'
import type { DocumentPosition } from './entities/citations.js'
import { linkDocuments } from './entities/documents.js'
import { linkOrganizations, type Organization } from './entities/organizations.js'
import { linkPeople, type Person } from './entities/people.js'
import type { Place } from './entities/places.js'
import { findQuotes } from './entities/quotes.js'
import { entityValues } from './entities/value.js'
import { found, InputError, requireChoice, requireOptions } from './errors.js'
import { vietnameseScore, vietnameseThreshold } from './language/vietnamese.js'
import { mentionsOf } from './mentions.js'
import { Pipeline, type Setup, type TextFacts } from './pipeline.js'
import { type ClassicMethodName, classicMethodNames, rankClassic } from './summary/classic/methods.js'
import { selectClassic } from './summary/classic/select.js'
import { type FocusOptions, focusRanking } from './summary/focus.js'
import { explainPick, type Ranking, rankSentences } from './summary/rank.js'
import { type SelectOptions, selectSentences } from './summary/select.js'
import type {
  Block,
  CitedDocument,
  Entity,
  EntityReasons,
  Keyword,
  Quote,
  Repeated,
  Sentence,
  SummarySentence,
  TextOutline,
  Token,
  Word,
} from './views.js'
import type { WordExplanation } from './words/explain.js'

export interface SummaryOptions extends SelectOptions, FocusOptions {
  /** A classic method in place of the trained ranker, to compare with: see `src/summary/classic/methods.ts`. */
  readonly method?: ClassicMethodName
  /** A person, organisation, place or document by one of its names, or the text of any entity: sentences that mention it, under whatever name. */
  readonly about?: string
}

/** Those options of a summary that say what makes a sentence good. */
export type RankingOptions = {
  readonly [name in 'query' | 'about' | 'since']?: SummaryOptions[name] | undefined
}

export interface CleanOptions {
  /** What becomes of lines that belong to the page, not to the article (kind `other`): `keep` is the default. */
  readonly boilerplate?: 'keep' | 'remove'
}

/**
 * A text and everything found in it. It never changes; a layer is computed when it is first asked for, and then kept.
 *
 * `from`/`to` of every view count UTF-16 units of `source`, ends exclusive, and `text` is the exact slice of the source.
 * Methods throw nothing but `InputError` (a bad option) and `ModelError` (a compiled file that cannot be read).
 */
export class Document {
  /** The text as the caller gave it. */
  readonly source: string
  /** The tables behind the views, in the order of the stages; they count in `text`. */
  readonly tables: Pipeline
  #people?: readonly Person[]

  constructor(source: string, facts: TextFacts, setup: Setup) {
    this.source = source
    this.tables = new Pipeline(source, facts, setup)
  }

  /** The normalised text. */
  get text(): string {
    return this.tables.text
  }

  /** From the source to `text`. */
  get alignment(): Alignment {
    return this.tables.alignment
  }

  /** The headline, where it was given apart from the text; normalised. */
  get title(): string | undefined {
    return this.tables.title
  }

  /** `vi` or `und`, by letters and syllables; `vanban/language` names other languages. */
  language(): { language: 'vi' | 'und'; vietnamese: number } {
    const { score } = vietnameseScore(this.text)
    return { language: score >= vietnameseThreshold ? 'vi' : 'und', vietnamese: score }
  }

  /** Paragraphs and lines with their kinds; repeated ones name the block they repeat. */
  blocks(): Block[] {
    const { blocks, duplicates } = this.tables
    return rows(blocks.length, (index) => ({
      index,
      ...this.#range(blocks.start[index], blocks.end[index]),
      kind: blockKinds[blocks.kind[index]],
      ...repeated(duplicates, index),
    }))
  }

  /** The headline, the sapo (the paragraph that opens an article) and the sections under their headings. */
  outline(): TextOutline {
    const { text, blocks, title } = this.tables
    const found = findSections(text, blocks, title !== undefined)
    const block = (index: number) => ({ ...this.#range(blocks.start[index], blocks.end[index]), block: index })
    return {
      ...(found.title >= 0 && { title: block(found.title) }),
      ...(found.sapo >= 0 && { sapo: block(found.sapo) }),
      sections: rows(found.length, (index) => {
        const [heading, first, past] = [found.heading[index], found.first[index], found.past[index]]
        const range = this.#range(blocks.start[heading], blocks.end[first - 1])
        return { index, ...range, level: found.level[index], heading, first, past }
      }),
    }
  }

  /** Sentences of all blocks; those that repeat another name it. */
  sentences(): Sentence[] {
    const { sentences, repeatedSentences } = this.tables
    return rows(sentences.length, (index) => ({
      index,
      ...this.#range(sentences.start[index], sentences.end[index]),
      block: sentences.block[index],
      ...repeated(repeatedSentences, index),
    }))
  }

  tokens(): Token[] {
    const { tokens } = this.tables
    return rows(tokens.length, (index) => ({
      index,
      ...this.#range(tokens.start[index], tokens.end[index]),
      kind: tokenKinds[tokens.kind[index]],
    }))
  }

  words(): Word[] {
    const { tokens, words, tags } = this.tables
    let sentence = 0
    return rows(words.length, (index) => {
      const first = words.at[index]
      while (tokens.sentenceAt[sentence + 1] <= first) sentence++
      return {
        index,
        ...this.#range(tokens.start[first], tokens.end[words.at[index + 1] - 1]),
        tag: tagNames[tags.tag[index]],
        sentence,
      }
    })
  }

  /**
   * What the dictionary and the weights of joins said of a word of `words()`.
   * @throws InputError `input/offset-out-of-range`
   */
  explain(word: number): WordExplanation {
    requireIndex(word, this.tables.words.length, 'words')
    return this.tables.explainWord(word)
  }

  entities(): Entity[] {
    const { text, tokens, entities, labels, referenceDate } = this.tables
    const values = entityValues(text, tokens, entities, { referenceDate })
    return rows(entities.length, (index) => {
      const value = values[index]
      return {
        index,
        label: labels[entities.label[index]],
        ...this.#range(tokens.start[entities.first[index]], tokens.end[entities.past[index] - 1]),
        ...(value !== undefined && { value }),
      }
    })
  }

  /**
   * Where an entity of `entities()` comes from, what spoke for it, and what gave way to it.
   * @throws InputError `input/offset-out-of-range`
   */
  explainEntity(entity: number): EntityReasons {
    const { tokens, entities } = this.tables
    requireIndex(entity, entities.length, 'entities')
    const { displaced, ...reasons } = this.tables.explainEntity(entity)
    return {
      ...reasons,
      displaced: displaced.map(({ first, past, ...claim }) => ({
        ...claim,
        ...this.#range(tokens.start[first], tokens.end[past - 1]),
      })),
    }
  }

  /** Persons with all their mentions (indexes into `entities()`) and roles. */
  people(): Person[] {
    return [...this.#persons]
  }

  get #persons(): readonly Person[] {
    const { text, tokens, entities } = this.tables
    return (this.#people ??= linkPeople(text, tokens, entities))
  }

  /** Organisations with all their mentions (indexes into `entities()`), abbreviations written out. */
  organizations(): Organization[] {
    const { text, tokens, entities } = this.tables
    return linkOrganizations(text, tokens, entities)
  }

  /** Places with all their mentions (indexes into `entities()`) and the administrative units, old and new, that they can be. */
  places(): Place[] {
    return this.tables.places()
  }

  /**
   * Cited documents with all their mentions (indexes into `entities()`) and the other places that mean them. Where the text is an
   * official document or part of one, its head or `position` says which: `Điều này`, `Luật này` are read from there.
   * @throws InputError `input/unknown-option`, `input/not-an-object`
   */
  documents(options: { readonly position?: DocumentPosition } = {}): CitedDocument[] {
    requireOptions(options, ['position'], 'documents')
    if (options.position !== undefined)
      requireOptions(options.position, ['document', 'annex', 'section', 'article', 'clause', 'point'], 'position')
    const { text, tokens, entities } = this.tables
    return linkDocuments(text, tokens, entities, options.position).map(({ references, ...document }) => ({
      ...document,
      references: references.map(({ first, past, articles }) => ({
        ...this.#range(tokens.start[first], tokens.end[past - 1]),
        ...(articles && { articles }),
      })),
    }))
  }

  /** Quotations in text order, with their speakers (indexes into `people()`) or the bodies that speak (into `entities()`). */
  quotes(): Quote[] {
    const { text, tokens, sentences, entities } = this.tables
    const found = findQuotes(text, tokens, sentences, entities, this.#persons)
    return rows(found.length, (index) => {
      const { start, end, ...by } = found[index]
      return { index, ...this.#range(start, end), ...by }
    })
  }

  /** What `summary` picks from, for summaries of several documents. @throws InputError `input/bad-option`, `input/not-a-string` */
  ranking({ query, about, since }: RankingOptions = {}): Ranking {
    const mentions = about === undefined ? undefined : mentionsOf(this, about)
    return focusRanking(
      rankSentences(this.tables),
      { ...(query !== undefined && { query }), ...(since !== undefined && { since }) },
      mentions,
    )
  }

  /**
   * The sentences that sum the text up, in text order: as many as fit the limit (`sentences`, `words`, `characters` or `ratio`), without one as
   * many as the text asks for. With `query`, `about` or `since` only sentences that answer, and what these lean on; three at most unless a limit says
   * otherwise, and none where nothing in the text answers (a name that the text does not have, texts read that have told all).
   * @throws InputError `input/not-an-object`, `input/unknown-option`, `input/bad-option`, `input/not-a-string`
   */
  summary({ method, query, about, since, ...options }: SummaryOptions = {}): SummarySentence[] {
    const { sentences } = this.tables
    requireChoice(method, classicMethodNames, 'method')
    const asked = { query, about, since }
    const focus = Object.entries(asked).find(([, value]) => value !== undefined)
    if (method !== undefined && focus)
      throw new InputError('input/bad-option', `a classic method answers no question, found method and ${focus[0]}`)
    const ranking = method === undefined ? this.ranking(asked) : undefined
    const picks = ranking
      ? selectSentences(ranking, options)
      : selectClassic(rankClassic(this.tables, method!), options)
    return rows(picks.length, (i) => {
      const sentence = picks.sentence[i]
      const score = Math.round(picks.score[i] * 1000) / 1000
      return {
        sentence,
        ...this.#range(sentences.start[sentence], sentences.end[sentence]),
        score,
        reasons: ranking ? explainPick(ranking, sentence) : [{ feature: method!, value: score, contribution: score }],
        displaced: picks.displaced[i].map(({ sentence: other, reason }) => ({
          sentence: other,
          ...this.#range(sentences.start[other], sentences.end[other]),
          reason,
        })),
      }
    })
  }

  /**
   * The words and phrases that tell what the text is about, the best first: ten, or `limit`. None for a text without nouns, names, or longer
   * verbs and adjectives.
   * @throws InputError `input/unknown-option`, `input/bad-option`
   */
  keywords(options: { readonly limit?: number } = {}): Keyword[] {
    requireOptions(options, ['limit'], 'keywords')
    const { limit = 10 } = options
    if (!Number.isInteger(limit) || limit < 0)
      throw new InputError('input/bad-option', `limit must be a whole number from 0 on, found ${found(limit)}`)
    const { tokens } = this.tables
    return this.tables.keywords(limit).map(({ at, score, reasons }) => {
      const occurrences = rows(at.length / 2, (o) =>
        this.#range(tokens.start[at[2 * o]], tokens.end[at[2 * o + 1] - 1]),
      )
      return { text: occurrences[0].text, score, occurrences, reasons }
    })
  }

  /**
   * The normalised text without its repeated blocks, and how it came out of the source; on demand also without the lines that belong
   * to the page (blocks of kind `other`).
   * @throws InputError `input/unknown-option`, `input/bad-option`
   */
  cleaned(options: CleanOptions = {}): { text: string; alignment: Alignment } {
    requireOptions(options, ['boilerplate'], 'cleaned')
    requireChoice(options.boilerplate, ['keep', 'remove'], 'boilerplate')
    const { text, blocks, duplicates } = this.tables
    const leaves = (i: number) =>
      duplicates.duplicateOf[i] >= 0 || (options.boilerplate === 'remove' && blockKinds[blocks.kind[i]] === 'other')
    const edit = new Edit(text)
    let kept = 0
    for (let i = 0; i < blocks.length; i++)
      // A block goes with the white space before it, or where nothing is left before it, with what is behind it.
      if (!leaves(i)) kept++
      else if (kept > 0) edit.replace(blocks.end[i - 1], blocks.end[i], '')
      else edit.replace(i === 0 ? 0 : blocks.start[i], blocks.start[i + 1] ?? text.length, '')
    const cleaned = edit.finish()
    return { text: cleaned.text, alignment: this.alignment.then(cleaned.alignment) }
  }

  /**
   * The exact part of the source behind a range of the normalised text.
   * @throws InputError `input/offset-out-of-range`
   */
  sourceOf(start: number, end: number): { from: number; to: number; text: string } {
    if (!(start <= end))
      throw new InputError('input/offset-out-of-range', `a range must not end before it starts, found ${start}…${end}`)
    return this.#range(start, end)
  }

  #range(start: number, end: number): { from: number; to: number; text: string } {
    const from = this.alignment.fromOf(start)
    const to = Math.max(from, this.alignment.toOf(end))
    return { from, to, text: this.source.slice(from, to) }
  }
}

function repeated(table: DuplicateTable, row: number): Repeated {
  if (table.duplicateOf[row] < 0) return {}
  return {
    duplicateOf: table.duplicateOf[row],
    similarity: Math.round(table.similarity[row] * 1000) / 1000,
    reason: duplicateReasons[table.reason[row]],
  }
}

function requireIndex(index: number, length: number, of: string): void {
  if (!Number.isInteger(index) || index < 0 || index >= length)
    throw new InputError('input/offset-out-of-range', `there are ${length} ${of}, found index ${index}`)
}

function rows<T>(length: number, view: (index: number) => T): T[] {
  return Array.from({ length }, (_, index) => view(index))
}
