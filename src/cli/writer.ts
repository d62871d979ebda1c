import { toJson } from './json.js'
import type { Output } from './output.js'

export type Format = 'text' | 'ndjson' | 'json'

/** Puts results one behind the other, in the format of the output. */
export class Writer {
  readonly format: Format
  readonly #output: Output
  readonly #parted: boolean
  /** What must come before the next result. */
  #joint = ''

  /** @param parted true where an empty line stands between readable results */
  constructor(output: Output, format: Format, parted: boolean) {
    this.#output = output
    this.format = format
    this.#parted = parted
  }

  async begin(): Promise<void> {
    if (this.format === 'json') await this.#output.write('[')
  }

  /** A record as it stands in the output. @throws RangeError as `toJson` */
  form(record: object): string {
    return this.format === 'json' ? toJson(record, 2).replaceAll(/^/gm, '  ') : `${toJson(record)}\n`
  }

  /** Writes a readable result, or a record as `form` gave it. */
  async add(result: string): Promise<void> {
    const joint = this.#joint
    if (this.format === 'json') this.#joint = ','
    if (this.format === 'text')
      this.#joint = (this.#parted ? '\n' : '') + (result === '' || result.endsWith('\n') ? '' : '\n')
    await this.#output.write(this.format === 'json' ? `${joint}\n${result}` : joint + result)
  }

  async end(): Promise<void> {
    if (this.format === 'json') await this.#output.write(this.#joint === '' ? ']\n' : '\n]\n')
  }
}
