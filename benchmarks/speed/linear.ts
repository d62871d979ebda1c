import { readSample, sampleNames } from '../../corpus/gold.js'
import { analyze } from '../../src/index.js'

export interface LinearRow {
  readonly text: string
  /** Millions of UTF-16 units. */
  readonly size: number
  readonly seconds: number
  readonly secondsPerMillion: number
}

/** Texts of about a million units each: what news is made of, and what breaks analysers. */
function texts(): Readonly<Record<string, string>> {
  const articles = sampleNames().map((name) => readSample(name).text)
  const fill = (unit: string) => unit.repeat(Math.ceil(1_000_000 / unit.length))
  return {
    'articles, one after another': fill(`${articles.join('\n\n')}\n\n`),
    'one line without a line end': fill(`${articles.join(' ').replace(/\s+/g, ' ')} `),
    'the same line again and again': fill('Dòng này lặp lại mãi mãi.\n'),
    'decomposed letters': fill(articles.join('\n').normalize('NFD')),
    'signs alone': fill('!'),
    'digits and stops': fill('1.'),
    'a list of names': fill('Nguyễn Văn Hòa, '),
    'letters and digits in turn': fill('a1'),
    'lone surrogates': fill('\ud800'),
  }
}

/** Time of all layers over texts of 1 and 10 million units: linear means that the last column does not grow. */
export function measureGrowth(tell: (line: string) => void, sizes: readonly number[] = [1, 10]): { rows: LinearRow[] } {
  const rows: LinearRow[] = []
  for (const [text, million] of Object.entries(texts()))
    for (const size of sizes) {
      const source = million.repeat(size)
      const started = performance.now()
      const doc = analyze(source)
      doc.entities()
      doc.people()
      doc.documents()
      doc.quotes()
      doc.summary()
      const seconds = (performance.now() - started) / 1000
      tell(`${text}, ${size} million units: ${seconds.toFixed(1)} s`)
      rows.push({
        text,
        size,
        seconds: Math.round(seconds * 100) / 100,
        secondsPerMillion: Math.round((seconds / size) * 100) / 100,
      })
    }
  return { rows }
}
