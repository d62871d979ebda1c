import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAnalyzer } from '../../src/browser.js'
import { analyze } from '../../src/index.js'

const root = resolve(import.meta.dirname, '../..')
let server: Server
let base = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = join(root, 'dictionaries', request.url ?? '')
    if (existsSync(path)) createReadStream(path).pipe(response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => server.close())

const text = 'Đồng chí Nguyễn Văn Hòa, Bí thư Tỉnh ủy An Lạc, phát biểu ngày 20/5.'

test('fetched files give the same document as those on the disk', async () => {
  const fetched = await loadAnalyzer(`${base}compiled/`)
  expect(fetched(text).entities()).toEqual(analyze(text).entities())
  expect(fetched(text).words()).toEqual(analyze(text).words())
})

test('a folder without them is named', async () => {
  await expect(loadAnalyzer(`${base}nowhere/`)).rejects.toThrow(
    /no compiled file at .*\/nowhere\/\w+\.bin: the server answered 404/,
  )
})

test('the built entry for browsers imports nothing of Node', () => {
  const seen = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    const source = readFileSync(join(root, 'dist', file), 'utf8')
    expect(source).not.toMatch(/from ?["'](?:node:|fs|path)/)
    for (const [, chunk] of source.matchAll(/from ?["']\.\/([^"']+)["']/g)) visit(chunk)
  }
  visit('browser.js')
  expect(seen.size).toBeGreaterThan(0)
})
