import { Trie } from './trie.js'

/**
 * The trie of the same keys under other symbols: `to[symbol]`, from 1 on. Keys that become one share their payloads, joined by
 * `merge`. O(nodes · log of the children).
 */
export function mapSymbols(trie: Trie, to: ArrayLike<number>, merge: (a: number, b: number) => number): Trie {
  const nodes = trie.length
  const child = new Uint32Array(nodes + 1)
  const symbol = new Uint16Array(nodes)
  const payload = new Uint16Array(nodes)
  /** New node `n` stands for the old nodes `source[sourceAt[n]]` … `source[sourceAt[n + 1]]`. */
  const source = new Uint32Array(nodes)
  const sourceAt = new Uint32Array(nodes + 1)
  sourceAt[1] = 1
  /** Old children of the node at hand: symbol, then node, as one number. */
  const found = new Float64Array(nodes)
  let length = 1
  for (let node = 0; node < length; node++) {
    child[node] = length
    let children = 0
    for (let s = sourceAt[node]; s < sourceAt[node + 1]; s++) {
      const old = source[s]
      const own = trie.payload[old]
      if (own !== 0) payload[node] = payload[node] === 0 ? own : merge(payload[node], own)
      for (let c = trie.firstChild(old); c < trie.firstChild(old + 1); c++)
        found[children++] = to[trie.symbolOf(c)] * 2 ** 32 + c
    }
    for (const both of found.subarray(0, children).sort()) {
      const next = Math.floor(both / 2 ** 32)
      if (length === child[node] || symbol[length - 1] !== next) {
        symbol[length++] = next
        sourceAt[length] = sourceAt[length - 1]
      }
      source[sourceAt[length]++] = both % 2 ** 32
    }
  }
  child[length] = length
  return new Trie(child.slice(0, length + 1), symbol.slice(0, length), payload.slice(0, length))
}
