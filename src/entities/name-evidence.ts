import type { TokenTable } from '../columns.js'
import { mix } from '../linear/hash.js'
import { gazetteerClass } from '../words/gazetteer.js'

/** What a document says elsewhere about the runs of capitalised tokens in it (Chieu and Ng 2003), parallel to the tokens. */
export interface NameEvidence {
  /** Of the same run: what stands in front of it, whether it starts with a surname; and its length. */
  readonly same: Int32Array
  /** Of longer runs that end with the run's last token, and of those that start with it. */
  readonly longer: Int32Array
}

const titled = 1
const placed = 2
const headed = 4
const surnamed = 8
const long = 16

/**
 * Linear in the tokens.
 *
 * @param key syllable keys
 * @param capital whether token `i` starts with a capital
 * @param classes the gazetteer's class bits of the match that token `i` lies in
 */
export function nameEvidence(
  tokens: TokenTable,
  key: Int32Array,
  capital: (i: number) => boolean,
  classes: (i: number) => number,
): NameEvidence {
  const runs: { first: number; past: number; hash: number }[] = []
  const same = new Map<number, number>()
  const ends = new Map<number, number>()
  const starts = new Map<number, number>()
  const add = (map: Map<number, number>, hash: number, bits: number) => map.set(hash, (map.get(hash) ?? 0) | bits)
  for (let s = 0; s + 1 < tokens.sentenceAt.length; s++) {
    const opening = tokens.sentenceAt[s]
    const closing = tokens.sentenceAt[s + 1]
    for (let first = opening; first < closing; first++) {
      if (!capital(first)) continue
      let past = first
      let hash = 0
      for (; past < closing && capital(past); past++) hash = mix(hash, key[past])
      const bits = bitsOf(first > opening ? classes(first - 1) : 0, classes(first), past - first)
      if (first > opening && bits !== 0) add(same, hash, bits)
      if (past - first > 1) {
        add(ends, key[past - 1], bits | long)
        add(starts, key[first], bits | long)
      }
      runs.push({ first, past, hash })
      first = past
    }
  }
  const evidence = { same: new Int32Array(key.length), longer: new Int32Array(key.length) }
  for (const { first, past, hash } of runs) {
    const length = Math.min(3, past - first)
    const last = key[past - 1]
    evidence.same.fill((same.get(hash) ?? 0) * 4 + length, first, past)
    evidence.longer.fill(((ends.get(last) ?? 0) * 32 + (starts.get(last) ?? 0)) * 4 + length, first, past)
  }
  return evidence
}

function bitsOf(before: number, own: number, length: number): number {
  return (
    (before & gazetteerClass.title ? titled : 0) |
    (before & gazetteerClass.placeHead ? placed : 0) |
    (before & gazetteerClass.organizationHead ? headed : 0) |
    (own & gazetteerClass.surname && length > 1 && length < 5 ? surnamed : 0)
  )
}
