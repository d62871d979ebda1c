import { readFileSync } from 'node:fs'
import { ModelError } from './errors.js'

/** Gives the bytes of a compiled file by its name, such as `words.bin`. */
export type ReadCompiled = (name: string) => Uint8Array

/**
 * Reads a compiled file of the package. The folder lies one level below the package root, from `src/` and from `dist/` alike.
 * @throws ModelError `model/not-found`
 */
export const readCompiled: ReadCompiled = (name) => {
  const url = new URL(`../dictionaries/compiled/${name}`, import.meta.url)
  try {
    return readFileSync(url)
  } catch (cause) {
    throw new ModelError(
      'model/not-found',
      `no compiled file at ${url.pathname}; the package ships it in dictionaries/compiled/`,
      { cause },
    )
  }
}
