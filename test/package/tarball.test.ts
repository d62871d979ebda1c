import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
let folder = ''
let packed: { filename: string; unpackedSize: number; files: { path: string }[] }

/** The tarball as it would be published, installed in a folder that has nothing else. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vanban-'))
  packed = JSON.parse(
    execFileSync(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
    }),
  )[0]
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  execFileSync(npm, ['install', '--offline', '--no-audit', '--no-fund', join(folder, packed.filename)], {
    cwd: folder,
    stdio: 'pipe',
  })
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const text = 'Ngày 23-5-2019, Tỉnh ủy Hậu Giang ban hành Quy định số 1972-QĐ/TU. Đồng chí Nguyễn Văn Hòa phát biểu.'

function run(file: string, source: string): unknown {
  writeFileSync(join(folder, file), source)
  return JSON.parse(execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' }))
}

const expected = { words: true, labels: ['date', 'organization', 'document', 'person'], symbol: 'QĐ/TU' }
const look = `
  const doc = analyze(${JSON.stringify(text)})
  const labels = doc.entities().map((entity) => entity.label)
  console.log(JSON.stringify({ words: doc.words().some((word) => word.text === 'ban hành'), labels, symbol: doc.documents()[0].symbol }))`

test('it installs alone, without scripts or other packages, and holds what it needs', () => {
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['vanban'])
  const paths = packed.files.map((file) => file.path)
  expect(
    paths.filter(
      (path) =>
        !/^(dist|dictionaries\/compiled)\/|^dictionaries\/README\.md$|^(README|CHANGELOG)\.md$|^LICENSE$|^package\.json$/.test(
          path,
        ),
    ),
  ).toEqual([])
  expect(paths).toEqual(
    expect.arrayContaining([
      'dist/index.js',
      'dist/index.d.ts',
      'dist/cli/main.js',
      'dictionaries/compiled/words.bin',
      'LICENSE',
    ]),
  )
})

test('ESM import', () => {
  expect(run('a.mjs', `import { analyze } from 'vanban'${look}`)).toEqual(expected)
})

test('require', () => {
  expect(run('a.cjs', `const { analyze } = require('vanban')${look}`)).toEqual(expected)
})

test('every subpath loads, and normalize alone loads no model', () => {
  const names = run(
    'b.mjs',
    `
    const loaded = {}
    for (const name of ['normalize', 'legacy', 'entities', 'summary', 'rouge', 'language', 'dedupe']) loaded[name] = Object.keys(await import('vanban/' + name)).length > 0
    console.log(JSON.stringify(loaded))`,
  )
  expect(names).toEqual({
    normalize: true,
    legacy: true,
    entities: true,
    summary: true,
    rouge: true,
    language: true,
    dedupe: true,
  })
})

test.each(['normalize', 'legacy'])('vanban/%s alone is at most 15 kB with brotli', (name) => {
  const dist = join(folder, 'node_modules', 'vanban', 'dist')
  const files = new Set<string>()
  const visit = (path: string): void => {
    if (files.has(path)) return
    files.add(path)
    for (const [, imported] of readFileSync(path, 'utf8').matchAll(/\bfrom\s*["'](\.[^"']+)["']/g))
      visit(join(dirname(path), imported))
  }
  visit(join(dist, name, 'index.js'))
  const all = [...files].map((path) => readFileSync(path, 'utf8')).join('\n')
  expect(all.length).toBeGreaterThan(10_000)
  expect(brotliCompressSync(all).length).toBeLessThanOrEqual(15_000)
})

test('the command', () => {
  const bin = join(folder, 'node_modules', '.bin', process.platform === 'win32' ? 'vanban.cmd' : 'vanban')
  const { stdout, stderr, status } = spawnSync(bin, ['segment'], {
    input: text,
    encoding: 'utf8',
    cwd: folder,
    shell: process.platform === 'win32',
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(stdout).toContain('ban_hành')
  expect(stdout.trimEnd().split('\n').length).toBe(2)
})

test('types are found without further settings', () => {
  writeFileSync(
    join(folder, 'c.ts'),
    `import { analyze, type Entity } from 'vanban'\nconst entities: Entity[] = analyze('a').entities()\nexport const n: number = entities.length\n`,
  )
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const { stdout, status } = spawnSync(
    process.execPath,
    [tsc, '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', 'c.ts'],
    { cwd: folder, encoding: 'utf8' },
  )
  expect(stdout).toBe('')
  expect(status).toBe(0)
})
