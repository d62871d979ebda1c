import { Trie } from './trie.js'

export interface TrieEntry {
  /** Symbols from 1 on, at least one. */
  readonly key: readonly number[]
  /** 1 … 65,535. */
  readonly payload: number
}

interface Node {
  payload: number
  readonly child: Map<number, Node>
}

/** The sections that `Trie.open` reads. Where two entries have one key, `merge` decides. O(all symbols). */
export function buildTrie(entries: Iterable<TrieEntry>, merge: (a: number, b: number) => number = (_, b) => b) {
  const root: Node = { payload: 0, child: new Map() }
  for (const { key, payload } of entries) {
    if (key.length === 0 || payload < 1 || payload > 0xffff)
      throw new RangeError(`a key of ${key.length} symbols with payload ${payload}, wanted 1 … 65535`)
    let node = root
    for (const symbol of key) {
      let next = node.child.get(symbol)
      if (!next) node.child.set(symbol, (next = { payload: 0, child: new Map() }))
      node = next
    }
    node.payload = node.payload === 0 ? payload : merge(node.payload, payload)
  }
  // Breadth first: the children of a node get consecutive numbers.
  const nodes: Node[] = [root]
  const symbol: number[] = [0]
  const child: number[] = []
  for (let n = 0; n < nodes.length; n++) {
    child.push(nodes.length)
    for (const [s, node] of [...nodes[n].child].sort((a, b) => a[0] - b[0])) {
      nodes.push(node)
      symbol.push(s)
    }
  }
  child.push(nodes.length)
  return {
    'trie-child': Uint32Array.from(child),
    'trie-symbol': Uint16Array.from(symbol),
    'trie-payload': Uint16Array.from(nodes, (node) => node.payload),
  }
}

/** A trie of entries, in memory. */
export function trieOf(entries: Iterable<TrieEntry>): Trie {
  const sections = buildTrie(entries)
  return new Trie(sections['trie-child'], sections['trie-symbol'], sections['trie-payload'])
}
