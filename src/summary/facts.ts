import { tokenKinds } from '../columns.js'
import { isUpper } from '../letters/classes.js'
import type { FeatureContext } from './context.js'
import { openerAt } from './openers.js'

/** What one walk over a document's candidates counts: a value a candidate in each column. The features are made of them. */
export interface SentenceFacts {
  readonly context: FeatureContext
  readonly n: number
  readonly meanLength: number
  readonly pairs: Int32Array
  readonly distinctPairs: Int32Array
  /** Distinct syllables and pairs of the headline in the sentence; the longest run of them. */
  readonly headSyllables: Int32Array
  readonly headPairs: Int32Array
  readonly headRun: Int32Array
  /** Expected overlap with a sapo: sums of worth over distinct terms. */
  readonly syllableWorth: Int32Array
  readonly pairWorth: Int32Array
  /** Sum of `1 − 1 / count` over pairs, and the same weighted by rareness; with the weights alone. */
  readonly repeated: Float64Array
  readonly rareRepeated: Float64Array
  readonly rareness: Float64Array
  /** How much of all repeated pairs of the text the sentence holds. */
  readonly mass: Float64Array
  readonly totalMass: number
  /** Mutual reinforcement of sentences and pairs, 0…1 of the strongest. */
  readonly central: Float64Array
  /** Pairs that stand here first; that stand in the first candidate, in the first three; in the one before, in the one behind. */
  readonly fresh: Int32Array
  readonly inFirst: Int32Array
  readonly inLead: Int32Array
  readonly inPrevious: Int32Array
  readonly inNext: Int32Array
  readonly capitals: Int32Array
  readonly freshNames: Int32Array
  readonly numbers: Int32Array
  readonly commas: Int32Array
  readonly quotes: Int32Array
  readonly opener: Uint8Array
  readonly mostHeadPairs: number
  readonly mostPairWorth: number
}

const punctuation = tokenKinds.indexOf('punctuation')
const numeric = new Uint8Array(tokenKinds.length)
for (const kind of ['number', 'date', 'percent', 'time'] as const) numeric[tokenKinds.indexOf(kind)] = 1

export const openerKinds = { plain: 0, dangling: 1, pronoun: 2, quote: 3 } as const

/** Linear in the tokens of the candidates. */
export function sentenceFacts(context: FeatureContext): SentenceFacts {
  const { candidate, length, syllables, pairs, input, hashes } = context
  const { text, tokens } = input
  const { sentenceAt, start, kind } = tokens
  const n = candidate.length
  // One block for all columns: small typed arrays cost more to make and to free than to fill.
  const ints = new Int32Array(17 * n)
  const floats = new Float64Array(5 * n)
  let [atInt, atFloat] = [0, 0]
  const int = () => ints.subarray(atInt, (atInt += n))
  const float = () => floats.subarray(atFloat, (atFloat += n))
  const facts = {
    context,
    n,
    meanLength: 0,
    pairs: int(),
    distinctPairs: int(),
    headSyllables: int(),
    headPairs: int(),
    headRun: int(),
    syllableWorth: int(),
    pairWorth: int(),
    repeated: float(),
    rareRepeated: float(),
    rareness: float(),
    mass: float(),
    totalMass: 0,
    central: float(),
    fresh: int(),
    inFirst: int(),
    inLead: int(),
    inPrevious: int(),
    inNext: int(),
    capitals: int(),
    freshNames: int(),
    numbers: int(),
    commas: int(),
    quotes: int(),
    opener: new Uint8Array(n),
    mostHeadPairs: 0,
    mostPairWorth: 0,
  }
  const rare = new Uint8Array(pairs.length)
  for (let t = 0; t < pairs.length; t++) {
    rare[t] = 8 - (pairs.news[t] >> 3)
    if (pairs.count[t] > 1) facts.totalMass += rare[t] * pairs.count[t]
  }
  const { id: syllableId } = syllables
  const { id: pairId, inHeadline, count, first: firstAt, worth } = pairs
  const seenSyllable = new Int32Array(syllables.length).fill(-2)
  const seenPair = new Int32Array(pairs.length).fill(-2)
  let total = 0
  for (let rank = 0; rank < n; rank++) {
    const s = candidate[rank]
    const [first, past] = [sentenceAt[s], sentenceAt[s + 1]]
    total += length[rank]
    let [run, longest, syllableWorth, pairWorth, number, distinct, fresh] = [0, 0, 0, 0, 0, 0, 0]
    let [repeated, rareRepeated, rareness, mass] = [0, 0, 0, 0]
    for (let i = first; i < past; i++) {
      const term = syllableId[i]
      if (term < 0) {
        const unit = text.charCodeAt(start[i])
        if (unit === 0x2c) facts.commas[rank]++
        else if (kind[i] === punctuation && (unit === 0x22 || unit === 0x201c || unit === 0xab)) facts.quotes[rank]++
      } else {
        if (seenSyllable[term] !== rank) {
          seenSyllable[term] = rank
          syllableWorth += syllables.worth[term]
          facts.headSyllables[rank] += syllables.inHeadline[term]
        }
        if (numeric[kind[i]] === 1) facts.numbers[rank]++
        if (i > first && isUpper(text.charCodeAt(start[i]))) facts.capitals[rank]++
      }
      const pair = pairId[i]
      if (pair < 0) {
        run = 0
        continue
      }
      number++
      run = inHeadline[pair] === 1 ? run + 1 : 0
      if (run > longest) longest = run
      const share = 1 - 1 / count[pair]
      repeated += share
      rareRepeated += share * rare[pair]
      rareness += rare[pair]
      if (seenPair[pair] === rank) continue
      if (seenPair[pair] === rank - 1) {
        facts.inPrevious[rank]++
        facts.inNext[rank - 1]++
      }
      seenPair[pair] = rank
      distinct++
      pairWorth += worth[pair]
      facts.headPairs[rank] += inHeadline[pair]
      if (count[pair] > 1) mass += rare[pair] * count[pair]
      const at = firstAt[pair]
      if (at === 0) facts.inFirst[rank]++
      if (at <= 2) facts.inLead[rank]++
      if (at === rank) {
        fresh++
        if (i > first && isUpper(text.charCodeAt(start[i])) && isUpper(text.charCodeAt(start[i + 1])))
          facts.freshNames[rank]++
      }
    }
    facts.pairs[rank] = number
    facts.distinctPairs[rank] = distinct
    facts.headRun[rank] = longest
    facts.syllableWorth[rank] = syllableWorth
    facts.pairWorth[rank] = pairWorth
    facts.repeated[rank] = repeated
    facts.rareRepeated[rank] = rareRepeated
    facts.rareness[rank] = rareness
    facts.mass[rank] = mass
    facts.fresh[rank] = fresh
    facts.mostHeadPairs = Math.max(facts.mostHeadPairs, facts.headPairs[rank])
    facts.mostPairWorth = Math.max(facts.mostPairWorth, facts.pairWorth[rank])
    facts.opener[rank] = openerOf(text, hashes.unigram, tokens, first, past)
  }
  facts.meanLength = n === 0 ? 0 : total / n
  reinforce(facts, rare)
  return facts
}

