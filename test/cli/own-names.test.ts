import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { records, vanban } from './command.js'

const folder = mkdtempSync(join(tmpdir(), 'vanban-names-'))
beforeAll(() => {
  writeFileSync(
    join(folder, 'names.tsv'),
    '# of our own\nproduct\tTrà Sen Vàng\r\n\nperson\tBầu Lúa\norganization\tHợp tác xã Lúa Thơm\n',
  )
  writeFileSync(join(folder, 'bad.tsv'), 'product\tTrà\nno tab here\n')
  writeFileSync(join(folder, 'blank.tsv'), 'product\t“”\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const entities = (input: string, ...args: string[]) => vanban(['entities', ...args], input, folder)

test('names of a file are found beside the standard ones, with labels of its own', () => {
  const text = 'Bầu Lúa mời khách Trà Sen Vàng của Hợp tác xã Lúa Thơm.'
  const { code, stdout } = entities(text, '--names', 'names.tsv', '--to', 'ndjson')
  expect(code).toBe(0)
  const [{ entities: found, people }] = records(stdout) as unknown as [
    { entities: { label: string; text: string }[]; people: { name: string }[] },
  ]
  expect(found.map(({ label, text }) => `${label} ${text}`)).toEqual([
    'person Bầu Lúa',
    'product Trà Sen Vàng',
    'organization Hợp tác xã Lúa Thơm',
  ])
  expect(people).toMatchObject([{ name: 'Bầu Lúa' }])
  expect(entities(text, '--names', 'names.tsv', '--to', 'text').stdout).toMatch(/product +Trà Sen Vàng/)
})

test.each([
  ['none.tsv', 'vanban: --names: cannot read none.tsv: no such file or folder\n'],
  ['bad.tsv', 'vanban: --names: bad.tsv:2: wanted a label, a tab and a name, found "no tab here"\n'],
  ['blank.tsv', 'vanban: --names: blank.tsv: a name needs a letter or digit, found "“”"\n'],
])('%s is refused with its place', (file, message) => {
  expect(entities('Một.', '--names', file)).toEqual({ code: 2, stdout: '', stderr: message })
})
