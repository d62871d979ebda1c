import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { requireCorpus } from './corpora.js'

const folder = new URL('../dictionaries/compiled/', import.meta.url)

export interface ModelEntry {
  readonly command: string
  readonly seed: number
  /** Names of corpora's files. */
  readonly inputs: readonly string[]
  readonly scores: Readonly<Record<string, number>>
}

/** Writes a trained model and its entry in the manifest: hashes of the file and of its inputs, command, seed, scores. */
export function writeModel(name: string, bytes: Uint8Array, { inputs, ...entry }: ModelEntry): void {
  writeFileSync(new URL(name, folder), bytes)
  const path = new URL('manifest.json', folder)
  const manifest = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  const hashes = Object.fromEntries(inputs.map((input) => [input, sha256(readFileSync(requireCorpus(input)))]))
  manifest[name] = { sha256: sha256(bytes), bytes: bytes.length, ...entry, inputs: hashes }
  const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`)
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