function openerOf(
  text: string,
  unigram: Int32Array,
  { start }: { readonly start: Int32Array },
  first: number,
  past: number,
): number {
  if (unigram[first] === 0) return openerKinds.quote
  const { dangling, pronoun } = openerAt(unigram, first, past)
  if (dangling) return openerKinds.dangling
  return pronoun > 0 && first + pronoun < past && !isUpper(text.charCodeAt(start[first + pronoun]))
    ? openerKinds.pronoun
    : openerKinds.plain
}

/**
 * Sentences are central that hold the pairs of central sentences (the power method on sentences × pairs, as LexRank on their products,
 * Erkan & Radev 2004, in linear time): two rounds.
 */
function reinforce({ context, n, central, pairs: counts }: SentenceFacts, rare: Uint8Array): void {
  const { candidate, pairs, input } = context
  const { sentenceAt } = input.tokens
  const { id, uses } = pairs
  // The pairs of all candidates, one sentence behind the other; those used once lead nowhere.
  const list = new Int32Array(id.length)
  const listAt = new Int32Array(n + 1)
  let length = 0
  for (let rank = 0; rank < n; rank++) {
    for (let i = sentenceAt[candidate[rank]]; i < sentenceAt[candidate[rank] + 1]; i++)
      if (id[i] >= 0 && uses[id[i]] > 1) list[length++] = id[i]
    listAt[rank + 1] = length
  }
  central.fill(1)
  const weight = new Float64Array(pairs.length)
  for (let round = 0; round < 2; round++) {
    if (round > 0) weight.fill(0)
    for (let rank = 0; rank < n; rank++)
      for (let at = listAt[rank]; at < listAt[rank + 1]; at++) weight[list[at]] += central[rank]
    let most = 0
    for (let rank = 0; rank < n; rank++) {
      let sum = 0
      const own = central[rank]
      // A sentence gives nothing to itself.
      for (let at = listAt[rank]; at < listAt[rank + 1]; at++) sum += rare[list[at]] * (weight[list[at]] - own)
      sum /= counts[rank] + 8
      if (sum > most) most = sum
      central[rank] = sum
    }
    if (most > 0) for (let rank = 0; rank < n; rank++) central[rank] /= most
  }
}
