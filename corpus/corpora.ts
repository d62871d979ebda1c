import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip, gunzipSync } from 'node:zlib'

/** The folder of the training and development sets, which are not part of the project. */
export const corporaFolder = resolve(process.env.VANBAN_CORPORA ?? '../shared/corpora')

/** The path of a set's file, or undefined where it is not at hand. */
export function corpusPath(name: string): string | undefined {
  const path = resolve(corporaFolder, name)
  return existsSync(path) ? path : undefined
}

/** The path of a set's file. @throws Error that says which file is missing, and where it was looked for */
export function requireCorpus(name: string): string {
  const path = corpusPath(name)
  if (!path)
    throw new Error(
      `no ${name} in ${corporaFolder}; set VANBAN_CORPORA to the folder of the corpora (see corpus/sources.json)`,
    )
  return path
}

/** A whole text file, gunzipped where its name says so. */
export function readCorpus(name: string): string {
  const bytes = readFileSync(requireCorpus(name))
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** The records of a `.jsonl.gz` file, one at a time. Its strings hold no line separators but `\n`. */
export async function* corpusRecords<T>(name: string): AsyncGenerator<T> {
  const input = createReadStream(requireCorpus(name)).pipe(createGunzip())
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
    if (line !== '') yield JSON.parse(line) as T
}
