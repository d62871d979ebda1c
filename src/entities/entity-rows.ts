import { type EntityTable, Int32Column } from '../columns.js'

/** An entity table that grows row by row, in order. */
export class EntityRows {
  readonly #first = new Int32Column()
  readonly #past = new Int32Column()
  readonly #label = new Int32Column()

  add(first: number, past: number, label: number): void {
    this.#first.push(first)
    this.#past.push(past)
    this.#label.push(label)
  }

  finish(): EntityTable {
    return {
      length: this.#first.length,
      first: this.#first.finish(),
      past: this.#past.finish(),
      label: Uint8Array.from(this.#label.finish()),
    }
  }
}
