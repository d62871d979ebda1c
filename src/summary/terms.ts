/**
 * The distinct terms (syllables, or pairs of syllables) of the sentences that may be picked, numbered from 0 in the order in which they
 * come. Columns instead of sets: what a sentence or a summary covers is counted with stamps, without hashing anything again.
 */
export interface TermTable {
  readonly length: number
  /** Per token: the term that it starts, or −1. Tokens outside the candidates start none. */
  readonly id: Int32Array
  /** Per term: its hash. */
  readonly hash: Int32Array
  /** Per term: in how many candidates it stands. */
  readonly count: Int32Array
  /** Per term: how often it stands in them. */
  readonly uses: Int32Array
  /** Per term: the first candidate that holds it, by its place among the candidates. */
  readonly first: Int32Array
  /** Per term: 1 where the headline has it. */
  readonly inHeadline: Uint8Array
}

/**
 * @param hash per token, 0 for none
 * @param candidate sentences in order
 * Linear in the tokens of the candidates (an open table of twice their number, linear probing).
 */
export function termTable(
  hash: Int32Array,
  sentenceAt: Int32Array,
  candidate: Int32Array,
  headline: ReadonlySet<number>,
): TermTable {
  let tokens = 0
  for (const s of candidate) tokens += sentenceAt[s + 1] - sentenceAt[s]
  let size = 16
  while (size < tokens * 2) size *= 2
  const slot = new Int32Array(size)
  const id = new Int32Array(hash.length).fill(-1)
  // One block for all columns: small typed arrays cost more to make and to free than to fill.
  const block = new Int32Array(5 * tokens)
  const column = (k: number) => block.subarray(k * tokens, (k + 1) * tokens)
  const [own, count, uses, first, seen] = [column(0), column(1), column(2), column(3), column(4).fill(-1)]
  let length = 0
  for (let rank = 0; rank < candidate.length; rank++) {
    const s = candidate[rank]
    for (let i = sentenceAt[s]; i < sentenceAt[s + 1]; i++) {
      const key = hash[i]
      if (key === 0) continue
      let at = Math.imul(key, 0x9e3779b1) >>> 7
      for (at &= size - 1; slot[at] !== 0 && own[slot[at] - 1] !== key; at = (at + 1) & (size - 1));
      if (slot[at] === 0) {
        own[length] = key
        first[length] = rank
        slot[at] = ++length
      }
      const term = slot[at] - 1
      id[i] = term
      uses[term]++
      if (seen[term] !== rank) {
        seen[term] = rank
        count[term]++
      }
    }
  }
  const inHeadline = new Uint8Array(length)
  if (headline.size > 0) for (let t = 0; t < length; t++) if (headline.has(own[t])) inHeadline[t] = 1
  return {
    length,
    id,
    hash: own.subarray(0, length),
    count: count.subarray(0, length),
    uses: uses.subarray(0, length),
    first: first.subarray(0, length),
    inHeadline,
  }
}
