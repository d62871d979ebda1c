import type { Sections } from '../layout.js'

/**
 * A trie over integer symbols, in compressed rows. Node 0 is the root; the children of node `n` are the nodes
 * `child[n]` … `child[n + 1]`, sorted by the symbol that leads to them, `symbol[node]`. Every node has a payload; 0 means
 * that nothing ends there. Sections: `trie-child` u32[nodes + 1], `trie-symbol` u16[nodes], `trie-payload` u16[nodes].
 */
export class Trie {
  readonly payload: Uint16Array
  readonly #child: Uint32Array
  readonly #symbol: Uint16Array
  /** Symbol to the root's child, 0 where there is none: the root has thousands. */
  readonly #root: Uint32Array

  constructor(child: Uint32Array, symbol: Uint16Array, payload: Uint16Array) {
    this.#child = child
    this.#symbol = symbol
    this.payload = payload
    const past = child[1]
    this.#root = new Uint32Array(past > 1 ? symbol[past - 1] + 1 : 0)
    for (let node = 1; node < past; node++) this.#root[symbol[node]] = node
  }

  static open(sections: Sections): Trie {
    return new Trie(sections.u32('trie-child'), sections.u16('trie-symbol'), sections.u16('trie-payload'))
  }

  get length(): number {
    return this.#symbol.length
  }

  /** The node that a symbol leads to from `node` (0: the root), or 0. O(log children), O(1) from the root. */
  step(node: number, symbol: number): number {
    if (node === 0) return symbol < this.#root.length ? this.#root[symbol] : 0
    let low = this.#child[node]
    const past = this.#child[node + 1]
    let high = past
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#symbol[middle] < symbol) low = middle + 1
      else high = middle
    }
    return low < past && this.#symbol[low] === symbol ? low : 0
  }

  /** The first child of a node; its children end where those of the next node begin. */
  firstChild(node: number): number {
    return this.#child[node]
  }

  /** The symbol that leads to a node. */
  symbolOf(node: number): number {
    return this.#symbol[node]
  }

  /** The payload under a whole key, or 0. */
  get(key: ArrayLike<number>): number {
    let node = 0
    for (let i = 0; i < key.length; i++) {
      node = this.step(node, key[i])
      if (node === 0) return 0
    }
    return node === 0 ? 0 : this.payload[node]
  }
}
