import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { DictionaryError } from '../src/errors.js'
import { classBits, compileGazetteer } from './compile-gazetteer.js'
import { compileUnits, unitColumns } from './compile-units.js'
import { compileWords, joinColumns, wordColumns } from './compile-words.js'
import { type Row, readRows } from './tsv.js'

/**
 * `tsx dictionaries/build.ts` writes the compiled dictionaries and their rows in the manifest; with `--check` it writes
 * nothing, and fails where a compiled file is not what its sources give.
 */
const folder = import.meta.dirname
const compiled = resolve(folder, 'compiled')
const command = 'npm run dictionaries'

/** A compiled file, what it is made of, and how. */
interface Target {
  readonly name: string
  readonly inputs: readonly string[]
  readonly compile: () => Uint8Array
}

const peopleColumns = ['name', 'class', 'count']

const gazetteerSources: readonly (readonly [file: string, columns: readonly string[]])[] = [
  ['foreign-places.tsv', ['name', 'class']],
  ['heads.tsv', ['word', 'class']],
  ['organizations.tsv', ['name', 'class']],
  ['people.tsv', peopleColumns],
  ['places.tsv', ['name', 'class', 'era']],
  ['world-cities.tsv', ['name', 'class']],
  ['world-people.tsv', ['name', 'class']],
]

const rows = (file: string, columns: readonly string[], keys = 1): Row[] =>
  readRows(resolve(folder, file), columns, keys)

const targets: readonly Target[] = [
  {
    name: 'words.bin',
    inputs: ['words.tsv', 'joins.tsv', 'unmarked-joins.tsv', 'people.tsv'],
    compile: () =>
      compileWords({
        words: rows('words.tsv', wordColumns),
        joins: rows('joins.tsv', joinColumns, 4),
        unmarkedJoins: rows('unmarked-joins.tsv', joinColumns, 4),
        people: rows('people.tsv', peopleColumns, 2),
      }),
  },
  {
    name: 'gazetteer.bin',
    inputs: gazetteerSources.map(([file]) => file),
    compile: () =>
      compileGazetteer(
        gazetteerSources.flatMap(([file, columns]) =>
          rows(file, columns, 2).map(({ cells, line }) => {
            const classes = classBits[cells[1]]
            if (classes === undefined) throw new DictionaryError(file, line, `no class ${JSON.stringify(cells[1])}`)
            return { name: cells[0], classes }
          }),
        ),
      ),
  },
  {
    name: 'units.bin',
    inputs: ['units.tsv'],
    compile: () => compileUnits(rows('units.tsv', unitColumns, 2)),
  },
]

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What the manifest says of a file. Rows of other programs are left as they are. */
interface ManifestRow {
  readonly sha256: string
  readonly bytes: number
  readonly command: string
  readonly inputs: Readonly<Record<string, string>>
}

function main(check: boolean): void {
  const path = resolve(compiled, 'manifest.json')
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '{}'
  const manifest: Record<string, ManifestRow> = JSON.parse(before)
  const stale: string[] = []
  mkdirSync(compiled, { recursive: true })
  for (const { name, inputs, compile } of targets) {
    const bytes = compile()
    manifest[name] = {
      sha256: sha256(bytes),
      bytes: bytes.length,
      command,
      inputs: Object.fromEntries(inputs.map((file) => [file, sha256(readFileSync(resolve(folder, file)))])),
    }
    const out = resolve(compiled, name)
    if (!existsSync(out) || Buffer.compare(readFileSync(out), bytes) !== 0) stale.push(name)
    if (!check) writeFileSync(out, bytes)
    console.log(`${name}: ${bytes.length} bytes`)
  }
  const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)))
  const after = `${JSON.stringify(sorted, null, 2)}\n`
  if (after !== before) stale.push('manifest.json')
  if (!check) writeFileSync(path, after)
  else if (stale.length > 0) {
    console.error(`not what the sources give: ${stale.join(', ')}; run ${command}`)
    process.exitCode = 1
  }
}

try {
  main(process.argv.includes('--check'))
} catch (error) {
  if (!(error instanceof DictionaryError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
