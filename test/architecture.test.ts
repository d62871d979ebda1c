import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** All `.ts` files below a folder, as paths from the project's root. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
}

const files = sources('src').map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

/** What a file imports, as paths from the root; packages and `node:` modules by name. */
function imports({ path, text }: { path: string; text: string }): string[] {
  const found = [
    ...text.matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm),
  ]
  return found
    .map((match) => match[1] ?? match[2] ?? match[3])
    .map((name) => (name.startsWith('.') ? join(dirname(path), name).replace(/\.js$/, '.ts') : name))
}

const inCli = (path: string) => path.startsWith('src/cli/')

test('the disk is at the edge: node: is imported by data.ts and the command alone', () => {
  const offenders = files.filter(
    (file) =>
      !inCli(file.path) && file.path !== 'src/data.ts' && imports(file).some((name) => name.startsWith('node:')),
  )
  expect(offenders.map((file) => file.path)).toEqual([])
  expect(imports(files.find((file) => file.path === 'src/data.ts')!)).toContain('node:fs')
})

test('the core imports no package but the names of HTML references; franc is loaded by vanban/language alone', () => {
  const packages = files.flatMap((file) =>
    imports(file)
      .filter((name) => !name.startsWith('src/') && !name.startsWith('node:'))
      .map((name) => `${file.path} ${name}`),
  )
  expect(packages).toEqual(['src/language/detect.ts franc', 'src/normalize/rules/html.ts character-entities-html4'])
})

test('only the command prints, and nothing reads the process or the clock', () => {
  const offenders = files.filter(
    (file) => !inCli(file.path) && /\bconsole\.|\bprocess\.|Date\.now|new Date\(\)|Math\.random/.test(file.text),
  )
  expect(offenders.map((file) => file.path)).toEqual([])
})

/** The stages in the order of the pipeline, with what all of them may use in front. */
const order = [
  'src/errors.ts',
  'src/alignment.ts',
  'src/columns.ts',
  'src/layout.ts',
  'src/letters',
  'src/normalize',
  'src/legacy',
  'src/blocks',
  'src/sentences',
  'src/tokens',
  'src/trie',
  'src/linear',
  'src/words',
  'src/tags',
  'src/entities',
  'src/summary',
  'src/keywords',
  'src/rouge',
  'src/language',
  'src/archive',
  'src/data.ts',
  'src/data.browser.ts',
  'src/models.ts',
  'src/pipeline.ts',
  'src/views.ts',
  'src/mentions.ts',
  'src/document.ts',
  'src/summarize.ts',
  'src/analyze.ts',
  'src/index.ts',
  'src/browser.ts',
  'src/cli',
]
const place = (path: string) => order.findIndex((name) => path === name || path.startsWith(`${name}/`))

test('imports point one way: no stage knows a later one', () => {
  const unplaced = files.filter((file) => place(file.path) < 0)
  expect(unplaced.map((file) => file.path)).toEqual([])
  const backward = files.flatMap((file) =>
    imports(file)
      .filter((name) => name.startsWith('src/') && place(name) > place(file.path))
      .map((name) => `${file.path} imports ${name}`),
  )
  expect(backward).toEqual([])
})

test('vanban/normalize, vanban/legacy, vanban/language and vanban/rouge load no dictionary or model', () => {
  for (const entry of [
    'src/normalize/index.ts',
    'src/legacy/index.ts',
    'src/language/index.ts',
    'src/rouge/index.ts',
  ]) {
    const seen = new Set<string>()
    const visit = (path: string): void => {
      if (seen.has(path)) return
      seen.add(path)
      const file = files.find((f) => f.path === path)
      if (file) for (const name of imports(file)) visit(name)
    }
    visit(entry)
    expect(
      [...seen].filter((path) => path === 'src/data.ts' || path === 'src/models.ts' || path === 'src/layout.ts'),
    ).toEqual([])
  }
})

test('files stay small and their names say what is in them', () => {
  const all = [
    ...sources('src'),
    ...sources('test'),
    ...sources('benchmarks'),
    ...sources('corpus'),
    ...sources('dictionaries'),
  ].filter((path) => !path.includes('node_modules'))
  const long = all.filter((path) => readFileSync(join(root, path), 'utf8').split('\n').length > 401)
  expect(long).toEqual([])
  expect(all.filter((path) => /(^|\/)(utils?|helpers?|common|misc|types|manager)(\.|\/|s?\.)/.test(path))).toEqual([])
  expect(
    files
      .filter((file) => !/^src\/(?:[a-z0-9-]+\/)*[a-z0-9-]+(?:\.browser)?\.ts$/.test(file.path))
      .map((file) => file.path),
  ).toEqual([])
})
