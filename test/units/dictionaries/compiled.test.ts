import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const sha256 = (path: string): string =>
  createHash('sha256')
    .update(readFileSync(resolve(root, 'dictionaries', path)))
    .digest('hex')

interface ManifestRow {
  readonly sha256: string
  readonly bytes: number
  readonly inputs: Readonly<Record<string, string>>
}
const manifest: Record<string, ManifestRow> = JSON.parse(
  readFileSync(resolve(root, 'dictionaries/compiled/manifest.json'), 'utf8'),
)

test.each(['words.bin', 'gazetteer.bin'])('the manifest tells the truth about %s', (name) => {
  const row = manifest[name]
  expect(row.sha256).toBe(sha256(`compiled/${name}`))
  for (const [input, hash] of Object.entries(row.inputs)) expect(sha256(input)).toBe(hash)
})

test('the compiled dictionaries keep their size', () => {
  expect(manifest['words.bin'].bytes).toBeLessThan(1_500_000)
  expect(manifest['gazetteer.bin'].bytes).toBeLessThan(700_000)
})

test('the compiled dictionaries are what the tables give', () => {
  const output = execFileSync(process.execPath, ['--import', 'tsx', 'dictionaries/build.ts', '--check'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(output).toMatch(/words\.bin: \d+ bytes/)
})
