/** A heap of numbers with values: the highest value first, ties to the lower number. O(log n) a step. */
export class Heap {
  readonly #item: number[] = []
  readonly #value: number[] = []

  get length(): number {
    return this.#item.length
  }

  push(item: number, value: number): void {
    let at = this.#item.length
    this.#item.push(item)
    this.#value.push(value)
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.#before(parent, at)) break
      this.#swap(parent, at)
      at = parent
    }
  }

  /** The first, which leaves; the heap must not be empty. */
  pop(): { item: number; value: number } {
    const last = this.#item.length - 1
    this.#swap(0, last)
    const top = { item: this.#item.pop() as number, value: this.#value.pop() as number }
    for (let at = 0; ; ) {
      let child = 2 * at + 1
      if (child >= last) return top
      if (child + 1 < last && this.#before(child + 1, child)) child++
      if (this.#before(at, child)) return top
      this.#swap(at, child)
      at = child
    }
  }

  #before(a: number, b: number): boolean {
    return this.#value[a] > this.#value[b] || (this.#value[a] === this.#value[b] && this.#item[a] < this.#item[b])
  }

  #swap(a: number, b: number): void {
    ;[this.#item[a], this.#item[b]] = [this.#item[b], this.#item[a]]
    ;[this.#value[a], this.#value[b]] = [this.#value[b], this.#value[a]]
  }
}
