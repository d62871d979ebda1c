import { ascii, bootstrap, type RougeMeasure, rouge, rougeMeasures, syllables } from '../../src/rouge/index.js'
import { rivalFolder, runRivals } from '../rival-script.js'
import { everyEleventh } from './summary-articles.js'
import { readClusters } from './summary-clusters.js'

/** A summary of some sentences with its references, sentences a line each. */
interface Pair {
  readonly summary: string
  readonly references: readonly string[]
}

/** How far the figures of `vanban/rouge` lie from those of Google's rouge_score. */
export interface RougeAgreement {
  readonly pairs: number
  readonly references: number
  /** The largest difference of a precision, recall or F1 of any pair, from 0 to 1. */
  readonly largestDifference: number
  /** The largest difference of a bound of an interval, in points of a hundred; the draws are not the same. */
  readonly largestDifferenceOfBounds: number
}

const scales = { syllables, ascii }
type Scale = keyof typeof scales
type Bounds = Record<Scale, Record<RougeMeasure, number[]>>
type Peers = Record<Scale, Record<RougeMeasure, { mean: number[]; max: number[] }>>

/**
 * Compares every score with rouge_score: lead-3 of 500 articles of vietnews val against the sapo, and the lead of the first article of the
 * clusters of vims against both human summaries. `VANBAN_RIVALS` names a virtual environment with `rouge-score` and `regex`; undefined
 * without it.
 */
export async function compareRouge(): Promise<RougeAgreement | undefined> {
  const folder = rivalFolder()
  if (folder === undefined) return undefined
  const pairs: Pair[] = []
  for await (const { body, abstract } of everyEleventh(500))
    pairs.push({ summary: body.slice(0, 3).join('\n'), references: [abstract] })
  for await (const { documents, references } of readClusters('vims'))
    pairs.push({ summary: documents[0].sentences.slice(0, 8).join('\n'), references })
  const lines = runRivals<Peers | Bounds>(folder, new URL('rouge-peers.py', import.meta.url), pairs)
  const bounds = lines.pop() as Bounds
  let largest = 0
  const best = new Map<string, number[]>()
  lines.forEach((line, i) => {
    const peers = line as Peers
    for (const scale of ['syllables', 'ascii'] as const)
      for (const rule of ['mean', 'max'] as const) {
        const ours = rouge(pairs[i].summary, pairs[i].references, { tokenizer: scales[scale], references: rule })
        for (const measure of rougeMeasures) {
          const { precision, recall, f1 } = ours[measure]
          const theirs = peers[scale][measure][rule]
          ;[precision, recall, f1].forEach((value, k) => {
            largest = Math.max(largest, Math.abs(value - theirs[k]))
          })
          const key = `${scale} ${measure}`
          if (rule === 'max') best.set(key, [...(best.get(key) ?? []), f1])
        }
      }
  })
  let ofBounds = 0
  for (const [key, values] of best) {
    const [scale, measure] = key.split(' ') as [Scale, RougeMeasure]
    const { low, mean, high } = bootstrap(values)
    ;[low, mean, high].forEach((value, k) => {
      ofBounds = Math.max(ofBounds, 100 * Math.abs(value - bounds[scale][measure][k]))
    })
  }
  return {
    pairs: pairs.length,
    references: pairs.reduce((sum, pair) => sum + pair.references.length, 0),
    largestDifference: largest,
    largestDifferenceOfBounds: Math.round(ofBounds * 1000) / 1000,
  }
}
