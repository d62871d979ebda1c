import { blockKinds } from '../columns.js'
import type { Reason } from '../summary/rank.js'
import type { Lexicon } from '../words/lexicon.js'
import { type Candidate, type KeywordInput, keywordCandidates } from './candidates.js'
import { keywordContext, keywordFeatures } from './features.js'
import { keywordWeights } from './weights.js'

/** A keyword that was found: token ranges count in the token table. */
export interface FoundKeyword extends Candidate {
  /** From 0 to 1: how likely it is that a summary of the text has it. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

const title = blockKinds.indexOf('title')

/**
 * The keywords and key phrases of a text, the best first: candidates ranked by a logistic model over named features (after KEA, Witten et
 * al. 1999, which had two). One of whose occurrences more than half lie within better ones is left out: `biến đổi` beside `biến đổi khí
 * hậu`. Linear in the text, but for sorting.
 *
 * @param most how many at the most
 */
export function findKeywords(input: KeywordInput, lexicon: Lexicon, most: number): FoundKeyword[] {
  const { text, blocks, tokens } = input
  const inText = blocks.kind.indexOf(title)
  const headline = input.title ?? (inText < 0 ? '' : text.slice(blocks.start[inText], blocks.end[inText]))
  const candidates = keywordCandidates(input)
  const context = keywordContext(input, candidates, lexicon, headline)
  const scored = candidates.map((candidate) => {
    const values = keywordFeatures.map((feature) => feature.value(context, candidate))
    const sum = values.reduce((total, value, f) => total + value * keywordWeights[f + 1], keywordWeights[0])
    return { candidate, values, sum }
  })
  scored.sort((a, b) => b.sum - a.sum || a.candidate.at[0] - b.candidate.at[0])
  const taken = new Uint8Array(tokens.length)
  const found: FoundKeyword[] = []
  for (const { candidate, values, sum } of scored) {
    if (found.length >= most) break
    const { at } = candidate
    let within = 0
    for (let o = 0; o < at.length; o += 2) if (taken.subarray(at[o], at[o + 1]).includes(1)) within++
    if (within * 4 > at.length) continue
    for (let o = 0; o < at.length; o += 2) taken.fill(1, at[o], at[o + 1])
    const reasons = keywordFeatures
      .map(({ name }, f) => ({
        feature: name,
        value: round(values[f]),
        contribution: round(values[f] * keywordWeights[f + 1]),
      }))
      .filter((reason) => reason.contribution !== 0)
      .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
      .slice(0, 4)
    found.push({ ...candidate, score: round(1 / (1 + Math.exp(-sum))), reasons })
  }
  return found
}

const round = (value: number): number => Math.round(value * 1000) / 1000
