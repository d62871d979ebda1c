import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withFigures } from '../../benchmarks/readme.js'

test('the figures in README.md are those of the records', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  for (const name of ['quality', 'speed'])
    expect(existsSync(new URL(`../../benchmarks/records/${name}.json`, import.meta.url))).toBe(true)
  expect(withFigures(readme)).toBe(readme)
})
