import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sha256 } from '../../corpus/manifest.js'
import { readCompiled } from '../../src/data.js'
import { analyze, createAnalyzer, ModelError } from '../../src/index.js'
import { layoutVersion, Sections, writeSections } from '../../src/layout.js'
import { compiledFiles } from '../../src/models.js'

const sections = {
  a: Uint8Array.of(1, 2, 3),
  b: Int16Array.of(-1, 300),
  c: Uint32Array.of(4_000_000_000),
  d: Float32Array.of(0.5),
  e: new Int32Array(0),
}

test('what is written is read back, at any offset of the buffer', () => {
  const bytes = writeSections('TEST', sections)
  const shifted = new Uint8Array(bytes.length + 3)
  shifted.set(bytes, 3)
  for (const given of [bytes, shifted.subarray(3)]) {
    const read = new Sections('TEST', given, 'test.bin')
    expect([read.u8('a'), read.i16('b'), read.u32('c'), read.f32('d'), read.i32('e')]).toEqual(Object.values(sections))
  }
})

const bad: [string, (bytes: Uint8Array) => Uint8Array, string, RegExp][] = [
  [
    'an empty file',
    () => new Uint8Array(0),
    'model/not-a-model',
    /words\.bin is not a compiled file of vanban: 0 bytes/,
  ],
  [
    'a text',
    () => new TextEncoder().encode('<!doctype html><html></html>'),
    'model/not-a-model',
    /starts with 0x[0-9a-f]{8}, wanted 0x4e424e56/,
  ],
  [
    'an older layout',
    (bytes) => patched(bytes, 4, 0),
    'model/wrong-version',
    new RegExp(`has layout 0, this vanban reads layout ${layoutVersion}`),
  ],
  [
    'one flipped bit',
    (bytes) => patched(bytes, bytes.length - 100, bytes[bytes.length - 100] ^ 4),
    'model/wrong-checksum',
    /words\.bin is corrupt or cut short/,
  ],
  [
    'a file cut short',
    (bytes) => bytes.slice(0, bytes.length - 4096),
    'model/wrong-checksum',
    /words\.bin is corrupt or cut short/,
  ],
  ['another model', () => readCompiled('tags.bin'), 'model/not-a-model', /words\.bin is of kind .*, wanted WORD/],
]

function patched(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice()
  copy[at] = value
  return copy
}

test.each(bad)('%s is no model: a ModelError names the file and what was expected', (_, spoil, code, message) => {
  const read = (name: string) => (name === 'words.bin' ? spoil(readCompiled(name)) : readCompiled(name))
  const doc = createAnalyzer({ read })('Một câu.')
  expect(() => doc.words()).toThrow(ModelError)
  expect(() => doc.words()).toThrow(message)
  expect(() => doc.words()).toThrow(expect.objectContaining({ code }))
  // What needs no model still works.
  expect(doc.sentences().length).toBe(1)
})

test('every compiled file, cut anywhere, is refused', () => {
  for (const name of compiledFiles) {
    const whole = readCompiled(name)
    for (const length of [4, 20, 64, whole.length >> 1, whole.length - 8]) {
      const analyzer = createAnalyzer({ read: (file) => (file === name ? whole.slice(0, length) : readCompiled(file)) })
      expect(() => analyzer('Ông Hòa nói.').places()).toThrow(ModelError)
    }
  }
})

test('a missing file is named with the place where it was looked for', () => {
  expect(() => readCompiled('nothing.bin')).toThrow(/no compiled file at .*\/dictionaries\/compiled\/nothing\.bin/)
  expect(() => readCompiled('nothing.bin')).toThrow(expect.objectContaining({ code: 'model/not-found' }))
})

test('an analyser may read its files from anywhere', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vanban-'))
  try {
    for (const name of compiledFiles) writeFileSync(join(folder, name), readCompiled(name))
    const text = 'Bà Trần Thị Lan ở Hà Nội.'
    const analyzer = createAnalyzer({ read: (name) => readFileSync(join(folder, name)) })
    expect(analyzer(text).entities()).toEqual(analyze(text).entities())
    expect(
      analyzer(text)
        .entities()
        .map((entity) => entity.text),
    ).toEqual(['Trần Thị Lan', 'Hà Nội'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the manifest names every compiled file with its hash and size', () => {
  const manifest = JSON.parse(
    readFileSync(new URL('../../dictionaries/compiled/manifest.json', import.meta.url), 'utf8'),
  )
  expect(Object.keys(manifest)).toEqual([...compiledFiles].sort())
  for (const name of compiledFiles) {
    const bytes = readCompiled(name)
    expect(manifest[name].sha256).toBe(sha256(bytes))
    expect(manifest[name].bytes).toBe(bytes.length)
  }
})
