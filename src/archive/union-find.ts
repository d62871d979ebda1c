/** Disjoint sets of the numbers below `length`; the least member stands for its set. Almost O(1) a call (path halving). */
export class UnionFind {
  readonly #parent: Int32Array

  constructor(length: number) {
    this.#parent = new Int32Array(length)
    for (let i = 0; i < length; i++) this.#parent[i] = i
  }

  find(i: number): number {
    const parent = this.#parent
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]]
      i = parent[i]
    }
    return i
  }

  join(a: number, b: number): void {
    const first = this.find(a)
    const second = this.find(b)
    if (first < second) this.#parent[second] = first
    else this.#parent[first] = second
  }
}
