/**
 * Runs the benchmarks: `npm run bench -- quality`, `diacritics` (the normaliser and old encodings), `language`, `speed`,
 * `archive` (words of 50 MB of news beside other segmenters), `summaries` (classic methods, ROUGE, keywords), `dedupe` (alike articles of an
 * archive: what is found, how fast) or `growth` (time against the length of the text). Writes `benchmarks/records/*.json` and the figures in
 * README.md. `--print` shows the record and writes nothing.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { evaluateDevelopment } from './quality/development.js'
import { evaluateSample } from './quality/sample.js'
import { withFigures } from './readme.js'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const records = new URL('records/', import.meta.url)
const readme = new URL('../README.md', import.meta.url)

/** What a record needs to be read later. Quality does not depend on the machine, so its record does not name one. */
const benchmarks: Readonly<Record<string, () => Promise<object>>> = {
  quality: async () => ({ version, sample: evaluateSample(), development: await evaluateDevelopment(console.error) }),
  diacritics: async () => {
    const { evaluateDiacritics } = await import('./quality/diacritics.js')
    const { evaluateLegacy } = await import('./quality/legacy.js')
    return { version, ...(await evaluateDiacritics()), legacy: await evaluateLegacy() }
  },
  language: async () => {
    const { evaluateLanguage } = await import('./quality/language.js')
    return { version, ...(await evaluateLanguage()) }
  },
  speed: async () => {
    const { measureSpeed } = await import('./speed/speed.js')
    return { version, node: process.version, processor: cpus()[0].model, ...(await measureSpeed()) }
  },
  archive: async () => {
    const { measureArchive } = await import('./speed/archive.js')
    return { version, node: process.version, processor: cpus()[0].model, ...(await measureArchive(console.error)) }
  },
  summaries: async () => {
    const { compareClassic } = await import('./quality/summary-classic.js')
    const { compareRouge } = await import('./quality/rouge-peers.js')
    const { evaluateKeywords } = await import('./quality/keywords.js')
    const { measureSummaries } = await import('./speed/summaries.js')
    return {
      version,
      node: process.version,
      processor: cpus()[0].model,
      classic: await compareClassic(),
      rouge: await compareRouge(),
      keywords: await evaluateKeywords(),
      speed: await measureSummaries(),
    }
  },
  dedupe: async () => {
    const { evaluateArchiveDuplicates } = await import('./quality/archive-duplicates.js')
    const { evaluateIndexPairs } = await import('./quality/duplicate-pairs.js')
    const { measureDedupe } = await import('./speed/dedupe.js')
    const quality = await evaluateArchiveDuplicates(console.error)
    const pairs = await evaluateIndexPairs()
    const speed = await measureDedupe(console.error)
    return { version, node: process.version, processor: cpus()[0].model, quality, pairs, speed }
  },
  growth: async () => {
    const { measureGrowth } = await import('./speed/linear.js')
    return { version, node: process.version, processor: cpus()[0].model, ...measureGrowth(console.error) }
  },
}

const [name, ...flags] = process.argv.slice(2)
if (!(name in benchmarks)) {
  console.error(`usage: npm run bench -- ${Object.keys(benchmarks).join(' | ')} [--print]`)
  process.exitCode = 2
} else {
  const record = `${JSON.stringify(await benchmarks[name](), null, 2)}\n`
  console.log(record)
  if (!flags.includes('--print')) {
    mkdirSync(records, { recursive: true })
    writeFileSync(new URL(`${name}.json`, records), record)
    writeFileSync(readme, withFigures(readFileSync(readme, 'utf8')))
  }
}
