import type { Output } from './output.js'
import { toJson } from './record.js'

export interface WriterOptions {
  readonly format: 'text' | 'ndjson' | 'json'
  /** True where readable results stand under their documents' keys. */
  readonly headed: boolean
}

/** Puts results one behind the other, in the format of the output. */
export class Writer {
  readonly format: 'text' | 'ndjson' | 'json'
  readonly #output: Output
  readonly #headed: boolean
  /** What must come before the next result. */
  #joint = ''

  constructor(output: Output, { format, headed }: WriterOptions) {
    this.#output = output
    this.format = format
    this.#headed = headed
  }

  async begin(): Promise<void> {
    if (this.format === 'json') await this.#output.write('[')
  }

  /** A readable result, or a record. A reader of text finds error records on standard error, so they are left out here. */
  async add(id: unknown, result: string | object): Promise<void> {
    if (typeof result === 'string') {
      const heading = this.#headed ? `== ${typeof id === 'string' ? id : JSON.stringify(id)} ==\n` : ''
      const text = heading + result
      await this.#output.write(this.#joint + text)
      this.#joint = (this.#headed ? '\n' : '') + (text === '' || text.endsWith('\n') ? '' : '\n')
    } else if (this.format === 'json') {
      await this.#output.write(`${this.#joint}\n${toJson(result, 2).replaceAll(/^/gm, '  ')}`)
      this.#joint = ','
    } else if (this.format === 'ndjson') await this.#output.write(`${toJson(result)}\n`)
  }

  async end(): Promise<void> {
    if (this.format === 'json') await this.#output.write(this.#joint === '' ? ']\n' : '\n]\n')
  }
}
