import type { ReadCompiled } from './data.js'
import { ModelError } from './errors.js'

/**
 * Fetches compiled files, all at once, and gives a reader of them: what a browser, a worker or an edge runtime has in the place of the disk.
 *
 * @param base the folder that serves the package's `dictionaries/compiled/`, ending in `/`
 * @throws ModelError `model/not-found` naming the address and the answer
 */
export async function fetchCompiled(base: string | URL, names: readonly string[]): Promise<ReadCompiled> {
  const files = new Map<string, Uint8Array>()
  await Promise.all(
    names.map(async (name) => {
      const address = new URL(name, base)
      const answer = await fetch(address)
      if (!answer.ok)
        throw new ModelError('model/not-found', `no compiled file at ${address}: the server answered ${answer.status}`)
      files.set(name, new Uint8Array(await answer.arrayBuffer()))
    }),
  )
  return (name) => {
    const bytes = files.get(name)
    if (!bytes)
      throw new ModelError('model/not-found', `no compiled file ${name}; fetched were ${[...files.keys()].join(', ')}`)
    return bytes
  }
}
