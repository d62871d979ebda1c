import { type BlockTable, blockKinds, type DuplicateTable, type SentenceTable, type TokenTable } from '../columns.js'
import { hashHeadline, hashSyllables, type SyllableHashes } from './syllable-bigrams.js'
import { termWorth } from './term-worth.js'
import { type TermTable, termTable } from './terms.js'

/** What ranking reads. `title` is the headline given apart, if any; a title block in the text counts as one too. */
export interface SummaryInput {
  readonly text: string
  readonly title: string | undefined
  readonly blocks: BlockTable
  readonly duplicates: DuplicateTable
  readonly sentences: SentenceTable
  readonly tokens: TokenTable
}

/** Terms of one kind with what each is worth (`term-worth.ts`). */
export interface WorthyTerms extends TermTable {
  /** How common they are in news, and how readily they go into a sapo. */
  readonly news: Uint8Array
  readonly worth: Int32Array
}

/** What ranking, selection and their explanations share of one document. */
export interface FeatureContext {
  readonly input: SummaryInput
  readonly hashes: SyllableHashes
  /** Sentences that may be picked, in text order. Where a column is one of candidates, `rank` is the place in this one. */
  readonly candidate: Int32Array
  /** Syllables of each candidate. */
  readonly length: Int32Array
  readonly headline: { readonly unigram: ReadonlySet<number>; readonly bigram: ReadonlySet<number> }
  readonly syllables: WorthyTerms
  readonly pairs: WorthyTerms
}

const title = blockKinds.indexOf('title')
const paragraph = blockKinds.indexOf('paragraph')
const listItem = blockKinds.indexOf('list-item')

/** A sentence with fewer syllables says nothing alone. */
const fewestSyllables = 5

/** Linear in the text. */
export function featureContext(input: SummaryInput): FeatureContext {
  const { text, sentences, tokens, blocks } = input
  const hashes = hashSyllables(text, sentences, tokens)
  const { candidate, length } = candidates(input, hashes)
  const inText = blocks.kind.indexOf(title)
  const headline = hashHeadline(input.title ?? (inText < 0 ? '' : text.slice(blocks.start[inText], blocks.end[inText])))
  const withHeadline = headline.unigram.size > 0
  const syllables = termTable(hashes.unigram, tokens.sentenceAt, candidate, headline.unigram)
  const pairs = termTable(hashes.bigram, tokens.sentenceAt, candidate, headline.bigram)
  return {
    input,
    hashes,
    candidate,
    length,
    headline,
    syllables: { ...syllables, ...termWorth(syllables, 'syllable', withHeadline) },
    pairs: { ...pairs, ...termWorth(pairs, 'pair', withHeadline) },
  }
}

/** The sentences that may stand in a summary: of paragraphs and list items that repeat nothing, with five syllables or more. */
function candidates({ sentences, blocks, duplicates, tokens }: SummaryInput, hashes: SyllableHashes) {
  const candidate: number[] = []
  const length: number[] = []
  for (let s = 0; s < sentences.length; s++) {
    const block = sentences.block[s]
    const kind = blocks.kind[block]
    if ((kind !== paragraph && kind !== listItem) || duplicates.duplicateOf[block] >= 0) continue
    let syllables = 0
    for (let i = tokens.sentenceAt[s]; i < tokens.sentenceAt[s + 1]; i++) if (hashes.unigram[i] !== 0) syllables++
    if (syllables < fewestSyllables) continue
    candidate.push(s)
    length.push(syllables)
  }
  return { candidate: Int32Array.from(candidate), length: Int32Array.from(length) }
}
