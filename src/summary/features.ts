import { openerKinds, type SentenceFacts } from './facts.js'
import { worthScale } from './term-worth.js'

/** One thing known of a sentence. */
export interface Feature {
  readonly name: string
  /** What it is, for the documentation. */
  readonly about: string
  /** The value of a candidate by its place among the candidates; taken as a whole number from 0 to 255. */
  value(facts: SentenceFacts, rank: number): number
}

const share = (part: number, whole: number) => (whole > 0 ? (255 * part) / whole : 0)
/** The features by name. Shares are of 255. A new one is a line here and a run of the training program. */
export const features: readonly Feature[] = [
  { name: 'place', about: 'sentences before it', value: (_, r) => r },
  { name: 'place in text', about: 'share of the sentences before it', value: (f, r) => share(r, f.n - 1) },
  { name: 'sentences', about: 'sentences of the text that may be picked', value: (f) => f.n },
  { name: 'from end', about: 'sentences behind it', value: (f, r) => f.n - 1 - r },
  { name: 'length', about: 'syllables', value: (f, r) => f.context.length[r] },
  { name: 'relative length', about: 'syllables against the mean of the text, in 64ths', value: (f, r) => (64 * f.context.length[r]) / f.meanLength },
  { name: 'headline syllables', about: 'share of the headline’s syllables in it', value: (f, r) => share(f.headSyllables[r], f.context.headline.unigram.size) },
  { name: 'headline pairs', about: 'share of the headline’s pairs in it', value: (f, r) => share(f.headPairs[r], f.context.headline.bigram.size) },
  { name: 'headline run', about: 'longest run of the headline’s pairs', value: (f, r) => f.headRun[r] },
  { name: 'headline density', about: 'share of its pairs that the headline has', value: (f, r) => share(f.headPairs[r], f.pairs[r]) },
  { name: 'headline best', about: 'pairs of the headline, against the sentence with the most', value: (f, r) => share(f.headPairs[r], f.mostHeadPairs) },
  { name: 'expected syllables', about: 'syllables that a sapo is expected to share, times 8', value: (f, r) => (8 * f.syllableWorth[r]) / worthScale },
  { name: 'expected pairs', about: 'pairs that a sapo is expected to share, times 16', value: (f, r) => (16 * f.pairWorth[r]) / worthScale },
  { name: 'expected syllable share', about: 'the same as a share of its syllables', value: (f, r) => share(f.syllableWorth[r], worthScale * f.context.length[r]) },
  { name: 'expected pair share', about: 'the same as a share of its pairs', value: (f, r) => share(f.pairWorth[r], worthScale * f.pairs[r]) },
  { name: 'expected best', about: 'expected pairs, against the sentence with the most', value: (f, r) => share(f.pairWorth[r], f.mostPairWorth) },
  { name: 'expected overlap', about: 'expected F1 of syllables and pairs with a sapo of 33 syllables, times 255', value: (f, r) => (255 * (f.syllableWorth[r] + 2 * f.pairWorth[r])) / worthScale / (f.context.length[r] + 33) },
  { name: 'repeated', about: 'mean of 1 − 1 / count over its pairs: how often they come again', value: (f, r) => share(f.repeated[r], f.pairs[r]) },
  { name: 'repeated rare', about: 'the same, pairs weighted by how rare they are in news', value: (f, r) => share(f.rareRepeated[r], f.rareness[r]) },
  { name: 'rareness', about: 'mean rareness of its pairs in news (idf in eight steps)', value: (f, r) => (31 * f.rareness[r]) / Math.max(1, f.pairs[r]) },
  { name: 'mass', about: 'share of the text’s repeated pairs that it holds, times 4', value: (f, r) => 4 * share(f.mass[r], f.totalMass) },
  { name: 'central', about: 'centrality against the most central sentence (LexRank-like)', value: (f, r) => 255 * f.central[r] },
  { name: 'fresh', about: 'share of its pairs that stand in no earlier sentence', value: (f, r) => share(f.fresh[r], f.pairs[r]) },
  { name: 'like first', about: 'share of its pairs that stand in the first sentence', value: (f, r) => share(f.inFirst[r], f.pairs[r]) },
  { name: 'like lead', about: 'share of its pairs that stand in the first three', value: (f, r) => share(f.inLead[r], f.pairs[r]) },
  { name: 'like previous', about: 'share of its pairs that the sentence before has', value: (f, r) => share(f.inPrevious[r], f.pairs[r]) },
  { name: 'like next', about: 'share of its pairs that the sentence behind has', value: (f, r) => share(f.inNext[r], f.pairs[r]) },
  { name: 'capitals', about: 'capitalised syllables behind the first', value: (f, r) => f.capitals[r] },
  { name: 'capital share', about: 'the same as a share', value: (f, r) => share(f.capitals[r], f.context.length[r]) },
  { name: 'new names', about: 'pairs of capitalised syllables that stand here first', value: (f, r) => f.freshNames[r] },
  { name: 'numbers', about: 'numbers, dates, times, percentages', value: (f, r) => f.numbers[r] },
  { name: 'commas', about: 'commas', value: (f, r) => f.commas[r] },
  { name: 'quotation', about: 'opening quotation marks', value: (f, r) => f.quotes[r] },
  { name: 'quoted opener', about: 'it begins with a mark or dash', value: (f, r) => (f.opener[r] === openerKinds.quote ? 1 : 0) },
  { name: 'dangling opener', about: 'it begins with `Tuy nhiên`, `Theo đó`, `Ông này` …', value: (f, r) => (f.opener[r] === openerKinds.dangling ? 1 : 0) },
  { name: 'pronoun opener', about: 'it begins with a pronoun or noun of address without a name', value: (f, r) => (f.opener[r] === openerKinds.pronoun ? 1 : 0) },
  { name: 'question', about: 'it ends with a question mark', value: ({ context: { candidate, input } }, r) => (input.text.charCodeAt(input.sentences.end[candidate[r]] - 1) === 0x3f ? 1 : 0) },
  { name: 'after dangling', about: 'the sentence behind leans on it', value: (f, r) => (r + 1 < f.n && f.opener[r + 1] === openerKinds.dangling ? 1 : 0) },
] // biome-ignore format: a table

/** The features of all candidates, row by row: whole numbers from 0 to 255. Linear in the candidates. */
export function featureRows(facts: SentenceFacts): Uint8Array {
  const rows = new Uint8Array(facts.n * features.length)
  for (let rank = 0, at = 0; rank < facts.n; rank++)
    for (const feature of features) {
      const value = Math.floor(feature.value(facts, rank) + 0.5)
      rows[at++] = value < 0 ? 0 : value > 255 ? 255 : value
    }
  return rows
}
