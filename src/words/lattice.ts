import { type TokenTable, tokenKinds } from '../columns.js'
import { type JoinContext, shapeValue } from './joins.js'
import { type Lexicon, properBit } from './lexicon.js'
import { edgeShape, mayBeName, numberShape, punctuationShape, shapeOf } from './shapes.js'

const syllable = tokenKinds.indexOf('syllable')
const abbreviation = tokenKinds.indexOf('abbreviation')

/** No word that is not in the dictionary is longer. */
const longestName = 6
/** What a caller's own word gains, per gap: more than any sum of costs along it. */
const addedGain = 1_000_000
/** Padding in front of a sentence and behind it. */
export const pad = 2

/**
 * The words of one sentence as the cheapest path from its first token to behind its last (Viterbi). Every token is a word, and
 * every entry of the dictionary, and every short run of capitalised tokens. A path's cost is its words' costs less the weights
 * of the joins inside them. The buffers are kept from sentence to sentence; time is linear in the tokens.
 */
export class Lattice implements JoinContext {
  value = new Int32Array(0)
  shape = new Uint8Array(0)
  #added = new Int32Array(0)
  #cost = new Float64Array(0)
  #from = new Int32Array(0)
  /** Sum of the join weights up to a token: those that no word needs are left out. */
  #joined = new Float64Array(0)
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  /**
   * Reads the tokens `first` … `past` of a sentence.
   * @returns their number
   */
  read(text: string, tokens: TokenTable, first: number, past: number): number {
    const { symbols, added } = this.#lexicon
    const length = past - first
    this.#reserve(length)
    const { value, shape } = this
    shape.fill(edgeShape, 0, pad)
    value.fill(shapeValue + edgeShape, 0, pad)
    let initial = true
    for (let i = 0; i < length; i++) {
      const start = tokens.start[first + i]
      const end = tokens.end[first + i]
      const kind = tokens.kind[first + i]
      const isWord = kind === syllable || kind === abbreviation
      const id = isWord ? symbols.idAt(text, start, end) : 0
      const s = shapeOf(text, start, end, kind, this.#lexicon.isVietnamese(id), initial)
      value[i + pad] = id === 0 ? shapeValue + s : id
      shape[i + pad] = s
      if (added) this.#added[i] = isWord ? added.symbols.idAt(text, start, end) : 0
      // A comma begins nothing.
      initial = s === punctuationShape && text.charCodeAt(start) !== 0x2c
    }
    shape.fill(edgeShape, length + pad, length + 2 * pad)
    value.fill(shapeValue + edgeShape, length + pad, length + 2 * pad)
    return length
  }

  /** Finds the path, and writes where its words end, as tokens behind `first`, from the last to the first. Returns their number. */
  solve(length: number, ends: Int32Array): number {
    const cost = this.#cost
    cost.fill(Number.POSITIVE_INFINITY, 0, length + 1)
    cost[0] = 0
    let joinedTo = 0
    this.#joined[0] = 0
    for (let i = 0; i < length; i++) {
      const reach = this.#reach(i, length)
      for (; joinedTo < reach - 1; joinedTo++)
        this.#joined[joinedTo + 1] =
          this.#joined[joinedTo] +
          (joinedTo < i ? 0 : this.#lexicon.joins.score(this, joinedTo + 1 + pad) * this.#lexicon.costs.joinPoint)
      this.#relax(i, length)
    }
    let words = 0
    for (let end = length; end > 0; end = this.#from[end]) ends[words++] = end
    return words
  }

  /** The end of the longest word that starts at token `i`. */
  #reach(i: number, length: number): number {
    const { trie } = this.#lexicon
    let reach = i + 1
    let node = 0
    for (let j = i; j < length; j++) {
      const value = this.value[j + pad]
      if (value >= shapeValue || (node = trie.step(node, value)) === 0) break
      if (trie.payload[node] !== 0) reach = j + 1
    }
    return Math.max(reach, this.#pairEnd(i, length), this.#nameEnd(i, length), this.#addedEnd(i, length))
  }

  #nameEnd(i: number, length: number): number {
    let j = i
    const past = Math.min(length, i + longestName)
    while (j < past && mayBeName[this.shape[j + pad]] === 1) j++
    return j
  }

  /** Two syllables in a row may be a word that the dictionary has not. */
  #pairEnd(i: number, length: number): number {
    const { shape } = this
    return i + 2 <= length && shape[i + pad] < numberShape && shape[i + pad + 1] < numberShape ? i + 2 : i + 1
  }

  #addedEnd(i: number, length: number): number {
    const added = this.#lexicon.added
    let end = i
    if (!added) return end
    let node = 0
    for (let j = i; j < length && (node = added.trie.step(node, this.#added[j])) !== 0; j++)
      if (added.trie.payload[node] !== 0) end = j + 1
    return end
  }

  /** Offers every word that starts at token `i` to the places where it ends. */
  #relax(i: number, length: number): void {
    const { trie, costs } = this.#lexicon
    const { value } = this
    const names = this.#nameEnd(i, length)
    const pairEnd = this.#pairEnd(i, length)
    let node = 0
    let known = true
    for (let j = i; j < length; j++) {
      let best = j === i ? costs.unknown : j === i + 1 && pairEnd === i + 2 ? costs.pair : Number.POSITIVE_INFINITY
      if (j > i && j < names) best = Math.min(best, costs.name + costs.nameToken * (j + 1 - i))
      if (known) {
        known = value[j + pad] < shapeValue && (node = trie.step(node, value[j + pad])) !== 0
        const payload = known ? trie.payload[node] : 0
        if (payload !== 0 && ((payload & properBit) === 0 || j < names)) best = Math.min(best, payload >>> 1)
      }
      if (best !== Number.POSITIVE_INFINITY) this.#offer(i, j + 1, best)
      else if (!known) break
    }
    const end = this.#addedEnd(i, length)
    if (end > i) this.#offer(i, end, -addedGain * (end - i))
  }

  #offer(i: number, end: number, wordCost: number): void {
    const total = this.#cost[i] + wordCost - (this.#joined[end - 1] - this.#joined[i])
    if (total < this.#cost[end]) {
      this.#cost[end] = total
      this.#from[end] = i
    }
  }

  #reserve(length: number): void {
    if (this.#from.length > length) return
    const capacity = Math.max(256, length * 2) + 1
    this.value = new Int32Array(capacity + 2 * pad)
    this.shape = new Uint8Array(capacity + 2 * pad)
    this.#added = new Int32Array(capacity)
    this.#cost = new Float64Array(capacity)
    this.#from = new Int32Array(capacity)
    this.#joined = new Float64Array(capacity)
  }
}
